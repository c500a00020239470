/** `npm run dead-letters`: what was given up, of every queue of dead letters: where it was to go, since when it lies there, and why. */
import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  type Message,
  paginateListQueues,
  ReceiveMessageCommand,
} from '@aws-sdk/client-sqs';
import { operation, SYSTEM } from './operation.ts';
import { onSystem, type System } from './system.ts';

export type Queue = { name: string; url: string };
/** A queue of dead letters. `source`: the work queue that gave up; none for those of table streams and topics. */
export type DeadLetterQueue = Queue & { source?: Queue };
export type DeadLetter = { receipt: string; body: string; sentAt: number; group?: string | undefined; said: Record<string, string> };

/** Seconds for which those that are looked at are hidden from others. They are shown again at once when that is over. */
const LOOKED_AT_S = 900;

const attributesOf = async ({ sqs }: System, url: string) => {
  const { Attributes = {} } = await sqs.send(
    new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ['QueueArn', 'RedrivePolicy'] }),
  );
  return { arn: Attributes.QueueArn!, gives: Attributes.RedrivePolicy && JSON.parse(Attributes.RedrivePolicy).deadLetterTargetArn };
};

/** Every queue of dead letters whose name contains `name`: those that give nothing up themselves, for every work queue does. Throws when there is none. */
export const deadLetterQueues = async (system: System, name = ''): Promise<DeadLetterQueue[]> => {
  const all: (Queue & { arn: string; gives?: string })[] = [];
  for await (const { QueueUrls = [] } of paginateListQueues({ client: system.sqs }, { QueueNamePrefix: system.queues })) {
    for (const url of QueueUrls) all.push({ name: url.split('/').at(-1)!, url, ...(await attributesOf(system, url)) });
  }
  const dead = all.filter(({ gives }) => !gives);
  const chosen = dead.filter((one) => one.name.toLowerCase().includes(name.toLowerCase()));
  if (chosen.length === 0) throw new Error(`no queue of dead letters has "${name}" in its name: ${dead.map((one) => one.name).join(', ')}`);
  return chosen.map(({ name, url, arn }) => {
    const source = all.find(({ gives }) => gives === arn);
    return { name, url, ...(source && { source: { name: source.name, url: source.url } }) };
  });
};

const letterOf = ({ ReceiptHandle, Body, Attributes, MessageAttributes = {} }: Message): DeadLetter => ({
  receipt: ReceiptHandle!,
  body: Body!,
  sentAt: Number(Attributes?.SentTimestamp),
  group: Attributes?.MessageGroupId,
  said: Object.fromEntries(Object.entries(MessageAttributes).map(([name, { StringValue }]) => [name, StringValue ?? ''])),
});

/** Does `work` with every message that lies in a queue, each hidden from others meanwhile. Those of which it says true are deleted, the others stay. */
export const withLetters = async ({ sqs }: System, { url }: Queue, work: (letter: DeadLetter) => Promise<boolean>): Promise<void> => {
  const kept: DeadLetter[] = [];
  try {
    for (;;) {
      const { Messages = [] } = await sqs.send(
        new ReceiveMessageCommand({
          QueueUrl: url,
          MaxNumberOfMessages: 10,
          VisibilityTimeout: LOOKED_AT_S,
          // A long poll asks every server of the queue, so that nothing is overlooked.
          WaitTimeSeconds: 2,
          MessageSystemAttributeNames: ['All'],
          MessageAttributeNames: ['All'],
        }),
      );
      if (Messages.length === 0) return;
      kept.push(...Messages.map(letterOf));
      for (const letter of kept.slice(-Messages.length)) {
        if (!(await work(letter))) continue;
        await sqs.send(new DeleteMessageCommand({ QueueUrl: url, ReceiptHandle: letter.receipt }));
        kept.splice(kept.indexOf(letter), 1);
      }
    }
  } finally {
    for (const { receipt } of kept) {
      await sqs.send(new ChangeMessageVisibilityCommand({ QueueUrl: url, ReceiptHandle: receipt, VisibilityTimeout: 0 }));
    }
  }
};

/** What Lambda says of records of a table's stream that it gave up: where they lie, not what they are. */
export type StreamBatch = {
  streamArn: string;
  startSequenceNumber: string;
  endSequenceNumber: string;
  approximateArrivalOfFirstRecord: string;
  batchSize: number;
};
type Body = {
  DDBStreamBatchInfo?: StreamBatch;
  requestContext?: { condition?: string };
  'detail-type'?: string;
  detail?: Record<string, unknown>;
};

export const bodyOf = ({ body }: DeadLetter): Body => {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
};

/** Names of things, and nothing that a message says of them. */
const NAMES = ['stream', 'from', 'to', 'view', 'organization', 'version', 'subscription', 'delivery'];

const whatOf = (body: Body): string => {
  const { DDBStreamBatchInfo: batch, detail } = body;
  if (batch) return `${batch.batchSize} records ${batch.startSequenceNumber} to ${batch.endSequenceNumber}`;
  const named = detail ?? (body as Record<string, unknown>);
  return [body['detail-type'] ?? '', ...NAMES.flatMap((name) => (name in named ? [`${name} ${named[name]}`] : []))].join(' ').trim();
};

const reasonOf = (body: Body, { said }: DeadLetter): string =>
  said.ERROR_CODE
    ? `${said.ERROR_CODE}: ${said.ERROR_MESSAGE ?? ''}`
    : (body.requestContext?.condition ?? 'failed in every try; its log says why');

/** One line of the list. */
export const lineOf = ({ name, source }: DeadLetterQueue, letter: DeadLetter): string => {
  const body = bodyOf(letter);
  const from = source?.name ?? body.DDBStreamBatchInfo?.streamArn ?? letter.said.TARGET_ARN ?? 'a topic';
  return [name, `of ${from}`, new Date(letter.sentAt).toISOString(), whatOf(body), reasonOf(body, letter)].join('  ');
};

export const deadLetters = operation({
  summary: 'Lists what was given up, of every queue of dead letters: where it was to go, since when it lies there, and why.',
  usage: '[options]',
  options: { ...SYSTEM, queue: { type: 'string', takes: 'NAME', says: 'of one queue: what its name contains' } },
  run: ({ queue: name, ...which }) =>
    onSystem(which, async (system) => {
      let count = 0;
      for (const queue of await deadLetterQueues(system, name)) {
        await withLetters(system, queue, async (letter) => {
          console.log(lineOf(queue, letter));
          count += 1;
          return false;
        });
      }
      console.error(`${count} dead letters in ${system.name}`);
      return true;
    }),
});
