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

  it('is a share of what the round leaves over where nobody states the cheque: of up to 1,000 million', () => {
    expect(paid(undefined, [{ kind: credit, share: { low: 0.5 } }]).computeCreditUsd).toEqual({ low: 0, high: 1e9 });
    expect(paid(a.undisclosed, [{ kind: credit, share: { high: 0.25 } }]).computeCreditUsd).toEqual({ low: 0, high: 250e6 });
  });

  it('is unknown as a share of a cheque that nothing bounds, and where nobody speaks of it', () => {
    const open = { investor: 'alibaba', consideration: [{ kind: credit, share: { low: 0.5 } }] };
    expect(of([startup('moonshot', [a.reported('r1', { participations: [open] })])], 'alibaba')!.computeCreditUsd).toBeNull();
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

describe('an instrument', () => {
  const types = ['series-a', 'ipo', 'safe', 'convertible-note', 'debt', 'grant', 'secondary', 'share-swap'];
  const startups = [
    startup(
      'moonshot',
      types.map((roundType, n) => a.reported(`r${n}`, { roundType, participations: [cheque('tencent', 2 ** n * 1e6, { lead: true })] })),
    ),
  ];

  it.each<[Scope['instrument'] | undefined, number, number]>([
    // 1 + 2 + 4 + 8
    [undefined, 4, 15e6],
    ['new-money', 4, 15e6],
    ['private', 3, 13e6],
    ['equity', 1, 1e6],
    ['public', 1, 2e6],
    ['convertible', 2, 12e6],
    ['debt', 1, 16e6],
    ['grant', 1, 32e6],
    ['secondary', 1, 64e6],
    // A share swap moves no money.
    ['swap', 1, 0],
    ['all', 8, 127e6],
  ])('%p holds %i rounds and so many dollars: %d', (instrument, rounds, knownUsd) => {
    const scope = instrument === undefined ? {} : { instrument };
    expect(of(startups, 'tencent', scope)).toMatchObject({ startups: 1, rounds, leads: rounds, knownUsd, unknownCheques: 0 });
  });

  it('that a startup has no round of holds nobody', () => {
    expect(
      of([startup('moonshot', [a.reported('r1', { participations: [cheque('tencent', 1e6)] })])], 'tencent', { instrument: 'debt' }),
    ).toBeUndefined();
  });
});

describe('a cheque', () => {
  const known = (...participations: a.Participation[]) => of([startup('moonshot', [round('r1', ...participations)])], 'tencent')!;

  it('is without conversions of what was raised before, and without shares', () => {
    expect(known(cheque('tencent', 60e6, { consideration: [{ kind: 'debt-conversion', amount: a.usd(20e6) }] })).knownUsd).toBe(40e6);
    expect(known(cheque('tencent', 40e6, { consideration: [{ kind: 'shares', share: { low: 0.3, high: 0.5 } }] })).knownUsd).toBe(20e6);
    expect(known(cheque('tencent', 40e6, { consideration: [{ kind: 'shares' }] }))).toMatchObject({ knownUsd: 0, unknownCheques: 0 });
  });

  it('is with what was paid in credits, IP and services', () => {
    const consideration = (['compute-credit', 'ip', 'services', 'warrants'] as const).map((kind) => ({ kind, amount: a.usd(10e6) }));
    expect(known(cheque('tencent', 40e6, { consideration })).knownUsd).toBe(40e6);
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
