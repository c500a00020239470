/** Steps compare like with like: what a round priced a company at before its money, over what the one before priced it at after its own. Every step is worked out by hand
 * from the contract, section 3. */
import { describe, expect, it } from '@jest/globals';
import { type Priced, type Step, stepsOf } from '../../../domain/rounds/step-up.ts';
import type { Basis } from '../../../domain/rounds/valuation.ts';

type Ends = number | [low: number, high: number | null];
const ends = (of: Ends) => (typeof of === 'number' ? { low: of, high: of } : { low: of[0], high: of[1] });
const UNKNOWN: Ends = [0, null];

/** A round of new money in US dollars, of a day of its own unless told. */
const round = (on: string, basis: Basis, value: Ends, money: Ends = 0, more: Partial<Priced> = {}): Priced => {
  const inUsd = { value: ends(value), money: ends(money) };
  return {
    id: `r-${on}`,
    on,
    basis,
    isRound: true,
    isNewMoney: true,
    currency: 'USD',
    asStated: inUsd,
    inUsd,
    isProvisional: false,
    ...more,
  };
};
const mark = (on: string, value: Ends): Priced => round(on, 'transaction', value, 0, { id: `m-${on}`, isRound: false, isNewMoney: false });
const secondary = (on: string, value: Ends): Priced => round(on, 'transaction', value, 0, { id: `s-${on}`, isNewMoney: false });

const lastOf = (...points: Priced[]): Step => stepsOf(points).at(-1)!;
/** The step of a round over one of a value of 1,000 after its money. */
const over1000 = (basis: Basis, value: Ends, money?: Ends): Step =>
  lastOf(round('2024-01-01', 'post', 1000, 100), round('2024-02-01', basis, value, money));

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

describe('what a step is over', () => {
  it('is the round of new money before, whatever marks and secondary sales came between; of these it is the point before', () => {
    const points = [
      round('2024-01-01', 'post', 1000, 100),
      mark('2024-02-01', 1500),
      round('2024-03-01', 'post', 1400, 140), // 1,260 over 1,000
      mark('2024-04-01', 1600), // over 1,400
      secondary('2024-05-01', 1800), // over 1,600
      mark('2024-06-01', 1620), // over 1,800
      round('2024-07-01', 'pre', 2100, 500), // over 1,400
    ];
    expect(stepsOf(points).map(({ stepUp, versus }) => [stepUp?.low ?? null, versus])).toEqual([
      [null, null],
      [1.5, 0],
      [1.26, 0],
      [1.1429, 2],
      [1.125, 3],
      [0.9, 4],
      [1.5, 2],
    ]);
  });

  it('is nothing for the first round of new money, though it was marked before', () => {
    expect(lastOf(mark('2024-01-01', 500), round('2024-02-01', 'post', 1000, 100))).toMatchObject({ stepUp: null, versus: null });
  });

  it('of a mark is the price after the money of a round: 1,000 over pre 800 and 200', () => {
    expect(lastOf(round('2024-01-01', 'pre', 800, 200), mark('2024-02-01', 1000)).stepUp).toEqual({ low: 1, high: 1 });
  });

  it('of a mark that says neither pre nor post is no price of before: that is for rounds alone', () => {
    const tender = { ...mark('2024-02-01', 900), basis: 'unspecified' as const };
    expect(lastOf(round('2024-01-01', 'post', 1000, 100), tender).stepUp).toEqual({ low: 0.9, high: 0.9 });
  });
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

describe('an order that partial dates leave open', () => {
  // b may be before a, between a and c, or after c.
  const [b, a, c] = [round('2024', 'post', 800, 100), round('2024-01-10', 'post', 1000, 100), round('2024-06-15', 'post', 1500, 100)];

  it('is every order: a step is the interval of all, and unclear where it may be the first', () => {
    const [ofB, ofA, ofC] = stepsOf([b, a, c]);
    // 700 over 1,000 or 1,500.
    expect(ofB).toMatchObject({ stepUp: { low: 0.4667, high: 0.7 }, direction: 'unclear' });
    // 900 over 800.
    expect(ofA).toMatchObject({ stepUp: { low: 1.125, high: 1.125 }, direction: 'unclear', versus: 0 });
    // 1,400 over 1,000 or 800.
    expect(ofC).toMatchObject({ stepUp: { low: 1.4, high: 1.75 }, direction: 'up', versus: 1 });
  });

  it('is one where dates do not overlap, and on one full day that of the Ids', () => {
    const day = '2024-01-10';
    const [first, second] = [round(day, 'post', 1000, 0, { id: 'a' }), round(day, 'post', 1300, 0, { id: 'b' })];
    expect(stepsOf([first, second]).map(({ stepUp, direction }) => [stepUp?.high ?? null, direction])).toEqual([
      [null, 'first'],
      [1.3, 'up'],
    ]);
    expect(lastOf(round('2024-Q1', 'post', 1000), round('2024-Q2', 'post', 1300))).toMatchObject({ direction: 'up', stepUp: { low: 1.3 } });
  });

  it('is that of rounds of new money among each other, and of a mark among all', () => {
    // The mark of a vague year may be right before the second round or not: that is over the first all the same.
    const points = [mark('2024', 600), round('2024-02-01', 'post', 1000), round('2024-03-01', 'post', 1100)];
    const [ofMark, , second] = stepsOf(points);
    expect(second).toMatchObject({ stepUp: { low: 1.1, high: 1.1 }, direction: 'up', versus: 1 });
    // 600 over 1,000 or 1,100, or first.
    expect(ofMark).toMatchObject({ stepUp: { low: 0.5455, high: 0.6 }, direction: 'unclear' });
  });

  it('of two of one month leaves either first', () => {
    const two = [round('2024-02', 'post', 1000, 0, { id: 'a' }), round('2024-02', 'post', 2000, 0, { id: 'b' })];
    expect(stepsOf(two).map(({ stepUp, direction }) => [stepUp, direction])).toEqual([
      [{ low: 0.5, high: 0.5 }, 'unclear'],
      [{ low: 2, high: 2 }, 'unclear'],
    ]);
  });

  it('says what the step rests on, whichever may be the one before', () => {
    // 1,800 over pre 1,000 and at most 500, or over 1,200: the low end rests on what nobody states.
    const either = [round('2024', 'pre', 1000, UNKNOWN, { id: 'a' }), round('2024', 'post', 1200, 0, { id: 'b' })];
    const { stepUp, assumes } = lastOf(...either, round('2025-01-01', 'pre', 1800));
    expect([stepUp, assumes]).toEqual([{ low: 1.2, high: 1.8 }, ['money-at-most-half']]);
  });
});
