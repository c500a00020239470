/** What rounds raised, by the kind of money, with every sum worked out by hand (contract, section 3). */
import { describe, expect, it } from 'vitest';
import { grossOf, leftBeside, moneyOf, NEW_MONEY, netOf, openIn, raisedBy, raisedIn } from '../../../domain/rounds/raised.ts';
import { resolveRounds } from '../../../domain/rounds/rounds.ts';
import { told } from '../../support/domain/given.ts';
import * as a from '../../support/domain/samples.ts';

type Tranches = NonNullable<a.Says['tranches']>;
type Paid = NonNullable<a.Participation['consideration']>;
const rounds = (...said: a.Says[]) =>
  resolveRounds(told(a.registered(), ...said.map((says, n) => a.reported(`r${n}`, says))).rounds, { asOf: '2026-06-30' });
const money = (says: a.Says) => moneyOf(rounds(says)[0]!, { asOf: '2026-06-30' });
const ends = ({ usd }: { usd: { low: number; high: number | null } }) => [usd.low, usd.high];
const cheque = (value: number, consideration?: Paid): a.Participation => ({
  investor: 'alibaba',
  amount: a.usd(value),
  ...(consideration && { consideration }),
});

describe('the amount of a round', () => {
  it('is what is stated, never below its cheques, and nobody’s guess where nobody states it', () => {
    expect(ends(money({ amount: a.usd(100e6) }))).toEqual([100e6, 100e6]);
    const others = a.claimed('r', { participations: [cheque(120e6)] }, a.by('ft'));
    const [contradicted] = resolveRounds(told(a.registered(), a.reported('r', { amount: a.usd(100e6) }), others).rounds);
    expect(ends(moneyOf(contradicted!))).toEqual([120e6, 120e6]);
    expect(ends(money({ amount: a.range(80e6, 150e6), participations: [cheque(120e6)] }))).toEqual([120e6, 150e6]);
    expect(money({ participations: [cheque(30e6)] })).toMatchObject({ usd: { low: 30e6, high: null }, isUnknown: true });
    expect(money({ amount: a.undisclosed })).toMatchObject({ usd: { low: 0, high: null }, isUnknown: true });
  });

  it('is without conversions and shares: 100 million of which 20 convert notes, and 30 to 50 % of a cheque of 40 are shares', () => {
    const converted = cheque(60e6, [
      { kind: 'debt-conversion', amount: a.usd(20e6) },
      { kind: 'cash', amount: a.usd(40e6) },
    ]);
    expect(ends(money({ amount: a.usd(100e6), participations: [converted] }))).toEqual([80e6, 80e6]);
    const swapped = { ...cheque(40e6, [{ kind: 'shares', share: { low: 0.3, high: 0.5 } }]), investor: 'tencent' };
    expect(ends(money({ amount: a.usd(100e6), participations: [converted, swapped] }))).toEqual([60e6, 68e6]);
  });

  it('of a cheque that nobody states converts at most what the round leaves over: 100 million less 70', () => {
    const open: a.Participation = { investor: 'tencent', consideration: [{ kind: 'debt-conversion', share: { high: 0.5 } }] };
    expect(ends(money({ amount: a.usd(100e6), participations: [cheque(70e6), open] }))).toEqual([85e6, 100e6]);
  });

  it('in cash is without compute credits, IP and services: 800 million of which up to half are credits', () => {
    const { cashUsd, usd } = money({
      amount: a.usd(800e6),
      participations: [cheque(800e6, [{ kind: 'compute-credit', share: { high: 0.5 } }])],
    });
    expect([usd, cashUsd]).toEqual([
      { low: 800e6, high: 800e6 },
      { low: 400e6, high: 800e6 },
    ]);
  });
});

