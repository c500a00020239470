/** The keys of this machine: the admin key of a data folder, made by its first start and known to the system from then on, and the one that the dashboard begins with, made by each
 * start, gone with the run, and kept nowhere but in memory. */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { keysTable, makeKey, restoreKey } from '../functions/stores/access/first-key.ts';
import { keyStore, newKey, PERMISSIONS } from '../functions/stores/access/keys.ts';

const ADMIN = { stage: 'local', name: 'local admin', scopes: ['admin' as const] };

/** `isAnother`: the one before was revoked, which it stays. Throws when the file holds no key. */
export const adminKey = async (client: DynamoDBClient, data: string): Promise<{ key: string; isAnother: boolean }> => {
  const file = join(data, 'key');
  const kept = existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
  if (kept !== undefined && (await restoreKey(client, kept, ADMIN))) return { key: kept, isAnother: false };
  const key = await makeKey(client, ADMIN);
  writeFileSync(file, `${key}\n`, { mode: 0o600 });
  return { key, isAnother: kept !== undefined };
};

/** How the Id of a dashboard's key begins, and what it is called: by these a start finds what a run that was killed has left. */
const SESSION = 'session-';
const NAME = 'local dashboard';

const storeOf = (client: DynamoDBClient) => keyStore(client, keysTable('local'));

/** Revokes the keys of all runs. */
export const endSessions = async (client: DynamoDBClient): Promise<void> => {
  const store = storeOf(client);
  for (const { i: id, name } of await store.list()) if (id.startsWith(SESSION) && name === NAME) await store.revoke(id, undefined);
};

/** A new key that may do all but look after keys; those of earlier runs hold no more. */
export const sessionKey = async (client: DynamoDBClient): Promise<string> => {
  await endSessions(client);
  const scopes = PERMISSIONS.filter((one) => one !== 'admin');
  const { token, row } = newKey({ id: `${SESSION}${randomBytes(8).toString('hex')}`, name: NAME, scopes, at: Date.now() });
  await storeOf(client).put(row);
  return token;
};
