import { describe, expect, it } from 'vitest';
import { until } from '../../support/local/folder.ts';
import {
  type Event,
  gated,
  id,
  lambda,
  ofStream,
  type Part,
  perform,
  queue,
  REPORTS,
  type Settings,
  things,
} from '../../support/local/stage.ts';
import { iteratorAfter, stream, table } from '../../support/local/wire.ts';

/** What the function was given behind the first record, which holds it up while the others are written. */
const batchesOf = async (part: Part, properties: object, ids = ['a', 'b', 'c', 'd'], settings: Settings = {}) => {
  const gate = gated(part);
  const OnFailure = { Destination: { 'Fn::GetAtt': ['dead', 'Arn'] } };
  const resources = {
    ...things,
    ...queue('dead'),
    ...lambda('reader'),
    ...ofStream('reader', { DestinationConfig: { OnFailure }, ...properties }),
  };
  const system = await perform(resources, { parts: { reader: gate.part }, ...settings });
  await system.put('first');
  await until('the first record is held', () => system.given.length === 1);
  await system.put(...ids);
  gate.open();
  await system.runtime.idle();
  return { ...system, seen: system.batches('reader', id).slice(1).map(String), dead: system.runtime.queues.peek('dead') };
};

/** Fails with every batch that holds this id, `times` times. */
const failsAt = (bad: string, times = Number.POSITIVE_INFINITY): Part => {
  let left = times;
  return ({ event }) => (event.Records.some((record: Event) => id(record) === bad) && left-- > 0 ? { fail: `no ${bad}` } : {});
};

