/** What an investor holds: per startup what it put in, what part that makes, what that is worth; and all of it together. */
import { describe, expect, it } from '@jest/globals';
import type { Viewpoint } from '../../../domain/kernel/time.ts';
import { holdingOf, portfolioOf } from '../../../domain/portfolio/holdings.ts';
import { type Told, told } from '../../support/domain/given.ts';
import * as a from '../../support/domain/samples.ts';

const ALIBABA = new Set(['alibaba', 'alibaba-cloud']);
const holding = (events: Told[], at?: Viewpoint, id = 'moonshot', profile = {}) =>
  holdingOf(id, told(a.registered(profile), ...events), ALIBABA, at);
const has = (investor: string, more: Omit<a.Participation, 'investor'> = {}): a.Participation => ({ investor, ...more });
const credit = [{ kind: 'compute-credit' as const, share: { high: 0.5 } }];

const events = [
  a.reported('r1', {
    ...{ announcedOn: '2024-02-19', amount: a.usd(1e9), valuation: a.post(a.usd(2.5e9)) },
    participations: [
      has('alibaba', { lead: true, amount: a.usd(600e6), stakePercent: 36, consideration: credit }),
      has('alibaba-cloud', { amount: a.usd(200e6, 'at-least') }),
      has('tencent', { amount: a.usd(100e6) }),
    ],
  }),
  a.reported('r2', { announcedOn: '2024-08', amount: a.usd(600e6), valuation: a.post(a.usd(3e9)), participations: [has('tencent')] }),
  a.reported('r3', { announcedOn: '2024-05-01', participations: [has('alibaba-cloud', { lead: false })] }),
  a.reported('rumour', { announcedOn: '2024-09', status: 'rumoured', participations: [has('alibaba', { amount: a.usd(1e9) })] }),
];

describe('a holding', () => {
  it('has the rounds of all members, their cheques added up, and the latest valuation', () => {
    expect(holding(events, {}, 'moonshot', { country: 'CN', sector: 'models' })).toMatchObject({
      ...{ startup: 'moonshot', name: 'Moonshot AI', country: 'CN', sector: 'models' },
      rounds: [
        { round: 'r1', on: '2024-02-19', lead: true, chequeUsd: { low: 800e6, high: null }, statedStakePercent: 36 },
        { round: 'r3', on: '2024-05-01', lead: false, chequeUsd: null, statedStakePercent: null, cashUsd: [], computeCreditUsd: [] },
      ],
      ...{ knownUsd: { low: 800e6, high: null }, unknownCheques: 1, cashUsd: null, computeCreditUsd: { low: 0, high: 300e6 } },
      statedStakePercent: 36,
      valuation: { on: '2024-08', precision: 'month', usd: { low: 3e9, high: 3e9 }, basis: 'post', cause: { round: 'r2' }, from: 'bbg' },
    });
  });

  it('is worth its stake of the latest valuation: at most 28.8 % of 3 billion, the low end unknown after a round that says nothing', () => {
    const { stake, navUsd } = holding(events)!;
    expect(stake).toMatchObject({ low: null, high: 28.8, basis: 'stated', unknownCheques: ['r3'] });
    expect(navUsd).toEqual({ low: null, high: 864e6 });
    expect(holding(events, { asOf: '2024-04-30' })!.navUsd).toEqual({ low: 900e6, high: 900e6 });
  });

  it('is worth what was paid while the valuation is that of the round: 50 billion at 852, shown as 5.8685 %, and 100 at 1900', () => {
    const bought = (usd: number, post: number) =>
      holding([a.reported('r1', { valuation: a.post(a.usd(post)), participations: [has('alibaba', { amount: a.usd(usd) })] })])!;
    expect(bought(50e9, 852e9)).toMatchObject({ stake: { low: 5.8685, high: 5.8685 }, navUsd: { low: 50e9, high: 50e9 } });
    expect(bought(100, 1900)).toMatchObject({
      stake: { low: 5.2632, steps: [{ stake: { low: 5.2632 } }] },
      navUsd: { low: 100, high: 100 },
    });
  });

  it('shows what claims say that lost', () => {
    const other = a.claimed(
      'r1',
      { participations: [has('alibaba', { consideration: [{ kind: 'compute-credit', share: { low: 0.5 } }] })] },
      a.by('ft', undefined, 'relayed'),
    );
    expect(holding([...events, other])!.rounds[0]!.computeCreditUsd).toMatchObject([
      { usd: { low: 0, high: 300e6 }, alternatives: [{ usd: { low: 300e6, high: 600e6 }, from: 'ft' }] },
    ]);
  });

  it('is none where no counted round names a member', () => {
    expect(holding([events[1]!, events[3]!])).toBeNull();
    expect(holding(events, { asOf: '2024-02-18' })).toBeNull();
    expect(holding([...events, a.superseded('r1'), a.withdrawn('r3')])).toBeNull();
  });

  it('is none in a round whose date nobody gives: that is no deal yet', () => {
    const undated = [
      a.reported('r1', {}, a.by('ft')),
      a.claimed('r1', { status: 'closed', participations: [has('alibaba')] }),
      a.withdrawn('r1', 'ft'),
    ];
    expect(holding(undated)).toBeNull();
    expect(holding(undated, { knownAt: '2026-12-31' })).toBeNull();
  });

  it('has no NAV without a stake or a valuation that is known', () => {
    const part = { participations: [has('alibaba', { amount: a.usd(1e6) })] };
    expect(holding([a.reported('r1', part)])).toMatchObject({ stake: { low: 0, high: null }, valuation: null, navUsd: null });
    const secret = { valuation: a.post(a.undisclosed), participations: [has('alibaba', { stakePercent: 10 })] };
    expect(holding([a.reported('r1', secret)])).toMatchObject({ stake: { low: 10, high: 10 }, valuation: { usd: null }, navUsd: null });
    const open = { valuation: a.post(a.usd(1e9, 'at-least')), participations: [has('alibaba', { stakePercent: 10 })] };
    expect(holding([a.reported('r1', open)])!.navUsd).toEqual({ low: 100e6, high: null });
    expect(holding([a.reported('r1', { valuation: a.post(a.usd(1e9)), participations: [has('alibaba')] })])).toMatchObject({
      ...{ knownUsd: null, unknownCheques: 1, stake: null, navUsd: null },
      valuation: { usd: { low: 1e9, high: 1e9 } },
    });
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
      navUsd: { low: 200e6, high: 300e6 },
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
