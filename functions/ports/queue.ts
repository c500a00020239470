/** Queues: SQS behind a small port. Every entry's result is looked at. */
import { SendMessageBatchCommand, type SendMessageBatchRequestEntry, SQSClient } from '@aws-sdk/client-sqs';

export type Outgoing = { body: unknown /** Whose message it is: SQS lets nobody's crowd out another's. */; group: string; delayS?: number };
export type Send = (messages: Outgoing[]) => Promise<void>;

const ENTRIES = 10; // that one request takes
/** The longest that SQS delays a message, in seconds. */
export const LONGEST_DELAY_S = 900;
const TRIES = 5;

/** Sends all messages; throws when some were refused again and again. */
export const sqs = (url: string, client = new SQSClient({ maxAttempts: 5 })): Send => {
  const send = async (entries: SendMessageBatchRequestEntry[]): Promise<void> => {
    let left = entries;
    for (let tries = 0; left.length > 0; tries += 1) {
      if (tries === TRIES) throw new Error(`the queue refuses ${left.length} messages`);
      const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl: url, Entries: left }));
      const failed = new Set(Failed.map(({ Id }) => Id));
      left = left.filter(({ Id }) => failed.has(Id));
    }
  };
  return async (messages) => {
    for (let start = 0; start < messages.length; start += ENTRIES) {
      await send(
        messages.slice(start, start + ENTRIES).map(({ body, group, delayS }, n) => ({
          Id: String(n),
          MessageBody: JSON.stringify(body),
          MessageGroupId: group,
          ...(delayS && { DelaySeconds: delayS }),
        })),
      );
    }
  };
};
