/** Who is let in, and to which methods and paths. */
import { beforeAll, describe, expect, it } from 'vitest';
import { problemIn } from '../../support/system/problems.ts';
import { registered } from '../../support/system/samples.ts';
import { useSystem } from '../../support/system/use.ts';

const system = useSystem();
let keyId: string;
beforeAll(async () => {
  await system.post(registered('moonshot', { country: 'CN' }));
  const { body } = await system.ask('/v1/keys');
  keyId = body.keys[0].id;
});

const READINGS = [
  '/v1/organizations',
  '/v1/organizations/moonshot',
  '/v1/organizations/moonshot/rounds',
  '/v1/organizations/moonshot/valuations',
  '/v1/rankings/investors',
  '/v1/streams/organization/moonshot',
];
const json = { 'content-type': 'application/json' };
const asked = (path: string, key: string | null) =>
  path === '/v1/events' ? system.post(registered('stranger'), { key }) : system.ask(path, { key });

describe('a request without a valid key', () => {
  const secret = '0'.repeat(64);
  it.each([...READINGS, '/v1/keys', '/v1/events'])('is answered by 401: %s', async (path) => {
    const revoked = await system.keyWith('admin');
    await system.ask(`/v1/keys/${revoked.split('_')[1]}`, { method: 'DELETE' });
    const keys = [
      null,
      'dsk',
      `dsk_nobody_${secret}`,
      `dsk_${keyId}_${secret}`,
      `dsk_${keyId}_`,
      `dsk_${keyId}`,
      revoked,
      `${revoked}0`,
      "' OR 1=1",
    ];
    for (const key of keys) {
      const answer = await asked(path, key);
      problemIn(answer, 401, 'key-missing-or-unknown');
      expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer\b/);
    }
    expect(await system.stream('organization/stranger')).toEqual([]);
  });

  it('is answered by 401 where the key comes by another way', async () => {
    const key = await system.keyWith('read');
    const basic = Buffer.from(`${key}:`).toString('base64');
    for (const authorization of [`Basic ${basic}`, key, `Token ${key}`, 'Bearer', `Bearer ${key}, Bearer ${key}`]) {
      problemIn(await system.ask('/v1/organizations', { key: null, headers: { authorization } }), 401, 'key-missing-or-unknown');
    }
    problemIn(await system.ask(`/v1/organizations?key=${key}`, { key: null }), 401, 'key-missing-or-unknown');
    expect((await system.ask('/v1/organizations', { key: null, headers: { authorization: `bearer ${key}` } })).status).toBe(200);
  });

  it('is answered where the answer is open to all', async () => {
    const { status, body } = await system.ask('/health', { key: null });
    expect([status, body]).toEqual([200, { status: 'ok' }]);
  });
});

describe('a key without the scope', () => {
  it('is answered by 403, which names it', async () => {
    const keys = { read: await system.keyWith('read'), write: await system.keyWith('events:write', 'subscriptions:write') };
    for (const path of READINGS) {
      expect(problemIn(await asked(path, keys.write), 403, 'scope-missing').scope).toBe('read');
      expect((await asked(path, keys.read)).status).toBe(200);
    }
    expect(problemIn(await asked('/v1/events', keys.read), 403, 'scope-missing').scope).toBe('events:write');
    expect(await system.stream('organization/stranger')).toEqual([]);
    expect((await asked('/v1/events', keys.write)).status).toBe(201);
    for (const key of Object.values(keys)) expect(problemIn(await asked('/v1/keys', key), 403, 'scope-missing').scope).toBe('admin');
  });
});

describe('a method', () => {
  it.each([
    ...READINGS.flatMap((path) => ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].map((method) => [method, path, 'GET, HEAD'])),
    ...['GET', 'PUT', 'PATCH', 'DELETE'].map((method) => [method, '/v1/events', 'POST']),
    ...['PUT', 'PATCH', 'DELETE'].map((method) => [method, '/v1/keys', 'GET, HEAD, POST']),
    ...['GET', 'PUT', 'POST'].map((method) => [method, '/v1/keys/some', 'DELETE']),
    ['POST', '/health', 'GET, HEAD'],
  ] as string[][])('%s of %s is answered by 405, which allows %s', async (method, path, allow) => {
    const answer = await system.ask(path, { method, ...(!['GET', 'OPTIONS'].includes(method) && { headers: json, body: '{}' }) });
    problemIn(answer, 405, 'method-not-allowed');
    expect(answer.headers.get('allow')).toBe(allow);
  });

  it.each([...READINGS, '/health'])('HEAD of %s has the headers of GET, and no body', async (path) => {
    const [get, head] = [await system.ask(path), await system.ask(path, { method: 'HEAD' })];
    expect([head.status, head.text]).toEqual([200, '']);
    for (const name of ['etag', 'content-type', 'content-length'])
      expect([name, head.headers.get(name)]).toEqual([name, get.headers.get(name)]);
  });
});

describe('a path', () => {
  it.each([
    '/v1',
    '/v1/',
    '/v2/events',
    '/v1/organization',
    '/v1/organizations/moonshot/secrets',
    '/v1/organizations/moonshot/rounds/x',
    '/v1//organizations',
    '/v1/streams/organization',
    '/V1/organizations',
    '/.env',
    '/v1/streams/nothing/moonshot',
    '/v1/streams/organization/nobody',
    '/v1/streams/Organization/moonshot',
  ])('that leads nowhere is answered by 404: %s', async (path) => {
    problemIn(await system.ask(path), 404, 'not-found');
  });

  it.each([
    ['/v1/organizations', 'GET'],
    ['/v1/organizations/moonshot', 'GET'],
    ['/v1/changes', 'GET'],
    ['/v1/rankings/investors', 'HEAD'],
    ['/v1/keys', 'GET'],
    ['/v1/subscriptions', 'GET'],
    ['/v1/events', 'POST'],
    ['/v1/keys', 'POST'],
    ['/v1/restrictions/what-if', 'POST'],
    ['/v1/keys/nobody', 'DELETE'],
    ['/health', 'GET'],
    ['/openapi.json', 'GET'],
    ['/schemas/RoundReported/1.json', 'GET'],
  ])('has no slash at its end: %s/ is not there, whoever answers, by %s', async (path, method) => {
    const answer = await system.ask(`${path}/`, { method, ...(method === 'POST' && { headers: json, body: '[]' }) });
    expect([path, answer.status]).toEqual([path, 404]);
    if (method !== 'HEAD') expect(problemIn(answer, 404, 'not-found').detail).toContain('no slash at its end');
  });

  it.each(['/health', '/openapi.json', '/v1/organizations', '/v1/changes?wait=0', '/v1/keys', '/v1/subscriptions'])(
    'that takes GET takes HEAD, and says the same without a body: %s',
    async (path) => {
      const [got, head] = [await system.ask(path), await system.ask(path, { method: 'HEAD' })];
      expect([got.status, head.status, head.text]).toEqual([200, 200, '']);
      for (const name of ['content-type', 'etag', 'cache-control']) expect(head.headers.get(name)).toBe(got.headers.get(name));
    },
  );
});
