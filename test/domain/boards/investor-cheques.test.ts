/** What is known of the cheques of an investor, and of what is paid in compute credits (contract, section 3, "Investor metrics"). */
import { describe, expect, it } from 'vitest';
import { cheque, of, round, startup } from '../../support/domain/investors.ts';
import * as a from '../../support/domain/samples.ts';

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
