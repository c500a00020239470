/** Finds what a loss left behind and rings it: rows behind their streams, boards behind their rows, subscribers who were not told. An idle stream has no next
 * commit that would reveal the loss of its last. Each run looks at what moved before the last run, and on at a slice of all streams. */
import { rollUps } from '../domain/boards/roll-up.ts';
import { waitingIn } from '../domain/kernel/rates.ts';
import { noticesOf } from '../domain/notification/notice.ts';
import { type View, valuationTimelines, views } from '../domain/views.ts';
import { oncePerBatch } from './ports/batch.ts';
import { eventBridge, type Message, type Publish } from './ports/bus.ts';
import { dynamo } from './ports/dynamo.ts';
import { logger } from './ports/log.ts';
import { measure } from './ports/metrics.ts';
import { ENV, env, splitStream } from './ports/names.ts';
import { noticesRing, ratesRing, rowRing, streamRing } from './projecting/ring.ts';
import { moveMarksOn } from './readings/answering/final.ts';
import { type BoardStore, boardStore } from './stores/boards.ts';
import { type Changes, changesStore } from './stores/changes.ts';
import { type DeliveryStore, deliveryStore } from './stores/deliveries.ts';
import { eventStore } from './stores/event-store.ts';
import { finalityStore } from './stores/finality.ts';
import { type Wait, type WaitingStore, waitingStore } from './stores/rates/waiting.ts';
import { seenGenerations } from './stores/rows/generations.ts';
import { type FoundRow, isReadable, isStuckHere } from './stores/rows/row.ts';
import { type RowStore, rowStore } from './stores/rows/rows.ts';
import { type Swept, type SweptStore, sweptStore } from './stores/swept.ts';

export type Sweeper = {
  changes: Pick<Changes, 'last' | 'pagesAfter' | 'headsOf' | 'streamsFrom'>;
  rows: Pick<RowStore, 'findMany'>;
  boards: Pick<BoardStore, 'head' | 'applied'>;
  deliveries: Pick<DeliveryStore, 'toldUpTo'>;
  waiting: Pick<WaitingStore, 'missing' | 'currencies'>;
  swept: SweptStore;
  publish: Publish;
  now: () => number;
};

/** Positions that one run looks at; after a long pause it takes several. */
const WINDOW = 20_000;
/** Items of the slow pass that one run looks at: every two minutes, 1.4 million a day. The items take 25 read units each time, and the streams among them the rows
 * of their views: a bound that does not grow with the log. */
const SLICE = 2_000;

/** Streams that are remembered to be looked at again; when there are more, the next run looks at the same positions again. */
const REMEMBERED = 4_000;

/** Streams that moved behind `swept.position` and not behind `swept.seen`, and the position up to which they are all. */
const moved = async ({ changes }: Sweeper, { position, seen }: Swept): Promise<{ streams: string[]; position: number }> => {
  const streams = new Set<string>();
  const until = Math.min(seen, position + WINDOW);
  if (until <= position) return { streams: [], position };
  for await (const page of changes.pagesAfter(position)) {
    let next = page.first;
    for (const { stream, n } of page.commits) {
      if (next > until) return { streams: [...streams], position: until };
      streams.add(stream);
      next += n;
    }
  }
  return { streams: [...streams], position: until };
};

type Finding = { stream: string; ring: Message };
type Rows<V> = V extends View<infer State, infer Plain> ? ReadonlyMap<string, FoundRow<State, Plain>> : never;
/** The streams of one category: how far each is in the log, and the rows of every view that hears them. */
type Looked = {
  category: string;
  heads: ReadonlyMap<string, number>;
  rows: ReadonlyMap<string, ReadonlyMap<string, FoundRow>>;
  timelines: Rows<typeof valuationTimelines>;
};

const hearing = (category: string): View[] => views.filter(({ hears }) => hears === category);

const look = async ({ rows }: Sweeper, category: string, heads: ReadonlyMap<string, number>): Promise<Looked> => {
  const ids = [...heads.keys()];
  const rowsOf = async <State, Plain>(view: View<State, Plain>) => new Map((await rows.findMany(view, ids)).map((row) => [row.id, row]));
  const timelines = category === valuationTimelines.hears ? rowsOf(valuationTimelines) : new Map();
  const others = hearing(category).filter(({ name }) => name !== valuationTimelines.name);
  const byView = await Promise.all(others.map(async (view) => [view.name, await rowsOf(view)] as const));
  return { category, heads, timelines: await timelines, rows: new Map([...byView, [valuationTimelines.name, await timelines]]) };
};

/** Whether a row has not taken in its stream, or was folded by older code. One that is stuck by this very code is not behind: it waits for other code. */
const isBehind = (row: FoundRow | undefined, head: number, { foldVersion }: View): boolean => {
  if (!row) return head > 0;
  return row.damaged || row.stuck ? !isStuckHere(row, foldVersion) : row.v < head || row.fold !== foldVersion;
};

const rowsBehind = ({ now }: Sweeper, { category, heads, rows }: Looked): Finding[] =>
  [...heads].flatMap(([id, head]) => {
    if (!hearing(category).some((view) => isBehind(rows.get(view.name)?.get(id), head, view))) return [];
    const stream = `${category}/${id}`;
    return [{ stream, ring: streamRing(stream, head, now()) }];
  });

