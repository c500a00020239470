/** What readings over several things put together: whose compute it is, sums by cluster, sources wherever they are named. */
import { describe, expect, it } from 'vitest';
import type { Directory } from '../../../domain/boards/startup.ts';
import { sourcesIn } from '../../../domain/overviews/sources.ts';
import { circleOf, isMember, isParty, totalsByCluster } from '../../../domain/overviews/using.ts';
import { memberOf } from '../../support/domain/directory.ts';

const directory: Directory = new Map([
  ['alibaba', { name: 'Alibaba', affiliations: [] }],
  ['alibaba-cloud', { name: 'Alibaba Cloud', affiliations: memberOf('alibaba') }],
  ['aliyun', { name: 'Aliyun', affiliations: [], mergedInto: 'alibaba-cloud' }],
  ['tencent', { name: 'Tencent', affiliations: [] }],
]);

describe('a circle', () => {
  it('is the group of the day, whichever of it is asked for, with the survivors of those that were merged', () => {
    for (const id of ['alibaba', 'alibaba-cloud']) {
      const circle = circleOf(id, directory, '2024-01-01');
      expect([circle.holder, [...circle.members].sort()]).toEqual(['alibaba', ['alibaba', 'alibaba-cloud']]);
      expect(['aliyun', 'tencent'].map((one) => isMember(circle, one))).toEqual([true, false]);
      expect(['aliyun', 'alibaba', 'tencent'].map((one) => isParty(circle, one, '2024'))).toEqual([true, true, false]);
    }
  });
});

describe('totals by cluster', () => {
  it('are the most first, then by Id, without what does not run on the day', () => {
    const held = (cluster: string, gpus: number) => ({ cluster, clusterName: cluster, operator: 'azure', gpus });
    const totals = totalsByCluster([held('b', 0.1), held('b', 0.2), held('a', 0.3), held('c', 5), held('c', 0), held('d', 0)]);
    expect(totals.map(({ cluster, gpus, allocations }) => [cluster, gpus, allocations])).toEqual([
      ['c', 5, 1],
      ['a', 0.3, 1],
      ['b', 0.3, 2],
    ]);
  });
});

describe('sources', () => {
  const source = (id: string, title: string, publishedOn?: string) => ({
    id,
    publisher: id.toUpperCase(),
    title,
    ...(publishedOn && { publishedOn }),
  });
  const at = (day: string) => Date.parse(day);
  const states = [
    {
      claims: [
        { source: source('press', 'One', '2024-01-05'), alsoIn: [source('wire', 'Wire', '2024-01-04')], at: at('2024-02-01'), v: 1 },
      ],
    },
    {
      issues: [{ data: { source: source('press', 'Two') }, at: at('2024-03-01'), v: 2 }],
      withdrawals: [{ source: 'gone', at: at('2024-03-01'), v: 3 }],
    },
  ];

  it('are found wherever they are named, by Id, what was said latest first', () => {
    expect(sourcesIn(states)).toEqual([
      { id: 'press', publishers: ['PRESS'], titles: ['Two', 'One'] },
      { id: 'wire', publishers: ['WIRE'], titles: ['Wire'] },
    ]);
  });

  it('are those that were recorded and known by then', () => {
    const titles = (viewpoint: Parameters<typeof sourcesIn>[1]) => sourcesIn(states, viewpoint).flatMap((one) => one.titles);
    expect(titles({ recordedAt: at('2024-02-15') })).toEqual(['One', 'Wire']);
    expect(titles({ knownAt: '2024-01-31' })).toEqual(['One', 'Wire']);
    expect(titles({ knownAt: '2024-01-01' })).toEqual([]);
  });
});
