/** By how much what a startup was said to be worth changed, from point to point (contract, section 3, "Valuation timeline"). */
import { describe, expect, it } from 'vitest';
import * as a from '../../support/domain/samples.ts';
import { post, round, timeline } from '../../support/domain/timelines.ts';

describe('a step', () => {
  it('of a round is over the round of new money before, of a mark or a secondary sale over the point before, and says which', () => {
    const events = [
      round(1, post(1e9, 100e6)),
      a.marked('m2', '2024-02-01', a.usd(1.5e9)),
      round(3, post(1.4e9, 140e6)), // 1.26 over 1
      round(4, { roundType: 'secondary', valuation: { amount: a.usd(1.75e9), basis: 'transaction' }, amount: a.usd(50e6) }),
      a.marked('m5', '2024-05-01', a.usd(1.75e9)),
      round(6, { roundType: 'debt', valuation: a.post(a.usd(2.1e9)), amount: a.usd(500e6) }), // It takes no new money: 2.1 over 1.75.
      round(7, { valuation: a.pre(a.usd(2.1e9)), amount: a.usd(500e6) }), // 2.1 over 1.4
    ];
    expect(timeline(events).points.map(({ versus, stepUp, direction }) => [versus, stepUp?.low ?? null, direction])).toEqual([
      [null, null, 'first'],
      [{ round: 'r1' }, 1.5, 'up'],
      [{ round: 'r1' }, 1.26, 'up'],
      [{ round: 'r3' }, 1.25, 'up'],
      [{ round: 'r4' }, 1, 'flat'],
      [{ mark: 'm5' }, 1.2, 'up'],
      [{ round: 'r3' }, 1.5, 'up'],
    ]);
  });

  it('of pre 950 million and 100 new, after post 1,000, is down to 0.95, though the point is 1,050', () => {
    const [, second] = timeline([round(1, post(1e9, 100e6)), round(2, { valuation: a.pre(a.usd(950e6)), amount: a.usd(100e6) })]).points;
    expect(second).toMatchObject({
      ...{ usd: { low: 1.05e9, high: 1.05e9 }, stepUp: { low: 0.95, high: 0.95 }, direction: 'down', stepCurrency: 'USD' },
    });
  });

  it('of post 500 million after 1,000, on undisclosed money, is at most a half', () => {
    const [, second] = timeline([round(1, post(1e9, 100e6)), round(2, { ...post(500e6), amount: a.undisclosed })]).points;
    expect(second).toMatchObject({ stepUp: { low: 0.25, high: 0.5 }, direction: 'down', assumes: ['money-at-most-half'] });
  });

  it('of 350 billion, unspecified, after post 380 on 30 new, is unclear', () => {
    const quoted = { valuation: { amount: a.usd(350e9), basis: 'unspecified' as const } };
    const [, second] = timeline([round(1, post(380e9, 30e9)), round(2, quoted)]).points;
    expect(second).toMatchObject({ stepUp: { low: 0.4605, high: 1 }, direction: 'unclear', apparent: 'down' });
  });

  it('takes money that cheques and tranches bound: 80 to 100 million of 1,200 are 1.1 to 1.12 over 1,000', () => {
    const tranches = [
      { tranche: 'first', amount: a.usd(80e6), status: 'funded' as const },
      { tranche: 'second', amount: a.usd(20e6), status: 'contingent' as const },
    ];
    const open = round(2, { ...post(1.2e9, 100e6), status: 'tranched', tranches });
    expect(timeline([round(1, post(1e9)), open]).points[1]!.stepUp).toEqual({ low: 1.1, high: 1.12 });
    // Cheques of 300 million, and at most half of 1,200.
    const cheques = round(2, { ...post(1.2e9), participations: [{ investor: 'tencent', amount: a.usd(300e6) }] });
    expect(timeline([round(1, post(1e9)), cheques]).points[1]).toMatchObject({
      ...{ stepUp: { low: 0.6, high: 0.9 }, assumes: ['money-at-most-half'] },
    });
  });

  it('is in the currency of both: the yuan of May alone make no round of the price of February dearer', () => {
    const yuan = (n: number, announcedOn: string, value: number, amount: a.Says['amount']) =>
      a.reported(`r${n}`, { announcedOn, valuation: a.post(a.cny(value)), amount: amount! });
    const [first, second] = timeline([yuan(1, '2024-02', 10e9, a.cny(1e9)), yuan(2, '2024-05', 11e9, a.cny(1e9))]).points;
    expect([first!.usd!.low, second!.preUsd!.low]).toEqual([1.369e9, 1.382e9]);
    expect(second).toMatchObject({ stepUp: { low: 1, high: 1 }, stepCurrency: 'CNY', direction: 'flat', apparent: 'up' });
    // 100 million dollars at 0.1382 are 723,589,001.45 yuan: 10,276,410,998.55 over 10 billion.
    const paid = timeline([yuan(1, '2024-02', 10e9, a.cny(1e9)), yuan(2, '2024-05', 11e9, a.usd(100e6))]).points[1];
    expect(paid).toMatchObject({ stepUp: { low: 1.0276, high: 1.0276 }, stepCurrency: 'CNY', direction: 'up' });
    // 1,500 - 138.2 million dollars over 1,369.
    const dollars = timeline([
      yuan(1, '2024-02', 10e9, a.cny(1e9)),
      a.reported('r2', { announcedOn: '2024-05', valuation: a.post(a.usd(1.5e9)), amount: a.cny(1e9) }),
    ]);
    expect(dollars.points[1]).toMatchObject({ stepUp: { low: 0.9947, high: 0.9947 }, stepCurrency: 'USD', direction: 'flat' });
  });

  it('passes over a point that tells no number, which has none itself', () => {
    const silent = a.reported('silent', { announcedOn: '2024-01-15', valuation: a.post(a.undisclosed) });
    const { points } = timeline([round(1, post(300e6, 0)), round(2, post(600e6, 0)), silent]);
    expect(points.map(({ stepUp, direction }) => [stepUp?.low ?? null, direction])).toEqual([
      [null, 'first'],
      [null, null],
      [2, 'up'],
    ]);
  });
});
