/** Parts of GPUs: they are counted exactly, whatever they add up to, and an allocation takes what is there to the last millionth. */
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../trial/running.ts';
import * as a from '../../support/system/compute-samples.ts';
import { pointersOf, problemIn } from '../../support/system/problems.ts';
import { registered, reported } from '../../support/system/samples.ts';
import { useSystem } from '../../support/system/use.ts';

/** A seventh of a GPU, as precise as it can be said. */
const SLICE = 0.142857;

const system = useSystem({
  without: ['changes'],
  and: [
    ...['cloud', 'lab', 'other'].map((id) => registered(id)),
    ...['lab', 'other'].map((id) => reported(id, 'seed', { announcedOn: '2024-01' })),
    a.chip('h100', 'NVIDIA H100', 989.5),
    a.chip('a100', 'NVIDIA A100', 312),
    ...[a.cluster('tenths'), a.capacity('tenths', 'one', { gpus: 0.1 }), a.capacity('tenths', 'two', { gpus: 0.2 })],
    a.cluster('slices'),
    a.capacity('slices', 'one', { gpus: 1, alsoGpus: [{ gpuModel: 'NVIDIA A100', gpus: 0.5 }] }),
  ],
});

const cluster = (id: string, query = 'asOf=2024-02-01'): Promise<Json> => system.get(`/v1/clusters/${id}?${query}`);

describe('parts of GPUs', () => {
  it('add up exactly: 0.1 and 0.2 are 0.3, and all of it can be allocated', async () => {
    expect((await cluster('tenths')).usableGpus).toBe(0.3);
    const refused = problemIn(await system.post(a.allocated('tenths', 'too-much', 0.300001)), 409, 'capacity-exceeded');
    expect([refused.free, pointersOf(refused), refused.errors[0].message]).toEqual([0.3, ['/data/gpus'], 'expected at most 0.3']);
    expect((await system.post([a.allocated('tenths', 'one', 0.1), a.allocated('tenths', 'two', 0.2)])).body).toMatchObject({ appended: 2 });
    problemIn(await system.post(a.allocated('tenths', 'three', 0.000001)), 409, 'capacity-exceeded');
    await system.idle();
    expect(await cluster('tenths')).toMatchObject({
      usableGpus: 0.3,
      allocatedGpus: 0.3,
      freeGpus: 0,
      utilization: 100,
      oversubscribed: [],
    });
  });

  it('are slices of a GPU: seven sevenths of an H100 leave a millionth, an eighth is refused', async () => {
    for (let n = 1; n <= 7; n += 1) {
      expect((await system.post(a.allocated('slices', `slice-${n}`, SLICE, { gpuModel: 'NVIDIA H100' }))).status).toBe(201);
    }
    const refused = problemIn(
      await system.post(a.allocated('slices', 'slice-8', SLICE, { gpuModel: 'NVIDIA H100' })),
      409,
      'capacity-exceeded',
    );
    expect(refused).toMatchObject({
      free: 0.500001,
      freeByModel: [
        { gpuModel: 'NVIDIA A100', free: 0.5 },
        { gpuModel: 'NVIDIA H100', free: 0.000001 },
      ],
    });
    expect((await system.post(a.allocated('slices', 'rest', 0.500001, { tenant: 'other' }))).status).toBe(201);
    await system.idle();
    const full = await cluster('slices');
    expect(full).toMatchObject({ usableGpus: 1.5, allocatedGpus: 1.5, freeGpus: 0, utilization: 100, h100Equivalents: 1 });
    expect(full.days.map((one: Json) => [one.from, one.allocatedGpus, one.freeGpus])).toEqual([
      ['2024-01-01', 0, 1.5],
      ['2024-02-01', 1.5, 0],
    ]);
    expect(full.allocations.find((one: Json) => one.allocation === 'slice-7').gpus).toBe(SLICE);
  });

  it('are given back, resized and told apart to the millionth', async () => {
    expect((await system.post(a.resized('slices', 'slice-1', 0.1, '2024-03-01'))).status).toBe(201);
    expect((await system.post(a.released('slices', 'slice-2', '2024-04-01'))).status).toBe(201);
    await system.idle();
    expect((await cluster('slices', 'asOf=2024-03-01')).freeGpus).toBe(0.042857);
    expect((await cluster('slices', 'asOf=2024-04-01')).freeGpus).toBe(0.185714);
  });

  it('rank providers and tenants, and make up their shares', async () => {
    await system.idle();
    const [first] = (await system.get('/v1/rankings/providers?metric=gpus&asOf=2024-02-01')).entries;
    expect(first).toMatchObject({
      id: 'cloud',
      value: 1.8,
      metrics: { gpus: 1.8, allocatedGpus: 1.8, utilization: 100, h100Equivalents: 1 },
    });
    const { entries } = await system.get('/v1/rankings/startups?metric=gpus&asOf=2024-02-01');
    expect(Object.fromEntries(entries.map(({ id, value }: Json) => [id, value]))).toMatchObject({ lab: 1.299999, other: 0.500001 });
    expect(await system.get('/v1/concentration/providers?base=gpus&asOf=2024-02-01')).toMatchObject({
      hhi: { low: 10_000, high: 10_000 },
      cr1: { low: 100, high: 100 },
    });
  });
});
