/** Whether intervals hold what is true, within rounding: a cent of each sum, a ten-thousandth of each part. */

/** A null bound is none. */
export type Ends = { low: number | null; high: number | null };
export type Fault = { what: string; interval: unknown; value: unknown; at?: { world: number; completion: number } };

/** Sums are of a few cheques, each off by a cent at most, and ratios of large ones. */
export const USD = 0.2;
export const PART = 1.01e-4;

const slack = (value: number, rounding: number): number => rounding + Math.abs(value) * 1e-9;

/** What was found wanting, and how many intervals were looked at, by what they are of. */
export type Checked = {
  faults: Fault[];
  counts: Map<string, number>;
  /** Null says nothing. */
  holds: (what: string, interval: Ends | null | undefined, value: number, rounding?: number) => void;
};

export const checking = (): Checked => {
  const [faults, counts] = [[] as Fault[], new Map<string, number>()];
  return {
    ...{ faults, counts },
    holds: (what, interval, value, rounding = USD) => {
      if (!interval) return;
      counts.set(what, (counts.get(what) ?? 0) + 1);
      const { low, high } = interval;
      const most = slack(value, rounding);
      if (value >= (low ?? -Infinity) - most && value <= (high ?? Infinity) + most) return;
      faults.push({ what, interval: { low, high }, value });
    },
  };
};
