/** How stable an investor's rank is by money: what unknown and stated cheques, and compute credits, leave open (contract, section 3). */
import { describe, expect, it } from 'vitest';
import { contenders } from '../../../domain/boards/investor-rankings.ts';
import { cheque } from '../../support/domain/investors.ts';
import { board, bounds, ft, ranges, round } from '../../support/domain/ranked.ts';
import * as a from '../../support/domain/samples.ts';

describe('unknown cheques', () => {
  it('are anything from 0 to what their round leaves over: 100 less 30 and 45 million is up to 25', () => {
    const one = round('r1', a.usd(100e6), cheque('tencent', 30e6), cheque('alibaba', 45e6), cheque('hongshan'));
    expect(bounds('knownUsd', one)).toEqual({
      tencent: [30e6, { low: 30e6, high: 30e6 }],
      alibaba: [45e6, { low: 45e6, high: 45e6 }],
      hongshan: [0, { low: 0, high: 25e6 }],
    });
    expect(ranges('knownUsd', one)).toEqual({ alibaba: [1, [1, 1]], tencent: [2, [2, 2]], hongshan: [3, [3, 3]] });
  });

  it('open ranks where they could overtake', () => {
    const events = [
      round('r1', a.usd(100e6), cheque('tencent', 30e6), cheque('hongshan')),
      round('r2', a.range(40e6, 60e6), cheque('alibaba', 50e6), cheque('tencent', a.undisclosed)),
    ];
    expect(bounds('knownUsd', ...events)).toEqual({
      tencent: [30e6, { low: 30e6, high: 40e6 }],
      alibaba: [50e6, { low: 50e6, high: 50e6 }],
      hongshan: [0, { low: 0, high: 70e6 }],
    });
    expect(ranges('knownUsd', ...events)).toEqual({ alibaba: [1, [1, 2]], tencent: [2, [2, 3]], hongshan: [3, [1, 3]] });
  });

  it('have no bound where the round is unknown, or has none itself', () => {
    for (const amount of [undefined, a.undisclosed, a.usd(10e6, 'at-least')]) {
      expect(bounds('knownUsd', round('r1', amount, cheque('tencent', 5e6), cheque('alibaba')))).toEqual({
        tencent: [5e6, { low: 5e6, high: 5e6 }],
        alibaba: [0, { low: 0, high: null }],
      });
    }
  });

  it('are 0 where the known ones already exceed the round', () => {
    expect(bounds('knownUsd', round('r1', a.usd(10e6, 'up-to'), cheque('tencent', 15e6), cheque('alibaba'))).alibaba).toEqual([
      0,
      { low: 0, high: 0 },
    ]);
  });

  it('of a group are open where one member’s is, once a round', () => {
    const events = [
      round('r1', a.usd(100e6), cheque('alibaba', 30e6), cheque('alibaba-cloud')),
      round('r2', a.usd(20e6), cheque('alibaba'), cheque('alibaba-cloud')),
    ];
    expect(bounds('knownUsd', ...events)).toEqual({ alibaba: [30e6, { low: 30e6, high: 120e6 }] });
    const apart = contenders(board(events, { groups: false }), 'knownUsd').map(({ id, bounds }) => [id, bounds]);
    expect(apart).toEqual([
      ['alibaba', { low: 30e6, high: 50e6 }],
      ['alibaba-cloud', { low: 0, high: 90e6 }],
    ]);
  });

  it('and known ones of disputed rounds count where these do', () => {
    const events = [
      round('r1', a.usd(10e6), cheque('tencent', 5e6)),
      a.reported('r2', { status: 'rumoured', participations: [cheque('tencent', 9e6)] }),
      a.claimed('r2', { status: 'closed' }, ft),
    ];
    expect(bounds('knownUsd', ...events)).toEqual({ tencent: [5e6, { low: 5e6, high: 14e6 }] });
    const counted = [events[0]!, a.reported('r2', { participations: [cheque('tencent', 9e6)] }), a.claimed('r2', { status: 'denied' }, ft)];
    expect(bounds('knownUsd', ...counted)).toEqual({ tencent: [14e6, { low: 5e6, high: 14e6 }] });
  });

  it('leave over what is new money: 100 million less a conversion of 20 and 40 beside it', () => {
    const notes = cheque('tencent', 60e6, { consideration: [{ kind: 'debt-conversion', amount: a.usd(20e6) }] });
    expect(bounds('knownUsd', round('r1', a.usd(100e6), notes, cheque('alibaba')))).toEqual({
      tencent: [40e6, { low: 40e6, high: 40e6 }],
      alibaba: [0, { low: 0, high: 40e6 }],
    });
  });
});

