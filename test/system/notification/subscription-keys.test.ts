/** Whose subscriptions are whose, how many a key may have, and where their secrets show: nowhere but when they are made. */
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Receiver, receiver } from '../../../trial/receiver.ts';
import { type Json, type Running, running } from '../../../trial/running.ts';
import { problemIn } from '../../support/system/problems.ts';
import { type Subscriber, subscriber } from '../../support/system/subscribing.ts';

let system: Running;
let endpoint: Receiver;
let admin: Subscriber;
beforeAll(async () => {
  [system, endpoint] = await Promise.all([running({ without: ['boards', 'changes'] }), receiver()]);
  admin = subscriber(system);
});
afterAll(async () => {
  await system.stop();
  await endpoint.stop();
});

const someone = async (): Promise<Subscriber> => subscriber(system, await system.keyWith('subscriptions:write'));
const idsOf = async (who: Subscriber): Promise<string[]> => (await who.list()).map(({ id }) => id);

/** Everything that can be asked of a subscription. */
const QUESTIONS: [path: string, method: string, body?: Json][] = [
  ...([
    ['', 'GET'],
    ['', 'PATCH', { description: 'Mine now' }],
    ['/test', 'POST'],
    ['/rotate-secret', 'POST'],
  ] as [string, string, Json?][]),
  ...([
    ['/deliveries', 'GET'],
    ['/deliveries/msg_1/retry', 'POST'],
    ['', 'DELETE'],
  ] as [string, string][]),
];

describe('a key', () => {
  it('sees and reaches its own subscriptions only; to it, those of others are not there', async () => {
    const [ann, bob] = [await someone(), await someone()];
    const [hers, his] = [await ann.made({ url: endpoint.url }), await bob.made({ url: endpoint.url })];
    expect([await idsOf(ann), await idsOf(bob)]).toEqual([[hers.id], [his.id]]);
    expect(hers.key).not.toBe(his.key);
    const before = (await ann.ask(`/${hers.id}`)).body;
    for (const [path, method, body] of QUESTIONS) problemIn(await bob.ask(`/${hers.id}${path}`, method, body), 404, 'not-found');
    await system.idle();
    expect((await ann.ask(`/${hers.id}`)).body).toEqual(before);
    expect((await ann.ask(`/${hers.id}/deliveries`)).body.deliveries).toEqual([]);
    expect(endpoint.got).toEqual([]);
  });

  it('with the scope admin sees and reaches all, and leaves them whose they are', async () => {
    const ann = await someone();
    const { id, key } = await ann.made();
    const own = (await admin.made()).id;
    expect(await idsOf(admin)).toEqual(expect.arrayContaining([id, own]));
    expect((await admin.ask(`/${id}`, 'PATCH', { description: 'By admin' })).body).toMatchObject({ key, description: 'By admin' });
    expect((await ann.ask(`/${id}`)).body.description).toBe('By admin');
    expect((await admin.ask(`/${id}`, 'DELETE')).status).toBe(204);
    expect(await idsOf(ann)).toEqual([]);
  });

  it('without the scope is refused by 403, and none at all by 401, whatever is asked', async () => {
    const ann = await someone();
    const { id } = await ann.made({ url: endpoint.url });
    const reader = subscriber(system, await system.keyWith('read', 'events:write'));
    const before = await ann.list();
    for (const [path, method, body] of [
      ['', 'GET'],
      ['', 'POST', {}],
      ...QUESTIONS.map(([path, ...rest]) => [`/${id}${path}`, ...rest]),
    ] as typeof QUESTIONS) {
      problemIn(await reader.ask(path, method, body), 403, 'scope-missing');
      const text = body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
      const nobody = await system.ask(`/v1/subscriptions${path}`, { key: null, method, ...text });
      problemIn(nobody, 401, 'key-missing-or-unknown');
      expect(nobody.headers.get('www-authenticate')).toMatch(/^Bearer/);
    }
    problemIn(await system.ask('/v1/subscriptions', { key: `dsk_none_${'0'.repeat(64)}` }), 401, 'key-missing-or-unknown');
    expect(await ann.list()).toEqual(before);
  });

  it('may have a hundred subscriptions: of twenty made at once at ninety-five, five are; and one more for each that is deleted', async () => {
    const [ann, bob] = [await someone(), await someone()];
    for (let n = 0; n < 95; n += 5) await Promise.all(Array.from({ length: 5 }, () => ann.made()));
    const answers = await Promise.all(Array.from({ length: 20 }, () => ann.make()));
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array(5).fill(201), ...Array(15).fill(409)]);
    for (const answer of answers.filter(({ status }) => status !== 201)) {
      expect(problemIn(answer, 409, 'too-many-subscriptions').detail).toContain('100');
    }
    const ids = await idsOf(ann);
    expect(new Set(ids).size).toBe(100);
    problemIn(await ann.make(), 409, 'too-many-subscriptions');
    await bob.made();
    const [first] = ids;
    const deleted = await Promise.all(Array.from({ length: 4 }, () => ann.ask(`/${first}`, 'DELETE')));
    expect(deleted.filter(({ status }) => status === 204).length).toBeGreaterThanOrEqual(1);
    await ann.made();
    problemIn(await ann.make(), 409, 'too-many-subscriptions');
    expect(await idsOf(ann)).toHaveLength(100);
  });
});

