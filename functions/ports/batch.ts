/** Functions that a queue feeds. Only messages that failed come back; the others are done (partial batch responses). */
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { logger } from './log.ts';

/** What is done with one message. */
type Work = (record: SQSRecord) => Promise<unknown>;
type QueueHandler = (event: SQSEvent) => Promise<SQSBatchResponse>;

const ALL_DONE: SQSBatchResponse = { batchItemFailures: [] };

/** Waits for `work`, and says whether it came to an end. */
const isDone = async (work: Work, record: SQSRecord, failed: string): Promise<boolean> => {
  try {
    await work(record);
    return true;
  } catch (error) {
    logger.error(failed, error as Error);
    return false;
  }
};

const failuresOf = (records: SQSRecord[], done: boolean[]): SQSBatchResponse => ({
  batchItemFailures: records.filter((_, n) => !done[n]).map(({ messageId }) => ({ itemIdentifier: messageId })),
});

/** One message after the other. `workOn` is called for each batch, so that what is read for one of its messages serves all; `failed` is what the log says. */
export const oneByOne =
  (failed: string, workOn: () => Work): QueueHandler =>
  async ({ Records }) => {
    const work = workOn();
    const done: boolean[] = [];
    for (const record of Records) done.push(await isDone(work, record, failed));
    return failuresOf(Records, done);
  };

/** All messages of a batch at once. */
export const atOnce =
  (failed: string, work: Work): QueueHandler =>
  async ({ Records }) =>
    failuresOf(Records, await Promise.all(Records.map((record) => isDone(work, record, failed))));

/** Once for a whole batch. When it throws, all of its messages come back. */
export const oncePerBatch = (work: (records: SQSRecord[]) => Promise<void>): QueueHandler => {
  return async ({ Records }) => {
    await work(Records);
    return ALL_DONE;
  };
};
