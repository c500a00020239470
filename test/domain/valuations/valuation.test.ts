/** What a round makes of its startup's value. */
import { describe, expect, it } from 'vitest';
import { resolveRounds } from '../../../domain/rounds/rounds.ts';
import { newMoneyAsStated, newMoneyOf, postMoneyOf, pricesOf, worthOf } from '../../../domain/valuations/valuation.ts';
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
    const round = roundWith({ valuation: { amount: value, basis }, ...(amount && { amount }) });
    return worthOf(round, round.valuation!.value, round.valuation!.usd);
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

  it('by a valuation that lost is by that, with the same money', () => {
    const round = roundWith({ valuation: a.post(a.usd(90e6)), amount: a.usd(20e6) });
    expect(worthOf(round, a.pre(a.usd(80e6)), at(80e6))).toEqual({ usd: at(100e6), derived: true });
  });

  it('is pre-money alone where a round brings no new money', () => {
    for (const roundType of ['secondary', 'debt', 'grant', 'share-swap']) {
      const round = roundWith({ roundType, valuation: a.pre(a.usd(80e6)), amount: a.usd(20e6) });
      expect(worthOf(round, round.valuation!.value, at(80e6))).toEqual({ usd: at(80e6), derived: false });
    }
  });
});

describe('prices', () => {
  it.each([
    ['post', at(80e6), at(100e6)],
    ['pre', at(100e6), at(120e6)],
    ['unspecified', at(80e6, 100e6), at(100e6, 120e6)],
    ['transaction', at(100e6), at(100e6)],
  ] as const)('of 100 million %s on 20 new are %j before, and %j after', (basis, pre, post) => {
    expect(pricesOf(basis, at(100e6), at(20e6))).toEqual({ pre, post });
  });

  it('on money that nobody knows are from nothing before, and without a bound after', () => {
    const unknown = at(0, null);
    expect(pricesOf('post', at(100e6), unknown)).toEqual({ pre: at(0, 100e6), post: at(100e6) });
    expect(pricesOf('pre', at(100e6), unknown)).toEqual({ pre: at(100e6), post: at(100e6, null) });
    expect(pricesOf('unspecified', at(100e6), unknown)).toEqual({ pre: at(0, 100e6), post: at(100e6, null) });
  });

  it('take each end by itself, and are never below 0', () => {
    expect(pricesOf('post', at(90e6, 100e6), at(10e6, 30e6)).pre).toEqual(at(60e6, 90e6));
    expect(pricesOf('unspecified', at(90e6, 100e6), at(10e6, 30e6))).toEqual({ pre: at(60e6, 100e6), post: at(90e6, 130e6) });
    expect(pricesOf('post', at(10e6), at(30e6)).pre).toEqual(at(0));
  });
});

describe('the new money of a round', () => {
  it.each([
    ['series-a', at(20e6)],
    ['ipo', at(20e6)],
    ['safe', at(20e6)],
    ['secondary', at(0)],
    ['share-swap', at(0)],
    ['debt', at(0)],
    ['grant', at(0)],
  ])('of 20 million is, by a %s, %j', (roundType, expected) => {
    expect(newMoneyOf(roundWith({ roundType, amount: a.usd(20e6) }))).toEqual(expected);
  });

  it('is no less than its cheques, and without a bound where nobody states it', () => {
    expect(newMoneyOf(roundWith({}))).toEqual(at(0, null));
    expect(newMoneyOf(roundWith({ participations: [{ investor: 'alibaba', amount: a.usd(5e6) }] }))).toEqual(at(5e6, null));
  });

  it('is in the currency of the valuation: as stated, or by the rate of its month', () => {
    const valued = (amount: a.Says['amount']) => newMoneyAsStated(roundWith({ valuation: a.post(a.cny(1e9)), amount: amount! }));
    expect(valued(a.cny(70e6))).toEqual(at(70e6));
    // At 0.1369 dollars for a yuan.
    expect(valued(a.usd(13.69e6))).toEqual(at(100e6));
    expect(newMoneyAsStated(roundWith({ valuation: a.post(a.usd(1e9)), amount: a.cny(100e6) }))).toEqual(at(13.69e6));
  });
});
