/** What is kept from whoever asks without a key, where anyone may read: by whose key something was recorded, and of a private source what it is called, where it is and what was
 * noted. It is taken out of what is read, before anything is made of it: so no answer in any form, no filter, no search and no problem can tell of it. */
import type { BoardStore } from '../../stores/boards.ts';
import { type CommitItem, eventsOf, storedIn } from '../../stores/commit.ts';
import type { EventStore } from '../../stores/event-store.ts';
import type { RowStore } from '../../stores/rows/rows.ts';
import type { Registry } from '../../stores/world/registry.ts';
import type { Reader } from './reader.ts';

/** What a private source is published by. */
const PRIVATE = 'private';
/** Whose key recorded a commit, where that is not said: no key has this Id. */
export const NOBODY = '';

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isPrivateSource = (value: unknown): boolean =>
  isObject(value) && typeof value.id === 'string' && typeof value.publisher === 'string' && value.kind === PRIVATE;

/** Adds the Ids of the private sources that describe themselves in a value. */
const findPrivate = (value: unknown, found: Set<string>): void => {
  if (!isObject(value)) return;
  if (isPrivateSource(value)) found.add(String(value.id));
  for (const one of Object.values(value)) findPrivate(one, found);
};

/** Which sources that are named by their Ids alone are private. */
type IsPrivate = (source: string) => boolean;

/** Takes out of a value what is withheld. `isWithin`: what it is a part of rests on a private source, and so does what names no source of its own. */
const withhold = (value: unknown, isPrivate: IsPrivate, isWithin: boolean): void => {
  if (!isObject(value)) return;
  const { source } = value;
  const isOwn = typeof source === 'string' ? isPrivate(source) : isObject(source) ? isPrivateSource(source) : isWithin;
  const isSource = isPrivateSource(value);
  for (const name of isSource ? ['title', 'url'] : isOwn ? ['note'] : []) Reflect.deleteProperty(value, name);
  if (isSource) value.publisher = PRIVATE;
  for (const one of Object.values(value)) withhold(one, isPrivate, isOwn);
};

/** A row or a board as anyone may see it; itself where it rests on nothing private, which is most of them. */
const shownOf = <T>(value: T): T => {
  const found = new Set<string>();
  findPrivate(value, found);
  if (found.size === 0) return value;
  const shown = structuredClone(value);
  withhold(shown, (id) => found.has(id), false);
  return shown;
};

/** A commit as anyone may see it. An event that names no source, or no more than its Id, may be of a private one; what was posted beside an event is of its sender. */
const shownCommit = (commit: CommitItem): CommitItem => {
  const { p, i, n, at, c } = commit;
  const events = storedIn(commit).map(({ posted: _, ...event }) => event);
  withhold(events, () => true, true);
  return { p, i, n, at, c, by: NOBODY, e: JSON.stringify(events) };
};

const withheldRows = (rows: RowStore): RowStore => ({
  ...rows,
  get: async (view, id) => shownOf(await rows.get(view, id)),
  findBehind: async (view, id, v) => shownOf(await rows.findBehind(view, id, v)),
  getMany: async (view, ids) => (await rows.getMany(view, ids)).map(shownOf),
  findMany: async (view, ids) => (await rows.findMany(view, ids)).map(shownOf),
  allFolded: async (view) => (await rows.allFolded(view)).map(shownOf),
  all: async (view) => (await rows.all(view)).map(shownOf),
  allNamed: async (name) => (await rows.allNamed(name)).map(shownOf),
  manyNamed: async (name, ids) => (await rows.manyNamed(name, ids)).map(shownOf),
  allFull: async (view) => (await rows.allFull(view)).map(shownOf),
});

const withheldLog = (store: EventStore): EventStore => ({
  ...store,
  latest: async (stream, limit, upTo) => (await store.latest(stream, limit, upTo)).map(shownCommit),
  commitsAt: async (refs) => (await store.commitsAt(refs)).map(shownCommit),
  async *commitsAfter(stream, after) {
    for await (const commit of store.commitsAfter(stream, after)) yield shownCommit(commit);
  },
  async *commitsFrom(stream, after) {
    for await (const commit of store.commitsFrom(stream, after)) yield shownCommit(commit);
  },
  async *recordedAfter(stream, after, since) {
    for await (const { commit, at } of store.recordedAfter(stream, after, since)) {
      const shown = shownCommit(commit);
      yield { commit: shown, at, events: eventsOf(shown, at) };
    }
  },
});

const withheldBoards = (boards: BoardStore): BoardStore => ({
  ...boards,
  named: async (rollUp, of, names) => new Map([...(await boards.named(rollUp, of, names))].map(([name, board]) => [name, shownOf(board)])),
  boardsOf: async (rollUp, of, keys) => (await boards.boardsOf(rollUp, of, keys)).map(shownOf),
});

const withheldRegistry = (registry: Registry): Registry => ({
  ...registry,
  directory: async () => (await registry.directory()).map(shownOf),
  hints: async () => (await registry.hints()).map(shownOf),
  profilesOf: async (ids) => (await registry.profilesOf(ids)).map(shownOf),
  published: async () => (await registry.published()).map(shownOf),
  issued: async () => (await registry.issued()).map(shownOf),
});

/** The reader of whoever asks without a key. */
export const withheld = (reader: Reader): Reader => ({
  ...reader,
  store: withheldLog(reader.store),
  rows: withheldRows(reader.rows),
  boards: withheldBoards(reader.boards),
  registry: withheldRegistry(reader.registry),
});
