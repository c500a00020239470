/** Compares every board with what its roll-up makes of rows that were folded anew from the log, at the very versions that went into it: so traffic that
 * goes on meanwhile changes nothing. */
import { type RollUp, type Row, rollUps } from '../../domain/boards/roll-up.ts';
import { views } from '../../domain/views.ts';
import { splitStream } from '../ports/names.ts';
import type { BoardStore, Head, Versions } from '../stores/boards.ts';
import type { Replayed } from './replay.ts';
import { type Difference, differs } from './verify-rows.ts';

export type Boards = Pick<BoardStore, 'head' | 'pages' | 'applied'>;
type Found = { rollUp: RollUp; head: Head | undefined; applied: Versions };
export type BoardCheck = Awaited<ReturnType<typeof boardCheck>>;

const LOOKS = 10;
/** Boards whose pages are held in memory at a time. */
const AT_ONCE = 20;
const NONE: ReadonlySet<number> = new Set();

const hearsOf = new Map(views.map(({ name, hears }) => [name, hears]));

/** The boards as they are now. Made before the log is read; it is shown every replay, and asked at the end. */
export const boardCheck = async (boards: Boards, pause: () => Promise<void>) => {
  const found: Found[] = await Promise.all(
    rollUps.map(async (rollUp) => {
      const head = await boards.head(rollUp);
      return { rollUp, head, applied: await boards.applied(rollUp, head) };
    }),
  );
  const wanted = new Map<string, Set<number>>();
  for (const { applied } of found) {
    for (const [view, versions] of Object.entries(applied)) {
      for (const [id, v] of Object.entries(versions)) wanted.set(`${view} ${id}`, (wanted.get(`${view} ${id}`) ?? new Set()).add(v));
    }
  }
  const plains = new Map<string, unknown>();
  const heads = new Map<string, number>();

  const marks = (view: string, id: string): ReadonlySet<number> => wanted.get(`${view} ${id}`) ?? NONE;

  const seen = (stream: string, { head, marked }: Replayed): void => {
    const [, id] = splitStream(stream);
    heads.set(stream, head);
    for (const [view, byVersion] of marked) for (const [v, plain] of byVersion) plains.set(`${view} ${id} ${v}`, plain);
  };

  /** The rows that went into a roll-up, as the log makes them, in the order of the table. */
  const rowsOf = ({ rollUp, applied }: Found): Record<string, Row[]> =>
    Object.fromEntries(
      rollUp.rings.map((view) => {
        const ids = Object.keys(applied[view] ?? {}).sort((a, b) => (a < b ? -1 : 1));
        const all = ids.map((id) => ({ id, v: applied[view]![id]!, key: `${view} ${id} ${applied[view]![id]}` }));
        return [view, all.filter(({ key }) => plains.has(key)).map(({ id, v, key }) => ({ id, v, plain: plains.get(key) }))];
      }),
    );

  const contents = async (of: Found): Promise<Difference[]> => {
    const { rollUp, head } = of;
    if (!head) return [];
    const expected = rollUp.compute(rowsOf(of));
    const at = { stream: rollUp.name, version: head.version };
    const differences: Difference[] = [];
    const says = (field: string, first: ReturnType<typeof differs>) =>
      first && differences.push({ ...at, field: `${field}${first.pointer}`, why: first.why });
    says('version', differs(expected.version, head.version));
    const names = [...new Set([...expected.boards.keys(), ...Object.keys(head.boards)])];
    for (let from = 0; from < names.length; from += AT_ONCE) {
      const some = names.slice(from, from + AT_ONCE);
      const there = some.filter((name) => Object.hasOwn(head.boards, name));
      const pages = await boards.pages(
        rollUp,
        there.map((name) => head.boards[name]!),
      );
      for (const name of some) {
        const content = expected.boards.get(name);
        says(name, differs(content && JSON.parse(JSON.stringify(content)), pages[there.indexOf(name)]));
      }
    }
    return differences;
  };

  /** The first stream that a roll-up has not taken in, however often one looks. */
  const behind = async (rollUp: RollUp): Promise<Difference[]> => {
    let late: Difference | undefined;
    for (let looks = 0; looks < LOOKS; looks += 1) {
      if (looks > 0) await pause();
      const head = await boards.head(rollUp);
      const applied = await boards.applied(rollUp, head);
      const streams = rollUp.rings.flatMap((view) => [...heads].map(([stream, v]) => ({ view, stream, v })));
      const first = streams.find(({ view, stream, v }) => {
        const [category, id] = splitStream(stream);
        return category === hearsOf.get(view) && (applied[view]?.[id] ?? 0) < v;
      });
      if (!first) return [];
      late = {
        stream: rollUp.name,
        version: head?.version ?? 0,
        field: first.view,
        why: `${first.stream} at version ${first.v} is not in it`,
      };
    }
    return late ? [late] : [];
  };

  const differences = async (): Promise<Difference[]> => {
    const all: Difference[] = [];
    for (const one of found) all.push(...(await contents(one)), ...(await behind(one.rollUp)));
    return all;
  };
  return { marks, seen, differences };
};
