/** How knowledge of a startup came about. */
import { describe, expect, it } from 'vitest';
import { firstSaid, stopsOf } from '../../../domain/organization/history.ts';
import { instant, on, told } from '../../support/domain/given.ts';
import * as a from '../../support/domain/samples.ts';

const state = told(
  a.registered(),
  on('2026-03-01', a.reported('r1', { amount: a.usd(8e8) }, a.by('bbg', '2024-02-19'))),
  on('2026-03-02', a.claimed('r1', { amount: a.usd(1e9) }, a.by('filing', '2024-05-13', 'official'))),
  on('2026-03-03', a.claimed('r1', { label: 'B' }, a.by('ft', '2024-05-13'))),
  on('2026-03-04', a.withdrawn('r1', 'ft', { knownOn: '2024-06-01' })),
  on('2026-03-05', a.marked('m1', '2025', a.usd(3e9), a.by('ft', '2025-01'))),
);

describe('the history of what could be known', () => {
  it('has a stop for each day on which something changed, with what and on whose word', () => {
    const stops = stopsOf(state);
    expect(stops.map(({ knownOn, sources }) => [knownOn, sources.map(({ id }) => id)])).toEqual([
      ['2024-02-19', ['bbg']],
      ['2024-05-13', ['filing', 'ft']],
      ['2024-06-01', []],
      ['2025-01-31', ['ft']],
    ]);
    expect(stops[1]!.changes).toEqual([
      { field: 'rounds.r1.label', before: null, after: 'B' },
      { field: 'rounds.r1.amount', before: a.usd(8e8), after: a.usd(1e9) },
      { field: 'rounds.r1.conflicts', before: null, after: ['amount'] },
    ]);
    expect(stops[2]!.changes).toEqual([{ field: 'rounds.r1.label', before: 'B', after: null }]);
    expect(stops[3]!.changes).toContainEqual({ field: 'valuations.m1.usd', before: null, after: { low: 3e9, high: 3e9 } });
  });

  it('ends at the day asked for, and knows only what was recorded', () => {
    expect(stopsOf(state, { knownAt: '2024-05-12' })).toHaveLength(1);
    expect(stopsOf(state, { recordedAt: instant('2026-03-02') }).map(({ knownOn }) => knownOn)).toEqual(['2024-02-19', '2024-05-13']);
  });

  it('tells of every figure what was said of it first, though it was withdrawn or corrected since', () => {
    const first = new Map(firstSaid(state).map((one) => [one.field, one]));
    expect(first.get('rounds.r1.amount')).toMatchObject({ value: a.usd(8e8), knownOn: '2024-02-19', source: { id: 'bbg' } });
    expect(first.get('valuations.m1.stated')).toMatchObject({ value: a.usd(3e9), knownOn: '2025-01-31', source: { id: 'ft' } });
  });
});
