/** Boards that have not taken in a commit: whether they lack something of it, as whoever waits, the marks, the sweeper and the comparison with the log see it. */
import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { rankings, rollUps } from '../../../domain/boards/roll-up.ts';
import type { Accepted } from '../../../domain/kernel/decision.ts';
import { rounds } from '../../../domain/views.ts';
import { behindAmong, type Sweeper } from '../../../functions/projecting/behind.ts';
import { verify } from '../../../functions/projecting/verify.ts';
import { lineOf } from '../../../functions/projecting/verify-rows.ts';
import { nothingKnown } from '../../../functions/readings/answering/known.ts';
import { boardsBasis, latenessOf } from '../../../functions/readings/answering/marks.ts';
import { onBoards } from '../../../functions/readings/answering/rests.ts';
import { waitFor } from '../../../functions/readings/answering/waiting.ts';
import { deliveryStore } from '../../../functions/stores/deliveries.ts';
import { finalityStore } from '../../../functions/stores/finality.ts';
import { waitingStore } from '../../../functions/stores/rates/waiting.ts';
import { sweptStore } from '../../../functions/stores/swept.ts';
import { registry } from '../../../functions/stores/world/registry.ts';
import { aliased, by, claimed, registered, reported, usd } from '../../support/domain/samples.ts';
import { startEngine, TABLES } from '../../support/functions/engine.ts';
import { projected } from '../../support/functions/projected.ts';
import { AT, grow } from '../../support/functions/samples.ts';

const { client, meter } = await startEngine();
const system = projected(client);
const { store, rows, boards, changes } = system;
const finality = finalityStore(client, TABLES.changes, TABLES.events);

/** A clock that moves only while somebody waits on it. */
let now = AT;
const clock = {
  now: () => now,
  pause: async (ms: number) => {
    now += ms;
  },
};
const reader = {
  ...{ store, changes, rows, boards, clock, finality, known: nothingKnown() },
  registry: registry(client, TABLES.events, rows),
};
const sweeper: Sweeper = {
  ...{ changes, rows, boards, deliveries: deliveryStore(client, TABLES.subscriptions), waiting: waitingStore(client, TABLES.rows) },
  ...{ swept: sweptStore(client, TABLES.changes), publish: async (all) => all.length, now: clock.now },
};

const commit = async (id: string, ...events: Accepted[]): Promise<void> => {
  await grow(store, `organization/${id}`, [events]);
  await system.place(`organization/${id}`);
};
const follow = async (id: string, ...events: Accepted[]): Promise<void> => {
  await commit(id, ...events);
  await system.project(`organization/${id}`);
};
/** Whether an answer that rests on the rankings is given at once to who waits for a version. */
const isGiven = async (id: string, v: number): Promise<boolean> => {
  const before = now;
  const answer = waitFor(`organization/${id}@${v}`, onBoards(rankings)(reader), { store, clock });
  return answer.then(
    () => now === before,
    () => false,
  );
};
const isLate = async (id: string): Promise<boolean> => {
  const { late } = await latenessOf(reader, boardsBasis(reader, rankings));
  return late.some(({ stream }) => stream === `organization/${id}`);
};
/** The views that the sweeper rings of an organization. */
const rung = async (id: string): Promise<unknown[]> => {
  const { findings } = await behindAmong(sweeper, [`organization/${id}`], new Set());
  const details = findings.flatMap(({ ring }) => (ring.type === 'RowChanged' ? [(ring.detail as { view: unknown }).view] : []));
  return [...new Set(details.flat())];
};
const differing = async (source = system): Promise<string[]> => (await verify(source, () => {})).differences.map(lineOf);
const seenBy = async (id: string, v: number) => ({
  isGiven: await isGiven(id, v),
  isLate: await isLate(id),
  rung: await rung(id),
  differing: await differing(),
});
const NOTHING_LACKS = { isGiven: true, isLate: false, rung: [], differing: [] };

