/** What a step is over: which round or point came before, and what it is where partial dates leave that open (contract, section 3). */
import { describe, expect, it } from 'vitest';
import { stepsOf } from '../../../domain/valuations/step-up.ts';
import { lastOf, mark, round, secondary, UNKNOWN } from '../../support/domain/priced.ts';

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
