/** Subscriptions over HTTP: their life from making to deletion, and their list (contract, section 5). */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Receiver, receiver } from '../../../trial/receiver.ts';
import { type Json, type Running, running } from '../../../trial/running.ts';
import { problemIn } from '../../support/system/problems.ts';
import { exact, registered, reported } from '../../support/system/samples.ts';
import { rowsOf } from '../../support/system/sheet.ts';
import { type Subscriber, subscriber, URL_OF_ALL } from '../../support/system/subscribing.ts';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

let system: Running;
let endpoint: Receiver;
let hooks: Subscriber;
beforeAll(async () => {
  [system, endpoint] = await Promise.all([running({ without: ['boards', 'changes'] }), receiver()]);
  hooks = subscriber(system, await system.keyWith('subscriptions:write'));
  await system.post(registered('moonshot'));
  await system.idle();
});
afterEach(async () => {
  for (const { id } of await hooks.list()) await hooks.ask(`/${id}`, 'DELETE');
});
afterAll(async () => {
  await system.stop();
  await endpoint.stop();
});

describe('a subscription', () => {
  it('is answered by 201 with its place, all of it, and its secret this once', async () => {
    const filter = {
      organizations: ['moonshot'],
      countries: ['CN'],
      sectors: ['foundation-models'],
      direction: 'up',
      minChangePercent: 10,
    };
    const asked = { url: URL_OF_ALL, events: ['ValuationChanged', 'ValuationCorrected'], filter, description: 'For the desk' };
    const { status, headers, body } = await hooks.make(asked);
    expect([status, headers.get('cache-control')]).toEqual([201, 'no-store']);
    expect(headers.get('location')).toBe(`/v1/subscriptions/${body.id}`);
    expect(body).toEqual({
      ...asked,
      ...{ id: expect.stringMatching(/^\S{8,}$/), status: 'active', disabled: null, failingSince: null, oldSecretsUntil: null },
      ...{
        key: expect.any(String),
        createdAt: expect.stringMatching(INSTANT),
        secret: expect.stringMatching(/^whsec_[A-Za-z0-9+/]{32,}=*$/),
        mayNoLongerMatch: [],
      },
    });
    const { secret: _secret, ...known } = body;
    expect((await hooks.ask(`/${body.id}`)).body).toEqual(known);
    expect(await hooks.list()).toEqual([known]);
  });

  it('without a filter and a description has an empty one, and none', async () => {
    expect(await hooks.made()).toMatchObject({ filter: {}, description: null });
  });

  it('to an endpoint on this machine may be plain http, on any port, for the runtime says so', async () => {
    for (const url of [endpoint.url, 'http://localhost:3000/', 'http://[::1]:3000/hook'])
      expect(await hooks.made({ url })).toMatchObject({ url });
  });

  it('changes what is given, and nothing else', async () => {
    const { secret: _secret, ...before } = await hooks.made({ filter: { countries: ['CN'] }, description: 'Old' });
    const change = async (body: Json) => {
      const answer = await hooks.ask(`/${before.id}`, 'PATCH', body);
      expect(answer.status).toBe(200);
      expect((await hooks.ask(`/${before.id}`)).body).toEqual(answer.body);
      return answer.body;
    };
    expect(await change({})).toEqual(before);
    expect(await change({ description: 'New' })).toEqual({ ...before, description: 'New' });
    const members = { url: `${URL_OF_ALL}/2`, events: ['ValuationCorrected'], filter: { sectors: ['robotics'] } };
    expect(await change(members)).toEqual({ ...before, ...members, description: 'New' });
    expect(await change({ filter: {} })).toMatchObject({ filter: {} });
  });

  it('is disabled and taken up again on request, and says so; meanwhile nothing is delivered', async () => {
    const { id } = await hooks.made({ url: endpoint.url });
    const disabled = (await hooks.ask(`/${id}`, 'PATCH', { status: 'disabled' })).body;
    expect(disabled).toMatchObject({
      status: 'disabled',
      disabled: { reason: expect.stringMatching(/\S/), at: expect.stringMatching(INSTANT) },
    });
    const before = endpoint.got.length;
    await hooks.ask(`/${id}/test`, 'POST');
    await system.idle();
    expect(endpoint.got).toHaveLength(before);
    expect((await hooks.ask(`/${id}/deliveries`)).body.deliveries).toMatchObject([{ status: 'parked', tries: 0 }]);
    expect((await hooks.ask(`/${id}`, 'PATCH', { status: 'active' })).body).toMatchObject({ status: 'active', disabled: null });
    await hooks.ask(`/${id}/test`, 'POST');
    await endpoint.until(before + 1);
  });

  it('that was deleted by 204 is gone, whatever is asked of it', async () => {
    const { id } = await hooks.made();
    const answer = await hooks.ask(`/${id}`, 'DELETE');
    expect([answer.status, answer.text]).toEqual([204, '']);
    expect(await hooks.list()).toEqual([]);
    for (const [path, method, body] of [
      ...[
        ['', 'GET'],
        ['', 'PATCH', {}],
        ['', 'DELETE'],
        ['/test', 'POST'],
        ['/rotate-secret', 'POST'],
      ],
      ...[
        ['/deliveries', 'GET'],
        ['/deliveries/msg_1/retry', 'POST'],
      ],
    ] as [string, string, Json?][]) {
      problemIn(await hooks.ask(`/${id}${path}`, method, body), 404, 'not-found');
    }
  });

  it.each(['nobody', '%25', '__proto__', 'a%2Fb'])('that never was is answered by 404: %s', async (id) => {
    problemIn(await hooks.ask(`/${id}`), 404, 'not-found');
    problemIn(await hooks.ask(`/${id}`, 'DELETE'), 404, 'not-found');
  });
});

