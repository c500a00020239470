/** What the title of a chart of valuations says. */
import { describe, expect, it } from 'vitest';
import { factor, sentence } from '../../web/figures/steps/sentence.ts';

describe('the title of a chart of valuations', () => {
  const said = (on: string, disclosure: string, usd: { low: number; high: number | null } | null) => ({ on, usd, stated: { disclosure } });
  const of = (...points: ReturnType<typeof said>[]) => sentence({ name: 'Moonshot AI', current: points.at(-1) ?? null, points, hopes: [] });

  it('says no more than is known', () => {
    const first = said('2023', 'approx', { low: 3e8, high: 3e8 });
    expect(of(first, said('2026-05', 'at-least', { low: 2e10, high: null }))).toBe(
      'Moonshot AI was worth at least $20B in May 2026, at least 66 times what it was in 2023',
    );
    expect(of(first)).toBe('Moonshot AI was worth about $300M in 2023');
    expect(of(first, said('2024-02-19', 'range', { low: 2.2e9, high: 2.5e9 }))).toBe(
      'Moonshot AI was worth between $2.2B and $2.5B on 19 Feb 2024, between 7 and 9 times what it was in 2023',
    );
    expect(of(first, said('2024', 'exact', { low: 3e9, high: 3e9 }))).toBe(
      'Moonshot AI was worth $3B in 2024, about 10 times what it was in 2023',
    );
  });

  it('compares nothing with what has no upper bound, with what is at most so much, or with about the same', () => {
    expect(factor({ low: 2e9, high: 2e9 }, { low: 1e8, high: null })).toBeNull();
    expect(factor({ low: 0, high: 2e9 }, { low: 1e8, high: 1e8 })).toBeNull();
    expect(factor({ low: 1.5e9, high: 1.5e9 }, { low: 1e9, high: 1e9 })).toBeNull();
    expect(factor({ low: 4e9, high: 4e9 }, { low: 0, high: 1e9 })).toEqual({ low: 4, high: null });
  });

  it('says that it is not known, and what was asked for', () => {
    expect(sentence({ name: 'StepFun', current: null, points: [], hopes: [] })).toBe('What StepFun is worth is not known');
    expect(
      sentence({ name: 'X', current: null, points: [], hopes: [{ key: 'h', on: '2026-02-17', usd: { low: 1e10, high: 1e10 } }] }),
    ).toBe('What X is worth is not known; it was said to ask for $10B on 17 Feb 2026');
  });
});
