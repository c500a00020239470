/** From the event table's stream into the one order of all events: see `shell/sequence.ts`. */
import { setTimeout as pause } from 'node:timers/promises';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { dynamo, fromImage } from './shell/dynamo.ts';
import { type CommitItem, type EventStore, eventStore } from './shell/event-store.ts';
import { ENV, env } from './shell/names.ts';
import { type Place, type Sequence, STREAMS_AT_ONCE, sequence } from './shell/sequence.ts';

const placeOf = ({ dynamodb, eventName }: DynamoDBRecord): Place[] => {
  if (eventName !== 'INSERT' || !dynamodb?.NewImage) return [];
  const { p, i, n } = fromImage<CommitItem>(dynamodb.NewImage);
  return [{ stream: p, from: i, n }];
};

/** Throws when positions could not be given: Lambda delivers the same records again, and those that have one are passed over. */
export const sequenced =
  (order: Pick<Sequence, 'append'>, store: Pick<EventStore, 'commitsAfter'>, wait: (tries: number) => Promise<void>) =>
  async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const commits = Records.flatMap(placeOf);
    for (let from = 0; from < commits.length; from += STREAMS_AT_ONCE) {
      await order.append(commits.slice(from, from + STREAMS_AT_ONCE), store, wait);
    }
    return { batchItemFailures: [] };
  };

const client = dynamo();
export const handler = sequenced(sequence(client, env(ENV.changes)), eventStore(client, env(ENV.events)), (tries) =>
  pause(Math.random() * Math.min(200, 5 * 2 ** tries)),
);
