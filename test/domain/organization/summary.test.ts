/** An organization in a few numbers. */
import { describe, expect, it } from 'vitest';
import { summaryOf } from '../../../domain/organization/summary.ts';
import { on, type Told, told } from '../../support/domain/given.ts';
import * as a from '../../support/domain/samples.ts';

const summary = (...events: Told[]) => summaryOf(told(a.registered({ foundedOn: '2023-04-17' }), ...events));

describe('a summary', () => {
  it('adds what counted rounds raised: USD 10 million, at least 5 million and CNY 100 million', () => {
    const events = [
      a.reported('r1', { amount: a.usd(10e6) }),
      a.reported('r2', { amount: a.usd(5e6, 'at-least'), status: 'committed' }),
      a.reported('r3', { amount: a.cny(100e6) }),
      a.reported('rumour', { amount: a.usd(1e9), status: 'rumoured' }),
      a.reported('old', { amount: a.usd(1e9) }),
      a.superseded('old'),
      a.reported('secondary', { amount: a.usd(1e9), countsTowardTotal: false }),
    ];
    expect(summary(...events)).toMatchObject({ roundsCounted: 3, raisedUsd: { low: 28_690_000, high: null }, unknownAmounts: 0 });
  });

  it('counts what is unknown, and never takes it for zero', () => {
    const silent = [a.reported('r1', { amount: a.undisclosed }), a.reported('r2')];
    expect(summary(...silent)).toMatchObject({ roundsCounted: 2, raisedUsd: null, unknownAmounts: 2 });
    expect(summary(...silent, a.reported('r3', { amount: a.range(1e6, 2e6) }))).toMatchObject({
      raisedUsd: { low: 1e6, high: null },
      unknownAmounts: 2,
    });
  });

  it('takes the amount of a round, which is no less than the cheques in it', () => {
    const participations = [{ investor: 'alibaba', amount: a.usd(8e6, 'approx') }];
    expect(summary(a.reported('r1', { participations }))).toMatchObject({ raisedUsd: { low: 8e6, high: null }, unknownAmounts: 1 });
  });

  it('says what it is worth now and since when it is a unicorn', () => {
    expect(summary(a.marked('m1', '2024-02-19', a.usd(2.5e9)), a.marked('m2', '2024-05', a.usd(3e9)))).toMatchObject({
      currentValuation: { on: '2024-05', usd: { low: 3e9, high: 3e9 } },
      unicornSince: '2024-02-19',
      monthsToUnicorn: { months: 10, range: [10, 10] },
    });
    expect(summary()).toEqual({
      roundsCounted: 0,
      ...{ raisedUsd: null, raisedCashUsd: null, fundedUsd: null, unknownAmounts: 0 },
      raised: { equity: null, public: null, convertible: null, debt: null, grant: null, secondary: null },
      currentValuation: null,
      unicornSince: null,
      monthsToUnicorn: null,
    });
  });

  it('is of a viewpoint', () => {
    const state = told(
      a.registered(),
      on('2026-02-01', a.reported('r1', { amount: a.usd(1e6), announcedOn: '2024-02' }, a.by('bbg', '2024-02'))),
      on('2026-02-02', a.reported('r2', { amount: a.usd(2e6), announcedOn: '2024-05' }, a.by('bbg', '2024-06'))),
    );
    expect(summaryOf(state, { asOf: '2024-04-30' })).toMatchObject({ roundsCounted: 1, raisedUsd: { low: 1e6, high: 1e6 } });
    expect(summaryOf(state, { knownAt: '2024-05-31' })).toMatchObject({ roundsCounted: 1, raisedUsd: { low: 1e6, high: 1e6 } });
    expect(summaryOf(state, { asOf: '2024-05-01', knownAt: '2024-06-30' })).toMatchObject({ roundsCounted: 2 });
    expect(summaryOf(state, { recordedAt: Date.parse('2026-02-02') })).toMatchObject({ roundsCounted: 1 });
  });
});
