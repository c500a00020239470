/** Computes the boards of one roll-up, named by `ROLL_UP`: once per batch of rings, however many rang. */
import { rollUps } from '../domain/boards/roll-up.ts';
import { oncePerBatch } from './ports/batch.ts';
import { dynamo } from './ports/dynamo.ts';
import { ENV, env } from './ports/names.ts';
import { keepingUp } from './projecting/keeping-up.ts';
import type { Rung } from './projecting/kept-rows.ts';
import type { RowChanged } from './projecting/ring.ts';
import { boardStore } from './stores/boards.ts';
import { eventStore } from './stores/event-store.ts';
import { seenGenerations } from './stores/rows/generations.ts';
import { rowStore } from './stores/rows/rows.ts';
import { refolded } from './stores/world/refolded.ts';

const client = dynamo();
const rollUp = rollUps.find(({ name }) => name === env(ENV.rollUp));
if (!rollUp) throw new Error(`${ENV.rollUp} names no roll-up: ${env(ENV.rollUp)}`);
const rows = refolded(rowStore(client, env(ENV.rows), seenGenerations(client, env(ENV.rows))), eventStore(client, env(ENV.events)));
const keepUp = keepingUp(rollUp, rows, boardStore(client, env(ENV.boards)));

/** A rule brings a ring as the event that it is. */
const rungBy = (body: string): Rung => {
  const { detail }: { detail: RowChanged } = JSON.parse(body);
  return { views: [detail.view].flat(), id: detail.id, v: detail.v };
};

export const handler = oncePerBatch((records) => keepUp(records.map(({ body }) => rungBy(body))));
