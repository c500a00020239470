/** Dates with precision. */
import { describe, expect, it } from 'vitest';
import { dayAfter } from '../../../domain/kernel/decision.ts';
import { isKnown, isKnownFact, knownBy } from '../../../domain/kernel/known.ts';
import {
  dayOf,
  dayUncertain,
  firstDay,
  hasHappened,
  lastDay,
  monthOf,
  precisionOf,
  type Viewpoint,
  wholeMonths,
} from '../../../domain/kernel/time.ts';
import { source } from '../../support/domain/samples.ts';

describe('a partial date', () => {
  it.each([
    ['2024', 'year', '2024-01-01', '2024-12-31', '2024-01'],
    ['2024-Q1', 'quarter', '2024-01-01', '2024-03-31', '2024-01'],
    ['2023-Q2', 'quarter', '2023-04-01', '2023-06-30', '2023-04'],
    ['2024-Q3', 'quarter', '2024-07-01', '2024-09-30', '2024-07'],
    ['2100-Q4', 'quarter', '2100-10-01', '2100-12-31', '2100-10'],
    ['2024-02', 'month', '2024-02-01', '2024-02-29', '2024-02'],
    ['2023-02', 'month', '2023-02-01', '2023-02-28', '2023-02'],
    ['2024-12', 'month', '2024-12-01', '2024-12-31', '2024-12'],
    ['2024-02-19', 'day', '2024-02-19', '2024-02-19', '2024-02'],
  ])('%s is precise to the %s, from %s to %s, and belongs to %s', (date, precision, first, last, month) => {
    expect([precisionOf(date), firstDay(date), lastDay(date), monthOf(date)]).toEqual([precision, first, last, month]);
  });
});

describe('a day asked for', () => {
  it.each([
    ['2024-Q1', '2023-12-31', false],
    ['2024-Q1', '2024-01-01', true],
    ['2024-Q1', '2024-03-30', true],
    ['2024-Q1', '2024-03-31', false],
    ['2024', '2024-12-30', true],
    ['2024-02', '2024-02-29', false],
    ['2024-02-19', '2024-02-19', false],
  ])('of %s as of %s: uncertain %s', (date, asOf, uncertain) => {
    expect(dayUncertain(date, { asOf })).toEqual(uncertain ? { dayUncertain: true } : {});
  });

  it('is asked for: without one nothing is uncertain, nor without a date', () => {
    expect([dayUncertain('2024', {}), dayUncertain(null, { asOf: '2024-02-01' }), dayUncertain(undefined, {})]).toEqual([{}, {}, {}]);
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
  const kept = { at, v: 1 };

  it('without bounds sees everything', () => {
    expect([isKnown({ knownOn: '2100' }, kept, {}), isKnown({}, kept, {}), hasHappened('2100', {})]).toEqual([true, true, true]);
  });

  it('sees what had happened by the end of a day', () => {
    expect(['2024-05-13', '2024-05', '2024', '2024-05-14'].map((date) => hasHappened(date, { asOf: '2024-05-13' }))).toEqual([
      ...[true, true, true],
      false,
    ]);
  });

  it('knows what was published, or else recorded, by the end of a day', () => {
    const published = (publishedOn: string, knownAt: string) => isKnown({ source: source('ft', publishedOn) }, kept, { knownAt });
    expect(['2024-05-09', '2024-05-10', '2024-06-01'].map((knownAt) => published('2024-05-10', knownAt))).toEqual([false, true, true]);
    expect(['2024-05-12', '2024-05-13'].map((knownAt) => isKnown({}, kept, { knownAt }))).toEqual([false, true]);
  });

  it('takes a partial date for known at its end, or on the day it was recorded if that comes first', () => {
    expect([knownBy({ knownOn: '2023' }, at), knownBy({ knownOn: '2024-04' }, at)]).toEqual(['2023-12-31', '2024-04-30']);
    expect([knownBy({ knownOn: '2024' }, at), knownBy({ knownOn: '2062-01-01' }, at)]).toEqual(['2024-05-13', '2024-05-13']);
  });

  it('takes the earliest of the dates that are given, and none where there is none', () => {
    const told = { source: source('ft', '2024-03-01'), alsoIn: [source('bbg', '2024-02'), source('wsj')] };
    expect([knownBy(told, at), knownBy({ ...told, knownOn: '2023' }, at)]).toEqual(['2024-02-29', '2023-12-31']);
    expect(knownBy({ source: source('ft') }, at)).toBeNull();
  });

  it('hides a fact from nobody where its source has no date', () => {
    const fact = { data: { source: source('ft') }, ...kept };
    expect([isKnownFact(fact, { knownAt: '2020-01-01' }), isKnownFact(fact, { recordedAt: at - 1 })]).toEqual([true, false]);
    expect(isKnownFact({ data: { source: source('ft', '2024-02') }, ...kept }, { knownAt: '2024-02-28' })).toBe(false);
  });

  it('knows what was recorded by an instant, and both bounds hold together', () => {
    const by = (knownOn: string) => (viewpoint: Viewpoint) => isKnown({ knownOn }, kept, viewpoint);
    expect([at - 1, at].map((recordedAt) => by('2020')({ recordedAt }))).toEqual([false, true]);
    expect(by('2020')({ recordedAt: at - 1, knownAt: '2030-01-01' })).toBe(false);
    expect(by('2024-05-02')({ recordedAt: at, knownAt: '2024-05-01' })).toBe(false);
  });
});
