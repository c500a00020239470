/** What an investor holds: per startup what it put in, what part that makes, what that is worth; and all of it together. */
import { describe, expect, it } from 'vitest';
import { portfolioOf } from '../../../domain/portfolio/portfolio.ts';
import * as a from '../../support/domain/samples.ts';
import { has, holding, holds } from '../../support/domain/staked.ts';

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
        { round: 'r1', on: '2024-02-19', lead: true, chequeUsd: { low: 800e6, high: null }, statedStakePercent: 36, instrument: 'equity' },
        { round: 'r3', on: '2024-05-01', lead: false, chequeUsd: null, statedStakePercent: null, cashUsd: [], computeCreditUsd: [] },
      ],
      ...{ knownUsd: { low: 800e6, high: null }, unknownCheques: 1, cashUsd: null, computeCreditUsd: { low: 0, high: 300e6 } },
      statedStakePercent: { low: 36, high: 36 },
      valuation: { on: '2024-08', precision: 'month', usd: { low: 3e9, high: 3e9 }, basis: 'post', cause: { round: 'r2' }, from: 'bbg' },
    });
  });

  it('is worth its stake of the latest valuation: 28.8 % of 3 billion; nothing is known after a round that says nothing, and a cheque without bound', () => {
    // Alibaba's 36 % were diluted by nobody knows how much in May, and by a fifth in August; its cloud bought for 200 million or more, and then for anything.
    const { stake, navUsd } = holding(events)!;
    expect([stake, navUsd]).toEqual([null, null]);
    expect(holding(events)!.stakes).toEqual([
      { holder: 'alibaba', percent: { low: 0, high: 28.8 }, statedOn: '2024-02-19', soldOn: null },
      { holder: 'alibaba-cloud', percent: { low: 0, high: 80 }, statedOn: null, soldOn: null },
    ]);
    expect(holding(events, { asOf: '2024-04-30' })!.navUsd).toEqual({ low: 1.1e9, high: 2.5e9 });
    const alone = [a.reported('r1', { announcedOn: '2024-02-19', participations: [has('alibaba', { stakePercent: 36 })] }), events[1]!];
    expect(holding(alone)).toMatchObject({
      ...{ stake: { low: 28.8, high: 28.8, basis: 'stated' }, statedOn: '2024-02-19', soldOn: null },
      ...{
        navUsd: { low: 864e6, high: 864e6 },
        method: 'headline',
        pricedOn: '2024-08',
        exited: null,
        shareOfPriceUsd: null,
        proceedsUsd: null,
      },
    });
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
    expect(holding([a.reported('r1', part)])).toMatchObject({
      stake: null,
      valuation: null,
      navUsd: null,
      pricedOn: null,
      daysSince: null,
    });
    const secret = { valuation: a.post(a.undisclosed), participations: [has('alibaba', { stakePercent: 10 })] };
    expect(holding([a.reported('r1', secret)])).toMatchObject({ stake: { low: 10, high: 10 }, valuation: null, navUsd: null });
    const open = { valuation: a.post(a.usd(1e9, 'at-least')), participations: [has('alibaba', { stakePercent: 10 })] };
    expect(holding([a.reported('r1', open)])!.navUsd).toEqual({ low: 100e6, high: null });
    expect(holding([a.reported('r1', { valuation: a.post(a.usd(1e9)), participations: [has('alibaba')] })])).toMatchObject({
      ...{ knownUsd: null, unknownCheques: 1, stake: null, navUsd: null },
      valuation: { usd: { low: 1e9, high: 1e9 } },
    });
  });

  it('says how old its price is: 365 days from 15 November 2025', () => {
    const priced = a.reported('r1', {
      announcedOn: '2025-11-15',
      valuation: a.post(a.usd(1e9)),
      participations: [has('alibaba', { stakePercent: 10 })],
    });
    expect(holding([priced])).toMatchObject({ pricedOn: '2025-11-15', daysSince: 365 });
    expect(holding([priced], { asOf: '2025-11-15' })).toMatchObject({ daysSince: 0 });
  });
});