/** One ring is enough for a board: it takes in every row. */
const boardsBehind = async ({ boards, now }: Sweeper, { category, rows }: Looked): Promise<Finding[]> => {
  const findings: Finding[] = [];
  for (const rollUp of rollUps) {
    const names = hearing(category).flatMap(({ name }) => (rollUp.rings.includes(name) ? [name] : []));
    if (names.length === 0) continue;
    const applied = await boards.applied(rollUp, await boards.head(rollUp));
    const late = names
      .flatMap((view) => [...(rows.get(view)?.values() ?? [])].map(({ id, v }) => ({ view, id, v })))
      .find(({ view, id, v }) => (applied[view]?.[id] ?? 0) < v);
    if (late) findings.push({ stream: `${category}/${late.id}`, ring: rowRing(late.view, late.id, late.v, now()) });
  }
  return findings;
};

const untold = async ({ deliveries, now }: Sweeper, { timelines }: Looked): Promise<Finding[]> => {
  const findings: Finding[] = [];
  for (const row of timelines.values()) {
    if (!isReadable(row) || row.stuck || row.fold !== valuationTimelines.foldVersion) continue;
    if (noticesOf(row.id, row.state, await deliveries.toldUpTo(row.id), row.v, 1).length === 0) continue;
    findings.push({ stream: `organization/${row.id}`, ring: noticesRing(row.id, now()) });
  }
  return findings;
};

/** Streams that wait for rates, and stand under none of them: whoever publishes these would not find them. */
const unlisted = async ({ waiting, now }: Sweeper, { category, rows }: Looked): Promise<Finding[]> => {
  const waits = [...rows.values()]
    .flatMap((of) => [...of.values()])
    .flatMap((row) => (isReadable(row) ? waitsOf(`${category}/${row.id}`, row.state) : []));
  const missing = Map.groupBy(await waiting.missing(waits), ({ stream }) => stream);
  return [...missing].map(([stream, of]) => ({ stream, ring: ratesRing(stream, now(), { awaits: of.map(({ rate }) => rate) }) }));
};

const waitsOf = (stream: string, state: unknown): Wait[] => waitingIn(state).map((rate) => ({ rate, stream }));

/** What is behind among these streams. A row that is rung rings its boards and notices itself; what is behind it shows next time. */
const behindAmong = async (sweeper: Sweeper, streams: string[]): Promise<{ findings: Finding[]; stuck: number }> => {
  const findings: Finding[] = [];
  let stuck = 0;
  const heads = await sweeper.changes.headsOf(streams);
  for (const [category, of] of Map.groupBy(heads, ([stream]) => splitStream(stream)[0])) {
    const looked = await look(sweeper, category, new Map(of.map(([stream, head]) => [splitStream(stream)[1], head])));
    stuck += [...looked.rows.values()].flatMap((rows) => [...rows.values()]).filter((row) => row.stuck).length;
    findings.push(
      ...rowsBehind(sweeper, looked),
      ...(await boardsBehind(sweeper, looked)),
      ...(await untold(sweeper, looked)),
      ...(await unlisted(sweeper, looked)),
    );
  }
  return { findings, stuck };
};

/** One run; gives the streams that were rung, and how many rows that it saw are stuck. Throws when the bus takes not all rings: the next run finds them again. */
export const sweep = async (sweeper: Sweeper): Promise<{ behind: string[]; stuck: number }> => {
  const [swept, last] = await Promise.all([sweeper.swept.get(), sweeper.changes.last()]);
  const [recent, slow] = await Promise.all([moved(sweeper, swept), sweeper.changes.streamsFrom(swept.slow, SLICE)]);
  const streams = [...new Set([...swept.behind, ...recent.streams, ...slow.streams])];
  const { findings, stuck } = await behindAmong(sweeper, streams);
  // That a rate was published may have been lost, too: of each that is waited for it is looked again whether it is there.
  const awaited = (await sweeper.waiting.currencies()).map((one) => ratesRing(`currency/${one.toLowerCase()}`, sweeper.now(), {}));
  const rings = [...findings.map(({ ring }) => ring), ...awaited];
  if ((await sweeper.publish(rings)) < rings.length) throw new Error('the bus refused rings');
  const behind = [...new Set(findings.map(({ stream }) => stream))];
  const isTooMuch = behind.length > REMEMBERED;
  await sweeper.swept.put({
    position: isTooMuch ? swept.position : recent.position,
    seen: last,
    behind: isTooMuch ? swept.behind : behind,
    slow: slow.next,
  });
  return { behind, stuck };
};

const client = dynamo();
const generations = seenGenerations(client, env(ENV.rows));
const sweeper: Sweeper = {
  changes: changesStore(client, env(ENV.changes)),
  rows: rowStore(client, env(ENV.rows), generations),
  boards: boardStore(client, env(ENV.boards)),
  deliveries: deliveryStore(client, env(ENV.subscriptions)),
  waiting: waitingStore(client, env(ENV.rows)),
  swept: sweptStore(client, env(ENV.changes)),
  publish: eventBridge(env(ENV.bus)),
  now: Date.now,
};

const followed = {
  store: eventStore(client, env(ENV.events)),
  changes: changesStore(client, env(ENV.changes)),
  rows: rowStore(client, env(ENV.rows), generations),
  boards: boardStore(client, env(ENV.boards)),
  finality: finalityStore(client, env(ENV.changes), env(ENV.events)),
  clock: { now: Date.now },
};

export const handler = oncePerBatch(async () => {
  const { behind, stuck } = await sweep(sweeper);
  measure('count', { StreamsBehind: behind.length, StuckRows: stuck });
  if (behind.length > 0) logger.warn('rang what was behind', { streams: behind.slice(0, 100), count: behind.length });
  await moveMarksOn(followed);
});
