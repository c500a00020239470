/** What the sweeper looks at, what it rings, and what that costs. */
import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { profiles, rounds, type View, valuationTimelines } from '../../domain/views.ts';
import type { Message } from '../../functions/ports/bus.ts';
import { toItem } from '../../functions/ports/dynamo.ts';
import { projector } from '../../functions/projecting/projector.ts';
import { boardStore } from '../../functions/stores/boards.ts';
import { changesStore } from '../../functions/stores/changes.ts';
import { deliveryStore } from '../../functions/stores/deliveries.ts';
import { eventStore } from '../../functions/stores/event-store.ts';
import { waitingStore } from '../../functions/stores/rates/waiting.ts';
import { rowStore } from '../../functions/stores/rows/rows.ts';
import { counted, sweptStore } from '../../functions/stores/swept.ts';
import { aliased, marked, registered, usd } from '../support/domain/samples.ts';
import { bellsOf } from '../support/functions/bells.ts';
import { surround } from '../support/functions/deployed.ts';
import { startEngine, TABLES } from '../support/functions/engine.ts';
import { AT, grow, round } from '../support/functions/samples.ts';

const { client, endpoint, meter, prepare } = await startEngine();
surround(endpoint);
const { sweep } = await prepare(() => import('../../functions/sweep.ts'));
const store = eventStore(client, TABLES.events);
const rows = rowStore(client, TABLES.rows);
const changes = changesStore(client, TABLES.changes);
const deliveries = deliveryStore(client, TABLES.subscriptions);

const OF_ORGANIZATIONS: View[] = [profiles, rounds, valuationTimelines];
const published: Message[] = [];
/** Boards that have taken in everything. */
const everything = new Proxy({}, { get: () => new Proxy({}, { get: () => Number.MAX_SAFE_INTEGER }) });
const boards = { ...boardStore(client, TABLES.boards), applied: async () => everything };
const sweeper = {
  ...{ changes, rows, deliveries, boards, waiting: waitingStore(client, TABLES.rows) },
  swept: sweptStore(client, TABLES.changes),
  publish: async (messages: Message[]) => {
    published.push(...messages);
    return messages.length;
  },
  now: () => AT,
};

/** Gives the commits of a stream their positions, and brings the rows of these views up. */
const follow = async (id: string, views = OF_ORGANIZATIONS): Promise<number> => {
  const bells = await bellsOf(store, `organization/${id}`);
  const commits = bells.map(({ stream, from, to }) => ({ stream, from, n: to - from + 1 }));
  await changes.append(commits, store, async () => {});
  for (const view of views) await projector(view, store, rows)(bells.at(-1)!);
  return bells.at(-1)!.to;
};
/** What one run rang about an organization, by type. */
const rungOf = async (id: string): Promise<string[]> => {
  published.length = 0;
  await sweep(sweeper);
  return published
    .filter(({ detail }) => [id, `organization/${id}`].some((name) => Object.values(detail as object).includes(name)))
    .map(({ type }) => type);
};

describe('an organization of which all was told', () => {
  it('is rung once its timeline may have changed, and not for a name', async () => {
    await grow(store, 'organization/ada', [[registered(), marked('m1', '2023-01', usd(1e9))]]);
    await follow('ada');
    expect(await rungOf('ada')).toEqual(['NoticesRung']);
    await deliveries.setToldUpTo('ada', 2);
    expect(await rungOf('ada')).toEqual([]);
    await grow(store, 'organization/ada', [[aliased('Another')]]);
    await follow('ada');
    expect(await rungOf('ada')).toEqual([]);
    await grow(store, 'organization/ada', [[marked('m2', '2023-02', usd(2e9))]]);
    await follow('ada');
    expect(await rungOf('ada')).toEqual(['NoticesRung']);
    await deliveries.setToldUpTo('ada', 4);
  });
});

describe('a row', () => {
  it('that lacks, or that other code folded, is rung; so is one that cannot be read', async () => {
    await grow(store, 'organization/bob', [[registered()]]);
    await follow('bob', [profiles, rounds]);
    expect(await rungOf('bob')).toEqual(['StreamRung']);
    await follow('bob');
    expect(await rungOf('bob')).toEqual([]);
    const change = (name: string, value: unknown) =>
      client.send(
        new UpdateItemCommand({
          TableName: TABLES.rows,
          Key: toItem({ p: 'rounds@1', i: 'bob' }),
          UpdateExpression: 'SET #n = :v',
          ExpressionAttributeNames: { '#n': name },
          ExpressionAttributeValues: toItem({ ':v': value }),
        }),
      );
    for (const [name, value] of [
      ['f', rounds.foldVersion - 1],
      ['s', 'no JSON'],
      ['d', new Uint8Array([1, 2, 3])],
    ] as const) {
      await change(name, value);
      expect([name, await rungOf('bob')]).toEqual([name, ['StreamRung']]);
      await follow('bob');
      expect([name, await rungOf('bob')]).toEqual([name, []]);
    }
  });
});

