import { describe, expect, it } from 'vitest';
import { short, sparkline, sum, table } from '../../cli/output.ts';

describe('a table', () => {
  it('puts numbers to the right and texts to the left, by the columns that a terminal needs', () => {
    expect(
      table(
        ['name', 'n'],
        [
          ['月之暗面', 1],
          ['Ada', 20],
          ['Bob', null],
        ],
      ),
    ).toEqual(['name       n', '月之暗面   1', 'Ada       20', 'Bob']);
  });

  it('prints nothing that a terminal would obey', () => {
    expect(table(['name'], [['a\u001b[2Jb\nc']])).toEqual(['name', 'a [2Jb c']);
  });
});

describe('a sum', () => {
  it('is short, an interval, open, or not known', () => {
    expect([2.5e9, 1_234_567, 999, 0, 1.5e13].map(short)).toEqual(['2.5B', '1.23M', '999', '0', '15T']);
    expect(sum({ low: 1e9, high: 1e9 })).toBe('1B');
    expect(sum({ low: 1e9, high: 2e9 })).toBe('1B..2B');
    expect(sum({ low: 1e9, high: null })).toBe('1B..');
    expect(sum(null)).toBe('?');
  });
});

describe('a sparkline', () => {
  it('rises by factors, and leaves a gap for what is not known', () => {
    expect(sparkline([1, 10, null, 100])).toBe('▁▅ █');
    expect(sparkline([5, 5])).toBe('▄▄');
    expect(sparkline([])).toBe('');
  });
});
