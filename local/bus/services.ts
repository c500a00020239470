/** The HTTP endpoint for the SDK inside functions: EventBridge's PutEvents, and the little of SQS and KMS that functions use. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { lastOf, listOf, objectOf, type Properties, textsOf } from '../data.ts';
import { messageOf } from '../failure.ts';
import { listen } from '../listening.ts';
import { ACCOUNT, REGION } from '../template.ts';
import type { Bus } from './bus.ts';
import { entryOf } from './entry.ts';
import { batchOf, checkMessage, mostReceived, RequestRefused } from './limits.ts';
import { type Message, md5, type QueueDefinition, type Queues } from './queues.ts';
import type { LocalVault } from './vault.ts';

/** Who does what functions ask for. */
type Backends = { bus: Bus; queues: Queues; vault: LocalVault };
type Operation = (body: Properties, to: Backends) => Properties;

const bytes = (base64: unknown): Buffer => Buffer.from(String(base64), 'base64');

const queue = ({ QueueUrl = '' }: Properties): string => lastOf(QueueUrl, '/');

const send = (queues: Queues, name: string, message: Properties) => {
  const { MessageBody, DelaySeconds, MessageGroupId } = message;
  checkMessage(message);
  const delayMs = DelaySeconds === undefined ? undefined : Number(DelaySeconds) * 1000;
  const id = queues.send(name, String(MessageBody), delayMs, MessageGroupId === undefined ? undefined : String(MessageGroupId));
  return { MessageId: id, MD5OfMessageBody: md5(String(MessageBody)) };
};

/** What became of one message of a batch: others are sent all the same. */
const sentOf = (queues: Queues, name: string, entry: Properties): Properties => {
  try {
    return { Id: entry.Id, ...send(queues, name, entry) };
  } catch (error) {
    if (!(error instanceof RequestRefused)) throw error;
    return { Id: entry.Id, SenderFault: true, Code: error.code, Message: error.message };
  }
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
  'AWSEvents.PutEvents': ({ Entries }, { bus }) => {
    const results = bus.put(listOf(Entries).map(entryOf));
    return { FailedEntryCount: results.filter((result) => 'ErrorCode' in result).length, Entries: results };
  },
  'AmazonSQS.SendMessage': (body, { queues }) => send(queues, queue(body), body),
  'AmazonSQS.SendMessageBatch': (body, { queues }) => {
    const sent = batchOf(body).map((entry) => sentOf(queues, queue(body), entry));
    return { Successful: sent.filter((one) => 'MessageId' in one), Failed: sent.filter((one) => 'Code' in one) };
  },
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
    CiphertextBlob: vault.seal(String(KeyId), bytes(Plaintext), textsOf(EncryptionContext)).toString('base64'),
  }),
  'TrentService.Decrypt': ({ KeyId, CiphertextBlob, EncryptionContext }, { vault }) => ({
    KeyId,
    Plaintext: vault.open(String(KeyId), bytes(CiphertextBlob), textsOf(EncryptionContext)).toString('base64'),
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
    Attributes: attributesOf(queues, queues.definition(queue(body))),
  }),
  'AmazonSQS.ReceiveMessage': (body, { queues }) => {
    const visibilityMs = body.VisibilityTimeout === undefined ? undefined : Number(body.VisibilityTimeout) * 1000;
    return { Messages: queues.receive(queue(body), mostReceived(body), visibilityMs).map(received) };
  },
};

/** The URLs of an answer lead to where it came from. */
const located = ({ QueueUrl, QueueUrls, ...answer }: Properties, host: string | undefined): object => ({
  ...answer,
  ...(QueueUrl !== undefined && { QueueUrl: `http://${host}${QueueUrl}` }),
  ...(QueueUrls !== undefined && { QueueUrls: listOf(QueueUrls).map((url) => `http://${host}${url}`) }),
});

export class Services {
  readonly endpoint: string;
  private readonly server: Server;
  private readonly state: { to?: Backends };

  private constructor(server: Server, port: number, state: { to?: Backends }) {
    this.server = server;
    this.state = state;
    this.endpoint = `http://127.0.0.1:${port}`;
  }

  /** Listens before there is anything to serve: the template needs the address, and everything else needs the template. */
  static async start(): Promise<Services> {
    const state: { to?: Backends } = {};
    const server = createServer((request, response) => void answer(request, response, state.to));
    return new Services(server, await listen(server), state);
  }

  serve(to: Backends): void {
    this.state.to = to;
  }

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.server.closeAllConnections();
    await closed;
  }
}

const answer = async (request: IncomingMessage, response: ServerResponse, to: Backends | undefined): Promise<void> => {
  const reply = (status: number, body: object) =>
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(body));
  try {
    const body = await text(request);
    const target = String(request.headers['x-amz-target']);
    const operation = OPERATIONS[target];
    if (!operation || !to) throw new RequestRefused(`${target} is not known to the local runtime`);
    reply(200, located(operation(objectOf(JSON.parse(body || '{}')), to), request.headers.host));
  } catch (error) {
    const code = error instanceof RequestRefused ? error.code : error instanceof SyntaxError ? 'ValidationException' : undefined;
    reply(code ? 400 : 500, { __type: code ?? 'InternalFailure', message: messageOf(error) });
  }
};
