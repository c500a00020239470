/** What readings of today cost, by the engine's own account: at most 2 read requests for a ranking or a timeline, however much there is. */
import { describe, expect, it } from 'vitest';
import { rankings } from '../../../domain/boards/roll-up.ts';
import type { Row } from '../../../domain/boards/world.ts';
import { evolve, initial, type Organization } from '../../../domain/organization/organization.ts';
import { type View, views } from '../../../domain/views.ts';
import type { OrganizationEvent } from '../../../events/index.ts';
import type { HttpEvent } from '../../../functions/http/front.ts';
import { nothingKnown } from '../../../functions/readings/answering/known.ts';
import { boardStore } from '../../../functions/stores/boards.ts';
import { changesStore } from '../../../functions/stores/changes.ts';
import { eventStore } from '../../../functions/stores/event-store.ts';
import { finalityStore } from '../../../functions/stores/finality.ts';
import { rowStore } from '../../../functions/stores/rows/rows.ts';
import { registry } from '../../../functions/stores/world/registry.ts';
import * as a from '../../support/domain/samples.ts';
import { surround } from '../../support/functions/deployed.ts';
import { startEngine, TABLES } from '../../support/functions/engine.ts';
import { AT, noise } from '../../support/functions/samples.ts';

const { client, meter, endpoint, prepare } = await startEngine();
surround(endpoint);
const { readings } = await prepare(() => import('../../../functions/read.ts'));
const rows = rowStore(client, TABLES.rows);
const boards = boardStore(client, TABLES.boards);
const answer = readings({
  ...{ rows, boards, store: eventStore(client, TABLES.events), changes: changesStore(client, TABLES.changes) },
  registry: registry(client, TABLES.events, rows),
  clock: { now: () => AT, pause: async () => {} },
  finality: finalityStore(client, TABLES.changes, TABLES.events),
  known: nothingKnown(),
});

/** The answer of today, and what it cost. */
const ask = async (rawPath: string, queryStringParameters: Record<string, string> = {}) => {
  let body = '{}';
  const authorizer = { lambda: { keyId: 'key', scopes: 'read' } };
  const requestContext = { http: { method: 'GET', path: rawPath }, requestId: 'request', authorizer };
  const event = { rawPath, rawQueryString: '', headers: {}, queryStringParameters, requestContext } as unknown as HttpEvent;
  const cost = await meter(async () => {
    body = (await answer(event)).body!;
  });
  const requests = Object.values(cost.requests).reduce((total, one) => total + one, 0);
  return { body: JSON.parse(body), cost, requests };
};

/** A stream folded: `noise` keeps compression from flattering the sizes. */
const folded = (events: OrganizationEvent[]): { state: Organization; v: number } => ({
  state: events.reduce((state, event, n) => evolve(state, { ...event, at: AT, v: n + 1 }), initial),
  v: events.length,
});
const rowOf = (view: View, id: string, { state, v }: ReturnType<typeof folded>): Row => ({
  ...{ id, v, plain: view.row(view.name === 'profiles' ? state.profile : state) },
});

const INVESTORS = 10_000;
const STARTUPS = 500;
const investorOf = (n: number): string =>
  `investor-${n}-${noise(8, n)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '0')}`;

/** Startup `n` with 20 investors of its own and 20 of the next, and a claim that was made again and again. */
const startup = (n: number, again = 0): ReturnType<typeof folded> => {
  const investors = Array.from({ length: 40 }, (_, m) => investorOf((n * 20 + m) % INVESTORS));
  const participations = investors.map((investor, m) => ({ investor, lead: m === 0, amount: a.usd(1_000 * n + m + 1) }));
  const round = a.reported('r1', { amount: a.usd(5e7 + n), valuation: a.post(a.usd(1e9 + n)), participations });
  const repeated = Array.from({ length: again }, (_, m) => ({ ...round, data: { ...round.data, note: noise(20, m) } }));
  return folded([a.registered({ name: `Startup ${n}`, country: 'CN', sector: 'models' }), ...repeated, round]);
};
const profile = (id: string): ReturnType<typeof folded> => folded([a.registered({ name: `The ${id}`, kind: 'fund' })]);

