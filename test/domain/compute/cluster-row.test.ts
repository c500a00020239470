/** A cluster on a day: what is usable, allocated and free, in GPUs and in H100 equivalents. */
import { describe, expect, it } from 'vitest';
import { type Chip, chipTable, ratioOf } from '../../../domain/compute/chip.ts';
import type { Cluster } from '../../../domain/compute/cluster.ts';
import { clusterOn, clusterRow, freeByModel } from '../../../domain/compute/cluster-row.ts';
import { recordedOn, stream, type Told } from '../../support/domain/compute.ts';
import * as c from '../../support/domain/compute-samples.ts';
import { by, source } from '../../support/domain/samples.ts';

const { told } = stream<Cluster>('cluster', 'zhangbei');
const chipOf = (...events: Told[]) => ({ plain: stream<Chip>('chip', 'chip').told(...events) });
const h100 = chipOf(c.chip('NVIDIA H100', 989.4, { aliases: ['Hopper'] }));
const table = chipTable([h100, chipOf(c.chip('NVIDIA A100', 312)), chipOf(c.chip('Kunlun P800'))]);
const row = (...events: Told[]) => clusterRow(told(c.cluster(), ...events))!;
const on = (day: string, ...events: Told[]) => clusterOn(row(...events), day, table);

describe('the chip table', () => {
  it('measures by the dense 16-bit operations of an H100, and counts the events behind it', () => {
    expect(table.version).toBe(3);
    expect(['NVIDIA H100', 'Kunlun P800', 'H20'].map((model) => ratioOf(model, table))).toEqual([1, undefined, undefined]);
    for (const name of ['NVIDIA A100', 'a100', 'Nvidia-A 100']) expect(ratioOf(name, table)).toBeCloseTo(0.31534, 5);
    expect(['hopper', 'NVIDIA Hopper'].map((name) => ratioOf(name, table))).toEqual([1, 1]);
  });

  it('knows no ratio before the H100 is published', () => {
    expect(chipTable([chipOf(c.chip('NVIDIA A100', 312))]).ratios.size).toBe(0);
    expect(chipTable([])).toMatchObject({ version: 0, ratios: new Map() });
  });

  it('is amended by what is published later, as it had been recorded then, and without what is withdrawn', () => {
    const twice = chipOf(
      recordedOn('2026-01-01', c.chip('NVIDIA A100', 312, { aliases: ['Ampere'] })),
      recordedOn('2026-02-01', c.chip('NVIDIA A100', 624)),
    );
    const half = (at: object) => ratioOf('ampere', chipTable([chipOf(recordedOn('2026-01-01', c.chip('NVIDIA H100', 989.4))), twice], at));
    expect(half({})).toBeCloseTo(0.63069, 4);
    expect(half({ recordedAt: Date.parse('2026-01-31') })).toBeCloseTo(0.31534, 5);
    expect(half({ knownAt: '2020-01-01', asOf: '2020-01-01' })).toBeCloseTo(0.63069, 4);
    const gone = chipOf(c.chip('NVIDIA A100', 312), c.unpublished());
    expect(ratioOf('A100', chipTable([h100, gone]))).toBeUndefined();
  });

  it('knows the total processing performance: the larger of 16 times FP16 and 8 times INT8', () => {
    const chips = [c.chip('one', 100, { int8Tops: 150 }), c.chip('two', 100, { int8Tops: 300 }), c.chip('three')].map((one) => chipOf(one));
    expect([...chipTable(chips).tpp.values()]).toEqual([1600, 2400]);
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

  it('does not know how much is in use where no allocation was ever reported', () => {
    expect(on('2026-06-01', hall)).toMatchObject({ utilization: null });
    expect(on('2026-02-01', hall, c.allocated('a1', 30))).toMatchObject({ utilization: 0 });
  });

  it('says what is free of each model, with those whose model nobody states', () => {
    const mixed = row(hall, c.phase('dark', { gpus: 10 }), c.allocated('a1', 30, '2026-03-01', { gpuModel: 'NVIDIA H100' }));
    expect(freeByModel(mixed, '2026-06-01', table.names)).toEqual([{ gpuModel: 'NVIDIA H100', gpus: 80, phasesWithoutCount: 0 }]);
  });

  it('has nothing free when it is oversubscribed, and says how much is in use all the same', () => {
    const over = [hall, c.allocated('a1', 90), c.phase('hall', { gpus: 60 })];
    expect(on('2026-06-01', ...over)).toMatchObject({ usableGpus: 60, allocatedGpus: 90, freeGpus: 0, utilization: 150 });
  });

  it('counts usable phases of which nothing is known, and adds the equivalents of the others', () => {
    const unknown = c.phaseClaim('dark', { state: 'installed', from: '2026' });
    const reported = c.phase('reported', { h100Equivalents: 50 });
    expect(on('2026-06-01', hall, unknown, reported)).toMatchObject({ usableGpus: 100, phasesUnknown: 1, h100Equivalents: 150 });
  });

  it('adds equivalents before they are rounded', () => {
    const halves = ['a', 'b', 'c'].map((id) => c.phase(id, { gpus: 1, gpuModel: 'NVIDIA A100' }));
    expect(Math.round(on('2026-06-01', ...halves).h100Equivalents ?? Number.NaN)).toBe(1);
  });

  it('adds what is known, and says of how many usable phases it is not: what nobody counts is no 0', () => {
    const reported = c.phase('reported', { h100Equivalents: 50 });
    const unconverted = c.phase('unconverted', { gpus: 8, gpuModel: 'Kunlun P800' });
    const said = (...events: Told[]) => {
      const { usableGpus, freeGpus, utilization, h100Equivalents, ...more } = on('2026-06-01', ...events);
      return [usableGpus, freeGpus, utilization, h100Equivalents, more.phasesWithoutCount, more.phasesWithoutEquivalents];
    };
    expect(said()).toEqual([0, 0, null, 0, 0, 0]);
    expect(said(reported)).toEqual([null, null, null, 50, 1, 0]);
    expect(said(unconverted, c.allocated('a1', 2))).toEqual([8, 6, 25, null, 0, 1]);
    expect(said(hall, reported, unconverted, c.allocated('a1', 27))).toEqual([108, 81, 25, 150, 1, 1]);
    // What was allocated while it was counted is not free now, and what there is now nobody says.
    const taken = [hall, c.allocated('a1', 30), c.phase('next', { h100Equivalents: 50, supersedes: 'hall', from: '2026-05' })];
    expect(said(...taken)).toEqual([null, null, null, 50, 1, 0]);
  });

  it('tells plans that nobody counts from those that are not there', () => {
    const plans = [
      c.phaseClaim('dark', { state: 'announced' }),
      c.phase('p', { state: 'contracted', gpus: 5 }),
      c.phaseClaim('q', { state: 'contracted' }),
    ];
    expect(on('2026-06-01', ...plans)).toMatchObject({
      unbuilt: { claimed: 0, announced: null, contracted: 5, 'under-construction': 0 },
      unbuiltWithoutCount: { claimed: 0, announced: 1, contracted: 1, 'under-construction': 0 },
    });
  });

  it('does not know what is free of a model that nobody counts', () => {
    const dark = c.phase('dark', { gpuModel: 'A100', h100Equivalents: 10, supersedes: 'was' });
    const held = c.allocated('a1', 10, '2026-03-01', { gpuModel: 'NVIDIA A100' });
    const was = c.phase('was', { gpus: 20, gpuModel: 'NVIDIA A100' });
    expect(freeByModel(row(hall, was, held, dark), '2026-06-01', table.names)).toEqual([
      { gpuModel: 'NVIDIA A100', gpus: null, phasesWithoutCount: 1 },
      { gpuModel: 'NVIDIA H100', gpus: 90, phasesWithoutCount: 0 },
    ]);
  });

  it('is nothing before it is registered', () => expect(clusterRow(told())).toBeNull());
});

describe('a cluster at another time', () => {
  const state = told(
    recordedOn('2026-01-02', c.cluster()),
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

  it('is what the world could know, by the sources; what names none is hidden from nobody', () => {
    const known = ['2026-01-14', '2026-01-15', '2026-01-20', '2026-03-01', '2026-04-01', '2026-05-19', '2026-05-20'];
    const expected = [
      [0, 0],
      [100, 0],
      [100, 30],
      [100, 30],
      [100, 30],
      [100, 30],
      [0, 30],
    ];
    expect(known.map((knownAt) => seen({ knownAt }))).toEqual(expected);
  });
});
