/** What an investor holds over HTTP, with numbers worked out by hand, and beside another. */
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../trial/running.ts';
import { problemIn } from '../../support/system/problems.ts';
import { exact, registered, reported } from '../../support/system/samples.ts';
import { useSystem } from '../../support/system/use.ts';

const more = [
  { type: 'OrganizationAliased', subject: 'fund-b', data: { alias: 'Big-Fund' } },
  registered('zed', { country: 'FR' }),
  reported('zed', 'r1', {
    ...{ amount: exact(20e6), valuation: { amount: exact(80e6), basis: 'pre' } },
    participations: [{ investor: 'ann', amount: exact(10e6) }],
  }),
  reported('zed', 'r2', {
    ...{ announcedOn: '2024-09-01', amount: exact(100e6), valuation: { amount: exact(500e6), basis: 'post' } },
    participations: [{ investor: 'fund-a', stakePercent: 2 }],
  }),
];
const system = useSystem({ holding: 'handful', and: more });

const holdings = (id: string, query = ''): Promise<Json> => system.get(`/v1/organizations/${id}/holdings?${query}`);

describe('holdings', () => {
  it('are of the whole group, by startup, with every input', async () => {
    const { holdings: held, ...head } = await holdings('cloud');
    expect(held.map(({ startup }: Json) => startup)).toEqual(['ada', 'bob']);
    expect(held[0]).toMatchObject({
      ...{ name: 'ada', country: 'CN', sector: 'foundation-models', knownUsd: { low: 50e6, high: 50e6 }, unknownCheques: 0 },
      ...{ cashUsd: { low: 20e6, high: 40e6 }, computeCreditUsd: { low: 0, high: 20e6 }, statedStakePercent: null },
      rounds: [{ round: 'r1', on: '2023-05-10', lead: null, chequeUsd: { low: 50e6, high: 50e6 } }],
      // 50 million of 1.5 billion; the round after it says neither its new money nor its value.
      stake: { low: 0, high: 3.3333, basis: 'cheques', unknownCheques: [] },
      valuation: { on: '2023-05-10', usd: { low: 1.5e9, high: 1.5e9 }, cause: { round: 'r1' }, from: 'press' },
    });
    expect(held[0].stake.steps.map(({ round, did }: Json) => [round, did])).toEqual([
      ['r1', 'bought'],
      ['r2', 'diluted'],
    ]);
    expect(held[1]).toMatchObject({
      stake: null,
      valuation: null,
      navUsd: null,
      weights: { nav: null, cost: 28.5714, equal: 50 },
    });
    expect(head).toMatchObject({
      ...{ organization: 'cloud', holder: 'cloud', members: ['cloud', 'cloud-vc'], indicative: true },
      totals: {
        ...{ startups: 2, rounds: 2, knownUsd: { low: 70e6, high: 70e6 }, unknownCheques: 0 },
        ...{ cashUsd: { low: 20e6, high: 40e6 }, computeCreditUsd: { low: 5e6, high: 25e6 } },
      },
      coverage: { chequesKnownPercent: 100, withStake: 1, withStatedStake: 0, withValuation: 1, withNav: 1, withNavLow: 0, withNavHigh: 1 },
    });
    expect(head.note).toContain('Indicative');
  });

  it('are the same asked of a member, which the head names', async () => {
    const { organization, ...own } = await holdings('cloud-vc');
    const { organization: group, ...all } = await holdings('cloud');
    expect([organization, group]).toEqual(['cloud-vc', 'cloud']);
    expect(own).toEqual(all);
  });

  it('are diluted by what came later: 10 % of 100 million, after 100 million new at 500, are 8 % or 40 million', async () => {
    const [zed] = (await holdings('ann', 'country=FR')).holdings;
    expect(zed).toMatchObject({ stake: { low: 8, high: 8 }, valuation: { usd: { low: 500e6 } }, navUsd: { low: 40e6, high: 40e6 } });
    expect((await holdings('ann', 'country=FR&asOf=2024-08-31')).holdings[0]).toMatchObject({ navUsd: { low: 10e6, high: 10e6 } });
    expect((await holdings('fund-a')).holdings.find((one: Json) => one.startup === 'zed')).toMatchObject({
      ...{ statedStakePercent: { low: 2, high: 2 }, stake: { low: 2, high: 2, basis: 'stated' }, navUsd: { low: 10e6, high: 10e6 } },
      ...{ knownUsd: null, unknownCheques: 1 },
    });
  });

  it.each([
    ['', ['ada', 'bob']],
    ['country=CN', ['ada']],
    ['country=US&sector=foundation-models', ['bob']],
    ['sector=chips', []],
    ['asOf=2023-12-31', ['ada']],
    ['knownAt=2024-01-14', []],
    ['knownAt=2024-01-15', ['ada', 'bob']],
  ])('with "%s" are %j', async (query, wanted) => {
    const { holdings: held, totals } = await holdings('cloud', query);
    expect([held.map(({ startup }: Json) => startup), totals.startups]).toEqual([wanted, wanted.length]);
  });

  it('of who was not registered yet are 404', async () => {
    problemIn(await system.ask('/v1/organizations/cloud/holdings?recordedAt=2020-01-01T00:00:00.000Z'), 404, 'organization-unknown');
  });

  it('page, with totals and weights of all', async () => {
    const first = await holdings('cloud', 'limit=1');
    const last = await holdings('cloud', `limit=1&cursor=${first.next}`);
    const whole = await holdings('cloud');
    expect([...first.holdings, ...last.holdings]).toEqual(whole.holdings);
    expect(['next' in first, 'next' in last, first.totals]).toEqual([true, false, whole.totals]);
  });

  it('of who invested in nothing are none', async () => {
    expect(await holdings('ada')).toMatchObject({ holdings: [], totals: { startups: 0, navUsd: null }, members: ['ada'] });
  });
});

