/** What it costs to say much of who is who, and to ask for it, by the engine's own account: registrations of one organization, an alias that many have, members of one
 * group. What is recorded and projected costs the same however much was said before. */
import { expect, it } from 'vitest';
import { profiles, type View, valuationTimelines } from '../../../domain/views.ts';
import type { AnyEvent } from '../../../events/index.ts';
import type { HttpEvent } from '../../../functions/http/front.ts';
import { inParallel } from '../../../functions/ports/parallel.ts';
import { projector } from '../../../functions/projecting/projector.ts';
import { nothingKnown } from '../../../functions/readings/answering/known.ts';
import { record } from '../../../functions/recording/record.ts';
import type { Outcome, PostedEvent } from '../../../functions/recording/recorder.ts';
import { boardStore } from '../../../functions/stores/boards.ts';
import { changesStore } from '../../../functions/stores/changes.ts';
import { eventStore } from '../../../functions/stores/event-store.ts';
import { finalityStore } from '../../../functions/stores/finality.ts';
import { rowStore } from '../../../functions/stores/rows/rows.ts';
import { registry } from '../../../functions/stores/world/registry.ts';
import type { Cost } from '../../../trial/meter.ts';
import { affiliated, aliased, registered } from '../../support/domain/samples.ts';
import { bellsOf } from '../../support/functions/bells.ts';
import { surround } from '../../support/functions/deployed.ts';
import { startEngine, TABLES } from '../../support/functions/engine.ts';
import { recorderOn } from '../../support/functions/recorder.ts';
import { AT } from '../../support/functions/samples.ts';

const { client, meter, endpoint, prepare } = await startEngine();
surround(endpoint);
const { readings } = await prepare(() => import('../../../functions/read.ts'));
const [rows, store] = [rowStore(client, TABLES.rows), eventStore(client, TABLES.events)];
const answer = readings({
  ...{ rows, boards: boardStore(client, TABLES.boards), store },
  changes: changesStore(client, TABLES.changes),
  registry: registry(client, TABLES.events, rows),
  clock: { now: () => AT, pause: async () => {} },
  finality: finalityStore(client, TABLES.changes, TABLES.events),
  known: nothingKnown(),
});
const recorder = recorderOn(client);
const MANY = 4_000;
const MEMBERS = 1_000;

let requests = 0;
const on = (id: string, event: AnyEvent): PostedEvent => ({ category: 'organization', id, event });
const post = (...events: PostedEvent[]): Promise<Outcome[]> => {
  requests += 1;
  return record(recorder, { events, requestId: `request-${requests}`, by: 'test' });
};

const heard = new Map<string, number>();
/** Rings what is new of an organization at the views that readings of who is who read. */
const project = async (id: string, ...of: View[]): Promise<void> => {
  const bells = (await bellsOf(store, `organization/${id}`)).filter(({ to }) => to > (heard.get(id) ?? 0));
  for (const bell of bells) for (const view of of) await projector(view, store, rows)(bell);
  heard.set(id, bells.at(-1)?.to ?? heard.get(id) ?? 0);
};
const BOTH = [profiles, valuationTimelines] as View[];

/** Posts `count` events, each about an organization of its own or all about one, and projects them. */
const grow = async (count: number, event: (n: number) => PostedEvent[]): Promise<void> => {
  for (let from = 0; from < count; from += 100) {
    const events = Array.from({ length: Math.min(100, count - from) }, (_, n) => event(from + n)).flat();
    expect(new Set((await post(...events)).map(({ status }) => status))).toEqual(new Set(['appended']));
    await inParallel([...new Set(events.map(({ id }) => id))], (id) => project(id, ...(id === 'one' ? BOTH : [profiles as View])));
  }
};

/** What some work costs, and how it ends. */
const costing = async <T>(work: () => Promise<T>): Promise<Cost & { is: T }> => {
  let is: T | undefined;
  const cost = await meter(async () => {
    is = await work();
  });
  return { ...cost, is: is as T };
};
type Answered = { status: number; body: string };
const get = (rawPath: string, queryStringParameters: Record<string, string> = {}): Promise<Cost & { is: Answered }> => {
  const authorizer = { lambda: { keyId: 'key', scopes: 'read' } };
  const requestContext = { http: { method: 'GET', path: rawPath }, requestId: 'request', authorizer };
  const event = { rawPath, rawQueryString: '', headers: {}, queryStringParameters, requestContext } as unknown as HttpEvent;
  return costing(() =>
    answer(event).then(
      ({ statusCode, body }) => ({ status: statusCode ?? 0, body: body ?? '' }),
      (error) => ({ status: error.status, body: JSON.stringify(error.data) }),
    ),
  );
};
const told = ({ read, write, is }: Cost & { is: unknown }): string => {
  const { status } = (Array.isArray(is) ? is[0] : is) ?? {};
  return `${read} read, ${write} write units${status ? `, ${status}` : ''}`;
};
const tell = (costs: Record<string, Cost & { is: unknown }>): void =>
  console.log(
    Object.entries(costs)
      .map(([what, cost]) => `${what}: ${told(cost)}`)
      .join('\n'),
  );

