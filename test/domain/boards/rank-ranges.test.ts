/** How stable an investor's rank is: what leads that nobody states and disputed claims leave open (contract, section 3). */
import { describe, expect, it } from 'vitest';
import { cheque } from '../../support/domain/investors.ts';
import { board, bounds, ft, ranges, round } from '../../support/domain/ranked.ts';
import * as a from '../../support/domain/samples.ts';

describe('a lead that nobody states', () => {
  it('could be one: a round of three of whom one is said to have led, one not', () => {
    const one = round(
      'r1',
      undefined,
      cheque('tencent', undefined, { lead: true }),
      cheque('alibaba', undefined, { lead: false }),
      cheque('hongshan'),
    );
    expect(bounds('leads', one)).toEqual({
      tencent: [1, { low: 1, high: 1 }],
      alibaba: [0, { low: 0, high: 0 }],
      hongshan: [0, { low: 0, high: 1 }],
    });
    expect(ranges('leads', one)).toEqual({ tencent: [1, [1, 1]], alibaba: [2, [2, 3]], hongshan: [2, [1, 2]] });
  });

  it('of a group is open where one member’s is and none is said to have led', () => {
    const members = (lead?: boolean) =>
      round(
        'r1',
        undefined,
        cheque('alibaba', undefined, { lead: false }),
        cheque('alibaba-cloud', undefined, lead === undefined ? {} : { lead }),
      );
    expect(bounds('leads', members())).toEqual({ alibaba: [0, { low: 0, high: 1 }] });
    expect(bounds('leads', members(true))).toEqual({ alibaba: [1, { low: 1, high: 1 }] });
    expect(bounds('leads', members(false))).toEqual({ alibaba: [0, { low: 0, high: 0 }] });
  });
});

describe('disputed claims', () => {
  const sure = a.reported('r1', { participations: [cheque('tencent', undefined, { lead: true }), cheque('hongshan')] });
  const open = (status: 'closed' | 'rumoured', ...participations: a.Participation[]) => [
    a.reported('r2', { status, participations }),
    a.claimed('r2', { status: status === 'closed' ? 'denied' : 'closed' }, ft),
  ];

  it('make a round count or not: rounds and startups could be fewer, or more', () => {
    const counted = [sure, ...open('closed', cheque('tencent', undefined, { lead: true }), cheque('alibaba'))];
    expect(bounds('rounds', ...counted)).toEqual({
      ...{ tencent: [2, { low: 1, high: 2 }], hongshan: [1, { low: 1, high: 1 }], alibaba: [1, { low: 0, high: 1 }] },
    });
    expect(bounds('leads', ...counted).tencent).toEqual([2, { low: 1, high: 2 }]);
    const rumoured = [sure, ...open('rumoured', cheque('tencent', undefined, { lead: true }))];
    expect(bounds('rounds', ...rumoured).tencent).toEqual([1, { low: 1, high: 2 }]);
    expect(bounds('startups', ...rumoured).tencent).toEqual([1, { low: 1, high: 1 }]);
    expect(bounds('leads', ...rumoured).tencent).toEqual([1, { low: 1, high: 2 }]);
  });

  it('list no investor that is in disputed rounds alone, but let it push others down', () => {
    const events = [sure, ...open('rumoured', cheque('alibaba'))];
    // Nobody says whether hongshan led, nor alibaba, which may not have taken part at all.
    expect(ranges('leads', ...events)).toEqual({ tencent: [1, [1, 1]], hongshan: [2, [1, 3]] });
    expect(board(events).measured.map(({ id, metrics }) => [id, metrics.rounds])).toEqual([
      ['alibaba', 0],
      ['hongshan', 1],
      ['tencent', 1],
    ]);
    const led = [
      a.reported('r1', { participations: [cheque('hongshan', undefined, { lead: false })] }),
      ...open('rumoured', cheque('alibaba', undefined, { lead: true })),
    ];
    expect(ranges('leads', ...led)).toEqual({ hongshan: [1, [1, 2]] });
    expect(ranges('rounds', ...led)).toEqual({ hongshan: [1, [1, 1]] });
  });

  it('about who led could go the other way', () => {
    const contested = (id: string, lead: boolean, other: boolean) => [
      a.reported(id, { participations: [cheque('tencent', undefined, { lead })] }),
      a.claimed(id, { participations: [cheque('tencent', undefined, { lead: other })] }, ft),
    ];
    expect(bounds('leads', ...contested('r1', true, false)).tencent).toEqual([1, { low: 0, high: 1 }]);
    expect(bounds('leads', ...contested('r1', false, true)).tencent).toEqual([0, { low: 0, high: 1 }]);
    expect(bounds('leads', ...contested('r1', true, true)).tencent).toEqual([1, { low: 1, high: 1 }]);
  });

  it('about its value make a startup a unicorn or not', () => {
    const worth = (won: number, lost: number) => [
      a.reported('r1', { valuation: a.post(a.usd(won)), participations: [cheque('tencent')] }),
      a.claimed('r1', { valuation: a.post(a.usd(lost)) }, ft),
    ];
    expect(bounds('unicorns', ...worth(1e9, 9e8)).tencent).toEqual([1, { low: 0, high: 1 }]);
    expect(bounds('unicorns', ...worth(9e8, 1e9)).tencent).toEqual([0, { low: 0, high: 1 }]);
    expect(bounds('unicorns', ...worth(2e9, 1e9)).tencent).toEqual([1, { low: 1, high: 1 }]);
  });
});
