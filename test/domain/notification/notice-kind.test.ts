/** Of which kind a change is: new, corrected or withdrawn (contract, section 5, "On the bus"). */
import { describe, expect, it } from 'vitest';
import { by, data, last, OF_R1, OF_R2, priced, round, valued, worth } from '../../support/domain/notices.ts';
import * as a from '../../support/domain/samples.ts';

describe('the kind', () => {
  it('is "corrected" where the same point says otherwise, by the same source or a better one', () => {
    for (const event of [round('r1', 1, 3.3e9), valued('r1', 3.3e9, a.by('moonshot-pr', '2024-03', 'official'))]) {
      const notice = last(round('r1', 1, 2.5e9), event);
      expect(notice.type).toBe('ValuationChanged');
      expect(notice.data).toMatchObject({
        kind: 'corrected',
        previous: worth(2.5e9),
        current: worth(3.3e9),
        ...{ changePercent: null, direction: 'first' },
        cause: OF_R1,
      });
    }
  });

  it('is "corrected" where a later point says otherwise, and the change is its step', () => {
    expect(data(round('r1', 1, 2.5e9), round('r2', 2, 5e9), round('r2', 2, 6e9))).toMatchObject({
      ...{ kind: 'corrected', previous: worth(5e9), current: worth(6e9), changePercent: by(140), direction: 'up', cause: OF_R2 },
    });
  });

  it('is "corrected" where only the new money of the same point is another', () => {
    const told = a.reported('r1', { announcedOn: '2024-01-01', valuation: a.post(a.usd(2.5e9)) });
    const money = a.claimed('r1', { amount: a.usd(1e8) }, a.by('ft', '2024-03', 'estimated'));
    expect(last(told, money)).toMatchObject({
      type: 'ValuationChanged',
      data: { kind: 'corrected', previous: { preUsd: { low: 0, high: 2.5e9 } }, current: { preUsd: { low: 2.4e9, high: 2.4e9 } } },
    });
  });

  it.each<[string, a.Says]>([
    ['basis', { valuation: { amount: a.usd(2.5e9), basis: 'unspecified' } }],
    ['disclosure', { valuation: { ...priced(2.5e9), amount: a.usd(2.5e9, 'approx') } }],
    ['date', { announcedOn: '2024-01-02' }],
    ['precision', { announcedOn: '2024-01' }],
    ['round type', { roundType: 'series-b' }],
  ])('is "corrected" where only the %s of the same point is another', (_, says) => {
    const whole = { announcedOn: '2024-01-01', valuation: priced(2.5e9), ...says };
    expect(data(round('r1', 1, 2.5e9), a.reported('r1', whole))).toMatchObject({
      ...{ version: 3, kind: 'corrected', changePercent: null, direction: 'first' },
    });
  });

  it('is "withdrawn" where the only claim is, and then there is no point, direction nor change', () => {
    for (const event of [a.withdrawn('r1'), a.superseded('r1'), a.claimed('r1', { status: 'denied', valuation: priced(2.5e9) })]) {
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

  it('is "withdrawn" where an older point is current again, and tells of no change: that was told before', () => {
    for (const event of [a.withdrawn('r2'), a.superseded('r2', { by: 'r1' })]) {
      expect(data(round('r1', 1, 2.5e9), round('r2', 2, 5e9), event)).toMatchObject({
        ...{ kind: 'withdrawn', previous: worth(5e9), current: worth(2.5e9), changePercent: null, direction: null, cause: OF_R2 },
      });
    }
    const mark = a.marked('m1', '2024-06', a.usd(5e9));
    expect(data(round('r1', 1, 2.5e9), mark, a.unmarked('m1'))).toMatchObject({ kind: 'withdrawn', cause: { mark: 'm1', kind: 'tender' } });
  });

  it('is "corrected" where a claim is withdrawn and that of another source stands', () => {
    const other = round('r1', 1, 2e9, a.by('ft', '2024-03', 'estimated'));
    expect(data(round('r1', 1, 2.5e9), other, a.withdrawn('r1'))).toMatchObject({
      ...{ version: 4, kind: 'corrected', previous: worth(2.5e9), current: worth(2e9), changePercent: null, direction: 'first' },
    });
  });

  it('is "new" where what was withdrawn is claimed anew', () => {
    expect(data(round('r1', 1, 2.5e9), a.withdrawn('r1'), round('r1', 1, 2.6e9))).toMatchObject({
      ...{ kind: 'new', previous: null, current: worth(2.6e9), direction: 'first', previousVersion: 3, milestones: ['unicorn'] },
    });
  });

  it.each(['closed', 'acquired'] as const)(
    'is told where there is no current point any more, for the organization was %s, and where there is again',
    (exit) => {
      const story = [round('r1', 1, 2.5e9), a.exited({ exit, on: '2024-06-01' })];
      expect(last(...story)).toMatchObject({
        type: 'ValuationChanged',
        data: { version: 3, previous: worth(2.5e9), current: null, changePercent: null, direction: null },
      });
      const back = { type: 'OrganizationExitWithdrawn' as const, data: { exit, on: '2024-06-01', reason: 'other' as const } };
      expect(last(...story, back)).toMatchObject({ type: 'ValuationChanged', data: { version: 4, previous: null, current: worth(2.5e9) } });
    },
  );

  it('is "corrected" where an older point turns out to be the latest', () => {
    expect(data(round('r1', 1, 2e9), round('r2', 2, 4e9), round('r1', 3, 2e9))).toMatchObject({
      ...{ kind: 'corrected', previous: worth(4e9), current: worth(2e9), changePercent: by(-50), direction: 'down', cause: OF_R1 },
    });
  });
});
