/** From the event table's stream into the one order of all events: see `functions/stores/changes.ts`. */
import { setTimeout as pause } from 'node:timers/promises';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { dynamo, fromImage, type Item, toItem } from './ports/dynamo.ts';
import { logger } from './ports/log.ts';
import { ENV, env, isPulse } from './ports/names.ts';
import { type Changes, type CommitRef, changesStore, STREAMS_AT_ONCE } from './stores/changes.ts';
import { type CommitItem, StreamBroken } from './stores/commit.ts';
import { type EventStore, eventStore } from './stores/event-store.ts';
import { pulseAnswers } from './stores/finality.ts';

const commitsIn = ({ dynamodb, eventName }: DynamoDBRecord): CommitRef[] => {
  if (eventName !== 'INSERT' || !dynamodb?.NewImage) return [];
  const { p, i, n } = fromImage<CommitItem>(dynamodb.NewImage);
  return isPulse(p) ? [] : [{ stream: p, from: i, n }];
};

/** The latest pulse of each partition. */
const pulsesIn = (records: DynamoDBRecord[]): Map<string, number> =>
  new Map(
    records.flatMap(({ dynamodb }) => {
      const { p, at } = fromImage<{ p: string; at: number }>(dynamodb?.NewImage ?? {});
      return isPulse(p) ? [[p, at]] : [];
    }),
  );

type Order = Pick<Changes, 'append'>;
type Log = Pick<EventStore, 'commitsAfter'>;
type Wait = (tries: number) => Promise<void>;
type Answer = (pulse: Item, at: number) => Promise<void>;

/** A stream with a gap holds up none of the others: its commits get their positions from `npm run redrive -- --stuck`, or its next commit, once it is mended. */
const unlessBroken = async (order: Order, commits: CommitRef[], store: Log, wait: Wait): Promise<void> => {
  try {
    await order.append(commits, store, wait);
  } catch (error) {
    if (!(error instanceof StreamBroken)) throw error;
    if (commits.length > 1) for (const one of commits) await unlessBroken(order, [one], store, wait);
    else logger.error('a broken stream gets no position', error);
  }
};

/** Throws when positions could not be given: Lambda delivers the same records again, and those that have one are passed over. */
export const sequenced =
  (order: Order, store: Log, wait: Wait, answer: Answer) =>
  async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const commits = Records.flatMap(commitsIn);
    for (let from = 0; from < commits.length; from += STREAMS_AT_ONCE) {
      await unlessBroken(order, commits.slice(from, from + STREAMS_AT_ONCE), store, wait);
    }
    // What came before them in their shard has its place now, in this batch or in one before.
    for (const [p, at] of pulsesIn(Records)) await answer(toItem({ p, i: 0 }), at);
    return { batchItemFailures: [] };
  };

const client = dynamo();
export const handler = sequenced(
  changesStore(client, env(ENV.changes)),
  eventStore(client, env(ENV.events)),
  (tries) => pause(Math.random() * Math.min(200, 5 * 2 ** tries)),
  pulseAnswers(client, env(ENV.changes)),
);
