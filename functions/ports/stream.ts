/** Table streams: passes records on in order and stops at the first that the bus refuses; Lambda resumes from exactly there. */
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import type { Message, Publish } from './bus.ts';
import { logger } from './log.ts';

export const relayOf =
  (publish: Publish, messagesOf: (record: DynamoDBRecord) => Message[] | Promise<Message[]>) =>
  async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const outgoing: { record: DynamoDBRecord; message: Message }[] = [];
    // One by one: what a record is about may be read, and may be large.
    for (const record of Records) for (const message of await messagesOf(record)) outgoing.push({ record, message });
    const accepted = await publish(outgoing.map(({ message }) => message)).catch((error: unknown) => {
      logger.error('bus failed', error as Error);
      return 0;
    });
    const first = outgoing[accepted];
    if (!first) return { batchItemFailures: [] };
    const sequenceNumber = first.record.dynamodb?.SequenceNumber;
    logger.warn('bus refused an entry', { sequenceNumber });
    // Lambda takes an empty identifier for the whole batch.
    return { batchItemFailures: [{ itemIdentifier: sequenceNumber ?? '' }] };
  };
