/** What is told of a valuation that changed (contract, section 5, "On the bus"). */
import { describe, expect, it } from '@jest/globals';
import { noticesOf } from '../../../domain/notification/notice.ts';
import { ID, on, told } from '../../support/domain/given.ts';
import { data, last, OF_R1, OF_R2, round, silent, valued, worth } from '../../support/domain/notices.ts';
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
            ...{ on: '2024-02-01', precision: 'day', usd: { low: 2.5e9, high: 2.5e9 }, stated: a.usd(2.5e9), basis: 'post' },
            ...{ cause: OF_R1, stepUp: null, direction: 'first', milestones: ['unicorn'] },
            ...{ from: 'bbg', assurance: 'reported', alternatives: [] },
          },
          ...{ milestones: ['unicorn'], cause: OF_R1, stream: 'organization/moonshot', version: 2, previousVersion: 0 },
          recordedAt: '2026-03-04T12:00:00.000Z',
        },
      },
    ]);
  });

  it('of a startup that says neither has no country and no sector', () => {
    expect(data(round('r1', 2, 1e9))).toMatchObject({ country: null, sector: null });
  });

  it.each([
    [2.5e9, 3.3e9, 32, 'up'],
    [3.3e9, 2.5e9, -24.2424, 'down'],
    [3e8, 3.06e8, 2, 'flat'],
    [3e8, 306_300_000, 2.1, 'up'],
    [3e8, 2.94e8, -2, 'flat'],
    [3e8, 293_700_000, -2.1, 'down'],
    [3e8, 3e8, 0, 'flat'],
    [3e8, 0, -100, 'down'],
    [800_000, 1_000_001, 25.0001, 'up'], // 25.000125
    [0, 3e8, null, 'flat'],
  ] as const)('of a round after another says by how much: from %d to %d it is %p %%, which is %s', (from, to, changePercent, direction) => {
    expect(data(round('r1', 1, from), round('r2', 2, to))).toMatchObject({
      ...{ kind: 'new', previous: worth(from), current: worth(to), changePercent, direction, cause: OF_R2 },
    });
  });

  it('compares lower bounds', () => {
    const wide = a.reported('r2', { announcedOn: '2024-02-01', valuation: a.post(a.range(6e8, 5e9)) });
    expect(data(round('r1', 1, 3e8), wide)).toMatchObject({ changePercent: 100, direction: 'up', milestones: [] });
  });

  it('takes what is undisclosed for unknown, never for zero', () => {
    expect(data(round('r1', 1, 2.5e9), silent('r2', 2))).toMatchObject({
      ...{ kind: 'new', current: { usd: null }, changePercent: null, direction: null, milestones: [] },
    });
    expect(data(silent('r1', 1), round('r2', 2, 2.5e9))).toMatchObject({
      ...{ kind: 'new', previous: { usd: null }, changePercent: null, direction: null, milestones: ['unicorn'] },
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

describe('the kind', () => {
  it('is "corrected" where the same point says otherwise, by the same source or a better one', () => {
    for (const event of [round('r1', 1, 3.3e9), valued('r1', 3.3e9, a.by('moonshot-pr', '2024-03', 'official'))]) {
      const notice = last(round('r1', 1, 2.5e9), event);
      expect(notice.type).toBe('ValuationChanged');
      expect(notice.data).toMatchObject({
        kind: 'corrected',
        previous: worth(2.5e9),
        current: worth(3.3e9),
        changePercent: 32,
        cause: OF_R1,
      });
    }
  });

  it.each<[string, a.Says]>([
    ['basis', { valuation: { amount: a.usd(2.5e9), basis: 'unspecified' } }],
    ['disclosure', { valuation: a.post(a.usd(2.5e9, 'approx')) }],
    ['date', { announcedOn: '2024-01-02' }],
    ['precision', { announcedOn: '2024-01' }],
    ['round type', { roundType: 'series-b' }],
  ])('is "corrected" where only the %s of the same point is another', (_, says) => {
    const whole = { announcedOn: '2024-01-01', valuation: a.post(a.usd(2.5e9)), ...says };
    expect(data(round('r1', 1, 2.5e9), a.reported('r1', whole))).toMatchObject({ version: 3, kind: 'corrected', changePercent: 0 });
  });

  it('is "withdrawn" where the only claim is, and then there is no point, direction nor change', () => {
    for (const event of [a.withdrawn('r1'), a.superseded('r1'), a.claimed('r1', { status: 'denied', valuation: a.post(a.usd(2.5e9)) })]) {
      expect(last(round('r1', 1, 2.5e9), event)).toMatchObject({
        type: 'ValuationChanged',
        data: {
          kind: 'withdrawn',
          previous: worth(2.5e9),
          current: null,
          changePercent: null,
          direction: null,
          milestones: [],
          cause: OF_R1,
        },
      });
    }
  });

  it('is "withdrawn" where the current point goes back to an older one', () => {
    for (const event of [a.withdrawn('r2'), a.superseded('r2', { by: 'r1' })]) {
      expect(data(round('r1', 1, 2.5e9), round('r2', 2, 5e9), event)).toMatchObject({
        ...{ kind: 'withdrawn', previous: worth(5e9), current: worth(2.5e9), changePercent: -50, direction: 'down', cause: OF_R2 },
      });
    }
    const mark = a.marked('m1', '2024-06', a.usd(5e9));
    expect(data(round('r1', 1, 2.5e9), mark, a.unmarked('m1'))).toMatchObject({ kind: 'withdrawn', cause: { mark: 'm1', kind: 'tender' } });
  });

  it('is "corrected" where a claim is withdrawn and that of another source stands', () => {
    const other = round('r1', 1, 2e9, a.by('ft', '2024-03', 'estimated'));
    expect(data(round('r1', 1, 2.5e9), other, a.withdrawn('r1'))).toMatchObject({
      ...{ version: 4, kind: 'corrected', previous: worth(2.5e9), current: worth(2e9), changePercent: -20 },
    });
  });

  it('is "new" where what was withdrawn is claimed anew', () => {
    expect(data(round('r1', 1, 2.5e9), a.withdrawn('r1'), round('r1', 1, 2.6e9))).toMatchObject({
      ...{ kind: 'new', previous: null, current: worth(2.6e9), direction: 'first', previousVersion: 3, milestones: ['unicorn'] },
    });
  });

  it('is "corrected" where an older point turns out to be the latest', () => {
    expect(data(round('r1', 1, 2e9), round('r2', 2, 4e9), round('r1', 3, 2e9))).toMatchObject({
      ...{ kind: 'corrected', previous: worth(4e9), current: worth(2e9), direction: 'down', cause: OF_R1 },
    });
  });
});
