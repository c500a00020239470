/** What a league table is asked for: all of it stands in the address, and nothing that goes without saying. */
import type { Query } from '../../address/address.ts';

export const TABLES = ['investors', 'startups', 'providers'] as const;
export type TableName = (typeof TABLES)[number];

export const isTable = (name: string | undefined): name is TableName => TABLES.some((one) => one === name);

/** Where the service has each. */
export const PATHS = {
  investors: '/v1/rankings/investors',
  startups: '/v1/rankings/startups',
  providers: '/v1/rankings/providers',
} as const satisfies Record<TableName, string>;

/** The measures of each, the one that goes without saying first. */
export const METRICS = {
  investors: ['startups', 'rounds', 'leads', 'knownUsd', 'computeCreditUsd', 'unicorns'],
  startups: ['valuationUsd', 'raisedUsd', 'monthsToUnicorn', 'stepUp', 'gpus'],
  providers: ['gpus', 'h100Equivalents', 'allocatedGpus', 'utilization'],
} as const satisfies Record<TableName, readonly string[]>;

export const INSTRUMENTS = [
  'new-money',
  'private',
  'equity',
  'public',
  'convertible',
  'debt',
  'grant',
  'secondary',
  'swap',
  'all',
] as const;

/** What narrows each. */
export const FILTERS = {
  investors: ['country', 'sector', 'from', 'to', 'instrument', 'groups'],
  startups: ['country', 'sector', 'instrument'],
  providers: ['country'],
} as const satisfies Record<TableName, readonly string[]>;

/** A question as the service takes it, without its times and its page. */
export type Asked = Readonly<Record<string, string>>;

/** What the address asks of a table; what it says of anything else is not part of it. */
export const askedOf = (of: TableName, query: Query): Asked => {
  const said = [...FILTERS[of]].flatMap((name) => (query[name] ? [[name, query[name]] as const] : []));
  return { metric: query.metric || METRICS[of][0], ...Object.fromEntries(said) };
};

/** The day that somebody means who writes a year, a month or a day: its first, or its last. Undefined where it is none of these. */
export const dayMeant = (text: string, end: 'first' | 'last'): string | undefined => {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(text.trim()) ?? [];
  if (!year) return undefined;
  const m = Number(month ?? (end === 'first' ? 1 : 12));
  const lastOf = new Date(Date.UTC(Number(year), m, 0)).getUTCDate();
  const d = Number(day ?? (end === 'first' ? 1 : lastOf));
  if (m < 1 || m > 12 || d < 1 || d > lastOf) return undefined;
  return `${year}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
};

/** As short as it can be written: a period's first or last day as its year or month. */
export const shortDay = (day: string, end: 'first' | 'last'): string =>
  [day.slice(0, 4), day.slice(0, 7)].find((shorter) => dayMeant(shorter, end) === day) ?? day;
