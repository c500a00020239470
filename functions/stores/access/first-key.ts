/** The first key of a system, made by whoever may write its keys table. */
import { ConditionalCheckFailedException, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Limit } from './buckets.ts';
import { keyStore, newKey, type Permission } from './keys.ts';

/** Whoever may write the table may have as much as one bucket can give. */
const LIMIT: Limit = { ratePerSecond: 1000, burst: 10_000 };

export const keysTable = (stage: string): string => `dealstream-${stage}-keys`;

export interface KeyRequest {
  readonly stage: string;
  readonly name: string;
  readonly scopes: Permission[];
}

/** Stores the hash of a new key and gives the key, which nobody can read again. */
export const makeKey = async (client: DynamoDBClient, { stage, name, scopes }: KeyRequest): Promise<string> => {
  const { token, row } = newKey({ name, scopes, at: Date.now(), ...LIMIT });
  await keyStore(client, keysTable(stage)).put(row);
  return token;
};

/** Makes sure that a key which is known already is valid: stores its hash unless it is there. False when it was revoked, and stays so. Throws when it is no key. */
export const restoreKey = async (client: DynamoDBClient, token: string, { stage, name, scopes }: KeyRequest): Promise<boolean> => {
  const [, id, secret] = /^dsk_([a-z0-9-]{1,64})_([0-9a-f]{64})$/.exec(token) ?? [];
  if (!id || !secret) throw new Error('expected a key: dsk_<id>_<secret>');
  const { row } = newKey({ id, secret, name, scopes, at: Date.now(), ...LIMIT });
  const keys = keyStore(client, keysTable(stage));
  await keys.put(row).catch((error: unknown) => {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  });
  return (await keys.ended(id)) === null;
};
