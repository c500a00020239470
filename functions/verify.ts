/** Once a day: replays the log and compares it with every row and board. Each difference is logged, and their number is a metric that an alarm watches. */
import { setTimeout as pause } from 'node:timers/promises';
import { oncePerBatch } from './ports/batch.ts';
import { dynamo } from './ports/dynamo.ts';
import { logger } from './ports/log.ts';
import { measure } from './ports/metrics.ts';
import { ENV, env } from './ports/names.ts';
import { verify } from './projecting/verify.ts';
import { lineOf } from './projecting/verify-rows.ts';
import { boardStore } from './stores/boards.ts';
import { changesStore } from './stores/changes.ts';
import { eventStore } from './stores/event-store.ts';
import { seenGenerations } from './stores/rows/generations.ts';
import { rowStore } from './stores/rows/rows.ts';

/** Long enough for what is on its way to arrive. */
const PAUSE_MS = 2_000;

const client = dynamo();
const source = {
  store: eventStore(client, env(ENV.events)),
  changes: changesStore(client, env(ENV.changes)),
  rows: rowStore(client, env(ENV.rows), seenGenerations(client, env(ENV.rows))),
  boards: boardStore(client, env(ENV.boards), { keep: 0 }),
  pause: () => pause(PAUSE_MS),
};

export const handler = oncePerBatch(async () => {
  const { streams, differences } = await verify(source, () => {});
  for (const difference of differences) logger.error('difference', { line: lineOf(difference), ...difference });
  logger.info('verified', { streams, differences: differences.length });
  measure('count', { Differences: differences.length });
});
