/** What each part of a portfolio weighs, and how much two overlap, by hand. */
import { describe, expect, it } from 'vitest';
import type { Interval } from '../../../domain/kernel/money.ts';
import { overlapOf, weigh } from '../../../domain/portfolio/weights.ts';

type Part = { startup: string; knownUsd: Interval | null; navUsd: Interval | null; exited: unknown };
const part = (startup: string, knownUsd: number | null, low: number | null = null, high: number | null = low): Part => ({
  startup,
  knownUsd: knownUsd === null ? null : { low: knownUsd, high: null },
  navUsd: low === null ? null : { low, high },
  exited: null,
});
const weights = (...parts: Part[]) => Object.fromEntries(weigh(parts).map(({ startup, weights }) => [startup, weights]));

describe('weights', () => {
  it('by NAV are exact where every NAV is', () => {
    expect(weights(part('a', null, 300), part('b', null, 100))).toMatchObject({
      a: { nav: { low: 75, high: 75 } },
      b: { nav: { low: 25, high: 25 } },
    });
  });

  it('by NAV are the least with all others at their highest, and the most with them at their lowest', () => {
    // a: 100 of 100 + 300 to 200 of 200 + 100. b: 100 of 100 + 200 to 300 of 300 + 100.
    expect(weights(part('a', null, 100, 200), part('b', null, 100, 300))).toMatchObject({
      a: { nav: { low: 25, high: 66.6667 } },
      b: { nav: { low: 33.3333, high: 75 } },
    });
  });

  it('by NAV are open where one is unknown: it may weigh anything', () => {
    expect(weights(part('a', null, 100), part('b', null))).toMatchObject({ a: { nav: { low: 0, high: 100 } }, b: { nav: null } });
    expect(weights(part('a', null, 100), part('b', null, 50, null), part('c', null, 0, 50))).toMatchObject({
      a: { nav: { low: 0, high: 66.6667 } },
      b: { nav: { low: 25, high: 100 } },
      c: { nav: { low: 0, high: 25 } },
    });
  });

  it('by NAV has none what ended, and it takes none of the others; what was sold weighs nothing', () => {
    const ended = { ...part('b', 10), exited: { exit: 'closed' } };
    expect(weights(part('a', null, 300), ended, part('c', null, 100), part('d', null, 0))).toMatchObject({
      a: { nav: { low: 75, high: 75 } },
      b: { nav: null, cost: 100, equal: 25 },
      c: { nav: { low: 25, high: 25 } },
      d: { nav: { low: 0, high: 0 } },
    });
  });

  it('by cost are of the lower bounds of known cheques, unknown where none is known', () => {
    expect(weights(part('a', 30), part('b', 10), part('c', null))).toMatchObject({ a: { cost: 75 }, b: { cost: 25 }, c: { cost: null } });
    expect(weights(part('a', 0), part('b', null))).toMatchObject({ a: { cost: null }, b: { cost: null } });
  });

  it('that are equal give every startup the same', () => {
    expect(weights(part('a', 30), part('b', null), part('c', null, 1))).toMatchObject({
      a: { equal: 33.3333 },
      b: { equal: 33.3333 },
      c: { equal: 33.3333 },
    });
    expect(weigh([])).toEqual([]);
  });
});

describe('the overlap of two portfolios', () => {
  const own = weigh([part('a', 30), part('b', 10), part('c', null)]);
  const other = weigh([part('b', 60), part('c', 40), part('d', 0), part('e', null)]);

  it('is what both hold: the number of all, and the smaller weight of each', () => {
    // Two of five. Equal: 25 + 25 of thirds and quarters. By cost: b is 25 here and 60 there; c weighs nothing known here.
    expect(overlapOf(own, other)).toEqual({ startups: ['b', 'c'], jaccardPercent: 40, equalPercent: 50, costPercent: 25 });
  });

  it('with itself is all of it, with nothing in common none', () => {
    expect(overlapOf(own.slice(0, 2), own.slice(0, 2))).toMatchObject({ startups: ['a', 'b'], jaccardPercent: 100 });
    expect(overlapOf(other, other)).toMatchObject({ jaccardPercent: 100, equalPercent: 100, costPercent: 100 });
    expect(overlapOf(own, weigh([part('z', 5)]))).toEqual({ startups: [], jaccardPercent: 0, equalPercent: 0, costPercent: null });
    expect(overlapOf([], [])).toEqual({ startups: [], jaccardPercent: null, equalPercent: 0, costPercent: null });
  });
});
