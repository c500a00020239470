/** How stable an investor's rank is: what unknown cheques and disputed claims leave open (contract, section 3). */
import { describe, expect, it } from '@jest/globals';
import { contenders, type InvestorMetric, measure } from '../../../domain/boards/investor-rankings.ts';
import { rank } from '../../../domain/boards/ranking.ts';
import type { Directory } from '../../../domain/boards/startup.ts';
import { type Scope, startupOf } from '../../../domain/boards/startup.ts';
import { memberOf } from '../../support/domain/directory.ts';
import { type Told, told } from '../../support/domain/given.ts';
import * as a from '../../support/domain/samples.ts';

const directory: Directory = new Map([['alibaba-cloud', { name: 'Alibaba Cloud', affiliations: memberOf('alibaba') }]]);
const ft = a.by('ft', undefined, 'relayed');
const cheque = (investor: string, amount?: number | a.Participation['amount'], more: object = {}): a.Participation => ({
  investor,
  ...(amount !== undefined && { amount: typeof amount === 'number' ? a.usd(amount) : amount }),
  ...more,
});
const round = (id: string, amount: a.Says['amount'] | undefined, ...participations: a.Participation[]) =>
  a.reported(id, { ...(amount && { amount }), participations });

const board = (events: Told[], scope: Partial<Scope> = {}) =>
  measure([startupOf('moonshot', 1, told(a.registered(), ...events))], directory, { groups: true, ...scope });
const bounds = (metric: InvestorMetric, ...events: Told[]) =>
  Object.fromEntries(contenders(board(events), metric).map((one) => [one.id, [one.value, one.bounds]]));
const ranges = (metric: InvestorMetric, ...events: Told[]) =>
  Object.fromEntries(rank(contenders(board(events), metric)).map((one) => [one.id, [one.rank, one.rankRange]]));

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

  it('in disputed rounds leave the known dollars as they are', () => {
    const events = [
      round('r1', a.usd(10e6), cheque('tencent', 5e6)),
      a.reported('r2', { status: 'rumoured', participations: [cheque('tencent', 9e6)] }),
      a.claimed('r2', { status: 'closed' }, ft),
    ];
    expect(bounds('knownUsd', ...events)).toEqual({ tencent: [5e6, { low: 5e6, high: 5e6 }] });
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
    expect(ranges('leads', ...events)).toEqual({ tencent: [1, [1, 1]], hongshan: [2, [2, 2]] });
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
