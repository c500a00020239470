/** What a league table is asked for, from its address. */
import { describe, expect, it } from 'vitest';
import { INSTRUMENT_CHOICES } from '../../domain/rounds/instrument.ts';
import { askedOf, dayMeant, FILTERS, INSTRUMENTS, isTable, METRICS, shortDay, TABLES } from '../../web/pages/rankings/asked.ts';
import { en } from '../../web/words/en.ts';

describe('what an address asks of a table', () => {
  it('is its first measure where it says none', () => expect(askedOf('investors', {})).toEqual({ metric: 'startups' }));

  it('is what it says, but for what is not of the table', () => {
    const query = { country: 'CN', from: '2023-01-01', groups: 'false', knownAt: '2024-03-01', theme: 'dark' };
    expect(askedOf('investors', query)).toEqual({ metric: 'startups', country: 'CN', from: '2023-01-01', groups: 'false' });
    expect(askedOf('providers', query)).toEqual({ metric: 'gpus', country: 'CN' });
  });

  it('has tables of investors, startups and providers', () => {
    expect(TABLES.every(isTable)).toBe(true);
    expect(isTable('chips')).toBe(false);
    expect(isTable(undefined)).toBe(false);
  });

  it('knows every kind of money that there is', () => expect([...INSTRUMENTS].sort()).toEqual([...INSTRUMENT_CHOICES].sort()));

  it('has words for all measures and kinds of money', () => {
    const { metrics, heads, instruments, of } = en.rankings;
    for (const metric of Object.values(METRICS).flat()) expect([metrics[metric], heads[metric]]).not.toContain(undefined);
    for (const one of INSTRUMENTS) expect(instruments[one]).toBeDefined();
    for (const one of Object.keys(FILTERS)) expect(of[one]).toBeDefined();
  });
});

describe('a day of a period', () => {
  it.each([
    ['2024', 'first', '2024-01-01'],
    ['2024', 'last', '2024-12-31'],
    ['2024-02', 'first', '2024-02-01'],
    ['2024-02', 'last', '2024-02-29'],
    ['2023-02', 'last', '2023-02-28'],
    ['2024-02-19', 'last', '2024-02-19'],
    [' 2024 ', 'first', '2024-01-01'],
  ] as const)('%s is meant as its %s: %s', (text, end, day) => {
    expect(dayMeant(text, end)).toBe(day);
    expect(dayMeant(shortDay(day, end), end)).toBe(day);
  });

  it.each(['', '24', '2024-13', '2024-02-30', '2024-00', 'yesterday', '2024-2'])('%j is none', (text) =>
    expect(dayMeant(text, 'first')).toBeUndefined(),
  );

  it('is written as short as it can be', () => {
    expect(shortDay('2024-01-01', 'first')).toBe('2024');
    expect(shortDay('2024-12-31', 'last')).toBe('2024');
    expect(shortDay('2024-03-01', 'first')).toBe('2024-03');
    expect(shortDay('2024-03-02', 'first')).toBe('2024-03-02');
  });
});