describe('compared with another', () => {
  it('they say what both hold: by cost 71.4286 of 90.9091 in one, 9.0909 of 28.5714 in the other', async () => {
    const { overlap, holdings: held } = await holdings('cloud', 'compare=fund-b');
    expect(overlap).toEqual({
      ...{ with: 'fund-b', startupsOfOther: 2, startups: ['ada', 'bob'], jaccardPercent: 100, equalPercent: 100, costPercent: 80.5195 },
    });
    expect(held).toEqual((await holdings('cloud')).holdings);
    expect((await holdings('fund-b', 'compare=cloud-vc')).overlap).toMatchObject({ with: 'cloud', costPercent: 80.5195 });
  });

  it('they are narrowed on both sides', async () => {
    expect((await holdings('fund-a', 'compare=cloud&country=CN')).overlap).toMatchObject({
      startupsOfOther: 1,
      startups: ['ada'],
      jaccardPercent: 50,
    });
    expect((await holdings('cloud', 'compare=fund-b&asOf=2023-12-31')).overlap).toMatchObject({ startupsOfOther: 0, jaccardPercent: 0 });
    expect(await holdings('cloud')).not.toHaveProperty('overlap');
  });

  it('who is not registered is 404, with who is close', async () => {
    const problem = problemIn(await system.ask('/v1/organizations/cloud/holdings?compare=fund-c'), 404, 'organization-unknown');
    expect(problem.suggestions).toEqual(['fund-a', 'fund-b']);
  });

  it('an alias means its organization', async () => {
    const named = await holdings('cloud', 'country=CN&compare=fund-b');
    expect((await holdings('cloud', 'country=CN&compare=big-fund')).overlap).toEqual(named.overlap);
    const { status, headers } = await system.ask('/v1/organizations/big-fund/holdings?country=CN&limit=7');
    expect([status, headers.get('location')]).toEqual([308, '/v1/organizations/fund-b/holdings?country=CN&limit=7']);
  });
});
