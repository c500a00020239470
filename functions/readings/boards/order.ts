/** The order of entries of rankings and of concentration, by which they are paged. */
import type { Entry, Order } from '../../../domain/boards/ranking.ts';
import type { Compare, Key } from '../../http/cursor.ts';

const score = (value: Key[number] | undefined, order: Order): number => {
  if (typeof value !== 'number') return -Infinity;
  return order === 'most' ? value : -value;
};

/** Whether a ranking has nobody yet. */
export const withoutEntries = ({ entries }: Record<string, unknown>): boolean => Array.isArray(entries) && entries.length === 0;

/** By value, unknown last, then by Id: the order of `rank`. */
export const inOrder =
  (order: Order): Compare =>
  ([a, x], [b, y]) =>
    score(b, order) - score(a, order) || (String(x) < String(y) ? -1 : x === y ? 0 : 1);

export const entryKey = ({ value, id }: Pick<Entry<unknown>, 'value' | 'id'>): Key => [value, id];
