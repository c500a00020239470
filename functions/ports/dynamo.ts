/** The DynamoDB client: one per function instance. */

import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { BatchGetItemCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type { AttributeValue as StreamValue } from 'aws-lambda';

/** Five tries unless told: throttling and dropped connections are waited out, with the SDK's own full jitter. */
export const dynamo = (maxAttempts = 5): DynamoDBClient => new DynamoDBClient({ maxAttempts });

export type Item = Record<string, AttributeValue>;
export const toItem = (value: Record<string, unknown>): Item => marshall(value, { removeUndefinedValues: true });
export const fromItem = <T>(item: Item): T => unmarshall(item) as T;

/** An item from an image of a table's stream, in which bytes came as base64 text. */
export const itemOf = (image: Record<string, StreamValue>): Item =>
  Object.fromEntries(
    Object.entries(image).map(([name, value]) => [name, typeof value.B === 'string' ? { B: Buffer.from(value.B, 'base64') } : value]),
  ) as Item;
export const fromImage = <T>(image: Record<string, StreamValue>): T => fromItem<T>(itemOf(image));

const BATCH = 100; // keys that one BatchGetItem takes

/** The items of these keys, as far as there are any, in no order; read strongly, a hundred at a time, and again what was left unprocessed. */
export const batchGet = async (client: DynamoDBClient, table: string, keys: Item[], projection?: string): Promise<Item[]> => {
  const items: Item[] = [];
  for (let left = keys; left.length > 0; ) {
    const request = { Keys: left.slice(0, BATCH), ConsistentRead: true, ...(projection && { ProjectionExpression: projection }) };
    const { Responses, UnprocessedKeys } = await client.send(new BatchGetItemCommand({ RequestItems: { [table]: request } }));
    items.push(...(Responses?.[table] ?? []));
    left = [...(UnprocessedKeys?.[table]?.Keys ?? []), ...left.slice(BATCH)];
  }
  return items;
};
