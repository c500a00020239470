import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { keyStore, LIMIT, newKey, type Permission } from '../../functions/stores/access/keys.ts';
import { startEngine, TABLES } from '../support/functions/engine.ts';
import { AT } from '../support/functions/samples.ts';

const { client, meter } = await startEngine();
const keys = keyStore(client, TABLES.keys);

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
    expect(await keys.revoke('revoked', undefined)).toBe(true);
    expect(await keys.verify(token)).toEqual({});
    expect(await keys.revoke('revoked', undefined)).toBe(false);
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
