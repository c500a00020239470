/** The DynamoDB client: one per function instance. */

import {
  type AttributeValue,
  BatchGetItemCommand,
  DynamoDBClient,
  type PutItemCommand,
  paginateQuery,
  paginateScan,
  type QueryCommandInput,
  type ScanCommandInput,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type { AttributeValue as StreamValue } from 'aws-lambda';

/** Five tries unless told: throttling and dropped connections are waited out, with the SDK's own full jitter. */
export const dynamo = (maxAttempts = 5): DynamoDBClient => new DynamoDBClient({ maxAttempts });

/** An error that the retries of the SDK let pass: they know neither it nor what it holds. */
class TriedOnce extends Error {
  readonly held: unknown;
  constructor(held: unknown) {
    super('tried once');
    this.held = held;
  }
}

/** Sends a put with one try, for at most `ms`: what it holds may be of this moment alone, and must not be sent again later. */
export const putOnce = async (client: DynamoDBClient, command: PutItemCommand, ms: number): Promise<void> => {
  command.middlewareStack.add(
    (next) => (args) =>
      next(args).catch((error: unknown) => {
        throw new TriedOnce(error);
      }),
    // Within the retries, which have a high priority there.
    { step: 'finalizeRequest', priority: 'normal', name: 'triedOnce' },
  );
  const signal = AbortSignal.timeout(ms);
  try {
    await client.send(command, { abortSignal: signal });
  } catch (error) {
    if (signal.aborted) throw Object.assign(new Error(`no answer within ${ms} ms`), { code: 'ETIMEDOUT' });
    throw error instanceof TriedOnce ? error.held : error;
  }
};

/** One table, as seen by a client. */
export type Table = { client: DynamoDBClient; table: string };
export type Item = Record<string, AttributeValue>;
export const toItem = (value: Record<string, unknown>): Item => marshall(value, { removeUndefinedValues: true });
export const fromItem = <T>(item: Item): T => unmarshall(item) as T;

/** An item from an image of a table's stream, in which bytes came as base64 text. */
export const itemOf = (image: Record<string, StreamValue>): Item =>
  Object.fromEntries(
    Object.entries(image).map(([name, value]) => [name, typeof value.B === 'string' ? { B: Buffer.from(value.B, 'base64') } : value]),
  ) as Item;
export const fromImage = <T>(image: Record<string, StreamValue>): T => fromItem<T>(itemOf(image));

/** A text or a number of an item. Throws, naming it, when the item has none. */
export const textIn = (item: Item, name: string): string => {
  const text = item[name]?.S;
  if (text === undefined) throw new Error(`an item has no text ${name}`);
  return text;
};
export const numberIn = (item: Item, name: string): number => {
  const digits = item[name]?.N;
  if (digits === undefined) throw new Error(`an item has no number ${name}`);
  return Number(digits);
};

/** The items that a query finds, in their order, a page at a time. What is not looked at is not read. */
export async function* queryPages({ client, table }: Table, input: Omit<QueryCommandInput, 'TableName'>): AsyncGenerator<Item[]> {
  for await (const { Items = [] } of paginateQuery({ client }, { TableName: table, ...input })) yield Items;
}
/** The items of a whole table that a scan finds, in no order, a page at a time. */
export async function* scanPages({ client, table }: Table, input: Omit<ScanCommandInput, 'TableName'>): AsyncGenerator<Item[]> {
  for await (const { Items = [] } of paginateScan({ client }, { TableName: table, ...input })) yield Items;
}
/** What of items is read: only these attributes, and at half the price where they need not be of this moment. */
type Reading = { projection?: string; strongly?: boolean };

/** All items of one partition. */
export async function* partitionPages(on: Table, partition: string, { projection, strongly = true }: Reading = {}): AsyncGenerator<Item[]> {
  const which = { KeyConditionExpression: 'p = :p', ExpressionAttributeValues: { ':p': { S: partition } } };
  yield* queryPages(on, { ...which, ConsistentRead: strongly, ...(projection && { ProjectionExpression: projection }) });
}

const BATCH = 100; // keys that one BatchGetItem takes

/** The items of these keys, as far as there are any, in no order; a hundred at a time, and again what was left unprocessed. */
export const batchGet = async ({ client, table }: Table, keys: Item[], { projection, strongly = true }: Reading = {}): Promise<Item[]> => {
  const items: Item[] = [];
  for (let left = keys; left.length > 0; ) {
    const request = { Keys: left.slice(0, BATCH), ConsistentRead: strongly, ...(projection && { ProjectionExpression: projection }) };
    const { Responses, UnprocessedKeys } = await client.send(new BatchGetItemCommand({ RequestItems: { [table]: request } }));
    items.push(...(Responses?.[table] ?? []));
    left = [...(UnprocessedKeys?.[table]?.Keys ?? []), ...left.slice(BATCH)];
  }
  return items;
};
