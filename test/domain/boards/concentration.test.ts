/** How concentrated a market is, with every index worked out by hand. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concentrationOf, labelOf, totalIn, totalsOf } from '../../../domain/boards/concentration.ts';
import { dealsOf } from '../../../domain/boards/deals.ts';
import { type Told, told } from '../../support/domain/given.ts';
import * as a from '../../support/domain/samples.ts';

const holders = (...values: number[]) => values.map((value, n) => ({ id: `h${n + 1}`, name: `H${n + 1}`, value }));

const rest = (residual: number, atMost?: number | null) => ({ residual, hasUnknown: false, ...(atMost !== undefined && { atMost }) });

describe('concentration', () => {
  it('of 50, 30 and 10 with a residual of 10 has an HHI of 3,500 to 4,600: the residual may be the largest holder’s', () => {
    // 50 x 50 + 30 x 30 + 10 x 10, and 60 x 60 + 30 x 30 + 10 x 10.
    expect(concentrationOf(holders(10, 50, 30), rest(10))).toEqual({
      ...{ hhi: { low: 3500, high: 4600 }, cr1: { low: 50, high: 60 }, cr4: { low: 90, high: 100 }, label: { low: 'high', high: 'high' } },
      ...{ hhiAnyTotal: null, residual: 10 },
      entries: [
        { id: 'h2', name: 'H2', value: 50, share: { low: 50, high: 60 } },
        { id: 'h3', name: 'H3', value: 30, share: { low: 30, high: 40 } },
        { id: 'h1', name: 'H1', value: 10, share: { low: 10, high: 20 } },
      ],
    });
  });

  it('counts the residual as nothing for the low, and as the largest holder’s for the high', () => {
    // Ten of 5 % each: 10 x 25 = 250. One of 55 and nine of 5: 3,025 + 225.
    expect(concentrationOf(holders(...Array(10).fill(5)), rest(50))).toMatchObject({
      ...{ hhi: { low: 250, high: 3250 }, label: { low: 'unconcentrated', high: 'high' } },
      ...{ cr1: { low: 5, high: 55 }, cr4: { low: 20, high: 70 } },
    });
    expect(concentrationOf(holders(10, 10)).hhi).toEqual({ low: 5000, high: 5000 });
  });

  it('for any total takes the most that it may be: 90 known of up to 200', () => {
    // 25, 15 and 5 %: 625 + 225 + 25. With the 110 that are left, 80, 15 and 5 %: 6,400 + 225 + 25.
    expect(concentrationOf(holders(10, 50, 30), rest(10, 200))).toMatchObject({
      ...{ hhi: { low: 3500, high: 4600 }, hhiAnyTotal: { low: 875, high: 6650 } },
    });
    expect(concentrationOf(holders(10, 50, 30), rest(10, 100)).hhiAnyTotal).toEqual({ low: 3500, high: 4600 });
  });

  it('for any total may be anything where that has no bound', () => {
    expect(concentrationOf(holders(10, 50, 30), rest(10, null))).toMatchObject({
      ...{ hhi: { low: 3500, high: 4600 }, hhiAnyTotal: { low: 0, high: 10_000 } },
    });
  });

  it('of nobody known is anything: from 0 to a monopoly', () => {
    const anything = {
      ...{ hhi: { low: 0, high: 10_000 }, cr1: { low: 0, high: 100 }, cr4: { low: 0, high: 100 } },
      ...{ label: { low: 'unconcentrated', high: 'high' }, entries: [] },
    };
    expect(concentrationOf(holders(0, 0), rest(7, 9))).toEqual({ ...anything, hhiAnyTotal: { low: 0, high: 10_000 }, residual: 7 });
    expect(concentrationOf(holders(0), { residual: 0, atMost: null, hasUnknown: true })).toEqual({
      ...{ ...anything, hhiAnyTotal: { low: 0, high: 10_000 }, residual: 0 },
    });
  });

  it('is null where there is nothing to divide', () => {
    const nothing = { hhi: null, cr1: null, cr4: null, label: null, hhiAnyTotal: null, residual: 0, entries: [] };
    expect(concentrationOf(holders(0), rest(0, 0))).toEqual(nothing);
    expect(concentrationOf([])).toEqual(nothing);
  });

  it('adds the first four by value, equal ones by Id, not more', () => {
    const { cr1, cr4, entries } = concentrationOf(holders(10, 20, 20, 20, 30));
    expect([cr1, cr4]).toEqual([
      { low: 30, high: 30 },
      { low: 90, high: 90 },
    ]);
    expect(entries.map(({ id }) => id)).toEqual(['h5', 'h2', 'h3', 'h4', 'h1']);
  });

  it('gives shares with 4 decimals and the index with 2, from shares that are not rounded', () => {
    const { hhi, cr1, entries } = concentrationOf(holders(1, 1, 1));
    expect([hhi, cr1, entries.map(({ share }) => share.low)]).toEqual([
      ...[
        { low: 3333.33, high: 3333.33 },
        { low: 33.3333, high: 33.3333 },
      ],
      [33.3333, 33.3333, 33.3333],
    ]);
  });

  it.each([
    [999.99, 'unconcentrated'],
    [1000, 'moderate'],
    [1800, 'moderate'],
    [1800.01, 'high'],
  ])('of %d is %s', (hhi, label) => expect(labelOf(hhi)).toBe(label));

  it('lies between 0 and 10,000, every low not over its high, and shares add up to what is known', () => {
    const value = fc.integer({ min: 0, max: 1e12 });
    const Held = fc.record({ values: fc.array(value, { maxLength: 40 }), residual: value, more: fc.option(value) });
    fc.assert(
      fc.property(Held, ({ values, residual, more }) => {
        const known = values.reduce((sum, one) => sum + one, 0);
        const atMost = more === null ? null : known + residual + more;
        const { hhi, cr1, cr4, hhiAnyTotal, entries } = concentrationOf(holders(...values), rest(residual, atMost));
        if (!hhi) return expect([...values, residual].every((one) => one === 0)).toBe(true);
        for (const { low, high } of [hhi, hhiAnyTotal!]) expect([0 <= low, low <= high, high <= 10_000]).toEqual([true, true, true]);
        for (const { low, high } of [cr1!, cr4!, ...entries.map(({ share }) => share)]) {
          expect([0 <= low, low <= high, high <= 100]).toEqual([true, true, true]);
        }
        // The known total is one of those that the claims allow.
        expect([hhiAnyTotal!.low <= hhi.low, hhi.high <= hhiAnyTotal!.high]).toEqual([true, true]);
        expect([cr1!.low <= cr4!.low, cr1!.high <= cr4!.high]).toEqual([true, true]);
        if (residual === 0 && entries.length > 0) expect(hhi.low).toBe(hhi.high);
        const shares = entries.reduce((sum, { share }) => sum + share.low, 0);
        expect(Math.abs(shares - (100 * known) / (known + residual))).toBeLessThan(0.0001 * (entries.length + 1));
      }),
      { seed: Number(process.env.SEED ?? 20_240_219) },
    );
  });
});

describe('the totals behind it', () => {
  const cheque = (investor: string, amount?: a.Participation['amount']): a.Participation => ({ investor, ...(amount && { amount }) });
  const totals = (...events: Told[]) => totalsOf(dealsOf(told(a.registered(), ...events).rounds));

  it('take for each round the larger of its lower bound and of what its cheques are known to add up to', () => {
    const events = [
      a.reported('more', { amount: a.usd(100e6), participations: [cheque('tencent', a.usd(30e6)), cheque('alibaba')] }),
      a.reported('least', { amount: a.usd(10e6, 'at-least'), participations: [cheque('tencent', a.range(20e6, 40e6))] }),
      a.reported('up-to', { amount: a.usd(50e6, 'up-to'), participations: [cheque('tencent', a.undisclosed)] }),
      a.reported('unknown', { participations: [cheque('alibaba', a.usd(5e6)), cheque('tencent', a.usd(1e6, 'at-least'))] }),
      a.reported('secret', { amount: a.undisclosed }),
    ];
    expect(totals(...events)).toEqual({
      ...{ rounds: 5, roundsWithoutAmount: 2, roundsWithoutInvestor: 1, cheques: 6, unknownCheques: 2 },
      ...{ knownUsd: 56e6, totalUsd: 100e6 + 20e6 + 0 + 6e6, atMostUsd: null },
    });
  });

  it('say the most that it may be where every round has a bound: 100, 60, and a cheque of 40 in a round of up to 30', () => {
    const events = [
      a.reported('exact', { amount: a.usd(100e6), participations: [cheque('tencent')] }),
      a.reported('range', { amount: a.range(20e6, 60e6) }),
      a.reported('up-to', { amount: a.usd(30e6, 'up-to'), participations: [cheque('alibaba', a.usd(40e6))] }),
    ];
    expect(totals(...events)).toMatchObject({ knownUsd: 40e6, totalUsd: 160e6, atMostUsd: 200e6, roundsWithoutInvestor: 1 });
  });

  it('are without conversions and shares, of rounds and of cheques', () => {
    const notes = { ...cheque('tencent', a.usd(60e6)), consideration: [{ kind: 'debt-conversion' as const, amount: a.usd(20e6) }] };
    const shares = { ...cheque('alibaba', a.usd(40e6)), consideration: [{ kind: 'shares' as const, share: { low: 0.3, high: 0.5 } }] };
    // 100 - 20 - (12 to 20), of which 40 and 20 to 28 are cheques.
    expect(totals(a.reported('r1', { amount: a.usd(100e6), participations: [notes, shares] }))).toMatchObject({
      ...{ knownUsd: 60e6, totalUsd: 60e6, atMostUsd: 68e6 },
    });
  });

  it('of a share swap are nothing, and its cheques are known to be', () => {
    expect(totals(a.reported('r1', { roundType: 'share-swap', amount: a.usd(9e6), participations: [cheque('tencent')] }))).toMatchObject({
      ...{ rounds: 1, cheques: 1, unknownCheques: 0, knownUsd: 0, totalUsd: 0, atMostUsd: 0 },
    });
  });

  it('leave out what does not count, disputed or not', () => {
    const lost = a.claimed('disputed', { status: 'closed' }, a.by('ft', undefined, 'relayed'));
    const apart = { amount: a.usd(1e9), participations: [cheque('tencent', a.usd(1e9))] };
    expect(
      totals(a.reported('rumour', { status: 'rumoured', ...apart }), a.reported('disputed', { status: 'denied', ...apart }), lost),
    ).toEqual({
      ...{ rounds: 0, roundsWithoutAmount: 0, roundsWithoutInvestor: 0, cheques: 0, unknownCheques: 0 },
      ...{ knownUsd: 0, totalUsd: 0, atMostUsd: 0 },
    });
  });

  it('say what one round adds', () => {
    const [deal] = dealsOf(told(a.registered(), a.reported('r1', { participations: [cheque('tencent', a.usd(3e6))] })).rounds);
    expect(totalIn(deal!)).toBe(3e6);
  });
});