/** Writes the boards of a world whose startups were each reported `again` times more. */
const board = async (again: number): Promise<void> => {
  const startups = Array.from({ length: STARTUPS }, (_, n) => [`startup-${n}`, startup(n, again)] as const);
  const investors = Array.from({ length: INVESTORS }, (_, n) => [investorOf(n), profile(investorOf(n))] as const);
  const idsOf = (view: View) => (view.hears === 'organization' ? [...startups, ...(view.name === 'profiles' ? investors : [])] : []);
  const read = Object.fromEntries(views.map((view) => [view.name, idsOf(view).map(([id, one]) => rowOf(view, id, one))]));
  const applied = Object.fromEntries(Object.entries(read).map(([view, of]) => [view, Object.fromEntries(of.map(({ id, v }) => [id, v]))]));
  const computed = { ...rankings.compute(read), applied };
  expect(await boards.write(rankings, await boards.head(rankings), computed)).toBe(true);
};

describe('a ranking of today', () => {
  const ASKED: [path: string, query: Record<string, string>][] = [
    ['/v1/rankings/investors', { metric: 'knownUsd' }],
    ['/v1/rankings/investors', { metric: 'startups', country: 'CN', groups: 'false', limit: '500' }],
    ['/v1/rankings/startups', { metric: 'raisedUsd', sector: 'models' }],
    ['/v1/concentration/investors', { base: 'knownUsd', limit: '500' }],
  ];

  it('of 10,000 investors takes 1 request of who has its pages, and costs as much after ten times as many events', async () => {
    await board(1);
    const before: Awaited<ReturnType<typeof ask>>[] = [];
    for (const one of ASKED) before.push(await ask(...one));
    await board(28);
    for (const [n, one] of ASKED.entries()) {
      const { body, cost, requests } = await ask(...one);
      const { entries: then, version: earlier, ...head } = before[n]!.body;
      expect([one, requests, cost.write]).toEqual([one, 1, 0]);
      expect([body.entries, { ...head, version: body.version }]).toEqual([then, (({ entries: _, ...rest }) => rest)(body)]);
      expect([earlier, body.version]).toEqual([INVESTORS + STARTUPS * 3, INVESTORS + STARTUPS * 30]);
      expect(Math.abs(cost.read - before[n]!.cost.read)).toBeLessThanOrEqual(1);
    }
    expect(before[0]!.body.entries[0].rankRange).toEqual([1, 1]);
    const { body } = await ask('/v1/concentration/investors', { base: 'rounds' });
    expect(body.holders).toBe(INVESTORS);
  });

  it('waits for one’s own writes with one look more', async () => {
    const { requests, cost } = await ask('/v1/rankings/investors', { metric: 'leads', after: 'organization/startup-1@1' });
    expect([requests, cost.write]).toEqual([2, 0]);
  });
});

describe('a timeline of today', () => {
  const view = views.find(({ name }) => name === 'valuation-timelines')!;
  const put = (id: string, one: ReturnType<typeof folded>, from: number) =>
    rows.put(view, { ...rowOf(view, id, one), at: 0, fold: view.foldVersion, state: one.state }, from);
  const years = Array.from({ length: 10 }, (_, n) =>
    a.reported(`r${n}`, { announcedOn: `${2010 + n}-03`, valuation: a.post(a.usd(1e8 * (n + 1))) }),
  );

  it('takes 1 request, and costs the same however much happens elsewhere', async () => {
    await put('moonshot', folded([a.registered(), ...years]), 0);
    const before = await ask('/v1/organizations/moonshot/valuations');
    expect([before.body.points.length, before.requests, before.cost.write]).toEqual([10, 1, 0]);
    for (let n = 0; n < 200; n += 1) await put(`other-${n}`, startup(n, 3), 0);
    expect((await ask('/v1/organizations/moonshot/valuations')).cost).toEqual(before.cost);
  });

  it('has a page that takes 2 requests, the row and whoever was merged into it; the first of a process asks how far all is final, too', async () => {
    const page = async () => (await ask('/v1/organizations/moonshot')).cost;
    // Nobody else has asked for a minute: a promise and eight pulses, and looks at how far they are answered and the profiles are.
    expect((await page()).requests).toEqual({ GetItem: 1 + 4, Query: 1 + 2, BatchGetItem: 2, PutItem: 1 + 8 });
    const before = await page();
    expect([before.requests, before.write]).toEqual([{ GetItem: 1, Query: 1 }, 0]);
    for (let n = 200; n < 400; n += 1) await put(`other-${n}`, startup(n, 3), 0);
    expect(await page()).toEqual(before);
  });
});
