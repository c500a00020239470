/** How a price compares with the one before it: like with like, as an interval (contract, section 3, "Steps compare like with like"). */
import Big from 'big.js';
import type { Interval, Provisional } from '../kernel/money.ts';
import {
  type Divisor,
  type Divisors,
  dividendOf,
  divisorOf,
  type Figures,
  mergedDivisor,
  mergedDivisors,
  USES_MONEY_BEFORE,
} from './divisor.ts';
import { type Before, directlyBefore, directlyBeforeOne, type Listed, type Span, spanOf } from './order.ts';
import type { Basis } from './valuation.ts';

export type Direction = 'first' | 'up' | 'down' | 'flat' | 'unclear';
export type Apparent = 'up' | 'down' | 'flat';

/** What a step takes for granted: that a value of at least so much is so much, that new money which nobody bounds is at most half of the value. */
export type Assumption = 'at-least-as-stated' | 'money-at-most-half';

/** A point whose value is known: as it is stated, and in US dollars. A round of new money is compared with such rounds alone, anything else with every point. */
export type Priced = {
  id: string;
  on: string;
  basis: Basis;
  isRound: boolean;
  isNewMoney: boolean;
  currency: string;
  asStated: Figures;
  inUsd: Figures;
  /** Its price after the money, in dollars, rests on a provisional rate. */
  isProvisional: boolean;
};

/** `stepUp` is null where nothing is known of it, or nothing came before; `versus` is the place, in the list, of what it is compared with. `provisional`: what it may
 * be compared with rests on a provisional rate. */
export type Step = {
  stepUp: Interval | null;
  stepCurrency: string | null;
  versus: number | null;
  assumes?: Assumption[];
  direction: Direction;
  apparent: Apparent | null;
} & Provisional;

const UP = 1.02;
const DOWN = 0.98;

/** Null where the whole is nothing. */
const over = (part: number, whole: number): Big | null => (whole === 0 ? null : new Big(part).div(whole));
const least = (a: Big, b: Big): Big => (a.lt(b) ? a : b);

/** Whether the figure of a round may be the price of the round before, quoted before the money. */
const mayBeQuoted = ({ isRound, basis }: Priced): boolean => isRound && basis === 'unspecified';

/** What a point is compared with: in its own currency where both are stated in it, else in US dollars. */
type Comparison = { figures: Figures; divisor: Divisor };

const comparisonsOf = (one: Priced, before: Divisors): Comparison[] => {
  const own = before.get(one.currency)?.asStated;
  const others = [...before].flatMap(([currency, { inUsd }]) => (currency === one.currency ? [] : inUsd));
  return [
    ...(own ? [{ figures: one.asStated, divisor: own }] : []),
    ...(others.length > 0 ? [{ figures: one.inUsd, divisor: others.reduce(mergedDivisor) }] : []),
  ];
};

type Quotient = { low: Big; high: Big | null };

const quotientOf = (one: Priced, { figures, divisor }: Comparison): Quotient => {
  const part = dividendOf(one.basis, figures);
  return {
    low: over(part.low, divisor.high) ?? new Big(0),
    high: part.high === null ? null : over(part.high, mayBeQuoted(one) ? divisor.least : divisor.low),
  };
};

/** Either of them; bounds by themselves. */
const either = (a: Quotient, b: Quotient): Quotient => ({
  low: least(a.low, b.low),
  high: a.high === null || b.high === null ? null : a.high.gt(b.high) ? a.high : b.high,
});

const directionOf = ({ low, high }: Quotient): Direction => {
  if (low.gte(UP)) return 'up';
  if (high?.lte(DOWN)) return 'down';
  return low.gt(DOWN) && high?.lt(UP) ? 'flat' : 'unclear';
};

const rounded = (value: Big): number => value.round(4, Big.roundHalfUp).toNumber();

/** By the stated figures alone. */
const apparentOf = (value: Interval, before: Interval): Apparent | null => {
  const step = over(value.low, before.low);
  return step && (step.gte(UP) ? 'up' : step.lte(DOWN) ? 'down' : 'flat');
};

