/** The record in words: which field of which thing, what it was and is, and which event made it so. */
import { describe, expect, it } from 'vitest';
import { knownIn, recordedIn, viewOf } from '../../web/pages/changes/asked.ts';
import { byWeight, type Difference, eventsOf } from '../../web/pages/changes/difference.ts';
import type { Names } from '../../web/record/names.ts';
import { memberOf, thingOf } from '../../web/record/thing.ts';
import { textOf } from '../../web/record/value.ts';
import { linesOf } from '../../web/tables/table.tsx';

const names: Names = {
  organization: (id) => ({ moonshot: 'Moonshot AI', alibaba: 'Alibaba' })[id] ?? id,
  round: (_, round) => ({ 'moonshot-02': 'Series B / Alibaba-led' })[round] ?? round,
};

describe('a field of the record', () => {
  it.each([
    ['organization/moonshot', 'rounds.moonshot-02.amount', 'Series B / Alibaba-led', 'amount', '/startups/moonshot/rounds/moonshot-02'],
    [
      'organization/moonshot',
      'rounds.moonshot-02.participations.alibaba',
      'Series B / Alibaba-led',
      'Alibaba',
      '/startups/moonshot/rounds/moonshot-02',
    ],
    [
      'organization/moonshot',
      'rounds.moonshot-02.participations.alibaba.stakePercent',
      'Series B / Alibaba-led',
      'Alibaba: stake',
      '/startups/moonshot/rounds/moonshot-02',
    ],
    ['organization/moonshot', 'valuations.moonshot-02.usd', 'Series B / Alibaba-led', 'valuation, in US dollars', '/startups/moonshot'],
    ['organization/moonshot', 'valuations.unicornSince', null, 'valuation, unicorn since', '/organizations/moonshot'],
    ['organization/moonshot', 'profile.formerNames', null, 'former names', '/organizations/moonshot'],
    ['cluster/eagle', 'phases.first.gpuModel', 'phase first', 'GPU model', undefined],
    ['cluster/eagle', 'operator', null, 'operator', undefined],
    ['currency/eur', 'rates.2015-01', 'rate 2015-01', '2015 01', undefined],
  ])('of %s, %s, is said in words', (stream, field, name, member, path) => {
    expect(thingOf(stream, field, names)).toMatchObject({ name, path });
    expect(memberOf(field, names)).toBe(member);
  });

  it.each([
    [null, 'amount', 'not known'],
    [{ currency: 'USD', disclosure: 'approx', value: 1e9 }, 'amount', 'about $1B'],
    [{ amount: { currency: 'USD', disclosure: 'at-least', value: 2e10 }, basis: 'post' }, 'valuation', 'at least $20B, after the money'],
    [{ amount: { currency: 'USD', disclosure: 'target', value: 1e10 }, basis: 'target' }, 'valuation', 'a target of $10B'],
    [[{ kind: 'compute-credit', share: { high: 0.5 }, usd: null }], 'consideration', 'compute credit, share ≤ 50 %'],
    [{ low: 3e8, high: 3e8 }, 'usd', '$300M'],
    [{ months: 11, range: [10, 11] }, 'monthsToUnicorn', '11 (10–11)'],
    [['valuation', 'participations.alibaba.stakePercent'], 'conflicts', 'valuation; Alibaba: stake'],
    ['in-talks', 'status', 'in talks'],
    ['alibaba', 'provider', 'Alibaba'],
    ['2024-02', 'announcedOn', 'Feb 2024'],
    [36, 'stakePercent', '36 %'],
    [true, 'counted', 'yes'],
    [100_000, 'gpus', '100,000'],
  ])('that says %j as its %s is read as %s', (value, member, text) => {
    expect(textOf(value, member, names)).toBe(text);
  });
});

describe('changes', () => {
  const difference = (version: number, field: string, recordedAt: string): Difference => ({
    stream: 'organization/moonshot',
    field,
    before: null,
    after: 1,
    claim: null,
    cause: { version, type: 'RoundReported', source: null, recordedAt },
  });

  it('are put together by the event that made them, the newest first, and what tells most first', () => {
    const events = eventsOf([
      difference(1, 'rounds.a.label', '2026-01-01T00:00:00.000Z'),
      difference(2, 'rounds.a.amount', '2026-01-02T00:00:00.000Z'),
      difference(1, 'rounds.a.amount', '2026-01-01T00:00:00.000Z'),
    ]);
    expect(events.map(({ cause, fields }) => [cause.version, byWeight(fields).map(({ field }) => field)])).toEqual([
      [2, ['rounds.a.amount']],
      [1, ['rounds.a.amount', 'rounds.a.label']],
    ]);
  });

  it('are asked for by the days that the address says, and never beyond what was recorded or known then', () => {
    expect(viewOf({})).toBe('known');
    expect(recordedIn({ country: 'CN' }, '2026-05-02')).toEqual({
      country: 'CN',
      from: '2000-01-01T00:00:00.000Z',
      to: '2026-05-02T23:59:59.999Z',
    });
    const then = '2026-04-01T12:00:00.000Z';
    expect(recordedIn({ organization: 'moonshot', country: 'CN', from: '2026-04-02', recordedAt: then }, '2026-05-02')).toEqual({
      organization: 'moonshot',
      from: then,
      to: then,
    });
    expect(knownIn({ to: '2026-03-01', knownAt: '2024-02-19' })).toEqual({ order: 'newest', knownAt: '2024-02-19' });
    expect(knownIn({ from: '2024-01-01' })).toEqual({ order: 'newest' });
  });
});

describe('a table', () => {
  it('has a heading wherever another group begins, and counts rows alone', () => {
    const rows = ['May 1', 'May 2', 'April 1', 'May 3'];
    const lines = linesOf({ rows, keyOf: (row) => row, groupOf: (row) => row.split(' ')[0] ?? '' });
    expect(lines.map((line) => ('heading' in line ? line.heading : line.index))).toEqual(['May', 0, 1, 'April', 2, 'May', 3]);
    expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
    expect(linesOf({ rows, keyOf: (row) => row, groupOf: undefined })).toHaveLength(4);
  });
});