describe('the stream of a table', () => {
  it('comes in order, in batches as large as the mapping says, in the form of Lambda', async () => {
    const { seen, given, runtime } = await batchesOf(() => ({}), { BatchSize: 3 }, ['a', 'b', 'c', 'd', 'e']);
    expect(seen).toEqual(['a,b,c', 'd,e']);
    const [record] = given[1]!.event.Records;
    expect(record).toMatchObject({
      eventName: 'INSERT',
      eventSource: 'aws:dynamodb',
      awsRegion: 'us-east-1',
      eventSourceARN: expect.stringMatching(/:table\/things\/stream\//),
      dynamodb: { Keys: { id: { S: 'a' } }, NewImage: { id: { S: 'a' } }, SequenceNumber: expect.stringMatching(/^\d+$/) },
    });
    const ids = given.flatMap(({ event }) => event.Records.map(({ eventID }: Event) => eventID));
    expect(new Set(ids).size).toBe(6);
    await table(runtime.engine.endpoint, 'DeleteItem', { TableName: 'things', Key: { id: { S: 'a' } } });
    await runtime.idle();
    expect(given.at(-1)!.event.Records).toMatchObject([{ eventName: 'REMOVE', dynamodb: { Keys: { id: { S: 'a' } } } }]);
  });

  it('waits behind a batch that fails, and tries it again until it succeeds', async () => {
    const { seen, logs, dead } = await batchesOf(failsAt('b', 2), { BatchSize: 2 });
    expect([seen, dead]).toEqual([['a,b', 'a,b', 'a,b', 'c,d'], []]);
    expect(logs).toContain('reader failed with 2 records of things: no b');
  });

  it('is remembered only after success: who stops while it fails is given it again, who succeeded is not', async () => {
    const fails: Part = ({ event }) => (event.Records.map(id).includes('a') ? { fail: 'not yet' } : {});
    const resources = { ...things, ...lambda('reader'), ...ofStream('reader', { BatchSize: 1 }) };
    const first = await perform(resources, { parts: { reader: fails } });
    await first.put('0', 'a', 'b');
    await until('a has failed', () => first.logs.some((line) => line.includes('failed with 1 records')));
    await first.stop();
    const second = await perform(resources, { data: first.data });
    await second.runtime.idle();
    expect(second.batches('reader', id)).toEqual([['a'], ['b']]);
    await second.stop();
    const third = await perform(resources, { data: first.data });
    await third.put('c');
    await third.runtime.idle();
    expect(third.batches('reader', id)).toEqual([['c']]);
  });

  it('is trimmed to its last record once every reader has it behind it, and not before', async () => {
    const { promise, resolve: open } = Promise.withResolvers<void>();
    const slow: Part = async ({ event }) => {
      if (id(event.Records[0]) === 'b') await promise;
      return {};
    };
    const resources = { ...things, ...lambda('fast'), ...ofStream('fast'), ...lambda('slow'), ...ofStream('slow', { BatchSize: 1 }) };
    const { runtime, put, batches } = await perform(resources, { parts: { slow } });
    const records = async () => {
      const ShardIterator = await iteratorAfter(runtime.engine.endpoint, 'things', undefined);
      return (await stream(runtime.engine.endpoint, 'GetRecords', { ShardIterator })).Records.map(id);
    };
    await put('0');
    await runtime.idle();
    await put('a', 'b', 'c');
    await until('the fast one is through', () => batches('fast', id).flat().includes('c'));
    await until('it is trimmed', async () => (await records())[0] !== '0');
    expect(await records()).toEqual(['a', 'b', 'c']);
    open();
    await until('it is trimmed to its end', async () => (await records()).length === 1);
    expect([await records(), batches('slow', id).flat()]).toEqual([['c'], ['0', 'a', 'b', 'c']]);
  });
});

describe('what fails for good', () => {
  it('ends in the dead letters when the tries are used up: not the records, but where they are', async () => {
    const { seen, dead, given, runtime } = await batchesOf(failsAt('b'), { BatchSize: 2, MaximumRetryAttempts: 2 });
    expect(seen).toEqual(['a,b', 'a,b', 'a,b', 'c,d']);
    expect(dead).toHaveLength(1);
    const [first, last] = given[1]!.event.Records.map(({ dynamodb }: Event) => dynamodb.SequenceNumber);
    expect(JSON.parse(dead[0]!)).toMatchObject({
      requestContext: {
        functionArn: runtime.functions.get('reader')!.arn,
        condition: 'RetryAttemptsExhausted',
        approximateInvokeCount: 3,
      },
      version: '1.0',
      DDBStreamBatchInfo: {
        startSequenceNumber: first,
        endSequenceNumber: last,
        batchSize: 2,
        streamArn: expect.stringContaining('table/things/stream/'),
      },
    });
  });

  it('is halved where the mapping says so, until only what is bad is given up', async () => {
    const { seen, dead } = await batchesOf(failsAt('c'), { BisectBatchOnFunctionError: true, MaximumRetryAttempts: 1 });
    expect(seen).toEqual(['a,b,c,d', 'a,b', 'c,d', 'c', 'c', 'd']);
    expect(dead.map((letter) => JSON.parse(letter).DDBStreamBatchInfo.batchSize)).toEqual([1]);
  });

  it('without dead letters is left behind, and the log says what', async () => {
    const { seen, logs } = await batchesOf(failsAt('a'), { BatchSize: 1, MaximumRetryAttempts: 0, DestinationConfig: {} }, ['a', 'b']);
    expect(seen).toEqual(['a', 'b']);
    expect(logs.join('\n')).toMatch(/reader gave up records (\d+) to \1 of things after 1 tries/);
  });
});

describe('a function that reports what failed', () => {
  const itemIdentifier = (record: Event) => record.dynamodb.SequenceNumber;
  /** Reports these ids as failed, `times` times. */
  const reports = (bad: string[], times = 1): Part => {
    let left = times;
    return ({ event }) => {
      const failed = event.Records.filter((record: Event) => bad.includes(id(record)));
      if (failed.length === 0 || left-- <= 0) return { answer: { batchItemFailures: [] } };
      return { answer: { batchItemFailures: failed.map((record: Event) => ({ itemIdentifier: itemIdentifier(record) })) } };
    };
  };

  it('is given the rest again from exactly the first of them on', async () => {
    expect((await batchesOf(reports(['b']), REPORTS)).seen).toEqual(['a,b,c,d', 'b,c,d']);
    expect((await batchesOf(reports(['d', 'c']), REPORTS)).seen).toEqual(['a,b,c,d', 'c,d']);
  });

  it('loses only what it reports again and again', async () => {
    const { seen, dead } = await batchesOf(reports(['b'], 99), { ...REPORTS, BisectBatchOnFunctionError: true, MaximumRetryAttempts: 1 });
    expect(seen).toEqual(['a,b,c,d', 'b,c,d', 'b,c', 'b', 'b', 'c', 'd']);
    expect(dead).toHaveLength(1);
  });

  it.each<[string, unknown]>([
    ['names what it was not given', [{ itemIdentifier: '12345678901234567890' }]],
    ['names nothing', [{}]],
    ['makes no list', 'c'],
  ])('and %s has failed with all of them', async (_, batchItemFailures) => {
    let times = 1;
    const { seen } = await batchesOf(() => ({ answer: times-- > 0 ? { batchItemFailures } : null }), REPORTS);
    expect(seen).toEqual(['a,b,c,d', 'a,b,c,d']);
  });

  it('to a mapping that does not ask is not heard', async () => {
    expect((await batchesOf(reports(['b']), {})).seen).toEqual(['a,b,c,d']);
  });
});

it('filters keep records from a function, which are behind it all the same', async () => {
  const Pattern = JSON.stringify({ eventName: ['INSERT'], dynamodb: { NewImage: { id: { S: [{ prefix: 'a' }, 'first'] } } } });
  const { seen, runtime, put, batches } = await batchesOf(() => ({}), { FilterCriteria: { Filters: [{ Pattern }] } }, [
    'b',
    'a1',
    'c',
    'a2',
  ]);
  expect(seen).toEqual(['a1,a2']);
  await put('z', 'a3');
  await runtime.idle();
  expect(batches('reader', id).flat()).toEqual(['first', 'a1', 'a2', 'a3']);
});
