/** What is told of a valuation that changed (contract, section 5, "On the bus"). */
import { describe, expect, it } from 'vitest';
import { noticesOf } from '../../../domain/notification/notice.ts';
import { ID, on, told } from '../../support/domain/given.ts';
import { by, data, last, OF_R1, OF_R2, round, STILL, silent, worth } from '../../support/domain/notices.ts';
import * as a from '../../support/domain/samples.ts';

describe('a notice', () => {
  it('of a first point says whose, what, why, and when it was recorded', () => {
    const registered = a.registered({ country: 'CN', sector: 'foundation-models' });
    const all = noticesOf(ID, told(registered, on('2026-03-04', round('r1', 2, 2.5e9))), 0, 2);
    expect(all).toEqual([
      {
        type: 'ValuationChanged',
        data: {
          ...{ id: 'valuation-changed/moonshot/2', organization: 'moonshot', name: 'Moonshot AI' },
          ...{ country: 'CN', sector: 'foundation-models', kind: 'new', previous: null, changePercent: null, direction: 'first' },
          current: {
            ...{ on: '2024-02-01', precision: 'day', usd: { low: 2.5e9, high: 2.5e9 }, stated: a.usd(2.5e9), basis: 'transaction' },
            ...{ preUsd: { low: 2.5e9, high: 2.5e9 }, postUsd: { low: 2.5e9, high: 2.5e9 } },
            ...{
              cause: OF_R1,
              stepUp: null,
              stepCurrency: null,
              versus: null,
              apparent: null,
              direction: 'first',
              milestones: ['unicorn'],
            },
            ...{ from: 'bbg', assurance: 'reported', alternatives: [] },
          },
          ...{ milestones: ['unicorn'], cause: OF_R1, stream: 'organization/moonshot', version: 2, previousVersion: 0 },
          ...{ recordedAt: '2026-03-04T12:00:00.000Z', contract: '1.1' },
        },
      },
    ]);
  });

  it('of a startup that says neither has no country and no sector', () => {
    expect(data(round('r1', 2, 1e9))).toMatchObject({ country: null, sector: null });
  });

  it.each([
    [2.5e9, 3.3e9, 32, 'up'],
    [3.3e9, 2.5e9, -24.24, 'down'], // 0.757575…, which is shown as 0.7576
    [3e8, 3.06e8, 2, 'up'],
    [3e8, 305_700_000, 1.9, 'flat'],
    [3e8, 2.94e8, -2, 'down'],
    [3e8, 294_300_000, -1.9, 'flat'],
    [3e8, 3e8, 0, 'flat'],
    [3e8, 0, -100, 'down'],
    [800_000, 1_000_001, 25, 'up'], // 1.25000125
  ] as const)('of a round after another says by how much: from %d to %d it is %p %%, which is %s', (from, to, percent, direction) => {
    expect(data(round('r1', 1, from), round('r2', 2, to))).toMatchObject({
      ...{ kind: 'new', previous: worth(from), current: worth(to), changePercent: by(percent), direction, cause: OF_R2 },
    });
  });

  it('says nothing of how much where the price before was nothing', () => {
    expect(data(round('r1', 1, 0), round('r2', 2, 3e8))).toMatchObject({ changePercent: null, direction: 'unclear' });
  });

  const next = (says: a.Says) => data(round('r1', 1, 3e8), a.reported('r2', { announcedOn: '2024-02-01', ...says }));

  it('says by how much as an interval, with an open end where the step has one', () => {
    expect(next({ valuation: a.pre(a.range(6e8, 5e9)) })).toMatchObject({
      ...{ changePercent: { low: 100, high: 1566.67 }, direction: 'up', milestones: [] },
    });
    expect(next({ valuation: a.pre(a.usd(6e8, 'at-least')) })).toMatchObject({ changePercent: { low: 100, high: null }, direction: 'up' });
    // 180 to 450 million over 300.
    expect(next({ valuation: a.post(a.usd(4.5e8)), amount: a.usd(2.7e8, 'up-to') })).toMatchObject({
      ...{ changePercent: { low: -40, high: 50 }, direction: 'unclear' },
    });
  });

  it('compares what a round priced before its money: post 306 million on 30 new after 300 is down by 8 %', () => {
    expect(next({ valuation: a.post(a.usd(3.06e8)), amount: a.usd(3e7) })).toMatchObject({
      ...{ changePercent: by(-8), direction: 'down', current: { apparent: 'up' } },
    });
  });

  it('tells nobody of a down round that may be none: 350 billion, unspecified, after post 380 on 30 new', () => {
    const first = a.reported('r1', { announcedOn: '2024-01-01', valuation: a.post(a.usd(380e9)), amount: a.usd(30e9) });
    const quoted = a.reported('r2', { announcedOn: '2024-02-01', valuation: { amount: a.usd(350e9), basis: 'unspecified' } });
    expect(data(first, quoted)).toMatchObject({ changePercent: { low: -53.95, high: 0 }, direction: 'unclear' });
  });

  it('takes what is undisclosed for unknown, never for zero: it is no current point', () => {
    expect(last(round('r1', 1, 2.5e9), silent('r2', 2))).toMatchObject({
      type: 'ValuationCorrected',
      data: {
        kind: 'new',
        current: worth(2.5e9),
        ...STILL,
        milestones: [],
        points: [{ before: null, after: { usd: null, direction: null } }],
      },
    });
    expect(data(silent('r1', 1), round('r2', 2, 2.5e9))).toMatchObject({
      ...{ kind: 'new', previous: null, changePercent: null, direction: 'first', milestones: ['unicorn'] },
    });
  });

  it.each([
    [[5e8], []],
    [[5e8, 1e9], ['unicorn']],
    [[5e8, 1e9, 12e9], ['decacorn']],
    [[5e8, 1e9, 12e9, 1e11], ['hectocorn']],
    [
      [5e8, 150e9],
      ['unicorn', 'decacorn', 'hectocorn'],
    ],
    [[2e9, 5e8, 3e9], []],
    [[2e9, 5e8], []],
  ])('after rounds worth %j names the milestones %j, reached by the last of them', (values, milestones) => {
    expect(data(...values.map((value, n) => round(`r${n + 1}`, n + 1, value))).milestones).toEqual(milestones);
  });
});
