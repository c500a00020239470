/** Keys: `dsk_<id>_<secret>`. Only a hash is stored; the secret has 256 random bits, so one round of SHA-256 is enough. */

import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import {
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { fromItem, partitionPages, type Table, toItem } from '../../ports/dynamo.ts';
import { KEYS, keyKey } from '../layout.ts';
import type { Limit } from './buckets.ts';

/** What a key may: answers and tokens call them its scopes. */
export const PERMISSIONS = ['events:write', 'read', 'subscriptions:write', 'admin'] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** What the authorizer says of a caller; nothing of an unknown one, and why of one whose key has expired, or cannot be looked up. Scopes are
 * separated by spaces. */
export type Principal = {
  keyId?: string;
  /** From where somebody asks without a key, where anyone may read. */
  address?: string;
  scopes?: string;
  refused?: 'key-expired' | 'unavailable';
  /** The values of the headers `RateLimit-Policy` and `RateLimit`, and of `Retry-After` where it asks too much. */
  ratePolicy?: string;
  rateLimit?: string;
  retryAfter?: string;
};

export type KeyRow = {
  p: typeof KEYS;
  i: string;
  hash: string;
  scopes: Permission[];
  name: string;
  createdAt: string;
  expiresAt?: string;
  /** Its Id stays taken: what it posted names it, and nobody else shall have its subscriptions. */
  revokedAt?: string;
} & Limit;

/** Why a key no longer holds, and since when; undefined where that is not known. */
export type Ended = { why: 'revoked' | 'expired'; at?: string | undefined };

/** Null while it holds. One that is not there was revoked before revoked keys were kept. */
export const endOf = (row: KeyRow | undefined, now: number): Ended | null => {
  if (!row || row.revokedAt !== undefined) return { why: 'revoked', at: row?.revokedAt };
  return row.expiresAt !== undefined && Date.parse(row.expiresAt) <= now ? { why: 'expired', at: row.expiresAt } : null;
};

/** Whoever asks with a token of an identity provider has no key here, and so none that ends. */
const OF_PROVIDER = 'oidc:';
export const isOfProvider = (keyId: string): boolean => keyId.startsWith(OF_PROVIDER);
export const providerId = (subject: string): string => `${OF_PROVIDER}${subject}`;

/** For a key that is made without a word about it: a thousand requests at once, two hundred a second from then on. */
export const LIMIT: Limit = { ratePerSecond: 200, burst: 1000 };
/** For an address that asks without a key: a few people at once who look at pages of six readings each. */
export const ADDRESS_LIMIT: Limit = { ratePerSecond: 20, burst: 200 };

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

export type NewKey = { id?: string; secret?: string; scopes: Permission[]; name: string; at: number; expiresAt?: string } & Partial<Limit>;

/** A new key, random unless told: the token to give away once, and the row to keep. */
export const newKey = ({ id = randomBytes(8).toString('hex'), secret = randomBytes(32).toString('hex'), at, ...more }: NewKey) => {
  const row: KeyRow = { p: KEYS, i: id, hash: hashOf(secret), createdAt: new Date(at).toISOString(), ...LIMIT, ...more };
  return { token: `dsk_${id}_${secret}`, row };
};

export const keyStore = (client: DynamoDBClient, table: string, now: () => number = Date.now) => {
  const on = { client, table };
  return {
    /** Who a token belongs to, and how much it may ask; nobody when it is not one of ours. That a key has expired is said only to a caller who has its secret. */
    verify: (token: string): Promise<Principal & { limit?: Limit }> => verify(on, token, now()),
    /** Throws `ConditionalCheckFailedException` where its Id is, or was, that of another. */
    put: async (row: KeyRow): Promise<void> => {
      await client.send(new PutItemCommand({ TableName: table, Item: toItem(row), ConditionExpression: 'attribute_not_exists(p)' }));
    },
    /** Revokes a key, provided that `keeper`, where one is named, is not revoked. False, and nothing happens, where either is so already, or changes just now. */
    revoke: (id: string, keeper: string | undefined): Promise<boolean> => revoke(on, id, keeper, now()),
    /** All keys that are not revoked, by Id; read strongly. */
    list: async (): Promise<KeyRow[]> => (await all(on)).filter(({ revokedAt }) => revokedAt === undefined),
    /** Whether a key holds no more; read strongly. */
    ended: async (id: string): Promise<Ended | null> => (isOfProvider(id) ? null : endOf(await get(on, id), now())),
    /** The same for any key, by one reading of all of them. */
    endings: async (): Promise<(id: string) => Ended | null> => {
      const rows = new Map((await all(on)).map((row) => [row.i, row]));
      return (id) => (isOfProvider(id) ? null : endOf(rows.get(id), now()));
    },
  };
};
export type KeyStore = ReturnType<typeof keyStore>;

const get = async ({ client, table }: Table, id: string): Promise<KeyRow | undefined> => {
  const { Item } = await client.send(new GetItemCommand({ TableName: table, Key: keyKey(id), ConsistentRead: true }));
  return Item && fromItem<KeyRow>(Item);
};

const all = async (on: Table): Promise<KeyRow[]> => {
  const rows: KeyRow[] = [];
  for await (const page of partitionPages(on, KEYS)) rows.push(...page.map((item) => fromItem<KeyRow>(item)));
  return rows;
};

const verify = async (on: Table, token: string, now: number): Promise<Principal & { limit?: Limit }> => {
  const [, id, secret] = /^dsk_([a-z0-9-]{1,64})_([0-9a-f]{64})$/.exec(token) ?? [];
  if (!id || !secret) return {};
  const row = await get(on, id);
  const isOurs = row !== undefined && timingSafeEqual(Buffer.from(row.hash), Buffer.from(hashOf(secret)));
  if (!isOurs) return {};
  const end = endOf(row, now);
  if (end) return end.why === 'expired' ? { refused: 'key-expired' } : {};
  // Keys made before there were limits have none of their own.
  const { ratePerSecond, burst } = { ...LIMIT, ...row };
  return { keyId: id, scopes: row.scopes.join(' '), limit: { ratePerSecond, burst } };
};

const HOLDS = 'attribute_exists(p) AND attribute_not_exists(revokedAt)';

const revoke = async ({ client, table }: Table, id: string, keeper: string | undefined, now: number): Promise<boolean> => {
  const revoked: TransactWriteItem = {
    Update: {
      TableName: table,
      Key: keyKey(id),
      UpdateExpression: 'SET revokedAt = :at',
      ConditionExpression: HOLDS,
      ExpressionAttributeValues: toItem({ ':at': new Date(now).toISOString() }),
    },
  };
  const kept: TransactWriteItem[] =
    keeper === undefined ? [] : [{ ConditionCheck: { TableName: table, Key: keyKey(keeper), ConditionExpression: HOLDS } }];
  try {
    await client.send(new TransactWriteItemsCommand({ TransactItems: [revoked, ...kept] }));
    return true;
  } catch (error) {
    if (error instanceof TransactionCanceledException) return false;
    throw error;
  }
};

/** A key with `admin` that holds for at least as long as `one`, besides it; undefined when there is none. */
export const keeperOf = (one: KeyRow, keys: KeyRow[]): KeyRow | undefined => {
  const end = ({ expiresAt }: KeyRow): number => (expiresAt === undefined ? Number.POSITIVE_INFINITY : Date.parse(expiresAt));
  return keys.find((other) => other.i !== one.i && other.scopes.includes('admin') && end(other) >= end(one));
};
