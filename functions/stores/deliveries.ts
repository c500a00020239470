/** The log of deliveries: one item for each notice and subscription, kept 30 days, and how far each organization's notices have been handed out. */
import { createHash } from 'node:crypto';
import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { Verdict } from '../../domain/notification/delivery.ts';
import { fromItem, type Item, toItem } from '../ports/dynamo.ts';
import { pack, unpack } from '../ports/pack.ts';
import type { Outgoing } from '../ports/queue.ts';

/** One try: the status that came back, or a word for why none did. */
export type Attempt = { at: string; ms: number; status?: number; fault?: string };
export type Delivery = {
  /** The `webhook-id` of every try. It begins with the time of what it tells, so that ids sort by it. */
  id: string;
  subscription: string;
  type: string;
  /** The id of the notice. */
  notice: string;
  createdAt: string;
  /** The request by which it all began. */
  request?: string | undefined;
  status: 'pending' | 'waiting' | 'delivered' | 'parked';
  reason?: string | undefined;
  nextAt?: string | undefined;
  /** All tries so far; `since` of them before somebody asked to begin again. */
  tries: number;
  since: number;
  /** The last of them. */
  attempts: Attempt[];
  body: string;
};

const KEPT_S = 30 * 86_400;
const ATTEMPTS = 20;

/** The same for the same notice and subscription, whoever hands it out and how often. */
export const deliveryId = (subscription: string, notice: string, at: number): string => {
  const digest = createHash('sha256').update(`${subscription} ${notice}`).digest('hex').slice(0, 20);
  return `msg_${at.toString(36).padStart(9, '0')}_${digest}`;
};

/** What is delivered: a type, the id of the notice, when it was recorded, and its data. */
export type Told = { type: string; data: { id: string; recordedAt: string } };

/** A delivery that nobody has tried yet. Its body is written once, so that every try sends the same. */
export const newDelivery = (subscription: string, { type, data }: Told, now: number): Delivery => ({
  id: deliveryId(subscription, data.id, Date.parse(data.recordedAt)),
  ...{ subscription, type, notice: data.id, createdAt: new Date(now).toISOString() },
  ...{ status: 'pending', tries: 0, since: 0, attempts: [] },
  body: JSON.stringify({ type, timestamp: data.recordedAt, data }),
});

/** Asks the worker for one try: the number of tries there were, and the seconds that are left to wait. */
export type Errand = { subscription: string; delivery: string; tries: number; wait?: number };
export const errandFor = ({ subscription, id, tries }: Delivery): Outgoing => ({
  body: { subscription, delivery: id, tries } satisfies Errand,
  group: subscription,
});

const keyOf = (subscription: string, id: string): Item => toItem({ p: `deliveries/${subscription}`, i: id });
const markOf = (organization: string): Item => toItem({ p: 'told', i: organization });

type DeliveryItem = Omit<Delivery, 'id' | 'subscription' | 'body'> & { p: string; i: string; d: string | Uint8Array; ttl: number };

const deliveryOf = (item: Item): Delivery => {
  const { p, i, d, ttl: _ttl, ...rest } = fromItem<DeliveryItem>(item);
  return { id: i, subscription: p.slice('deliveries/'.length), ...rest, body: unpack(d) as string };
};

export const deliveryStore = (client: DynamoDBClient, table: string) => {
  const get = async (subscription: string, id: string): Promise<Delivery | undefined> => {
    const { Item } = await client.send(new GetItemCommand({ TableName: table, Key: keyOf(subscription, id), ConsistentRead: true }));
    return Item && deliveryOf(Item);
  };

  /** Puts a new one; gives the one that is there already instead. */
  const add = async ({ id, subscription, body, ...rest }: Delivery, now: number): Promise<Delivery | undefined> => {
    const ttl = Math.floor(now / 1000) + KEPT_S;
    try {
      await client.send(
        new PutItemCommand({
          TableName: table,
          Item: { ...keyOf(subscription, id), ...toItem({ ...rest, d: pack(body, 400), ttl }) },
          ConditionExpression: 'attribute_not_exists(p)',
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        }),
      );
      return undefined;
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException) || !error.Item) throw error;
      return deliveryOf(error.Item);
    }
  };

  const set = async (one: Pick<Delivery, 'subscription' | 'id'>, members: Record<string, unknown>, tries: number): Promise<boolean> => {
    const names = Object.keys(members);
    const values = toItem(Object.fromEntries(names.map((name) => [`:${name}`, members[name] ?? null])));
    try {
      await client.send(
        new UpdateItemCommand({
          TableName: table,
          Key: keyOf(one.subscription, one.id),
          UpdateExpression: `SET ${names.map((name) => `#${name} = :${name}`).join(', ')}`,
          ConditionExpression: 'attribute_exists(p) AND #tries = :before',
          ExpressionAttributeNames: Object.fromEntries([...names, 'tries'].map((name) => [`#${name}`, name])),
          ExpressionAttributeValues: { ...values, ':before': { N: String(tries) } },
        }),
      );
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  };

  /** Writes down how a try ended. Nothing happens when another has written down that try already. */
  const tried = (one: Delivery, attempt: Attempt, verdict: Verdict['delivery'], now: number): Promise<boolean> => {
    const [reason, pause] = ['reason' in verdict ? verdict.reason : null, 'pause' in verdict ? verdict.pause : null];
    const nextAt = pause === null ? null : new Date(now + pause * 1000).toISOString();
    const attempts = [...one.attempts, attempt].slice(-ATTEMPTS);
    return set(one, { status: verdict.status, reason, nextAt, attempts, tries: one.tries + 1 }, one.tries);
  };

  /** Parks what is not to be tried, and begins again what was parked. False when it was tried meanwhile. */
  const park = (one: Delivery, reason: string): Promise<boolean> => set(one, { status: 'parked', reason, nextAt: null }, one.tries);
  const again = (one: Delivery): Promise<boolean> =>
    set(one, { status: 'pending', reason: null, nextAt: null, since: one.tries }, one.tries);

  /** Up to `limit` deliveries of a subscription before `before`, newest first. */
  const list = async (subscription: string, limit: number, before?: string): Promise<Delivery[]> => {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: before === undefined ? 'p = :p' : 'p = :p AND i < :i',
        ExpressionAttributeValues: { ':p': { S: `deliveries/${subscription}` }, ...(before !== undefined && { ':i': { S: before } }) },
        ScanIndexForward: false,
        ConsistentRead: true,
        Limit: limit,
      }),
    );
    return Items.map(deliveryOf);
  };

  /** The version up to which everyone was told of an organization; 0 before the first. */
  const toldOf = async (organization: string): Promise<number> => {
    const { Item } = await client.send(new GetItemCommand({ TableName: table, Key: markOf(organization), ConsistentRead: true }));
    return Number(Item?.v?.N ?? 0);
  };

  /** Moves that mark forward, never back. */
  const told = async (organization: string, version: number): Promise<void> => {
    await client
      .send(
        new PutItemCommand({
          TableName: table,
          Item: { ...markOf(organization), v: { N: String(version) } },
          ConditionExpression: 'attribute_not_exists(p) OR v < :v',
          ExpressionAttributeValues: { ':v': { N: String(version) } },
        }),
      )
      .catch((error: unknown) => {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      });
  };

  return { get, add, tried, park, again, list, toldOf, told };
};
export type DeliveryStore = ReturnType<typeof deliveryStore>;
