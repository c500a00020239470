/** A row as an item of the table: what it holds, how it is read, and what is said of one that cannot be. */
import type { Row } from '../../../domain/boards/world.ts';
import type { View } from '../../../domain/views.ts';
import { CODE } from '../../ports/code.ts';
import { fromItem, type Item } from '../../ports/dynamo.ts';
import { unpack } from '../../ports/pack.ts';
import { DamagedData } from '../../ports/passing.ts';
import { type Piece, textOf } from './pieces.ts';

type Packed = string | Uint8Array;
/** A row as stored: `v` the stream version applied, `t` the latest instant up to there, `f` the fold's version, `d` the plain part, `s` the folded state, `x` why it is stuck, `n` that whoever
 * hears of changed rows is to be told, `c` the last version that subscribers may have to be told of, `w` the rates that the stream waits for, `u` the version since which roll-ups find the same in it, where that is an older one than `v`. Where `d` or `s` is too long for the item, `dk` or `sk` has the names of its pieces instead, and `r` which write that was. */
export type RowItem = {
  p: string;
  i: string;
  v: number;
  t?: number;
  f: number;
  d?: Packed;
  s?: Packed;
  dk?: Packed;
  sk?: Packed;
  r?: string;
  x?: Stuck;
  n?: 1;
  c?: number;
  w?: string[];
  u?: number;
};
/** What of a row lies in pieces beside its item; nothing of most rows. */
export type InPieces = { run: string; plain: readonly Piece[]; state: readonly Piece[] };
/** An item with the pieces that it names, as far as they are there. */
export type Whole = { item: Item; pieces: ReadonlyMap<string, Piece> };

/** Why a row could not be folded further: the error, and the versions of the fold and of the code that met it. */
export type Stuck = { error: string; fold: number; code: string };
export type FullRow<State = unknown, Plain = unknown> = Row<Plain> & {
  at: number;
  fold: number;
  state: State;
  stuck?: Stuck;
  /** The older version since which roll-ups find the same in it; not there where its own version changed that. */
  unchangedSince?: number;
  /** As it was read: what the next version has in common with it is not written again. */
  inPieces?: InPieces;
  damaged?: never;
};
/** A row whose item is damaged: it is stuck, by no code and no fold, and whoever projects it folds it anew. */
export type DamagedRow = { id: string; v: number; damaged: true; stuck: Stuck; inPieces?: InPieces };
export type FoundRow<State = unknown, Plain = unknown> = FullRow<State, Plain> | DamagedRow;

/** How far a row is, and what it calls for, without what it holds: enough to see whether something was lost on the way. `touched` is not known of a row that
 * older code wrote. */
export type Standing = { v: number; at: number; fold: number; stuck?: Stuck; touched?: number; waits: string[]; unchangedSince: number };
/** The attributes that this takes. */
export const STANDING = 'i, v, t, f, x, c, w, u';

export const standingOf = (item: Item): Standing => {
  const { v, t = 0, f, x, c, w = [], u = v } = fromItem<RowItem>(item);
  return { v, at: t, fold: t === 0 ? 0 : f, ...(x && { stuck: x }), ...(c !== undefined && { touched: c }), waits: w, unchangedSince: u };
};

/** The same of an item that was read whole: one whose parts cannot be read is stuck, by no code and no fold. */
export const checkedStandingOf = (item: Item): Standing => {
  const { d, dk, s, sk } = fromItem<RowItem>(item);
  try {
    for (const part of [d ?? dk, s ?? sk]) unpack(part ?? '');
    return standingOf(item);
  } catch (error) {
    return { ...standingOf(item), stuck: { error: `UnreadableRow: ${(error as Error).message}`, fold: 0, code: 'none' } };
  }
};

/** Thrown when an item is no row: damaged, or written by what is not ours. */
export class UnreadableRow extends DamagedData {
  override name = 'UnreadableRow';
}

const unpackedNames = (packed: Packed | undefined): string[] => {
  const names = packed === undefined ? [] : unpack(packed);
  return Array.isArray(names) ? names.map(String) : [];
};
/** The names of the pieces that an item is kept in, of both parts. Throws `DamagedData`. */
export const piecesNamedBy = (item: Item): string[] => {
  const { dk, sk } = fromItem<Partial<RowItem>>(item);
  return [...unpackedNames(dk), ...unpackedNames(sk)];
};

const partIn = (packed: Packed | undefined, pieces: readonly Piece[]): unknown => {
  if (packed !== undefined) return unpack(packed);
  if (pieces.length === 0) throw new DamagedData('a part of it is missing');
  return JSON.parse(textOf(pieces));
};
/** Throws `DamagedData` where one is gone. */
const named = ({ pieces }: Pick<Whole, 'pieces'>, names: Packed | undefined): Piece[] =>
  unpackedNames(names).map((name) => {
    const piece = pieces.get(name);
    if (!piece) throw new DamagedData(`its piece ${name} is gone`);
    return piece;
  });

export const isReadable = <State, Plain>(row: FoundRow<State, Plain>): row is FullRow<State, Plain> => !row.damaged;
/** Whether a row waits for other code than this. */
export const isStuckHere = ({ stuck }: Pick<FoundRow, 'stuck'>, fold: number, code = CODE): boolean =>
  stuck?.fold === fold && stuck.code === code;

/** The plain part of a row of any view. Throws `UnreadableRow`. */
export const plainRowOf = ({ item, pieces }: Whole): Row => {
  const { i, v, d, dk } = fromItem<RowItem>(item);
  try {
    return { id: i, v, plain: partIn(d, named({ pieces }, dk)) };
  } catch (error) {
    throw new UnreadableRow(`row ${i}: ${(error as Error).message}`);
  }
};

/** A row of `view`: what its item holds was put there as this view's. Throws `UnreadableRow`. */
export const rowOf = <State, Plain>(_view: View<State, Plain>, whole: Whole): Row<Plain> => plainRowOf(whole) as Row<Plain>;

export const fullRowOf = <State, Plain>(view: View<State, Plain>, whole: Whole): FoundRow<State, Plain> => {
  const { i, v, t, f, s, dk, sk, r, x, u } = fromItem<RowItem>(whole.item);
  // What a damaged row was kept in is not known for sure, but which write it was is.
  let inPieces: InPieces | undefined = r === undefined ? undefined : { run: r, plain: [], state: [] };
  try {
    if (inPieces) inPieces = { ...inPieces, plain: named(whole, dk), state: named(whole, sk) };
    // A row of version 1 does not say its instant. It is of no fold, and so is folded anew.
    const [at, fold] = t === undefined ? [0, 0] : [t, f];
    const state = partIn(s, inPieces?.state ?? []) as State;
    const since = u !== undefined && { unchangedSince: u };
    return { ...rowOf(view, whole), at, fold, state, ...since, ...(x && { stuck: x }), ...(inPieces && { inPieces }) };
  } catch (error) {
    const why = `UnreadableRow: ${(error as Error).message}`;
    return { id: i, v, damaged: true, stuck: { error: why, fold: 0, code: 'none' }, ...(inPieces && { inPieces }) };
  }
};

/** Throws `UnreadableRow`. */
export const readable = <State, Plain>({ name }: View<State, Plain>, row: FoundRow<State, Plain>): FullRow<State, Plain> => {
  if (!isReadable(row)) throw new UnreadableRow(`${name} row ${row.id} cannot be read: it is folded anew when its stream rings`);
  return row;
};
