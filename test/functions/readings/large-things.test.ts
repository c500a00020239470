/** Things of thousands of parts, by the engine's own account: what one part more costs to record and to project, and what it costs to ask. */
import { expect, it } from 'vitest';
import { profiles, rounds, type View, valuationTimelines } from '../../../domain/views.ts';
import type { AnyEvent } from '../../../events/index.ts';
import type { HttpEvent } from '../../../functions/http/front.ts';
import { projector } from '../../../functions/projecting/projector.ts';
import { nothingKnown } from '../../../functions/readings/answering/known.ts';
import { record } from '../../../functions/recording/record.ts';
import type { PostedEvent } from '../../../functions/recording/recorder.ts';
import { boardStore } from '../../../functions/stores/boards.ts';
import { changesStore } from '../../../functions/stores/changes.ts';
import { eventStore } from '../../../functions/stores/event-store.ts';
import { finalityStore } from '../../../functions/stores/finality.ts';
import { rowStore } from '../../../functions/stores/rows/rows.ts';
import { registry } from '../../../functions/stores/world/registry.ts';
import { registered, reported, usd } from '../../support/domain/samples.ts';
import { bellsOf } from '../../support/functions/bells.ts';
import { surround } from '../../support/functions/deployed.ts';
import { startEngine, TABLES } from '../../support/functions/engine.ts';
import { recorderOn } from '../../support/functions/recorder.ts';
import { AT } from '../../support/functions/samples.ts';

const { client, meter, endpoint, prepare } = await startEngine();
surround(endpoint);
const { readings } = await prepare(() => import('../../../functions/read.ts'));
const [rows, store] = [rowStore(client, TABLES.rows), eventStore(client, TABLES.events)];
const reader = {
  ...{ rows, boards: boardStore(client, TABLES.boards), store },
  changes: changesStore(client, TABLES.changes),
  clock: { now: () => AT, pause: async () => {} },
  finality: finalityStore(client, TABLES.changes, TABLES.events),
};
/** As a function that has just started: nothing is kept of what was read before. */
const ask = async (rawPath: string, queryStringParameters: Record<string, string> = {}) => {
  const answer = readings({ ...reader, registry: registry(client, TABLES.events, rows), known: nothingKnown() });
  const requestContext = {
    http: { method: 'GET', path: rawPath },
    requestId: 'r',
    authorizer: { lambda: { keyId: 'key', scopes: 'read' } },
  };
  let body = '{}';
  const cost = await meter(async () => {
    body = (await answer({ rawPath, rawQueryString: '', headers: {}, queryStringParameters, requestContext } as unknown as HttpEvent))
      .body!;
  });
  return { ...cost, body: JSON.parse(body) };
};

const recorder = recorderOn(client);
const on = (id: string, event: AnyEvent): PostedEvent => ({ category: 'organization', id, event });
const post = async (...events: PostedEvent[]): Promise<void> => {
  const outcomes = await record(recorder, { events, requestId: crypto.randomUUID(), by: 'test' });
  expect(new Set(outcomes.map(({ status }) => status))).toEqual(new Set(['appended']));
};
const VIEWS: View[] = [profiles, rounds, valuationTimelines];
/** Brings the rows of an organization up to its log. */
const project = async (id: string): Promise<void> => {
  const last = (await bellsOf(store, `organization/${id}`)).at(-1)!;
  for (const view of VIEWS) await projector(view, store, rows)({ ...last, events: null });
};

it('a round of 1,000 claims: one more is one write unit, its rows a few pieces, and it is asked for with a hundred read units', async () => {
  const sourceOf = (n: number) => ({ id: `source-${n}`, publisher: `P ${n}`, url: `https://example.com/${n}` });
  const claim = (n: number) => on('disputed', reported('r1', { amount: usd(1e6 + n) }, { source: sourceOf(n), assurance: 'reported' }));
  await post(on('disputed', registered()), ...Array.from({ length: 500 }, (_, n) => claim(n)));
  await post(...Array.from({ length: 500 }, (_, n) => claim(500 + n)));
  await project('disputed');
  const recorded = await meter(() => post(claim(1_000)));
  const projected = await meter(() => project('disputed'));
  const asked = await ask('/v1/organizations/disputed/rounds');
  expect(asked.body.rounds[0].amount.alternatives).toHaveLength(1_000);
  console.log(`recorded ${recorded.write} W ${recorded.read} R; projected ${projected.write} W ${projected.read} R; asked ${asked.read} R`);
  expect([recorded.write, recorded.read]).toEqual([1, 1]);
  expect(projected.write).toBeLessThanOrEqual(60);
  expect(asked.read).toBeLessThanOrEqual(100);
});

it('an investor in 5,000 rounds of 50 startups: what it holds is asked for with the rows of these alone', async () => {
  await post(on('fund', registered({ name: 'Fund', kind: 'fund' })), on('other', registered({ name: 'Other', kind: 'fund' })));
  const round = (startup: number, n: number) =>
    on(`s${startup}`, reported(`r${n}`, { amount: usd(1e6), participations: [{ investor: 'fund', amount: usd(1e5 + n) }] }));
  for (let startup = 0; startup < 50; startup += 1) {
    await post(on(`s${startup}`, registered({ name: `S ${startup}` })), ...Array.from({ length: 100 }, (_, n) => round(startup, n)));
    await project(`s${startup}`);
  }
  for (const id of ['fund', 'other']) await project(id);
  const size = await meter(() =>
    rows.getMany(
      rounds,
      Array.from({ length: 50 }, (_, n) => `s${n}`),
    ),
  );
  const asked = await ask('/v1/organizations/fund/holdings', { asOf: '2024-12-31' });
  console.log(`${size.read} R for the rows, ${asked.read} R asked`);
  expect([asked.body.holdings.length, asked.body.totals.startups]).toEqual([50, 50]);
  expect(asked.read).toBeLessThanOrEqual(2 * size.read + 100);
});
