/** Events to tell stories with: one startup, Moonshot, and whoever invests in it. Each says the least that is accepted. */
import type { OrganizationEvent } from '../../../events/index.ts';
import type { Amount, Assurance, Source } from '../../../events/values.ts';

type Of<T extends OrganizationEvent['type']> = Extract<OrganizationEvent, { type: T }>;
type Data<T extends OrganizationEvent['type']> = Of<T>['data'];
export type Says = Partial<Omit<Data<'RoundReported'>, 'round' | 'source' | 'assurance'>>;
export type Participation = NonNullable<Says['participations']>[number];

type Single = Exclude<Amount['disclosure'], 'range' | 'undisclosed'>;
export const money = (currency: string, value: number, disclosure: Single = 'exact'): Amount => ({ currency, disclosure, value });
export const usd = (value: number, disclosure: Single = 'exact') => money('USD', value, disclosure);
export const cny = (value: number, disclosure: Single = 'exact') => money('CNY', value, disclosure);
export const range = (low: number, high: number): Amount => ({ currency: 'USD', disclosure: 'range', low, high });
export const undisclosed: Amount = { currency: 'USD', disclosure: 'undisclosed' };
export const post = (amount: Amount) => ({ amount, basis: 'post' as const });
export const pre = (amount: Amount) => ({ amount, basis: 'pre' as const });

export const source = (id: string, publishedOn?: string): Source => ({
  id,
  publisher: id.toUpperCase(),
  url: `https://example.com/${id}`,
  ...(publishedOn && { publishedOn }),
});
export const by = (id: string, publishedOn?: string, assurance: Assurance = 'reported') => ({ source: source(id, publishedOn), assurance });
const bbg = by('bbg');

export const registered = (more: Partial<Data<'OrganizationRegistered'>> = {}): Of<'OrganizationRegistered'> => ({
  type: 'OrganizationRegistered',
  data: { name: 'Moonshot AI', kind: 'startup', ...more },
});
export const aliased = (alias: string): Of<'OrganizationAliased'> => ({ type: 'OrganizationAliased', data: { alias } });
export const affiliated = (group: string): Of<'OrganizationAffiliated'> => ({ type: 'OrganizationAffiliated', data: { group } });
export const exited = (more: Partial<Data<'OrganizationExited'>> = {}): Of<'OrganizationExited'> => ({
  type: 'OrganizationExited',
  data: { exit: 'ipo', on: '2026-01', source: source('hkex'), ...more },
});

/** A claim that says only what is given. */
export const claimed = (round: string, says: Says, who = bbg): Of<'RoundReported'> => ({
  type: 'RoundReported',
  data: { round, ...says, ...who },
});
/** The first claim of a round: a closed Series A of 19 February 2024, if nothing else is given. */
export const reported = (round: string, says: Says = {}, who = bbg): Of<'RoundReported'> =>
  claimed(round, { roundType: 'series-a', status: 'closed', announcedOn: '2024-02-19', ...says }, who);

export const withdrawn = (round: string, of = 'bbg', more: Partial<Data<'RoundClaimWithdrawn'>> = {}): Of<'RoundClaimWithdrawn'> => ({
  type: 'RoundClaimWithdrawn',
  data: { round, source: of, reason: 'unit-error', ...more },
});
export const superseded = (round: string, more: Partial<Data<'RoundSuperseded'>> = {}): Of<'RoundSuperseded'> => ({
  type: 'RoundSuperseded',
  data: { round, reason: 'upsized', ...more },
});

export const marked = (
  mark: string,
  asOf: string,
  amount: Amount,
  more: Partial<Data<'ValuationReported'>> = {},
): Of<'ValuationReported'> => ({
  type: 'ValuationReported',
  data: { mark, asOf, valuation: { amount, basis: 'transaction' }, kind: 'tender', ...bbg, ...more },
});
export const unmarked = (mark: string, of = 'bbg', more: Partial<Data<'ValuationClaimWithdrawn'>> = {}): Of<'ValuationClaimWithdrawn'> => ({
  type: 'ValuationClaimWithdrawn',
  data: { mark, source: of, reason: 'misattribution', ...more },
});
