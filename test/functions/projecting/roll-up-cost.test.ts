/** What a roll-up costs: one look at what rang for a batch of rings, however many came together. */
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
const rings = (count: number, v: number) =>
  queued(...Array.from({ length: count }, (_, n) => ({ view: rankings.rings[n % 3], id: `startup-${n % 50}`, v })));
const ring = (count: number, v: number) => during(async () => expect(await handler(rings(count, v))).toEqual({ batchItemFailures: [] }));

it('reads its views once when it is cold, and then only rows that rang; writes what changed as one page, for 1 ring as for 1,000', async () => {
  for (let n = 0; n < 50; n += 1) await report(n, 1);
  const { GetItem, Query } = await ring(1, 1);
  // A cold function asks which generations are active, besides, and the first boards of a version whether there are older ones.
  expect([GetItem, Query]).toEqual([2, rankings.rings.length + 2 * rankings.boardsVersion - 1]);
  for (let n = 0; n < 50; n += 1) await report(n, 2);
  // The head; the rows that rang, of each view of organizations; the page and the head.
  const many = await ring(1_000, 2);
  expect(many).toEqual({ GetItem: 1, BatchGetItem: 3, PutItem: 2 });
  expect(await boards.head(rankings)).toMatchObject({ g: 2, version: 100 });
  await report(0, 3);
  expect(await ring(1, 3)).toEqual(many);
});

it('that is rung again for nothing reads what rang, and writes nothing', async () => {
  expect(await ring(1_000, 3)).toEqual({ GetItem: 1, BatchGetItem: 3 });
});

it('reads all rows where a ring names none, as after a rebuild, and ten minutes after it did', async () => {
  expect(await ring(1, 0)).toEqual({ GetItem: 1, Query: rankings.rings.length });
  vi.mocked(Date.now).mockReturnValue(AT + 600_000);
  expect(await ring(1, 3)).toMatchObject({ Query: rankings.rings.length });
});
