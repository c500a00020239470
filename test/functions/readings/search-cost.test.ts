/** What a search costs, by the engine's own account: what the list itself costs, whatever is looked for. */
import { describe, expect, it } from 'vitest';
import { evolve, initial } from '../../../domain/organization/organization.ts';
import { profiles } from '../../../domain/views.ts';
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
const answer = readings({
  ...{ rows, boards: boardStore(client, TABLES.boards), store: eventStore(client, TABLES.events) },
  changes: changesStore(client, TABLES.changes),
  registry: registry(client, TABLES.events, rows),
  clock: { now: () => AT, pause: async () => {} },
  finality: finalityStore(client, TABLES.changes, TABLES.events),
  known: nothingKnown(),
});

/** Who is found, and what it cost. */
const ask = async (queryStringParameters: Record<string, string>) => {
  let body = '{}';
  const rawPath = '/v1/organizations';
  const authorizer = { lambda: { keyId: 'key', scopes: 'read' } };
  const requestContext = { http: { method: 'GET', path: rawPath }, requestId: 'request', authorizer };
  const event = { rawPath, rawQueryString: '', headers: {}, queryStringParameters, requestContext } as unknown as HttpEvent;
  const cost = await meter(async () => {
    body = (await answer(event)).body!;
  });
  return { ids: JSON.parse(body).organizations.map(({ id }: { id: string }) => id), cost };
};

/** Organization `n`, under three names, with an identifier; every seventh was merged into the one before it. */
const organization = async (n: number): Promise<void> => {
  const events: OrganizationEvent[] = [
    a.registered({ name: `Neural ${noise(6, n)} ${n}`, kind: 'startup' }),
    a.registered({ name: `Łódź ${noise(6, n)} ${n}`, kind: 'startup', aliases: [`${noise(20, n)} ${n}`] }),
    { type: 'OrganizationIdentified', data: { scheme: 'cik', value: String(n + 1) } },
    ...(n % 7 === 6 ? [{ type: 'OrganizationMerged' as const, data: { into: `o-${n - 1}` } }] : []),
  ];
  const state = events.reduce((all, event, m) => evolve(all, { ...event, at: AT, v: m + 1 }), initial).profile;
  const row = { id: `o-${n}`, v: events.length, plain: profiles.row(state), at: 0, fold: profiles.foldVersion, state };
  await rows.put(profiles, row, 0);
};
const added = async (from: number, to: number): Promise<void> => {
  for (let at = from; at < to; at += 50) await Promise.all(Array.from({ length: Math.min(50, to - at) }, (_, n) => organization(at + n)));
};

describe('a search', () => {
  it('of any kind reads as much as the list does, however many there are, and no more when it is asked again', async () => {
    const list = async () => (await ask({ limit: '5' })).cost;
    await added(0, 300);
    // The first answer of all asks until when what it rests on is final.
    await list();
    const few = await list();
    await added(300, 900);
    const cost = await list();
    expect([few.requests, few.write, cost.requests, cost.write]).toEqual([{ Query: 1 }, 0, { Query: 1 }, 0]);
    expect(cost.read).toBeLessThanOrEqual(few.read * 3 + 1);
    const searches: [Record<string, string>, string[]][] = [
      [{ q: 'lodz', limit: '5' }, ['o-0', 'o-1', 'o-10', 'o-100', 'o-101']],
      [{ q: 'o-411' }, ['o-411', 'o-410']],
      [{ q: 'o-412' }, ['o-411']],
      [{ q: '0000000007' }, ['o-5']],
      [{ identifier: 'cik:7' }, ['o-5']],
      [{ q: 'nothing like it whatever' }, []],
    ];
    for (const round of [1, 2]) {
      for (const [query, ids] of searches) expect({ round, query, ...(await ask(query)) }).toEqual({ round, query, ids, cost });
    }
  });
});
