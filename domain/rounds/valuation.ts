/** What a round makes of its startup's value, in US dollars. */
import type { EventOf } from '../../events/catalogue.ts';
import type { RoundReported } from '../../events/round.ts';
import { type Interval, sumIntervals } from '../kernel/money.ts';
import type { ResolvedAmount, ResolvedRound } from './rounds.ts';

export type Valuation = NonNullable<EventOf<typeof RoundReported>['data']['valuation']>;

/** The value at a round. Pre-money and an exact or approximate amount make pre + amount (`derived`); anything else is taken as stated.
 * Pre 80 million and 20 million new are 100 million. Null when the value is undisclosed. */
export const worthOf = (
  { basis }: Valuation,
  usd: Interval | null,
  amount: ResolvedAmount | null,
): { usd: Interval | null; derived: boolean } => {
  const isKnown = ['exact', 'approx'].includes(amount?.value.disclosure ?? '');
  return basis === 'pre' && isKnown && amount?.usd && usd
    ? { usd: sumIntervals([usd, amount.usd]), derived: true }
    : { usd, derived: false };
};

/** The post-money value: as stated, or pre-money + new money. Where the basis is unspecified it is either, so from the value stated to that
 * and the new money. Null when not known; a target, and the price of a transaction between holders, say nothing of it. */
export const postMoneyOf = ({ valuation, amount }: ResolvedRound): Interval | null => {
  const stated = valuation?.usd;
  const money = amount?.usd ?? null;
  if (!stated) return null;
  switch (valuation.value.basis) {
    case 'post':
      return stated;
    case 'pre':
      return money && sumIntervals([stated, money]);
    case 'unspecified':
      return { ...sumIntervals([stated, money ?? { low: 0, high: null }])!, low: stated.low };
    case 'transaction':
    case 'target':
    case 'cap':
      return null;
  }
};