describe('a subscription that was made before version 1.1 of the contract', () => {
  const shown = async (id: string): Promise<Json> => (await hooks.ask(`/${id}`)).body;

  it('says by which members of its filter it may match less, still matches, and says it no more once it is filtered anew', async () => {
    const filter = { organizations: ['moonshot'], direction: 'up', minChangePercent: 10 };
    const id = await hooks.madeBefore({ url: endpoint.url, filter });
    expect(await hooks.list()).toEqual([await shown(id)]);
    expect(await shown(id)).toMatchObject({ filter, mayNoLongerMatch: ['direction', 'minChangePercent'] });
    const before = endpoint.got.length;
    const round = (name: string, announcedOn: string, value: number) =>
      reported('moonshot', name, { announcedOn, amount: exact(500e6), valuation: { amount: exact(value), basis: 'post' } });
    await system.post([round('a', '2024-01-15', 1e9), round('b', '2024-06-15', 2e9), round('c', '2024-09-15', 2.55e9)]);
    await endpoint.until(before + 1);
    await system.idle();
    // The second is at 1.5 billion before its money, after 1: 50 % more. The third at 2.05 after 2: 2.5 %.
    const told = endpoint.got.slice(before).map(({ body: { type, data } }) => [type, data.cause.round, data.changePercent]);
    expect(told).toEqual([['ValuationChanged', 'b', { low: 50, high: 50 }]]);
    const change = async (body: Json) => (await hooks.ask(`/${id}`, 'PATCH', body)).body.mayNoLongerMatch;
    expect(await change({ description: 'Not its filter' })).toEqual(['direction', 'minChangePercent']);
    expect([await change({ filter: { direction: 'up' } }), (await shown(id)).mayNoLongerMatch]).toEqual([[], []]);
    const other = await hooks.madeBefore({ filter: { organizations: ['moonshot'], milestones: ['unicorn'] } });
    expect((await shown(other)).mayNoLongerMatch).toEqual([]);
  });
});

describe('the list of subscriptions', () => {
  it('comes in pages that hold each once, and as CSV', async () => {
    for (const description of ['a', 'b', 'c', 'd', '=e']) await hooks.made({ description });
    const pages = await hooks.pages('', 'subscriptions', 2);
    expect(pages.map((page) => page.length)).toEqual([2, 2, 1]);
    expect(
      pages
        .flat()
        .map(({ description }) => description)
        .sort(),
    ).toEqual(['=e', 'a', 'b', 'c', 'd']);
    const csv = await hooks.ask('', 'GET', undefined, { accept: 'text/csv' });
    expect(csv.headers.get('content-type')).toMatch(/^text\/csv\b/);
    const records = rowsOf(csv.text);
    expect(records.map(({ id }) => id)).toEqual((await hooks.list()).map(({ id }) => id));
    expect(records[0]).toMatchObject({ url: URL_OF_ALL, status: 'active' });
    expect(csv.text).not.toMatch(/(^|,)"?=e/m);
  });

  it('and each of it, and its log, say the same in the same words, however often they are read', async () => {
    const filter = { countries: ['CN'], sectors: ['robotics'], direction: 'up', minChangePercent: 5, milestones: ['unicorn'] };
    const { id } = await hooks.made({ url: endpoint.url, filter });
    const before = endpoint.got.length;
    await hooks.ask(`/${id}/test`, 'POST');
    await endpoint.until(before + 1);
    await system.idle();
    await hooks.ask(`/${id}`, 'PATCH', { status: 'disabled' });
    for (const path of ['', `/${id}`, `/${id}/deliveries`]) {
      const texts = new Set<string>();
      for (let n = 0; n < 10; n++) texts.add((await hooks.ask(path)).text);
      expect([...texts]).toHaveLength(1);
    }
  });

  it('and each of it come with an ETag, which answers 304 until something changes', async () => {
    const { id } = await hooks.made();
    for (const path of ['', `/${id}`, `/${id}/deliveries`]) {
      const etag = (await hooks.ask(path)).headers.get('etag')!;
      const again = () => hooks.ask(path, 'GET', undefined, { 'if-none-match': etag });
      expect([(await again()).status, (await again()).text]).toEqual([304, '']);
      await hooks.ask(`/${id}`, 'PATCH', { description: path, status: 'disabled' });
      await hooks.ask(`/${id}/test`, 'POST');
      await system.idle();
      expect((await again()).status).toBe(200);
    }
  });
});
