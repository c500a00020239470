/** Sums as intervals, exact to the cent. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intervalOf, percent, RateMissing, ratio, shareOf, sum, sumIntervals, usdOf } from '../../../domain/kernel/money.ts';
import * as a from '../../support/domain/samples.ts';

const seed = { seed: Number(process.env.SEED ?? Date.now()) };

describe('the interval of an amount', () => {
  it.each([
    [a.usd(5), { low: 5, high: 5 }],
    [a.usd(5, 'approx'), { low: 5, high: 5 }],
    [a.usd(5, 'estimated'), { low: 5, high: 5 }],
    [a.usd(5, 'at-least'), { low: 5, high: null }],
    [a.usd(5, 'up-to'), { low: 0, high: 5 }],
    [a.usd(5, 'target'), { low: 0, high: null }],
    [a.range(5, 9), { low: 5, high: 9 }],
    [a.undisclosed, null],
  ])('of %j is %j', (amount, interval) => expect(intervalOf(amount)).toEqual(interval));
});

describe('an amount in dollars', () => {
  it('is multiplied by the rate of its currency: CNY 2,500,000,000 at 0.1369 are USD 342,250,000', () => {
    expect(usdOf(a.cny(2.5e9), { rates: { CNY: 0.1369, EUR: 1.08 } })).toEqual({ low: 342_250_000, high: 342_250_000 });
    expect(usdOf({ currency: 'EUR', disclosure: 'range', low: 10, high: 20 }, { rates: { EUR: 1.085 } })).toEqual({
      low: 10.85,
      high: 21.7,
    });
    expect(usdOf(a.cny(100, 'at-least'), { rates: { CNY: 0.1369 } })).toEqual({ low: 13.69, high: null });
  });

  it('is rounded to the cent, half up, without the errors of binary fractions', () => {
    expect(usdOf(a.cny(1), { rates: { CNY: 0.125 } })).toEqual({ low: 0.13, high: 0.13 });
    expect(usdOf(a.cny(1), { rates: { CNY: 1.005 } })).toEqual({ low: 1.01, high: 1.01 });
    expect(usdOf(a.cny(1), { rates: { CNY: 0.1249999 } })).toEqual({ low: 0.12, high: 0.12 });
  });

  it('needs no rate when it is in dollars, or undisclosed', () => {
    expect(usdOf(a.usd(5), {})).toEqual({ low: 5, high: 5 });
    expect(usdOf({ currency: 'CNY', disclosure: 'undisclosed' }, {})).toBeNull();
  });

  it('cannot be told without the rate that it needs', () => {
    expect(() => usdOf(a.cny(5), { rates: { EUR: 1.08 } })).toThrow(RateMissing);
    expect(() => usdOf(a.cny(5))).toThrow('CNY');
  });
});

const Cents = fc.integer({ min: 0, max: 1e13 });
const reordered = <T>(all: T[]) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }));

describe('a sum', () => {
  it('has no error of binary fractions', () => expect(sum([0.1, 0.2, 0.7])).toBe(1));

  it('of nothing is 0', () => expect(sum([])).toBe(0));

  it('is exact to the cent, in any order', () => {
    const several = fc.array(Cents, { maxLength: 50 }).chain(reordered);
    fc.assert(
      fc.property(several, ([cents, others]) => {
        const exact = Number(cents.reduce((total, one) => total + BigInt(one), 0n)) / 100;
        expect(sum(cents.map((one) => one / 100))).toBe(exact);
        expect(sum(others.map((one) => one / 100))).toBe(exact);
      }),
      seed,
    );
  });

  it('of intervals is exact, in any order and any grouping', () => {
    const Interval = fc.record({ low: Cents, more: fc.option(Cents) }).map(({ low, more }) => ({
      low: low / 100,
      high: more === null ? null : (low + more) / 100,
    }));
    fc.assert(
      fc.property(fc.array(fc.option(Interval), { maxLength: 9 }).chain(reordered), fc.nat(9), ([parts, others], cut) => {
        const whole = sumIntervals(parts);
        expect(sumIntervals(others)).toEqual(whole);
        expect(sumIntervals([sumIntervals(parts.slice(0, cut)), sumIntervals(parts.slice(cut))])).toEqual(whole);
      }),
      seed,
    );
  });

  it('of intervals is null when nothing is known, and without bound when one part is', () => {
    expect(sumIntervals([])).toBeNull();
    expect(sumIntervals([null, null])).toBeNull();
    expect(sumIntervals([null, { low: 1, high: 2 }, { low: 3, high: null }])).toEqual({ low: 4, high: null });
    expect(sumIntervals([{ low: 0, high: 0 }, null])).toEqual({ low: 0, high: 0 });
  });
});

describe('a share of a sum', () => {
  it.each([
    [{ high: 0.5 }, { low: 0, high: 400 }],
    [{ low: 0.5 }, { low: 400, high: 800 }],
    [
      { low: 0.25, high: 0.5 },
      { low: 200, high: 400 },
    ],
    [{}, { low: 0, high: 800 }],
  ])('of 800 is, for %j, %j', (share, interval) => expect(shareOf({ low: 800, high: 800 }, share)).toEqual(interval));

  it('has no bound where the sum has none, and is rounded to the cent', () => {
    expect(shareOf({ low: 800, high: null }, { low: 0.5, high: 0.5 })).toEqual({ low: 400, high: null });
    expect(shareOf({ low: 0.01, high: 1 }, { low: 0.5, high: 0.333 })).toEqual({ low: 0.01, high: 0.33 });
  });
});

describe('ratios and percentages', () => {
  it('are rounded half up, and null over 0', () => {
    expect([ratio(1, 3, 4), ratio(2, 3, 4), ratio(1, 8, 2), ratio(1, 0, 4)]).toEqual([0.3333, 0.6667, 0.13, null]);
    expect([percent(1, 3), percent(2, 3), percent(0, 5), percent(0, 0)]).toEqual([33.3333, 66.6667, 0, null]);
  });
});