/** Every item of every table, with what is binary in it as bytes. */
const items = async (): Promise<Json[]> => {
  const found: Json[] = [];
  for (const table of system.runtime.tables) {
    const { Items = [], LastEvaluatedKey } = await system.engine.send(new ScanCommand({ TableName: table }));
    expect(LastEvaluatedKey).toBeUndefined();
    found.push(...Items.map((item) => unmarshall(item)));
  }
  return found;
};
const bytesIn = (value: Json): Buffer[] =>
  value instanceof Uint8Array ? [Buffer.from(value)] : value && typeof value === 'object' ? Object.values(value).flatMap(bytesIn) : [];
const spellings = (bytes: Buffer): string[] => (['base64', 'base64url', 'hex'] as const).map((as) => bytes.toString(as).replace(/=+$/, ''));

describe('a secret', () => {
  it('is in the two answers that make one, and in no other, no log line and no table; what is sealed shows nowhere', async () => {
    const [ann, overseer] = [await someone(), subscriber(system)];
    const { id, secret } = await ann.made({ url: endpoint.url });
    const rotated = (await ann.ask(`/${id}/rotate-secret`, 'POST')).body.secret;
    const before = endpoint.got.length;
    await ann.ask(`/${id}/test`, 'POST');
    await endpoint.until(before + 1);
    await system.idle();
    const sealed = (await items())
      .filter(({ i }) => i === id)
      .flatMap(({ secrets }) => secrets.map((one: Json) => Buffer.from(one.sealed)));
    expect(sealed).toHaveLength(2);

    const { deliveries } = (await ann.ask(`/${id}/deliveries`)).body;
    await ann.ask(`/${id}/deliveries/${deliveries[0].id}/retry`, 'POST');
    await ann.ask(`/${id}`, 'PATCH', { description: 'Shown' });
    await ann.ask(`/${id}`, 'PATCH', { secret: rotated.slice(0, 9) });
    await ann.ask('', 'GET', undefined, { accept: 'text/csv' });
    await ann.ask(`/${id}/deliveries`, 'GET', undefined, { accept: 'text/csv' });
    await overseer.list();
    await overseer.ask(`/${id}/deliveries`);
    await ann.ask(`/${id}`);
    await system.idle();

    const plain = [secret, rotated].map((one: string) => Buffer.from(one.slice('whsec_'.length), 'base64'));
    const hidden = [...plain, ...sealed].flatMap(spellings);
    const answers = [...ann.said, ...overseer.said];
    const showing = answers.filter((text) => /whsec_.{20}/.test(text));
    expect(showing.map((text) => JSON.parse(text).secret)).toEqual([secret, rotated]);
    const rest = [...answers.filter((text) => !showing.includes(text)), ...system.logs, ...endpoint.got.map((got) => JSON.stringify(got))];
    for (const one of hidden) expect(rest.filter((text) => text.includes(one))).toEqual([]);
    expect(system.logs.join('\n')).not.toMatch(/whsec_/);
    expect(system.logs.join('\n')).toContain(id);
  });

  it('is not plain in any table, as text or as bytes', async () => {
    const ann = await someone();
    const { secret } = await ann.made();
    const stored = await items();
    expect(stored.some(({ p }) => p === 'subscriptions')).toBe(true);
    const raw = secret.slice('whsec_'.length);
    const texts = JSON.stringify(stored.map((item) => ({ ...item, secrets: undefined })));
    const bytes = stored.flatMap(bytesIn);
    expect(bytes.length).toBeGreaterThan(0);
    for (const one of [secret, raw, ...spellings(Buffer.from(raw, 'base64'))]) {
      expect(texts).not.toContain(one);
      expect(bytes.filter((some) => some.includes(one))).toEqual([]);
    }
    expect(bytes.filter((some) => some.includes(Buffer.from(raw, 'base64')))).toEqual([]);
  });
});
