/** The deal book: every round of every startup, newest first. */

import { firstDay, monthOf, type Precision, precisionOf } from '../kernel/time.ts';
import type { Deal, DealParticipation } from './deals.ts';
import { type Directory, holderOf, type Scope, type Startup } from './startup.ts';

/** `startup` and `investor` are Ids, with the names that they have today; `group` is the investor's, or itself. */
export type DealEntry = Omit<Deal, 'parts' | 'money'> & {
  startup: string;
  name: string;
  country: string | null;
  sector: string | null;
  precision: Precision;
  investors: (DealParticipation & { name: string; group: string })[];
};

/** Where an entry stands: the newest first day first, then by startup and round. Ascending text is the order of the book. */
export const dealKey = ({ on, startup, round }: Pick<DealEntry, 'on' | 'startup' | 'round'>): [string, string, string] => [
  firstDay(on),
  startup,
  round,
];

/** Below 0 when `a` comes first. */
export const byNewest = (a: [string, string, string], b: [string, string, string]): number => {
  if (a[0] !== b[0]) return a[0] > b[0] ? -1 : 1;
  const [x, y] = [`${a[1]} ${a[2]}`, `${b[1]} ${b[2]}`];
  return x < y ? -1 : x > y ? 1 : 0;
};

export const monthKey = ({ on }: Pick<DealEntry, 'on'>): string => monthOf(on);

export const dealBook = (startups: Startup[], directory: Directory): DealEntry[] =>
  startups
    .flatMap(({ id, country, sector, deals }) =>
      deals.map(({ parts, money: _money, ...deal }) => ({
        ...deal,
        startup: id,
        name: directory.get(id)?.name ?? id,
        country,
        sector,
        precision: precisionOf(deal.on),
        investors: parts.map(({ net: _net, open: _open, range: _range, creditRange: _credit, creditsElse: _else, ...part }) => ({
          ...part,
          name: directory.get(part.investor)?.name ?? part.investor,
          group: holderOf(part.investor, directory, firstDay(deal.on)),
        })),
      })),
    )
    .sort((a, b) => byNewest(dealKey(a), dealKey(b)));

/** What a list of deals can be asked for. `investor` is one, or the group of one. Sums are US dollars. */
export type DealFilter = Pick<Scope, 'country' | 'sector' | 'from' | 'to'> & {
  investor?: string | undefined;
  startup?: string | undefined;
  roundType?: string | undefined;
  status?: string | undefined;
  minUsd?: number | undefined;
  maxUsd?: number | undefined;
};

/** Whether a deal is asked for, whatever its amount. */
export const matchesDeal = (deal: DealEntry, { country, sector, from, to, investor, startup, roundType, status }: DealFilter): boolean =>
  (country === undefined || deal.country === country) &&
  (sector === undefined || deal.sector === sector) &&
  (startup === undefined || deal.startup === startup) &&
  (from === undefined || firstDay(deal.on) >= from) &&
  (to === undefined || firstDay(deal.on) <= to) &&
  (roundType === undefined || deal.roundType === roundType) &&
  (status === undefined || deal.status === status) &&
  (investor === undefined || deal.investors.some((one) => one.investor === investor || one.group === investor));

/** Whether an amount surely lies between two bounds in US dollars, both included; `unknown` where nobody states it, `unclear` where it may lie on both sides of a bound. */
export const liesWithin = (
  { usd }: Pick<DealEntry, 'usd'>,
  { minUsd = 0, maxUsd = Number.POSITIVE_INFINITY }: Pick<DealFilter, 'minUsd' | 'maxUsd'>,
): 'yes' | 'no' | 'unclear' | 'unknown' => {
  if (usd === null) return 'unknown';
  const high = usd.high ?? Number.POSITIVE_INFINITY;
  if (usd.low > maxUsd || high < minUsd) return 'no';
  return usd.low >= minUsd && (high <= maxUsd || maxUsd === Number.POSITIVE_INFINITY) ? 'yes' : 'unclear';
};

/** The deals whose amount surely lies within the bounds of a filter, and how many were left out because nobody can tell. Without bounds: all of them. */
export const withinAmounts = (
  deals: DealEntry[],
  filter: DealFilter,
): { deals: DealEntry[]; unknownAmounts?: number; unclearAmounts?: number } => {
  if (filter.minUsd === undefined && filter.maxUsd === undefined) return { deals };
  const by = Map.groupBy(deals, (deal) => liesWithin(deal, filter));
  return { deals: by.get('yes') ?? [], unknownAmounts: by.get('unknown')?.length ?? 0, unclearAmounts: by.get('unclear')?.length ?? 0 };
};

/** Where an entry stands by amount: the largest lower bound first, unknown ones last, equal ones as in the book. */
export const amountKey = (deal: Pick<DealEntry, 'usd' | 'on' | 'startup' | 'round'>): [number | null, string, string, string] => [
  deal.usd?.low ?? null,
  ...dealKey(deal),
];

/** Below 0 when `a` comes first. */
export const byAmount = (
  [a, ...x]: [number | null, string, string, string],
  [b, ...y]: [number | null, string, string, string],
): number => {
  if (a === b) return byNewest(x, y);
  if (a === null || b === null) return a === null ? 1 : -1;
  return b - a;
};
