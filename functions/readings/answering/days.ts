/** Lists of days, from either end. */
import { ascending, type Compare, descending, type Key } from '../../http/cursor.ts';
import { oneOf } from '../../http/parameters.ts';

export const ORDERS = ['earliest', 'newest'] as const;

export const DAYS = { order: oneOf(ORDERS).default('earliest').describe('Which day comes first.') };

/** Days, given the earliest first, as they are asked for, and how their pages go on. */
export const daysIn = <D extends { knownOn: string }>(order: (typeof ORDERS)[number], days: D[]) => ({
  ordered: order === 'newest' ? days.toReversed() : days,
  key: ({ knownOn }: D): Key => [knownOn],
  compare: (order === 'newest' ? descending : ascending) satisfies Compare,
});