describe('a run that finds nothing', () => {
  it('takes three read units for each stream of the slow pass, however large its rows are', async () => {
    const large = (n: number) => Array.from({ length: 250 }, (_, one) => round(n * 1_000 + one, 900));
    await grow(store, 'organization/large', [[registered()], large(1), large(2), large(3)]);
    await follow('large');
    expect((await rows.get(rounds, 'large'))!.inPieces!.state.length).toBeGreaterThan(20);
    for (let n = 0; n < 40; n += 1) {
      await grow(store, `organization/quiet-${n}`, [[registered({ name: `Quiet ${n}` }), round(n)]]);
      await follow(`quiet-${n}`);
    }
    await sweep(sweeper);
    const { read } = await meter(() => sweep(sweeper));
    expect(read).toBeLessThanOrEqual(3 * 43 + 10);
  });
});

describe('boards', () => {
  /** What one run rings at the rankings, when these organizations are not in them. */
  const rung = async (...missing: string[]) => {
    const applied = new Proxy(
      {},
      { get: () => new Proxy({}, { get: (_, id) => (missing.includes(String(id)) ? 0 : Number.MAX_SAFE_INTEGER) }) },
    );
    published.length = 0;
    await sweep({ ...sweeper, boards: { ...boards, applied: async () => applied } });
    return [...new Set(published.flatMap(({ type, detail }) => (type === 'RowChanged' ? JSON.stringify(detail) : [])))].map((text) =>
      JSON.parse(text),
    );
  };

  it('that lack one organization are rung by its row; those that lack several look at every row, by one ring each', async () => {
    await grow(store, 'organization/eve', [[registered()]]);
    await grow(store, 'organization/fay', [[registered()]]);
    for (const id of ['eve', 'fay']) await follow(id);
    for (const { id, v } of await rung('eve')) expect([id, v]).toEqual(['eve', 1]);
    const both = await rung('eve', 'fay');
    for (const { id, v } of both) expect([id, v]).toEqual(['all', 0]);
    expect(both.length).toBeGreaterThan(0);
  });
});

describe('what stays behind', () => {
  it('is set aside after thirty runs, by name, and rung in every tenth run; what else is behind is rung in each', async () => {
    await grow(store, 'organization/cleo', [[registered()]]);
    await follow('cleo', [profiles]);
    const runs: string[] = [];
    const asides: string[][] = [];
    for (let run = 1; run <= 45; run += 1) {
      published.length = 0;
      asides.push((await sweep(sweeper)).aside);
      if (published.some(({ type, detail }) => type === 'StreamRung' && (detail as { stream: string }).stream === 'organization/cleo'))
        runs.push(`${run}`);
    }
    expect(runs).toEqual([...Array.from({ length: 30 }, (_, n) => `${n + 1}`), '40']);
    expect(asides.map((one) => one.includes('organization/cleo'))).toEqual(Array.from({ length: 45 }, (_, n) => n >= 30));
    await grow(store, 'organization/dan', [[registered()]]);
    await follow('dan', [profiles]);
    expect(await rungOf('dan')).toEqual(['StreamRung']);
    await follow('cleo');
    expect((await sweep(sweeper)).aside).not.toContain('organization/cleo');
  });
});

describe('what the sweeper remembers', () => {
  it('fits into its item with as many streams of the longest names as it keeps, and as older code wrote it counts from the start', async () => {
    const behind = Array.from({ length: 4_000 }, (_, n) => `organization/${'x'.repeat(59)}${String(n).padStart(5, '0')}`);
    const swept = { position: 1, seen: 2, behind, runs: behind.map(() => 100), slow: null };
    await sweeper.swept.put(swept);
    expect(await sweeper.swept.get()).toEqual(swept);
    const size =
      Buffer.byteLength(JSON.stringify(toItem({ d: { behind: behind.join(''), runs: swept.runs.join('') } }))) + 8 * behind.length;
    expect(size).toBeLessThan(400 * 1024);
    expect(counted({ behind: ['a', 'b'] }, ['b', 'c'])).toMatchObject({ runs: [1, 1], aside: [] });
    expect(counted({ behind: ['a', 'b'], runs: [5, 30] }, ['b', 'c'])).toMatchObject({ runs: [31, 1], aside: ['b'] });
  });
});
