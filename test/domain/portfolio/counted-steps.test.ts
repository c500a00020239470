/** What a stake costs, in steps that are counted: however many rounds are of one vague year. */
import { describe, expect, it } from 'vitest';
import type { Happening, Own } from '../../../domain/portfolio/happenings.ts';
import { scenariosOf } from '../../../domain/portfolio/scenarios.ts';
import { stakeOf } from '../../../domain/portfolio/stake.ts';

const OF_YEAR = ['2024', '2024-Q1', '2024-01', '2024-01-01'];
const half = { low: 0.999, high: 0.9995 };

/** Rounds in which a member buys, now and then states what it holds, all dated within one year; every look at one of them is counted. */
const rounds = (n: number, dateOf: (k: number) => string) => {
  let looks = 0;
  const counted = <T extends object>(value: T): T =>
    new Proxy(value, {
      get: (target, key) => {
        looks += 1;
        const found: unknown = Reflect.get(target, key);
        return typeof found === 'function' ? found.bind(target) : found;
      },
    });
  const all = Array.from({ length: n }, (_, k): Happening => {
    const own: Own =
      k % 50 === 49
        ? { states: { low: 10, high: 12 }, chequeUsd: null, isStated: false }
        : { buys: { low: 0.01, high: 0.02 }, chequeUsd: null, isStated: false };
    return counted({
      ...{ id: `r${String(k).padStart(6, '0')}`, what: 'round' as const, on: dateOf(k), instrument: 'equity' as const },
      ...{ newMoneyUsd: { low: 1e6, high: 1e6 }, postMoneyUsd: { low: 1e9, high: 1e9 }, leaves: half },
      own: counted(new Map([['fund', own]])),
    });
  });
  return { all, looks: () => looks };
};

describe.each([
  ['of one year', () => '2024'],
  ['of one day', () => '2024-01-01'],
  ['vague in every way', (k: number) => OF_YEAR[k % 4]!],
])('rounds %s', (_, dateOf) => {
  it.each([1_000, 10_000])('of which there are %d are looked at a few times each', (n) => {
    const { all, looks } = rounds(n, dateOf);
    const members = new Set(['fund']);
    expect(stakeOf(all, members)!.steps).toHaveLength(n);
    scenariosOf(all, members, { low: 1e9, high: 1e9 });
    expect(looks()).toBeGreaterThan(n);
    expect(looks()).toBeLessThan(60 * n);
  });
});