describe('the amount before anything is taken off', () => {
  const notes = cheque(60e6, [{ kind: 'debt-conversion', amount: a.usd(20e6) }]);
  const gross = (says: a.Says) => grossOf(rounds(says)[0]!);

  it('is what is stated, no less than its cheques, conversions and all', () => {
    expect(gross({ amount: a.usd(100e6), participations: [notes] })).toEqual({ low: 100e6, high: 100e6 });
    expect(gross({ amount: a.usd(50e6, 'up-to'), participations: [notes] })).toEqual({ low: 60e6, high: 60e6 });
    expect(gross({ participations: [notes] })).toEqual({ low: 60e6, high: null });
    expect(gross({})).toEqual({ low: 0, high: null });
  });

  it('is by its tranches: up to 100 million, of which 30 are funded, and cheques of 60', () => {
    const tranches: Tranches = [{ tranche: 'first', amount: a.usd(30e6), status: 'funded' }];
    const says: a.Says = { status: 'tranched', amount: a.usd(100e6, 'up-to'), tranches };
    expect(gross(says)).toEqual({ low: 30e6, high: 100e6 });
    expect(gross({ ...says, participations: [notes] })).toEqual({ low: 60e6, high: 100e6 });
  });
});

describe('what a round leaves over', () => {
  const at = (low: number, high: number | null = low) => ({ low, high });

  it('for a cheque that nobody states is up to its amount less the lower bounds of the others', () => {
    expect(leftBeside(at(100), [at(30), null, at(10, 20)])).toEqual(at(0, 60));
    expect(leftBeside(at(50, 100), [])).toEqual(at(0, 100));
    expect(leftBeside(at(100), [at(70), at(40, null)])).toEqual(at(0));
    expect(leftBeside(at(100, null), [at(30)])).toEqual(at(0, null));
  });

  it('is by the cheques that are known', () => {
    const [round] = rounds({ amount: a.usd(100e6), participations: [cheque(30e6), { investor: 'tencent' }] });
    expect(openIn(round!.amount!.usd!, round!.participations)).toEqual([at(0, 70e6), at(0, 70e6)]);
  });

  it('rests on provisional rates of the amount and of the cheques', () => {
    const resting = { ...at(30), provisional: true as const };
    expect(leftBeside({ ...at(100), provisional: true }, [at(30)])).toEqual({ ...at(0, 70), provisional: true });
    expect(leftBeside(at(100), [resting])).toEqual({ ...at(0, 70), provisional: true });
    expect(leftBeside(at(100), [at(30)])).not.toHaveProperty('provisional');
  });
});

describe('what a cheque brings a round', () => {
  const net = (consideration: Paid, value = 40e6) => {
    const [round] = rounds({ amount: a.usd(100e6), participations: [cheque(value, consideration)] });
    return netOf(round!.participations[0]!, { low: value, high: value });
  };

  it('is without conversions and shares, and with credits and everything else', () => {
    expect(net([{ kind: 'debt-conversion', amount: a.usd(15e6) }])).toEqual({ low: 25e6, high: 25e6 });
    expect(net([{ kind: 'shares', share: { low: 0.3, high: 0.5 } }])).toEqual({ low: 20e6, high: 28e6 });
    expect(net([{ kind: 'compute-credit', share: { low: 1 } }])).toEqual({ low: 40e6, high: 40e6 });
  });

  it('is anything up to it where nobody says how much was shares, and never below 0', () => {
    expect(net([{ kind: 'shares' }])).toEqual({ low: 0, high: 40e6 });
    expect(net([{ kind: 'debt-conversion', amount: a.usd(1e6, 'at-least') }])).toEqual({ low: 0, high: 39e6 });
  });
});

