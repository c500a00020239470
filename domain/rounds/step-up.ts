/** How a price compares with the one before it: like with like, as an interval (contract, section 3, "Steps compare like with like"). */
import Big from 'big.js';
import type { Interval, Provisional } from '../kernel/money.ts';
import { type Candidate, latestBefore, leastPreceding, type Span, spanOf } from '../kernel/order.ts';
import { type Basis, pricesOf } from './valuation.ts';

export type Direction = 'first' | 'up' | 'down' | 'flat' | 'unclear';
export type Apparent = 'up' | 'down' | 'flat';

/** What a step takes for granted: that new money which nobody bounds is at most half of the value, that a value of at least so much is so much. */
export type Assumption = 'at-least-as-stated' | 'money-at-most-half';

/** A stated value and the new money of its round, in one currency. */
export type Figures = { value: Interval; money: Interval };

/** A point whose value is known. `inUsd` and, where it was stated in another currency, `asStated`. A round of new money is compared with such rounds alone, anything else
 * with every point. */
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

const CURRENCIES = ['asStated', 'inUsd'] as const;

const UP = 1.02;
const DOWN = 0.98;

const USES_MONEY_BEFORE: ReadonlySet<Basis> = new Set(['post', 'unspecified']);
const USES_MONEY_AFTER: ReadonlySet<Basis> = new Set(['pre', 'unspecified']);

/** Money without a bound is at most half of the value, unless it is surely more. */
const bounded = ({ value, money }: Figures): Interval =>
  money.high !== null || value.high === null ? money : { low: money.low, high: Math.max(money.low, new Big(value.high).div(2).toNumber()) };

/** A price before the money, to be divided: half of a value without a bound is no bound. */
const dividend = (basis: Basis, figures: Figures): Interval => pricesOf(basis, figures.value, bounded(figures)).pre;

