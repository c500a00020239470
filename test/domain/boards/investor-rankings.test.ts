/** Who invests most, with every number worked out by hand (contract, section 3, "Investor metrics"). */
import { describe, expect, it } from '@jest/globals';
import { dealsOf } from '../../../domain/boards/deals.ts';
import { type InvestorMetrics, measure } from '../../../domain/boards/investor-rankings.ts';
import type { Directory, Scope, Startup } from '../../../domain/boards/startup.ts';
import type { OrganizationEvent } from '../../../events/index.ts';
import { memberOf } from '../../support/domain/directory.ts';
import { told } from '../../support/domain/given.ts';
import * as a from '../../support/domain/samples.ts';

const directory: Directory = new Map([
  ['alibaba', { name: 'Alibaba', affiliations: [] }],
  ['alibaba-cloud', { name: 'Alibaba Cloud', affiliations: memberOf('alibaba') }],
  ['tencent', { name: 'Tencent', affiliations: [] }],
]);
const startup = (id: string, events: OrganizationEvent[], more: Partial<Startup> = {}): Startup => ({
  ...{ id, v: events.length + 1, country: 'CN', sector: null, valuationUsd: null, stepUp: null, monthsToUnicorn: null },
  ...{ unicornSince: null, unicornDisputed: false, holders: [] },
  deals: dealsOf(told(a.registered(), ...events).rounds),
  ...more,
});
const of = (startups: Startup[], id: string, scope: Partial<Scope> = {}): InvestorMetrics | undefined =>
  measure(startups, directory, { groups: true, ...scope }).measured.find((one) => one.id === id)?.metrics;
/** A round that these took part in. */
const round = (id: string, ...participations: a.Participation[]) => a.reported(id, { amount: a.usd(1e9, 'approx'), participations });
const cheque = (investor: string, amount: Parameters<typeof a.usd>[0] | ReturnType<typeof a.usd>, more: object = {}): a.Participation => ({
  investor,
  amount: typeof amount === 'number' ? a.usd(amount) : amount,
  ...more,
});

describe('an investor', () => {
  it('is measured over counted rounds: distinct startups, rounds, leads and own cheques', () => {
    const startups = [
      startup('moonshot', [
        round('r1', cheque('tencent', 10e6, { lead: true })),
        round('r2', cheque('tencent', a.usd(5e6, 'at-least'), { lead: false })),
        round('r3', { investor: 'tencent', lead: null }),
        a.reported('rumour', { status: 'rumoured', participations: [cheque('tencent', 1e9, { lead: true })] }),
        a.reported('apart', { countsTowardTotal: false, participations: [cheque('tencent', 1e9, { lead: true })] }),
      ]),
      startup('zhipu', [round('r1', cheque('tencent', a.range(1e6, 3e6)))], { unicornSince: '2024' }),
    ];
    expect(of(startups, 'tencent')).toEqual({
      startups: 2,
      rounds: 4,
      leads: 1,
      knownUsd: 16e6,
      unknownCheques: 1,
      computeCreditUsd: null,
      cashUsd: null,
      unicorns: 1,
    });
  });

  it('never has the total of a round as its cheque, not even as the only investor', () => {
    expect(of([startup('moonshot', [round('r1', { investor: 'tencent', lead: true })])], 'tencent')).toMatchObject({
      knownUsd: 0,
      unknownCheques: 1,
      cashUsd: null,
    });
  });

  it('has an unknown cheque where it is undisclosed, and a known one of 0 where up to a sum is', () => {
    const startups = [
      startup('moonshot', [round('r1', cheque('tencent', a.undisclosed)), round('r2', cheque('tencent', a.usd(9, 'up-to')))]),
    ];
    expect(of(startups, 'tencent')).toMatchObject({ rounds: 2, knownUsd: 0, unknownCheques: 1 });
  });

  it('has its cheque in dollars: CNY 100 million are USD 13,690,000', () => {
    expect(of([startup('moonshot', [round('r1', cheque('tencent', a.cny(100e6)))])], 'tencent')!.knownUsd).toBe(13_690_000);
  });
});

