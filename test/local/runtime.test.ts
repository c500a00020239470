import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Runtime } from '../../local/runtime.ts';
import { folder, isAlive, until } from '../support/local/folder.ts';
import { api, type Event, id, lambda, ofQueue, ofStream, type Part, perform, queue, REPORTS, things } from '../support/local/stage.ts';
import { call } from '../support/local/wire.ts';

/** What a whole system has: requests, records, events and messages, each with its function. */
const WHOLE = {
  ...things,
  ...lambda('front'),
  ...api({ 'POST /things/{id}': 'front' }),
  ...lambda('relay'),
  ...ofStream('relay', REPORTS),
  Bus: { Type: 'AWS::Events::EventBus', Properties: { Name: 'ledger' } },
  Rule: {
    Type: 'AWS::Events::Rule',
    Properties: {
      EventBusName: { Ref: 'Bus' },
      EventPattern: { source: ['things'], detail: { id: [{ 'anything-but': { prefix: 'private' } }] } },
      Targets: [{ Id: 'work', Arn: { 'Fn::GetAtt': ['work', 'Arn'] } }],
    },
  },
  ...queue('work'),
  ...lambda('projector'),
  ...ofQueue('work', 'projector', REPORTS),
};

const FROM_NOWHERE = {
  Mapping: {
    Type: 'AWS::Lambda::EventSourceMapping',
    Properties: { EventSourceArn: 'arn:aws:sqs:us-east-1:1:nowhere', FunctionName: 'relay' },
  },
};

const { StreamSpecification: _, ...silent } = things.Things!.Properties!;
const NO_STREAM = { ...things.Things!, Properties: silent };

const front: Part = async ({ event, environment }) => {
  const Item = { id: { S: event.pathParameters.id } };
  await call(environment.AWS_ENDPOINT_URL_DYNAMODB!, 'DynamoDB_20120810.PutItem', { TableName: 'things', Item });
  return { answer: { statusCode: 201 } };
};

const relay: Part = async ({ event, environment }) => {
  const Entries = event.Records.map((record: Event) => ({
    EventBusName: 'ledger',
    Source: 'things',
    DetailType: 'Put',
    Detail: JSON.stringify({ id: id(record) }),
  }));
  await call(environment.AWS_ENDPOINT_URL_EVENTBRIDGE!, 'AWSEvents.PutEvents', { Entries });
  return { answer: { batchItemFailures: [] } };
};

/** What reached the end of the way. */
const projected = ({ batches }: { batches: (name: string, of: (record: Event) => unknown) => unknown[][] }) =>
  batches('projector', (message) => JSON.parse(message.body).detail.id).flat();

const whole = (more: Parameters<typeof perform>[1] = {}) => perform(WHOLE, { parts: { front, relay }, ...more });
type System = Awaited<ReturnType<typeof whole>>;
const post = ({ runtime }: System, name: string) => fetch(`${runtime.url}/things/${name}`, { method: 'POST' });

describe('a whole system', () => {
  it('leads from the request to the table, the bus and the queue, and is idle when all of it has arrived', async () => {
    const system = await whole();
    expect(system.runtime.tables).toEqual(['things']);
    for (const name of ['a', 'private-b', 'c']) expect((await post(system, name)).status).toBe(201);
    await system.runtime.idle();
    expect(projected(system).sort()).toEqual(['a', 'c']);
    expect(system.batches('relay', id).flat()).toEqual(['a', 'private-b', 'c']);
  });

  it('that goes on where it stopped delivers nothing again', async () => {
    const first = await whole();
    await post(first, 'a');
    await first.runtime.idle();
    await first.stop();
    const second = await whole({ data: first.data });
    await post(second, 'b');
    await second.runtime.idle();
    expect([projected(first), projected(second)]).toEqual([['a'], ['b']]);
  });

  it('loses what mischief drops on the way to the queue, and doubles what it is asked to', async () => {
    const dropping = await whole({ mischief: { seed: 1, drop: 1 } });
    await post(dropping, 'a');
    await dropping.runtime.idle();
    expect([dropping.batches('relay', id), projected(dropping)]).toEqual([[['a']], []]);
    const doubling = await whole({ mischief: { seed: 1, duplicate: 1 } });
    await post(doubling, 'a');
    await doubling.runtime.idle();
    // Twice by the stream, twice each by the bus, twice each by the queue.
    expect([doubling.batches('relay', id), projected(doubling)]).toEqual([[['a'], ['a']], Array(8).fill('a')]);
  });
});

