/** What a cluster with thousands of active allocations costs to write to, and to load. */
import { beforeAll, describe, expect, it } from 'vitest';
import { deciders, type Fold } from '../../../domain/deciders.ts';
import { clusters } from '../../../domain/views.ts';
import type { Category } from '../../../events/catalogue.ts';
import type { AnyEvent } from '../../../events/index.ts';
import { projector } from '../../../functions/projecting/projector.ts';
import { record } from '../../../functions/recording/record.ts';
import type { Outcome, PostedEvent } from '../../../functions/recording/recorder.ts';
import { largestOf } from '../../../functions/stores/commit.ts';
import { eventStore } from '../../../functions/stores/event-store.ts';
import { rowStore } from '../../../functions/stores/rows/rows.ts';
import { registered } from '../../support/domain/samples.ts';
import { startEngine, TABLES } from '../../support/functions/engine.ts';
import { recorderOn } from '../../support/functions/recorder.ts';
import { AT } from '../../support/functions/samples.ts';

const { client, meter } = await startEngine();
const ACTIVE = 3_000;
const source = { id: 'press', publisher: 'Press', url: 'https://example.com' };

const posted = (category: Category, id: string, event: AnyEvent): PostedEvent => ({ category, id, event });
const onGiant = (event: AnyEvent) => posted('cluster', 'giant', event);
/** Each with a day and a size of its own, so that no day is like another. */
const allocated = (n: number, more: { gpus?: number } = {}): PostedEvent =>
  onGiant({
    type: 'GpusAllocated',
    data: {
      ...{ allocation: `reservation-${n}`, tenant: `lab-${n % 7}`, gpus: 1 + (n % 97), terms: 'reserved', gpuModel: 'NVIDIA H100' },
      ...{ from: new Date(Date.UTC(2024, 0, 1 + (n % 1_500))).toISOString().slice(0, 10), ...more },
    },
  });
const total = (count: number): number => Array.from({ length: count }, (_, n) => 1 + (n % 97)).reduce((a, b) => a + b, 0);
const MORE = 300;
/** What the active ones and those to come take, and not one GPU more. */
const FITS = total(ACTIVE + MORE);

let warm = recorderOn(client);
const post = async (...events: PostedEvent[]): Promise<Outcome[]> => record(warm, { events, requestId: 'request', by: 'test' });

beforeAll(async () => {
  const phase = { phase: 'one', state: 'installed' as const, gpus: FITS, gpuModel: 'NVIDIA H100', from: '2023', source };
  const setup = await post(
    ...['cloud', ...Array.from({ length: 7 }, (_, n) => `lab-${n}`)].map((id) => posted('organization', id, registered({ name: id }))),
    onGiant({ type: 'ClusterRegistered', data: { name: 'Giant', operator: 'cloud', source } }),
    onGiant({ type: 'CapacityReported', data: { ...phase, assurance: 'official' } }),
  );
  expect(setup.every(({ status }) => status === 'appended')).toBe(true);
  for (let from = 0; from < ACTIVE; from += 100) {
    const outcomes = await post(...Array.from({ length: 100 }, (_, n) => allocated(from + n)));
    expect(outcomes.every(({ status }) => status === 'appended')).toBe(true);
  }
});

describe(`a cluster with ${ACTIVE} active allocations`, () => {
  it(`costs at most 2 write units for each allocation more, on average over ${MORE}, and at most 2 read units while it is warm`, async () => {
    const reads: number[] = [];
    const cost = await meter(async () => {
      for (let n = ACTIVE; n < ACTIVE + MORE; n += 1) {
        const { read } = await meter(async () => expect(await post(allocated(n))).toMatchObject([{ status: 'appended', version: n + 3 }]));
        reads.push(read);
      }
    });
    expect(cost.write / MORE).toBeLessThanOrEqual(2);
    // The end of the stream, and whether the tenant is registered.
    expect(Math.max(...reads)).toBeLessThanOrEqual(2);
  });

  it('is then full: one GPU more is refused for nothing but the look at the end of its stream', async () => {
    const cost = await meter(async () => {
      const [outcome] = await post(allocated(ACTIVE + MORE, { gpus: 1 }));
      expect(outcome).toMatchObject({ status: 'refused', problem: { code: 'capacity-exceeded', free: 0 } });
    });
    expect([cost.write, cost.read <= 2]).toEqual([0, true]);
  });

  it('costs at most 60 read units to one who knows nothing of it yet: those of any long stream', async () => {
    warm = recorderOn(client);
    const cost = await meter(async () =>
      expect(await post(allocated(0))).toMatchObject([{ status: 'unchanged', version: ACTIVE + MORE + 2 }]),
    );
    expect(cost.read).toBeLessThanOrEqual(60);
  });
});

describe('a cluster with 100,000 allocations', () => {
  it('is within what a stream takes, is loaded and projected whole, and takes one more for a few write units', async () => {
    const decider = deciders.cluster as never as Fold;
    const store = eventStore(client, TABLES.events);
    const rows = rowStore(client, TABLES.rows);
    const named: AnyEvent = { type: 'ClusterRegistered', data: { name: 'Largest', operator: 'cloud', source } };
    const phase = { phase: 'one', state: 'installed' as const, gpus: total(100_000) + 2, gpuModel: 'NVIDIA H100', from: '2023', source };
    const reported: AnyEvent = { type: 'CapacityReported', data: { ...phase, assurance: 'official' } };
    let loaded = await store.load('cluster/largest', decider);
    const append = async (events: AnyEvent[], n: number) => {
      loaded = (await store.append(decider, loaded, events, { at: AT, c: `commit-${n}`, by: 'test' })).loaded;
    };
    await append([named, reported], 0);
    for (let n = 0; n < 100; n += 1)
      await append(
        Array.from({ length: 1_000 }, (_, k) => allocated(n * 1_000 + k).event),
        n + 1,
      );
    console.log(`${loaded.bytes} bytes of events`);
    expect(loaded.bytes).toBeLessThan(0.9 * largestOf('cluster/largest'));
    const project = async (to: number) =>
      projector(clusters, store, rows)({ category: 'cluster', stream: 'cluster/largest', from: 1, to, types: [], at: AT, events: null });
    await project(100_002);
    const more = (n: number) => ({ ...allocated(100_000 + n, { gpus: 1 }), id: 'largest' });
    // The first carries the list of all that lies before it.
    expect(await post(more(0))).toMatchObject([{ status: 'appended', version: 100_003 }]);
    const recorded = await meter(async () => expect(await post(more(1))).toMatchObject([{ status: 'appended', version: 100_004 }]));
    const projected = await meter(() => project(100_004));
    console.log(`one more: ${recorded.write} W recorded, ${projected.write} W projected`);
    expect(recorded.write).toBeLessThanOrEqual(2);
    expect(projected.write).toBeLessThanOrEqual(100);
    expect((await rows.get(clusters, 'largest'))?.plain?.held).toHaveLength(100_002);
    expect(await post({ ...allocated(100_002, { gpus: 2 }), id: 'largest' })).toMatchObject([{ problem: { code: 'capacity-exceeded' } }]);
  });
});
