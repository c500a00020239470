import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { bucketStore } from '../../functions/stores/access/buckets.ts';
import { keyStore, LIMIT, newKey, type Permission } from '../../functions/stores/access/keys.ts';
import { metered } from '../../trial/meter.ts';
import { surround } from '../support/functions/deployed.ts';
import { startEngine, TABLES } from '../support/functions/engine.ts';
import { throttling } from '../support/functions/faults.ts';
import { AT } from '../support/functions/samples.ts';

const { client, newClient, meter, endpoint, prepare } = await startEngine();
surround(endpoint);
const { authorize, either, handler } = await prepare(() => import('../../functions/authorize.ts'));
const keys = keyStore(client, TABLES.keys);

const buckets = bucketStore(client, TABLES.keys, () => AT);

const make = async (id?: string, scopes: Permission[] = ['read', 'events:write']) => {
  const { token, row } = newKey({ ...(id && { id }), scopes, name: 'a test', at: AT });
  await keys.put(row);
  return { token, row, secret: token.split('_')[2]! };
};

describe('a key', () => {
  it('is a token of an Id and 256 random bits, and never twice the same', async () => {
    const [one, other] = [await make(), await make()];
    expect(one.token).toMatch(/^dsk_[0-9a-f]{16}_[0-9a-f]{64}$/);
    expect(other.token).not.toBe(one.token);
    expect(other.row.i).not.toBe(one.row.i);
  });

  it('tells whose it is and what it may', async () => {
    const { token } = await make('known');
    expect(await keys.verify(token)).toEqual({ keyId: 'known', scopes: 'read events:write', limit: LIMIT });
  });

  it('is stored as a hash only', async () => {
    const { secret, token } = await make('hashed');
    const { Item } = await client.send(new GetItemCommand({ TableName: TABLES.keys, Key: { p: { S: 'key' }, i: { S: 'hashed' } } }));
    const stored = JSON.stringify(Item);
    expect(Object.keys(Item!).sort()).toEqual(['burst', 'createdAt', 'hash', 'i', 'name', 'p', 'ratePerSecond', 'scopes']);
    for (const part of [secret, token, Buffer.from(secret, 'hex').toString('base64url'), secret.slice(0, 16)]) {
      expect(stored).not.toContain(part);
    }
  });

  it('cannot be made again under the Id of another', async () => {
    const first = await make('taken');
    await expect(make('taken', ['admin'])).rejects.toThrow('conditional request failed');
    expect(await keys.verify(first.token)).toMatchObject({ scopes: 'read events:write' });
  });

  it('is nobody’s with one character changed', async () => {
    const { token } = await make('changed');
    const last = token.at(-1) === '0' ? '1' : '0';
    expect(await keys.verify(token.slice(0, -1) + last)).toEqual({});
  });

  it('is nobody’s with the secret of another', async () => {
    await make('mine');
    const { secret } = await make('theirs');
    expect(await keys.verify(`dsk_mine_${secret}`)).toEqual({});
  });

  it('is nobody’s where the Id is unknown', async () => {
    expect(await keys.verify(`dsk_unknown_${'0'.repeat(64)}`)).toEqual({});
  });

  const secret = '0123456789abcdef'.repeat(4);
  it.each([
    '',
    'dsk',
    'dsk__',
    `dsk_known_${secret.slice(1)}`,
    `dsk_known_${secret}0`,
    `dsk_known_${secret.toUpperCase()}`,
    `dsk_Known_${secret}`,
    `dsk_${'k'.repeat(65)}_${secret}`,
    `sk_known_${secret}`,
    ` dsk_known_${secret}`,
    `dsk_known_${secret}\n`,
  ])('is nobody’s where the token is malformed, and nobody is asked: %j', async (token) => {
    const cost = await meter(async () => expect(await keys.verify(token)).toEqual({}));
    expect(cost.requests).toEqual({});
  });

  it('is nobody’s once revoked; revoking again finds nothing', async () => {
    const { token } = await make('revoked');
    expect(await keys.remove('revoked')).toBe(true);
    expect(await keys.verify(token)).toEqual({});
    expect(await keys.remove('revoked')).toBe(false);
    expect((await keys.list()).map(({ i }) => i)).not.toContain('revoked');
  });

  it('that has expired is nobody’s, and says so to who has its secret only', async () => {
    const { token, row } = newKey({ id: 'brief', scopes: ['read'], name: 'a test', at: AT, expiresAt: new Date(AT + 1000).toISOString() });
    await keys.put(row);
    const at = (now: number) => keyStore(client, TABLES.keys, () => now);
    expect(await at(AT + 999).verify(token)).toMatchObject({ keyId: 'brief' });
    expect(await at(AT + 1000).verify(token)).toEqual({ refused: 'key-expired' });
    expect(await at(AT + 1000).verify(`dsk_brief_${'0'.repeat(64)}`)).toEqual({});
  });

  it('made before there were limits has the usual one', async () => {
    const { token, row } = newKey({ id: 'old', scopes: ['read'], name: 'a test', at: AT });
    const { ratePerSecond: _rate, burst: _burst, ...old } = row;
    await keys.put(old as typeof row);
    expect(await keys.verify(token)).toMatchObject({ limit: LIMIT });
  });

  it('is listed with what it may', async () => {
    await make('listed', ['admin']);
    expect(await keys.list()).toContainEqual(
      expect.objectContaining({ i: 'listed', name: 'a test', scopes: ['admin'], createdAt: '2024-02-19T12:00:00.000Z' }),
    );
  });
});

