/** Rankings of investors over HTTP, with numbers worked out by hand. */
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../trial/running.ts';
import { problemIn } from '../../support/system/problems.ts';
import { useSystem } from '../../support/system/use.ts';

const system = useSystem({ holding: 'handful' });

const ranking = (query: string): Promise<Json> => system.get(`/v1/rankings/investors?${query}`);
const table = async (query: string) =>
  (await ranking(query)).entries.map(({ rank, id, value, shareOfKnown }: Json) => [rank, id, value, shareOfKnown]);
const values = async (query: string) => Object.fromEntries((await ranking(query)).entries.map(({ id, value }: Json) => [id, value]));

describe('a ranking', () => {
  it.each([
    [
      'startups',
      [
        [1, 'cloud', 2, 28.5714],
        [1, 'fund-a', 2, 28.5714],
        [1, 'fund-b', 2, 28.5714],
        [4, 'ann', 1, 14.2857],
      ],
    ],
    [
      'rounds',
      [
        [1, 'fund-a', 3, 37.5],
        [2, 'cloud', 2, 25],
        [2, 'fund-b', 2, 25],
        [4, 'ann', 1, 12.5],
      ],
    ],
    [
      'leads',
      [
        [1, 'cloud', 1, 33.3333],
        [1, 'fund-a', 1, 33.3333],
        [1, 'fund-b', 1, 33.3333],
        [4, 'ann', 0, 0],
      ],
    ],
    [
      'knownUsd',
      [
        [1, 'cloud', 70e6, 45.1613],
        [2, 'fund-b', 55e6, 35.4839],
        [3, 'fund-a', 30e6, 19.3548],
        [4, 'ann', 0, 0],
      ],
    ],
    [
      'computeCreditUsd',
      [
        [1, 'cloud', 5e6, 100],
        [null, 'ann', null, null],
        [null, 'fund-a', null, null],
        [null, 'fund-b', null, null],
      ],
    ],
    [
      'unicorns',
      [
        [1, 'cloud', 1, 33.3333],
        [1, 'fund-a', 1, 33.3333],
        [1, 'fund-b', 1, 33.3333],
        [4, 'ann', 0, 0],
      ],
    ],
  ])('by %s gives equal values one rank, orders them by Id, and says the share of what is known', async (metric, wanted) => {
    expect(await table(`metric=${metric}`)).toEqual(wanted);
  });

  it('has all metrics of each, and the name', async () => {
    const { entries } = await ranking('metric=knownUsd');
    expect(entries[0]).toMatchObject({
      name: 'The cloud',
      metrics: {
        ...{ startups: 2, rounds: 2, leads: 1, knownUsd: 70e6, unknownCheques: 0, unicorns: 1 },
        ...{ computeCreditUsd: { low: 5e6, high: 25e6 }, cashUsd: { low: 20e6, high: 40e6 } },
      },
    });
    expect(entries[2].metrics).toMatchObject({ rounds: 3, knownUsd: 30e6, unknownCheques: 2, computeCreditUsd: null, cashUsd: null });
  });

  it('keeps the members of a group apart when told so', async () => {
    expect(await values('metric=knownUsd&groups=false')).toEqual({ 'fund-b': 55e6, cloud: 40e6, 'cloud-vc': 30e6, 'fund-a': 30e6, ann: 0 });
    expect(await values('metric=startups&groups=false')).toEqual({ 'cloud-vc': 2, 'fund-a': 2, 'fund-b': 2, ann: 1, cloud: 1 });
    expect(await values('metric=startups&groups=true')).toEqual(await values('metric=startups'));
  });

  it.each([
    ['country=CN', { 'fund-a': 3, ann: 1, cloud: 1, 'fund-b': 1 }],
    ['country=US', { cloud: 1, 'fund-b': 1 }],
    ['country=US&sector=chips', {}],
    ['sector=chips', { ann: 1, 'fund-a': 1 }],
    ['country=CN&sector=foundation-models', { 'fund-a': 2, cloud: 1, 'fund-b': 1 }],
    ['from=2024-01-01', { 'fund-b': 2, cloud: 1, 'fund-a': 1 }],
    ['to=2023-12-31', { 'fund-a': 2, ann: 1, cloud: 1 }],
    ['from=2022-01-01&to=2022-01-01', { ann: 1, 'fund-a': 1 }],
    ['from=2022-01-02&to=2023-05-09', {}],
    ['from=2024-03-01&to=2024-06-01&country=US', { cloud: 1, 'fund-b': 1 }],
    ['asOf=2023-12-31', { 'fund-a': 2, ann: 1, cloud: 1 }],
    ['asOf=2023-12-31&from=2023-01-01', { cloud: 1, 'fund-a': 1 }],
    ['knownAt=2024-01-14', {}],
  ])('of rounds with %s counts those alone', async (query, wanted) => {
    expect(await values(`metric=rounds&${query}`)).toEqual(wanted);
  });

  it('repeats what was asked for, and says its version', async () => {
    const { entries: _entries, ...head } = await ranking('metric=leads&country=CN&sector=chips&groups=false');
    expect(head).toMatchObject({ metric: 'leads', country: 'CN', sector: 'chips', groups: false, version: expect.any(Number) });
    const { entries: _others, ...computed } = await ranking('from=2020-01-01&to=2024-12-31&asOf=2024-06-30&knownAt=2024-12-31');
    const asked = { from: '2020-01-01', to: '2024-12-31', asOf: '2024-06-30', knownAt: '2024-12-31' };
    expect(computed).toMatchObject({ metric: 'startups', groups: true, ...asked, version: head.version });
  });

  it('is the same whether it was kept or is computed', async () => {
    for (const scope of ['', '&country=CN', '&sector=foundation-models&country=US', '&groups=false']) {
      for (const metric of ['startups', 'rounds', 'leads', 'knownUsd', 'computeCreditUsd', 'unicorns']) {
        const [kept, computed] = [await ranking(`metric=${metric}${scope}`), await ranking(`metric=${metric}${scope}&from=1900-01-01`)];
        expect(kept.entries.length).toBeGreaterThan(1);
        expect(computed).toEqual({ ...kept, from: '1900-01-01' });
      }
    }
  });

  it('pages, with ranks and shares of the whole', async () => {
    const first = await ranking('metric=rounds&limit=3');
    const last = await ranking(`metric=rounds&limit=3&cursor=${first.next}`);
    expect([...first.entries, ...last.entries]).toEqual((await ranking('metric=rounds')).entries);
    expect([first.entries.length, 'next' in last]).toEqual([3, false]);
    problemIn(await system.ask(`/v1/rankings/investors?metric=leads&cursor=${first.next}`), 400, 'invalid-parameter');
  });
});
