/** What a subscriber tries out over HTTP: trial deliveries, secrets that are rotated, and the log (contract, section 5). */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Receiver, receiver, verified } from '../../../trial/receiver.ts';
import { type Json, type Running, running } from '../../../trial/running.ts';
import { pointersOf, problemIn } from '../../support/system/problems.ts';
import { rowsOf } from '../../support/system/sheet.ts';
import { type Subscriber, subscriber } from '../../support/system/subscribing.ts';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const DAY_MS = 86_400_000;

let system: Running;
let endpoint: Receiver;
let hooks: Subscriber;
beforeAll(async () => {
  [system, endpoint] = await Promise.all([running({ without: ['boards', 'changes'] }), receiver()]);
  hooks = subscriber(system, await system.keyWith('subscriptions:write'));
});
afterAll(async () => {
  await system.stop();
  await endpoint.stop();
});

/** Sends `n` trial deliveries, one after the other has arrived. */
const tryOut = async (id: string, n = 1): Promise<Json[]> => {
  const tests: Json[] = [];
  for (let left = n; left > 0; left--) {
    const before = endpoint.got.length;
    const { status, body } = await hooks.ask(`/${id}/test`, 'POST');
    expect(status).toBe(202);
    await endpoint.until(before + 1);
    tests.push(body);
  }
  await system.idle();
  return tests;
};

describe('a trial', () => {
  it('is a delivery like any other, in the log, signed by the secret', async () => {
    const { id, secret } = await hooks.made({ url: endpoint.url });
    const [test] = await tryOut(id);
    expect(test).toMatchObject({ id: expect.stringMatching(/^\S+$/), type: 'Test', status: 'pending', tries: 0, attempts: [] });
    const got = endpoint.got.at(-1)!;
    expect(verified(secret, got)).toEqual(test.body);
    expect(got.headers['webhook-id']).toBe(test.id);
    expect((await hooks.ask(`/${id}/deliveries`)).body.deliveries).toEqual([
      { ...test, status: 'delivered', tries: 1, attempts: [{ at: expect.stringMatching(INSTANT), ms: expect.any(Number), status: 204 }] },
    ]);
  });

  it('that has arrived may be asked for again, by the same id', async () => {
    const { id } = await hooks.made({ url: endpoint.url });
    const [test] = await tryOut(id);
    const before = endpoint.got.length;
    expect((await hooks.ask(`/${id}/deliveries/${test.id}/retry`, 'POST')).status).toBe(202);
    await endpoint.until(before + 1);
    await system.idle();
    expect(endpoint.got.slice(-2).map(({ headers }) => headers['webhook-id'])).toEqual([test.id, test.id]);
    expect((await hooks.ask(`/${id}/deliveries`)).body.deliveries).toMatchObject([{ id: test.id, status: 'delivered', tries: 2 }]);
    problemIn(await hooks.ask(`/${id}/deliveries/msg_none/retry`, 'POST'), 404, 'not-found');
  });
});

describe('a secret that is rotated', () => {
  it('signs along with the new one for a day, and so does the one before it: who asks twice still has one that is good', async () => {
    const { id, secret } = await hooks.made({ url: endpoint.url });
    const before = Date.now();
    const rotated = await hooks.ask(`/${id}/rotate-secret`, 'POST');
    expect([rotated.status, rotated.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(rotated.body.secret).not.toBe(secret);
    const until = Date.parse(rotated.body.oldSecretsUntil);
    expect([until >= before + DAY_MS, until <= Date.now() + DAY_MS]).toEqual([true, true]);
    await tryOut(id);
    for (const one of [secret, rotated.body.secret]) expect(verified(one, endpoint.got.at(-1)!)).toMatchObject({ type: 'Test' });
    const third = (await hooks.ask(`/${id}/rotate-secret`, 'POST')).body.secret;
    await tryOut(id);
    for (const one of [secret, rotated.body.secret, third]) expect(verified(one, endpoint.got.at(-1)!)).toMatchObject({ type: 'Test' });
    expect(() => verified(`whsec_${Buffer.alloc(32).toString('base64')}`, endpoint.got.at(-1)!)).toThrow();
  });
});

describe('the log of deliveries', () => {
  it('comes newest first, in pages that hold each once, and as CSV', async () => {
    const { id } = await hooks.made({ url: endpoint.url });
    const tests = await tryOut(id, 5);
    const pages = await hooks.pages(`/${id}/deliveries`, 'deliveries', 2);
    expect(pages.map((page) => page.length)).toEqual([2, 2, 1]);
    const ids = pages.flat().map((one) => one.id);
    expect(ids).toEqual(tests.map((one) => one.id).reverse());
    const csv = await hooks.ask(`/${id}/deliveries`, 'GET', undefined, { accept: 'text/csv' });
    expect(rowsOf(csv.text).map((one) => [one.id, one.status])).toEqual(ids.map((one) => [one, 'delivered']));
  });

  it('takes no cursor of another list', async () => {
    const [one, other] = [await hooks.made({ url: endpoint.url }), await hooks.made({ url: endpoint.url })];
    await tryOut(one.id, 2);
    const { next } = (await hooks.ask(`/${one.id}/deliveries?limit=1`)).body;
    for (const path of [`/${other.id}/deliveries`, '']) {
      expect(pointersOf(problemIn(await hooks.ask(`${path}?cursor=${next}`), 400, 'invalid-parameter'))).toEqual(['/cursor']);
    }
  });
});
