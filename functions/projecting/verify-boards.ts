/** Compares every board with what its roll-up makes of rows that were folded anew from the log, at the very versions that went into it: so traffic that
 * goes on meanwhile changes nothing. */
import { type RollUp, rollUps } from '../../domain/boards/roll-up.ts';
import { CLAIMS, type Row, type Rows } from '../../domain/boards/world.ts';
import { rounds, type View, views } from '../../domain/views.ts';
import { splitStream } from '../ports/names.ts';
import type { BoardStore, Head, Versions } from '../stores/boards.ts';
import { APPLIED } from '../stores/layout.ts';
import type { Replayed } from './replay.ts';
import { type Difference, differs } from './verify-rows.ts';

export type Boards = Pick<BoardStore, 'head' | 'named' | 'applied'>;
export type BoardCheck = {
  /** The versions of a row that went into some board. */
  wantedVersions: (view: string, id: string) => ReadonlySet<number>;
  /** Takes in what the log makes of a stream. */
  seen: (stream: string, replayed: Replayed) => void;
  /** How the boards differ from what was seen. */
  differences: () => Promise<Difference[]>;
};

type Found = { rollUp: RollUp; head: Head | undefined; applied: Versions };
/** `pause` lies between two looks at a board that is behind; `plains` are rows by `rowKey`, `heads` the versions of the streams, `same` the rows by `rowKey` in which
 * roll-ups find what they find at the head. */
type Checked = {
  boards: Boards;
  stateAt: StateAt;
  pause: () => Promise<void>;
  plains: Map<string, unknown>;
  heads: Map<string, number>;
  same: Map<string, boolean>;
};

/** What the log makes of a stream in a view, up to a version. */
export type StateAt = <State, Plain>(view: View<State, Plain>, at: { id: string; v: number }) => Promise<State>;

const LOOKS = 10;
/** Boards whose pages are held in memory at a time. */
const AT_ONCE = 20;
const NONE: ReadonlySet<number> = new Set();

const rowKey = (view: string, id: string, v: number): string => `${view} ${id} ${v}`;

/** The boards as they are now. Made before the log is read; it is shown every replay, and asked at the end. */
export const boardCheck = async (boards: Boards, stateAt: StateAt, pause: () => Promise<void>): Promise<BoardCheck> => {
  const found = await Promise.all(rollUps.map((rollUp) => findBoards(boards, rollUp)));
  const wanted = wantedBy(found);
  const checked: Checked = { boards, stateAt, pause, plains: new Map(), heads: new Map(), same: new Map() };
  return {
    wantedVersions: (view, id) => wanted.get(`${view} ${id}`) ?? NONE,
    seen: (stream, replayed) => {
      checked.heads.set(stream, replayed.head);
      take(checked, stream, replayed);
    },
    differences: async () => {
      const all: Difference[] = [];
      for (const one of found) all.push(...(await contents(checked, one)), ...(await behind(checked, one.rollUp)));
      return all;
    },
  };
};

/** Keeps the plain parts of one stream that were wanted, and whether what is at the head says the same. */
const take = ({ plains, same }: Checked, stream: string, { folds, wanted }: Replayed): void => {
  const [category, id] = splitStream(stream);
  for (const view of views.filter(({ hears }) => hears === category)) {
    for (const [v, plain] of wanted.get(view.name) ?? []) {
      const key = rowKey(view.name, id, v);
      const { state, plain: last } = folds.get(view.name) ?? {};
      plains.set(key, plain);
      same.set(key, isNothingNew(view, v, state) && !differs(last, plain));
    }
  }
};

/** Whether roll-ups find nothing else than the plain part that changed after a version, up to that of a state. */
const isNothingNew = <State>({ readBesides }: View<State>, v: number, state: State): boolean => (readBesides?.(state) ?? 0) <= v;

/** Whether roll-ups find in a row of version `v` what they find at the head: of versions that nobody wanted it is worked out from the log. */
const isSame = async (
  { stateAt, same }: Checked,
  view: View,
  { id, v, head }: { id: string; v: number; head: number },
): Promise<boolean> => {
  const key = rowKey(view.name, id, v);
  const known = same.get(key);
  if (known !== undefined || v === 0) return known ?? false;
  const [before, last] = [await stateAt(view, { id, v }), await stateAt(view, { id, v: head })];
  const found = isNothingNew(view, v, last) && !differs(view.row(last), view.row(before));
  same.set(key, found);
  return found;
};