describe('a round in tranches', () => {
  const tranche = (name: string, value: number, status: Tranches[number]['status'], on?: string): Tranches[number] => ({
    ...{ tranche: name, amount: a.usd(value), status },
    ...(on && { on }),
  });
  const in40 = (...tranches: Tranches) => money({ amount: a.usd(40e9, 'up-to'), status: 'tranched', tranches });

  it('is between what is sure and all of it: up to 40 billion with 18.3 funded', () => {
    const { usd, fundedUsd } = in40(tranche('first', 18.3e9, 'funded'), tranche('second', 21.7e9, 'conditional'));
    expect([usd, fundedUsd]).toEqual([
      { low: 18.3e9, high: 40e9 },
      { low: 18.3e9, high: 18.3e9 },
    ]);
  });

  it('hangs on what is conditional, and is without what was cancelled: 30 stated, 8 conditional, 2 cancelled', () => {
    const tranches = [tranche('sure', 20e9, 'committed'), tranche('open', 8e9, 'contingent'), tranche('off', 2e9, 'cancelled')];
    const { usd, fundedUsd } = money({ amount: a.usd(30e9), status: 'tranched', tranches });
    expect([usd, fundedUsd]).toEqual([
      { low: 20e9, high: 28e9 },
      { low: 0, high: 0 },
    ]);
  });

  it('counts a funded tranche of a later day as conditional until then', () => {
    const later = [tranche('now', 10e9, 'funded', '2026-01'), tranche('later', 5e9, 'funded', '2026-12-01')];
    expect(money({ amount: a.usd(15e9), status: 'tranched', tranches: later })).toMatchObject({
      usd: { low: 10e9, high: 15e9 },
      fundedUsd: { low: 10e9, high: 10e9 },
    });
  });

  it('of which one has an unknown size is no less than what is sure; without an amount it has no upper bound', () => {
    const open: Tranches[number] = { tranche: 'open', amount: a.undisclosed, status: 'conditional' };
    expect(ends(money({ amount: a.usd(30e9), status: 'tranched', tranches: [tranche('sure', 12e9, 'funded'), open] }))).toEqual([
      12e9, 30e9,
    ]);
    expect(money({ status: 'tranched', tranches: [tranche('sure', 12e9, 'funded')] })).toMatchObject({
      usd: { low: 12e9, high: null },
      isUnknown: true,
    });
  });

  it('closed without tranches has been paid in, and committed may have been', () => {
    expect(money({ amount: a.usd(5e6), status: 'closed' }).fundedUsd).toEqual({ low: 5e6, high: 5e6 });
    expect(money({ amount: a.usd(5e6), status: 'committed' }).fundedUsd).toEqual({ low: 0, high: 5e6 });
  });
});

describe('what several rounds raised', () => {
  const all = rounds(
    { roundType: 'series-a', amount: a.usd(100e6) },
    { roundType: 'safe', amount: a.usd(5e6) },
    { roundType: 'secondary', amount: a.usd(66e6) },
    { roundType: 'debt', amount: a.usd(40e6) },
    { roundType: 'share-swap', amount: a.usd(1e9) },
    { roundType: 'grant', amount: a.undisclosed },
  ).map((round) => moneyOf(round));

  it('is new money unless asked otherwise: no secondary sale, no loan, no grant', () => {
    expect(raisedIn(all, NEW_MONEY)).toEqual({ low: 105e6, high: 105e6 });
    expect(raisedIn(all, ['debt', 'secondary'])).toEqual({ low: 106e6, high: 106e6 });
  });

  it('stands side by side, null where there is no such round, and a swap is in none', () => {
    expect(raisedBy(all)).toEqual({
      equity: { low: 100e6, high: 100e6, unknownAmounts: 0 },
      public: null,
      convertible: { low: 5e6, high: 5e6, unknownAmounts: 0 },
      debt: { low: 40e6, high: 40e6, unknownAmounts: 0 },
      grant: { low: 0, high: null, unknownAmounts: 1 },
      secondary: { low: 66e6, high: 66e6, unknownAmounts: 0 },
    });
  });

  it('has no upper bound where one amount is unknown, and is null where nothing is known', () => {
    const open = rounds({ roundType: 'seed', amount: a.usd(3e6) }, { roundType: 'series-a' }).map((round) => moneyOf(round));
    expect(raisedIn(open, NEW_MONEY)).toEqual({ low: 3e6, high: null });
    expect(raisedIn(all, ['grant'])).toBeNull();
    expect(raisedIn(all, ['public'])).toBeNull();
  });
});
