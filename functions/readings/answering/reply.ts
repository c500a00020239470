/** What a reading says, before it takes the form that was asked for. */
import type { Column } from '../../http/csv.ts';
import type { List } from '../../http/list.ts';

/** `table`: the rows of a list, and what they are called in `body`. */
export type Reply = {
  body: Record<string, unknown>;
  table?: { noun: string; columns: readonly Column[]; rows: unknown[]; next?: string | undefined };
};

export const told = (body: Record<string, unknown>): Reply => ({ body });

/** A list. `rows` are given where rows say something else than the items: one for each part of an item, or what an item rests on. */
export const listed = <T>({ noun, columns, head = {}, tail = {}, page, next, rows = page }: List<T> & { rows?: unknown[] }): Reply => ({
  body: { ...head, [noun]: page, ...tail, ...(next && { next }) },
  table: { noun, columns, rows, next },
});
