/** A row as an item of the table: what it holds, how it is read, and what is said of one that cannot be. */
import type { Row } from '../../domain/boards/world.ts';
import type { View } from '../../domain/views.ts';
import { CODE } from '../ports/code.ts';
import { fromItem, type Item } from '../ports/dynamo.ts';
import { unpack } from '../ports/pack.ts';
import { DamagedData } from '../ports/passing.ts';

/** A row as stored: `v` the stream version applied, `t` the latest instant up to there, `f` the fold's version, `d` the plain part, `s` the folded state, `x` why it is stuck, `n` that whoever
 * hears of changed rows is to be told. */
export type RowItem = {
  p: string;
  i: string;
  v: number;
  t?: number;
  f: number;
  d: string | Uint8Array;
  s: string | Uint8Array;
  x?: Stuck;
  n?: 1;
};

/** Why a row could not be folded further: the error, and the versions of the fold and of the code that met it. */
export type Stuck = { error: string; fold: number; code: string };
export type FullRow<State = unknown, Plain = unknown> = Row<Plain> & {
  at: number;
  fold: number;
  state: State;
  stuck?: Stuck;
  damaged?: never;
};
/** A row whose item is damaged: it is stuck, by no code and no fold, and whoever projects it folds it anew. */
export type DamagedRow = { id: string; v: number; damaged: true; stuck: Stuck };
export type FoundRow<State = unknown, Plain = unknown> = FullRow<State, Plain> | DamagedRow;

/** Thrown when an item is no row: damaged, or written by what is not ours. */
export class UnreadableRow extends DamagedData {
  override name = 'UnreadableRow';
}
export class RowTooLarge extends Error {
  override name = 'RowTooLarge';
}

/** Of the 400 KB that DynamoDB takes as an item: the rest is for why a row is stuck, which must always fit in. */
export const LARGEST = 390 * 1024;

export const isReadable = <State, Plain>(row: FoundRow<State, Plain>): row is FullRow<State, Plain> => !row.damaged;
/** Whether a row waits for other code than this. */
export const isStuckHere = ({ stuck }: Pick<FoundRow, 'stuck'>, fold: number, code = CODE): boolean =>
  stuck?.fold === fold && stuck.code === code;

/** The plain part of a row of any view. Throws `UnreadableRow`. */
export const plainRowOf = (item: Item): Row => {
  const { i, v, d } = fromItem<RowItem>(item);
  try {
    return { id: i, v, plain: unpack(d) };
  } catch (error) {
    throw new UnreadableRow(`row ${i}: ${(error as Error).message}`);
  }
};

/** A row of `view`: what its item holds was put there as this view's. Throws `UnreadableRow`. */
export const rowOf = <State, Plain>(_view: View<State, Plain>, item: Item): Row<Plain> => plainRowOf(item) as Row<Plain>;

export const fullRowOf = <State, Plain>(view: View<State, Plain>, item: Item): FoundRow<State, Plain> => {
  const { i, v, t, f, s, x } = fromItem<RowItem>(item);
  try {
    // A row of version 1 does not say its instant. It is of no fold, and so is folded anew.
    const [at, fold] = t === undefined ? [0, 0] : [t, f];
    return { ...rowOf(view, item), at, fold, state: unpack(s) as State, ...(x && { stuck: x }) };
  } catch (error) {
    const why = `UnreadableRow: ${(error as Error).message}`;
    return { id: i, v, damaged: true, stuck: { error: why, fold: 0, code: 'none' } };
  }
};

/** Throws `UnreadableRow`. */
export const readable = <State, Plain>({ name }: View<State, Plain>, row: FoundRow<State, Plain>): FullRow<State, Plain> => {
  if (!isReadable(row)) throw new UnreadableRow(`${name} row ${row.id} cannot be read: it is folded anew when its stream rings`);
  return row;
};
