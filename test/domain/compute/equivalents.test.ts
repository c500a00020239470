/** A phase in H100 equivalents, and what one of its figures says where the other is unknown. */
import { describe, expect, it } from 'vitest';
import { type Chip, chipTable } from '../../../domain/compute/chip.ts';
import type { Cluster } from '../../../domain/compute/cluster.ts';
import { clusterRow } from '../../../domain/compute/cluster-row.ts';
import { equivalentsOf, impliedCountOf, impliedEquivalentsOf } from '../../../domain/compute/equivalents.ts';
import { stream, type Told } from '../../support/domain/compute.ts';
import * as c from '../../support/domain/compute-samples.ts';
import { by } from '../../support/domain/samples.ts';

const { told } = stream<Cluster>('cluster', 'zhangbei');
const chips = [c.chip('NVIDIA H100', 989.4), c.chip('NVIDIA A100', 312), c.chip('Kunlun P800')];
const table = chipTable(chips.map((event) => ({ plain: stream<Chip>('chip', 'chip').told(event) })));
const row = (...events: Told[]) => clusterRow(told(c.cluster(), ...events))!;

describe('H100 equivalents of a phase', () => {
  const equivalents = (says: Parameters<typeof c.phase>[1]) => equivalentsOf(row(c.phase('hall', says)).phases[0]!, table);

  it('are computed from its GPUs, of all models: 25,000 A100 are 7,884, and with 1,000 H100 beside them 8,884', () => {
    expect(equivalents({ gpus: 25_000, gpuModel: 'NVIDIA A100' })).toMatchObject({ value: expect.closeTo(7883.57, 2), basis: 'computed' });
    const also = [{ gpuModel: 'NVIDIA H100', gpus: 1000 }];
    expect(equivalents({ gpus: 25_000, gpuModel: 'NVIDIA A100', alsoGpus: also })).toMatchObject({ value: expect.closeTo(8883.57, 2) });
  });

  it('are as reported only where a count cannot be converted', () => {
    expect(equivalents({ h100Equivalents: 94_402 })).toEqual({ value: 94_402, basis: 'reported' });
    const both = row(c.phase('hall', { gpus: 100, gpuModel: 'NVIDIA H100' }), c.phase('hall', { h100Equivalents: 500 }, by('sat')));
    expect(equivalentsOf(both.phases[0]!, table)).toEqual({ value: 100, basis: 'computed' });
    const dark = row(c.phase('hall', { gpus: 100, gpuModel: 'Kunlun P800' }), c.phase('hall', { h100Equivalents: 500 }, by('sat')));
    expect(equivalentsOf(dark.phases[0]!, table)).toEqual({ value: 500, basis: 'reported' });
  });

  it('of a source that counts later give way to its count', () => {
    const counted = row(c.phase('hall', { h100Equivalents: 500 }), c.phase('hall', { gpus: 100 }));
    expect(counted.phases[0]).toMatchObject({ gpus: { value: 100 }, h100Equivalents: null });
  });

  it('are unknown without a model, a figure of the model, or a figure of one of several models', () => {
    expect(equivalents({ gpus: 100 })).toBeNull();
    expect(equivalents({ gpus: 100, gpuModel: 'Kunlun P800' })).toBeNull();
    expect(equivalents({ gpus: 100, gpuModel: 'NVIDIA H100', alsoGpus: [{ gpuModel: 'Kunlun P800', gpus: 1 }] })).toBeNull();
  });
});

describe('what a phase may come to by its other figure', () => {
  const phaseOf = (says: Parameters<typeof c.phase>[1]) => row(c.phase('hall', says)).phases[0]!;
  const counted = (says: Parameters<typeof c.phase>[1]) => impliedCountOf(phaseOf(says), table);
  const converted = (says: Parameters<typeof c.phase>[1]) => impliedEquivalentsOf(phaseOf(says), table);

  it('is as many GPUs as its equivalents are H100s, or of its chip where that is known', () => {
    expect(counted({ h100Equivalents: 100 })).toBe(100);
    expect(counted({ h100Equivalents: 312, gpuModel: 'A100' })).toBeCloseTo(989.4, 6);
    expect(counted({ h100Equivalents: 100, gpuModel: 'Kunlun P800' })).toBe(100);
    expect([counted({ gpus: 100 }), counted({ gpus: 100, gpuModel: 'NVIDIA H100' })]).toEqual([null, null]);
  });

  it('is an H100 for every GPU that cannot be converted, beside those that can', () => {
    expect([converted({ gpus: 100 }), converted({ gpus: 100, gpuModel: 'Kunlun P800' })]).toEqual([100, 100]);
    expect(converted({ gpus: 989.4, gpuModel: 'A100', alsoGpus: [{ gpuModel: 'Kunlun P800', gpus: 8 }] })).toBeCloseTo(320, 6);
    expect([converted({ gpus: 100, gpuModel: 'NVIDIA H100' }), converted({ h100Equivalents: 5 })]).toEqual([null, null]);
  });
});
