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
import { fromItem, type Item, type Table, toItem } from '../ports/dynamo.ts';
import { pack, unpack } from '../ports/pack.ts';
import type { Outgoing } from '../ports/queue.ts';
import { claim, UNCLAIMED } from './claim.ts';
import { deliveriesPartition, deliveryKey, subscriptionIn } from './layout.ts';
import { setToldUpTo, toldOf, toldUpTo } from './told.ts';

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
  subscription,
  type,
  notice: data.id,
  createdAt: new Date(now).toISOString(),
  status: 'pending',
  tries: 0,
  since: 0,
  attempts: [],
  body: JSON.stringify({ type, timestamp: data.recordedAt, data }),
});

/** Asks the worker for one try: the number of tries there were, and the seconds that are left to wait. */
export type Errand = { subscription: string; delivery: string; tries: number; wait?: number };
export const errandFor = ({ subscription, id, tries }: Delivery): Outgoing => ({
  body: { subscription, delivery: id, tries } satisfies Errand,
  group: subscription,
});

/** `addedBy` is of the asking that wrote it down alone; older code wrote none. */
type Kept = { p: string; i: string; d: string | Uint8Array; ttl: number; addedBy?: string; claimedAt?: number; claimedBy?: string };
type DeliveryItem = Omit<Delivery, 'id' | 'subscription' | 'body'> & Kept;

const deliveryOf = (item: Item): Delivery => {
  const { p, i, d, ttl: _ttl, addedBy: _added, claimedAt: _at, claimedBy: _by, ...rest } = fromItem<DeliveryItem>(item);
  return { id: i, subscription: subscriptionIn(p), ...rest, body: String(unpack(d)) };
};

export const deliveryStore = (client: DynamoDBClient, table: string) => {
  const on = { client, table };
  return {
    get: (subscription: string, id: string): Promise<Delivery | undefined> => get(on, subscription, id),
    /** Puts a new one; gives the one that is there already instead. */
    add: (one: Delivery, now: number): Promise<Delivery | undefined> => add(on, one, now),
    /** Asks for the try that an errand is about: `got` when it is the asker's to make. `again` and `busy` as of `Claim`. */
    claim: (errand: Errand, now: number): Promise<Claimed> => claimed(on, errand, now),
    /** Writes down how a try ended. False, and nothing happens, when another has written down that try already. */
    tried: (one: Delivery, attempt: Attempt, verdict: Verdict['delivery'], now: number): Promise<boolean> =>
      set(on, one, afterTry(one, attempt, verdict, now)),
    /** Parks what is not to be tried. False when it was tried meanwhile. */
    park: (one: Delivery, reason: string): Promise<boolean> => set(on, one, { status: 'parked', reason, nextAt: null }),
    /** Begins again what was parked. False when it was tried meanwhile. */
    again: (one: Delivery): Promise<boolean> => set(on, one, { status: 'pending', reason: null, nextAt: null, since: one.tries }),
    /** Up to `limit` deliveries of a subscription before `before`, newest first. */
    list: (subscription: string, limit: number, before?: string): Promise<Delivery[]> => list(on, subscription, limit, before),
    /** The version up to which everyone was told of an organization; 0 before the first. */
    toldUpTo: (organization: string): Promise<number> => toldUpTo(on, organization),
    /** The same of several, as of a moment ago. */
    toldOf: (organizations: string[]): Promise<Map<string, number>> => toldOf(on, organizations),
    /** Moves that version forward, never back. */
    setToldUpTo: (organization: string, version: number): Promise<void> => setToldUpTo(on, organization, version),
  };
};
export type DeliveryStore = ReturnType<typeof deliveryStore>;

type Claimed = { got: true; again: boolean; delivery: Delivery } | { got: false; busy?: number; delivery: Delivery | undefined };
const claimed = async (on: Table, { subscription, delivery, tries }: Errand, now: number): Promise<Claimed> => {
  const one = await claim(on, deliveryKey(subscription, delivery), { tries, by: crypto.randomUUID(), now });
  return one.got ? { ...one, delivery: deliveryOf(one.item) } : { ...one, delivery: one.item && deliveryOf(one.item) };
};

const get = async ({ client, table }: Table, subscription: string, id: string): Promise<Delivery | undefined> => {
  const { Item } = await client.send(new GetItemCommand({ TableName: table, Key: deliveryKey(subscription, id), ConsistentRead: true }));
  return Item && deliveryOf(Item);
};

/** A refusal by the very one that was to be put is an acknowledgement that got lost: it is new all the same. */
const add = async ({ client, table }: Table, { id, subscription, body, ...rest }: Delivery, now: number): Promise<Delivery | undefined> => {
  const ttl = Math.floor(now / 1000) + KEPT_S;
  const addedBy = crypto.randomUUID();
  try {
    await client.send(
      new PutItemCommand({
        TableName: table,
        Item: { ...deliveryKey(subscription, id), ...toItem({ ...rest, d: pack(body, 400), ttl, addedBy }) },
        ConditionExpression: 'attribute_not_exists(p)',
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    );
    return undefined;
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException) || !error.Item) throw error;
    return error.Item.addedBy?.S === addedBy ? undefined : deliveryOf(error.Item);
  }
};

const afterTry = ({ attempts, tries }: Delivery, attempt: Attempt, verdict: Verdict['delivery'], now: number) => ({
  status: verdict.status,
  reason: 'reason' in verdict ? verdict.reason : null,
  nextAt: 'pause' in verdict ? new Date(now + verdict.pause * 1000).toISOString() : null,
  attempts: [...attempts, attempt].slice(-ATTEMPTS),
  tries: tries + 1,
  ...UNCLAIMED,
});

/** Sets members of a delivery if nobody has tried it since it was read; false when somebody has. */
const set = async ({ client, table }: Table, one: Delivery, members: Record<string, unknown>): Promise<boolean> => {
  const names = Object.keys(members);
  const values = Object.fromEntries(names.map((name) => [`:${name}`, members[name] ?? null]));
  try {
    await client.send(
      new UpdateItemCommand({
        TableName: table,
        Key: deliveryKey(one.subscription, one.id),
        UpdateExpression: `SET ${names.map((name) => `#${name} = :${name}`).join(', ')}`,
        ConditionExpression: 'attribute_exists(p) AND #tries = :before',
        ExpressionAttributeNames: Object.fromEntries([...names, 'tries'].map((name) => [`#${name}`, name])),
        ExpressionAttributeValues: toItem({ ...values, ':before': one.tries }),
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
};

const list = async ({ client, table }: Table, subscription: string, limit: number, before?: string): Promise<Delivery[]> => {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: table,
      KeyConditionExpression: before === undefined ? 'p = :p' : 'p = :p AND i < :i',
      ExpressionAttributeValues: toItem({ ':p': deliveriesPartition(subscription), ':i': before }),
      ScanIndexForward: false,
      ConsistentRead: true,
      Limit: limit,
    }),
  );
  return Items.map(deliveryOf);
};
