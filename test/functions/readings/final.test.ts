/** An answer about an instant, once given, stays: with rows that are held back, commits that have no place yet, and clocks that step back. */
import { describe, expect, it } from 'vitest';
import type { Accepted } from '../../../domain/kernel/decision.ts';
import { profiles, rounds, type View, valuationTimelines, views } from '../../../domain/views.ts';
import { batchGet, fromItem } from '../../../functions/ports/dynamo.ts';
import { projector } from '../../../functions/projecting/projector.ts';
import { moveMarksOn } from '../../../functions/readings/answering/final.ts';
import { nothingKnown } from '../../../functions/readings/answering/known.ts';
import { instants } from '../../../functions/recording/instants.ts';
import { finalityStore, promisedIn, pulseAnswers } from '../../../functions/stores/finality.ts';
import { PULSES } from '../../../functions/stores/layout.ts';
import { registry } from '../../../functions/stores/world/registry.ts';
import { registered } from '../../support/domain/samples.ts';
import { askerOf } from '../../support/functions/asking.ts';
import { bellsOf } from '../../support/functions/bells.ts';
import { startEngine, TABLES } from '../../support/functions/engine.ts';
import { projected } from '../../support/functions/projected.ts';
import { AT, meta, organizations, round } from '../../support/functions/samples.ts';

const { client } = await startEngine();
const { store, changes, rows, boards, place } = projected(client);
const finality = finalityStore(client, TABLES.changes, TABLES.events);
const answer = pulseAnswers(client, TABLES.changes);

/** One clock for all tests, which only goes on: pulses and promises are of the whole table. */
let now = AT + 100_000;
const commit = async (id: string, ...events: Accepted[]): Promise<number> => {
  now += 1_000;
  const loaded = await store.load(`organization/${id}`, organizations);
  await store.append(organizations, loaded, events, { ...meta(`${id}-${loaded.head}`), at: now });
  return now;
};
const project = async (id: string, ...of: View[]): Promise<void> => {
  const heard = of.length > 0 ? of : views.filter(({ hears }) => hears === 'organization');
  for (const bell of await bellsOf(store, `organization/${id}`)) for (const view of heard) await projector(view, store, rows)(bell);
};
const streams = new Set<string>();
/** What `sequence` does with all that came: places, then answers to the pulses. */
const sequence = async (): Promise<void> => {
  for (const stream of streams) await place(stream);
  for (const item of await batchGet({ client, table: TABLES.events }, PULSES)) {
    const { p, i, at } = fromItem<{ p: string; i: number; at: number }>(item);
    await answer({ p: { S: p }, i: { N: String(i) } }, at);
  }
};
const grown = async (id: string, ...events: Accepted[]): Promise<number> => {
  streams.add(`organization/${id}`);
  return commit(id, registered(), ...events);
};

/** An instance that answers; while it waits, `meanwhile` happens. */
const instance = ({ meanwhile = sequence, behindMs = 0 }: { meanwhile?: () => Promise<void>; behindMs?: number } = {}) => {
  const clock = {
    now: () => now - behindMs,
    pause: async (ms: number) => {
      now += ms;
      await meanwhile();
    },
  };
  const reader = {
    ...{ store, changes, rows, boards, clock, finality, known: nothingKnown() },
    registry: registry(client, TABLES.events, rows),
  };
  return { reader, ask: askerOf(reader) };
};
const roundsOf = (id: string): string => `/v1/organizations/${id}/rounds`;
const NOT_YET = { status: 503, json: { code: 'not-yet-final' }, headers: { 'retry-after': expect.stringMatching(/^\d+$/) } };

describe('an answer about one stream', () => {
  it('is given where its row has applied everything up to the instant, and is the same for ever', async () => {
    const first = await grown('held', round(1));
    await project('held');
    const second = await commit('held', round(2));
    now += 60_000;
    const { ask } = instance();
    const before = await ask(roundsOf('held'), second - 1);
    expect([before.status, before.json.rounds.length, before.json.asOfRecord]).toEqual([200, 1, new Date(second - 1).toISOString()]);
    expect(await ask(roundsOf('held'), second)).toMatchObject(NOT_YET);
    expect(await ask(roundsOf('held'), first)).toMatchObject({ status: 200 });
    await project('held');
    expect((await ask(roundsOf('held'), second)).json.rounds).toHaveLength(2);
    for (const one of [ask, instance().ask]) expect((await one(roundsOf('held'), second - 1)).body).toBe(before.body);
  });

  it('is not that there is nothing, while the row that there will be is not there yet', async () => {
    const at = await grown('unseen');
    now += 60_000;
    const { ask } = instance();
    expect(await ask(roundsOf('unseen'), at)).toMatchObject(NOT_YET);
    expect(await ask(roundsOf('unseen'), at - 1)).toMatchObject({ status: 404 });
    await project('unseen');
  });

  it('about now says the rules, and the instant of the last commit, with which it can be had again', async () => {
    const at = await grown('cited', round(1));
    await project('cited');
    now += 60_000;
    const { ask } = instance();
    const { json, etag } = await ask(roundsOf('cited'));
    expect(json).toMatchObject({ version: 2, method: '1.1', asOfRecord: new Date(at).toISOString() });
    const { version: _, ...shown } = json;
    const again = await ask(roundsOf('cited'), at);
    expect(again.json).toEqual({ ...shown, recordedAt: json.asOfRecord });
    expect(await ask(roundsOf('cited'), undefined, { 'if-none-match': etag })).toMatchObject({ status: 304 });
    const stream = await ask('/v1/streams/organization/cited');
    expect(stream.json).toMatchObject({ method: '1.1', asOfRecord: json.asOfRecord });
  });
});

