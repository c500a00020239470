/** Which numbers of a holding rest on a rate that stands in for another: what was bought or diluted by it, never what somebody states. */
import { describe, expect, it } from 'vitest';
import type { SurvivorOf } from '../../../domain/kernel/references.ts';
import type { Viewpoint } from '../../../domain/kernel/time.ts';
import { holdingOf } from '../../../domain/portfolio/holdings.ts';
import { portfolioOf } from '../../../domain/portfolio/portfolio.ts';
import { resolveRounds } from '../../../domain/rounds/rounds.ts';
import { on, type Told, told } from '../../support/domain/given.ts';
import * as a from '../../support/domain/samples.ts';

const holding = (events: Told[], viewpoint: Viewpoint = {}) =>
  holdingOf('moonshot', told(a.registered(), ...events), { members: new Set(['alibaba']), viewpoint, day: '2026-11-15' })!;
const by = (amount: a.Participation['amount'], more: Omit<a.Participation, 'investor'> = {}): Pick<a.Says, 'participations'> => ({
  participations: [{ investor: 'alibaba', ...(amount && { amount }), ...more }],
});
/** The rate of February stands in for that of March; that of May is there. */
const MARCH = { announcedOn: '2024-03-10' };
const MAY = { announcedOn: '2024-05-10' };
const fixed = (usd: number, month = '2024-03'): Told =>
  ({ type: 'RatesFixed', data: { rates: [{ currency: 'CNY', month, usd }] } }) as Told;
const stated = (percent: number, asOf: string): Told =>
  ({ type: 'StakeReported', data: { stake: 'k', holder: 'alibaba', asOf, percent, ...a.by('bbg') } }) as Told;
const provisional = { provisional: true };

describe('a stake', () => {
  it('that was bought for a provisional cheque is provisional, with its NAV, its steps, its scenarios and its sums', () => {
    // 1000 at 0.1369 of 1369: a tenth.
    const one = holding([a.reported('r', { ...MARCH, valuation: a.post(a.usd(1369)), ...by(a.cny(1000)) })]);
    expect(one).toMatchObject({
      ...{ knownUsd: { low: 136.9, high: 136.9, ...provisional }, stake: { low: 10, high: 10, ...provisional } },
      ...{ navUsd: { low: 136.9, high: 136.9, ...provisional }, stakes: [{ percent: { low: 10, ...provisional } }] },
      scenarios: { undiluted: { stake: provisional, navUsd: provisional, inputs: [{ percent: provisional }] } },
    });
    expect(one.stake!.steps).toMatchObject([{ did: 'bought', chequeUsd: provisional, stake: provisional }]);
    expect(portfolioOf([one]).totals).toMatchObject({
      knownUsd: provisional,
      navUsd: provisional,
      scenarios: { undiluted: provisional, 'diluted-by-known-rounds': provisional },
    });
    expect(portfolioOf([one]).holdings[0]!.weights).toMatchObject(provisional);
  });

  it('that somebody states rests on no rate, in a round or by itself, whatever was paid for it; its NAV does as the valuation does', () => {
    const inRound = holding([a.reported('r', { ...MARCH, valuation: a.post(a.usd(2000)), ...by(a.cny(1000), { stakePercent: 12 }) })]);
    expect(inRound.knownUsd).toMatchObject(provisional);
    for (const part of [inRound.stake, inRound.statedStakePercent, inRound.stakes[0]!.percent, inRound.navUsd])
      expect(part).not.toHaveProperty('provisional');
    expect(inRound.navUsd).toEqual({ low: 240, high: 240 });
    const bought = a.reported('r', { ...MARCH, valuation: a.post(a.cny(10_000)), ...by(a.cny(1000)) });
    const reported = holding([bought, stated(9, '2024-04-01')]);
    expect(reported.stake).toMatchObject({ low: 9, high: 9 });
    expect(reported.stake).not.toHaveProperty('provisional');
    expect(reported.navUsd).toEqual({ low: 123.21, high: 123.21, ...provisional });
  });

  it('that was diluted by provisional money is provisional from then on; one of nothing is not', () => {
    const diluting = a.reported('r', { ...MARCH, amount: a.cny(1000), valuation: a.post(a.usd(1369)) });
    const [held, sold] = [20, 0].map((percent) => holding([stated(percent, '2024-01-05'), diluting]));
    expect(held!.stake).toMatchObject({
      low: 18,
      high: 18,
      ...provisional,
      steps: [{ stake: { low: 20, high: 20 } }, { stake: provisional }],
    });
    expect(held!.stake!.steps[0]!.stake).not.toHaveProperty('provisional');
    expect(held!.scenarios['diluted-by-known-rounds']).toMatchObject({
      stake: provisional,
      diluting: [{ leaves: { low: 0.9, ...provisional } }],
    });
    expect(held!.scenarios.undiluted.stake).toEqual({ low: 20, high: 20 });
    expect(sold!.stakes).toEqual([{ holder: 'alibaba', percent: { low: 0, high: 0 }, statedOn: '2024-01-05', soldOn: '2024-01-05' }]);
  });

  it('of which nothing is known rests on no rate', () => {
    const one = holding([stated(10, '2024-01-05'), a.reported('r', { ...MARCH, ...by(a.cny(1000)) })]);
    expect(one.stakes).toMatchObject([{ percent: null }]);
    const open = holding([stated(10, '2024-01-05'), a.reported('r', { ...MARCH, amount: a.cny(1000) })]);
    expect(open.stakes[0]!.percent).toEqual({ low: 0, high: 10 });
  });

  it('that was bought for an unknown cheque rests on what bounds that: the amount of the round, and the other cheques', () => {
    const round = (amount: a.Participation['amount'], tencent: a.Participation['amount']) =>
      holding([
        a.reported('r', {
          ...{ ...MARCH, amount: amount!, valuation: a.post(a.usd(10_000)) },
          participations: [{ investor: 'alibaba' }, { investor: 'tencent', amount: tencent! }],
        }),
      ]).stake;
    expect(round(a.usd(1000), a.usd(100))).toEqual(expect.not.objectContaining(provisional));
    expect(round(a.cny(1000), a.usd(100))).toMatchObject({ low: 0, high: 0.369, ...provisional });
    expect(round(a.usd(1000), a.cny(1000))).toMatchObject({ low: 0, high: 8.631, ...provisional });
  });
});