describe('stated cheques', () => {
  it('are within their bounds, whatever others put in: up to, at least, a range', () => {
    const one = round(
      'r1',
      a.usd(100e6),
      cheque('tencent', a.usd(30e6, 'up-to')),
      cheque('alibaba', a.usd(20e6, 'at-least')),
      cheque('hongshan', a.range(10e6, 90e6)),
    );
    expect(bounds('knownUsd', one)).toEqual({
      tencent: [0, { low: 0, high: 30e6 }],
      alibaba: [20e6, { low: 20e6, high: null }],
      hongshan: [10e6, { low: 10e6, high: 90e6 }],
    });
    // tencent could be 30 million, above a range of 10 to 90 and above at least 20; hongshan is 10 at least and could be most.
    expect(ranges('knownUsd', one)).toEqual({ alibaba: [1, [1, 3]], hongshan: [2, [1, 3]], tencent: [3, [1, 3]] });
  });

  it('of which claims differ are any of what these say, whichever wins', () => {
    const claims = [
      round('r1', a.usd(100e6), cheque('tencent', 30e6), cheque('alibaba', 20e6)),
      a.claimed('r1', { participations: [cheque('alibaba', 40e6)] }, ft),
    ];
    expect(bounds('knownUsd', ...claims)).toEqual({
      tencent: [30e6, { low: 30e6, high: 30e6 }],
      alibaba: [20e6, { low: 20e6, high: 40e6 }],
    });
    expect(ranges('knownUsd', ...claims)).toEqual({ tencent: [1, [1, 2]], alibaba: [2, [1, 2]] });
    // An undisclosed one says nothing beside one that is stated.
    const silent = [claims[0]!, a.claimed('r1', { participations: [cheque('alibaba', a.undisclosed)] }, ft)];
    expect(bounds('knownUsd', ...silent).alibaba).toEqual([20e6, { low: 20e6, high: 20e6 }]);
  });

  it('are without conversions whichever claim says how large they are', () => {
    const notes = { consideration: [{ kind: 'debt-conversion' as const, share: { low: 0.5, high: 0.5 } }] };
    const claims = [
      round('r1', a.usd(100e6), cheque('tencent', 20e6, notes)),
      a.claimed('r1', { participations: [cheque('tencent', 60e6)] }, ft),
    ];
    expect(bounds('knownUsd', ...claims)).toEqual({ tencent: [10e6, { low: 10e6, high: 30e6 }] });
  });
});

describe('compute credits', () => {
  const credit = (share: { low?: number; high?: number }) => ({ consideration: [{ kind: 'compute-credit' as const, share }] });

  it('are within their bounds: up to half of a cheque, and of one that nobody states up to half of what is left', () => {
    const one = round(
      'r1',
      a.usd(100e6),
      cheque('tencent', 60e6, credit({ high: 0.5 })),
      cheque('alibaba', undefined, credit({ high: 0.5 })),
    );
    expect(bounds('computeCreditUsd', one)).toEqual({
      tencent: [0, { low: 0, high: 30e6 }],
      alibaba: [0, { low: 0, high: 20e6 }],
    });
    expect(ranges('computeCreditUsd', one)).toEqual({ tencent: [1, [1, 2]], alibaba: [1, [1, 2]] });
  });

  it('of which claims differ are any of what these say', () => {
    const claims = [
      round('r1', a.usd(100e6), cheque('tencent', 80e6, credit({ high: 0.5 }))),
      a.claimed('r1', { participations: [cheque('tencent', 80e6, credit({ low: 0.5 }))] }, ft),
    ];
    expect(bounds('computeCreditUsd', ...claims)).toEqual({ tencent: [0, { low: 0, high: 80e6 }] });
  });

  it('as a share of a cheque of which claims differ are that of any of these', () => {
    const claims = [
      round('r1', a.usd(100e6), cheque('tencent', 20e6, credit({ low: 0.5, high: 0.5 }))),
      a.claimed('r1', { participations: [cheque('tencent', 60e6)] }, ft),
    ];
    expect(bounds('computeCreditUsd', ...claims)).toEqual({ tencent: [10e6, { low: 10e6, high: 30e6 }] });
  });

  it('that nobody speaks of have no rank, though they could be up to the cheque', () => {
    const one = round('r1', a.usd(100e6), cheque('tencent', 60e6), cheque('alibaba', 30e6, credit({ low: 1 })));
    expect(bounds('computeCreditUsd', one)).toEqual({
      tencent: [null, { low: 0, high: 60e6 }],
      alibaba: [30e6, { low: 30e6, high: 30e6 }],
    });
    expect(ranges('computeCreditUsd', one)).toEqual({ alibaba: [1, [1, 2]], tencent: [null, null] });
  });
});
