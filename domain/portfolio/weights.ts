/** What each part of a portfolio weighs in percent, three ways, and how much two portfolios overlap. */
import { type Interval, type Provisional, percent, provisionally, sum, sumBounds } from '../kernel/money.ts';

type Weighed = { startup: string; knownUsd: Interval | null; navUsd: Interval | null; exited: unknown };

/** In percent. `low: null` is no lower bound known, `high: null` no upper one. */
export type Share = { low: number | null; high: number | null };

/** `nav` is an interval: the least that a part weighs when all others are at their highest, and the most. Null bounds are unknown. `cost` is by the
 * lower bounds of known cheques, null when none is known; `equal` gives every startup the same. What ended has no weight by NAV, and takes none of the others.
 * `provisional`: a sum or a worth of any of them is. */
export type Weights = { nav: Share | null; cost: number | null; equal: number } & Provisional;

const navWeight = (own: Interval | null, others: (Interval | null)[]): Share | null => {
  if (!own) return null;
  const high = sumBounds(others.map((nav) => nav?.high ?? null));
  const lows = sum(others.map((nav) => nav?.low ?? 0));
  return {
    low: high === null ? 0 : percent(own.low, sum([own.low, high])),
    high: own.high === null ? 100 : percent(own.high, sum([own.high, lows])),
  };
};

export const weigh = <H extends Weighed>(holdings: H[]): (H & { weights: Weights })[] => {
  const rests = provisionally(holdings.flatMap(({ knownUsd, navUsd }) => [knownUsd, navUsd]));
  const cost = sum(holdings.map(({ knownUsd }) => knownUsd?.low ?? 0));
  return holdings.map((one) => {
    const others = holdings.filter((other) => other !== one && !other.exited).map(({ navUsd }) => navUsd);
    const weights = {
      nav: navWeight(one.navUsd, others),
      cost: one.knownUsd ? percent(one.knownUsd.low, cost) : null,
      equal: percent(1, holdings.length)!,
      ...rests,
    };
    return { ...one, weights };
  });
};

type Part = { startup: string; weights: Weights };

/** Startups that both hold. `jaccardPercent`: of all that either holds. The others add, for each, the smaller of its two weights: 100 is the same
 * portfolio twice; null where no weight is known. */
export const overlapOf = (own: Part[], other: Part[]) => {
  const theirs = new Map(other.map((part) => [part.startup, part.weights]));
  const common = own.filter(({ startup }) => theirs.has(startup));
  const shared = (weight: (weights: Weights) => number | null) => {
    const smaller = common.flatMap(({ startup, weights }) => {
      const other = theirs.get(startup);
      const [a, b] = [weight(weights), other ? weight(other) : null];
      return a === null || b === null ? [] : [Math.min(a, b)];
    });
    return smaller.length > 0 ? sum(smaller) : null;
  };
  return {
    startups: common.map(({ startup }) => startup),
    jaccardPercent: percent(common.length, own.length + other.length - common.length),
    equalPercent: shared(({ equal }) => equal) ?? 0,
    costPercent: shared(({ cost }) => cost),
    ...provisionally([...own, ...other].map(({ weights }) => weights)),
  };
};
