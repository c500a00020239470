import { afterEach, describe, expect, it } from 'vitest';
import type { Properties } from '../../../local/data.ts';
import { Engine } from '../../../local/dynamo/engine.ts';
import type { Resource } from '../../../local/template.ts';
import { folder } from '../../support/local/folder.ts';
import { iteratorAfter, stream, table } from '../../support/local/wire.ts';

const resource = (name: string, properties: Properties = {}): Resource => ({
  id: `${name}Table`,
  stack: 'one',
  type: 'AWS::DynamoDB::Table',
  name,
  arn: `arn:${name}`,
  metadata: {},
  properties: {
    KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
    AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
    ...properties,
  },
});
const THINGS = resource('things', { StreamSpecification: { StreamViewType: 'NEW_IMAGE' } });

const running = new Set<Engine>();

const start = async (data: string): Promise<Engine> => {
  const engine = await Engine.start({ data });
  running.add(engine);
  return engine;
};

const stop = async (engine: Engine): Promise<void> => {
  running.delete(engine);
  await engine.stop();
};

afterEach(async () => {
  for (const engine of running) await stop(engine);
});

const put = ({ endpoint }: Engine, id: string) => table(endpoint, 'PutItem', { TableName: 'things', Item: { id: { S: id } } });
const get = async ({ endpoint }: Engine, id: string) =>
  (await table(endpoint, 'GetItem', { TableName: 'things', Key: { id: { S: id } }, ConsistentRead: true })).Item;

/** The sequence numbers of a stream's records, behind one of them or from the beginning. */
const numbers = async ({ endpoint }: Engine, after?: string): Promise<string[]> => {
  const { Records } = await stream(endpoint, 'GetRecords', { ShardIterator: await iteratorAfter(endpoint, 'things', after) });
  return Records.map(({ dynamodb }: { dynamodb: { SequenceNumber: string } }) => dynamodb.SequenceNumber);
};

describe('tables', () => {
  it('are created once, with their stream, and found again with what is in them', async () => {
    const data = folder();
    const first = await start(data);
    await first.createTables([THINGS, resource('others')]);
    await put(first, 'a');
    await first.createTables([THINGS]);
    expect(await get(first, 'a')).toEqual({ id: { S: 'a' } });
    await stop(first);
    const second = await start(data);
    await second.createTables([THINGS, resource('others')]);
    expect((await table(second.endpoint, 'ListTables', {})).TableNames.toSorted()).toEqual(['others', 'things']);
    expect([await get(second, 'a'), await numbers(second)]).toEqual([{ id: { S: 'a' } }, [expect.any(String)]]);
  });

  it('have the indexes and the time to live of the template', async () => {
    const engine = await start(folder());
    const index = {
      IndexName: 'by-owner',
      KeySchema: [{ AttributeName: 'owner', KeyType: 'HASH' }],
      Projection: { ProjectionType: 'ALL' },
    };
    const AttributeDefinitions = ['id', 'owner'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' }));
    const TimeToLiveSpecification = { AttributeName: 'ttl', Enabled: true };
    await engine.createTables([resource('things', { GlobalSecondaryIndexes: [index], AttributeDefinitions, TimeToLiveSpecification })]);
    const { Table } = await table(engine.endpoint, 'DescribeTable', { TableName: 'things' });
    expect(Table.GlobalSecondaryIndexes).toMatchObject([{ IndexName: 'by-owner', IndexStatus: 'ACTIVE' }]);
    expect(Table.StreamSpecification?.StreamEnabled ?? false).toBe(false);
    const { TimeToLiveDescription } = await table(engine.endpoint, 'DescribeTimeToLive', { TableName: 'things' });
    expect(TimeToLiveDescription).toMatchObject({ AttributeName: 'ttl', TimeToLiveStatus: 'ENABLED' });
  });

  it.each<[string, Properties]>([
    [
      'another key',
      {
        KeySchema: [
          { AttributeName: 'id', KeyType: 'HASH' },
          { AttributeName: 'n', KeyType: 'RANGE' },
        ],
      },
    ],
    ['a key of another type', { AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'N' }] }],
  ])('with %s than the one of the same name are refused by both names', async (_, properties) => {
    const engine = await start(folder());
    await engine.createTables([resource('things')]);
    await expect(engine.createTables([resource('things', properties)])).rejects.toThrow(
      'table things (thingsTable) exists with another key; start with another data folder',
    );
  });
});

describe('trimming', () => {
  it('deletes what is before a record and keeps that one, and numbering goes on, after a restart too', async () => {
    const data = folder();
    const first = await start(data);
    await first.createTables([THINGS]);
    for (const id of ['a', 'b', 'c']) await put(first, id);
    const before = await numbers(first);
    expect(before).toHaveLength(3);
    first.trim('things', before[2]!);
    expect(await numbers(first)).toEqual([before[2]]);
    await put(first, 'd');
    const [d] = await numbers(first, before[2]);
    expect(BigInt(d!)).toBeGreaterThan(BigInt(before[2]!));
    first.trim('things', d!);
    await stop(first);
    const second = await start(data);
    await second.createTables([THINGS]);
    await put(second, 'e');
    const [e, ...more] = await numbers(second, d);
    expect(BigInt(e!)).toBeGreaterThan(BigInt(d!));
    expect(more).toEqual([]);
  });

  it('leaves the records of other tables, and does a bounded amount at once', async () => {
    const engine = await start(folder());
    await engine.createTables([THINGS]);
    for (let n = 0; n < 510; n += 1) await put(engine, String(n));
    const last = (await numbers(engine)).at(-1)!;
    engine.trim('elsewhere', last);
    expect(await numbers(engine)).toHaveLength(510);
    engine.trim('things', last);
    expect(await numbers(engine)).toHaveLength(10);
    engine.trim('things', last);
    expect(await numbers(engine)).toEqual([last]);
  });
});
