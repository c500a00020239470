/** How concentrated a market is, with every index worked out by hand. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { concentrationOf, labelOf, totalIn, totalsOf } from '../../../domain/boards/concentration.ts';
import { dealsOf } from '../../../domain/boards/deals.ts';
import { type Told, told } from '../../support/domain/given.ts';
import * as a from '../../support/domain/samples.ts';

const holders = (...values: number[]) => values.map((value, n) => ({ id: `h${n + 1}`, name: `H${n + 1}`, value }));

describe('concentration', () => {
  it('of 50, 30 and 10 with a residual of 10 has an HHI of 3,500 to 3,600', () => {
    expect(concentrationOf(holders(10, 50, 30), 10)).toEqual({
      ...{ hhi: { low: 3500, high: 3600 }, cr1: 50, cr4: 90, label: { low: 'high', high: 'high' }, residual: 10 },
      entries: [
        { id: 'h2', name: 'H2', value: 50, share: 50 },
        { id: 'h3', name: 'H3', value: 30, share: 30 },
        { id: 'h1', name: 'H1', value: 10, share: 10 },
      ],
    });
  });

  it('counts the residual as nothing for the low, and as one holder for the high', () => {
    // Ten of 5 % each: 10 x 25 = 250. The other half as one holder: 250 + 2,500.
    expect(concentrationOf(holders(...Array(10).fill(5)), 50)).toMatchObject({
      ...{ hhi: { low: 250, high: 2750 }, label: { low: 'unconcentrated', high: 'high' }, cr1: 5, cr4: 20 },
    });
    expect(concentrationOf(holders(10, 10), 0).hhi).toEqual({ low: 5000, high: 5000 });
  });

  it('of nobody known is the residual alone: from 0 to a monopoly', () => {
    expect(concentrationOf(holders(0, 0), 7)).toEqual({
      ...{ hhi: { low: 0, high: 10_000 }, cr1: 0, cr4: 0, label: { low: 'unconcentrated', high: 'high' }, residual: 7, entries: [] },
    });
  });

  it('is null where there is nothing to divide', () => {
    expect(concentrationOf(holders(0), 0)).toEqual({ hhi: null, cr1: null, cr4: null, label: null, residual: 0, entries: [] });
    expect(concentrationOf([], 0).hhi).toBeNull();
  });

  it('adds the first four by value, equal ones by Id, not more', () => {
    const { cr1, cr4, entries } = concentrationOf(holders(10, 20, 20, 20, 30), 0);
    expect([cr1, cr4]).toEqual([30, 90]);
    expect(entries.map(({ id }) => id)).toEqual(['h5', 'h2', 'h3', 'h4', 'h1']);
  });

  it('gives shares with 4 decimals and the index with 2, from shares that are not rounded', () => {
    const { hhi, cr1, entries } = concentrationOf(holders(1, 1, 1), 0);
    expect([hhi, cr1, entries.map(({ share }) => share)]).toEqual([{ low: 3333.33, high: 3333.33 }, 33.3333, [33.3333, 33.3333, 33.3333]]);
  });

  it.each([
    [999.99, 'unconcentrated'],
    [1000, 'moderate'],
    [1800, 'moderate'],
    [1800.01, 'high'],
  ])('of %d is %s', (hhi, label) => expect(labelOf(hhi)).toBe(label));

  it('lies between 0 and 10,000, the low not over the high, and shares add up to what is known', () => {
    const value = fc.integer({ min: 0, max: 1e12 });
    fc.assert(
      fc.property(fc.array(value, { maxLength: 40 }), value, (values, residual) => {
        const { hhi, cr1, cr4, entries } = concentrationOf(holders(...values), residual);
        if (!hhi) return expect([...values, residual].every((one) => one === 0)).toBe(true);
        expect(hhi.low).toBeGreaterThanOrEqual(0);
        expect(hhi.low).toBeLessThanOrEqual(hhi.high);
        expect(hhi.high).toBeLessThanOrEqual(10_000);
        if (residual === 0) expect(hhi.low).toBe(hhi.high);
        expect(cr1!).toBeLessThanOrEqual(cr4!);
        const known = values.reduce((sum, one) => sum + one, 0);
        const shares = entries.reduce((sum, { share }) => sum + share, 0);
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
      ...{ rounds: 5, roundsWithoutAmount: 2, cheques: 6, unknownCheques: 2 },
      ...{ knownUsd: 56e6, totalUsd: 100e6 + 20e6 + 0 + 6e6 },
    });
  });

  it('leave out what does not count, disputed or not', () => {
    const lost = a.claimed('disputed', { status: 'closed' }, a.by('ft', undefined, 'relayed'));
    const apart = { amount: a.usd(1e9), participations: [cheque('tencent', a.usd(1e9))] };
    expect(
      totals(a.reported('rumour', { status: 'rumoured', ...apart }), a.reported('disputed', { status: 'denied', ...apart }), lost),
    ).toEqual({
      ...{ rounds: 0, roundsWithoutAmount: 0, cheques: 0, unknownCheques: 0, knownUsd: 0, totalUsd: 0 },
    });
  });

  it('say what one round adds', () => {
    const [deal] = dealsOf(told(a.registered(), a.reported('r1', { participations: [cheque('tencent', a.usd(3e6))] })).rounds);
    expect(totalIn(deal!)).toBe(3e6);
  });
});
