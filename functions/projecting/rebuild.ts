/** Computes a view anew while everything goes on: a new generation of its rows fills beside the one that is read, is compared with the log, and takes its
 * place by one write. What was cut off goes on when it is begun again. */
import type { View } from '../../domain/views.ts';
import { type Message, type Publish, publishAll } from '../ports/bus.ts';
import { splitStream } from '../ports/names.ts';
import { type GenerationStore, type Pointer, SEEN_AFTER_MS } from '../stores/rows/generations.ts';
import type { RowStore } from '../stores/rows/rows.ts';
import { rowRing, streamRing } from './ring.ts';
import { type Compared, type Difference, verifyRows } from './verify-rows.ts';

export type Rebuilding = Omit<Compared, 'rows'> & {
  rows: RowStore;
  pointers: GenerationStore;
  /** To the bus: rings that only the queues of views and roll-ups hear. */
  publish: Publish;
  now: () => number;
  wait: (ms: number) => Promise<void>;
  /** For people. */
  say: (what: string) => void;
};

/** Streams that are under way at a time: little enough that live traffic waits for no more than a few seconds of it. */
const PORTION = 500;
const LOOK_MS = 250;
/** A ring that got lost is rung again after so long without any row that moved. */
const STILL_MS = 20_000;
const TRIES = 5;
const NONE: ReadonlySet<number> = new Set();

/** Longer than any function goes by an older pointer. */
const untilSeen = ({ wait }: Rebuilding): Promise<void> => wait(SEEN_AFTER_MS + 1_000);

const ringAll = ({ publish }: Rebuilding, messages: Message[]): Promise<void> =>
  publishAll(publish, messages, 'the bus refused rings: begin again, it goes on from here');

/** How far every stream of the view's category is. */
const headsOf = async ({ changes }: Rebuilding, { hears }: View): Promise<Map<string, number>> => {
  const heads = new Map<string, number>();
  for await (const streams of changes.everyStream()) {
    const heard = streams.filter((stream) => splitStream(stream)[0] === hears);
    for (const [stream, v] of await changes.headsOf(heard)) heads.set(splitStream(stream)[1], v);
  }
  return heads;
};

/** Rings a portion of streams, and waits until their rows are there: at the head, or stuck, of which the comparison tells. */
const fillPortion = async (system: Rebuilding, view: View, rows: RowStore, portion: Map<string, number>): Promise<void> => {
  const left = new Map(portion);
  for (let tries = 0; left.size > 0; tries += 1) {
    if (tries === TRIES)
      throw new Error(`${view.name}: ${left.size} streams do not move, ${[...left.keys()][0]} for one; see the log of its projection`);
    const rings = [...left].map(([id, v]) => streamRing(`${view.hears}/${id}`, v, system.now()));
    await ringAll(system, rings);
    for (let moved = system.now(); left.size > 0 && system.now() - moved < STILL_MS; ) {
      await system.wait(LOOK_MS);
      for (const { id, v, stuck } of await rows.findMany(view, [...left.keys()])) {
        if (!stuck && v < (left.get(id) ?? 0)) continue;
        left.delete(id);
        moved = system.now();
      }
    }
  }
};

/** Brings all rows of the new generation up. Those that are there already are left alone. */
const fill = async (system: Rebuilding, view: View, rows: RowStore): Promise<void> => {
  const [heads, present] = [await headsOf(system, view), await rows.versions(view)];
  const behind = [...heads].filter(([id, v]) => (present.get(id) ?? 0) < v);
  for (let from = 0; from < behind.length; from += PORTION) {
    system.say(`${view.name}: ${heads.size - behind.length + from} of ${heads.size} rows`);
    await fillPortion(system, view, rows, new Map(behind.slice(from, from + PORTION)));
  }
};

/** Has every roll-up that hears the view computed again: rows of a new generation have told nobody that they are there. */
const ringRollUps = (system: Rebuilding, { name }: View): Promise<void> => ringAll(system, [rowRing([name], 'all', 0, system.now())]);

const begin = async ({ pointers }: Rebuilding, { name }: View): Promise<Pointer & { building: number }> => {
  const pointer = await pointers.of(name);
  const { active, building, kept, dropping, last } = pointer;
  if (building) return { ...pointer, building };
  if (kept) throw new Error(`${name}: generation ${kept} is still kept; let it go with --drop, or go --back to it`);
  if (dropping) throw new Error(`${name}: generation ${dropping} is half gone; end that with --drop`);
  const next = { active, building: last + 1, last: last + 1 };
  await pointers.move(name, pointer, next);
  return next;
};

const flip = async (system: Rebuilding, view: View, before: Pointer, active: number): Promise<void> => {
  await system.pointers.move(view.name, before, { active, kept: before.active, last: before.last });
  system.say(`${view.name}: generation ${active} is read`);
  await untilSeen(system);
  await ringRollUps(system, view);
};

/** Fills, compares, and flips when nothing differs; gives what does, and then nothing has changed for readers. */
export const rebuildView = async (system: Rebuilding, view: View): Promise<Difference[]> => {
  const pointer = await begin(system, view);
  const { building } = pointer;
  const rows = system.rows.at(building, false);
  system.say(`${view.name}: generation ${building}`);
  await untilSeen(system);
  await fill(system, view, rows);
  // What moved while not every function knew of the new generation.
  await fill(system, view, rows);
  const say = (streams: number) => system.say(`${view.name}: ${streams} compared`);
  const plan = { views: [view], isWhole: false, wantedVersions: () => NONE, seen: () => {}, progress: say };
  const differences = await verifyRows({ ...system, rows }, plan);
  if (differences.length === 0) await flip(system, view, pointer, building);
  return differences;
};

/** Makes the generation that was kept the one that is read again. Throws when there is none. */
export const goBack = async (system: Rebuilding, view: View): Promise<void> => {
  const pointer = await system.pointers.of(view.name);
  if (!pointer.kept) throw new Error(`${view.name}: no generation is kept to go back to`);
  await flip(system, view, pointer, pointer.kept);
};

/** Deletes the rows of the generation that was kept, or of one whose building is given up. Throws when there is none. */
export const letGo = async (system: Rebuilding, view: View): Promise<void> => {
  const before = await system.pointers.of(view.name);
  const dropping = before.dropping ?? before.kept ?? before.building;
  if (!dropping) throw new Error(`${view.name}: there is no generation to drop`);
  const during = { active: before.active, dropping, last: before.last };
  if (!before.dropping) {
    await system.pointers.move(view.name, before, during);
    await untilSeen(system);
  }
  let gone = 0;
  await system.rows.at(dropping, false).drop(view, (rows) => {
    gone += rows;
    system.say(`${view.name}: ${gone} rows of generation ${dropping} deleted`);
  });
  await system.pointers.move(view.name, during, { active: before.active, last: before.last });
};
