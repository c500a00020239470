/** Which of several dated things came before which, against every order that agrees with their dates. A failure prints the seed; `SEED=<seed>` runs it again. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directlyBefore, isSurelyBefore, type Listed, placeOf, spanOf } from '../../../domain/valuations/order.ts';

const seed = { seed: Number(process.env.SEED ?? Date.now()) };

describe('whether one surely came before another', () => {
  const isBefore = (a: string, b: string) => isSurelyBefore(spanOf(a, 'a'), spanOf(b, 'b'));

  it.each([
    ['2024-01-31', '2024-02-01', true],
    ['2024-01-31', '2024-02', true],
    ['2024-Q1', '2024-04-01', true],
    ['2023', '2024', true],
    ['2024-01-31', '2024-01-31', true], // Of the same full day by Id: a, then b.
    ['2024-02-01', '2024-02', false],
    ['2024-02', '2024-02-29', false],
    ['2024-02', '2024-02', false],
    ['2024', '2024-Q4', false],
    ['2024-02-01', '2024-01-31', false],
  ])('%s before %s: %p', (a, b, expected) => expect(isBefore(a, b)).toBe(expected));

  it('is neither way round where partial dates overlap', () => {
    expect([isBefore('2024', '2024-06-15'), isBefore('2024-06-15', '2024')]).toEqual([false, false]);
  });

  it('is by Id on one full day, not the other way round', () => {
    expect(isSurelyBefore(spanOf('2024-01-31', 'b'), spanOf('2024-01-31', 'a'))).toBe(false);
  });
});

describe('a list', () => {
  it('goes by first day, then Id', () => {
    const dated = [
      ['2024-02', 'b'],
      ['2024-02-01', 'a'],
      ['2024', 'z'],
      ['2024-02-02', 'a'],
    ] as const;
    expect(dated.map(([on, id]) => placeOf(on, id)).sort()).toEqual(['2024-01-01 z', '2024-02-01 a', '2024-02-01 b', '2024-02-02 a']);
  });
});

type Thing = Listed & { id: string };

const On = fc.constantFrom(
  ...['2023', '2024', '2024-Q1', '2024-Q2', '2024-01', '2024-02', '2024-01-15', '2024-02-01', '2024-02-29', '2024-06-30', '2025-01-01'],
);
/** As they are listed. */
const things = (dates: string[]): Thing[] =>
  dates
    .map((on, n) => ({ on, id: 'fbdace'[n] ?? `${n}` }))
    .sort((a, b) => (placeOf(a.on, a.id) < placeOf(b.on, b.id) ? -1 : 1))
    .map(({ on, id }, place) => ({ ...spanOf(on, id), id, place }));
const Things = fc.array(On, { minLength: 1, maxLength: 6 }).map(things);

/** Every order of all that never puts one before what it surely came after. */
const ordersOf = (all: Thing[]): Thing[][] =>
  all.length === 0
    ? [[]]
    : all
        .filter((first) => !all.some((other) => other !== first && isSurelyBefore(other, first)))
        .flatMap((first) => ordersOf(all.filter((other) => other !== first)).map((rest) => [first, ...rest]));

const ids = { of: ({ id }: Thing) => [id], merge: (a: string[], b: string[]) => [...a, ...b] };
const sorted = (texts: Iterable<string>) => [...new Set(texts)].sort();

/** What stands directly before one in any order, among some and itself. */
const tried = (candidates: Thing[], one: Thing) => {
  const orders = ordersOf([...candidates.filter((other) => other !== one), one]);
  const before = orders.map((order) => order[order.indexOf(one) - 1]?.id);
  return { merged: sorted(before.filter((id) => id !== undefined)), mayBeFirst: before.includes(undefined) };
};
const answered = (candidates: Thing[], asked: Thing[]) =>
  directlyBefore(candidates, asked, ids).map(({ merged = [], mayBeFirst }) => ({ merged: sorted(merged), mayBeFirst }));

describe('what may come directly before', () => {
  it('is what does in some order that agrees with the dates, each among all', () => {
    fc.assert(
      fc.property(Things, (all) => {
        expect(answered(all, all)).toEqual(all.map((one) => tried(all, one)));
      }),
      { ...seed, numRuns: 500 },
    );
  });

  it('and among some, for the others', () => {
    fc.assert(
      fc.property(Things, fc.infiniteStream(fc.boolean()), (all, draw) => {
        const isCandidate = all.map(() => draw.next().value);
        const [candidates, asked] = [true, false].map((is) => all.filter((_, n) => isCandidate[n] === is)) as [Thing[], Thing[]];
        expect(answered(candidates, asked)).toEqual(asked.map((one) => tried(candidates, one)));
      }),
      { ...seed, numRuns: 500 },
    );
  });

  it('names the nearest that is listed before, else the first behind', () => {
    const [year, a, b] = things(['2024', '2024-02-01', '2025-01-01']);
    expect(directlyBefore([year!, a!, b!], [year!, a!, b!], ids).map(({ nearest }) => nearest)).toEqual([a, year, a]);
  });

  it.each([1_000, 10_000])('is found in n log n merges, also where all of %d are of one year', (n) => {
    const all = things(Array.from({ length: n }, () => '2024'));
    let merges = 0;
    const merge = (a: number, b: number) => {
      merges += 1;
      return a + b;
    };
    const found = directlyBefore(all, all, { of: () => 1, merge });
    expect(found.every(({ merged }) => merged === n - 1)).toBe(true);
    expect(merges).toBeLessThan(5 * n * Math.log2(n));
  });
});
