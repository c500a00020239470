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
  /** How many runs in a row each of these was behind, in their order: names are long, and all of it is one item. Older code wrote none. */
  runs?: number[];
  /** Where the slow pass over all streams is; null at its beginning. */
  slow: WalkPlace;
};

/** A stream that was rung in so many runs in a row, an hour, and is behind all the same is set aside: it is rung again every so many runs. */
const IN_VAIN = 30;
const NOW_AND_THEN = 10;

/** Of the streams that are behind: how many runs in a row each was, and which of them were set aside. */
export const counted = (before: Pick<Swept, 'behind' | 'runs'>, behind: string[]) => {
  const known = new Map(before.behind.map((stream, n) => [stream, before.runs?.[n] ?? 0]));
  const times = new Map(behind.map((stream) => [stream, (known.get(stream) ?? 0) + 1]));
  const isRung = (stream: string): boolean => {
    const runs = times.get(stream) ?? 0;
    return runs <= IN_VAIN || runs % NOW_AND_THEN === 0;
  };
  return { runs: [...times.values()], aside: behind.filter((stream) => (times.get(stream) ?? 0) > IN_VAIN), isRung };
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
