/** Keys over HTTP: made, listed, revoked, and never told again. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../trial/running.ts';
import { pointersOf, problemIn } from '../../support/system/problems.ts';
import { registered } from '../../support/system/samples.ts';
import { useSystem } from '../../support/system/use.ts';

const system = useSystem();

const make = (body: unknown, key?: string) =>
  system.ask('/v1/keys', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
    ...(key && { key }),
  });
const list = async (): Promise<Json[]> => (await system.get('/v1/keys')).keys;
const remove = (id: string, key?: string) => system.ask(`/v1/keys/${id}`, { method: 'DELETE', ...(key && { key }) });
const secretOf = (key: string): string => key.split('_')[2]!;
const hashes = (secret: string): string[] =>
  (['hex', 'base64', 'base64url'] as const).map((as) => createHash('sha256').update(secret).digest(as));

describe('a key', () => {
  it('is answered by 201 with its secret, and works at once', async () => {
    const { status, headers, body } = await make({ name: 'Reader of rankings', scopes: ['read', 'events:write'] });
    expect(status).toBe(201);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(body).toEqual({
      id: expect.stringMatching(/^[a-z0-9]+$/),
      name: 'Reader of rankings',
      scopes: ['read', 'events:write'],
      createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      expiresAt: null,
      ratePerSecond: 200,
      burst: 1000,
      key: expect.stringMatching(new RegExp(`^dsk_${body.id}_[0-9a-f]{64}$`)),
    });
    expect((await system.ask('/v1/organizations', { key: body.key })).status).toBe(200);
    expect((await system.post(registered('by-key'), { key: body.key })).status).toBe(201);
    expect((await system.stream('organization/by-key'))[0].actor).toBe(body.id);
  });

  it('is listed with neither its secret nor its hash', async () => {
    const { body } = await make({ name: 'Listed', scopes: ['read'] });
    const { key, ...known } = body;
    const answer = await system.ask('/v1/keys');
    expect(answer.body.keys).toContainEqual(known);
    for (const one of answer.body.keys)
      expect(Object.keys(one).sort()).toEqual(['burst', 'createdAt', 'expiresAt', 'id', 'name', 'ratePerSecond', 'scopes']);
    for (const hidden of [secretOf(key), ...hashes(secretOf(key))]) expect(answer.text).not.toContain(hidden);
  });

  it('may be given limits and an end', async () => {
    const wanted = { name: 'Guest', scopes: ['read'], ratePerSecond: 1, burst: 3, expiresAt: '2999-01-01T00:00:00.000Z' };
    const { status, body } = await make(wanted);
    expect([status, body]).toEqual([201, expect.objectContaining(wanted)]);
    expect((await list()).find(({ id }) => id === body.id)).toMatchObject(wanted);
  });

  it('may be given an Id, once', async () => {
    expect((await make({ id: 'ingest-1', name: 'Ingest', scopes: ['events:write'] })).body.id).toBe('ingest-1');
    const before = await list();
    problemIn(await make({ id: 'ingest-1', name: 'Another', scopes: ['admin'] }), 409, 'key-exists');
    expect(await list()).toEqual(before);
  });

  it('is revoked by 204, at once and for ever', async () => {
    const { body } = await make({ name: 'Short-lived', scopes: ['read'] });
    expect((await system.ask('/v1/organizations', { key: body.key })).status).toBe(200);
    const answer = await remove(body.id);
    expect([answer.status, answer.text]).toEqual([204, '']);
    problemIn(await system.ask('/v1/organizations', { key: body.key }), 401, 'key-missing-or-unknown');
    expect((await list()).map(({ id }) => id)).not.toContain(body.id);
    problemIn(await remove(body.id), 404, 'not-found');
  });

  it('with the scope admin is revoked while another one holds as long, and its Id is not given again', async () => {
    const [mine, other] = [
      (await make({ name: 'Admin', scopes: ['admin'] })).body,
      (await make({ name: 'Other', scopes: ['admin'] })).body,
    ];
    expect((await remove(mine.id, other.key)).status).toBe(204);
    problemIn(await system.ask('/v1/keys', { key: mine.key }), 401, 'key-missing-or-unknown');
    problemIn(await make({ id: mine.id, name: 'Again', scopes: ['read'] }), 409, 'key-exists');
  });

  it.each(['nobody', '%', '__proto__', 'a%2Fb'])('that does not exist is answered by 404: %s', async (id) => {
    problemIn(await remove(id), 404, 'not-found');
  });

  it('comes with an ETag in lists, which answers 304 until a key is made', async () => {
    const etag = (await system.ask('/v1/keys')).headers.get('etag')!;
    expect((await system.ask('/v1/keys', { headers: { 'if-none-match': etag } })).status).toBe(304);
    await make({ name: 'New', scopes: ['read'] });
    expect((await system.ask('/v1/keys', { headers: { 'if-none-match': etag } })).status).toBe(200);
  });
});

describe('a scope', () => {
  it('other than admin makes, lists and revokes no key', async () => {
    const victim = (await make({ name: 'Victim', scopes: ['read'] })).body;
    const key = await system.keyWith('read', 'events:write', 'subscriptions:write');
    const before = await list();
    problemIn(await make({ name: 'Climber', scopes: ['admin'] }, key), 403, 'scope-missing');
    problemIn(await make('{', key), 403, 'scope-missing');
    problemIn(await system.ask('/v1/keys', { key }), 403, 'scope-missing');
    problemIn(await remove(victim.id, key), 403, 'scope-missing');
    expect(await list()).toEqual(before);
    expect((await system.ask('/v1/organizations', { key: victim.key })).status).toBe(200);
  });

  it('admin reaches everything', async () => {
    const { key } = (await make({ name: 'Admin', scopes: ['admin'] })).body;
    expect((await system.ask('/v1/organizations', { key })).status).toBe(200);
    expect((await system.post(registered('by-admin'), { key })).status).toBe(201);
    expect((await make({ name: 'By admin', scopes: ['read'] }, key)).status).toBe(201);
  });
});

describe('a key that cannot be made', () => {
  it.each<[string, unknown, string[]]>([
    ['no name', { scopes: ['read'] }, ['/name']],
    ['an empty name', { name: ' ', scopes: ['read'] }, ['/name']],
    ['no scopes', { name: 'A' }, ['/scopes']],
    ['an empty list of scopes', { name: 'A', scopes: [] }, ['/scopes']],
    ['an unknown scope', { name: 'A', scopes: ['read', 'write'] }, ['/scopes/1']],
    ['an expiry in the past', { name: 'A', scopes: ['read'], expiresAt: '2024-01-01T00:00:00.000Z' }, ['/expiresAt']],
    ['an expiry on a day', { name: 'A', scopes: ['read'], expiresAt: '2999-01-01' }, ['/expiresAt']],
    ['limits beyond what a bucket gives', { name: 'A', scopes: ['read'], ratePerSecond: 1001, burst: 0 }, ['/ratePerSecond', '/burst']],
    ['an Id that is none', { id: 'A_b', name: 'A', scopes: ['read'] }, ['/id']],
    ['a secret of its own', { name: 'A', scopes: ['read'], secret: '0'.repeat(64) }, ['/secret']],
    ['two unknown keys', '{"name":"A","scopes":["read"],"a/b":1,"__proto__":{}}', ['/a~1b', '/__proto__']],
    ['no object', [], ['']],
  ])('for %s is refused by 422 at its place', async (_, body, pointers) => {
    const before = await list();
    expect(pointersOf(problemIn(await make(body), 422, 'invalid-key'))).toEqual(pointers);
    expect(await list()).toEqual(before);
  });

  it('is refused by 400 where the body is no JSON, by 415 where it says to be something else', async () => {
    problemIn(await make('{'), 400, 'malformed-json');
    problemIn(await make(''), 400, 'malformed-json');
    const body = JSON.stringify({ name: 'A', scopes: ['read'] });
    for (const type of ['text/plain', 'application/x-ndjson']) {
      const answer = await system.ask('/v1/keys', { method: 'POST', headers: { 'content-type': type }, body });
      problemIn(answer, 415, 'unsupported-media-type');
    }
  });
});

describe('the logs', () => {
  it('name keys by their Id, and never hold a key, a secret or its hash', async () => {
    const admin = await system.keyWith('admin');
    const { id, key } = (await make({ name: 'Logged', scopes: ['read'] }, admin)).body;
    const wrong = `dsk_${id}_${'ab'.repeat(32)}`;
    await system.ask('/v1/organizations', { key });
    await system.ask('/v1/organizations', { key: wrong });
    await system.ask(`/v1/organizations?key=${key}`, { key });
    await system.post(registered('logged'), { key });
    await make({ name: 'A', scopes: ['read'], secret: secretOf(key) });
    await make(`{"name": "${key}", `);
    await remove(id, admin);
    await system.idle();
    const logs = system.logs.join('\n');
    expect(logs).toContain(id);
    for (const one of [admin, key, wrong]) {
      for (const hidden of [one, secretOf(one), ...hashes(secretOf(one))]) expect(logs).not.toContain(hidden);
    }
    expect(logs).not.toMatch(/dsk_|bearer/i);
  });
});

it('come page by page, each once, and the last page has no next', async () => {
  const all = (await system.get('/v1/keys?limit=500')).keys.map(({ id }: Json) => id);
  expect(all.length).toBeGreaterThan(2);
  const seen: string[] = [];
  for (let next = ''; ; ) {
    const body = await system.get(`/v1/keys?limit=2${next}`);
    seen.push(...body.keys.map(({ id }: Json) => id));
    if (!body.next) break;
    expect(body.keys).toHaveLength(2);
    next = `&cursor=${body.next}`;
  }
  expect(seen).toEqual(all);
});
