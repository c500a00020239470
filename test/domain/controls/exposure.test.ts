/** Whom a restriction touches. */
import { describe, expect, it } from 'vitest';
import { exposureOf } from '../../../domain/controls/exposure.ts';
import { ruleOf } from '../../../domain/controls/reach.ts';
import * as c from '../../support/domain/compute-samples.ts';
import { atlas, clusters, DAY, directory, moonshot, table, zhipu } from '../../support/domain/providers.ts';

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

  it('of investment everywhere is every startup but those of the countries that it leaves out', () => {
    const names = (more: Parameters<typeof c.issued>[0]) =>
      exposed({ scope: 'investment', ...more }).startups.map(({ startup }) => startup);
    expect(names({ reach: 'everything' })).toEqual(['moonshot', 'zhipu']);
    expect(names({ reach: 'everything', exceptDestinations: ['FR'] })).toEqual(['moonshot']);
    expect(names({})).toEqual([]);
  });

  it('of goods for entities names these, wherever they are', () => {
    const { startups } = exposed({ entities: ['zhipu'], gpuModels: ['NVIDIA H100'], destinations: ['CN'] });
    expect(startups).toMatchObject([{ startup: 'zhipu', named: true, gpus: 0 }]);
  });
});
