/** Many small worlds in one system, drawn by chance: investors that join groups and leave them, that are merged and renamed, and rounds at any date. Each has a country
 * and Ids of its own, so that its answers are its own. */
import type { Json } from '../../../trial/running.ts';
import type { Chance } from './chance.ts';
import { COMPUTE } from './random-compute.ts';
import { beginnings, lateRates } from './random-history.ts';
import { dayOf, INVESTORS, NAMES, ORGANIZATION, STARTUPS } from './random-organizations.ts';

const COUNTRIES = (
  'AR AT AU BE BR CA CH CL CO CZ DE DK EE EG ES FI FR GB GR HU ID IE IL IN IS IT JP KE KR LT LU LV MX MY NG NL NO NZ PE PH PL PT RO SA SE ' +
  'SG SI TH TR VN'
).split(' ');

const TYPES = [
  ...['RoundReported', 'RoundReported', 'RoundReported', 'RoundReported', 'RoundReported', 'RoundReported', 'RoundClaimWithdrawn'],
  ...['OrganizationAffiliated', 'OrganizationAffiliated', 'OrganizationAffiliated', 'OrganizationAffiliated', 'OrganizationMerged'],
  ...[
    'OrganizationMerged',
    'OrganizationMerged',
    'OrganizationUnmerged',
    'OrganizationUnmerged',
    'OrganizationRegistered',
    'OrganizationRegistered',
  ],
  ...['OrganizationAliased', 'OrganizationAliasRemoved', 'OrganizationWithdrawn', 'StakeReported', 'StakeReported', 'RoundSuperseded'],
  ...['ValuationReported', 'ValuationReported', 'OrganizationExited'],
  ...['ComputeContractReported', 'ComputeContractReported', 'ComputeContractReported', 'CreditGranted', 'CreditDrawn'],
];

const IDS = new Set([...STARTUPS, ...INVESTORS, ...NAMES, 'k1', 'k2', 'g1', 'g2']);

/** The same of a world's own: its Ids at any depth, and these besides. */
export const owned = (prefix: string, value: Json, more: ReadonlySet<string> = IDS): Json => {
  if (typeof value === 'string') return IDS.has(value) || more.has(value) ? `${prefix}${value}` : value;
  if (Array.isArray(value)) return value.map((one) => owned(prefix, one, more));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, owned(prefix, one, more)]));
};

/** Of every month in which something may happen. */
export const rates: Json[] = [...beginnings.filter(({ type }) => type === 'FxRatePublished'), ...lateRates];

const KINDS = new Map(beginnings.flatMap(({ type, subject, data }) => (type === 'OrganizationRegistered' ? [[subject, data.kind]] : [])));

/** Of a round mostly enough to be the first that is told of it; of an organization another name. */
const told = (by: Chance, { type, subject, data }: Json): Json => {
  if (type === 'OrganizationRegistered') return { type, subject, data: { name: data.name, kind: KINDS.get(subject) } };
  if (type !== 'RoundReported' || by.next() < 0.3) return { type, subject, data };
  return { type, subject, data: { roundType: 'seed', status: 'closed', announcedOn: dayOf(by), ...data } };
};

export type World = { prefix: string; country: string; begins: Json[]; events: Json[] };

/** The `n`th world, with so many events after everybody is registered. Some are refused, as they come too early or contradict what stands. */
export const worldOf = (by: Chance, n: number, size: number): World => {
  const [prefix, country] = [`w${n}-`, COUNTRIES[n % COUNTRIES.length]!];
  const begins = [...KINDS].map(([id, kind]) => ({
    type: 'OrganizationRegistered',
    subject: id,
    data: { name: id.toUpperCase(), kind, country },
  }));
  const events: Json[] = [];
  while (events.length < size) {
    const type = by.pick(TYPES);
    const event = told(by, { type, ...{ ...ORGANIZATION, ...COMPUTE }[type]!(by) });
    const merged = events.findLast((one) => one.type === 'OrganizationMerged');
    // What is taken apart was merged before.
    if (type !== 'OrganizationUnmerged' || merged)
      events.push(type === 'OrganizationUnmerged' ? { ...event, subject: merged.subject } : event);
  }
  return { prefix, country, begins: owned(prefix, begins), events: owned(prefix, events) };
};
