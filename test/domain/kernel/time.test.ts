/** Dates with precision. */
import { describe, expect, it } from '@jest/globals';
import { dayAfter } from '../../../domain/kernel/decision.ts';
import { dayOf, firstDay, hasHappened, isKnown, lastDay, monthOf, precisionOf, wholeMonths } from '../../../domain/kernel/time.ts';

describe('a partial date', () => {
  it.each([
    ['2024', 'year', '2024-01-01', '2024-12-31', '2024-01'],
    ['2024-02', 'month', '2024-02-01', '2024-02-29', '2024-02'],
    ['2023-02', 'month', '2023-02-01', '2023-02-28', '2023-02'],
    ['2024-12', 'month', '2024-12-01', '2024-12-31', '2024-12'],
    ['2024-02-19', 'day', '2024-02-19', '2024-02-19', '2024-02'],
  ])('%s is precise to the %s, from %s to %s, and belongs to %s', (date, precision, first, last, month) => {
    expect([precisionOf(date), firstDay(date), lastDay(date), monthOf(date)]).toEqual([precision, first, last, month]);
  });
});

describe('whole months', () => {
  it.each([
    ['2023-03-31', '2023-11-05', 7],
    ['2023-04-01', '2024-04-01', 12],
    ['2023-04-02', '2024-04-01', 11],
    ['2023-12-31', '2024-01-31', 1],
    ['2024-01-31', '2024-02-29', 0],
    ['2024-02-19', '2024-02-19', 0],
    ['2024-03-01', '2024-01-01', -2],
    ['2024-01-02', '2024-01-01', 0],
  ])('from %s to %s are %i', (from, to, months) => expect(wholeMonths(from, to)).toBe(months));
});

describe('a day', () => {
  it('is that of the instant in UTC', () => {
    expect(dayOf(Date.parse('2024-02-19T00:00:00.000Z'))).toBe('2024-02-19');
    expect(dayOf(Date.parse('2024-02-19T23:59:59.999Z'))).toBe('2024-02-19');
  });

  it.each([
    ['2024-02-28', '2024-02-29'],
    ['2023-02-28', '2023-03-01'],
    ['2026-12-31', '2027-01-01'],
  ])('%s is followed by %s', (day, next) => expect(dayAfter(day)).toBe(next));
});

describe('a viewpoint', () => {
  const at = Date.parse('2024-05-13T23:59:59.999Z');

  it('without bounds sees everything', () => {
    expect([isKnown('2100', at, {}), isKnown(undefined, at, {}), hasHappened('2100', {})]).toEqual([true, true, true]);
  });

  it('sees what had happened by the end of a day', () => {
    expect(['2024-05-13', '2024-05', '2024', '2024-05-14'].map((date) => hasHappened(date, { asOf: '2024-05-13' }))).toEqual([
      ...[true, true, true],
      false,
    ]);
  });

  it('knows what was published, or else recorded, by the end of a day', () => {
    expect(['2024-05-12', '2024-05-13', '2024-06'].map((knownAt) => isKnown('2024-05-13', 0, { knownAt }))).toEqual([false, true, true]);
    expect(['2024-05-12', '2024-05-13'].map((knownAt) => isKnown(undefined, at, { knownAt }))).toEqual([false, true]);
  });

  it('knows what was recorded by an instant, and both bounds hold together', () => {
    expect([at - 1, at].map((recordedAt) => isKnown('2020', at, { recordedAt }))).toEqual([false, true]);
    expect(isKnown('2020', at, { recordedAt: at - 1, knownAt: '2030-01-01' })).toBe(false);
    expect(isKnown('2025', at, { recordedAt: at, knownAt: '2024-12-31' })).toBe(false);
  });
});
