/** How concentrated compute is, where a base knows nothing of some phases, with every figure worked out by hand. */
import { describe, expect, it } from 'vitest';
import { providerConcentration } from '../../../domain/boards/provider-concentration.ts';
import type { MeasuredProvider } from '../../../domain/boards/provider-rankings.ts';

type Says = { gpus?: number | null; implied?: number; without?: number; unknown?: number };
const provider = (id: string, { gpus = null, implied = 0, without = 0, unknown = 0 }: Says): MeasuredProvider => ({
  ...{ id, name: id.toUpperCase(), isUseOpen: false, implied: { gpus: implied, h100Equivalents: 0 } },
  metrics: {
    ...{ clusters: 1, gpus, h100Equivalents: null, allocatedGpus: 0, utilization: null },
    ...{ phasesWithoutCount: without, phasesWithoutEquivalents: unknown, phasesUnknown: unknown },
  },
});
const of = (...providers: MeasuredProvider[]) => providerConcentration(providers, 'gpus');

describe('concentration of providers', () => {
  it('lies between what it is with converted phases and without them', () => {
    // Without: 60, 40. With: 60, 40 and 100 of 200: 30, 20 and 50 %.
    const figures = of(provider('a', { gpus: 60 }), provider('b', { gpus: 40 }), provider('c', { implied: 100, without: 1 }));
    expect(figures).toEqual({
      ...{ hhi: { low: 3800, high: 5200 }, cr1: { low: 50, high: 60 }, cr4: { low: 100, high: 100 }, label: { low: 'high', high: 'high' } },
      ...{ hhiAnyTotal: null, residual: 0, converted: { phases: 1, value: 100, percent: 50 } },
      entries: [
        { id: 'a', name: 'A', value: 60, converted: 0, share: { low: 30, high: 60 } },
        { id: 'b', name: 'B', value: 40, converted: 0, share: { low: 20, high: 40 } },
        { id: 'c', name: 'C', value: null, converted: 100, share: { low: 0, high: 50 } },
      ],
    });
  });

  it('takes the lesser and the greater, whichever of them is with such phases', () => {
    // Without: 50 and 50. With: 150 and 50 of 200.
    const figures = of(provider('a', { gpus: 50, implied: 100, without: 2 }), provider('b', { gpus: 50 }));
    expect(figures).toMatchObject({ hhi: { low: 5000, high: 6250 }, cr1: { low: 50, high: 75 }, converted: { phases: 2, percent: 50 } });
    expect(figures.entries.map(({ share }) => share)).toEqual([
      { low: 50, high: 75 },
      { low: 25, high: 50 },
    ]);
  });

  it('is what it is with them where nothing is known without, ordered by Id', () => {
    const figures = of(provider('a', { implied: 25, without: 1 }), provider('b', { implied: 75, without: 1 }));
    expect(figures).toMatchObject({ hhi: { low: 6250, high: 6250 }, cr1: { low: 75, high: 75 }, converted: { phases: 2, percent: 100 } });
    expect(figures.entries.map(({ id, value, share }) => [id, value, share.low])).toEqual([
      ['a', null, 25],
      ['b', null, 75],
    ]);
  });

  it('names what neither base knows, and is anything where that is all', () => {
    expect(of(provider('a', { gpus: 10 }), provider('b', { without: 1, unknown: 1 }))).toMatchObject({
      ...{ hhi: { low: 10_000, high: 10_000 }, converted: { phases: 0, value: 0, percent: 0 }, entries: [{ id: 'a' }] },
    });
    expect(of(provider('b', { without: 1, unknown: 1 }))).toMatchObject({
      ...{ hhi: { low: 0, high: 10_000 }, cr1: { low: 0, high: 100 }, cr4: { low: 0, high: 100 }, entries: [] },
      ...{ label: { low: 'unconcentrated', high: 'high' }, converted: { phases: 0, value: 0, percent: null } },
    });
  });

  it('is null where nothing can be used', () => {
    const nothing = { hhi: null, cr1: null, cr4: null, label: null, hhiAnyTotal: null, residual: 0, entries: [] };
    expect(of(provider('a', { gpus: 0 }))).toEqual({ ...nothing, converted: { phases: 0, value: 0, percent: null } });
    expect(of()).toMatchObject(nothing);
  });
});