describe('a data folder', () => {
  it('belongs to one runtime at a time: a second one is refused by name, and the first works on', async () => {
    const first = await whole();
    await expect(whole({ data: first.data })).rejects.toThrow(`another Dealstream runs on ${first.data}`);
    expect(isAlive(first.runtime.engine.pid!)).toBe(true);
    await post(first, 'a');
    await first.runtime.idle();
    expect(projected(first)).toEqual(['a']);
    await first.stop();
    const next = await whole({ data: first.data });
    expect(isAlive(next.runtime.engine.pid!)).toBe(true);
  });

  it('is made when it is not there', async () => {
    const { data } = await whole({ data: join(folder(), 'deep', 'down') });
    expect(existsSync(join(data, 'runtime.sqlite'))).toBe(true);
  });
});

describe('a start that fails', () => {
  /** Whether the folder is free again and no engine runs on it. */
  const isFree = async (data: string) => {
    const engine = existsSync(join(data, 'engine.pid'));
    await (await whole({ data })).stop();
    return !engine;
  };

  it('because of the port leaves nothing running', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    const data = folder();
    await expect(whole({ data, port })).rejects.toThrow(`port ${port} is in use; choose another with --port`);
    server.close();
    expect(await isFree(data)).toBe(true);
  });

  it.each<[string, Parameters<typeof perform>[0], string]>([
    ['a type that is not known', { Odd: { Type: 'AWS::Kinesis::Stream' } }, 'AWS::Kinesis::Stream (Odd in stage)'],
    ['a mapping from nowhere', FROM_NOWHERE, 'mapping Mapping connects what the template does not declare'],
    ['a FIFO queue', queue('fifo', { FifoQueue: true }), 'queue fifo is a FIFO queue'],
    ['an odd pattern', { Rule: { Type: 'AWS::Events::Rule', Properties: { EventPattern: { n: [{ near: 1 }] } } } }, 'operator "near"'],
    [
      'an odd filter',
      ofQueue('work', 'projector', { FilterCriteria: { Filters: [{ Pattern: '{"n":[{"near":1}]}' }] } }),
      'operator "near"',
    ],
    ['a table without a stream', { Things: NO_STREAM }, 'mapping relayMapping reads the stream of things, which has none'],
    ['an odd schedule', { Rule: { Type: 'AWS::Events::Rule', Properties: { ScheduleExpression: 'at(noon)' } } }, 'schedule at(noon)'],
  ])('because of %s leaves nothing running', async (_, odd, message) => {
    const data = folder();
    await expect(perform({ ...WHOLE, ...odd }, { data })).rejects.toThrow(message);
    expect(await isFree(data)).toBe(true);
  });
});

it('an engine that ends is reported to whoever started the system', async () => {
  const reasons: string[] = [];
  const { runtime } = await perform(things, { onExit: (reason) => reasons.push(reason) });
  process.kill(runtime.engine.pid!, 'SIGKILL');
  await until('it is reported', () => reasons.length > 0);
  expect(reasons[0]).toMatch(/^the engine ended \(SIGKILL\); see .*engine\.log$/);
});

it('a runtime needs a synthesised folder, and says how to get one', async () => {
  const settings = { dir: folder(), data: folder(), port: 0, log: () => {} };
  await expect(Runtime.start(settings)).rejects.toThrow('synthesise first (npm run synth)');
});
