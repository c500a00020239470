/** Roll-ups: boards computed from the rows of several views. State-based and pure, so that running one twice or late is harmless. */
import { type Directory, type Measured, measure, type Scope, type Startup } from './investor-rankings.ts';
import type { DealBookRow, ProfileRow, TimelineRow } from './views.ts';

/** A row as it is stored: the stream's Id and version, and the plain part. */
export type Row<Plain = unknown> = { id: string; v: number; plain: Plain };
export type Rows = Record<string, Row[]>;

/** `rings`: the views whose row changes call for a new computation. `compute` gives every board by its key. */
export type RollUp = { name: string; rings: string[]; compute: (rows: Rows) => { version: number; boards: Map<string, unknown> } };

/** The number of events behind a board: the sum of the versions of all organizations. */
export const versionOf = (profiles: Row[]): number => profiles.reduce((total, { v }) => total + v, 0);

export const directoryOf = (profiles: Row<ProfileRow | null>[]): Directory =>
  new Map(profiles.flatMap(({ id, plain }) => (plain ? [[id, { name: plain.name, group: plain.group }]] : [])));

export const startupsOf = (books: Row<DealBookRow>[], timelines: Row<TimelineRow>[]): Startup[] => {
  const unicorns = new Map(timelines.map(({ id, plain }) => [id, plain.unicornSince]));
  return books
    .filter(({ plain }) => plain.deals.length > 0)
    .map(({ id, v, plain }) => ({ id, v, ...plain, unicornSince: unicorns.get(id) ?? null }));
};

/** The boards that are kept: every country and sector that has a deal, and all of them. Periods are computed when asked for. */
export const boardKey = ({ country = '*', sector = '*', groups }: Scope): string => `${country}/${sector}/${groups ? 'groups' : 'each'}`;

const scopesOf = (startups: Startup[]): Scope[] => {
  const places = new Map(
    startups.flatMap(({ country, sector }) =>
      [country, null].flatMap((c) =>
        [sector, null].map((s) => [`${c}/${s}`, { ...(c && { country: c }), ...(s && { sector: s }) }] as const),
      ),
    ),
  );
  return [...places.values()].flatMap((place) => [true, false].map((groups) => ({ ...place, groups })));
};

export const investorRankings: RollUp = {
  name: 'investor-rankings',
  rings: ['profiles', 'rounds', 'valuation-timelines'],
  compute: (rows) => {
    const profiles = (rows.profiles ?? []) as Row<ProfileRow | null>[];
    const directory = directoryOf(profiles);
    const startups = startupsOf((rows.rounds ?? []) as Row<DealBookRow>[], (rows['valuation-timelines'] ?? []) as Row<TimelineRow>[]);
    const boards = new Map<string, Measured[]>(scopesOf(startups).map((scope) => [boardKey(scope), measure(startups, directory, scope)]));
    return { version: versionOf(profiles), boards };
  },
};
