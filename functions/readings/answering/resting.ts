/** A reader that sees to it, as rows and boards are read, that the answer about an instant is final; and that knows afterwards for which instant the answer is. */
import { type RollUp, rollUps } from '../../../domain/boards/roll-up.ts';
import { isAllPlain, profiles, type View, views } from '../../../domain/views.ts';
import type { BoardStore } from '../../stores/boards.ts';
import type { EventStore } from '../../stores/event-store.ts';
import type { RowStore } from '../../stores/rows/rows.ts';
import { directoryOf } from '../../stores/world/registry.ts';
import type { Reader } from '../world/reader.ts';
import type { Read } from './cited.ts';
import { finalUpTo, isRowFinal, until, untilFollowed } from './final.ts';
import { boardsBasis, rowsBasis } from './marks.ts';

/** What an answer turned out to rest on: the instants of single rows, and all rows of views, all boards of roll-ups; `log`: the latest commit of a stream;
 * `read`: what was read of rows. */
type Rested = { single: Map<View, number[]>; whole: Set<View>; boards: Set<RollUp>; log: number; read: Read[] };

const watched = (reader: Reader, at: number | undefined, rested: Rested): RowStore => {
  const { rows } = reader;
  const whole = async (view: View): Promise<void> => {
    rested.whole.add(view);
    if (at !== undefined) await untilFollowed(reader, await rowsBasis(reader, view), at);
  };
  const kept = <R extends { id: string }>(found: R[], what: (row: R) => unknown): R[] => {
    for (const row of found) rested.read.push({ id: row.id, state: what(row) });
    return found;
  };
  return {
    ...rows,
    get: async (view, id) => {
      let row = await rows.get(view, id);
      const isFinal = async (): Promise<boolean> => at === undefined || isRowFinal(reader, view, id, row, at);
      if (at !== undefined && !(await isFinal())) {
        await until(reader, at, async () => {
          row = await rows.get(view, id);
          return isFinal();
        });
      }
      if (row) rested.single.set(view, [...(rested.single.get(view) ?? []), row.at]);
      return row && kept([row], ({ state }) => state)[0];
    },
    getMany: async (view, ids) => {
      await whole(view);
      return kept(await rows.getMany(view, ids), ({ state }) => state);
    },
    all: async (view) => {
      await whole(view);
      const found = await rows.all(view);
      return at === undefined || isAllPlain(view) ? kept(found, ({ plain }) => plain) : found;
    },
    allFull: async (view) => {
      await whole(view);
      return kept(await rows.allFull(view), ({ state }) => state);
    },
    mentioning: async (...mentions) => {
      await whole(profiles);
      return rows.mentioning(...mentions);
    },
    allNamed: async (name) => {
      for (const view of views) if (view.name === name) await whole(view);
      return rows.allNamed(name);
    },
  };
};

const watchedLog = (store: EventStore, rested: Rested): EventStore => ({
  ...store,
  async *commitsFrom(stream, after) {
    for await (const commit of store.commitsFrom(stream, after)) {
      rested.log = Math.max(rested.log, commit.at);
      yield commit;
    }
  },
});

const watchedBoards = (boards: BoardStore, rested: Rested): BoardStore => ({
  ...boards,
  head: (owner) => {
    for (const rollUp of rollUps) if (rollUp.name === owner.name) rested.boards.add(rollUp);
    return boards.head(owner);
  },
});

/** The latest instant for which an answer is final. Of single rows that is the instant of the last commit applied. */
const asOf = async (reader: Reader, { single, whole, boards, log }: Rested): Promise<number | undefined> => {
  const instants = [...[...single.values()].flat(), ...(log > 0 ? [log] : [])];
  if (whole.size + boards.size === 0) return instants.length > 0 ? Math.min(...instants) : undefined;
  const bases = [...new Set([...whole, ...single.keys()])].map((view) => rowsBasis(reader, view));
  const all = [...(await Promise.all(bases)), ...[...boards].map((rollUp) => boardsBasis(reader, rollUp))];
  const upTo = Math.min(...(await Promise.all(all.map((basis) => finalUpTo(reader, basis)))));
  return upTo > 0 ? upTo : undefined;
};

type Resting = { reader: Reader; asOfRecord: () => Promise<number | undefined>; read: () => readonly Read[] };

/** `at`: the instant that the answer is about, undefined for now. `asOfRecord` is asked once the answer is made. */
export const resting = (reader: Reader, at: number | undefined): Resting => {
  const rested: Rested = { single: new Map(), whole: new Set(), boards: new Set(), log: 0, read: [] };
  const rows = watched(reader, at, rested);
  // Hints of what may have been meant are no part of an answer.
  const registry = { ...reader.registry, directory: () => directoryOf(rows) };
  const resting = { ...reader, store: watchedLog(reader.store, rested), rows, registry, boards: watchedBoards(reader.boards, rested) };
  return { reader: resting, asOfRecord: async () => at ?? asOf(reader, rested), read: () => rested.read };
};
