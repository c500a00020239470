/** What a roll-up costs: one pass over the rows of its scope for a batch of rings, however many came together. */
import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, it, vi } from 'vitest';
import { rankings } from '../../../domain/boards/roll-up.ts';
import { type View, views } from '../../../domain/views.ts';
import { boardStore } from '../../../functions/stores/boards.ts';
import { rowStore } from '../../../functions/stores/rows/rows.ts';
import * as a from '../../support/domain/samples.ts';
import { queued, surround } from '../../support/functions/deployed.ts';
import { startEngine, TABLES } from '../../support/functions/engine.ts';
import { AT, organizations } from '../../support/functions/samples.ts';

const { client, endpoint, prepare } = await startEngine();

/** Between the deployed function and the engine: counts requests by what they ask for. */
const counting = async () => {
  const counts: Record<string, number> = {};
  const pass = (asked: IncomingMessage, answer: Parameters<Parameters<typeof createServer>[1] & object>[1]) => {
    const kind = String(asked.headers['x-amz-target']).split('.')[1]!;
    counts[kind] = (counts[kind] ?? 0) + 1;
    const { method, url, headers } = asked;
    const onward = request(`${endpoint}${url}`, { method, headers }, (came) => {
      answer.writeHead(came.statusCode!, came.headers);
      came.pipe(answer);
    });
    asked.pipe(onward);
  };
  const server: Server = createServer(pass);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  /** How many requests of each kind were made during `work`. */
  const during = async (work: () => Promise<unknown>): Promise<Record<string, number>> => {
    for (const kind of Object.keys(counts)) delete counts[kind];
    await work();
    return { ...counts };
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, during };
};

const { url, during } = await prepare(counting);
surround(url, { rollUp: rankings.name });
// The clock stands still before the function takes it: pointers of generations are asked for again every five seconds.
vi.spyOn(Date, 'now').mockReturnValue(AT);
const { handler } = await prepare(() => import('../../../functions/roll-up.ts'));
const rows = rowStore(client, TABLES.rows);
const boards = boardStore(client, TABLES.boards);

/** Brings all rows of startup `n` to one event more. */
const report = async (n: number, v: number): Promise<void> => {
  const events = [
    a.registered({ name: `Startup ${n}` }),
    a.reported('r1', { participations: [{ investor: 'tencent', amount: a.usd(n + v) }] }),
  ];
  const state = events.reduce((so, event, m) => organizations.evolve(so, { ...event, at: AT, v: m + 1 }), organizations.initial);
  const of = ({ name }: View) => (name === 'profiles' ? state.profile : state);
  for (const view of views.filter(({ hears }) => hears === 'organization')) {
    await rows.put(view, { id: `startup-${n}`, v, at: 0, fold: view.foldVersion, state: of(view), plain: view.row(of(view)) }, v - 1);
  }
};
const rings = (count: number) =>
  queued(...Array.from({ length: count }, (_, n) => ({ view: rankings.rings[n % 3], id: `startup-${n % 50}` })));
const ring = (count: number) => during(async () => expect(await handler(rings(count))).toEqual({ batchItemFailures: [] }));
const reads = ({ GetItem = 0, Query = 0 }: Record<string, number>) => [GetItem, Query];

it('reads its head and each of its views once, and writes each board once, for 1 ring as for 1,000', async () => {
  for (let n = 0; n < 50; n += 1) await report(n, 1);
  // A cold function asks which generations are active, besides, and the first boards of a version whether there are older ones.
  expect(reads(await ring(1))).toEqual([2 + rankings.boardsVersion - 1, rankings.rings.length]);
  for (let n = 0; n < 50; n += 1) await report(n, 2);
  const many = await ring(1_000);
  expect(reads(many)).toEqual([1, rankings.rings.length]);
  expect(await boards.head(rankings)).toMatchObject({ g: 2, version: 100 });
  await report(0, 3);
  expect(await ring(1)).toEqual(many);
  // Two boards of investors, that of startups (no round raised less than its cheques), the versions applied, the head; and the four pages that were replaced expire.
  expect(many).toMatchObject({ PutItem: 5, UpdateItem: 4 });
});

it('that is rung again for nothing reads once, and writes nothing', async () => {
  expect(await ring(1_000)).toEqual({ GetItem: 1, Query: rankings.rings.length });
});
