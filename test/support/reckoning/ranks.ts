/** The entries of rankings: their ranks, their shares of what is known, and the ranks that they could have. */
import { byText, percent, type Span } from './values.ts';

/** Of these a sum means nothing. */
const WITHOUT_SHARES = ['monthsToUnicorn', 'stepUp', 'utilization'];

/** Values have at most four decimals, those of step-ups. */
const whole = (value: number | null): bigint => BigInt((value ?? 0).toFixed(4).replace('.', ''));

type Placed = { rank: number | null; shareOfKnown: number | null };

/** The highest first, but the fewest months. Nothing known comes last, without a rank. */
export const ranked = <Entry extends { id: string; value: number | null }>(entries: Entry[], metric: string): (Entry & Placed)[] => {
  const known = entries.flatMap(({ value }) => value ?? []);
  const isAhead = (a: number, b: number) => (metric === 'monthsToUnicorn' ? a < b : a > b);
  let sum = 0n;
  for (const value of known) sum += whole(value);
  return entries
    .map((entry) => {
      const { value } = entry;
      if (value === null) return { ...entry, rank: null, shareOfKnown: null };
      const rank = 1 + known.filter((other) => isAhead(other, value)).length;
      return { ...entry, rank, shareOfKnown: WITHOUT_SHARES.includes(metric) ? null : percent(whole(value), sum) };
    })
    .sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || byText(a.id, b.id));
};

/** Per span, best: below those that are above in any case; worst: below all that could be above. */
export const rankRange = (spans: Span[], own: number): [number, number] => {
  let [best, worst] = [1, 1];
  for (const [at, { low, high }] of spans.entries()) {
    if (at !== own && low > spans[own]!.high) best += 1;
    if (at !== own && high > spans[own]!.low) worst += 1;
  }
  return [best, worst];
};
