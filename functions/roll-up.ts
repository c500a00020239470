/** Computes the boards of one roll-up, named by `ROLL_UP`, from all rows: once per batch of rings, however many rang. */
import { rollUps } from '../domain/boards/roll-up.ts';
import { oncePerBatch } from './ports/batch.ts';
import { dynamo } from './ports/dynamo.ts';
import { ENV, env } from './ports/names.ts';
import { compute } from './projecting/compute.ts';
import { boardStore } from './stores/boards.ts';
import { eventStore } from './stores/event-store.ts';
import { seenGenerations } from './stores/rows/generations.ts';
import { rowStore } from './stores/rows/rows.ts';
import { refolded } from './stores/world/refolded.ts';

const client = dynamo();
const rollUp = rollUps.find(({ name }) => name === env(ENV.rollUp));
if (!rollUp) throw new Error(`${ENV.rollUp} names no roll-up: ${env(ENV.rollUp)}`);
const rows = refolded(rowStore(client, env(ENV.rows), seenGenerations(client, env(ENV.rows))), eventStore(client, env(ENV.events)));
const boards = boardStore(client, env(ENV.boards));

export const handler = oncePerBatch(() => compute(rollUp, rows, boards, () => crypto.randomUUID().slice(0, 8)));
