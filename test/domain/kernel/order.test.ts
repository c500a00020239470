/** Which of several dated things came before which, against every order that agrees with their dates. A failure prints the seed; `SEED=<seed>` runs it again. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isSurelyBefore, latestBefore, leastPreceding, placeOf, type Span, spanOf } from '../../../domain/kernel/order.ts';

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

type Thing = Span & { id: string; kind: string; value: number };

const On = fc.constantFrom(
  ...['2023', '2024', '2024-Q1', '2024-Q2', '2024-01', '2024-02', '2024-01-15', '2024-02-01', '2024-02-29', '2024-06-30', '2025-01-01'],
);
const Things = fc
  .array(fc.record({ on: On, kind: fc.constantFrom('x', 'y', 'z'), value: fc.integer({ min: 0, max: 9 }) }), { minLength: 1, maxLength: 6 })
  .map((all) => all.map(({ on, ...more }, n): Thing => ({ ...more, id: 'fbdace'[n]!, ...spanOf(on, 'fbdace'[n]!) })));

/** Every order of all that never puts one before what it surely came after. */
const ordersOf = (all: Thing[]): Thing[][] =>
  all.length === 0
    ? [[]]
    : all
        .filter((first) => !all.some((other) => other !== first && isSurelyBefore(other, first)))
        .flatMap((first) => ordersOf(all.filter((other) => other !== first)).map((rest) => [first, ...rest]));

/** What directly precedes one in any of these orders, each once. */
const precedingIn = (orders: Thing[][], one: Thing): Thing[] => [
  ...new Set(orders.flatMap((order) => order[order.indexOf(one) - 1] ?? [])),
];
const leastOf = (all: Thing[]): number | null => (all.length > 0 ? Math.min(...all.map(({ value }) => value)) : null);

describe('the least that may directly precede', () => {
  it('is that over every order that agrees with the dates, of all but itself', () => {
    fc.assert(
      fc.property(Things, (all) => {
        const orders = ordersOf(all);
        const found = leastPreceding(
          all.map((one) => ({ ...one, key: one.id })),
          all.map((one) => ({ ...one, not: one.id })),
          latestBefore(all, all),
        );
        expect(found).toEqual(all.map((one) => leastOf(precedingIn(orders, one))));
      }),
      { ...seed, numRuns: 500 },
    );
  });

  it('is that of other kinds, though one of its own kind between them stands in the way', () => {
    fc.assert(
      fc.property(Things, (all) => {
        const orders = ordersOf(all);
        const found = leastPreceding(
          all.map((one) => ({ ...one, key: one.kind })),
          all.map((one) => ({ ...one, not: one.kind })),
          latestBefore(all, all),
        );
        expect(found).toEqual(all.map((one) => leastOf(precedingIn(orders, one).filter(({ kind }) => kind !== one.kind))));
      }),
      { ...seed, numRuns: 500 },
    );
  });

  it('is that of some of the candidates, where all stand in the way', () => {
    fc.assert(
      fc.property(Things, (all) => {
        const orders = ordersOf(all);
        const some = all.filter(({ kind }) => kind === 'x');
        const found = leastPreceding(
          some.map((one) => ({ ...one, key: one.id })),
          all.map((one) => ({ ...one, not: one.id })),
          latestBefore(all, all),
        );
        expect(found).toEqual(all.map((one) => leastOf(precedingIn(orders, one).filter(({ kind }) => kind === 'x'))));
      }),
      { ...seed, numRuns: 500 },
    );
  });

  it('is none for what surely came first, and says so: nothing came before', () => {
    const [a, b] = [spanOf('2024-01-15', 'a'), spanOf('2024-02', 'b')];
    expect(latestBefore([a, b], [a, b])).toEqual(['', '2024-01-15 a']);
    expect(
      leastPreceding(
        [
          { ...a, key: 'a', value: 7 },
          { ...b, key: 'b', value: 3 },
        ],
        [
          { ...a, not: 'a' },
          { ...b, not: 'b' },
        ],
        latestBefore([a, b], [a, b]),
      ),
    ).toEqual([null, 7]);
  });

  it('of a thousand things of one vague year is the least of all others', () => {
    const all = Array.from({ length: 1000 }, (_, n) => ({ ...spanOf('2024', `${n}`), key: `${n}`, not: `${n}`, value: (n * 7919) % 1009 }));
    const least = Math.min(...all.map(({ value }) => value));
    const found = leastPreceding(all, all, latestBefore(all, all));
    expect(
      found.every(
        (value, n) => value === (all[n]!.value === least ? Math.min(...all.filter((_, k) => k !== n).map((one) => one.value)) : least),
      ),
    ).toBe(true);
  });
});