describe('a reported stake', () => {
  it('makes a holding by itself: 10 % of 1 billion', () => {
    const priced = a.reported('r1', { announcedOn: '2024-01-01', valuation: a.post(a.usd(1e9)) });
    expect(holding([priced, holds('k1', '2024-05', 10)])).toMatchObject({
      ...{ rounds: [], knownUsd: null, unknownCheques: 0, statedStakePercent: { low: 10, high: 10 }, statedOn: '2024-05' },
      ...{ stake: { low: 10, high: 10, basis: 'stated' }, navUsd: { low: 100e6, high: 100e6 } },
    });
    expect(holding([priced, holds('k1', '2024-05', 10)], { asOf: '2024-04-30' })).toBeNull();
  });

  it('of 0 ends it: nothing is left of it, and it was sold for what was stated', () => {
    const part = a.reported('r1', {
      announcedOn: '2024-01-01',
      valuation: a.post(a.usd(1e9)),
      participations: [has('alibaba', { stakePercent: 10 })],
    });
    const sold = holds('k1', '2024-05-10', 0, 'alibaba', { ...a.by('bbg'), proceeds: a.usd(120e6, 'approx'), to: 'tencent' });
    expect(holding([part, sold])).toMatchObject({
      ...{ stake: { low: 0, high: 0 }, soldOn: '2024-05-10', navUsd: { low: 0, high: 0 }, proceedsUsd: { low: 120e6, high: 120e6 } },
    });
    expect(holding([part, sold], { asOf: '2024-05-09' })).toMatchObject({ soldOn: null, navUsd: { low: 100e6 }, proceedsUsd: null });
  });
});

describe('after the startup ended', () => {
  const part = a.reported('r1', {
    announcedOn: '2020-01-01',
    valuation: a.post(a.usd(2e9)),
    participations: [has('alibaba', { stakePercent: 5 })],
  });
  const ended = (exit: 'closed' | 'acquired' | 'ipo', more = {}) => a.exited({ exit, on: '2024-01-01', ...more });

  it('there is no NAV, and it says so; before that day there was: 5 % of 2 billion', () => {
    const closed = [part, ended('closed')];
    expect(holding(closed)).toMatchObject({
      navUsd: null,
      valuation: null,
      pricedOn: null,
      exited: { exit: 'closed', on: '2024-01-01' },
      stake: { low: 5 },
    });
    expect(holding(closed)!.scenarios.undiluted).toMatchObject({ stake: { low: 5, high: 5 }, navUsd: null });
    expect(holding(closed, { asOf: '2023-12-31' })).toMatchObject({ navUsd: { low: 100e6, high: 100e6 }, exited: null });
  });

  it('there is its share of the price, in the money of the day: 5 % of 10 billion yuan at 0.1395', () => {
    expect(holding([part, ended('acquired', { price: a.cny(10e9) })])).toMatchObject({
      ...{ navUsd: null, exited: { exit: 'acquired' }, shareOfPriceUsd: { low: 69.75e6, high: 69.75e6 }, proceedsUsd: null },
    });
    expect(holding([part, ended('acquired')])).toMatchObject({ exited: { exit: 'acquired' }, shareOfPriceUsd: null });
  });

  it.each([
    ['was listed', ended('ipo')],
    ['is announced to be bought', ended('acquired', { status: 'announced' })],
  ])('it has not that %s', (_, exit) => expect(holding([part, exit])).toMatchObject({ navUsd: { low: 100e6, high: 100e6 }, exited: null }));

  it('has no weight, and no part in the sum', () => {
    const other = holding([part], {}, 'other')!;
    const { holdings, totals } = portfolioOf([holding([part, ended('closed')])!, other]);
    expect(holdings.map(({ weights }) => weights.nav)).toEqual([null, { low: 100, high: 100 }]);
    expect(totals.navUsd).toEqual({ low: 100e6, high: 100e6 });
  });
});
