/** Keys: `dsk_<id>_<secret>`. Only a hash is stored; the secret has 256 random bits, so one round of SHA-256 is enough. */

import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { DeleteItemCommand, type DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { fromItem, partitionPages, toItem } from '../../ports/dynamo.ts';
import { KEYS, keyKey } from '../layout.ts';
import type { Limit } from './buckets.ts';

/** What a key may: answers and tokens call them its scopes. */
export const PERMISSIONS = ['events:write', 'read', 'subscriptions:write', 'admin'] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** What the authorizer says of a caller; nothing of an unknown one, and why of one whose key has expired. Scopes are separated by spaces. */
export type Principal = {
  keyId?: string;
  scopes?: string;
  refused?: 'key-expired';
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
} & Limit;

/** For a key that is made without a word about it: a thousand requests at once, two hundred a second from then on. */
export const LIMIT: Limit = { ratePerSecond: 200, burst: 1000 };

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

export type NewKey = { id?: string; secret?: string; scopes: Permission[]; name: string; at: number; expiresAt?: string } & Partial<Limit>;

/** A new key, random unless told: the token to give away once, and the row to keep. */
export const newKey = ({ id = randomBytes(8).toString('hex'), secret = randomBytes(32).toString('hex'), at, ...more }: NewKey) => {
  const row: KeyRow = { p: KEYS, i: id, hash: hashOf(secret), createdAt: new Date(at).toISOString(), ...LIMIT, ...more };
  return { token: `dsk_${id}_${secret}`, row };
};

export const keyStore = (client: DynamoDBClient, table: string, now: () => number = Date.now) => {
  const get = async (id: string): Promise<KeyRow | undefined> => {
    const { Item } = await client.send(new GetItemCommand({ TableName: table, Key: keyKey(id), ConsistentRead: true }));
    return Item && fromItem<KeyRow>(Item);
  };
  /** Who a token belongs to, and how much it may ask; nobody when it is not one of ours. That a key has expired is said
   * only to a caller who has its secret. */
  const verify = async (token: string): Promise<Principal & { limit?: Limit }> => {
    const [, id, secret] = /^dsk_([a-z0-9-]{1,64})_([0-9a-f]{64})$/.exec(token) ?? [];
    if (!id || !secret) return {};
    const row = await get(id);
    const isOurs = row !== undefined && timingSafeEqual(Buffer.from(row.hash), Buffer.from(hashOf(secret)));
    if (!isOurs) return {};
    if (row.expiresAt !== undefined && Date.parse(row.expiresAt) <= now()) return { refused: 'key-expired' };
    // Keys made before there were limits have none of their own.
    const { ratePerSecond, burst } = { ...LIMIT, ...row };
    return { keyId: id, scopes: row.scopes.join(' '), limit: { ratePerSecond, burst } };
  };
  const put = async (row: KeyRow): Promise<void> => {
    await client.send(new PutItemCommand({ TableName: table, Item: toItem(row), ConditionExpression: 'attribute_not_exists(p)' }));
  };
  const remove = async (id: string): Promise<boolean> => {
    const { Attributes } = await client.send(new DeleteItemCommand({ TableName: table, Key: keyKey(id), ReturnValues: 'ALL_OLD' }));
    return Attributes !== undefined;
  };
  const list = async (): Promise<KeyRow[]> => {
    const rows: KeyRow[] = [];
    for await (const page of partitionPages({ client, table }, KEYS)) rows.push(...page.map((item) => fromItem<KeyRow>(item)));
    return rows;
  };
  return { verify, put, remove, list };
};
export type KeyStore = ReturnType<typeof keyStore>;