describe('an answer about many streams', () => {
  it('waits until everything has its place and is applied to all that it reads', async () => {
    const first = await grown('many-1', round(1));
    await project('many-1');
    const second = await grown('many-2', round(2));
    now += 60_000;
    const { ask } = instance();
    const before = await ask('/v1/deals', first);
    expect([before.status, before.json.asOfRecord]).toEqual([200, new Date(first).toISOString()]);
    // One view alone is not enough.
    await project('many-2', profiles);
    expect(await ask('/v1/deals', second)).toMatchObject(NOT_YET);
    await project('many-2');
    const after = await ask('/v1/deals', second);
    expect(after.json.deals.length).toBe(before.json.deals.length + 1);
    for (const one of [ask, instance().ask]) expect((await one('/v1/deals', first)).body).toBe(before.body);
  });

  it('is not given while commits have no place yet: they may be of before', async () => {
    const at = await grown('unplaced', round(3));
    await project('unplaced');
    now += 60_000;
    expect(await instance({ meanwhile: async () => {} }).ask('/v1/deals', at)).toMatchObject(NOT_YET);
    expect(await instance().ask('/v1/deals', at)).toMatchObject({ status: 200 });
  });

  it('is given up to where a row is stuck, and not from there on', async () => {
    const before = now + 500;
    const at = await grown('stuck', round(4));
    await project('stuck', ...views.filter((view) => view.hears === 'organization' && view !== rounds));
    const broken = {
      ...rounds,
      evolve: () => {
        throw new TypeError('cannot bear this');
      },
    } as typeof rounds;
    for (const bell of await bellsOf(store, 'organization/stuck')) await projector(broken, store, rows)(bell);
    now += 60_000;
    const { ask } = instance();
    expect(await ask('/v1/deals', before)).toMatchObject({ status: 200 });
    expect(await ask('/v1/deals', at)).toMatchObject(NOT_YET);
    expect(await ask(roundsOf('cited'), at)).toMatchObject({ status: 200 });
    for (const bell of await bellsOf(store, 'organization/stuck')) await projector(rounds, store, rows)({ ...bell, again: true });
    expect(await ask('/v1/deals', at)).toMatchObject({ status: 200 });
  });

  it('finds little to look at behind the marks that the sweeper moves on', async () => {
    await sequence();
    const { reader } = instance();
    await moveMarksOn(reader);
    await sequence();
    await moveMarksOn(reader);
    const mark = await finality.mark('rounds@1');
    expect(mark).toMatchObject({ position: await changes.last(), behind: [] });
    expect(mark.at).toBeGreaterThan(now - 10_000);
    // Now it says so: as much as is known of all that it rests on.
    const { json } = await instance().ask('/v1/credits');
    expect(json.asOfRecord).toBe(new Date((await finality.mark('credits@1')).at).toISOString());
  });
});

describe('an instant that writers may still be under way to', () => {
  it('is waited for, and promised: whoever records takes a later one, whatever the clock says', async () => {
    const at = await grown('awaited', round(1));
    await project('awaited', valuationTimelines, rounds);
    const { ask } = instance();
    const asked = now;
    expect(await ask(roundsOf('awaited'), at + 500)).toMatchObject({ status: 200 });
    expect(now - asked).toBeGreaterThanOrEqual(4_000);
    expect(await finality.promised()).toBeGreaterThanOrEqual(at + 500);
    const late = instants({ now: () => at - 3_600_000, elapsed: () => 0, promised: promisedIn(client, TABLES.changes) });
    expect(await late.next(at)).toBeGreaterThan(at + 500);
  });

  it('that lies ahead is refused at once, and told when to ask again', async () => {
    const { ask } = instance();
    const asked = now;
    const refused = await ask(roundsOf('awaited'), now + 56_000);
    expect(refused).toMatchObject({ ...NOT_YET, headers: { 'retry-after': '60' } });
    expect(now).toBe(asked);
    expect(await finality.promised()).toBeLessThan(asked);
  });

  it('and was promised stays answered by an instance whose clock has stepped back', async () => {
    now += 60_000;
    const at = now - 10_000;
    const before = await instance().ask(roundsOf('awaited'), at);
    expect(before.status).toBe(200);
    expect((await instance({ behindMs: 3_600_000 }).ask(roundsOf('awaited'), at)).body).toBe(before.body);
  });
});
