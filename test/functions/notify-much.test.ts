/** Many versions of one organization: whoever tells of them does so for a while, and leaves the rest to a ring of its own. */
import { describe, expect, it } from 'vitest';
import { type Notice, noticesOf } from '../../domain/notification/notice.ts';
import { valuationTimelines } from '../../domain/views.ts';
import { eventStore } from '../../functions/stores/event-store.ts';
import { rowStore } from '../../functions/stores/rows/rows.ts';
import { marked, registered, usd } from '../support/domain/samples.ts';
import { queued } from '../support/functions/deployed.ts';
import { TABLES } from '../support/functions/engine.ts';
import { bells } from '../support/functions/notices.ts';
import { failed, notifying } from '../support/functions/notifying.ts';
import { grow } from '../support/functions/samples.ts';

const { client, meter, log, subscribe, notifierOn, notices } = await notifying();
const day = (n: number): string => new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10);

/** Registers an organization with so many marks, all in one commit, and writes its row. */
const marking = async (id: string, count: number): Promise<void> => {
  const store = eventStore(client, TABLES.events);
  const marks = Array.from({ length: count }, (_, n) => marked(`m${n}`, day(n), usd((n + 1) * 1e6)));
  await grow(store, `organization/${id}`, [[registered({ name: id, country: 'CN' })], ...(count > 0 ? [marks] : [])]);
  const { head, state } = await store.load(`organization/${id}`, valuationTimelines);
  const row = { id, v: head, at: 0, fold: valuationTimelines.foldVersion, state, plain: valuationTimelines.row(state) };
  await rowStore(client, TABLES.rows).put(valuationTimelines, row, 0);
};

type Published = { type: string; detail: unknown };
/** Rings as the bus brings them. */
const asRung = (...messages: Published[]) => ({
  Records: queued(...messages).Records.map((record, n) => ({ ...record, body: JSON.stringify({ detail: messages[n]!.detail }) })),
});
const span = (organization: string, from: number, to: number): Published => ({ type: 'NoticesRung', detail: { organization, from, to } });
const versions = (all: Published[]) => all.filter(({ type }) => type !== 'NoticesRung').map(({ detail }) => (detail as Notice).version);
const rungs = (all: Published[]) => all.filter(({ type }) => type === 'NoticesRung');

/** A clock that is so many ms later each time that somebody looks at it. */
const passing = (clock: { now: number }, ms: number): void => {
  let { now } = clock;
  Object.defineProperty(clock, 'now', {
    get: () => {
      now += ms;
      return now;
    },
  });
};

describe('a span of versions', () => {
  it('is told on the bus, each version once; spans of one organization in a batch read its row once', async () => {
    await marking('ada', 60);
    const { ring, published } = notifierOn();
    const cost = await meter(async () => expect(await ring(asRung(span('ada', 1, 31), span('ada', 31, 61)))).toEqual(failed()));
    expect(cost.requests).toEqual({ GetItem: 1 });
    expect(published.map(({ type }) => type)).toEqual(Array.from({ length: 60 }, () => 'ValuationChanged'));
    expect(versions(published)).toEqual(Array.from({ length: 60 }, (_, n) => n + 2));
  });

  it('for which the time is not enough goes on by another ring, from where it came to', async () => {
    await marking('bob', 100);
    const { ring, published, clock } = notifierOn();
    passing(clock, 1_000);
    let rings = [span('bob', 1, 101)];
    let batches = 0;
    for (; rings.length > 0; batches += 1) {
      const before = published.length;
      expect(await ring(asRung(...rings))).toEqual(failed());
      rings = rungs(published.slice(before));
      expect(rings.length).toBeLessThanOrEqual(1);
    }
    expect(batches).toBeGreaterThan(1);
    expect(versions(published)).toEqual(Array.from({ length: 100 }, (_, n) => n + 2));
  });

  it('comes back where its row is not there yet, and where the bus refuses', async () => {
    await marking('cleo', 5);
    const { ring, published } = notifierOn();
    expect(await ring(asRung(span('cleo', 1, 7), span('nobody', 1, 2), span('cleo', 1, 6)))).toEqual(failed(0, 1));
    expect(versions(published)).toEqual([2, 3, 4, 5, 6]);
    const refusing = notifierOn(client, 0);
    expect(await refusing.ring(asRung(span('cleo', 1, 6)))).toEqual(failed(0));
  });
});

describe('a hundred notices that nobody was told of', () => {
  it('are handed out for a while, and then by another ring, each once; what was told is written down now and then', async () => {
    await marking('dan', 100);
    await subscribe('of-dan', 'dan');
    const { ring, published, told, clock } = notifierOn();
    passing(clock, 25);
    let writes = 0;
    for (let rings: Published[] = [{ type: 'NoticesRung', detail: { organization: 'dan' } }]; rings.length > 0; ) {
      const before = published.length;
      const { requests } = await meter(async () => expect(await ring(asRung(...rings))).toEqual(failed()));
      writes += requests.PutItem ?? 0;
      rings = rungs(published.slice(before));
    }
    expect(rungs(published).length).toBeGreaterThan(0);
    expect(await notices('of-dan')).toHaveLength(100);
    expect([told().length, new Set(told()).size]).toEqual([100, 100]);
    expect(await log.toldUpTo('dan')).toBe(101);
    // One for each delivery, and one for each twenty told and each ring.
    expect(writes).toBeLessThanOrEqual(100 + 5 + published.length + 1);
  });

  it('read their commit once, and up to a notice that rings, no further', async () => {
    await marking('eve', 40);
    await subscribe('of-eve', 'eve');
    const { ring } = notifierOn();
    const store = eventStore(client, TABLES.events);
    const { state } = await store.load('organization/eve', valuationTimelines);

    const all = noticesOf('eve', state, 0, 41);
    const { requests } = await meter(() => ring(bells(all[9]!)));
    expect(await notices('of-eve')).toHaveLength(10);
    // Of subscriptions, of the commit, and of who was merged into it; of what was told, and of the row.
    expect([requests.Query, requests.GetItem]).toEqual([3, 2]);
    expect(await log.toldUpTo('eve')).toBe(11);
  });
});

describe('an organization of which nothing is to be told', () => {
  it('is told up to its row, so that nobody looks again', async () => {
    await marking('fay', 0);
    const { ring } = notifierOn();
    await ring(bells('fay'));
    expect(await log.toldUpTo('fay')).toBe(1);
  });
});
