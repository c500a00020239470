/** When a startup reached its milestones, and how long that took (contract, section 3, "Valuation timeline"). */
import { describe, expect, it } from 'vitest';
import { lifeOf } from '../../../domain/organization/end.ts';
import { timelineOf } from '../../../domain/valuations/timeline.ts';
import { type Told, told } from '../../support/domain/given.ts';
import * as a from '../../support/domain/samples.ts';

const timeline = (events: Told[], foundedOn?: string) => {
  const { rounds, marks, profile } = told(a.registered(foundedOn === undefined ? {} : { foundedOn }), ...events);
  return timelineOf(rounds, marks, lifeOf(profile));
};
/** Rounds a month apart, each worth so many dollars. */
const worth = (...values: number[]) =>
  values.map((value, n) =>
    a.reported(`r${n}`, { announcedOn: `2024-${String(n + 1).padStart(2, '0')}-01`, valuation: a.post(a.usd(value)) }),
  );

describe('milestones', () => {
  const reached = (...values: number[]) => timeline(worth(...values)).points.map(({ milestones }) => milestones);

  it('belong to the first point at or over them', () => {
    expect(reached(999_999_999.99, 1e9, 2e9, 9_999_999_999.99, 1e10, 1e11)).toEqual([[], ['unicorn'], [], [], ['decacorn'], ['hectocorn']]);
  });

  it('may be reached all at once, and are reached once', () => {
    expect(reached(1e11, 5e8, 1e11)).toEqual([['unicorn', 'decacorn', 'hectocorn'], [], []]);
  });

  it('are reached by lower bounds: up to two billion, or between half a billion and two, is no unicorn', () => {
    const shy = [
      a.reported('r1', { valuation: a.post(a.usd(2e9, 'up-to')) }),
      a.marked('m1', '2024-05', a.range(5e8, 2e9)),
      a.marked('m2', '2024-06', a.usd(2e9, 'target')),
    ];
    expect(timeline(shy)).toMatchObject({ unicornSince: null, monthsToUnicorn: null });
    expect(timeline([...shy, a.marked('m3', '2024-07', a.usd(1e9, 'at-least'))]).unicornSince).toBe('2024-07');
  });

  it('are reached by pre-money and new money together: 800 million and 200', () => {
    const pre = (amount: a.Says['amount']) => timeline([a.reported('r1', { valuation: a.pre(a.usd(800e6)), amount })]).unicornSince;
    expect(pre(a.usd(200e6))).toBe('2024-02-19');
    expect(pre(a.usd(200e6, 'at-least'))).toBeNull();
  });

  it.each(['index', 'implied'] as const)('are reached by no mark of kind %s, which nobody paid', (kind) => {
    const marks = [a.marked('m1', '2024-05', a.usd(1e9), { kind }), a.marked('m2', '2024-06', a.usd(1e9))];
    expect(timeline(marks).points.map(({ milestones }) => milestones)).toEqual([[], ['unicorn']]);
  });

  it.each(['secondary', 'tender', 'filing', 'market-cap'] as const)('are reached by a mark of kind %s', (kind) => {
    expect(timeline([a.marked('m1', '2024-05', a.usd(1e9), { kind })]).unicornSince).toBe('2024-05');
  });

  describe('are reached before the first exit alone', () => {
    const exits = [a.exited({ exit: 'ipo', on: '2024-03-01' }), a.exited({ exit: 'acquired', on: '2025-01-01' })];
    const reachedWith = (asOf: string, ...more: Told[]) => timeline([a.marked('m1', asOf, a.usd(1e9)), ...more]).unicornSince;

    it.each(['ipo', 'acquired', 'closed'] as const)('of whatever kind: %s', (exit) => {
      const out = a.exited({ exit, on: '2024-03-01' });
      expect([reachedWith('2024-02-29', out), reachedWith('2024-03-01', out), reachedWith('2024-03-02', out)]).toEqual([
        '2024-02-29',
        null,
        null,
      ]);
    });

    it('by the first day of a partial date', () => {
      const out = a.exited({ on: '2024-Q2' });
      expect([reachedWith('2024-03', out), reachedWith('2024-04-01', out)]).toEqual(['2024-03', null]);
    });

    it('of several the first', () => expect(reachedWith('2024-06', ...exits)).toBeNull());

    it('that was completed: what is announced ends nothing', () => {
      expect(reachedWith('2024-06', a.exited({ exit: 'acquired', on: '2024-03-01', status: 'announced' }))).toBe('2024-06');
    });
  });
});

describe('the months to unicorn', () => {
  const months = (foundedOn: string | undefined, reachedOn: string) =>
    timeline([a.marked('m1', reachedOn, a.usd(1e9))], foundedOn).monthsToUnicorn;

  it.each([
    ['2023-04-17', '2024-02-19', 10, [10, 10]],
    ['2023-04-20', '2024-02-19', 9, [9, 9]],
    ['2023-04', '2023-10-17', 6, [5, 6]],
    ['2023-03', '2024-02', 11, [10, 11]],
    ['2019', '2023-09', 56, [44, 56]],
    ['2023-11-15', '2024', 1, [1, 13]],
    // Founded some day of 2024, perhaps after the first day of June: never below 0.
    ['2024', '2024-06-15', 5, [0, 5]],
    ['2024-06-20', '2024-06', 0, [0, 0]],
    ['2024-06', '2024-06-15', 0, [0, 0]],
    ['2024-06', '2024-06', 0, [0, 0]],
    ['2024', '2024', 0, [0, 11]],
  ])('from %s to %s are %i, between %j', (foundedOn, reachedOn, whole, range) => {
    expect(months(foundedOn, reachedOn)).toEqual({ months: whole, range });
  });

  it('are unknown where the founding is', () => expect(months(undefined, '2024')).toBeNull());

  it('are null, with a warning, where that is before founding', () => {
    const early = (foundedOn: string, reachedOn: string) => timeline([a.marked('m1', reachedOn, a.usd(1e9))], foundedOn);
    const warned = { monthsToUnicorn: null, warnings: ['unicorn-before-founding'] };
    expect(early('2024-03-01', '2024-02-29')).toMatchObject({ unicornSince: '2024-02-29', ...warned });
    expect(early('2024', '2023')).toMatchObject(warned);
    for (const [foundedOn, reachedOn] of [
      ['2024', '2024'],
      ['2024-03-01', '2024-03'],
      ['2023', '2024'],
    ] as const) {
      expect(early(foundedOn, reachedOn)).not.toHaveProperty('warnings');
    }
  });

  it('count to the point that was first, whatever came after', () => {
    const points = [a.marked('m2', '2024-09', a.usd(5e9)), a.marked('m1', '2024-05', a.usd(1e9)), a.marked('m0', '2024-01', a.usd(1e8))];
    expect(timeline(points, '2024-01-01')).toMatchObject({ unicornSince: '2024-05', monthsToUnicorn: { months: 4 } });
  });
});
