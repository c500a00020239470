/** The subscriptions: all in one partition, so that one pass over it finds everyone who wants to hear of a change. */
import { setTimeout as pause } from 'node:timers/promises';
import {
  type AttributeValue,
  type DynamoDBClient,
  GetItemCommand,
  QueryCommand,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { ValuationNotice } from '../../domain/notification/notice.ts';
import type { Filter } from '../../domain/notification/subscription.ts';
import { fromItem, type Item, toItem } from '../ports/dynamo.ts';

/** A secret that signs, sealed; `until` (ms) when another has taken its place. */
export type Secret = { sealed: Uint8Array; until?: number };
export type Subscription = {
  id: string;
  /** Whose it is: the Id of the key that made it. */
  key: string;
  url: string;
  events: ValuationNotice['type'][];
  filter: Filter;
  description?: string | undefined;
  status: 'active' | 'disabled';
  /** Why and since when it is disabled. */
  disabled?: { reason: string; at: string } | undefined;
  /** When it began to fail, ms; nothing arrived since. */
  failingSince?: number | undefined;
  createdAt: string;
  /** The newest first. */
  secrets: Secret[];
};

/** Subscriptions that one key may have. */
export const MOST = 100;

const ALL = 'subscriptions';
const keyOf = (id: string): Item => toItem({ p: ALL, i: id });
const ownerOf = (key: string): Item => toItem({ p: 'owners', i: key });

const subscriptionOf = (item: Item): Subscription => {
  const { p: _p, i, ...rest } = fromItem<Omit<Subscription, 'id'> & { p: string; i: string }>(item);
  return { id: i, ...rest };
};

const itemOf = ({ id, ...rest }: Subscription): Item => ({ ...keyOf(id), ...toItem(rest) });

const isConditionOf = (error: unknown, part: number): boolean =>
  error instanceof TransactionCanceledException && error.CancellationReasons?.[part]?.Code === 'ConditionalCheckFailed';

const TRIES = 6;
const isConflict = (error: unknown): boolean =>
  error instanceof TransactionCanceledException &&
  (error.CancellationReasons ?? []).some(({ Code }) => Code === 'TransactionConflict') &&
  !(error.CancellationReasons ?? []).some(({ Code }) => Code === 'ConditionalCheckFailed');

export const subscriptionStore = (client: DynamoDBClient, table: string) => {
  /** Undefined when there is none of this Id. Read strongly. */
  const get = async (id: string): Promise<Subscription | undefined> => {
    const { Item } = await client.send(new GetItemCommand({ TableName: table, Key: keyOf(id), ConsistentRead: true }));
    return Item && subscriptionOf(Item);
  };

  /** Every subscription, by Id; a megabyte, some thousand of them, a request. Read strongly. */
  const all = async (): Promise<Subscription[]> => {
    const found: Subscription[] = [];
    let from: Item | undefined;
    do {
      const page = await client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: 'p = :p',
          ExpressionAttributeValues: { ':p': { S: ALL } },
          ConsistentRead: true,
          ExclusiveStartKey: from,
        }),
      );
      found.push(...(page.Items ?? []).map(subscriptionOf));
      from = page.LastEvaluatedKey;
    } while (from);
    return found;
  };

  /** All or nothing. Tried again while it merely met another transaction on the same count, which DynamoDB does not do by itself. */
  const together = async (items: TransactWriteItem[], tries = 0): Promise<void> => {
    try {
      await client.send(new TransactWriteItemsCommand({ TransactItems: items }));
    } catch (error) {
      if (tries === TRIES || !isConflict(error)) throw error;
      await pause(Math.random() * 20 * 2 ** tries);
      await together(items, tries + 1);
    }
  };

  /** False when its key has as many as it may. The count and the subscription change together, whoever races. */
  const add = async (one: Subscription): Promise<boolean> => {
    const count = {
      TableName: table,
      Key: ownerOf(one.key),
      UpdateExpression: 'ADD n :one',
      ConditionExpression: 'attribute_not_exists(n) OR n < :most',
      ExpressionAttributeValues: { ':one': { N: '1' }, ':most': { N: String(MOST) } },
    };
    const put = { TableName: table, Item: itemOf(one), ConditionExpression: 'attribute_not_exists(p)' };
    try {
      await together([{ Put: put }, { Update: count }]);
      return true;
    } catch (error) {
      if (isConditionOf(error, 1)) return false;
      throw error;
    }
  };

  /** False when it was gone already. */
  const remove = async ({ id, key }: Subscription): Promise<boolean> => {
    const gone = { TableName: table, Key: keyOf(id), ConditionExpression: 'attribute_exists(p)' };
    const count = {
      TableName: table,
      Key: ownerOf(key),
      UpdateExpression: 'ADD n :less',
      ExpressionAttributeValues: { ':less': { N: '-1' } },
    };
    try {
      await together([{ Delete: gone }, { Update: count }]);
      return true;
    } catch (error) {
      if (isConditionOf(error, 0)) return false;
      throw error;
    }
  };

  /** Sets members, and removes those that are undefined; gives the whole as it is then. Undefined when it is gone: nothing is made anew. */
  const change = async (id: string, members: Partial<Omit<Subscription, 'id' | 'key'>>): Promise<Subscription | undefined> => {
    const names = Object.keys(members);
    const isSet = (name: string) => members[name as keyof typeof members] !== undefined;
    const clause = (word: string, parts: string[]) => (parts.length > 0 ? `${word} ${parts.join(', ')}` : '');
    const values: Record<string, AttributeValue> = toItem(
      Object.fromEntries(Object.entries(members).map(([name, value]) => [`:${name}`, value])),
    );
    try {
      const { Attributes } = await client.send(
        new UpdateItemCommand({
          TableName: table,
          Key: keyOf(id),
          UpdateExpression: [
            clause(
              'SET',
              names.filter(isSet).map((name) => `#${name} = :${name}`),
            ),
            clause(
              'REMOVE',
              names.filter((name) => !isSet(name)).map((name) => `#${name}`),
            ),
          ].join(' '),
          ConditionExpression: 'attribute_exists(p)',
          ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
          ...(names.some(isSet) && { ExpressionAttributeValues: values }),
          ReturnValues: 'ALL_NEW',
        }),
      );
      return subscriptionOf(Attributes!);
    } catch (error) {
      if ((error as Error).name === 'ConditionalCheckFailedException') return undefined;
      throw error;
    }
  };

  return { get, all, add, remove, change };
};
export type SubscriptionStore = ReturnType<typeof subscriptionStore>;