/** What a step takes for granted of the point itself, and of all that it is compared with. */
const assumedIn = (one: Priced, comparisons: Comparison[]): Assumption[] => {
  const isHalved = comparisons.some(({ divisor, figures: { value, money } }) => {
    const isOwn = money.high === null && value.high !== null && USES_MONEY_BEFORE.has(one.basis);
    return isOwn || (mayBeQuoted(one) ? divisor.isLeastHalved : divisor.isHalved);
  });
  return [
    ...(comparisons.some(({ divisor }) => divisor.isAtLeast) ? (['at-least-as-stated'] as const) : []),
    ...(isHalved ? (['money-at-most-half'] as const) : []),
  ];
};

const NO_STEP: Step = { stepUp: null, stepCurrency: null, versus: null, direction: 'first', apparent: null };

type Point = Priced & Listed;

const stepOf = (one: Point, { merged, nearest, mayBeFirst }: Before<Point, Divisors>): Step => {
  const comparisons = merged ? comparisonsOf(one, merged) : [];
  const [first, ...others] = comparisons.map((comparison) => quotientOf(one, comparison));
  if (!nearest || !first) return NO_STEP;
  const step = others.reduce(either, first);
  const assumes = assumedIn(one, comparisons);
  const currency = one.currency === nearest.currency ? 'asStated' : 'inUsd';
  const isAnything = step.low.eq(0) && step.high === null;
  return {
    stepUp: isAnything ? null : { low: rounded(step.low), high: step.high && rounded(step.high) },
    stepCurrency: currency === 'asStated' ? one.currency : 'USD',
    versus: nearest.place,
    ...(assumes.length > 0 && { assumes }),
    direction: mayBeFirst ? 'unclear' : directionOf(step),
    apparent: apparentOf(one[currency].value, nearest[currency].value),
    ...(comparisons.some(({ divisor }) => divisor.isProvisional) && { provisional: true as const }),
  };
};

export const divisorsOf = ({ basis, currency, asStated, inUsd, isProvisional }: Priced): Divisors =>
  new Map([[currency, { asStated: divisorOf(basis, asStated, isProvisional), inUsd: divisorOf(basis, inUsd, isProvisional) }]]);

/** The steps of some points over what they are compared with. */
const stepsAmong = (asked: Point[], candidates: Point[]): [place: number, step: Step][] => {
  const before = directlyBefore(candidates, asked, { of: divisorsOf, merge: mergedDivisors });
  return asked.flatMap((one, n) => (before[n] ? [[one.place, stepOf(one, before[n])]] : []));
};

/** The step of each point of a list, in its order: by first day, then Id. Points whose order partial dates leave open are compared in every order that agrees with the
 * dates, and a step is the interval of all; it is unclear where a point may also be the first. */
export const stepsOf = (priced: readonly Priced[]): Step[] => {
  const points = priced.map((one, place): Point => ({ ...one, ...spanOf(one.on, one.id), place }));
  const [rounds, others] = [points.filter((one) => one.isNewMoney), points.filter((one) => !one.isNewMoney)];
  const steps = new Map([...stepsAmong(rounds, rounds), ...stepsAmong(others, points)]);
  return points.map(({ place }) => steps.get(place) ?? NO_STEP);
};

/** A price with its span, as the steps of single points need it. */
export type Spanned = Priced & Span;
export const spanned = (one: Priced): Spanned => ({ ...one, ...spanOf(one.on, one.id) });

/** The step of one point of a list alone; null takes no part. What it divides by is made once for each (`divisors`). */
export const stepAt = (points: readonly (Spanned | null)[], place: number, divisors: (one: Priced) => Divisors = divisorsOf): Step => {
  const one = points[place];
  if (!one) return NO_STEP;
  const candidates = one.isNewMoney ? points.map((other) => (other?.isNewMoney ? other : null)) : points;
  const asked = { ...one, place };
  const { nearest, ...before } = directlyBeforeOne(candidates, asked, { of: divisors, merge: mergedDivisors });
  const other = nearest === undefined ? null : candidates[nearest];
  return stepOf(asked, { ...before, nearest: other && nearest !== undefined ? { ...other, place: nearest } : undefined });
};
