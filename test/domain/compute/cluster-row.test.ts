/** A cluster on a day: what is usable, allocated and free, in GPUs and in H100 equivalents. */
import { describe, expect, it } from '@jest/globals';
import type { Chip } from '../../../domain/compute/chip.ts';
import type { Cluster } from '../../../domain/compute/cluster.ts';
import { chipTable, clusterOn, clusterRow, courseOf, equivalentsOf } from '../../../domain/compute/cluster-row.ts';
import { recordedOn, stream, type Told } from '../../support/domain/compute.ts';
import * as c from '../../support/domain/compute-samples.ts';
import { by, source } from '../../support/domain/samples.ts';

const { told } = stream<Cluster>('cluster', 'zhangbei');
const chips: NonNullable<Chip>[] = [c.chip('NVIDIA H100', 989.4), c.chip('NVIDIA A100', 312), c.chip('Kunlun P800')].map(
  ({ data }) => data,
);
const table = chipTable(chips.map((plain, n) => ({ v: n + 1, plain })));
const row = (...events: Told[]) => clusterRow(told(c.cluster(), ...events))!;
const on = (day: string, ...events: Told[]) => clusterOn(row(...events), day, table);
const usableOn = (day: string, ...events: Told[]) => on(day, ...events).usableGpus;

describe('the chip table', () => {
  it('measures by the dense 16-bit operations of an H100, and counts the events behind it', () => {
    expect(table.version).toBe(6);
    expect([...table.ratios.keys()]).toEqual(['NVIDIA H100', 'NVIDIA A100']);
    expect(table.ratios.get('NVIDIA A100')).toBeCloseTo(0.31534, 5);
  });

  it('knows no ratio before the H100 is published', () => {
    expect(chipTable([{ v: 1, plain: chips[1]! }]).ratios.size).toBe(0);
    expect(chipTable([{ v: 0, plain: null }])).toEqual({ version: 0, ratios: new Map() });
  });
});

describe('H100 equivalents of a phase', () => {
  const equivalents = (says: Parameters<typeof c.phase>[1]) => equivalentsOf(row(c.phase('hall', says)).phases[0]!, table);

  it('are computed from its GPUs, of all models: 25,000 A100 are 7,884, and with 1,000 H100 beside them 8,884', () => {
    expect(equivalents({ gpus: 25_000, gpuModel: 'NVIDIA A100' })).toEqual({ value: 7884, basis: 'computed' });
    const also = [{ gpuModel: 'NVIDIA H100', gpus: 1000 }];
    expect(equivalents({ gpus: 25_000, gpuModel: 'NVIDIA A100', alsoGpus: also })).toEqual({ value: 8884, basis: 'computed' });
  });

  it('are as reported only where no count is known', () => {
    expect(equivalents({ h100Equivalents: 94_402 })).toEqual({ value: 94_402, basis: 'reported' });
    const both = row(c.phase('hall', { gpus: 100, gpuModel: 'NVIDIA H100' }), c.phase('hall', { h100Equivalents: 500 }, by('sat')));
    expect(equivalentsOf(both.phases[0]!, table)).toEqual({ value: 100, basis: 'computed' });
  });

  it('are unknown without a model, a figure of the model, or a figure of one of several models', () => {
    expect(equivalents({ gpus: 100 })).toBeNull();
    expect(equivalents({ gpus: 100, gpuModel: 'Kunlun P800' })).toBeNull();
    expect(equivalents({ gpus: 100, gpuModel: 'NVIDIA H100', alsoGpus: [{ gpuModel: 'Kunlun P800', gpus: 1 }] })).toBeNull();
  });
});

