/** What new money came with a round: in US cents, or in hundredths of the currency that a step is taken in. */
import type { Posted, When } from './claims.ts';
import { raisedBy } from './raised.ts';
import { rateOf, usd } from './rates.ts';
import type { Field, Part, Round } from './rounds.ts';
import { instrument } from './stakes.ts';
import { firstDay, type Json, type Span } from './values.ts';

const NONE = Number.POSITIVE_INFINITY;
const NOTHING: Span = { low: 0, high: 0 };

export const isOfNewMoney = (round: Round): boolean => ['equity', 'public', 'convertible'].includes(instrument(round));

/** Whether the round counts or not. */
export const newMoney = (posted: Posted, round: Round, when: When): Span =>
  isOfNewMoney(round) ? raisedBy(posted, [{ ...round, counted: true }], when).span : NOTHING;

/** An amount as it is stated, in hundredths of its currency. */
export const asStated = ({ disclosure, value, low, high }: Json): Span => {
  const of = (units: number): number => Math.round(units * 1e4) / 100;
  if (disclosure === 'range') return { low: of(low), high: of(high) };
  if (disclosure === 'at-least') return { low: of(value), high: NONE };
  if (disclosure === 'target') return { low: 0, high: NONE };
  return { low: disclosure === 'up-to' ? 0 : of(value), high: of(value) };
};

/** A span posted as if it were one of US cents. */
const asDollars = (span: Span | null): Json => {
  if (!span) return { currency: 'USD', disclosure: 'undisclosed' };
  if (span.high === NONE) return { currency: 'USD', disclosure: 'at-least', value: span.low / 100 };
  return { currency: 'USD', disclosure: 'range', low: span.low / 100, high: span.high / 100 };
};

/** The new money of a round in the currency in which its value is stated: what is stated in it as it is, the rest by the rate of the value. The round is reckoned as one
 * in dollars, whose cents are hundredths of that currency. */
export const newMoneyAsStated = (posted: Posted, round: Round, when: When): Span => {
  const { value, at, dated } = round.valuation!;
  const { currency } = value.amount;
  if (currency === 'USD' || !isOfNewMoney(round)) return newMoney(posted, round, when);
  const rate = Number(rateOf(posted.events, at, currency, firstDay(dated).slice(0, 7)).usd);
  const own = (amount: Json, cents: Span | null): Span | null => {
    if (!cents) return null;
    return amount?.currency === currency ? asStated(amount) : { low: cents.low / rate, high: cents.high / rate };
  };
  const sum = (field: Field | null): Field | null => field && { ...field, usd: own(field.value, field.usd) };
  const paid = (field: Field): Field => {
    const parts = (field.value as Json[]).map((one) => {
      const cents = one.usd ?? (one.amount ? usd(posted.events, field.at, one.amount, field.dated) : null);
      return cents ? { ...one, usd: own(one.amount, cents) } : one;
    });
    return { ...field, value: parts };
  };
  const part = (one: Part): Part => ({ ...one, amount: sum(one.amount), consideration: one.consideration && paid(one.consideration) });
  const claims = round.claims.map((claim) => {
    const tranches = (claim.says.tranches ?? []).map((tranche: Json) => {
      if (!tranche.amount) return tranche;
      const { on, amount } = tranche;
      const cents = usd(posted.events, claim.at, amount, on && firstDay(on) <= posted.recordedOn ? on : claim.dated);
      return { ...tranche, amount: asDollars(own(amount, cents)) };
    });
    return { ...claim, says: { ...claim.says, tranches } };
  });
  return newMoney(posted, { ...round, amount: sum(round.amount), parts: round.parts.map(part), claims }, when);
};