describe('boards that have not taken in a commit', () => {
  it('in which nothing changed for them lack nothing, once its rows are there', async () => {
    await follow('quiet', registered(), reported('r1', { amount: usd(5e7) }));
    await system.rollUp();
    await commit('quiet', claimed('r1', { amount: usd(5e7) }, by('ft', '2024-02-01')));
    expect([await isGiven('quiet', 3), await isLate('quiet')]).toEqual([false, true]);
    await system.project('organization/quiet');
    expect(await seenBy('quiet', 3)).toEqual(NOTHING_LACKS);
    await follow('quiet', claimed('r1', { amount: usd(5e7) }, by('wsj', '2024-02-01')));
    expect(await seenBy('quiet', 4)).toEqual(NOTHING_LACKS);
    expect((await boards.applied(rankings, await boards.head(rankings))).rounds).toMatchObject({ quiet: 2 });
  });

  it('in which something changed lack it, until they are computed, whatever comes behind it', async () => {
    await follow('moved', registered(), reported('r1', { amount: usd(5e7) }));
    await system.rollUp();
    await follow('moved', claimed('r1', { amount: usd(6e7) }, by('ft', '2024-03')));
    await follow('moved', claimed('r1', { amount: usd(6e7) }, by('wsj', '2024-02')));
    const lacks = 'rankings@%: organization/moved at version 4 is not in it';
    const seen = await seenBy('moved', 4);
    expect(seen).toMatchObject({ isGiven: false, isLate: true, rung: ['rounds'] });
    expect(seen.differing.map((line) => line.replace(/@\d+ \w+/, '@%'))).toContain(lacks);
    expect(await isGiven('moved', 2)).toBe(true);
    await system.rollUp();
    expect(await seenBy('moved', 4)).toEqual(NOTHING_LACKS);
  });

  it('lack what was said of a round in which two Ids of one investor took part', async () => {
    for (const id of ['fund', 'other']) await follow(id, registered({ kind: 'fund' }));
    await follow('other', { type: 'OrganizationMerged', data: { into: 'fund', source: by('press').source } });
    const both = [{ investor: 'fund' }, { investor: 'other', lead: false }];
    await follow('shared', registered(), reported('r1', { participations: both }));
    await system.rollUp();
    await follow('shared', claimed('r1', { participations: both.slice(1) }, by('ft')));
    const seen = await seenBy('shared', 3);
    expect(seen).toMatchObject({ isGiven: false, isLate: true, rung: ['rounds'] });
    expect(seen.differing.length).toBeGreaterThan(0);
    await system.rollUp();
    expect(await seenBy('shared', 3)).toEqual(NOTHING_LACKS);
  });

  it('are taken to lack it where older code wrote the row, or folded it; the log knows better', async () => {
    await follow('older', registered());
    await system.rollUp();
    await follow('older', reported('r1', { announcedOn: undefined }));
    expect(await seenBy('older', 2)).toEqual(NOTHING_LACKS);
    const change = (update: string, values?: Record<string, { N: string }>) =>
      client.send(
        new UpdateItemCommand({
          TableName: TABLES.rows,
          Key: { p: { S: 'rounds@1' }, i: { S: 'older' } },
          UpdateExpression: update,
          ...(values && { ExpressionAttributeValues: values }),
        }),
      );
    await change('SET f = :f', { ':f': { N: `${rounds.foldVersion - 1}` } });
    expect([await isGiven('older', 2), await isLate('older')]).toEqual([false, true]);
    await change('SET f = :f REMOVE u', { ':f': { N: `${rounds.foldVersion}` } });
    expect(await seenBy('older', 2)).toEqual({ isGiven: false, isLate: true, rung: ['rounds'], differing: [] });
    await system.rollUp();
    expect(await seenBy('older', 2)).toEqual(NOTHING_LACKS);
  });
});

it('a comparison during which boards move on works out from the log whether they lack what came behind', async () => {
  await follow('busy', registered(), reported('r1', { amount: usd(5e7) }));
  await system.rollUp();
  let isMoved = false;
  const moving = {
    ...store,
    async *recordedAfter(...of: Parameters<typeof store.recordedAfter>) {
      if (!isMoved) {
        isMoved = true;
        await follow('busy', claimed('r1', { amount: usd(6e7) }, by('ft', '2024-03')));
        await system.rollUp();
        await follow('busy', claimed('r1', { amount: usd(6e7) }, by('wsj', '2024-02')));
      }
      yield* store.recordedAfter(...of);
    },
  };
  expect(await differing({ ...system, store: moving })).toEqual([]);
  expect((await boards.applied(rankings, await boards.head(rankings))).rounds).toMatchObject({ busy: 3 });
});

it('rows are looked at only where boards have not taken in what is waited for', async () => {
  await follow('cheap', registered());
  await system.rollUp();
  await follow('cheap', aliased('Another'));
  const rests = onBoards(rankings)(reader);
  expect((await meter(async () => expect(await rests.organization!('cheap', 1)).toBe(1))).requests).toEqual({
    GetItem: 1,
    BatchGetItem: 1,
  });
  await system.rollUp();
  for (const rollUp of rollUps) expect(await onBoards(rollUp)(reader).organization!('cheap', 2)).toBe(2);
});
