import { describe, expect, it } from 'vitest';
import { added, addedUp, legendOf, short, sparkline, sum } from '../../cli/output/money.ts';
import { table } from '../../cli/output/table.ts';
import { cut, widthOf, wrapped } from '../../cli/output/width.ts';

const WIDE = 200;

describe('a table', () => {
  it('puts numbers to the right and texts to the left, by the columns that a terminal needs', () => {
    const rows = [
      ['月之暗面', 1],
      ['Ada', 20],
      ['Bob', null],
    ];
    expect(table([{ head: 'name' }, { head: 'n' }], rows, WIDE)).toEqual(['name       n', '月之暗面   1', 'Ada       20', 'Bob']);
  });

  it('prints nothing that a terminal would obey', () => {
    expect(table([{ head: 'name' }], [['a\u001b[2Jb\nc']], WIDE)).toEqual(['name', 'a [2Jb c']);
  });

  it('cuts long texts, then leaves out what matters least and says so, and shows no empty column', () => {
    const heads = [{ head: 'on' }, { head: 'who', isText: true, weight: 1 }, { head: 'id', weight: 2 }, { head: 'nothing', weight: 0 }];
    const rows = [['2024-02', 'Hangzhou City Investment Group', 'hangzhou-city', null]];
    expect(table(heads, rows, 46)).toEqual(['on       who                     id', '2024-02  Hangzhou City Investm…  hangzhou-city']);
    expect(table(heads, rows, 40)).toEqual(['on       who', '2024-02  Hangzhou City Investment Group', '', 'left out: id']);
    for (const width of [1, 8, 20]) expect(Math.max(...table(heads, rows, width).map(widthOf))).toBeLessThanOrEqual(width);
  });

  it('explains the signs that are in it, and no others', () => {
    const rows = [['1B..2B'], ['1B..'], ['?'], ['~3M']];
    expect(table([{ head: 'USD' }], rows, WIDE).at(-1)).toBe(
      '1..2 between · 1.. no upper bound · ? unknown · ~1 at an earlier month’s rate',
    );
    expect(table([{ head: 'name', isText: true }], [['?']], WIDE)).toEqual(['name', '?']);
    expect(legendOf(['2024-02~', '1B'])).toBe('1~ maybe later');
  });
});

describe('a text', () => {
  it('is cut between letters, also where these take two columns or are made of several', () => {
    expect([cut('月之暗面', 8), cut('月之暗面', 7), cut('月之暗面', 5), cut('e\u0301e\u0301e\u0301', 2)]).toEqual([
      '月之暗面',
      '月之暗…',
      '月之…',
      'e\u0301…',
    ]);
  });

  it('is broken at blanks', () => {
    expect(wrapped('one two three fourteen', 10, 2)).toEqual(['one two', '  three', '  fourteen']);
    expect(wrapped('incomprehensibilities', 10)).toEqual(['incompreh…']);
  });
});

describe('a sum', () => {
  it('is short, an interval, open, or not known', () => {
    expect([2.5e9, 1_234_567, 999, 0, 1.5e13, 999_999].map(short)).toEqual(['2.5B', '1.23M', '999', '0', '15T', '1M']);
    expect(sum({ low: 1e9, high: 1e9 })).toBe('1B');
    expect(sum({ low: 1e9, high: 2e9 })).toBe('1B..2B');
    expect(sum({ low: 1e9, high: null })).toBe('1B..');
    expect(sum({ low: null, high: null })).toBe('?');
    expect(sum(null)).toBe('?');
  });

  it('has no errors of floats', () => {
    expect(added([0.1, 0.2])).toBe(0.3);
    expect(
      addedUp([
        { low: 1, high: 2 },
        { low: 0.1, high: null },
      ]),
    ).toEqual({ low: 1.1, high: null });
  });
});

describe('a sparkline', () => {
  it('rises by factors, and leaves a gap for what is not known', () => {
    expect(sparkline([1, 10, null, 100])).toBe('▁▅ █');
    expect(sparkline([5, 5])).toBe('▄▄');
    expect(sparkline([])).toBe('');
  });
});
