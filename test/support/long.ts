/** Suites with a long form say the same of more cases in it: `npm run test:long`. */
const isLong = process.env.DEALSTREAM_LONG === '1';

/** What a suite takes in `npm test`, and what in its long form. */
export const sized = <T>(short: T, long: T): T => (isLong ? long : short);

/** For the name of a test, which says in which form it ran. */
export const form = isLong ? 'in its long form' : 'in its short form';

/** The first case, and every `n`th after it. */
export const oneIn = <T>(n: number, cases: readonly T[]): T[] => cases.filter((_, at) => at % n === 0);
/** Every case in the long form; in the short one the first, and every `n`th after it. */
export const each = <T>(n: number, cases: readonly T[]): T[] => (isLong ? [...cases] : oneIn(n, cases));
