/** Numbers of GPUs that change from day to day: how many from each day on, until the next. Before the first day there are none. */
import Big from 'big.js';

export type GpusByDay = [day: string, gpus: number][];

/** Sums of GPUs are exact: a part of one is a decimal, and 0.1 + 0.2 is 0.3. */
export const plus = (a: number, b: number): number =>
  Number.isSafeInteger(a) && Number.isSafeInteger(b) ? a + b : new Big(a).plus(b).toNumber();
export const minus = (a: number, b: number): number => plus(a, -b);

/** How many on a day. */
export const on = (steps: GpusByDay, day: string): number => steps.findLast(([from]) => from <= day)?.[1] ?? 0;

/** From a day on: what there is on it, and what changes later. */
export const since = (steps: GpusByDay, day: string): GpusByDay => {
  let [low, high] = [0, steps.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (steps[middle]![0] <= day) low = middle + 1;
    else high = middle;
  }
  const is = steps[low - 1]?.[1] ?? 0;
  return is === 0 ? steps.slice(low) : [[day, is], ...steps.slice(low)];
};

/** The days on which any of several changes, in order. */
export const daysOf = (...several: GpusByDay[]): string[] => [...new Set(several.flatMap((steps) => steps.map(([day]) => day)))].sort();

/** Leaves out days on which nothing changes. */
export const tidy = (steps: GpusByDay): GpusByDay => steps.filter(([, gpus], n) => gpus !== (steps[n - 1]?.[1] ?? 0));

/** So few are merged one after the other, which sorts nothing. */
const FEW = 4;

/** The sum of any number of steps, in one pass over all their days. */
export const add = (several: readonly GpusByDay[]): GpusByDay => {
  if (several.length <= FEW) return several.reduce((sum, steps) => combine(sum, steps, plus), []);
  const changes = new Map<string, number>();
  for (const steps of several) {
    let before = 0;
    for (const [day, gpus] of steps) {
      changes.set(day, plus(changes.get(day) ?? 0, minus(gpus, before)));
      before = gpus;
    }
  }
  let total = 0;
  return tidy(
    [...changes]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([day, change]) => {
        total = plus(total, change);
        return [day, total];
      }),
  );
};

/** `f` of the values of two, day by day, in one pass over both. */
export const combine = (a: GpusByDay, b: GpusByDay, f: (a: number, b: number) => number): GpusByDay => {
  const days: GpusByDay = [];
  let [i, k, before] = [0, 0, 0];
  while (i < a.length || k < b.length) {
    const [one, other] = [a[i]?.[0], b[k]?.[0]];
    const day = other === undefined || (one !== undefined && one <= other) ? (one ?? '') : other;
    if (one === day) i += 1;
    if (other === day) k += 1;
    const now = f(a[i - 1]?.[1] ?? 0, b[k - 1]?.[1] ?? 0);
    if (now !== before) days.push([day, now]);
    before = now;
  }
  return days;
};
