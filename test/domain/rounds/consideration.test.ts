/** What a cheque was paid in, by the claim that wins and by those that say otherwise (contract, section 3). */
import { describe, expect, it } from 'vitest';
import { resolveRounds } from '../../../domain/rounds/rounds.ts';
import { type Told, told } from '../../support/domain/given.ts';
import * as a from '../../support/domain/samples.ts';

const ft = a.by('ft', undefined, 'relayed');
const credit = 'compute-credit' as const;
const cash = 'cash' as const;

type Consideration = NonNullable<a.Participation['consideration']>;
const said = (amount: a.Participation['amount'], consideration?: Consideration): a.Says => ({
  participations: [{ investor: 'alibaba', ...(amount && { amount }), ...(consideration && { consideration }) }],
});
const paid = (...claims: Told[]) => {
  const [round] = resolveRounds(told(a.registered(), ...claims).rounds);
  const { cashUsd, computeCreditUsd } = round!.participations[0]!;
  return { cashUsd, computeCreditUsd };
};

describe('what a cheque was paid in', () => {
  it('is 0 to 400 million by the claim that wins, with 400 to 800 million as the alternative', () => {
    const { computeCreditUsd, cashUsd } = paid(
      a.reported('r1', said(a.usd(800e6, 'approx'), [{ kind: credit, share: { high: 0.5 } }])),
      a.claimed('r1', said(a.usd(800e6, 'approx'), [{ kind: credit, share: { low: 0.5 } }]), ft),
    );
    expect(computeCreditUsd).toEqual({
      ...{ usd: { low: 0, high: 400e6 }, from: 'bbg', assurance: 'reported' },
      alternatives: [{ usd: { low: 400e6, high: 800e6 }, from: 'ft', assurance: 'relayed' }],
      range: { low: 0, high: 800e6 },
    });
    expect(cashUsd).toBeNull();
  });

  it('has no alternative where the others agree or say nothing', () => {
    const half: Consideration = [{ kind: credit, share: { low: 0.5, high: 0.5 } }];
    const { computeCreditUsd } = paid(
      a.reported('r1', said(a.usd(10e6), half)),
      a.claimed('r1', said(a.usd(10e6), half), ft),
      a.claimed('r1', said(a.usd(10e6)), a.by('wsj')),
    );
    expect(computeCreditUsd).toMatchObject({ usd: { low: 5e6, high: 5e6 }, alternatives: [] });
  });

  it('takes shares of the cheque that wins, whichever claim says the share', () => {
    const { computeCreditUsd } = paid(
      a.reported('r1', said(a.usd(10e6))),
      a.claimed('r1', said(a.usd(90e6), [{ kind: credit, share: { low: 1 } }]), ft),
    );
    expect(computeCreditUsd).toMatchObject({ usd: { low: 10e6, high: 10e6 }, from: 'ft' });
  });

  it('is unknown in a kind that the claim that wins says nothing of, and says who does', () => {
    const { computeCreditUsd, cashUsd } = paid(
      a.reported('r1', said(a.usd(10e6), [{ kind: cash, amount: a.usd(4e6) }])),
      a.claimed('r1', said(a.usd(10e6), [{ kind: credit, amount: a.usd(6e6) }]), ft),
    );
    expect(cashUsd).toMatchObject({ usd: { low: 4e6, high: 4e6 }, from: 'bbg', alternatives: [{ usd: null, from: 'ft' }] });
    expect(computeCreditUsd).toMatchObject({ usd: null, from: 'bbg', alternatives: [{ usd: { low: 6e6, high: 6e6 }, from: 'ft' }] });
  });

  it('adds the parts of a kind, unbounded where one is', () => {
    const parts: Consideration = [
      { kind: credit, amount: a.usd(1e6) },
      { kind: credit, amount: a.range(2e6, 3e6) },
      { kind: cash, share: { low: 0.25 } },
      { kind: cash, amount: a.usd(1e6, 'at-least') },
    ];
    const { computeCreditUsd, cashUsd } = paid(a.reported('r1', said(a.usd(8e6), parts)));
    expect(computeCreditUsd!.usd).toEqual({ low: 3e6, high: 4e6 });
    expect(cashUsd!.usd).toEqual({ low: 3e6, high: null });
  });

  it('has each claim’s sums in dollars by the rates of its own month', () => {
    const sums: Consideration = [{ kind: credit, amount: a.cny(100e6) }];
    const { computeCreditUsd } = paid(
      a.reported('r1', said(undefined, sums)),
      a.claimed('r1', { announcedOn: '2024-05', ...said(undefined, [{ kind: credit, amount: a.cny(200e6) }]) }, ft),
    );
    expect(computeCreditUsd).toMatchObject({
      usd: { low: 13_690_000, high: 13_690_000 },
      alternatives: [{ usd: { low: 27_640_000, high: 27_640_000 } }],
    });
  });

  it('as a share of a cheque that nobody states is up to what the round leaves over: up to half of 100 less 30 million', () => {
    const open: Consideration = [{ kind: credit, share: { low: 0.25, high: 0.5 } }, { kind: cash }];
    const beside = (cheque?: a.Participation['amount']): a.Says => ({
      amount: a.usd(100e6),
      participations: [...said(undefined, open).participations!, { investor: 'tencent', ...(cheque && { amount: cheque }) }],
    });
    const of = (says: a.Says) => {
      const { cashUsd, computeCreditUsd } = paid(a.reported('r1', says));
      return [computeCreditUsd?.usd ?? null, cashUsd?.usd ?? null];
    };
    expect(of(beside(a.usd(30e6)))).toEqual([
      { low: 0, high: 35e6 },
      { low: 0, high: 70e6 },
    ]);
    expect(of(beside())).toEqual([
      { low: 0, high: 50e6 },
      { low: 0, high: 100e6 },
    ]);
    // A cheque of 20 to 40 million leaves at most 80.
    expect(of(beside(a.range(20e6, 40e6)))).toEqual([
      { low: 0, high: 40e6 },
      { low: 0, high: 80e6 },
    ]);
    expect(of({ ...beside(a.usd(30e6)), amount: a.usd(100e6, 'at-least') })).toEqual([
      { low: 0, high: null },
      { low: 0, high: null },
    ]);
  });

  it('is unknown, not nothing, as a share of an unknown cheque or where nobody says how much of it', () => {
    const anything = { usd: { low: 0, high: null }, from: 'bbg', assurance: 'reported', alternatives: [] };
    for (const credits of [{ kind: credit, share: { high: 0.5 } }, { kind: credit }])
      expect(paid(a.reported('r1', said(a.undisclosed, [credits])))).toEqual({ cashUsd: null, computeCreditUsd: anything });
    expect(paid(a.reported('r1', said(a.usd(1e6), [{ kind: credit }])))).toMatchObject({
      computeCreditUsd: { usd: { low: 0, high: 1e6 } },
    });
  });

  it('is not told where only another kind is said', () => {
    expect(paid(a.reported('r1', said(a.usd(1e6), [{ kind: 'ip', amount: a.usd(1e6) }])))).toEqual({
      cashUsd: null,
      computeCreditUsd: null,
    });
    expect(paid(a.reported('r1', said(a.usd(1e6))))).toEqual({ cashUsd: null, computeCreditUsd: null });
  });
});
