/** Where things stand in figures that are drawn within a line. */
import { describe, expect, it } from 'vitest';
import { paidParts, paidTotal } from '../../web/figures/paid.ts';
import { bandOf, greatest, lastRank, rankAt, WHISKER } from '../../web/figures/scale.ts';
import { strokes } from '../../web/figures/strokes.ts';

describe('ranks on an axis', () => {
  it('begin and end within it, in order', () => {
    const at = Array.from({ length: 38 }, (_, n) => rankAt(n + 1, 38));
    expect(at).toEqual(at.toSorted((a, b) => a - b));
    expect(at[0]).toBeGreaterThanOrEqual(0);
    expect(at.at(-1)).toBeLessThanOrEqual(WHISKER.width);
  });

  it('stand at its beginning where there is but one', () => expect(rankAt(1, 1)).toBe(rankAt(1, 9)));

  it('reach as far as the worst that is possible', () => {
    const entries = [
      { rank: 1, rankRange: [1, 15] },
      { rank: 2, rankRange: [1, 3] },
      { rank: null, rankRange: null },
    ];
    expect(lastRank(entries)).toBe(15);
    expect(lastRank([])).toBe(1);
  });
});

describe('a band', () => {
  it('lies between its ends', () => expect(bandOf({ low: 25, high: 50 }, 100, 104)).toEqual({ from: 26, to: 52, isOpen: false }));

  it('without an upper end goes to the end of the scale, which is beyond its lower one', () => {
    const open = { low: 20, high: null };
    const band = bandOf(open, greatest([open, { low: 1, high: 2 }]), 100);
    expect(band).toEqual({ from: 80, to: 100, isOpen: true });
  });

  it('is drawn on a scale of what is known', () => {
    expect(greatest([null, { low: 3, high: 7 }])).toBe(7);
    expect(greatest([null])).toBe(0);
    expect(bandOf({ low: 0, high: 0 }, 0, 104)).toEqual({ from: 0, to: 0, isOpen: false });
  });
});

describe('what was paid in', () => {
  const exact = (usd: number) => ({ low: usd, high: usd });

  it('is cash, credits, what may be credits, and what nobody says: all of what is known', () => {
    const of = { known: exact(800), cash: null, credits: { low: 0, high: 400 }, isOpen: true };
    expect(paidParts(of)).toEqual({ cash: 0, credits: 0, maybe: 400, rest: 400 });
    expect(paidTotal(of)).toBe(800);
  });

  it('may be credits as far as anything is left', () => {
    expect(paidParts({ known: exact(100), cash: exact(30), credits: { low: 20, high: null }, isOpen: false })).toEqual({
      cash: 30,
      credits: 20,
      maybe: 50,
      rest: 0,
    });
  });

  it('is what is surely cash and credits where no cheque is known', () => {
    expect(paidParts({ known: null, cash: exact(5), credits: { low: 1, high: 3 }, isOpen: true })).toEqual({
      cash: 5,
      credits: 1,
      maybe: 2,
      rest: 0,
    });
  });

  it('is nothing where nothing is known', () => expect(paidTotal({ known: null, cash: null, credits: null, isOpen: true })).toBe(0));
});

describe('hatching', () => {
  it('stays within its block', () => {
    const ends = [...strokes(10, 23, 9, 8).matchAll(/M([\d.]+) 9l([\d.]+) -8/g)].map(([, x, run]) => Number(x) + Number(run));
    expect(ends.length).toBe(3);
    expect(Math.max(...ends)).toBeLessThanOrEqual(24);
  });
});
