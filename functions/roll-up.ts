/** Computes the boards of one roll-up, named by `ROLL_UP`, from all rows: once per batch of rings, however many rang. */
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { rollUps } from '../domain/roll-up.ts';
import { boardStore } from './shell/boards.ts';
import { compute } from './shell/compute.ts';
import { dynamo } from './shell/dynamo.ts';
import { seenGenerations } from './shell/generations.ts';
import { ENV, env } from './shell/names.ts';
import { rowStore } from './shell/rows.ts';

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
