/** Draws that a seed repeats. */
export type Chance = {
  /** From 0 to below 1. */
  next: () => number;
  /** A whole number, both ends included. */
  whole: (low: number, high: number) => number;
  pick: <T>(all: readonly T[]) => T;
  /** The members, once in `times` tries; else none. */
  perhaps: <T extends object>(times: number, members: () => T) => T | Record<string, never>;
};

export const chance = (seed: number): Chance => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    whole,
    pick: (all) => all[whole(0, all.length - 1)]!,
    perhaps: (times, members) => (whole(1, times) === 1 ? members() : {}),
  };
};
