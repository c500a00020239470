/** Table streams: passes records on in order and stops at the first that the bus refuses; Lambda resumes from exactly there. */
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import type { Message, Publish } from './bus.ts';
import { logger } from './log.ts';

/** A message, and the record from which it is told again where the bus refuses it. */
export type Outgoing = { record: DynamoDBRecord; message: Message };
/** What is to be said of records, in their order. */
export type Stage = (records: readonly DynamoDBRecord[]) => Outgoing[];

/** Says something of each record by itself. */
export const ofEach =
  (messagesOf: (record: DynamoDBRecord) => Message[]): Stage =>
  (records) =>
    records.flatMap((record) => messagesOf(record).map((message) => ({ record, message })));

/** Publishes what a stage says of records; gives the first record of which the bus refused something. */
const relayed = async (publish: Publish, records: readonly DynamoDBRecord[], stage: Stage): Promise<DynamoDBRecord | undefined> => {
  const outgoing = stage(records);
  const accepted = await publish(outgoing.map(({ message }) => message)).catch((error: unknown) => {
    logger.error('bus failed', error as Error);
    return 0;
  });
  return outgoing[accepted]?.record;
};

/** `stages` in turn, each over all records of a batch up to the first that was refused: Lambda takes those before it for done. What is dear to find out is no
 * reason for anybody to wait for what is cheap. */
export const relayOf =
  (publish: Publish, ...stages: Stage[]) =>
  async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    let done = Records;
    for (const stage of stages) {
      const refused = await relayed(publish, done, stage);
      if (refused) done = done.slice(0, done.indexOf(refused));
    }
    const first = Records[done.length];
    if (!first) return { batchItemFailures: [] };
    const sequenceNumber = first.dynamodb?.SequenceNumber;
    logger.warn('bus refused an entry', { sequenceNumber });
    // Lambda takes an empty identifier for the whole batch.
    return { batchItemFailures: [{ itemIdentifier: sequenceNumber ?? '' }] };
  };
