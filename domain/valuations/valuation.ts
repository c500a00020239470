/** What a round makes of its startup's value: what it priced it at before its money, and after it (contract, section 3, "Steps compare like with like"). */
import Big from 'big.js';
import type { EventOf } from '../../events/catalogue.ts';
import type { RoundReported } from '../../events/round.ts';
import { type Interval, intervalOf, less, provisionally, sum, sumBounds } from '../kernel/money.ts';
import type { Viewpoint } from '../kernel/time.ts';
import { instrumentOf, isNewMoney } from '../rounds/instrument.ts';
import type { ResolvedAmount } from '../rounds/parts.ts';
import { moneyOf } from '../rounds/raised.ts';
import type { ResolvedRound } from '../rounds/rounds.ts';

export type Valuation = NonNullable<EventOf<typeof RoundReported>['data']['valuation']>;
export type Basis = Valuation['basis'];

/** Before the round's money, and after it; one and the same where no new money came in. */
export type Prices = { pre: Interval; post: Interval };

const NOTHING: Interval = { low: 0, high: 0 };

const plus = (a: Interval, b: Interval): Interval => ({
  low: sum([a.low, b.low]),
  high: sumBounds([a.high, b.high]),
  ...provisionally([a, b]),
});

/** Of a stated value and the round's new money, in one currency. Post 500 on 100 is 400 before; pre 500 on 100 is 600 after; where nobody says which of both it is, it
 * is from 400 to 500 before, and from 500 to 600 after. */
export const pricesOf = (basis: Basis, value: Interval, money: Interval): Prices => {
  switch (basis) {
    case 'post':
      return { pre: less(value, money), post: value };
    case 'pre':
      return { pre: value, post: plus(value, money) };
    case 'unspecified': {
      const resting = provisionally([value, money]);
      return {
        pre: { low: less(value, money).low, high: value.high, ...resting },
        post: { ...plus(value, money), low: value.low },
      };
    }
    case 'transaction':
    case 'target':
    case 'cap':
      return { pre: value, post: value };
  }
};

/** A round whose sums are in another currency: as stated where they are in it, else by the rate of its valuation, in dollars for one unit. */
const restated = (round: ResolvedRound, currency: string, rate: number): ResolvedRound => {
  const divided = (usd: Interval): Interval => ({
    low: new Big(usd.low).div(rate).toNumber(),
    high: usd.high === null ? null : new Big(usd.high).div(rate).toNumber(),
  });
  const own = <A extends Pick<ResolvedAmount, 'value' | 'usd'>>(amount: A): A => {
    const usd = amount.value.currency === currency ? intervalOf(amount.value) : amount.usd && divided(amount.usd);
    return { ...amount, usd };
  };
  return {
    ...round,
    amount: round.amount && own(round.amount),
    participations: round.participations.map((part) => ({
      ...part,
      amount: part.amount && own(part.amount),
      consideration: part.consideration && {
        ...part.consideration,
        value: part.consideration.value.map((paid) =>
          paid.amount ? { ...paid, usd: own({ value: paid.amount, usd: paid.usd }).usd } : paid,
        ),
      },
    })),
    tranches: round.tranches.map((one) => ({ ...one, amount: one.amount && own(one.amount) })),
  };
};

/** The new money of a round, in US dollars: what it raised, nothing where it is no new money, from nothing to no bound where nobody knows. */
export const newMoneyOf = (round: ResolvedRound, viewpoint: Viewpoint = {}): Interval =>
  isNewMoney(instrumentOf(round.roundType?.value)) ? moneyOf(round, viewpoint).usd : NOTHING;

/** The same in the currency in which its valuation is stated. */
export const newMoneyAsStated = (round: ResolvedRound, viewpoint: Viewpoint = {}): Interval => {
  const { valuation } = round;
  const currency = valuation?.value.amount.currency ?? 'USD';
  return newMoneyOf(currency === 'USD' ? round : restated(round, currency, valuation?.fx?.usd ?? 1), viewpoint);
};

/** Whether a value is what somebody hopes for or sets as a limit: such a one prices nothing. */
export const isPrice = ({ amount, basis }: Valuation): boolean => amount.disclosure !== 'target' && basis !== 'target' && basis !== 'cap';

/** The value at a round by a valuation of it, in US dollars. Pre-money and an exact or approximate amount make pre + new money (`derived`); anything else is taken as
 * stated. Pre 80 million and 20 million new are 100 million. Null when the value is undisclosed. */
export const worthOf = (
  round: ResolvedRound,
  { basis }: Valuation,
  usd: Interval | null,
  viewpoint: Viewpoint = {},
): { usd: Interval | null; derived: boolean } => {
  const isKnown = ['exact', 'approx'].includes(round.amount?.value.disclosure ?? '') && isNewMoney(instrumentOf(round.roundType?.value));
  return basis === 'pre' && isKnown && usd ? { usd: plus(usd, newMoneyOf(round, viewpoint)), derived: true } : { usd, derived: false };
};

/** The value that a round states, in US dollars; null where none is stated, or only a target or a cap. */
export const pricedAt = ({ valuation }: ResolvedRound): Interval | null => (valuation && isPrice(valuation.value) ? valuation.usd : null);

/** The value after the new money, in US dollars; null where no value is known. */
export const postMoneyOf = (round: ResolvedRound, viewpoint: Viewpoint = {}): Interval | null => {
  const value = pricedAt(round);
  return value && round.valuation ? pricesOf(round.valuation.value.basis, value, newMoneyOf(round, viewpoint)).post : null;
};
