/** Ranks, and how stable they are. */
import { type Provisional, percent, provisionally, sum } from '../kernel/money.ts';

/** What a value could be, as far as claims leave it open. `high: null` is no upper bound. */
export type Bounds = { low: number; high: number | null };

/** Something to be ranked. `value: null` is unknown, or, where the bounds are null too, not to be had: such a one has no rank and comes last, and counts in the ranges of
 * others by its bounds. So does one that is not `listed`. */
export type Contender<M> = {
  id: string;
  name: string;
  value: number | null;
  bounds: Bounds | null;
  listed: boolean;
  metrics: M;
  /** One of its metrics is. */
} & Provisional;

/** `rankRange`: the best and the worst rank that the bounds allow, each contender's taken by itself. `shareOfKnown`: percent of the sum of all values; null where that is 0,
 * or means nothing. */
export type Entry<M> = {
  rank: number | null;
  rankRange: [best: number, worst: number] | null;
  id: string;
  name: string;
  value: number | null;
  shareOfKnown: number | null;
  metrics: M;
} & Provisional;

/** Whether more is better, or, as with months to a unicorn, less. */
export type Order = 'most' | 'least';

/** Nothing is known: anything is possible. */
export const UNBOUNDED: Bounds = { low: 0, high: null };

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** How many of `ascending` are above `limit`. */
const countAbove = (ascending: number[], limit: number): number => {
  let [from, to] = [0, ascending.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (ascending[middle]! > limit) to = middle;
    else from = middle + 1;
  }
  return ascending.length - from;
};

/** Scores that more is better of: with `least`, values change their sign and bounds their ends. */
const scored = (bounds: Bounds | null, order: Order): { low: number; high: number } => {
  if (!bounds) return { low: -Infinity, high: -Infinity };
  const { low, high } = bounds;
  return order === 'most' ? { low, high: high ?? Infinity } : { low: high === null ? -Infinity : -high, high: -low };
};

/** By falling value (rising with `least`); equal values share a rank (1, 1, 3) and are ordered by Id; those without a value come last, without a rank.
 * The best rank of one counts those that are above it in any case, the worst those that could be. `addsUp`: whether the sum of all values means anything. */
export const rank = <M>(
  contenders: Contender<M>[],
  { order = 'most', addsUp = true }: { order?: Order; addsUp?: boolean } = {},
): Entry<M>[] => {
  const sign = order === 'most' ? 1 : -1;
  const score = (value: number | null) => (value === null ? -Infinity : sign * value);
  const listed = contenders.filter((one) => one.listed).sort((a, b) => score(b.value) - score(a.value) || byId(a, b));
  const total = sum(listed.map(({ value }) => value ?? 0));
  const ends = contenders.map(({ bounds }) => scored(bounds, order));
  const ascending = (end: 'low' | 'high') => ends.map((one) => one[end]).sort((a, b) => a - b);
  const [lows, highs] = [ascending('low'), ascending('high')];
  let place = 0;
  return listed.map(({ id, name, value, bounds, metrics, ...more }, n) => {
    if (value === null) return { rank: null, rankRange: null, id, name, value, shareOfKnown: null, metrics, ...provisionally([more]) };
    if (n === 0 || value !== listed[n - 1]?.value) place = n + 1;
    const { low, high } = scored(bounds, order);
    const best = 1 + countAbove(lows, high);
    const worst = Math.max(place, countAbove(highs, low) + (high > low ? 0 : 1));
    const shareOfKnown = addsUp ? percent(value, total) : null;
    return { rank: place, rankRange: [best, worst], id, name, value, shareOfKnown, metrics, ...provisionally([more]) };
  });
};
