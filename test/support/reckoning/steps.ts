/** What a point priced a startup at before its money, over what the one before it priced it at after its own, in every order that agrees with the dates. */
import type { Posted, When } from './claims.ts';
import { asStated, isOfNewMoney, newMoney, newMoneyAsStated } from './new-money.ts';
import type { Round } from './rounds.ts';
import { add, firstDay, type Json, lastDay, ratio, resting, type Span } from './values.ts';

const NONE = Number.POSITIVE_INFINITY;

/** A value as it is stated, and in US cents, if it is known. A mark has no round. */
export type Valued = { on: string; id: string; stated: Json; basis: string; value: Span | null; round: Round | null };

/** The value stated and the new money, in one unit. */
export type Price = { basis: string; v: Span; m: Span };

export const priceOf = (posted: Posted, { basis, value, round }: Valued, when: When): Price | null =>
  value && { basis, v: value, m: round ? newMoney(posted, round, when) : { low: 0, high: 0 } };

const priceAsStated = (posted: Posted, { basis, stated, round }: Valued, when: When): Price => {
  return { basis, v: asStated(stated), m: round ? newMoneyAsStated(posted, round, when) : { low: 0, high: 0 } };
};

/** Before the new money. */
export const before = ({ basis, v, m }: Price): Span => {
  const low = Math.max(0, v.low - m.high);
  if (basis === 'post') return { low, high: Math.max(0, v.high - m.low), ...resting(v, m) };
  return basis === 'unspecified' ? { low, high: v.high, ...resting(v, m) } : v;
};

/** After the new money. */
export const after = ({ basis, v, m }: Price): Span => {
  if (basis === 'pre') return add(v, m)!;
  return basis === 'unspecified' ? { low: v.low, high: v.high + m.high, ...resting(v, m) } : v;
};

/** In steps, money without an upper bound is at most half of the value, where that has one. */
const ofAtMostHalf = (price: Price): Price => {
  const { v, m } = price;
  return m.high === NONE && v.high !== NONE ? { ...price, m: { low: m.low, high: Math.max(m.low, v.high / 2) } } : price;
};

/** A value without an upper bound is as stated where it divides. */
const dividing = (price: Price): Price =>
  ofAtMostHalf(price.v.high === NONE ? { ...price, v: { low: price.v.low, high: price.v.low } } : price);

/** Two sums of one unit; `whole` is not 0. */
type Quotient = { part: number; whole: number };
const sizeOf = ({ part, whole }: Quotient): number => part / whole;

/** Exact in whole sums and halves of them. */
const shown = ({ part, whole }: Quotient): number => {
  const exact = (sum: number): bigint => BigInt(Math.round(sum * 2 ** 20));
  return ratio(exact(part), exact(whole), 1, 4);
};

/** `high: null` is no upper end. */
type Step = { low: Quotient; high: Quotient | null };

/** The figure of a round that says neither pre nor post may be the price of the round before, from before its money. */
const isPerhapsQuoted = ({ basis, round }: Valued): boolean => round !== null && basis === 'unspecified';

const stepOver = (own: Price, other: Price, isQuoted: boolean): Step => {
  const [price, divisor] = [before(ofAtMostHalf(own)), dividing(other)];
  const [was, became] = [before(divisor), after(divisor)];
  const least = isQuoted ? Math.min(was.low, became.low) : became.low;
  return {
    low: became.high === 0 ? { part: 0, whole: 1 } : { part: price.low, whole: became.high },
    high: price.high === NONE || least === 0 ? null : { part: price.high, whole: least },
  };
};

/** What a step takes for granted of the point and of the one that it is compared with. */
const assumed = (own: Price, other: Price, isQuoted: boolean): string[] => {
  const assumes = [];
  const isOwnOpen = own.m.high === NONE && own.v.high !== NONE && ['post', 'unspecified'].includes(own.basis);
  const used = ['pre', 'unspecified', ...(isQuoted ? ['post'] : [])];
  if (other.v.high === NONE) assumes.push('at-least-as-stated');
  if (isOwnOpen || (other.m.high === NONE && used.includes(other.basis))) assumes.push('money-at-most-half');
  return assumes;
};

type Compared = { step: Step; stepCurrency: string; apparent: string | null; assumes: string[] };

const compare = (posted: Posted, when: When, point: Valued, other: Valued): Compared => {
  const isOne = point.stated.currency === other.stated.currency;
  const [own, theirs] = [point, other].map((one) => (isOne ? priceAsStated : priceOf)(posted, one, when)!) as [Price, Price];
  const isQuoted = isPerhapsQuoted(point);
  const stated = theirs.v.low === 0 ? null : own.v.low / theirs.v.low;
  return {
    step: stepOver(own, theirs, isQuoted),
    stepCurrency: isOne ? point.stated.currency : 'USD',
    apparent: stated === null ? null : stated >= 1.02 ? 'up' : stated <= 0.98 ? 'down' : 'flat',
    assumes: assumed(own, theirs, isQuoted),
  };
};

/** Whatever the days of partial dates were. Of the same day the Id decides. */
export const isSurelyBefore = (a: { on: string; id: string }, b: { on: string; id: string }): boolean =>
  lastDay(a.on) < firstDay(b.on) || (a.on === b.on && firstDay(a.on) === lastDay(a.on) && a.id < b.id);

const directionOf = (low: number, high: number | null): string => {
  if (low >= 1.02) return 'up';
  if (high !== null && high <= 0.98) return 'down';
  return low > 0.98 && high !== null && high < 1.02 ? 'flat' : 'unclear';
};

const isNew = ({ round }: Valued): boolean => round !== null && isOfNewMoney(round);

const NO_STEP = { stepUp: null, stepCurrency: null, apparent: null };

/** Of all points, as they are listed, what is said of the step to one, and which one it names as the one before. */
export const stepTo = (
  posted: Posted,
  when: When,
  point: Valued,
  points: Valued[],
): { answer: Json; versus: Valued | null; compared: Valued[] } => {
  if (!point.value) return { answer: { ...NO_STEP, direction: null }, versus: null, compared: [] };
  const candidates = points.filter((one) => one !== point && one.value && (!isNew(point) || isNew(one)));
  const possible = candidates.filter(
    (one) => !isSurelyBefore(point, one) && !candidates.some((between) => isSurelyBefore(one, between) && isSurelyBefore(between, point)),
  );
  if (possible.length === 0) return { answer: { ...NO_STEP, direction: 'first' }, versus: null, compared: [] };
  const steps = possible.map((one) => compare(posted, when, point, one).step);
  const low = steps.map((step) => step.low).reduce((a, b) => (sizeOf(b) < sizeOf(a) ? b : a));
  const high = steps.map((step) => step.high).reduce((a, b) => (a === null || b === null ? null : sizeOf(b) > sizeOf(a) ? b : a));
  const listed = points.indexOf(point);
  const versus = possible.findLast((one) => points.indexOf(one) < listed) ?? possible[0]!;
  const { stepCurrency, apparent } = compare(posted, when, point, versus);
  const assumes = [...new Set(possible.flatMap((one) => compare(posted, when, point, one).assumes))].sort();
  const mayBeFirst = !candidates.some((one) => isSurelyBefore(one, point));
  const answer = {
    stepUp: low.part === 0 && high === null ? null : { low: shown(low), high: high && shown(high) },
    direction: mayBeFirst ? 'unclear' : directionOf(sizeOf(low), high && sizeOf(high)),
    ...{ stepCurrency, apparent, ...(assumes.length > 0 && { assumes }) },
  };
  return { answer, versus, compared: possible };
};
