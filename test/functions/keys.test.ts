import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from '@jest/globals';
import { keyStore, newKey, type Scope } from '../../functions/shell/keys.ts';
import { surround } from './deployed.ts';
import { startEngine, TABLES } from './engine.ts';
import { throttling } from './faults.ts';
import { metered } from './meter.ts';
import { AT } from './samples.ts';

const { client, newClient, meter, endpoint, prepare } = await startEngine();
surround(endpoint);
const { authorize, handler } = await prepare(() => import('../../functions/authorize.ts'));
const keys = keyStore(client, TABLES.keys);

const make = async (id?: string, scopes: Scope[] = ['read', 'events:write']) => {
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
    expect(await keys.verify(token)).toEqual({ keyId: 'known', scopes: 'read events:write' });
  });

  it('is stored as a hash only', async () => {
    const { secret, token } = await make('hashed');
    const { Item } = await client.send(new GetItemCommand({ TableName: TABLES.keys, Key: { p: { S: 'key' }, i: { S: 'hashed' } } }));
    const stored = JSON.stringify(Item);
    expect(Object.keys(Item!).sort()).toEqual(['createdAt', 'hash', 'i', 'name', 'p', 'scopes']);
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

  it('is listed with what it may', async () => {
    await make('listed', ['admin']);
    expect(await keys.list()).toContainEqual(
      expect.objectContaining({ i: 'listed', name: 'a test', scopes: ['admin'], createdAt: '2024-02-19T12:00:00.000Z' }),
    );
  });
});

describe('the authorizer', () => {
  const ask = (authorization?: string) => authorize(keys)({ headers: authorization === undefined ? {} : { authorization } });
  const nobody = { isAuthorized: true, context: {} };

  it('names who has a valid key, however "Bearer" is written', async () => {
    const { token } = await make('bearer', ['admin']);
    const known = { isAuthorized: true, context: { keyId: 'bearer', scopes: 'admin' } };
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

  it('costs one read for a key, and fails where the keys cannot be read: it never lets in unread', async () => {
    const { token } = await make('read');
    const tired = newClient();
    const cost = await metered(tired)(() => keyStore(tired, TABLES.keys).verify(token));
    expect(cost).toEqual({ read: 1, write: 0, requests: { GetItem: 1 } });
    throttling(tired, 'GetItemCommand', 1);
    await expect(authorize(keyStore(tired, TABLES.keys))({ headers: { authorization: `Bearer ${token}` } })).rejects.toThrow('slow down');
  });
});
