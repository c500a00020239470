/** What there is to ask about: all of it is taken from the recorded events, so that every thing in them is asked about. */
import type { Question } from './asked.ts';
import type { Change, Json } from './settled.ts';

export interface World {
  readonly changes: readonly Change[];
  readonly streams: readonly string[];
  /** Ids of a category. */
  readonly ids: (category: string) => string[];
  /** Organizations with rounds or marks, and those that took part in one. */
  readonly startups: readonly string[];
  readonly investors: readonly string[];
  /** Of startups. */
  readonly countries: readonly string[];
  readonly sectors: readonly string[];
  readonly gpuModels: readonly string[];
  readonly destinations: readonly string[];
}

const sorted = (values: Iterable<string | undefined>): string[] => [...new Set([...values].filter((one) => one !== undefined))].sort();

export const worldOf = (changes: readonly Change[]): World => {
  const streams = sorted(changes.map(({ stream }) => stream));
  const of = <T>(type: RegExp, take: (change: Change) => T[]): T[] => changes.filter((one) => type.test(one.type)).flatMap(take);
  const idOf = ({ stream }: Change): string => stream.split('/')[1] ?? '';
  const startups = sorted(of(/^(RoundReported|ValuationReported)$/, (one) => [idOf(one)]));
  const profiles = of(/^OrganizationRegistered$/, (one) => (startups.includes(idOf(one)) ? [one.data] : []));
  return {
    changes,
    streams,
    ids: (category) => streams.filter((one) => one.startsWith(`${category}/`)).map((one) => one.slice(category.length + 1)),
    startups,
    investors: sorted(of(/^RoundReported$/, ({ data }) => (data.participations ?? []).map(({ investor }: Json) => investor))),
    countries: sorted(profiles.map(({ country }: Json) => country)),
    sectors: sorted(profiles.map(({ sector }: Json) => sector)),
    gpuModels: sorted(changes.flatMap(({ data }) => [data.gpuModel, ...(data.gpuModels ?? [])])),
    destinations: sorted(changes.flatMap(({ data }) => data.destinations ?? [])),
  };
};

/** Instants before and after everything is recorded. */
export const BEFORE = '2026-11-27T00:00:00.000Z';
export const AFTER = '2026-11-29T00:00:00.000Z';

const TIMES = [
  ...['asOf=2022-12-31', 'asOf=2023-12-31', 'asOf=2025-06-30', 'knownAt=2024-03-01', 'knownAt=2025-12-31'],
  ...['asOf=2023-12-31&knownAt=2024-03-01', 'asOf=2024-12-31&knownAt=2026-01-31'],
  ...[`recordedAt=${BEFORE}`, `recordedAt=${AFTER}`, `asOf=2024-12-31&knownAt=2025-12-31&recordedAt=${AFTER}`],
];

/** A part of a query, and how it is called where it differs from run to run. */
export type Time = { query: string; shown: string };

/** When the first event of a type was recorded: those of its request are in, later ones are not. */
const momentOf = ({ changes }: World, type: string): string | undefined => changes.find((one) => one.type === type)?.recordedAt;

const MOMENTS = ['OrganizationRegistered', 'RoundReported'];

/** Every viewpoint besides none. */
export const timesOf = (world: World): Time[] => [
  ...TIMES.map((query) => ({ query, shown: query })),
  ...MOMENTS.flatMap((type) => {
    const moment = momentOf(world, type);
    return moment ? [{ query: `recordedAt=${moment}`, shown: `recordedAt=(first ${type})` }] : [];
  }),
];

export const plain = (path: string): Question => ({ path });

const joined = (path: string, query: string): string => `${path}${path.includes('?') ? '&' : '?'}${query}`;

/** The same question at a viewpoint. */
export const at = (path: string, { query, shown }: Time): Question => ({
  path: joined(path, query),
  ...(shown !== query && { shown: joined(path, shown) }),
});

/** The same questions at no viewpoint and at every other. */
export const everyTime = (times: Time[], ...paths: string[]): Question[] =>
  paths.flatMap((path) => [plain(path), ...times.map((time) => at(path, time))]);

/** Every country and sector, each and both, as parts of a query. */
export const placesOf = ({ countries, sectors }: World): string[] =>
  [undefined, ...countries].flatMap((country) =>
    [undefined, ...sectors].map((sector) => `${country ? `&country=${country}` : ''}${sector ? `&sector=${sector}` : ''}`),
  );

export const periods = ['from=2023-01-01', 'to=2023-12-31', 'from=2024-01-01&to=2024-12-31', 'from=2020-01-01&asOf=2024-06-30'];

/** What the record changed between the first events of two types. */
export const betweenMoments = (world: World): Time[] => {
  const [from, to] = MOMENTS.map((type) => momentOf(world, type));
  return from && to ? [{ query: `from=${from}&to=${to}`, shown: `from=(first ${MOMENTS[0]})&to=(first ${MOMENTS[1]})` }] : [];
};
