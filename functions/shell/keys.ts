/** Keys: `dsk_<id>_<secret>`. Only a hash is stored; the secret has 256 random bits, so one round of SHA-256 is enough. */

import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { DeleteItemCommand, type DynamoDBClient, GetItemCommand, PutItemCommand, paginateQuery } from '@aws-sdk/client-dynamodb';
import { fromItem, toItem } from './dynamo.ts';

export const SCOPES = ['events:write', 'read', 'subscriptions:write', 'admin'] as const;
export type Scope = (typeof SCOPES)[number];

/** What the authorizer says of a caller; both are missing for an unknown one. Scopes are separated by spaces. */
export type Principal = { keyId?: string; scopes?: string };

export type KeyRow = { p: 'key'; i: string; hash: string; scopes: Scope[]; name: string; createdAt: string };

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

export type NewKey = { id?: string; secret?: string; scopes: Scope[]; name: string; at: number };

/** A new key, random unless told: the token to give away once, and the row to keep. */
export const newKey = ({ id = randomBytes(8).toString('hex'), secret = randomBytes(32).toString('hex'), ...more }: NewKey) => {
  const { scopes, name, at } = more;
  const row: KeyRow = { p: 'key', i: id, hash: hashOf(secret), scopes, name, createdAt: new Date(at).toISOString() };
  return { token: `dsk_${id}_${secret}`, row };
};

export const keyStore = (client: DynamoDBClient, table: string) => {
  const get = async (id: string): Promise<KeyRow | undefined> => {
    const { Item } = await client.send(new GetItemCommand({ TableName: table, Key: toItem({ p: 'key', i: id }), ConsistentRead: true }));
    return Item && fromItem<KeyRow>(Item);
  };
  /** Who a token belongs to; nobody when it is not one of ours. */
  const verify = async (token: string): Promise<Principal> => {
    const [, id, secret] = /^dsk_([a-z0-9-]{1,64})_([0-9a-f]{64})$/.exec(token) ?? [];
    if (!id || !secret) return {};
    const row = await get(id);
    const isOurs = row !== undefined && timingSafeEqual(Buffer.from(row.hash), Buffer.from(hashOf(secret)));
    return isOurs ? { keyId: id, scopes: row.scopes.join(' ') } : {};
  };
  const put = async (row: KeyRow): Promise<void> => {
    await client.send(new PutItemCommand({ TableName: table, Item: toItem(row), ConditionExpression: 'attribute_not_exists(p)' }));
  };
  const remove = async (id: string): Promise<boolean> => {
    const { Attributes } = await client.send(
      new DeleteItemCommand({ TableName: table, Key: toItem({ p: 'key', i: id }), ReturnValues: 'ALL_OLD' }),
    );
    return Attributes !== undefined;
  };
  const list = async (): Promise<KeyRow[]> => {
    const rows: KeyRow[] = [];
    const query = { TableName: table, KeyConditionExpression: 'p = :p', ExpressionAttributeValues: { ':p': { S: 'key' } } };
    for await (const { Items = [] } of paginateQuery({ client }, query)) rows.push(...Items.map((item) => fromItem<KeyRow>(item)));
    return rows;
  };
  return { verify, put, remove, list };
};
export type KeyStore = ReturnType<typeof keyStore>;
