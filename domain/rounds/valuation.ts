/** What a round makes of its startup's value, in US dollars. */
import type { EventOf } from '../../events/catalogue.ts';
import type { RoundReported } from '../../events/round.ts';
import { type Interval, provisionally, sumBounds, sumIntervals } from '../kernel/money.ts';
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

/** The value that a round states; null where none is stated, or only a target or a cap. */
export const pricedAt = ({ valuation }: ResolvedRound): Interval | null => {
  if (!valuation || valuation.value.amount.disclosure === 'target' || ['target', 'cap'].includes(valuation.value.basis)) return null;
  return valuation.usd;
};

/** The value after the new money, `postUsd` of the contract: as stated, or pre-money + new money. Where the basis is unspecified it is either, so from the value
 * stated to that and the new money; money that nobody knows is 0 or anything more. Null where no value is known. */
export const postMoneyOf = (round: ResolvedRound): Interval | null => {
  const stated = pricedAt(round);
  const money = round.amount?.usd ?? { low: 0, high: null };
  switch (stated && round.valuation?.value.basis) {
    case 'pre':
      return sumIntervals([stated, money]);
    case 'unspecified':
      return stated && { low: stated.low, high: sumBounds([stated.high, money.high]), ...provisionally([stated, money]) };
    default:
      return stated;
  }
};
