import type { SQSBatchResponse } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { profiles, rounds } from '../../../domain/views.ts';
import { projector } from '../../../functions/projecting/projector.ts';
import type { Committed } from '../../../functions/projecting/ring.ts';
import { eventStore } from '../../../functions/stores/event-store.ts';
import { rowStore } from '../../../functions/stores/rows/rows.ts';
import { metered } from '../../../trial/meter.ts';
import { registered } from '../../support/domain/samples.ts';
import { bellsOf } from '../../support/functions/bells.ts';
import { queued, surround } from '../../support/functions/deployed.ts';
import { startEngine, TABLES } from '../../support/functions/engine.ts';
import { interposing, losing } from '../../support/functions/faults.ts';
import { grow, round } from '../../support/functions/samples.ts';

const { client, newClient, meter, endpoint } = await startEngine();
const store = eventStore(client, TABLES.events);
const rows = rowStore(client, TABLES.rows);
const ring = projector(rounds, store, rows);

const rowAt = async (id: string) => {
  const row = await rows.get(rounds, id);
  return row && { v: row.v, rounds: Object.keys((row.state as { rounds: object }).rounds) };
};
/** Four commits, each with one event but the third, which has two. */
const story = async (id: string): Promise<Committed[]> => {
  await grow(store, `organization/${id}`, [[registered()], [round(1)], [round(2), round(3)], [round(4)]]);
  return bellsOf(store, `organization/${id}`);
};
const ALL = { v: 5, rounds: ['round-1', 'round-2', 'round-3', 'round-4'] };

describe('a commit that is delivered', () => {
  it('in order costs one read and one conditional write, and never a transaction', async () => {
    for (const bell of await story('in-order')) {
      expect((await meter(() => ring(bell))).requests).toEqual({ GetItem: 1, PutItem: 1 });
    }
    expect(await rowAt('in-order')).toEqual(ALL);
  });

  it('again costs one read', async () => {
    const bells = await story('again');
    for (const bell of bells) await ring(bell);
    for (const bell of bells) expect(await meter(() => ring(bell))).toMatchObject({ write: 0, requests: { GetItem: 1 } });
    expect((await meter(() => ring(bells[0]!))).requests).toEqual({ GetItem: 1 });
    expect(await rowAt('again')).toEqual(ALL);
  });

  it('on a row in pieces brings it up to all of the log; those that follow it read its item alone', async () => {
    const large = (n: number) => Array.from({ length: 200 }, (_, one) => round(n * 1_000 + one, 900));
    await grow(store, 'organization/large', [[registered()], large(1), ...Array.from({ length: 9 }, (_, n) => [round(n)])]);
    const [first, second, third, ...burst] = await bellsOf(store, 'organization/large');
    for (const bell of [first!, second!]) await ring(bell);
    expect((await rows.get(rounds, 'large'))!.inPieces!.state.length).toBeGreaterThan(5);
    await ring(third!);
    expect(await rowAt('large')).toMatchObject({ v: 210 });
    for (const bell of burst) expect(await meter(() => ring(bell))).toMatchObject({ write: 0, requests: { GetItem: 1 } });
  });

  it('after one that got lost brings both in, from the log', async () => {
    const [first, , , last] = await story('lost');
    await ring(first!);
    expect((await meter(() => ring(last!))).requests).toEqual({ GetItem: 1, Query: 1, PutItem: 1 });
    expect(await rowAt('lost')).toEqual(ALL);
  });

  it('backwards gives the same row', async () => {
    for (const bell of (await story('backwards')).reverse()) await ring(bell);
    expect(await rowAt('backwards')).toEqual(ALL);
  });

  it('without its events, because they were too many for the bus, is read from the log', async () => {
    for (const bell of await story('bare')) await ring({ ...bell, events: null });
    expect(await rowAt('bare')).toEqual(ALL);
  });

  it('late is ignored where the row has moved past it', async () => {
    const [first, second, third] = await story('late');
    for (const bell of [first!, second!, third!]) await ring(bell);
    const row = await rowAt('late');
    expect((await meter(() => ring(second!))).requests).toEqual({ GetItem: 1 });
    expect(await rowAt('late')).toEqual(row);
  });

  it('keeps beside its state what lists read', async () => {
    for (const bell of await story('listed')) await projector(profiles, store, rows)(bell);
    const all = await rows.all(profiles);
    expect(all.find(({ id }) => id === 'listed')).toEqual({ id: 'listed', v: 5, plain: expect.objectContaining({ name: 'Moonshot AI' }) });
  });
});

describe('two projectors of one row', () => {
  it('that race: the slower one folds on from the row that the faster one wrote, without reading it again', async () => {
    const [first, second, third] = await story('raced');
    await ring(first!);
    const slow = newClient();
    interposing(slow, 'PutItemCommand', () => ring(second!));
    const cost = await metered(slow)(() => projector(rounds, store, rowStore(slow, TABLES.rows))(third!));
    expect(cost.requests).toEqual({ GetItem: 1, PutItem: 2 });
    expect(await rowAt('raced')).toEqual({ v: 4, rounds: ['round-1', 'round-2', 'round-3'] });
  });

  it('that race to the first version of a row leave it once', async () => {
    const [first] = await story('born');
    const slow = newClient();
    interposing(slow, 'PutItemCommand', () => ring(first!));
    await projector(rounds, store, rowStore(slow, TABLES.rows))(first!);
    expect(await rowAt('born')).toEqual({ v: 1, rounds: [] });
  });

  it('that the older one would undo: it lets the newer row be', async () => {
    const [first, second, , last] = await story('undone');
    await ring(first!);
    const slow = newClient();
    interposing(slow, 'PutItemCommand', () => ring(last!));
    await projector(rounds, store, rowStore(slow, TABLES.rows))(second!);
    expect(await rowAt('undone')).toEqual(ALL);
  });

  it('in any number, with every commit rung by all of them at once, end at the last version', async () => {
    const bells = await story('crowd');
    await Promise.all([...bells, ...bells, ...bells.toReversed()].map((bell) => ring(bell)));
    expect(await rowAt('crowd')).toEqual(ALL);
  });

  it('are told apart from an acknowledgement that got lost', async () => {
    const [first] = await story('unheard');
    const faulty = newClient();
    const lost = losing(faulty, 'PutItemCommand', 1);
    await projector(rounds, store, rowStore(faulty, TABLES.rows))(first!);
    expect(lost()).toBe(1);
    expect(await rowAt('unheard')).toEqual({ v: 1, rounds: [] });
  });
});

describe('the function', () => {
  it('takes the rings of a batch one by one, and gives back only those that failed', async () => {
    surround(endpoint, { view: 'rounds' });
    const { handler, project } = await import('../../../functions/project.ts');
    const [first, second] = await story('batch');
    const picky = project(async (bell) => {
      if (bell.from === 2) throw new Error('not this one');
      await ring(bell);
    });
    const failed: SQSBatchResponse = { batchItemFailures: [{ itemIdentifier: 'message-1' }] };
    expect(await picky(queued(first, second, first))).toEqual(failed);
    expect(await rowAt('batch')).toEqual({ v: 1, rounds: [] });
    expect(await handler(queued(first, second))).toEqual({ batchItemFailures: [] });
    expect(await rowAt('batch')).toEqual({ v: 2, rounds: ['round-1'] });
  });
});
