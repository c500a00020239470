/** What a round makes of its startup's value. */
import { describe, expect, it } from '@jest/globals';
import { resolveRounds } from '../../../domain/rounds/rounds.ts';
import { postMoneyOf, worthOf } from '../../../domain/rounds/valuation.ts';
import { told } from '../../support/domain/given.ts';
import * as a from '../../support/domain/samples.ts';

const roundWith = (says: a.Says) => resolveRounds(told(a.registered(), a.reported('r1', says)).rounds)[0]!;
const BASES = ['pre', 'post', 'transaction', 'target', 'cap', 'unspecified'] as const;
type Basis = (typeof BASES)[number];
const postMoney = (basis: Basis, value: ReturnType<typeof a.usd>, amount?: a.Says['amount']) =>
  postMoneyOf(roundWith({ valuation: { amount: value, basis }, ...(amount && { amount }) }));
const at = (low: number, high: number | null = low) => ({ low, high });

describe('the post-money value', () => {
  const [value, money] = [a.usd(80e6), a.usd(20e6)];
  it.each([
    ['post', at(80e6), at(80e6)],
    ['pre', at(100e6), at(80e6, null)],
    ['unspecified', at(80e6, 100e6), at(80e6, null)],
    ['transaction', at(80e6), at(80e6)],
    ['cap', null, null],
    ['target', null, null],
  ] as const)('of 80 million %s with 20 million new is %j, and %j without', (basis, having, lacking) => {
    expect(postMoney(basis, value, money)).toEqual(having);
    expect(postMoney(basis, value)).toEqual(lacking);
    expect(postMoney(basis, value, a.undisclosed)).toEqual(lacking);
  });

  it('keeps what is open', () => {
    expect(postMoney('pre', a.range(70e6, 80e6), a.usd(20e6, 'at-least'))).toEqual(at(90e6, null));
    expect(postMoney('pre', a.usd(80e6, 'at-least'), a.usd(20e6, 'up-to'))).toEqual(at(80e6, null));
    expect(postMoney('unspecified', a.range(70e6, 80e6), a.range(10e6, 20e6))).toEqual(at(70e6, 100e6));
  });

  it('is unknown where the value is undisclosed, or nobody gives one', () => {
    for (const basis of BASES) expect(postMoney(basis, a.undisclosed as never, money)).toBeNull();
    expect(postMoneyOf(roundWith({ amount: money }))).toBeNull();
  });
});

describe('what a round makes its startup worth', () => {
  const worth = (basis: Basis, value: ReturnType<typeof a.usd>, amount?: a.Says['amount']) => {
    const { valuation, amount: money } = roundWith({ valuation: { amount: value, basis }, ...(amount && { amount }) });
    return worthOf(valuation!.value, valuation!.usd, money);
  };

  it('is pre-money and new money, where that is exact or approximate', () => {
    for (const disclosure of ['exact', 'approx'] as const) {
      expect(worth('pre', a.usd(80e6), a.usd(20e6, disclosure))).toEqual({ usd: at(100e6), derived: true });
    }
    for (const amount of [undefined, a.undisclosed, a.usd(20e6, 'estimated'), a.usd(20e6, 'at-least'), a.range(10e6, 20e6)]) {
      expect(worth('pre', a.usd(80e6), amount)).toEqual({ usd: at(80e6), derived: false });
    }
  });

  it('is as stated on any other basis', () => {
    for (const basis of BASES.filter((one) => one !== 'pre')) {
      expect(worth(basis, a.usd(80e6), a.usd(20e6))).toEqual({ usd: at(80e6), derived: false });
    }
    expect(worth('pre', a.undisclosed as never, a.usd(20e6))).toEqual({ usd: null, derived: false });
  });
});