describe('a group', () => {
  const startups = [
    startup('moonshot', [
      round('r1', cheque('alibaba', 30e6, { lead: false }), cheque('alibaba-cloud', 12e6, { lead: true })),
      round('r2', cheque('alibaba-cloud', 5e6), { investor: 'alibaba' }),
      round('r3', { investor: 'alibaba-cloud' }, { investor: 'alibaba' }),
    ]),
  ];

  it('takes part in a round once, and the cheques of its members add up', () => {
    expect(of(startups, 'alibaba')).toMatchObject({ startups: 1, rounds: 3, leads: 1, knownUsd: 47e6, unknownCheques: 1 });
    expect(of(startups, 'alibaba-cloud')).toBeUndefined();
  });

  it('comes apart when asked to', () => {
    expect(of(startups, 'alibaba', { groups: false })).toMatchObject({ rounds: 3, leads: 0, knownUsd: 30e6, unknownCheques: 2 });
    expect(of(startups, 'alibaba-cloud', { groups: false })).toMatchObject({ rounds: 3, leads: 1, knownUsd: 17e6, unknownCheques: 1 });
  });
});

describe('what was paid in compute credits', () => {
  const paid = (amount: a.Participation['amount'], consideration: NonNullable<a.Participation['consideration']>) =>
    of([startup('moonshot', [round('r1', { investor: 'alibaba', ...(amount && { amount }), consideration })])], 'alibaba')!;
  const credit = 'compute-credit' as const;

  it('is a share of the cheque: at most half of 800 million is 0 to 400 million', () => {
    expect(paid(a.usd(800e6, 'approx'), [{ kind: credit, share: { high: 0.5 } }]).computeCreditUsd).toEqual({ low: 0, high: 400e6 });
    expect(paid(a.usd(800e6, 'approx'), [{ kind: credit, share: { low: 0.5 } }]).computeCreditUsd).toEqual({ low: 400e6, high: 800e6 });
    expect(paid(a.usd(800e6, 'at-least'), [{ kind: credit, share: { low: 0.5 } }]).computeCreditUsd).toEqual({ low: 400e6, high: null });
  });

  it('is the sum stated, rather than the share', () => {
    const both = { kind: credit, amount: a.usd(300e6), share: { low: 0.5, high: 0.5 } };
    expect(paid(a.usd(800e6), [both]).computeCreditUsd).toEqual({ low: 300e6, high: 300e6 });
    expect(paid(undefined, [{ kind: credit, amount: a.cny(100e6) }]).computeCreditUsd).toEqual({ low: 13_690_000, high: 13_690_000 });
  });

  it('is unknown as a share of an unknown cheque', () => {
    expect(paid(undefined, [{ kind: credit, share: { low: 0.5 } }]).computeCreditUsd).toBeNull();
    expect(paid(a.usd(800e6), []).computeCreditUsd).toBeNull();
  });

  it('is apart from cash, and from anything else', () => {
    const parts = [
      { kind: credit, share: { low: 0.25, high: 0.25 } },
      { kind: 'cash' as const, share: { low: 0.5, high: 0.75 } },
      { kind: 'ip' as const, amount: a.usd(5e6) },
    ];
    expect(paid(a.usd(800e6), parts)).toMatchObject({
      computeCreditUsd: { low: 200e6, high: 200e6 },
      cashUsd: { low: 400e6, high: 600e6 },
    });
  });
});

describe('a scope', () => {
  const dated = (id: string, announcedOn: string) => a.reported(id, { announcedOn, participations: [{ investor: 'tencent' }] });
  const startups = [
    startup('moonshot', [dated('r1', '2024-02'), dated('r2', '2024-02-02'), dated('r3', '2025')], { sector: 'models' }),
    startup('mistral', [dated('r1', '2024-06')], { country: 'FR' }),
  ];

  it.each([
    [{}, 4],
    [{ country: 'CN' }, 3],
    [{ country: 'US' }, undefined],
    [{ sector: 'models' }, 3],
    [{ country: 'FR', sector: 'models' }, undefined],
    [{ from: '2024-02-02' }, 3],
    [{ to: '2024-02-01' }, 1],
    [{ from: '2024-02-01', to: '2024-12-31' }, 3],
    [{ from: '2025-01-01', to: '2025-01-01' }, 1],
  ])('%j holds so many rounds: %p', (scope, rounds) => expect(of(startups, 'tencent', scope)?.rounds).toBe(rounds));
});
