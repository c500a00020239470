import { GetItemCommand, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { startEngine, TABLES } from '../../support/functions/engine.ts';

const { client, meter } = await startEngine();

const TableName = TABLES.rows;
const put = (p: string, i: string, bytes: number) =>
  client.send(new PutItemCommand({ TableName, Item: { p: { S: p }, i: { S: i }, d: { S: 'x'.repeat(bytes) } } }));
const get = (p: string, i: string) =>
  client.send(new GetItemCommand({ TableName, Key: { p: { S: p }, i: { S: i } }, ConsistentRead: true }));
const query = (p: string) =>
  client.send(
    new QueryCommand({
      TableName,
      KeyConditionExpression: 'p = :p',
      ExpressionAttributeValues: { ':p': { S: p } },
      ConsistentRead: true,
    }),
  );

describe('the capacity that the engine reports', () => {
  // An item is its attribute names and values: p + 8, i + 1, d + n is n + 12 bytes.
  it.each([
    [1012, 1],
    [1013, 2],
    [10_000, 10],
  ])('is a write unit for each begun KB: %i bytes of text cost %i', async (bytes, write) => {
    expect(await meter(() => put('12345678', 'i', bytes))).toEqual({ read: 0, write, requests: { PutItem: 1 } });
  });

  it.each([
    [4084, 1],
    [4085, 2],
    [20_000, 5],
  ])('is a read unit for each begun 4 KB, read strongly: %i bytes of text cost %i', async (bytes, read) => {
    await put('12345678', 'r', bytes);
    expect(await meter(() => get('12345678', 'r'))).toEqual({ read, write: 0, requests: { GetItem: 1 } });
  });

  it('is counted over all the items of a query together', async () => {
    for (let n = 0; n < 10; n += 1) await put('many', `${n}`, 400);
    expect((await meter(() => query('many'))).read).toBeGreaterThanOrEqual(1);
    expect((await meter(() => query('many'))).read).toBeLessThanOrEqual(2);
  });

  it('counts the requests that are refused, too', async () => {
    const refused = async () => {
      const Item = { p: { S: 'twice' }, i: { S: 'i' } };
      await client.send(new PutItemCommand({ TableName, Item }));
      await expect(client.send(new PutItemCommand({ TableName, Item, ConditionExpression: 'attribute_not_exists(p)' }))).rejects.toThrow();
    };
    expect((await meter(refused)).requests).toEqual({ PutItem: 2 });
  });
});
