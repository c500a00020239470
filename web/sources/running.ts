/** Sums as they grow, exactly: cents are whole numbers. */

type Interval = { low: number; high: number | null };

const cents = (usd: number): bigint => BigInt(Math.round(usd * 100));
const dollars = (sum: bigint): number => Number(sum) / 100;

/** After each part, the sum up to it, in the unit of the parts: of what is known (null adds nothing), without an upper bound once a part has none. Null before the
 * first that is known. */
export const running = (parts: readonly (Interval | null)[]): (Interval | null)[] => {
  let [low, high, isAny]: [bigint, bigint | null, boolean] = [0n, 0n, false];
  return parts.map((part) => {
    if (part) {
      isAny = true;
      low += cents(part.low);
      high = high === null || part.high === null ? null : high + cents(part.high);
    }
    return isAny ? { low: dollars(low), high: high === null ? null : dollars(high) } : null;
  });
};
