import { describe, expect, it } from 'vitest';
import { type Bounds, type Contender, rank, UNBOUNDED } from '../../../domain/boards/ranking.ts';

/** Contenders by Id: a value alone is what it is; with bounds it could be more or less. */
const of = (values: Record<string, number | null | [value: number | null, bounds: Bounds | null]>, listed = true): Contender<null>[] =>
  Object.entries(values).map(([id, given]) => {
    const [value, bounds] = Array.isArray(given) ? given : [given, given === null ? UNBOUNDED : { low: given, high: given }];
    return { id, name: id.toUpperCase(), value, bounds, listed, metrics: null };
  });

describe('a ranking', () => {
  it('gives equal values one rank, ordered by Id: 1, 1, 3', () => {
    const entries = rank(of({ c: 1, b: 5, a: 5, d: 1, e: 0 }));
    expect(entries.map(({ rank, id, value }) => [rank, id, value])).toEqual([
      [1, 'a', 5],
      [1, 'b', 5],
      [3, 'c', 1],
      [3, 'd', 1],
      [5, 'e', 0],
    ]);
    expect(entries[0]).toMatchObject({ name: 'A', metrics: null });
  });

  it('gives shares of the sum in percent with 4 decimals, and none of nothing', () => {
    expect(rank(of({ a: 200, b: 100, c: 0 })).map(({ shareOfKnown }) => shareOfKnown)).toEqual([66.6667, 33.3333, 0]);
    expect(rank(of({ a: 0, b: 0 })).map(({ rank, shareOfKnown }) => [rank, shareOfKnown])).toEqual([
      [1, null],
      [1, null],
    ]);
    expect(rank([])).toEqual([]);
  });

  it('gives no shares where a sum of values means nothing', () => {
    expect(rank(of({ a: 200, b: 100 }), { addsUp: false }).map(({ rank, shareOfKnown }) => [rank, shareOfKnown])).toEqual([
      [1, null],
      [2, null],
    ]);
  });

  it('puts what is unknown last, by Id, without a rank, a range or a share', () => {
    const entries = rank(of({ d: null, a: [null, null], b: 0, c: 4 }));
    expect(entries.map(({ rank, rankRange, id, value, shareOfKnown }) => [rank, rankRange, id, value, shareOfKnown])).toEqual([
      [1, [1, 2], 'c', 4, 100],
      [2, [2, 3], 'b', 0, 0],
      [null, null, 'a', null, null],
      [null, null, 'd', null, null],
    ]);
  });

  it('puts the least first where less is better, and still what is unknown last', () => {
    expect(rank(of({ a: 8, b: 6, c: null }), { order: 'least' }).map(({ rank, id }) => [rank, id])).toEqual([
      [1, 'b'],
      [2, 'a'],
      [null, 'c'],
    ]);
  });
});

describe('the range of a rank', () => {
  const ranges = (contenders: Contender<null>[], order?: 'most' | 'least') =>
    Object.fromEntries(rank(contenders, order ? { order } : {}).map(({ id, rankRange }) => [id, rankRange]));

  it('is the rank where nothing is open', () => {
    expect(ranges(of({ a: 5, b: 5, c: 1 }))).toEqual({ a: [1, 1], b: [1, 1], c: [3, 3] });
  });

  it('counts those that are above in any case for the best, and those that could be for the worst', () => {
    // a is 10 and b 7 to 12: b could be first. c is 5 to 6, in any case below both.
    expect(ranges(of({ a: 10, b: [7, { low: 7, high: 12 }], c: [5, { low: 5, high: 6 }] }))).toEqual({ a: [1, 2], b: [1, 2], c: [3, 3] });
  });

  it('has no end where a bound has none', () => {
    expect(ranges(of({ a: 10, b: 7, c: null }))).toEqual({ a: [1, 2], b: [2, 3], c: null });
    expect(ranges(of({ a: [10, { low: 10, high: null }], b: 12 }))).toEqual({ a: [1, 2], b: [1, 2] });
  });

  it('turns around where less is better', () => {
    // 8 months could be 6 to 9; 7 and 10 are certain.
    expect(ranges(of({ a: [8, { low: 6, high: 9 }], b: 7, c: 10 }), 'least')).toEqual({ b: [1, 2], a: [1, 2], c: [3, 3] });
  });

  it('is none of one that cannot have a value, and such a one moves nobody', () => {
    expect(ranges(of({ a: 8, b: [null, null] }), 'least')).toEqual({ a: [1, 1], b: null });
    expect(ranges(of({ a: 0, b: [null, null] }))).toEqual({ a: [1, 1], b: null });
  });

  it('counts one that is not listed now, but could be', () => {
    const ghost = of({ ghost: [0, { low: 0, high: 2 }] }, false);
    expect(ranges([...of({ a: 3, b: 1 }), ...ghost])).toEqual({ a: [1, 1], b: [2, 3] });
  });
});
