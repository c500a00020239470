/** What a step divides, and what by: the price of a round before its money, and that of another after its own (contract, section 3, "Steps compare like with like"). */
import Big from 'big.js';
import type { Interval } from '../kernel/money.ts';
import { type Basis, pricesOf } from './valuation.ts';

/** A stated value and the new money of its round, in one currency. */
export type Figures = { value: Interval; money: Interval };

export const USES_MONEY_BEFORE: ReadonlySet<Basis> = new Set(['post', 'unspecified']);
const USES_MONEY_AFTER: ReadonlySet<Basis> = new Set(['pre', 'unspecified']);

/** Money without a bound is at most half of the value, unless it is surely more. */
const bounded = ({ value, money }: Figures): Interval =>
  money.high !== null || value.high === null ? money : { low: money.low, high: Math.max(money.low, new Big(value.high).div(2).toNumber()) };

/** A price before the money, to be divided: half of a value without a bound is no bound. */
export const dividendOf = (basis: Basis, figures: Figures): Interval => pricesOf(basis, figures.value, bounded(figures)).pre;

/** Prices after the money, to divide by, of one round or the ends of several; the least of any before or after (`least`); and what these take for granted, or rest on. */
export type Divisor = {
  low: number;
  high: number;
  least: number;
  isAtLeast: boolean;
  isHalved: boolean;
  isLeastHalved: boolean;
  isProvisional: boolean;
};

export const divisorOf = (basis: Basis, { value, money }: Figures, isProvisional: boolean): Divisor => {
  const own = { value: { ...value, high: value.high ?? value.low }, money };
  const { pre, post } = pricesOf(basis, own.value, bounded(own));
  const isOpen = money.high === null;
  return {
    ...{ low: post.low, high: post.high ?? post.low, least: Math.min(pre.low, post.low), isAtLeast: value.high === null },
    isHalved: isOpen && USES_MONEY_AFTER.has(basis),
    isLeastHalved: isOpen && (USES_MONEY_AFTER.has(basis) || USES_MONEY_BEFORE.has(basis)),
    isProvisional,
  };
};

export const mergedDivisor = (a: Divisor, b: Divisor): Divisor => ({
  ...{ low: Math.min(a.low, b.low), high: Math.max(a.high, b.high), least: Math.min(a.least, b.least) },
  ...{ isAtLeast: a.isAtLeast || b.isAtLeast, isHalved: a.isHalved || b.isHalved },
  ...{ isLeastHalved: a.isLeastHalved || b.isLeastHalved, isProvisional: a.isProvisional || b.isProvisional },
});

/** Of several rounds by the currency in which their values are stated: in it, and in US dollars. */
export type Divisors = ReadonlyMap<string, { asStated: Divisor; inUsd: Divisor }>;

export const mergedDivisors = (a: Divisors, b: Divisors): Divisors => {
  const all = new Map(a);
  for (const [currency, one] of b) {
    const other = all.get(currency);
    all.set(
      currency,
      other ? { asStated: mergedDivisor(other.asStated, one.asStated), inUsd: mergedDivisor(other.inUsd, one.inUsd) } : one,
    );
  }
  return all;
};
