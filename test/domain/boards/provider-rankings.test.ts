/** Who runs most compute, who has most of it, and whom a restriction touches. */
import { describe, expect, it } from 'vitest';
import { heldByTenant, measureProviders, type ProviderMetric, providerContenders } from '../../../domain/boards/provider-rankings.ts';
import { rank } from '../../../domain/boards/ranking.ts';
import { measureStartups, startupContenders } from '../../../domain/boards/startup-rankings.ts';
import * as c from '../../support/domain/compute-samples.ts';
import { cluster, clusters, DAY, directory, moonshot, table, zhipu } from '../../support/domain/providers.ts';

const ranked = (metric: ProviderMetric, country?: string) =>
  rank(providerContenders(measureProviders(clusters, directory, table, DAY, country), metric)).map(({ rank: place, id, value }) => [
    place,
    id,
    value,
  ]);

describe('providers', () => {
  it('are the groups of operators, measured over their clusters', () => {
    expect(measureProviders(clusters, directory, table, DAY).find(({ id }) => id === 'alibaba')).toEqual({
      ...{ id: 'alibaba', name: 'Alibaba' },
      // 1,000 A100 are 315 H100; 600 of 1,200 GPUs are allocated.
      metrics: {
        ...{ clusters: 2, gpus: 1200, h100Equivalents: 515, allocatedGpus: 600, utilization: 50 },
        ...{ phasesWithoutCount: 0, phasesWithoutEquivalents: 0, phasesUnknown: 0 },
      },
      ...{ implied: { gpus: 0, h100Equivalents: 0 }, isUseOpen: false },
    });
  });

  it('rank by each metric: reported equivalents count, claims do not, and without usable GPUs nothing is in use', () => {
    expect(ranked('gpus')).toEqual([
      [1, 'alibaba', 1200],
      [2, 'tencent', 300],
      [3, 'hongshan', 0],
    ]);
    expect(ranked('h100Equivalents')).toEqual([
      [1, 'tencent', 600],
      [2, 'alibaba', 515],
      [3, 'hongshan', 0],
    ]);
    expect(ranked('allocatedGpus')).toEqual([
      [1, 'alibaba', 600],
      [2, 'hongshan', 0],
      [2, 'tencent', 0],
    ]);
    expect(ranked('utilization')).toEqual([
      [1, 'alibaba', 50],
      [null, 'hongshan', null],
      [null, 'tencent', null],
    ]);
  });

  it('are unknown where none of their usable phases says, rank last, and may be any other', () => {
    const dark = cluster('dark', { operator: 'constructor', country: 'US' }, c.phase('p', { h100Equivalents: 50 }));
    const vague = cluster('vague', { operator: 'moonshot', country: 'US' }, c.phaseClaim('p', { state: 'installed', from: '2026' }));
    const ranks = (metric: ProviderMetric) =>
      rank(providerContenders(measureProviders([...clusters, dark, vague], directory, table, DAY), metric)).map((one) => [
        ...[one.rank, one.rankRange, one.id, one.value],
      ]);
    // Of tencent 600 equivalents and of dark and vague anything may come on top of what is counted.
    expect(ranks('gpus')).toEqual([
      [1, [1, 4], 'alibaba', 1200],
      [2, [1, 4], 'tencent', 300],
      [3, [3, 5], 'hongshan', 0],
      [null, null, 'constructor', null],
      [null, null, 'moonshot', null],
    ]);
    expect(ranks('h100Equivalents')).toEqual([
      [1, [1, 2], 'tencent', 600],
      [2, [2, 3], 'alibaba', 515],
      [3, [3, 4], 'constructor', 50],
      [4, [4, 5], 'hongshan', 0],
      [null, null, 'moonshot', null],
    ]);
  });

  it('use what is counted: GPUs that nobody counts are in use or not', () => {
    const half = cluster(
      'half',
      { operator: 'tencent' },
      c.phase('p', { gpus: 10 }),
      c.phase('q', { h100Equivalents: 5 }),
      c.allocated('a', 5),
    );
    const gone = cluster(
      'gone',
      { operator: 'tencent' },
      c.phase('p', { gpus: 10 }),
      c.allocated('b', 5),
      c.phase('q', { h100Equivalents: 5, supersedes: 'p' }),
    );
    const [one] = measureProviders([half, gone], directory, table, DAY);
    expect(one).toMatchObject({ metrics: { gpus: 10, allocatedGpus: 10, utilization: 50 }, isUseOpen: true });
    expect(providerContenders([one!], 'utilization')).toMatchObject([{ value: 50, bounds: { low: 0, high: 50 } }]);
    expect(measureProviders([gone], directory, table, DAY)).toMatchObject([{ metrics: { gpus: null, utilization: null } }]);
  });

  it('of a country are over the clusters there, on the day that is asked for', () => {
    expect(ranked('gpus', 'CN')).toEqual([
      [1, 'alibaba', 1000],
      [2, 'tencent', 300],
      [3, 'hongshan', 0],
    ]);
    expect(measureProviders(clusters, directory, table, '2025-12-31').every(({ metrics }) => metrics.gpus === 0)).toBe(true);
  });
});

describe('startups by GPUs', () => {
  it('rank by what is allocated to them on the day, over all clusters; those that never had any are without a rank', () => {
    const world = { startups: [zhipu, moonshot], directory, held: heldByTenant(clusters, (id) => id) };
    const on = (day: string) =>
      rank(startupContenders(measureStartups(world, {}), 'gpus', day)).map(({ rank: place, id, value }) => [place, id, value]);
    expect(on(DAY)).toEqual([
      [1, 'moonshot', 600],
      [null, 'zhipu', null],
    ]);
    expect(on('2026-05-31')).toEqual([
      [1, 'moonshot', 0],
      [null, 'zhipu', null],
    ]);
  });
});