it(`of an organization that was registered ${MANY} times one more event costs what the first did to record, and to project a few pieces of its row, which is read whole`, async () => {
  await grow(MANY, (n) => [on('one', { ...registered({ name: `Moonshot ${n}` }), posted: { id: `registration-${n}` } } as AnyEvent)]);
  await get('/v1/organizations');
  const costs = {
    'one more registration': await costing(() => post(on('one', registered({ name: 'Moonshot' })))),
    'projected in two views': await costing(() => project('one', ...BOTH)),
    'an alias': await costing(() => post(on('one', aliased('Dark Side')))),
    'an organization': await get('/v1/organizations/one'),
    'a former name': await get('/v1/organizations/Moonshot%203'),
    'the list': await get('/v1/organizations'),
    'a search': await get('/v1/organizations', { q: 'Moonshot 7' }),
  };
  tell(costs);
  for (const what of ['one more registration', 'an alias'] as const) {
    expect([what, costs[what].is[0]?.status, costs[what].write <= 2, costs[what].read <= 2]).toEqual([what, 'appended', true, true]);
  }
  // Two rows, each with at most three pieces written, and as many deleted.
  expect(costs['projected in two views'].write).toBeLessThanOrEqual(60);
  expect([costs['an organization'].is.status, costs['a former name'].is.status]).toEqual([200, 308]);
  for (const what of ['an organization', 'a former name', 'the list', 'a search'] as const) {
    expect([what, costs[what].write, costs[what].read <= 4 + MANY / 50]).toEqual([what, 0, true]);
  }
});

it(`an alias that ${MANY} have costs a look at a few of them and at the list of their Ids; the warning names three`, async () => {
  await grow(MANY, (n) => [on(`a${n}`, registered({ name: `a${n}` })), on(`a${n}`, aliased('Shared')), on(`a${n}`, aliased(`Only ${n}`))]);
  await grow(1, () => [on('late', registered({ name: 'late' }))]);
  const costs = {
    'an alias that nobody has': await costing(() => post(on('late', aliased('Mine')))),
    'one that all have': await costing(() => post(on('late', aliased('Shared')))),
    'the one of an alias': await get('/v1/organizations/Only%203'),
    'those of an alias': await get('/v1/organizations/Shared'),
    'the list': await get('/v1/organizations'),
    'a search': await get('/v1/organizations', { q: 'shared' }),
    'an Id that nobody has': await get('/v1/organizations/onli-3'),
    'the same again': await get('/v1/organizations/onli-3'),
    'an event that names nobody': await costing(() => post(on('late', affiliated('lat')))),
    'one more': await costing(() => post(on('late', affiliated('lat')))),
  };
  tell(costs);
  // Who mistypes in a loop reads nothing but what might have been there.
  expect([costs['the same again'].is.status, costs['the same again'].read <= 3]).toEqual([404, true]);
  expect(costs['one more'].is[0]).toMatchObject({ status: 'refused', problem: { code: 'organization-unknown' } });
  expect(costs['one more'].read).toBeLessThanOrEqual(4);
  // The end of its stream, who goes by it, and whether it is somebody's Id.
  expect([costs['an alias that nobody has'].write, costs['an alias that nobody has'].read]).toEqual([1, 3]);
  const shared = costs['one that all have'];
  expect(shared.is[0]).toMatchObject({
    warnings: [{ code: 'alias-ambiguous', message: expect.stringMatching(/^("a\d+", ){2}"a\d+" and others have/) }],
  });
  // Its own stream, 25 profiles, and the Ids of all: about 75 in a unit.
  expect([shared.write, shared.read <= 30 + MANY / 50]).toEqual([1, true]);
  expect([costs['the one of an alias'].is.status, costs['the one of an alias'].read]).toEqual([308, 2]);
  // All of them are told of.
  expect(JSON.parse(costs['those of an alias'].is.body).organizations).toHaveLength(MANY);
  expect(costs['those of an alias'].read).toBeLessThanOrEqual(5 + MANY * 1.05);
  for (const what of ['the list', 'a search'] as const) expect(costs[what].read).toBeLessThanOrEqual(5 + MANY / 2 + MANY / 50);
});

it(`a group of ${MEMBERS} takes one more for what it took the first, and says for a look at a few of them that it joins another`, async () => {
  await grow(1, () => [on('group', registered({ name: 'group', kind: 'fund' }))]);
  await grow(MEMBERS, (n) => [on(`m${n}`, registered({ name: `m${n}` })), on(`m${n}`, affiliated('group'))]);
  await grow(1, () => [on('newcomer', registered({ name: 'newcomer' }))]);
  const none: AnyEvent = { type: 'OrganizationAffiliated', data: { group: null, from: '2020' } };
  const costs = {
    'one more member': await costing(() => post(on('newcomer', affiliated('group')))),
    'that one projected in two views': await costing(() => project('newcomer', ...BOTH)),
    'the group belongs to none': await costing(() => post(on('group', none))),
    'the group joins another': await costing(() => post(on('group', affiliated('newcomer')))),
    'a member': await get('/v1/organizations/newcomer'),
  };
  tell(costs);
  expect(costs['one more member'].is[0]?.status).toBe('appended');
  expect([costs['one more member'].write, costs['one more member'].read <= 3]).toEqual([1, true]);
  expect(costs['that one projected in two views'].write).toBeLessThanOrEqual(8);
  expect([costs['the group belongs to none'].write, costs['the group belongs to none'].read]).toEqual([1, 1]);
  const joins = costs['the group joins another'];
  expect(joins.is[0]).toMatchObject({ status: 'refused', problem: { code: 'group-nested' } });
  expect([joins.write, joins.read <= 30 + MEMBERS / 50]).toEqual([0, true]);
  expect([costs['a member'].is.status, costs['a member'].read <= 4]).toEqual([200, true]);
});
