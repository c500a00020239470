/** The key of a data folder, over starts. */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { expect, it } from 'vitest';
import { keysTable } from '../../functions/stores/access/first-key.ts';
import { keyStore } from '../../functions/stores/access/keys.ts';
import { adminKey } from '../../local/keys.ts';
import { startEngine } from '../support/functions/engine.ts';
import { folder } from '../support/local/folder.ts';

const { client, prepare } = await startEngine();
const TableName = keysTable('local');
await prepare(() =>
  client.send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [
        { AttributeName: 'p', KeyType: 'HASH' },
        { AttributeName: 'i', KeyType: 'RANGE' },
      ],
      AttributeDefinitions: ['p', 'i'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' as const })),
    }),
  ),
);
const store = keyStore(client, TableName);
const idOf = (key: string): string => key.split('_')[1]!;

it('the first start makes a key that nobody else may read, and every other one knows it', async () => {
  const data = folder();
  const { key, isAnother } = await adminKey(client, data);
  expect([isAnother, await store.verify(key)]).toMatchObject([false, { scopes: 'admin' }]);
  expect(statSync(join(data, 'key')).mode & 0o777).toBe(0o600);
  expect(await adminKey(client, data)).toEqual({ key, isAnother: false });
});

it('a start on an engine that has forgotten makes its key known again', async () => {
  const data = folder();
  const key = `dsk_forgotten_${'0123456789abcdef'.repeat(4)}`;
  writeFileSync(join(data, 'key'), `${key}\n`);
  expect(await adminKey(client, data)).toEqual({ key, isAnother: false });
  expect(await store.verify(key)).toMatchObject({ keyId: 'forgotten' });
});

it('a first key that was revoked stays so: the next start makes another', async () => {
  const data = folder();
  const { key } = await adminKey(client, data);
  await store.revoke(idOf(key), undefined);
  const next = await adminKey(client, data);
  expect([next.isAnother, next.key === key]).toEqual([true, false]);
  expect([await store.verify(key), await store.verify(next.key)]).toMatchObject([{}, { keyId: idOf(next.key) }]);
  expect(readFileSync(join(data, 'key'), 'utf8')).toBe(`${next.key}\n`);
  expect(await adminKey(client, data)).toEqual({ key: next.key, isAnother: false });
});

it('what is no key is refused', async () => {
  const data = folder();
  writeFileSync(join(data, 'key'), 'nonsense');
  await expect(adminKey(client, data)).rejects.toThrow('expected a key: dsk_<id>_<secret>');
});