/** A price after the money, to divide by, and the lesser of what it was before and after (`least`); and what these take for granted, or rest on. */
type Divisor = {
  high: number;
  low: number;
  least: number;
  isAtLeast: boolean;
  isHalved: boolean;
  isLeastHalved: boolean;
  isProvisional: boolean;
};
const divisorOf = ({ basis, isProvisional, ...one }: Priced, currency: (typeof CURRENCIES)[number]): Divisor => {
  const { value, money } = one[currency];
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

/** Of two ends, where the divisor may be open or nothing. */
const over = (part: number, whole: number): Big | null => (whole === 0 ? null : new Big(part).div(whole));
const least = (a: Big, b: Big): Big => (a.lt(b) ? a : b);

/** Of all points that may directly precede one: the greatest price after the money, the least, the least before or after, and whether any of them takes something for
 * granted. Null where there is none. */
type Preceding = Divisor | null;
type Compared = { asStated: Preceding; inUsd: Preceding };

/** Whether the figure of a round may be the price of the round before, quoted before the money. */
const mayBeQuoted = ({ isRound, basis }: Priced): boolean => isRound && basis === 'unspecified';

/** The step over all that may directly precede, those in the same currency in it, the others in US dollars; bounds by themselves. */
const between = (one: Priced, preceding: Compared): { low: Big; high: Big | null } | null => {
  let [low, high]: [Big | null, Big | null] = [null, new Big(0)];
  for (const currency of CURRENCIES) {
    const divisor = preceding[currency];
    if (!divisor) continue;
    const part = dividend(one.basis, one[currency]);
    const from = over(part.low, divisor.high) ?? new Big(0);
    const to = part.high === null ? null : over(part.high, mayBeQuoted(one) ? divisor.least : divisor.low);
    low = low === null ? from : least(low, from);
    high = high === null || to === null ? null : high.gt(to) ? high : to;
  }
  return low === null ? null : { low, high };
};

const directionOf = ({ low, high }: { low: Big; high: Big | null }): Direction => {
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
const assumedIn = (one: Priced, preceding: Compared): Assumption[] => {
  const compared = CURRENCIES.flatMap((currency) => {
    const divisor = preceding[currency];
    return divisor ? [{ divisor, ...one[currency] }] : [];
  });
  const isAtLeast = compared.some(({ divisor }) => divisor.isAtLeast);
  const isHalved = compared.some(({ divisor, value, money }) => {
    const ofOwn = money.high === null && value.high !== null && USES_MONEY_BEFORE.has(one.basis);
    return ofOwn || (mayBeQuoted(one) ? divisor.isLeastHalved : divisor.isHalved);
  });
  return [...(isAtLeast ? (['at-least-as-stated'] as const) : []), ...(isHalved ? (['money-at-most-half'] as const) : [])];
};

/** Candidates and questions of one kind: rounds of new money among each other, or anything among everything. Both as they are listed. */
type Among = { all: Priced[]; spans: Span[] };

/** For each that is asked about, what may directly precede it. */
const precedingOf = (candidates: Among, asked: Among, after: string[]): Compared[] => {
  type Pick = (divisor: Divisor) => number;
  const divisors = (currency: 'asStated' | 'inUsd') => candidates.all.map((one) => divisorOf(one, currency));
  const candidatesBy = (pick: Pick, of: Divisor[], keyOf: (one: Priced) => string): Candidate[] =>
    candidates.all.map((one, n) => ({ ...candidates.spans[n]!, key: keyOf(one), value: pick(of[n]!) }));
  const [stated, usd] = [divisors('asStated'), divisors('inUsd')];
  const inOtherCurrencies = (pick: Pick) =>
    leastPreceding(
      candidatesBy(pick, usd, ({ currency }) => currency),
      asked.all.map(({ currency }, n) => ({ ...asked.spans[n]!, not: currency })),
      after,
    );
  const byCurrency = Map.groupBy(candidates.all.keys(), (n) => candidates.all[n]!.currency);
  const askedBy = Map.groupBy(asked.all.keys(), (n) => asked.all[n]!.currency);
  const inOwnCurrency = (pick: Pick): (number | null)[] => {
    const all = candidatesBy(pick, stated, ({ id }) => id);
    const answers: (number | null)[] = asked.all.map(() => null);
    for (const [currency, own] of askedBy) {
      const found = leastPreceding(
        (byCurrency.get(currency) ?? []).map((n) => all[n]!),
        own.map((n) => ({ ...asked.spans[n]!, not: asked.all[n]!.id })),
        own.map((n) => after[n]!),
      );
      for (const [at, n] of own.entries()) answers[n] = found[at]!;
    }
    return answers;
  };
  const ends = (leastBy: (pick: Pick) => (number | null)[]): Preceding[] => {
    const any = (is: (divisor: Divisor) => boolean) => leastBy((one) => (is(one) ? 0 : 1)).map((value) => value === 0);
    const [high, low, lowest] = [leastBy((one) => -one.high), leastBy((one) => one.low), leastBy((one) => one.least)];
    const [isAtLeast, isHalved] = [any((one) => one.isAtLeast), any((one) => one.isHalved)];
    const [isLeastHalved, isProvisional] = [any((one) => one.isLeastHalved), any((one) => one.isProvisional)];
    return asked.all.map((_, n) =>
      low[n] === null
        ? null
        : {
            ...{ high: -high[n]!, low: low[n]!, least: lowest[n]!, isAtLeast: isAtLeast[n]!, isHalved: isHalved[n]! },
            ...{ isLeastHalved: isLeastHalved[n]!, isProvisional: isProvisional[n]! },
          },
    );
  };
  const [own, others] = [ends(inOwnCurrency), ends(inOtherCurrencies)];
  return asked.all.map((_, n) => ({ asStated: own[n]!, inUsd: others[n]! }));
};

const NO_STEP: Step = { stepUp: null, stepCurrency: null, versus: null, direction: 'first', apparent: null };

const stepOf = (one: Priced, versus: Priced | undefined, preceding: Compared, mayBeFirst: boolean): Omit<Step, 'versus'> => {
  const step = between(one, preceding);
  if (!versus || !step) return NO_STEP;
  const isOneCurrency = one.currency === versus.currency;
  const currency = isOneCurrency ? 'asStated' : 'inUsd';
  const assumes = assumedIn(one, preceding);
  const isAnything = step.low.eq(0) && step.high === null;
  const isProvisional = CURRENCIES.some((of) => preceding[of]?.isProvisional);
  return {
    stepUp: isAnything ? null : { low: rounded(step.low), high: step.high && rounded(step.high) },
    stepCurrency: isOneCurrency ? one.currency : 'USD',
    ...(assumes.length > 0 && { assumes }),
    direction: mayBeFirst ? 'unclear' : directionOf(step),
    apparent: apparentOf(one[currency].value, versus[currency].value),
    ...(isProvisional && { provisional: true as const }),
  };
};

/** The steps of some among the points, each over what it is compared with; by place in the list. */
const stepsAmong = (points: readonly Priced[], asked: number[], candidates: number[]): Map<number, Step> => {
  const spans = points.map(({ on, id }) => spanOf(on, id));
  const of = (places: number[]): Among => ({ all: places.map((n) => points[n]!), spans: places.map((n) => spans[n]!) });
  const [among, own] = [of(candidates), of(asked)];
  const after = latestBefore(among.spans, own.spans);
  const preceding = precedingOf(among, own, after);
  let next = 0;
  return new Map(
    asked.map((place, n) => {
      while (next < candidates.length && candidates[next]! < place) next += 1;
      const later = candidates[next] === place ? candidates[next + 1] : candidates[next];
      const listed = candidates[next - 1] ?? (later !== undefined && spans[later]!.start <= spans[place]!.end ? later : null);
      const versus = listed === null ? undefined : points[listed];
      return [place, { ...stepOf(points[place]!, versus, preceding[n]!, after[n] === ''), versus: listed }];
    }),
  );
};

/** The step of each point of a list, in its order: by first day, then Id. Points whose order partial dates leave open are compared in every order that agrees with the
 * dates, and a step is the interval of all; it is unclear where a point may also be the first. n log n. */
export const stepsOf = (points: readonly Priced[]): Step[] => {
  const all = [...points.keys()];
  const [rounds, others] = [all.filter((n) => points[n]!.isNewMoney), all.filter((n) => !points[n]!.isNewMoney)];
  const steps = new Map([...stepsAmong(points, rounds, rounds), ...stepsAmong(points, others, all)]);
  return all.map((n) => steps.get(n)!);
};