describe('the authorizer', () => {
  const ask = (authorization?: string) => authorize(keys, buckets)({ headers: authorization === undefined ? {} : { authorization } });
  const nobody = { isAuthorized: true, context: {} };

  it('names who has a valid key, however "Bearer" is written', async () => {
    const { token } = await make('bearer', ['admin']);
    const known = {
      isAuthorized: true,
      context: {
        keyId: 'bearer',
        scopes: 'admin',
        ratePolicy: '"key";q=1000;w=5',
        rateLimit: expect.stringMatching(/^"key";r=(99\d|1000);t=[01]$/),
      },
    };
    expect(await ask(`Bearer ${token}`)).toEqual(known);
    expect(await ask(`bearer ${token}`)).toEqual(known);
    expect(await handler({ headers: { authorization: `Bearer ${token}` } })).toEqual(known);
  });

  it.each([undefined, '', 'Bearer', 'Bearer ', 'Basic YTpi', 'Bearer dsk_bearer_0', 'Bearer a b'])(
    'names nobody for %j',
    async (header) => {
      expect(await ask(header)).toEqual(nobody);
    },
  );

  it('names nobody where a token stands without "Bearer"', async () => {
    const { token } = await make('bare');
    expect(await ask(token)).toEqual(nobody);
  });

  it('says of a key that asks too much when to try again, and of others nothing', async () => {
    const { token, row } = newKey({ id: 'eager', scopes: ['read'], name: 'a test', at: AT, ratePerSecond: 1, burst: 2 });
    await keys.put(row);
    const contexts = [await ask(`Bearer ${token}`), await ask(`Bearer ${token}`), await ask(`Bearer ${token}`)].map(
      ({ context }) => context,
    );
    expect(contexts.map(({ rateLimit, retryAfter }) => [rateLimit, retryAfter])).toEqual([
      ['"key";r=1;t=1', undefined],
      ['"key";r=0;t=2', undefined],
      ['"key";r=0;t=2', '1'],
    ]);
  });

  it('lets a key through where its bucket cannot be written', async () => {
    const { token } = await make('unlimited');
    const take = () => Promise.reject(new Error('slow down'));
    const { context } = await authorize(keys, { take })({ headers: { authorization: `Bearer ${token}` } });
    expect(context).toEqual({ keyId: 'unlimited', scopes: 'read events:write' });
  });

  it('with an identity provider asks it about whatever is no key, and without one about nothing', async () => {
    const tokens = { verify: async () => ({ keyId: 'oidc:ada', scopes: 'read', limit: LIMIT }) };
    const { token } = await make('ours');
    expect(await either(keys, tokens).verify(token)).toMatchObject({ keyId: 'ours' });
    expect(await either(keys, tokens).verify('a.b.c')).toMatchObject({ keyId: 'oidc:ada' });
    expect(await either(keys, tokens).verify(`dsk_unknown_${'0'.repeat(64)}`)).toEqual({});
    expect(await either(keys, undefined).verify('a.b.c')).toEqual({});
  });

  it('costs one read for a key, and fails where the keys cannot be read: it never lets in unread', async () => {
    const { token } = await make('read');
    const tired = newClient();
    const cost = await metered(tired)(() => keyStore(tired, TABLES.keys).verify(token));
    expect(cost).toEqual({ read: 1, write: 0, requests: { GetItem: 1 } });
    throttling(tired, 'GetItemCommand', 1);
    await expect(authorize(keyStore(tired, TABLES.keys), buckets)({ headers: { authorization: `Bearer ${token}` } })).rejects.toThrow(
      'slow down',
    );
  });
});
