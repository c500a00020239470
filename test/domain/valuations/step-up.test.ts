/** Steps compare like with like: what a round priced a company at before its money, over what the one before priced it at after its own. Every step is worked out by hand
 * from the contract, section 3. */
import { describe, expect, it } from 'vitest';
import { type Priced, type Step, stepsOf } from '../../../domain/valuations/step-up.ts';
import type { Basis } from '../../../domain/valuations/valuation.ts';
import { type Ends, ends, lastOf, over1000, round, UNKNOWN } from '../../support/domain/priced.ts';

describe('a step', () => {
  it('of the first is none', () => {
    expect(stepsOf([round('2024-01-01', 'post', 1000, 100)])).toEqual([
      { stepUp: null, stepCurrency: null, versus: null, direction: 'first', apparent: null },
    ]);
    expect(stepsOf([])).toEqual([]);
  });

  it('is the price before the money over the price after the money of before', () => {
    expect(over1000('post', 1500, 300)).toEqual({
      ...{ stepUp: { low: 1.2, high: 1.2 }, stepCurrency: 'USD', versus: 0, direction: 'up', apparent: 'up' },
    });
  });

  it('of pre 950 and 100 new after post 1,000 is down to 0.95, though 1,050 is more', () => {
    // The stated figures are 950 and 1,000.
    expect(over1000('pre', 950, 100)).toMatchObject({ stepUp: { low: 0.95, high: 0.95 }, direction: 'down', apparent: 'down' });
  });

  it('of post 1,050 on 100 new after post 1,000 is down to 0.95, where the stated figures alone say up', () => {
    expect(over1000('post', 1050, 100)).toMatchObject({ stepUp: { low: 0.95, high: 0.95 }, direction: 'down', apparent: 'up' });
  });

  it('of post 500 on money that nobody states is a quarter to a half of 1,000: that money is at most half of 500', () => {
    expect(over1000('post', 500, UNKNOWN)).toMatchObject({
      ...{ stepUp: { low: 0.25, high: 0.5 }, direction: 'down', apparent: 'down', assumes: ['money-at-most-half'] },
    });
  });

  it('of 350, unspecified, on unknown money, after post 380 on 30 is 0.4605 to 1: it may be the price of before that money', () => {
    // 350 - 175 over 380, and 350 over 380 - 30.
    const step = lastOf(round('2026-02-12', 'post', 380, 30), round('2026-05-01', 'unspecified', 350, UNKNOWN));
    expect(step).toMatchObject({
      ...{ stepUp: { low: 0.4605, high: 1 }, direction: 'unclear', apparent: 'down', assumes: ['money-at-most-half'] },
    });
  });

  it.each<[string, Basis, Ends, Ends, Ends | null, Step['direction']]>([
    // v - m; never below 0.
    ['post, money a range', 'post', 1200, [100, 300], [0.9, 1.1], 'unclear'],
    ['post, less than its money', 'post', 500, 600, 0, 'down'],
    ['post, a range', 'post', [1200, 1500], 100, [1.1, 1.4], 'up'],
    ['post, at least', 'post', [2000, null], 100, [1.9, null], 'up'],
    ['post, at least, on unknown money: nothing is known', 'post', [2000, null], UNKNOWN, null, 'unclear'],
    ['post, up to', 'post', [0, 900], 0, [0, 0.9], 'down'],
    // v itself.
    ['pre', 'pre', 1300, 700, 1.3, 'up'],
    ['pre, on unknown money', 'pre', 1300, UNKNOWN, 1.3, 'up'],
    // v - m to v, and for a round over the lesser of 900 and 1,000.
    ['unspecified', 'unspecified', 1500, 300, [1.2, 1.6667], 'up'],
    ['unspecified, on none', 'unspecified', 900, 0, [0.9, 1], 'unclear'],
    ['unspecified, far below', 'unspecified', 450, 45, [0.405, 0.5], 'down'],
    ['transaction', 'transaction', 1100, 300, 1.1, 'up'],
  ])('over 1,000 is, %s', (_, basis, value, money, step, direction) => {
    expect(over1000(basis, value, money)).toMatchObject({ stepUp: step === null ? null : ends(step), direction });
  });

  it.each<[string, Priced, Ends, string[] | undefined]>([
    ['pre and the money', round('2024-01-01', 'pre', 900, 100), 1.2, undefined],
    ['pre and money of a range', round('2024-01-01', 'pre', 900, [100, 300]), [1, 1.2], undefined],
    [
      'pre and at most half of it where the money is unknown',
      round('2024-01-01', 'pre', 1000, UNKNOWN),
      [0.8, 1.2],
      ['money-at-most-half'],
    ],
    ['an unspecified value to it and its money', round('2024-01-01', 'unspecified', 1000, 200), [1, 1.2], undefined],
    ['a value of at least so much as that', round('2024-01-01', 'post', [1000, null]), 1.2, ['at-least-as-stated']],
    ['the ends of a range, low by high', round('2024-01-01', 'post', [1000, 1600]), [0.75, 1.2], undefined],
    ['no bound where it may be 0', round('2024-01-01', 'post', [0, 1600]), [0.75, null], undefined],
  ])('of post 1,300 on 100 is over %s', (_, before, step, assumes) => {
    const found = lastOf(before, round('2024-02-01', 'post', 1300, 100));
    expect([found.stepUp, found.assumes]).toEqual([ends(step), assumes]);
  });

  it('takes both for granted where both are open: pre at least 1,000 on unknown money is 1,000 to 1,500 after it', () => {
    const found = lastOf(round('2024-01-01', 'pre', [1000, null], UNKNOWN), round('2024-02-01', 'post', 1300, 100));
    expect([found.stepUp, found.assumes]).toEqual([{ low: 0.8, high: 1.2 }, ['at-least-as-stated', 'money-at-most-half']]);
  });

  it('from nothing to anything is answered as null, and is unclear', () => {
    const found = lastOf(round('2024-01-01', 'post', [0, 1000]), round('2024-02-01', 'post', [0, 500], 100));
    expect(found).toMatchObject({ stepUp: null, direction: 'unclear', versus: 0 });
  });
});

