/** Keeps the rows of one view, named by `VIEW`, up with the log. Deployed once per view, each with its own queue. */
import { views } from '../domain/views.ts';
import { oneByOne } from './ports/batch.ts';
import { dynamo } from './ports/dynamo.ts';
import { measure } from './ports/metrics.ts';
import { ENV, env } from './ports/names.ts';
import { projector } from './projecting/projector.ts';
import type { Committed } from './projecting/ring.ts';
import { eventStore } from './stores/event-store.ts';
import { seenGenerations } from './stores/rows/generations.ts';
import { rowStore } from './stores/rows/rows.ts';

/** The rings of a batch in their order, so that a stream's commits meet its row one after the other. */
export const project = (ring: (bell: Committed) => Promise<void>, now: () => number = Date.now) =>
  oneByOne('projection failed', () => async ({ body }) => {
    const { detail }: { detail: Committed } = JSON.parse(body);
    await ring(detail);
    measure('ms', { Lag: now() - detail.at });
  });

const client = dynamo();
const view = views.find(({ name }) => name === env(ENV.view));
if (!view) throw new Error(`${ENV.view} names no view: ${env(ENV.view)}`);
const rows = rowStore(client, env(ENV.rows), seenGenerations(client, env(ENV.rows)));
export const handler = project(projector(view, eventStore(client, env(ENV.events)), rows));
