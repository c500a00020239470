/** Who asks, and what is said where that cannot be known. */
import { describe, expect, it } from 'vitest';
import { bucketStore } from '../../functions/stores/access/buckets.ts';
import { IssuerUnreachable } from '../../functions/stores/access/issuer.ts';
import { keyStore, LIMIT, newKey, type Permission } from '../../functions/stores/access/keys.ts';
import { metered } from '../../trial/meter.ts';
import { surround } from '../support/functions/deployed.ts';
import { startEngine, TABLES } from '../support/functions/engine.ts';
import { throttling } from '../support/functions/faults.ts';
import { AT } from '../support/functions/samples.ts';

const { client, newClient, endpoint, prepare } = await startEngine();
surround(endpoint);
const { authorize, either, handler, inTime } = await prepare(() => import('../../functions/authorize.ts'));
const keys = keyStore(client, TABLES.keys);
const buckets = bucketStore(client, TABLES.keys, () => AT);

const make = async (id: string, scopes: Permission[] = ['read', 'events:write']) => {
  const made = newKey({ id, scopes, name: 'a test', at: AT });
  await keys.put(made.row);
  return made;
};

const FROM = '198.51.100.7';
const request = (headers: Record<string, string> = {}, sourceIp = FROM) => ({ headers, requestContext: { http: { sourceIp } } });

describe('the authorizer', () => {
  const ask = (authorization?: string) => authorize(keys, buckets)(request(authorization === undefined ? {} : { authorization }));
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
    expect(await handler(request({ authorization: `Bearer ${token}` }))).toEqual(known);
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
    const { context } = await authorize(keys, { take })(request({ authorization: `Bearer ${token}` }));
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

  it('costs one read for a key; where the keys cannot be read it names nobody, and says why', async () => {
    const { token } = await make('read');
    const tired = newClient();
    const cost = await metered(tired)(() => keyStore(tired, TABLES.keys).verify(token));
    expect(cost).toEqual({ read: 1, write: 0, requests: { GetItem: 1 } });
    throttling(tired, 'GetItemCommand', 1);
    const unavailable = { isAuthorized: true, context: { refused: 'unavailable' } };
    const asked = request({ authorization: `Bearer ${token}` });
    expect(await authorize(keyStore(tired, TABLES.keys), buckets)(asked)).toEqual(unavailable);
    const verify = () => Promise.reject(new IssuerUnreachable('no keys'));
    expect(await authorize({ verify }, buckets)(asked)).toEqual(unavailable);
  });

  it('fails where something else is wrong', async () => {
    const verify = () => Promise.reject(new TypeError('a slip'));
    await expect(authorize({ verify }, buckets)(request({ authorization: 'Bearer a' }))).rejects.toThrow('a slip');
  });

  it('names nobody before its time is over, rather than say nothing', async () => {
    const never = new Promise<never>(() => {});
    const asked = inTime(() => never)(request(), { getRemainingTimeInMillis: () => 500 });
    expect(await asked).toEqual({ isAuthorized: true, context: { refused: 'unavailable' } });
    const known = inTime(async () => ({ isAuthorized: true, context: { keyId: 'a' } }) as const);
    expect(await known(request(), { getRemainingTimeInMillis: () => 5000 })).toMatchObject({ context: { keyId: 'a' } });
  });
});

describe('the authorizer of a deployment in which anyone may read', () => {
  const authorizing = authorize(keys, buckets, { isDistributed: false });
  const limits = (q: number) => ({ ratePolicy: `"address";q=${q};w=10`, rateLimit: expect.stringMatching(/^"address";r=\d+;t=\d+$/) });

  it('says from where somebody asks without a key, and how much is left to that address', async () => {
    expect((await authorizing(request())).context).toEqual({ address: FROM, ...limits(200) });
    const network = { address: '2001:db8:1:2::/64', ...limits(200) };
    expect((await authorizing(request({}, '2001:db8:1:2:3:4:5:6'))).context).toEqual(network);
  });

  it.each(['', 'Bearer', 'Basic YTpi', 'Bearer dsk_bearer_0', `Bearer dsk_unknown_${'0'.repeat(64)}`])(
    'takes %j for a key that is none',
    async (authorization) => {
      expect((await authorizing(request({ authorization }))).context).toEqual({});
    },
  );

  it('names whoever has a key, whose address then does not count; one that has expired stays so', async () => {
    const { token } = await make('read-anyway', ['read']);
    expect((await authorizing(request({ authorization: `Bearer ${token}` }))).context).toEqual({
      keyId: 'read-anyway',
      scopes: 'read',
      ratePolicy: '"key";q=1000;w=5',
      rateLimit: expect.stringMatching(/^"key"/),
    });
    const late = newKey({ id: 'late', scopes: ['read'], name: 'a test', at: AT, expiresAt: new Date(AT).toISOString() });
    await keys.put(late.row);
    expect((await authorizing(request({ authorization: `Bearer ${late.token}` }))).context).toEqual({ refused: 'key-expired' });
  });

  it('gives each address a bucket of its own: one that is empty says when to try again, others are served', async () => {
    const asking = (ip: string) => authorizing(request({}, ip));
    const last = async (ip: string) => {
      for (let n = 0; n < 200; n += 1) await asking(ip);
      return (await asking(ip)).context;
    };
    expect(await last('203.0.113.1')).toMatchObject({ address: '203.0.113.1', retryAfter: '1' });
    expect((await asking('203.0.113.2')).context.retryAfter).toBeUndefined();
    expect(await last('2001:db8::1')).toMatchObject({ retryAfter: '1' });
    expect((await asking('2001:db8::ffff:2')).context.retryAfter).toBe('1');
    expect((await asking('2001:db8:0:1::1')).context.retryAfter).toBeUndefined();
  });

  it('lets an address through where its bucket cannot be written', async () => {
    const take = () => Promise.reject(new Error('slow down'));
    expect((await authorize(keys, { take }, { isDistributed: false })(request())).context).toEqual({ address: FROM });
  });
});
