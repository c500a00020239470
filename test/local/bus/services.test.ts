import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { afterEach, describe, expect, it } from 'vitest';
import { until } from '../../support/local/folder.ts';
import { body, lambda, ofQueue, type Part, perform, queue } from '../../support/local/stage.ts';
import { call } from '../../support/local/wire.ts';

const clients: EventBridgeClient[] = [];

afterEach(() => {
  for (const client of clients.splice(0)) client.destroy();
});

/** A system with a bus that leads to the queue `heard`, and the address that its functions call. */
const serving = async (part?: Part) => {
  const resources = {
    Bus: { Type: 'AWS::Events::EventBus', Properties: { Name: 'ledger' } },
    Rule: {
      Type: 'AWS::Events::Rule',
      Properties: {
        EventBusName: { Ref: 'Bus' },
        EventPattern: { source: ['deals'] },
        Targets: [{ Id: 'heard', Arn: { 'Fn::GetAtt': ['heard', 'Arn'] } }],
      },
    },
    ...queue('heard'),
    ...queue('work'),
    ...lambda('one', { Environment: { Variables: { QUEUE: { Ref: 'work' } } } }),
    ...(part && { ...lambda('worker'), ...ofQueue('work', 'worker', { BatchSize: 1 }) }),
  };
  const system = await perform(resources, { parts: { ...(part && { worker: part }) } });
  await system.runtime.functions.get('one')!.invoke({});
  const { AWS_ENDPOINT_URL_EVENTBRIDGE: endpoint = '', QUEUE: url = '' } = system.given[0]!.environment;
  const sqs = (operation: string, input: object) => call(endpoint, `AmazonSQS.${operation}`, input);
  const client = new EventBridgeClient({ endpoint, region: 'us-east-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } });
  clients.push(client);
  return { ...system, endpoint, url, sqs, client };
};

describe('EventBridge', () => {
  it('takes events from the SDK, and says of each what became of it', async () => {
    const { client, runtime } = await serving();
    const entry = {
      EventBusName: 'ledger',
      Source: 'deals',
      DetailType: 'Recorded',
      Detail: '{"n":1}',
      Time: new Date('2026-01-02T03:04:05Z'),
    };
    const { FailedEntryCount, Entries } = await client.send(
      new PutEventsCommand({ Entries: [entry, { ...entry, Detail: 'none' }, { ...entry, EventBusName: 'nowhere' }] }),
    );
    expect([FailedEntryCount, Entries?.map(({ ErrorCode }) => ErrorCode)]).toEqual([
      2,
      [undefined, 'MalformedDetail', 'ResourceNotFoundException'],
    ]);
    const heard = runtime.queues.peek('heard').map((text) => JSON.parse(text));
    expect(heard).toMatchObject([{ id: Entries![0]!.EventId, detail: { n: 1 }, time: '2026-01-02T03:04:05Z' }]);
  });

  it('refuses a request that is too large as a whole', async () => {
    const { client, runtime } = await serving();
    const Entries = Array(11).fill({ EventBusName: 'ledger', Source: 'deals', DetailType: 'Recorded', Detail: '{}' });
    await expect(client.send(new PutEventsCommand({ Entries }))).rejects.toMatchObject({
      name: 'ValidationException',
      message: '1 to 10 entries, not 11',
    });
    expect(runtime.queues.peek('heard')).toEqual([]);
  });
});

describe('SQS', () => {
  it('takes messages at the address that the template gives to functions', async () => {
    const { sqs, url, runtime } = await serving();
    expect(await sqs('SendMessage', { QueueUrl: url, MessageBody: 'a' })).toEqual({
      MessageId: expect.any(String),
      MD5OfMessageBody: '0cc175b9c0f1b6a831c399e269772661',
    });
    const { Successful, Failed } = await sqs('SendMessageBatch', {
      QueueUrl: url,
      Entries: [
        { Id: '1', MessageBody: 'b' },
        { Id: '2', MessageBody: 'c', DelaySeconds: 60 },
      ],
    });
    expect([Successful.map(({ Id }: { Id: string }) => Id), Failed]).toEqual([['1', '2'], []]);
    expect(runtime.queues.peek('work')).toEqual(['a', 'b', 'c']);
    expect(runtime.queues.receive('work', 10).map((message) => message.body)).toEqual(['a', 'b']);
  });

  it('finds a queue by its name', async () => {
    const { sqs, url } = await serving();
    expect(await sqs('GetQueueUrl', { QueueName: 'work' })).toEqual({ QueueUrl: url });
    await expect(sqs('GetQueueUrl', { QueueName: 'nowhere' })).rejects.toThrow('The queue nowhere does not exist.');
    await expect(sqs('SendMessage', { QueueUrl: url.replace('work', 'nowhere'), MessageBody: 'a' })).rejects.toThrow('no queue nowhere');
  });

  it('lets a function put a message off for longer than the pause after a failure', async () => {
    const system: { sqs?: (operation: string, input: object) => Promise<unknown>; url?: string } = {};
    const putOff: Part = async ({ event }) => {
      const [{ receiptHandle }] = event.Records;
      await system.sqs!('ChangeMessageVisibility', { QueueUrl: system.url, ReceiptHandle: receiptHandle, VisibilityTimeout: 60 });
      return { fail: 'later' };
    };
    const { sqs, url, runtime, given, batches } = await serving(putOff);
    Object.assign(system, { sqs, url });
    runtime.queues.send('work', 'a');
    await until('it has failed', () => given.length === 2);
    await runtime.idle();
    expect(batches('worker', body)).toEqual([['a']]);
    expect(runtime.queues.next('work')).toBeGreaterThan(50_000);
  });

  it('lists queues with their attributes, and hands out messages with what is known of them', async () => {
    const { sqs, url, runtime } = await serving();
    expect(await sqs('ListQueues', { QueueNamePrefix: 'wo' })).toEqual({ QueueUrls: [url] });
    expect((await sqs('ListQueues', {})).QueueUrls).toEqual([url.replace('work', 'heard'), url]);
    runtime.queues.send('work', 'a', 0, 'group-1');
    const { Attributes } = await sqs('GetQueueAttributes', { QueueUrl: url, AttributeNames: ['All'] });
    expect(Attributes).toMatchObject({ QueueArn: 'arn:aws:sqs:us-east-1:000000000000:work', ApproximateNumberOfMessages: '1' });
    const { Messages } = await sqs('ReceiveMessage', { QueueUrl: url, MaxNumberOfMessages: 10, VisibilityTimeout: 60 });
    expect(Messages).toMatchObject([{ Body: 'a', Attributes: { ApproximateReceiveCount: '1', MessageGroupId: 'group-1' } }]);
    expect(await sqs('ReceiveMessage', { QueueUrl: url })).toEqual({ Messages: [] });
    await sqs('ChangeMessageVisibility', { QueueUrl: url, ReceiptHandle: Messages[0].ReceiptHandle, VisibilityTimeout: 0 });
    expect((await sqs('ReceiveMessage', { QueueUrl: url })).Messages).toMatchObject([{ Body: 'a' }]);
  });

  it('deletes a message on request', async () => {
    const { sqs, url, runtime } = await serving();
    runtime.queues.send('work', 'a');
    await sqs('DeleteMessage', { QueueUrl: url, ReceiptHandle: runtime.queues.receive('work', 1)[0]!.receipt });
    expect(runtime.queues.peek('work')).toEqual([]);
  });
});

it('an operation that is not known is refused by its name, and so is what is no JSON', async () => {
  const { sqs, endpoint } = await serving();
  await expect(sqs('PurgeQueue', {})).rejects.toThrow('AmazonSQS.PurgeQueue is not known to the local runtime');
  const response = await fetch(endpoint, { method: 'POST', headers: { 'x-amz-target': 'AWSEvents.PutEvents' }, body: '{' });
  expect([response.status, await response.json()]).toMatchObject([400, { __type: 'ValidationException' }]);
});
