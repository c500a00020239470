/** The rows that boards are computed from, and the world that they make: who is who, their startups, and what these hold. */
import type { Chip } from '../compute/chip.ts';
import type { ClusterRow } from '../compute/cluster-row.ts';
import type { Contract } from '../compute/contract.ts';
import type { CreditRow } from '../compute/credit-ledger.ts';
import type { SurvivorOf } from '../kernel/references.ts';
import type { GpusByDay } from '../kernel/steps.ts';
import type { Organization } from '../organization/organization.ts';
import type { ProfileRow } from '../organization/profile.ts';
import { affiliationsHolding, mergersOf } from '../organization/who.ts';
import type { Deal } from './deals.ts';
import { type Clusters, heldByTenant } from './provider-rankings.ts';
import { type DealBookRow, type Directory, dealBookRow, type Figures, isListed, type Startup, survivorsIn } from './startup.ts';

/** Where rounds with all that is said of them are, among the rows that boards are computed from. */
export const CLAIMS = 'claims';

/** A row as it is stored: the stream's Id and version, and the plain part. */
export type Row<Plain = unknown> = { id: string; v: number; plain: Plain };
export type Rows = Record<string, Row[]>;

/** What the plain part of a row is, by the view that roll-ups read it of. */
type PlainOf = {
  profiles: ProfileRow | null;
  rounds: DealBookRow;
  'valuation-timelines': Figures;
  clusters: ClusterRow | null;
  chips: Chip;
  contracts: Contract;
  credits: CreditRow | null;
  [CLAIMS]: Organization;
};
/** The rows of a view, none where none were read. They were read under its name, and so are of its shape. */
export const rowsOf = <V extends keyof PlainOf>(rows: Rows, view: V): Row<PlainOf[V]>[] => (rows[view] ?? []) as Row<PlainOf[V]>[];

/** The number of events behind a board: of each stream as far as the row goes that went furthest, for a row of which boards read nothing new may be an older one. */
export const versionOf = (...views: Row[][]): number => {
  const furthest = new Map<string, number>();
  for (const { id, v } of views.flat()) furthest.set(id, Math.max(furthest.get(id) ?? 0, v));
  return [...furthest.values()].reduce((total, v) => total + v, 0);
};

export const directoryOf = (profiles: Pick<Row<ProfileRow | null>, 'id' | 'plain'>[]): Directory => {
  const all = profiles.flatMap(({ id, plain }) => (plain ? [{ id, ...plain }] : []));
  const mergers = mergersOf(all);
  const { held } = affiliationsHolding(all, mergers);
  return new Map(
    all.map(({ id, name, country, sector, withdrawn }) => {
      const mergedInto = mergers.mergedInto.get(id);
      return [
        id,
        {
          name,
          ...{ country, sector },
          affiliations: held.get(id) ?? [],
          ...(mergedInto !== undefined && { mergedInto }),
          ...(withdrawn && { withdrawn }),
        },
      ];
    }),
  );
};

const UNKNOWN: Figures = { valuationUsd: null, stepUp: null, unicornSince: null, unicornDisputed: false, monthsToUnicorn: null };

/** The startups in which two Ids of one investor took part in the same round: what their claims come to together only the claims tell. */
export const withMergedInvestors = (rows: Rows): string[] => {
  const survivorOf = survivorsIn(directoryOf(rowsOf(rows, 'profiles')));
  const isMerged = ({ parts }: Deal): boolean => new Set(parts.map(({ investor }) => survivorOf(investor))).size < parts.length;
  return rowsOf(rows, 'rounds').flatMap(({ id, plain }) => (plain.deals.some(isMerged) ? [id] : []));
};

/** In the order of survivors, as claims resolve them. */
const mergedDeal = (deal: Deal, survivorOf: SurvivorOf): Deal => ({
  ...deal,
  parts: deal.parts
    .map((part) => ({ ...part, investor: survivorOf(part.investor) }))
    .sort((a, b) => (a.investor < b.investor ? -1 : a.investor > b.investor ? 1 : 0)),
});

/** The startups that both views have a row of, or only the book, each investor by its survivor. */
export const startupsOf = (rows: Rows, directory: Directory): Startup[] => {
  const survivorOf = survivorsIn(directory);
  const figures = new Map(rowsOf(rows, 'valuation-timelines').map(({ id, plain }) => [id, plain]));
  const claims = new Map(rowsOf(rows, CLAIMS).map(({ id, plain }) => [id, plain]));
  const bookOf = (id: string, plain: DealBookRow): DealBookRow => {
    const organization = claims.get(id);
    if (organization) return dealBookRow(organization, {}, survivorOf);
    return { ...plain, deals: plain.deals.map((deal) => mergedDeal(deal, survivorOf)) };
  };
  return rowsOf(rows, 'rounds')
    .map(({ id, v, plain }) => ({ id, v, ...bookOf(id, plain), ...(figures.get(id) ?? UNKNOWN) }))
    .filter(isListed);
};

/** Everything that boards are computed from. */
export type World = { startups: Startup[]; directory: Directory; held: ReadonlyMap<string, GpusByDay>; version: number };

export const clustersOf = (rows: Rows): Clusters =>
  rowsOf(rows, 'clusters').flatMap(({ id, plain }) => (plain ? [{ id, row: plain }] : []));

export const worldOf = (rows: Rows): World => {
  const profiles = rowsOf(rows, 'profiles');
  const directory = directoryOf(profiles);
  const held = heldByTenant(clustersOf(rows), survivorsIn(directory));
  const version = versionOf(...['profiles', 'rounds', 'valuation-timelines'].map((view) => rows[view] ?? []));
  return { startups: startupsOf(rows, directory), directory, held, version };
};
