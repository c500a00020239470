/** The instants with which commits are recorded. They never step back, whatever the clock does: what was answered for an instant stays so. */

/** What was promised is read again once it is older than this. */
const READ_AFTER_MS = 5_000;

export type Instants = {
  /** The instant of a commit that follows one of instant `after`: taken right before it is put, and anew for each try. */
  next: (after: number) => Promise<number>;
};

type Clocks = {
  now: () => number;
  /** Milliseconds by a clock that nobody sets. */
  elapsed: () => number;
  /** The latest instant for which answers were given that must not change. */
  promised: () => Promise<number>;
};

/** The floor is the latest instant that was ever seen here: of the clock, of a commit, of a promise. */
export const instants = ({ now, elapsed, promised }: Clocks): Instants => {
  let floor = 0;
  let read = Number.NEGATIVE_INFINITY;
  return {
    next: async (after) => {
      if (elapsed() - read > READ_AFTER_MS) {
        // One more: what is recorded from now on comes after what was promised.
        floor = Math.max(floor, (await promised()) + 1);
        read = elapsed();
      }
      floor = Math.max(floor, after, now());
      return floor;
    },
  };
};
