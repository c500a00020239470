/** How far the sweeper has looked: kept in the table of the changes, from which it learns what moved. */
import { type DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { fromItem, toItem } from '../ports/dynamo.ts';
import type { WalkPlace } from './changes.ts';
import { SWEPT } from './layout.ts';

export type Swept = {
  /** Everything up to this position has been looked at. */
  position: number;
  /** The last position at the time of that look: what lies behind it may still be on its way. */
  seen: number;
  /** Streams that were behind, and were rung: to be looked at again. */
  behind: string[];
  /** Where the slow pass over all streams is; null at its beginning. */
  slow: WalkPlace;
};

export const sweptStore = (client: DynamoDBClient, table: string) => {
  const get = async (): Promise<Swept> => {
    const { Item } = await client.send(new GetItemCommand({ TableName: table, Key: SWEPT, ConsistentRead: true }));
    return Item ? fromItem<{ d: Swept }>(Item).d : { position: 0, seen: 0, behind: [], slow: null };
  };
  const put = async (swept: Swept): Promise<void> => {
    await client.send(new PutItemCommand({ TableName: table, Item: { ...SWEPT, ...toItem({ d: swept }) } }));
  };
  return { get, put };
};
export type SweptStore = ReturnType<typeof sweptStore>;