describe('usable GPUs', () => {
  const first = c.phase('one', { gpus: 100, from: '2026-02' });

  it('are those of all models from the first day of a phase on; without a day they were there all along', () => {
    expect([usableOn('2026-01-31', first), usableOn('2026-02-01', first)]).toEqual([0, 100]);
    const mixed = c.phaseClaim('one', { state: 'available', gpus: 100, alsoGpus: [{ gpuModel: 'NVIDIA H20', gpus: 20 }] });
    expect(usableOn('1990-01-01', mixed)).toBe(120);
  });

  it('are replaced by a phase that supersedes, from the day on which that begins, and never added', () => {
    const next = c.phase('two', { gpus: 250, from: '2026-05-10', supersedes: 'one' });
    expect(['2026-05-09', '2026-05-10'].map((day) => usableOn(day, first, next))).toEqual([100, 250]);
    const last = c.phaseClaim('three', { state: 'retired', from: '2026-08-01', supersedes: 'two' });
    expect(['2026-05-10', '2026-07-31', '2026-08-01'].map((day) => usableOn(day, first, next, last))).toEqual([250, 250, 0]);
    expect(courseOf(row(first, next, last)).days.map(({ from, usableGpus }) => [from, usableGpus])).toEqual([
      ['2026-02-01', 100],
      ['2026-05-10', 250],
      ['2026-08-01', 0],
    ]);
  });

  it('stay while what supersedes them is only announced, and come back when it is withdrawn', () => {
    const announced = c.phase('two', { gpus: 250, from: '2026-05-10', supersedes: 'one', state: 'announced' });
    expect(usableOn('2026-06-01', first, announced)).toBe(100);
    const built = c.phase('two', { gpus: 250, from: '2026-05-10', supersedes: 'one' });
    expect([usableOn('2026-06-01', first, built), usableOn('2026-06-01', first, built, c.unphase('two'))]).toEqual([250, 100]);
  });

  it('are not what is claimed, announced, contracted or being built: that is told apart', () => {
    const states = ['claimed', 'announced', 'contracted', 'under-construction'] as const;
    const unbuilt = states.map((state, n) => c.phase(state, { state, gpus: n + 1 }));
    expect(on('2026-06-01', first, ...unbuilt)).toMatchObject({
      ...{ usableGpus: 100, unbuilt: { claimed: 1, announced: 2, contracted: 3, 'under-construction': 4 } },
    });
  });
});

describe('a cluster on a day', () => {
  const hall = c.phase('hall', { gpus: 100, gpuModel: 'NVIDIA H100' });

  it('tells what is allocated and free, and how much of it is in use', () => {
    const taken = [hall, c.allocated('a1', 30), c.allocated('a2', 3, '2026-03-01', { until: '2026-03-31' })];
    expect(on('2026-03-31', ...taken)).toMatchObject({
      usableGpus: 100,
      allocatedGpus: 33,
      freeGpus: 67,
      utilization: 33,
      h100Equivalents: 100,
    });
    expect(on('2026-04-01', ...taken)).toMatchObject({ allocatedGpus: 30, freeGpus: 70 });
    expect(on('2025-12-31', ...taken)).toMatchObject({ usableGpus: 0, allocatedGpus: 0, utilization: null });
  });

  it('has nothing free when it is oversubscribed, and says how much is in use all the same', () => {
    const over = [hall, c.allocated('a1', 90), c.phase('hall', { gpus: 60 })];
    expect(on('2026-06-01', ...over)).toMatchObject({ usableGpus: 60, allocatedGpus: 90, freeGpus: 0, utilization: 150 });
  });

  it('counts usable phases of which nothing is known, and adds the equivalents of the others', () => {
    const unknown = c.phaseClaim('dark', { state: 'installed' });
    const reported = c.phase('reported', { h100Equivalents: 50 });
    expect(on('2026-06-01', hall, unknown, reported)).toMatchObject({ usableGpus: 100, phasesUnknown: 1, h100Equivalents: 150 });
  });

  it('is nothing before it is registered', () => expect(clusterRow(told())).toBeNull());
});

describe('a cluster at another time', () => {
  const state = told(
    c.cluster(),
    recordedOn('2026-02-01', c.phase('hall', { gpus: 100 }, by('epoch', '2026-01-15'))),
    recordedOn('2026-02-02', c.allocated('a1', 10, '2026-01-05', { source: source('sec', '2026-01-20') })),
    recordedOn('2026-03-01', c.allocated('a2', 20, '2026-01-05')),
    recordedOn('2026-04-01', c.resized('a1', 30, '2026-01-05')),
    recordedOn('2026-05-01', c.released('a2', '2026-01-31')),
    recordedOn('2026-06-01', c.unphase('hall', 'epoch', { knownOn: '2026-05-20' })),
  );
  const seen = (at: object) => {
    const { usableGpus, allocatedGpus } = clusterOn(clusterRow(state, at)!, '2026-02-10', table);
    return [usableGpus, allocatedGpus];
  };

  it('is what this service had recorded', () => {
    const recorded = ['2026-01-31', '2026-02-01', '2026-02-02', '2026-03-01', '2026-04-01', '2026-05-01', '2026-06-01'];
    const expected = [
      [0, 0],
      [100, 0],
      [100, 10],
      [100, 30],
      [100, 50],
      [100, 30],
      [0, 30],
    ];
    expect(recorded.map((day) => seen({ recordedAt: Date.parse(`${day}T23:00:00Z`) }))).toEqual(expected);
  });

  it('is what the world could know: by the sources, or else when it was recorded', () => {
    const known = ['2026-01-14', '2026-01-15', '2026-01-20', '2026-03-01', '2026-04-01', '2026-05-19', '2026-05-20'];
    const expected = [
      [0, 0],
      [100, 0],
      [100, 10],
      [100, 30],
      [100, 50],
      [100, 30],
      [0, 30],
    ];
    expect(known.map((knownAt) => seen({ knownAt }))).toEqual(expected);
  });
});
