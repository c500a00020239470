/** Finds what a loss left behind and rings it: rows behind their streams, boards behind their rows, subscribers who were not told. An idle stream has no next
 * commit that would reveal the loss of its last. Each run looks at what moved before the last run, and on at a slice of all streams. */
import { oncePerBatch } from './ports/batch.ts';
import { eventBridge, publishAll } from './ports/bus.ts';
import { dynamo } from './ports/dynamo.ts';
import { logger } from './ports/log.ts';
import { measure } from './ports/metrics.ts';
import { ENV, env } from './ports/names.ts';
import { behindAmong, type Sweeper } from './projecting/behind.ts';
import { ratesRing } from './projecting/ring.ts';
import { moveMarksOn } from './readings/answering/final.ts';
import { boardStore } from './stores/boards.ts';
import { changesStore } from './stores/changes.ts';
import { deliveryStore } from './stores/deliveries.ts';
import { eventStore } from './stores/event-store.ts';
import { finalityStore } from './stores/finality.ts';
import { waitingStore } from './stores/rates/waiting.ts';
import { seenGenerations } from './stores/rows/generations.ts';
import { rowStore } from './stores/rows/rows.ts';
import { counted, type Swept, sweptStore } from './stores/swept.ts';

/** Positions that one run looks at; after a long pause it takes several. */
const WINDOW = 20_000;
/** Items of the slow pass that one run looks at: every two minutes, 144,000 a day. The items take three read units each time, and the streams among them half a
 * unit for each 4 KB of a row, of which only its standing comes back: a bound that does not grow with the log. */
const SLICE = 200;

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

/** One run; gives the streams that were behind, those of them that ringing does not mend, and how many rows that it saw are stuck. Throws when the bus takes
 * not all rings: the next run finds them again. */
export const sweep = async (sweeper: Sweeper): Promise<{ behind: string[]; aside: string[]; stuck: number }> => {
  const [swept, last] = await Promise.all([sweeper.swept.get(), sweeper.changes.last()]);
  const [recent, slow] = await Promise.all([moved(sweeper, swept), sweeper.changes.streamsFrom(swept.slow, SLICE)]);
  const streams = [...new Set([...swept.behind, ...recent.streams, ...slow.streams])];
  const { findings, stuck } = await behindAmong(sweeper, streams, new Set(slow.streams));
  // That a rate was published may have been lost, too: of each that is waited for it is looked again whether it is there.
  const awaited = (await sweeper.waiting.currencies()).map((one) => ratesRing(`currency/${one.toLowerCase()}`, sweeper.now(), {}));
  const behind = [...new Set(findings.map(({ stream }) => stream))];
  const { runs, aside, isRung } = counted(swept, behind);
  const rings = [...new Set(findings.filter(({ stream }) => isRung(stream)).map(({ ring }) => ring)), ...awaited];
  await publishAll(sweeper.publish, rings, 'the bus refused rings');
  const isTooMuch = behind.length > REMEMBERED;
  const next = isTooMuch ? swept : { position: recent.position, behind, runs };
  await sweeper.swept.put({ ...next, seen: last, slow: slow.next });
  return { behind, aside, stuck };
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
  const { behind, aside, stuck } = await sweep(sweeper);
  measure('count', { StreamsBehind: behind.length, StreamsSetAside: aside.length, StuckRows: stuck });
  if (aside.length > 0) logger.error('ringing does not mend', { streams: aside.slice(0, 100), count: aside.length });
  if (behind.length > 0) logger.warn('rang what was behind', { streams: behind.slice(0, 100), count: behind.length });
  await moveMarksOn(followed);
});
