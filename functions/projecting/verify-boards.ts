/** Compares every board with what its roll-up makes of rows that were folded anew from the log, at the very versions that went into it: so traffic that
 * goes on meanwhile changes nothing. */
import { type RollUp, rollUps } from '../../domain/boards/roll-up.ts';
import { CLAIMS, type Row, type Rows } from '../../domain/boards/world.ts';
import { own } from '../../domain/kernel/json.ts';
import { rounds, views } from '../../domain/views.ts';
import { splitStream } from '../ports/names.ts';
import type { BoardStore, Head, Versions } from '../stores/boards.ts';
import type { Replayed } from './replay.ts';
import { type Difference, differs } from './verify-rows.ts';

export type Boards = Pick<BoardStore, 'head' | 'pages' | 'applied'>;
export type BoardCheck = {
  /** The versions of a row that went into some board. */
  wantedVersions: (view: string, id: string) => ReadonlySet<number>;
  /** Takes in what the log makes of a stream. */
  seen: (stream: string, replayed: Replayed) => void;
  /** How the boards differ from what was seen. */
  differences: () => Promise<Difference[]>;
};

type Found = { rollUp: RollUp; head: Head | undefined; applied: Versions };
/** `pause` lies between two looks at a board that is behind; `plains` are rows by `rowKey`, `heads` the versions of the streams. */
type Checked = { boards: Boards; claimsOf: ClaimsOf; pause: () => Promise<void>; plains: Map<string, unknown>; heads: Map<string, number> };

/** What the log makes of the claims about a startup, up to a version. */
export type ClaimsOf = (id: string, v: number) => Promise<unknown>;

const LOOKS = 10;
/** Boards whose pages are held in memory at a time. */
const AT_ONCE = 20;
const NONE: ReadonlySet<number> = new Set();

const hearsOf = new Map(views.map(({ name, hears }) => [name, hears]));

const rowKey = (view: string, id: string, v: number): string => `${view} ${id} ${v}`;

/** The boards as they are now. Made before the log is read; it is shown every replay, and asked at the end. */
export const boardCheck = async (boards: Boards, claimsOf: ClaimsOf, pause: () => Promise<void>): Promise<BoardCheck> => {
  const found = await Promise.all(rollUps.map((rollUp) => findBoards(boards, rollUp)));
  const wanted = wantedBy(found);
  const checked: Checked = { boards, claimsOf, pause, plains: new Map(), heads: new Map() };
  return {
    wantedVersions: (view, id) => wanted.get(`${view} ${id}`) ?? NONE,
    seen: (stream, { head, wanted: plains }) => {
      const [, id] = splitStream(stream);
      checked.heads.set(stream, head);
      for (const [view, byVersion] of plains) for (const [v, plain] of byVersion) checked.plains.set(rowKey(view, id, v), plain);
    },
    differences: async () => {
      const all: Difference[] = [];
      for (const one of found) all.push(...(await contents(checked, one)), ...(await behind(checked, one.rollUp)));
      return all;
    },
  };
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
    claims.push({ id, v, plain: await checked.claimsOf(id, v) });
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
  const names = [...new Set([...expected.boards.keys(), ...Object.keys(head.boards)])];
  for (let from = 0; from < names.length; from += AT_ONCE) {
    const some = names.slice(from, from + AT_ONCE);
    const present = await presentBoards(checked.boards, rollUp, head, some);
    for (const name of some) {
      const content = expected.boards.get(name);
      says(name, differs(content && JSON.parse(JSON.stringify(content)), present.get(name)));
    }
  }
  return differences;
};

/** What the boards of these names hold; those that a head does not name are left out. */
const presentBoards = async (boards: Boards, rollUp: RollUp, head: Head, names: readonly string[]): Promise<Map<string, unknown>> => {
  const there = names.flatMap((name) => {
    const packed = own(head.boards, name);
    return packed ? [{ name, packed }] : [];
  });
  const pages = await boards.pages(
    rollUp,
    there.map(({ packed }) => packed),
  );
  return new Map(there.map(({ name }, n) => [name, pages[n]]));
};

/** The first stream that a roll-up has not taken in, however often one looks. */
const behind = async ({ boards, pause, heads }: Checked, rollUp: RollUp): Promise<Difference[]> => {
  let late: Difference | undefined;
  for (let looks = 0; looks < LOOKS; looks += 1) {
    if (looks > 0) await pause();
    const { head, applied } = await findBoards(boards, rollUp);
    const first = missingIn(applied, rollUp, heads);
    if (!first) return [];
    const why = `${first.stream} at version ${first.v} is not in it`;
    late = { stream: rollUp.name, version: head?.version ?? 0, field: first.view, why };
  }
  return late ? [late] : [];
};

const missingIn = (applied: Versions, { rings }: RollUp, heads: Map<string, number>) => {
  const streams = rings.flatMap((view) => [...heads].map(([stream, v]) => ({ view, stream, v })));
  return streams.find(({ view, stream, v }) => {
    const [category, id] = splitStream(stream);
    return category === hearsOf.get(view) && (applied[view]?.[id] ?? 0) < v;
  });
};
