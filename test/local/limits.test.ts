/** The limits of AWS, at each of which the local runtime ends as AWS does: what is too large there is so here, where tests see it. */
import { describe, expect, it } from 'vitest';
import { LARGEST_ANSWER, LARGEST_EVENT } from '../../local/lambda/failed.ts';
import { until } from '../support/local/folder.ts';
import { api, body, gated, lambda, ofQueue, type Part, perform, queue, REPORTS } from '../support/local/stage.ts';
import { call } from '../support/local/wire.ts';

/** An API of one function. */
const serving = async (part: Part, properties = {}) => {
  const resources = { ...lambda('one'), ...api({ 'POST /things': 'one' }) };
  for (const one of Object.values(resources))
    if (one.Type === 'AWS::ApiGatewayV2::Integration') one.Properties = { ...one.Properties, ...properties };
  const system = await perform(resources, { parts: { one: part } });
  const ask = async (sent: string | Buffer = '', headers: Record<string, string> = {}) => {
    const response = await fetch(`${system.runtime.url}/things`, { method: 'POST', body: sent, headers });
    return { status: response.status, text: await response.text() };
  };
  return { ...system, ask };
};

describe('of a function', () => {
  it('an answer of 6,291,556 bytes of JSON is given, and one of a byte more is 500: a quote within its body counts as two', async () => {
    let text = '';
    const { ask, logs } = await serving(() => ({ answer: { statusCode: 200, body: text } }));
    const room = LARGEST_ANSWER - JSON.stringify({ statusCode: 200, body: '' }).length;
    text = `"${'x'.repeat(room - 2)}`;
    const most = await ask();
    expect([most.status, most.text.length]).toEqual([200, room - 1]);
    text = `"${'x'.repeat(room - 1)}`;
    const more = await ask();
    expect([more.status, JSON.parse(more.text)]).toEqual([500, { message: 'Internal Server Error' }]);
    expect(logs.join('\n')).toContain('Response payload size exceeded maximum allowed payload size (6291556 bytes).');
  });

  it('a request of more than 6,291,456 bytes of JSON is 413, and it sees nothing of it: bytes that are no text count in base64', async () => {
    const { ask, given } = await serving(({ event }) => ({ answer: { statusCode: 201, body: String(event.body.length) } }));
    const text = { 'content-type': 'text/plain' };
    expect((await ask('x'.repeat(6_000_000), text)).text).toBe('6000000');
    for (const [sent, type] of [
      ['x'.repeat(LARGEST_EVENT), 'text/plain'],
      ['"'.repeat(LARGEST_EVENT / 2), 'application/json'],
      ['x'.repeat((LARGEST_EVENT / 4) * 3), 'application/x-ndjson'],
    ] as const) {
      const refused = await ask(sent, { 'content-type': type });
      expect([type, refused.status, JSON.parse(refused.text)]).toEqual([type, 413, { message: 'Request Too Long' }]);
    }
    expect(given).toHaveLength(1);
  });

  it('an environment of more than 4 KB stops the start by its name', async () => {
    const of = (bytes: number) => perform(lambda('a', { Environment: { Variables: { STAGE: '', LONG: 'x'.repeat(bytes) } } }));
    await expect(of(4_096)).rejects.toThrow(/^function a: its environment takes \d+ bytes as JSON, and Lambda gives all variables 4096$/);
  });

  it('a batch ends at 6 MB: what is more comes in the next one', async () => {
    const { part, open } = gated();
    const one = { BatchSize: 100, ScalingConfig: { MaximumConcurrency: 1 }, ...REPORTS };
    const resources = { ...queue('work'), ...lambda('worker'), ...ofQueue('work', 'worker', one) };
    const { runtime, batches, given } = await perform(resources, { parts: { worker: part } });
    runtime.queues.send('work', 'first');
    await until('the first is held', () => given.length === 1);
    const large = Array.from({ length: 30 }, (_, n) => `${n} `.padEnd(250_000, '"'));
    for (const text of large) runtime.queues.send('work', text);
    open();
    await until('all are seen', () => given.flatMap(({ event }) => event.Records).length === 31);
    const [, ...rest] = batches('worker', body);
    expect([rest.flat(), rest.length > 1]).toEqual([large, true]);
    for (const { event } of given) expect(JSON.stringify(event).length).toBeLessThanOrEqual(LARGEST_EVENT);
  });
});

