/** Keys are taken away, and stay away; but never the last one by which another could be made. */
import { describe, expect, it } from 'vitest';
import { keyStore, newKey, type Permission } from '../../functions/stores/access/keys.ts';
import { surround } from '../support/functions/deployed.ts';
import { startEngine, TABLES } from '../support/functions/engine.ts';

const { client, endpoint, prepare } = await startEngine();
surround(endpoint);
const { handler } = await prepare(() => import('../../functions/keys.ts'));
const store = keyStore(client, TABLES.keys);
const HOUR = 3_600_000;

const make = async (id: string, { scopes = ['admin'] as Permission[], hours = 0 } = {}): Promise<string> => {
  const expires = hours !== 0 && { expiresAt: new Date(Date.now() + hours * HOUR).toISOString() };
  const { token, row } = newKey({ id, name: 'a test', scopes, at: Date.now(), ...expires });
  await store.put(row);
  return token;
};
/** Takes all keys away, whatever they are. */
const clear = async () => {
  for (const { i } of await store.list()) await store.revoke(i, undefined);
};
const remove = async (id: string, asker = 'asker') => {
  const requestContext = {
    http: { method: 'DELETE', path: `/v1/keys/${id}` },
    requestId: 'request',
    authorizer: { lambda: { keyId: asker, scopes: 'admin' } },
  };
  const event = { rawPath: `/v1/keys/${id}`, routeKey: 'DELETE /v1/keys/{id}', headers: {}, pathParameters: { id }, requestContext };
  const { statusCode, body } = (await handler(event as never, {} as never)) as { statusCode: number; body?: string };
  return { status: statusCode, body: body ?? '', code: body && JSON.parse(body).code };
};
const left = async () => (await store.list()).map(({ i }) => i);

describe('the last key with the scope admin', () => {
  it('is not taken away, until another one holds for as long', async () => {
    await clear();
    await make('first');
    await make('reader', { scopes: ['read', 'events:write', 'subscriptions:write'] });
    await make('brief', { hours: 1 });
    await make('over', { hours: -1 });
    expect(await remove('first', 'brief')).toMatchObject({ status: 409, code: 'last-admin-key' });
    expect(await left()).toEqual(['brief', 'first', 'over', 'reader']);
    await make('second');
    expect(await remove('first', 'first')).toMatchObject({ status: 204 });
    expect(await remove('second', 'second')).toMatchObject({ status: 409 });
    for (const id of ['reader', 'brief', 'over']) expect(await remove(id, 'second')).toMatchObject({ status: 204 });
    expect(await left()).toEqual(['second']);
  });

  it('may be one that expires: then another one that expires no earlier is enough', async () => {
    await clear();
    await make('one-hour', { hours: 1 });
    await make('two-hours', { hours: 2 });
    expect(await remove('two-hours', 'one-hour')).toMatchObject({ status: 409, code: 'last-admin-key' });
    expect(await remove('one-hour', 'two-hours')).toMatchObject({ status: 204 });
    expect(await remove('two-hours', 'two-hours')).toMatchObject({ status: 409 });
  });

  it('may go where who asks has proved to need none: with a token of an identity provider', async () => {
    await clear();
    await make('lonely');
    expect(await remove('lonely', 'oidc:ada')).toMatchObject({ status: 204 });
    expect(await left()).toEqual([]);
  });

  it('is one of several that are taken away at once, each by another', async () => {
    for (let round = 0; round < 5; round += 1) {
      await clear();
      const ids = ['a', 'b', 'c', 'd'].map((letter) => `${letter}-${round}`);
      for (const id of ids) await make(id);
      const answers = await Promise.all(ids.map((id, n) => remove(id, ids[(n + 1) % ids.length]!)));
      // 503 is for whoever lost ten races; what counts is that one is left, and that each answer is true.
      const gone = ids.filter((_, n) => answers[n]!.status === 204);
      expect(await left()).toEqual(ids.filter((id) => !gone.includes(id)));
      expect(await left()).not.toEqual([]);
    }
  });
});

describe('a key that was revoked', () => {
  it('stays so, its Id is nobody else’s, and it is known since when', async () => {
    const token = await make('remembered');
    await store.revoke('remembered', undefined);
    await expect(make('remembered')).rejects.toThrow('conditional request failed');
    expect([await store.verify(token), await store.revoke('remembered', undefined)]).toEqual([{}, false]);
    const ended = { why: 'revoked', at: expect.stringMatching(/Z$/) };
    expect([await store.ended('remembered'), (await store.endings())('remembered')]).toEqual([ended, ended]);
    expect(await store.ended('never-made')).toEqual({ why: 'revoked', at: undefined });
    expect(await store.ended('oidc:ada')).toBeNull();
  });
});

describe('what is no Id of a key', () => {
  const secret = '0123456789abcdef'.repeat(4);
  it.each([`dsk_asker_${secret}`, secret, `whsec_${secret}`, 'nobody', '', '__proto__', `%22${secret}`])(
    'is 404, and is not said back: %.12s…',
    async (id) => {
      const { status, code, body } = await remove(id);
      expect([status, code]).toEqual([404, 'not-found']);
      expect(body).not.toContain(id || secret);
    },
  );
});