describe('a direction', () => {
  it.each<[number, number, Step['direction']]>([
    [1020, 1.02, 'up'],
    [1019.999, 1.02, 'flat'],
    [1000, 1, 'flat'],
    [980.001, 0.98, 'flat'],
    [980, 0.98, 'down'],
  ])('is by what is not rounded: pre %d over post 1,000 is %d, which is %s', (pre, step, direction) => {
    expect(over1000('pre', pre, 100)).toMatchObject({ stepUp: { low: step, high: step }, direction });
  });

  it.each<[[number, number], Step['direction']]>([
    [[1020, 2000], 'up'],
    [[1019, 2000], 'unclear'],
    [[990, 1019], 'flat'],
    [[990, 1020], 'unclear'],
    [[980, 1000], 'unclear'],
    [[500, 980], 'down'],
    [[500, 981], 'unclear'],
  ])('is of all of an interval: pre %j over post 1,000 is %s', (pre, direction) => expect(over1000('pre', pre).direction).toBe(direction));
});

describe('a currency', () => {
  /** 7,000 million yuan, at some rate, with 700 of new money. */
  const yuan = (on: string, usd: number, value: number, more: Partial<Priced> = {}): Priced =>
    round(on, 'post', usd, usd / 10, { currency: 'CNY', asStated: { value: ends(value), money: ends(value / 10) }, ...more });

  it('of both is that of the step: a rate alone makes nothing up', () => {
    // In dollars 1,300 - 130 over 1,000 would be 1.17.
    const step = lastOf(
      yuan('2024-01-01', 1000, 7000),
      round('2024-02-01', 'pre', 1300, 0, { currency: 'CNY', asStated: { value: ends(7000), money: ends(0) } }),
    );
    expect(step).toMatchObject({ stepUp: { low: 1, high: 1 }, stepCurrency: 'CNY', direction: 'flat', apparent: 'flat' });
  });

  it('of one alone makes the step one in dollars', () => {
    expect(lastOf(yuan('2024-01-01', 1000, 7000), round('2024-02-01', 'pre', 1300))).toMatchObject({
      ...{ stepUp: { low: 1.3, high: 1.3 }, stepCurrency: 'USD', direction: 'up', apparent: 'up' },
    });
  });

  it('is each of its own where several may be the one before', () => {
    // Over 7,000 yuan, 8,400 are 1.2; over 1,250 dollars, 1,200 are 0.96.
    const either = [yuan('2024', 1000, 7000, { id: 'a' }), round('2024', 'post', 1250, 0, { id: 'b' })];
    const last = yuan('2025-01-01', 1200, 8400, { id: 'c', basis: 'transaction' });
    expect(lastOf(...either, last)).toMatchObject({
      stepUp: { low: 0.96, high: 1.2 },
      direction: 'unclear',
      versus: 1,
      stepCurrency: 'USD',
    });
  });
});