describe('what was paid for all of it', () => {
  it('is provisional until its rate is fixed, and true from then on; asked as of before it still is', () => {
    const story = [
      a.reported('r', { ...MAY, ...by(a.usd(1), { stakePercent: 10 }) }),
      on('2026-11-01', a.exited({ exit: 'acquired', on: '2024-06-05', price: a.cny(1000) })),
      on('2026-11-03', fixed(0.2, '2024-06') as never),
    ];
    const before = { recordedAt: Date.parse('2026-11-02') };
    expect(holding(story, before)).toMatchObject({
      exited: { exit: 'acquired' },
      navUsd: null,
      shareOfPriceUsd: { low: 13.82, high: 13.82, ...provisional },
    });
    expect(holding(story).shareOfPriceUsd).toEqual({ low: 20, high: 20 });
  });

  it('for a reported stake is, too', () => {
    const sold: Told = {
      ...stated(0, '2024-03-03'),
      data: { stake: 'k', holder: 'alibaba', asOf: '2024-03-03', percent: 0, proceeds: a.cny(100), ...a.by('bbg') },
    } as Told;
    expect(holding([sold]).proceedsUsd).toEqual({ low: 13.69, high: 13.69, ...provisional });
    expect(holding([sold, fixed(0.2)]).proceedsUsd).toEqual({ low: 20, high: 20 });
  });
});

describe('cheques of an investor that was merged', () => {
  const survivorOf: SurvivorOf = (id) => (id === 'alibaba-cloud' ? 'alibaba' : id);
  const merged = (...events: Told[]) => resolveRounds(told(a.registered(), ...events).rounds, {}, survivorOf)[0]!.participations[0]!;
  const part = (investor: string, amount: a.Participation['amount'], more = {}) => ({
    participations: [{ investor, amount: amount!, ...more }],
  });

  it('add up in their own currency where both have one rate, and are provisional as that is', () => {
    const both = a.reported('r', {
      ...MARCH,
      participations: [...part('alibaba', a.cny(100)).participations, ...part('alibaba-cloud', a.cny(50)).participations],
    });
    expect(merged(both).amount).toMatchObject({
      value: a.cny(150),
      usd: { low: 20.54, high: 20.54, ...provisional },
      fx: { currency: 'CNY', month: '2024-02', usd: 0.1369, provisional: true },
    });
    expect(merged(both, fixed(0.2)).amount).toMatchObject({
      usd: { low: 30, high: 30 },
      fx: { month: '2024-03', usd: 0.2, provisional: false },
    });
  });

  it('add up in dollars where their rates differ, and are provisional where one of them is', () => {
    const story = [
      a.reported('r', { ...MAY, ...part('alibaba', a.cny(100)) }),
      a.claimed('r', { ...MARCH, ...part('alibaba-cloud', a.cny(100)) }),
    ];
    expect(merged(...story).amount).toMatchObject({ value: a.usd(27.51), usd: { low: 27.51, high: 27.51, ...provisional } });
    expect(merged(...story, fixed(0.2)).amount!.usd).toEqual({ low: 33.82, high: 33.82 });
    const dollars = [
      a.reported('r', { ...MAY, ...part('alibaba', a.usd(10)) }),
      a.claimed('r', { ...MARCH, ...part('alibaba-cloud', a.cny(100)) }),
    ];
    expect(merged(...dollars).amount!.usd).toEqual({ low: 23.69, high: 23.69, ...provisional });
  });

  it('give their shares by the rate of their own cheque, also where another statement says the share', () => {
    const half = { consideration: [{ kind: 'compute-credit' as const, share: { low: 0.5, high: 0.5 } }] };
    const story = [
      a.reported('r', {
        ...MARCH,
        participations: [...part('alibaba', a.cny(100)).participations, ...part('alibaba-cloud', a.cny(50)).participations],
      }),
      a.claimed('r', {
        participations: [
          { investor: 'alibaba', ...half },
          { investor: 'alibaba-cloud', ...half },
        ],
      }),
    ];
    // 6.845 and 3.4225, each to the cent.
    expect(merged(...story).computeCreditUsd).toMatchObject({ usd: { low: 10.27, high: 10.27, ...provisional } });
    expect(merged(...story, fixed(0.2)).computeCreditUsd!.usd).toEqual({ low: 15, high: 15 });
  });

  it('give sums paid in kind by the rate of each, also where these differ', () => {
    const paid = (value: number) => ({ consideration: [{ kind: 'cash' as const, amount: a.cny(value) }] });
    const story = [
      a.reported('r', { ...MAY, participations: [{ investor: 'alibaba', ...paid(100) }] }),
      a.claimed('r', { ...MARCH, participations: [{ investor: 'alibaba-cloud', ...paid(100) }] }),
    ];
    expect(merged(...story).cashUsd!.usd).toEqual({ low: 27.51, high: 27.51, ...provisional });
    expect(merged(...story, fixed(0.3)).cashUsd!.usd).toEqual({ low: 43.82, high: 43.82 });
  });
});
