/** Who runs most compute, who has most of it, and whom a restriction touches. */
import { describe, expect, it } from 'vitest';
import { heldByTenant, measureProviders, type ProviderMetric, providerContenders } from '../../../domain/boards/provider-rankings.ts';
import { rank } from '../../../domain/boards/ranking.ts';
import type { Directory } from '../../../domain/boards/startup.ts';
import { startupOf } from '../../../domain/boards/startup.ts';
import { measureStartups, startupContenders } from '../../../domain/boards/startup-rankings.ts';
import { type Chip, chipTable } from '../../../domain/compute/chip.ts';
import type { Cluster } from '../../../domain/compute/cluster.ts';
import { clusterRow } from '../../../domain/compute/cluster-row.ts';
import { exposureOf } from '../../../domain/controls/exposure.ts';
import { ruleOf } from '../../../domain/controls/reach.ts';
import { stream, type Told } from '../../support/domain/compute.ts';
import * as c from '../../support/domain/compute-samples.ts';
import { memberOf } from '../../support/domain/directory.ts';
import { told } from '../../support/domain/given.ts';
import * as a from '../../support/domain/samples.ts';

const DAY = '2026-06-01';
const { told: clusterOf } = stream<Cluster>('cluster', 'c1');
const cluster = (id: string, says: Parameters<typeof c.cluster>[0], ...events: Told[]) => ({
  id,
  row: clusterRow(clusterOf(c.cluster({ name: id, ...says }), ...events))!,
});
const directory: Directory = new Map([
  ['alibaba', { name: 'Alibaba', affiliations: [] }],
  ['alibaba-cloud', { name: 'Alibaba Cloud', affiliations: memberOf('alibaba') }],
  ['tencent', { name: 'Tencent', affiliations: [] }],
]);
const table = chipTable(
  [c.chip('NVIDIA H100', 989.4), c.chip('NVIDIA A100', 312)].map((event) => ({ plain: stream<Chip>('chip', 'chip').told(event) })),
);
const atlas = { table, countryOf: () => null };
const a100 = { gpus: 1000, gpuModel: 'NVIDIA A100' };
const clusters = [
  cluster(
    'zhangbei',
    { operator: 'alibaba-cloud', country: 'CN' },
    c.phase('p', a100),
    c.allocated('a1', 400, DAY, { gpuModel: 'NVIDIA A100' }),
  ),
  cluster(
    'virginia',
    { operator: 'alibaba', country: 'US' },
    c.phase('p', { gpus: 200, gpuModel: 'NVIDIA H100' }),
    c.allocated('a2', 200, DAY),
  ),
  cluster('shenzhen', { operator: 'tencent', country: 'CN' }, c.phase('p', { h100Equivalents: 600 }), c.phase('q', { gpus: 300 })),
  cluster('paper', { operator: 'hongshan', country: 'CN' }, c.phase('p', { gpus: 100_000, state: 'claimed' })),
];
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

const moonshot = startupOf(
  'moonshot',
  1,
  told(a.registered({ country: 'CN' }), a.reported('r1', { participations: [{ investor: 'alibaba-cloud' }] })),
);
const zhipu = { ...moonshot, id: 'zhipu', country: 'FR' };

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

describe('exposure', () => {
  const exposed = (more: Parameters<typeof c.issued>[0], day = DAY) =>
    exposureOf(
      ruleOf('rule', c.issued({ gpuModels: [], destinations: [], ...more }).data, table),
      clusters,
      { startups: [moonshot, zhipu], directory },
      day,
      atlas,
    );

  it('of goods is the phases of the model in the country, who has them, and who invested in these', () => {
    const goods = { gpuModels: ['NVIDIA A100'], destinations: ['CN'] };
    expect(exposed(goods)).toMatchObject({
      clusters: [{ cluster: 'zhangbei', name: 'zhangbei', phases: [{ phase: 'p', gpuModel: 'NVIDIA A100', usable: true }] }],
      allocations: [{ cluster: 'zhangbei', allocation: 'a1', tenant: 'moonshot', gpus: 400 }],
      startups: [{ startup: 'moonshot', name: 'moonshot', gpus: 400, named: false, investors: ['alibaba'] }],
      couldTouch: { clusters: [{ cluster: 'shenzhen' }, { cluster: 'paper' }], allocations: [] },
    });
    expect(exposed(goods, '2025-12-31')).toMatchObject({ clusters: [{ phases: [{ usable: false }] }], allocations: [], startups: [] });
  });

  it('of an entity is what it runs or has, and itself; a group is named with its members', () => {
    const entity = exposed({ scope: 'entity', entities: ['zhipu'] });
    expect(entity).toMatchObject({ clusters: [], allocations: [], startups: [{ startup: 'zhipu', gpus: 0, named: true }] });
    expect(exposed({ scope: 'entity', entities: ['alibaba'] }).clusters.map((one) => one.cluster)).toEqual(['zhangbei', 'virginia']);
  });

  it('touches the entity that it names, whatever else it names', () => {
    const entity = exposed({ scope: 'entity', entities: ['zhipu'], gpuModels: ['NVIDIA H100'], destinations: ['CN'] });
    expect(entity.startups).toMatchObject([{ startup: 'zhipu', named: true }]);
    expect(exposed({ scope: 'entity', entities: ['moonshot'], destinations: ['FR'] })).toMatchObject({
      ...{ allocations: [{ allocation: 'a1' }, { allocation: 'a2' }], startups: [{ startup: 'moonshot', named: true, gpus: 600 }] },
    });
  });

  it('could be what nobody states the chip of: an allocation among H100s', () => {
    const goods = exposed({ gpuModels: ['H100'], destinations: ['US'] });
    expect(goods.clusters).toMatchObject([{ cluster: 'virginia' }]);
    expect([goods.allocations, goods.couldTouch.allocations]).toMatchObject([[], [{ allocation: 'a2' }]]);
    expect(exposed({}).couldTouch).toEqual({ clusters: [], allocations: [] });
  });

  it('of investment is every startup of the country, and no cluster', () => {
    const { clusters: touched, allocations, startups } = exposed({ scope: 'investment', destinations: ['CN'] });
    expect([touched, allocations, startups.map(({ startup, named }) => [startup, named])]).toEqual([[], [], [['moonshot', true]]]);
  });
});