const findBoards = async (boards: Boards, rollUp: RollUp): Promise<Found> => {
  const head = await boards.head(rollUp);
  return { rollUp, head, applied: await boards.applied(rollUp, head) };
};

/** The versions that went into some board, by view and Id of the row. */
const wantedBy = (found: readonly Found[]): Map<string, Set<number>> => {
  const wanted = new Map<string, Set<number>>();
  for (const { applied } of found) {
    for (const [view, versions] of Object.entries(applied)) {
      for (const [id, v] of Object.entries(versions)) wanted.set(`${view} ${id}`, (wanted.get(`${view} ${id}`) ?? new Set()).add(v));
    }
  }
  return wanted;
};

/** The rows that went into a roll-up, as the log makes them, in the order of the table. */
const plainRowsOf = ({ plains }: Checked, { rollUp, applied }: Found): Rows =>
  Object.fromEntries(
    rollUp.rings.map((view) => {
      const all = Object.entries(applied[view] ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
      const rows = all.map(([id, v]) => ({ id, v, key: rowKey(view, id, v) })).filter(({ key }) => plains.has(key));
      return [view, rows.map(({ id, v, key }) => ({ id, v, plain: plains.get(key) }))];
    }),
  );

const rowsOf = async (checked: Checked, found: Found): Promise<Rows> => {
  const rows = plainRowsOf(checked, found);
  const claims: Row[] = [];
  for (const id of found.rollUp.claims?.(rows) ?? []) {
    const v = found.applied[rounds.name]?.[id] ?? 0;
    claims.push({ id, v, plain: await checked.stateAt(rounds, { id, v }) });
  }
  return { ...rows, [CLAIMS]: claims };
};

/** How the boards of a roll-up differ from what it makes of the rows that went in. */
const contents = async (checked: Checked, found: Found): Promise<Difference[]> => {
  const { rollUp, head } = found;
  if (!head) return [];
  const expected = rollUp.compute(await rowsOf(checked, found));
  const at = { stream: rollUp.name, version: head.version };
  const differences: Difference[] = [];
  const says = (field: string, first: ReturnType<typeof differs>) =>
    first && differences.push({ ...at, field: `${field}${first.pointer}`, why: first.why });
  says('version', differs(expected.version, head.version));
  const names = [...new Set([...expected.boards.keys(), ...Object.keys(head.boards)])].filter((name) => name !== APPLIED);
  for (let from = 0; from < names.length; from += AT_ONCE) {
    const some = names.slice(from, from + AT_ONCE);
    const present = await checked.boards.named(rollUp, head, some);
    for (const name of some) {
      const content = expected.boards.get(name);
      says(name, differs(content && JSON.parse(JSON.stringify(content)), present.get(name)));
    }
  }
  return differences;
};

/** The first stream of which a roll-up lacks something, however often one looks. */
const behind = async (checked: Checked, rollUp: RollUp): Promise<Difference[]> => {
  let late: Difference | undefined;
  for (let looks = 0; looks < LOOKS; looks += 1) {
    if (looks > 0) await checked.pause();
    const { head, applied } = await findBoards(checked.boards, rollUp);
    const first = await missingIn(checked, rollUp, applied);
    if (!first) return [];
    const why = `${first.stream} at version ${first.v} is not in it`;
    late = { stream: rollUp.name, version: head?.version ?? 0, field: first.view, why };
  }
  return late ? [late] : [];
};

const missingIn = async (checked: Checked, { rings }: RollUp, applied: Versions) => {
  for (const view of views.filter(({ name }) => rings.includes(name))) {
    for (const [stream, head] of checked.heads) {
      const [category, id] = splitStream(stream);
      const v = applied[view.name]?.[id] ?? 0;
      if (category === view.hears && v < head && !(await isSame(checked, view, { id, v, head })))
        return { view: view.name, stream, v: head };
    }
  }
  return undefined;
};
