/** The HTTP endpoint for the SDK inside functions: EventBridge's PutEvents, and the little of SQS and KMS that functions use. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { ACCOUNT, REGION } from '../template.ts';
import { type Bus, type Entry, RequestRefused } from './bus.ts';
import { type Message, md5, type QueueDefinition, type Queues } from './queues.ts';
import type { LocalVault } from './vault.ts';

type Body = Record<string, unknown> & { QueueUrl?: string; Entries?: Record<string, unknown>[] };
type Parts = { bus: Bus; queues: Queues; vault: LocalVault };
type Operation = (body: Body, to: Parts) => unknown;

const bytes = (base64: unknown): Buffer => Buffer.from(String(base64), 'base64');

const queue = ({ QueueUrl = '' }: Body): string => QueueUrl.split('/').at(-1)!;

const send = (queues: Queues, name: string, { MessageBody, DelaySeconds, MessageGroupId }: Record<string, unknown>) => {
  const delayMs = DelaySeconds === undefined ? undefined : Number(DelaySeconds) * 1000;
  const id = queues.send(name, String(MessageBody), delayMs, MessageGroupId === undefined ? undefined : String(MessageGroupId));
  return { MessageId: id, MD5OfMessageBody: md5(String(MessageBody)) };
};

const urlOf = (name: unknown): string => `/${ACCOUNT}/${name}`;
const arnOf = (name: string): string => `arn:aws:sqs:${REGION}:${ACCOUNT}:${name}`;

/** All attributes, whichever were asked for. */
const attributesOf = (queues: Queues, { name, visibilityMs, retentionMs, redrive }: QueueDefinition): Record<string, string> => ({
  QueueArn: arnOf(name),
  ApproximateNumberOfMessages: String(queues.peek(name).length),
  VisibilityTimeout: String(visibilityMs / 1000),
  MessageRetentionPeriod: String(retentionMs / 1000),
  ...(redrive && { RedrivePolicy: JSON.stringify({ deadLetterTargetArn: arnOf(redrive.to), maxReceiveCount: redrive.after }) }),
});

const received = ({ id, receipt, body, receives, sentAt, firstReceivedAt, group }: Message) => ({
  MessageId: id,
  ReceiptHandle: receipt,
  Body: body,
  MD5OfBody: md5(body),
  Attributes: {
    ApproximateReceiveCount: String(receives),
    SentTimestamp: String(sentAt),
    ApproximateFirstReceiveTimestamp: String(firstReceivedAt),
    ...(group !== null && { MessageGroupId: group }),
  },
});

const OPERATIONS: Record<string, Operation> = {
  'AWSEvents.PutEvents': ({ Entries = [] }, { bus }) => {
    const results = bus.put(Entries as Entry[]);
    return { FailedEntryCount: results.filter((result) => 'ErrorCode' in result).length, Entries: results };
  },
  'AmazonSQS.SendMessage': (body, { queues }) => send(queues, queue(body), body),
  'AmazonSQS.SendMessageBatch': (body, { queues }) => ({
    Successful: (body.Entries ?? []).map((entry) => ({ Id: entry.Id, ...send(queues, queue(body), entry) })),
    Failed: [],
  }),
  'AmazonSQS.ChangeMessageVisibility': ({ ReceiptHandle, VisibilityTimeout }, { queues }) => {
    queues.hide(String(ReceiptHandle), Number(VisibilityTimeout) * 1000);
    return {};
  },
  'AmazonSQS.DeleteMessage': ({ ReceiptHandle }, { queues }) => {
    queues.delete(String(ReceiptHandle));
    return {};
  },
  'TrentService.Encrypt': ({ KeyId, Plaintext, EncryptionContext }, { vault }) => ({
    KeyId,
    CiphertextBlob: vault.seal(bytes(Plaintext), EncryptionContext as Record<string, string>).toString('base64'),
  }),
  'TrentService.Decrypt': ({ KeyId, CiphertextBlob, EncryptionContext }, { vault }) => ({
    KeyId,
    Plaintext: vault.open(bytes(CiphertextBlob), EncryptionContext as Record<string, string>).toString('base64'),
  }),
  'AmazonSQS.GetQueueUrl': ({ QueueName }, { queues }) => {
    if (!queues.has(String(QueueName))) throw new RequestRefused(`The queue ${QueueName} does not exist.`);
    return { QueueUrl: urlOf(QueueName) };
  },
  'AmazonSQS.ListQueues': ({ QueueNamePrefix = '' }, { queues }) => ({
    QueueUrls: queues.definitions
      .map(({ name }) => name)
      .filter((name) => name.startsWith(String(QueueNamePrefix)))
      .map(urlOf),
  }),
  'AmazonSQS.GetQueueAttributes': (body, { queues }) => ({
    Attributes: attributesOf(queues, queues.definitions.find(({ name }) => name === queue(body))!),
  }),
  'AmazonSQS.ReceiveMessage': (body, { queues }) => {
    const visibilityMs = body.VisibilityTimeout === undefined ? undefined : Number(body.VisibilityTimeout) * 1000;
    return { Messages: queues.receive(queue(body), Number(body.MaxNumberOfMessages ?? 1), visibilityMs).map(received) };
  },
};

/** The URLs of an answer lead to where it came from. */
const located = (answer: { QueueUrl?: string; QueueUrls?: string[] }, host: string | undefined): object => ({
  ...answer,
  ...(answer.QueueUrl && { QueueUrl: `http://${host}${answer.QueueUrl}` }),
  ...(answer.QueueUrls && { QueueUrls: answer.QueueUrls.map((url) => `http://${host}${url}`) }),
});

export class Services {
  readonly endpoint: string;
  private readonly server: Server;
  private readonly state: { to?: Parts };

  private constructor(server: Server, state: { to?: Parts }) {
    this.server = server;
    this.state = state;
    this.endpoint = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  }

  /** Listens before there is anything to serve: the template needs the address, and everything else needs the template. */
  static async start(): Promise<Services> {
    const state: { to?: Parts } = {};
    const server = createServer((request, response) => void answer(request, response, state.to));
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
    return new Services(server, state);
  }

  serve(to: Parts): void {
    this.state.to = to;
  }

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.server.closeAllConnections();
    await closed;
  }
}

const answer = async (request: IncomingMessage, response: ServerResponse, to: Parts | undefined): Promise<void> => {
  const reply = (status: number, body: object) =>
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(body));
  try {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const target = String(request.headers['x-amz-target']);
    const operation = OPERATIONS[target];
    if (!operation || !to) throw new RequestRefused(`${target} is not known to the local runtime`);
    const result = operation(JSON.parse(Buffer.concat(chunks).toString('utf8') || '{}') as Body, to);
    reply(200, located(result as object, request.headers.host));
  } catch (error) {
    const refused = error instanceof RequestRefused || error instanceof SyntaxError;
    reply(refused ? 400 : 500, { __type: refused ? 'ValidationException' : 'InternalFailure', message: (error as Error).message });
  }
};
