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

/** What a list of deals can be asked for. `investor` is one, or the group of one. */
export type DealFilter = Pick<Scope, 'country' | 'sector' | 'from' | 'to'> & { investor?: string; startup?: string };

export const matchesDeal = (deal: DealEntry, { country, sector, from, to, investor, startup }: DealFilter): boolean =>
  (country === undefined || deal.country === country) &&
  (sector === undefined || deal.sector === sector) &&
  (startup === undefined || deal.startup === startup) &&
  (from === undefined || firstDay(deal.on) >= from) &&
  (to === undefined || firstDay(deal.on) <= to) &&
  (investor === undefined || deal.investors.some((one) => one.investor === investor || one.group === investor));
