/** How far the sweeper has looked: kept beside the order of changes, from which it learns what moved. */
import { type DynamoDBClient, GetItemCommand, PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { fromItem, type Item, toItem } from '../ports/dynamo.ts';

export type Swept = {
  /** Everything up to this position has been looked at. */
  position: number;
  /** The last position at the time of that look: what lies behind it may still be on its way. */
  seen: number;
  /** Streams that were behind, and were rung: to be looked at again. */
  behind: string[];
  /** Where the slow pass over all streams is; null at its beginning. */
  slow: { p: string; i: number } | null;
};

const KEY = toItem({ p: 'sweep', i: 0 });

export const sweptStore = (client: DynamoDBClient, table: string) => {
  const get = async (): Promise<Swept> => {
    const { Item } = await client.send(new GetItemCommand({ TableName: table, Key: KEY, ConsistentRead: true }));
    return Item ? fromItem<{ d: Swept }>(Item).d : { position: 0, seen: 0, behind: [], slow: null };
  };
  const put = async (swept: Swept): Promise<void> => {
    await client.send(new PutItemCommand({ TableName: table, Item: { ...KEY, ...toItem({ d: swept }) } }));
  };
  /** Streams on the next `limit` items of the table, and where to go on; null at the end. */
  const streamsFrom = async (from: Swept['slow'], limit: number): Promise<{ streams: string[]; next: Swept['slow'] }> => {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new ScanCommand({
        TableName: table,
        Limit: limit,
        FilterExpression: 'begins_with(p, :head)',
        ExpressionAttributeValues: { ':head': { S: 'head/' } },
        ProjectionExpression: 'p',
        ...(from && { ExclusiveStartKey: toItem(from) }),
      }),
    );
    const next = LastEvaluatedKey ? fromItem<{ p: string; i: number }>(LastEvaluatedKey as Item) : null;
    return { streams: Items.map(({ p }) => p!.S!.slice('head/'.length)), next };
  };
  return { get, put, streamsFrom };
};
export type SweptStore = ReturnType<typeof sweptStore>;