describe('of an HTTP API', () => {
  it('an integration that takes longer than it may is 503, though its function goes on', async () => {
    let answered = false;
    const gate = Promise.withResolvers<void>();
    const { ask, stop } = await serving(
      async () => {
        await gate.promise;
        answered = true;
        return { answer: { statusCode: 200 } };
      },
      { TimeoutInMillis: 100 },
    );
    const { status, text } = await ask();
    expect([status, JSON.parse(text), answered]).toEqual([503, { message: 'Service Unavailable' }, false]);
    gate.resolve();
    await until('it is through', () => answered);
    await stop();
  });

  it('an integration that may take longer than 30 s stops the start by its name', async () => {
    await expect(serving(() => ({}), { TimeoutInMillis: 30_001 })).rejects.toThrow(
      'Integration0 waits 30001 ms; an HTTP API waits 30000 at most',
    );
  });
});

describe('of a queue', () => {
  const sending = async () => {
    const { runtime } = await perform({ ...lambda('one'), ...queue('work') });
    const QueueUrl = `${runtime.services}/000000000000/work`;
    const sqs = (operation: string, input: object) => call(runtime.services, `AmazonSQS.${operation}`, { QueueUrl, ...input });
    const batch = (...bodies: string[]) =>
      sqs('SendMessageBatch', { Entries: bodies.map((MessageBody, n) => ({ Id: String(n), MessageBody })) });
    return { runtime, sqs, batch };
  };
  const KB = 1_024;

  it('a message of 256 KB is taken, and of a byte more refused; a character counts as the bytes that it is sent in', async () => {
    const { runtime, sqs } = await sending();
    await sqs('SendMessage', { MessageBody: 'x'.repeat(256 * KB) });
    for (const MessageBody of ['x'.repeat(256 * KB + 1), '月'.repeat(100 * KB)])
      await expect(sqs('SendMessage', { MessageBody })).rejects.toThrow(/InvalidParameterValue: .*shorter than 262144 bytes/);
    expect(runtime.queues.depth('work')).toBe(1);
  });

  it('a batch has one to ten messages of different ids and 256 KB together, and is refused as a whole', async () => {
    const { runtime, sqs, batch } = await sending();
    await expect(batch()).rejects.toThrow('EmptyBatchRequest');
    await expect(batch(...Array(11).fill('x'))).rejects.toThrow('TooManyEntriesInBatchRequest');
    await expect(batch('x'.repeat(128 * KB), 'x'.repeat(128 * KB + 1))).rejects.toThrow('BatchRequestTooLong');
    const Entries = [1, 2].map(() => ({ Id: 'same', MessageBody: 'x' }));
    await expect(sqs('SendMessageBatch', { Entries })).rejects.toThrow('BatchEntryIdsNotDistinct');
    expect(runtime.queues.depth('work')).toBe(0);
  });

  it('a delay is at most 15 minutes: a message of a batch that asks for more fails by itself', async () => {
    const { runtime, sqs } = await sending();
    const Entries = [901, 0].map((DelaySeconds, n) => ({ Id: String(n), MessageBody: 'x', DelaySeconds }));
    const { Successful, Failed } = await sqs('SendMessageBatch', { Entries });
    expect([Successful.map(({ Id }: { Id: string }) => Id), Failed]).toMatchObject([['1'], [{ Id: '0', Code: 'InvalidParameterValue' }]]);
    await expect(sqs('ReceiveMessage', { MaxNumberOfMessages: 11 })).rejects.toThrow('Must be between 1 and 10');
    expect(runtime.queues.depth('work')).toBe(1);
  });
});
