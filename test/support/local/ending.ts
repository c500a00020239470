/** What a test of the runtime leaves to be ended or removed. Suites of a process share this list, so each ends it for itself: see ended.ts. */

/** Ended after each test, the last first. */
export const ends: (() => unknown)[] = [];
/** Done once all tests of a file are. */
export const removals: (() => void)[] = [];
