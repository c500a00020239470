/** A row as an item of the table: what it holds, how it is read, and what is said of one that cannot be. */
import type { Row } from '../../domain/boards/roll-up.ts';
import { CODE } from '../ports/code.ts';
import { fromItem, type Item } from '../ports/dynamo.ts';
import { unpack } from '../ports/pack.ts';

/** A row as stored: `v` the stream version applied, `f` the fold's version, `d` the plain part, `s` the folded state, `x` why it is stuck, `n` that whoever
 * hears of changed rows is to be told. */
export type RowItem = { p: string; i: string; v: number; f: number; d: string | Uint8Array; s: string | Uint8Array; x?: Stuck; n?: 1 };

/** Why a row could not be folded further: the error, and the versions of the fold and of the code that met it. */
export type Stuck = { error: string; fold: number; code: string };
export type FullRow = Row & { fold: number; state: unknown; stuck?: Stuck };

/** Thrown when an item is no row: damaged, or written by what is not ours. */
export class UnreadableRow extends Error {
  override name = 'UnreadableRow';
}
export class RowTooLarge extends Error {
  override name = 'RowTooLarge';
}

/** Of the 400 KB that DynamoDB takes as an item: the rest is for why a row is stuck, which must always fit in. */
export const LARGEST = 390 * 1024;

/** A row that can be read has a state. */
export const isReadable = ({ state }: FullRow): boolean => state !== undefined;
/** Whether a row waits for other code than this. */
export const isStuckHere = ({ stuck }: FullRow, fold: number, code = CODE): boolean => stuck?.fold === fold && stuck.code === code;

/** Throws `UnreadableRow`. */
export const rowOf = <Plain>(item: Item): Row<Plain> => {
  const { i, v, d } = fromItem<RowItem>(item);
  try {
    return { id: i, v, plain: unpack(d) as Plain };
  } catch (error) {
    throw new UnreadableRow(`row ${i}: ${(error as Error).message}`);
  }
};

/** One that cannot be read is stuck, by no code and no fold: whoever projects it folds it anew. */
export const fullRowOf = (item: Item): FullRow => {
  const { i, v, f, s, x } = fromItem<RowItem>(item);
  try {
    return { ...rowOf(item), fold: f, state: unpack(s), ...(x && { stuck: x }) };
  } catch (error) {
    const why = `UnreadableRow: ${(error as Error).message}`;
    return { id: i, v, fold: 0, state: undefined, plain: undefined, stuck: { error: why, fold: 0, code: 'none' } };
  }
};

/** Throws `UnreadableRow`. */
export const readable = (view: string, row: FullRow): FullRow => {
  if (!isReadable(row)) throw new UnreadableRow(`${view} row ${row.id} cannot be read: it is folded anew when its stream rings`);
  return row;
};
