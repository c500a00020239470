/** Sums as intervals, exact to the cent. Plain numbers at the edges, decimals inside. */
import Big from 'big.js';
import type { Converted } from '../../events/catalogue.ts';
import type { Amount } from '../../events/values.ts';

/** Of what rests on a rate that stands in for one which is not published yet; not there on anything else. */
export type Provisional = { provisional?: true | undefined };

/** `high: null` is no upper bound. Where a whole interval may be null, that means that nothing is known. */
export type Interval = { low: number; high: number | null } & Provisional;

/** `{ provisional: true }` where one of these is, else nothing: to be spread into what was made of them. */
export const provisionally = (parts: Iterable<Provisional | null | undefined>): Provisional => {
  for (const part of parts) if (part?.provisional) return { provisional: true };
  return {};
};

/** The interval that an amount stands for, in its own currency; null when undisclosed (contract, section 1). */
export const intervalOf = (amount: Amount): Interval | null => {
  switch (amount.disclosure) {
    case 'exact':
    case 'approx':
    case 'estimated':
      return { low: amount.value, high: amount.value };
    case 'at-least':
      return { low: amount.value, high: null };
    case 'up-to':
      return { low: 0, high: amount.value };
    case 'target':
      return { low: 0, high: null };
    case 'range':
      return { low: amount.low, high: amount.high };
    case 'undisclosed':
      return null;
  }
};

const mapInterval = ({ low, high }: Interval, f: (value: number) => number): Interval => ({
  low: f(low),
  high: high === null ? null : f(high),
});

/** Thrown when an event was stored without a rate that its amounts need: the log is damaged. */
export class RateMissing extends Error {
  override name = 'RateMissing';
}

const converted = (own: Interval, rate: number | undefined, key: string): Interval => {
  if (rate === undefined) throw new RateMissing(`no rate stored for ${key}`);
  return mapInterval(own, (value) => new Big(value).times(rate).round(2, Big.roundHalfUp).toNumber());
};

/** An amount in US dollars by the rates stored with its event, of which its own is called `key`; to the cent, half away from zero.
 * CNY 2,500,000,000 at 0.1369 is USD 342,250,000. A sum in dollars of what was converted has no rate, and is provisional under its own key. Null when
 * undisclosed. Throws `RateMissing`. */
export const usdOf = (amount: Amount, { rates, provisionalRates }: Converted = {}, key = amount.currency): Interval | null => {
  const own = intervalOf(amount);
  if (!own) return null;
  const usd = amount.currency === 'USD' ? own : converted(own, rates?.[key], key);
  return provisionalRates?.[key] ? { ...usd, provisional: true } : usd;
};

const exactly = (values: number[]): number => values.reduce((total, value) => total.plus(value), new Big(0)).toNumber();

/** The exact sum. Whole cents, which dollars are, are added as integers, which boards of thousands need; anything finer or larger as decimals. */
export const sum = (values: number[]): number => {
  let total = 0;
  for (const value of values) {
    const cents = Math.round(value * 100);
    total += cents;
    if (cents / 100 !== value || !Number.isSafeInteger(cents) || !Number.isSafeInteger(total)) return exactly(values);
  }
  return total / 100;
};

/** The sum of upper bounds: null, which is no bound, when one of them is none. */
export const sumBounds = (highs: (number | null)[]): number | null => (highs.every((high) => high !== null) ? sum(highs) : null);

/** The sum of what is known: null when nothing is, unbounded when one part is. */
export const sumIntervals = (parts: (Interval | null)[]): Interval | null => {
  const known = parts.filter((part) => part !== null);
  if (known.length === 0) return null;
  return { low: sum(known.map(({ low }) => low)), high: sumBounds(known.map(({ high }) => high)), ...provisionally(known) };
};

/** a - b, by the ends that are furthest apart; never below 0. */
export const less = (a: Interval, b: Interval): Interval => ({
  low: b.high === null ? 0 : Math.max(0, sum([a.low, -b.high])),
  high: a.high === null ? null : Math.max(0, sum([a.high, -b.low])),
  ...provisionally([a, b]),
});

/** The least that holds all of several; null of none. */
export const hull = (parts: readonly Interval[]): Interval | null => {
  if (parts.length === 0) return null;
  const highs = parts.flatMap(({ high }) => high ?? []);
  return {
    low: Math.min(...parts.map(({ low }) => low)),
    high: highs.length < parts.length ? null : Math.max(...highs),
    ...provisionally(parts),
  };
};

export const isSameInterval = (a: Interval, b: Interval): boolean => a.low === b.low && a.high === b.high;

/** From nothing to no bound says nothing: null. */
export const saying = (interval: Interval | null): Interval | null =>
  interval && (interval.low > 0 || interval.high !== null) ? interval : null;

/** `share` (0 to 1, a missing bound unknown) of a sum, to the cent. */
export const shareOf = (whole: Interval, share: { low?: number | undefined; high?: number | undefined }): Interval => ({
  low: new Big(whole.low)
    .times(share.low ?? 0)
    .round(2)
    .toNumber(),
  high:
    whole.high === null
      ? null
      : new Big(whole.high)
          .times(share.high ?? 1)
          .round(2)
          .toNumber(),
  ...provisionally([whole]),
});

/** a / b, rounded half up to `decimals`; null when b is 0. */
export const ratio = (a: number, b: number, decimals: number): number | null =>
  b === 0 ? null : new Big(a).div(b).round(decimals, Big.roundHalfUp).toNumber();

/** `part` in percent of `whole`, 4 decimals; null when the whole is 0. */
export const percent = (part: number, whole: number): number | null =>
  whole === 0 ? null : new Big(part).times(100).div(whole).round(4, Big.roundHalfUp).toNumber();
