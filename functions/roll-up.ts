/** Computes the boards of one roll-up, named by `ROLL_UP`, from all rows: once per batch of rings, however many rang. */
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { rollUps } from '../domain/boards/roll-up.ts';
import { dynamo } from './ports/dynamo.ts';
import { ENV, env } from './ports/names.ts';
import { compute } from './projecting/compute.ts';
import { boardStore } from './stores/boards.ts';
import { seenGenerations } from './stores/generations.ts';
import { rowStore } from './stores/rows.ts';

export { compute };

const client = dynamo();
const rollUp = rollUps.find(({ name }) => name === env(ENV.rollUp));
if (!rollUp) throw new Error(`${ENV.rollUp} names no roll-up: ${env(ENV.rollUp)}`);
const rows = rowStore(client, env(ENV.rows), seenGenerations(client, env(ENV.rows)));
const boards = boardStore(client, env(ENV.boards));

export const handler = async (_rings: SQSEvent): Promise<SQSBatchResponse> => {
  await compute(rollUp, rows, boards, () => crypto.randomUUID().slice(0, 8));
  return { batchItemFailures: [] };
};
