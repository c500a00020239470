/** What a holding would be under an assumption, and what all of them come to together. */
import { describe, expect, it } from 'vitest';
import { portfolioOf } from '../../../domain/portfolio/portfolio.ts';
import * as a from '../../support/domain/samples.ts';
import { has, holding, holds } from '../../support/domain/staked.ts';

describe('scenarios', () => {
  const at = (n: number, post: number | null, money: number | null, part?: Omit<a.Participation, 'investor'>) =>
    a.reported(`r${n}`, {
      announcedOn: `2024-0${n}-01`,
      ...(post !== null && { valuation: a.post(a.usd(post)) }),
      ...(money !== null && { amount: a.usd(money) }),
      ...(part && { participations: [has('alibaba', part)] }),
    });
  // 10 % of 100 million; a fifth of it is diluted by r2; r3 dilutes by 5 million of its 500 or more, which were bought then: 1 %, after 0 to 99 % of 8.
  const all = [at(1, 100e6, 20e6, { amount: a.usd(10e6) }), at(2, 250e6, 50e6), at(3, 500e6, null, { amount: a.usd(5e6) })];

  it('give an answer where the interval has none: 11 % undiluted, 9 % diluted by the rounds that say by how much', () => {
    const { stake, navUsd, scenarios } = holding(all)!;
    expect([stake?.low, stake?.high, navUsd]).toEqual([1, 8.92, { low: 5e6, high: 44.6e6 }]);
    expect(scenarios.undiluted).toMatchObject({
      ...{ stake: { low: 11, high: 11 }, navUsd: { low: 55e6, high: 55e6 }, diluting: [], without: [] },
      inputs: [
        { holder: 'alibaba', id: 'r1', on: '2024-01-01', did: 'bought', percent: { low: 10, high: 10 } },
        { holder: 'alibaba', id: 'r3', on: '2024-03-01', did: 'bought', percent: { low: 1, high: 1 } },
      ],
    });
    expect(scenarios['diluted-by-known-rounds']).toMatchObject({
      ...{ stake: { low: 9, high: 9 }, navUsd: { low: 45e6, high: 45e6 } },
      diluting: [{ round: 'r2', on: '2024-02-01', leaves: { low: 0.8, high: 0.8 } }],
    });
    expect(scenarios.undiluted.assumption).toContain('no later round diluted it');
  });

  it('begin with what was stated last, and name what bought anything', () => {
    const stated = [...all, holds('k1', '2024-03-15', 8), at(4, null, null, { amount: a.usd(1e6) }), at(5, 1e9, 100e6)];
    const { undiluted, 'diluted-by-known-rounds': diluted } = holding(stated)!.scenarios;
    expect(undiluted).toMatchObject({ stake: { low: 8, high: 8 }, without: ['r4'], inputs: [{ id: 'k1', did: 'stated' }] });
    expect(diluted).toMatchObject({ stake: { low: 7.2, high: 7.2 }, navUsd: { low: 72e6, high: 72e6 } });
    expect(holding([at(1, null, null, {})])!.scenarios.undiluted).toMatchObject({ stake: null, navUsd: null, without: ['r1'] });
  });
});

describe('a portfolio', () => {
  const one = (id: string, part: Omit<a.Participation, 'investor'>, says: a.Says = {}) =>
    holding([a.reported('r1', { ...says, participations: [has('alibaba', part)] })], {}, id)!;
  const exact = one('b', { amount: a.usd(100e6) }, { valuation: a.post(a.usd(1e9)) });
  const open = one('a', { stakePercent: 10 }, { valuation: a.post(a.range(1e9, 2e9)) });
  const unbounded = one('d', { amount: a.range(1e6, 2e6) });
  const unknown = one('c', {});

  it('is by startup, with weights', () => {
    expect(portfolioOf([exact, open]).holdings.map(({ startup, weights }) => [startup, weights])).toEqual([
      ['a', { nav: { low: 50, high: 66.6667 }, cost: null, equal: 50 }],
      ['b', { nav: { low: 33.3333, high: 50 }, cost: 100, equal: 50 }],
    ]);
  });

  it('adds what is known, and says how much is', () => {
    expect(portfolioOf([exact, open]).totals).toEqual({
      ...{ startups: 2, rounds: 2, knownUsd: { low: 100e6, high: 100e6 }, unknownCheques: 1, cashUsd: null, computeCreditUsd: null },
      ...{ convertibleUsd: null, navUsd: { low: 200e6, high: 300e6 }, shareOfPriceUsd: null, proceedsUsd: null },
      scenarios: { undiluted: { low: 200e6, high: 300e6 }, 'diluted-by-known-rounds': { low: 200e6, high: 300e6 } },
    });
    expect(portfolioOf([exact, open, unbounded, unknown])).toMatchObject({
      totals: { startups: 4, rounds: 4, knownUsd: { low: 101e6, high: 102e6 }, unknownCheques: 2, navUsd: { low: 200e6, high: null } },
      coverage: {
        ...{ chequesKnownPercent: 50, withStake: 2, withStatedStake: 1, withValuation: 2 },
        ...{ withNav: 2, withNavLow: 2, withNavHigh: 2 },
      },
    });
  });

  it('that knows nothing, or is empty, says so', () => {
    const nothing = { knownUsd: null, cashUsd: null, computeCreditUsd: null, navUsd: null };
    expect(portfolioOf([unknown]).totals).toMatchObject({ startups: 1, unknownCheques: 1, ...nothing });
    expect(portfolioOf([])).toMatchObject({
      holdings: [],
      totals: { startups: 0, rounds: 0, unknownCheques: 0, ...nothing },
      coverage: { chequesKnownPercent: null, withNav: 0 },
    });
  });
});
