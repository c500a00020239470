/** The subscriptions: all in one partition, so that one pass over it finds everyone who wants to hear of a change. */
import { setTimeout as pause } from 'node:timers/promises';
import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { ValuationNotice } from '../../domain/notification/notice.ts';
import type { Filter } from '../../domain/notification/subscription.ts';
import { fromItem, type Item, partitionPages, type Table, toItem } from '../ports/dynamo.ts';
import { ownerKey, SUBSCRIPTIONS, subscriptionKey } from './layout.ts';

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
  /** The version of the contract by which its filter was made; none before 1.1. */
  contract?: string | undefined;
  /** The newest first. */
  secrets: Secret[];
};
type Members = Partial<Omit<Subscription, 'id' | 'key'>>;

const BOTH_FOR_MS = 24 * 3_600_000; // that old and new secret sign together (contract, section 5)
const SECRETS = 10; // that one subscription keeps: each makes every post longer

/** A new secret, and those before it that sign beside it still. `now` in ms. */
export const withNew = (sealed: Uint8Array, before: readonly Secret[], now: number): Secret[] => {
  const still = before.map(({ until = now + BOTH_FOR_MS, ...one }) => ({ ...one, until })).filter(({ until }) => until > now);
  return [{ sealed }, ...still].slice(0, SECRETS);
};

/** Subscriptions that one key may have. */
export const MOST = 100;
const TRIES = 6;

const subscriptionOf = (item: Item): Subscription => {
  const { p: _p, i, ...rest } = fromItem<Omit<Subscription, 'id'> & { p: string; i: string }>(item);
  return { id: i, ...rest };
};

const itemOf = ({ id, ...rest }: Subscription): Item => ({ ...subscriptionKey(id), ...toItem(rest) });

export const subscriptionStore = (client: DynamoDBClient, table: string) => {
  const on = { client, table };
  return {
    /** Undefined when there is none of this Id. Read strongly. */
    get: (id: string): Promise<Subscription | undefined> => get(on, id),
    /** Every subscription, by Id; a megabyte, some thousand of them, a request. Read strongly. */
    all: (): Promise<Subscription[]> => all(on),
    /** False when its key has as many as it may. The count and the subscription change together, whoever races. */
    add: (one: Subscription): Promise<boolean> => add(on, one),
    /** False when it was gone already. */
    remove: (one: Subscription): Promise<boolean> => remove(on, one),
    /** Sets members, and removes those that are undefined; gives the whole as it is then. Undefined when it is gone: nothing is made anew. */
    change: (id: string, members: Members): Promise<Subscription | undefined> => change(on, id, members),
  };
};
export type SubscriptionStore = ReturnType<typeof subscriptionStore>;

const get = async ({ client, table }: Table, id: string): Promise<Subscription | undefined> => {
  const { Item } = await client.send(new GetItemCommand({ TableName: table, Key: subscriptionKey(id), ConsistentRead: true }));
  return Item && subscriptionOf(Item);
};

const all = async (on: Table): Promise<Subscription[]> => {
  const found: Subscription[] = [];
  for await (const page of partitionPages(on, SUBSCRIPTIONS)) found.push(...page.map(subscriptionOf));
  return found;
};

const codesOf = (error: unknown): (string | undefined)[] =>
  error instanceof TransactionCanceledException ? (error.CancellationReasons ?? []).map(({ Code }) => Code) : [];
const FAILED = 'ConditionalCheckFailed';

/** Only a race for the same count, and no condition that failed. */
const isConflict = (error: unknown): boolean => codesOf(error).includes('TransactionConflict') && !codesOf(error).includes(FAILED);

/** All or nothing. Tried again while it merely met another transaction on the same count, which DynamoDB does not do by itself. */
const together = async ({ client, table }: Table, items: TransactWriteItem[], tries = 0): Promise<void> => {
  try {
    await client.send(new TransactWriteItemsCommand({ TransactItems: items }));
  } catch (error) {
    if (tries === TRIES || !isConflict(error)) throw error;
    await pause(Math.random() * 20 * 2 ** tries);
    await together({ client, table }, items, tries + 1);
  }
};

const add = async (on: Table, one: Subscription): Promise<boolean> => {
  const put = { TableName: on.table, Item: itemOf(one), ConditionExpression: 'attribute_not_exists(p)' };
  const count = {
    TableName: on.table,
    Key: ownerKey(one.key),
    UpdateExpression: 'ADD n :one',
    ConditionExpression: 'attribute_not_exists(n) OR n < :most',
    ExpressionAttributeValues: toItem({ ':one': 1, ':most': MOST }),
  };
  try {
    await together(on, [{ Put: put }, { Update: count }]);
    return true;
  } catch (error) {
    if (codesOf(error)[1] === FAILED) return false;
    throw error;
  }
};

const remove = async (on: Table, { id, key }: Subscription): Promise<boolean> => {
  const gone = { TableName: on.table, Key: subscriptionKey(id), ConditionExpression: 'attribute_exists(p)' };
  const count = {
    TableName: on.table,
    Key: ownerKey(key),
    UpdateExpression: 'ADD n :less',
    ExpressionAttributeValues: toItem({ ':less': -1 }),
  };
  try {
    await together(on, [{ Delete: gone }, { Update: count }]);
    return true;
  } catch (error) {
    if (codesOf(error)[0] === FAILED) return false;
    throw error;
  }
};

/** The expression that sets members, and removes those that are undefined. */
const updateOf = (members: Members) => {
  const clause = (word: string, parts: string[]) => (parts.length > 0 ? [`${word} ${parts.join(', ')}`] : []);
  const given = Object.entries(members);
  const set = given.filter(([, value]) => value !== undefined);
  const gone = given.filter(([, value]) => value === undefined);
  const sets = clause(
    'SET',
    set.map(([name]) => `#${name} = :${name}`),
  );
  const removes = clause(
    'REMOVE',
    gone.map(([name]) => `#${name}`),
  );
  return {
    UpdateExpression: [...sets, ...removes].join(' '),
    ExpressionAttributeNames: Object.fromEntries(given.map(([name]) => [`#${name}`, name])),
    ...(set.length > 0 && { ExpressionAttributeValues: toItem(Object.fromEntries(set.map(([name, value]) => [`:${name}`, value]))) }),
  };
};

const change = async ({ client, table }: Table, id: string, members: Members): Promise<Subscription | undefined> => {
  try {
    const { Attributes } = await client.send(
      new UpdateItemCommand({
        TableName: table,
        Key: subscriptionKey(id),
        ...updateOf(members),
        ConditionExpression: 'attribute_exists(p)',
        ReturnValues: 'ALL_NEW',
      }),
    );
    return Attributes && subscriptionOf(Attributes);
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return undefined;
    throw error;
  }
};
