/** How a source fared, in words. */
import { count } from '../../values/money.ts';
import { words } from '../../words/words.ts';

/** `wrong unit (1), said twice (2)`. */
export const reasons = (of: Readonly<Record<string, number>>): string =>
  Object.entries(of)
    .map(([reason, n]) => `${words.sourced.reasons[reason] ?? reason.replaceAll('-', ' ')} (${count(n)})`)
    .join(', ');

type Delay = { least: number; median: number; most: number };

/** `48 (3 to 120)`: the median, and from the least to the most. Null is not known. */
export const delay = (of: Delay | null): string =>
  of === null ? words.unknown : words.sourced.delay(count(of.median), count(of.least), count(of.most));
