/** Computes the boards of one roll-up, named by `ROLL_UP`, from all rows: once per batch of rings, however many rang. */
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import type { RollUp, Row } from '../domain/roll-up.ts';
import { rollUps } from '../domain/roll-up.ts';
import { type BoardStore, boardStore } from './shell/boards.ts';
import { dynamo } from './shell/dynamo.ts';
import { seenGenerations } from './shell/generations.ts';
import { ENV, env } from './shell/names.ts';
import { type RowStore, rowStore } from './shell/rows.ts';

const TRIES = 10; // a lost try means that another computation was written meanwhile

const versionsOf = (rows: Record<string, Row[]>): Record<string, Record<string, number>> =>
  Object.fromEntries(Object.entries(rows).map(([view, of]) => [view, Object.fromEntries(of.map(({ id, v }) => [id, v]))]));

/** The head is read before the rows, and the rows strongly: so a head that is still the same when the boards are written has seen no row
 * later than these. */
export const compute = async (rollUp: RollUp, rows: RowStore, boards: BoardStore, run: () => string): Promise<void> => {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const head = await boards.head(rollUp.name);
    const read = Object.fromEntries(await Promise.all(rollUp.rings.map(async (view) => [view, await rows.all(view)] as const)));
    const applied = versionsOf(read);
    if (await boards.write(rollUp.name, head, { ...rollUp.compute(read), applied }, run())) return;
  }
  throw new Error(`${rollUp.name} is computed by too many at once`);
};

const client = dynamo();
const rollUp = rollUps.find(({ name }) => name === env(ENV.rollUp));
if (!rollUp) throw new Error(`${ENV.rollUp} names no roll-up: ${env(ENV.rollUp)}`);
const rows = rowStore(client, env(ENV.rows), seenGenerations(client, env(ENV.rows)));
const boards = boardStore(client, env(ENV.boards));

export const handler = async (_rings: SQSEvent): Promise<SQSBatchResponse> => {
  await compute(rollUp, rows, boards, () => crypto.randomUUID().slice(0, 8));
  return { batchItemFailures: [] };
};
