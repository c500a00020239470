/** Who invests most, with every number worked out by hand (contract, section 3, "Investor metrics"). */
import { describe, expect, it } from 'vitest';
import type { Scope } from '../../../domain/boards/startup.ts';
import { cheque, of, round, startup } from '../../support/domain/investors.ts';
import * as a from '../../support/domain/samples.ts';

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
