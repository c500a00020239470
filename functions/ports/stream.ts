/** Table streams: passes records on in order and stops at the first that the bus refuses; Lambda resumes from exactly there. */
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import type { Message, Publish } from './bus.ts';
import { logger } from './log.ts';

type MessagesOf = (record: DynamoDBRecord) => Message[] | Promise<Message[]>;
type Outgoing = { record: DynamoDBRecord; message: Message };

/** Publishes what a stage says of each record; gives the first record of which the bus refused something. */
const relayed = async (
  publish: Publish,
  records: readonly DynamoDBRecord[],
  messagesOf: MessagesOf,
): Promise<DynamoDBRecord | undefined> => {
  const outgoing: Outgoing[] = [];
  // One by one: what a record is about may be read, and may be large.
  for (const record of records) for (const message of await messagesOf(record)) outgoing.push({ record, message });
  const accepted = await publish(outgoing.map(({ message }) => message)).catch((error: unknown) => {
    logger.error('bus failed', error as Error);
    return 0;
  });
  return outgoing[accepted]?.record;
};

/** `stages` in turn, each over all records of a batch: what is dear to find out is no reason for anybody to wait for what is cheap. */
export const relayOf =
  (publish: Publish, ...stages: MessagesOf[]) =>
  async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    for (const messagesOf of stages) {
      const refused = await relayed(publish, Records, messagesOf);
      if (!refused) continue;
      const sequenceNumber = refused.dynamodb?.SequenceNumber;
      logger.warn('bus refused an entry', { sequenceNumber });
      // Lambda takes an empty identifier for the whole batch.
      return { batchItemFailures: [{ itemIdentifier: sequenceNumber ?? '' }] };
    }
    return { batchItemFailures: [] };
  };
