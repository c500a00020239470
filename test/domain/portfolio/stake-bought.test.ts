/** What part of a startup cheques buy, with every percentage worked out by hand. */
import { describe, expect, it } from 'vitest';
import { convertibleOf } from '../../../domain/portfolio/stake.ts';
import type { Told } from '../../support/domain/given.ts';
import * as a from '../../support/domain/samples.ts';
import { ALIBABA, at, cheque, ends, happened, holds, type Part, round, stake } from '../../support/domain/staked.ts';

describe('a stake from cheques', () => {
  it('is the cheque over the post-money value: 800 million at 2 billion are 40 %', () => {
    expect(stake(round(1, at(2e9), cheque(800e6)))).toEqual({
      ...{ percent: { low: 40, high: 40 }, unknownCheques: [] },
      members: [{ holder: 'alibaba', percent: { low: 40, high: 40 }, statedOn: null, soldOn: null }],
      steps: [
        {
          ...{ round: 'r1', reported: null, on: '2024-01-01', did: 'bought', chequeUsd: { low: 800e6, high: 800e6 } },
          // Nobody states the amount: it is no less than its cheques.
          ...{ newMoneyUsd: { low: 800e6, high: null }, postMoneyUsd: { low: 2e9, high: 2e9 }, stake: { low: 40, high: 40 } },
        },
      ],
    });
  });

  it('adds several, each diluted by what came after it: 10 % less a fifth, and 5 %', () => {
    const rounds = [round(1, at(100e6, 20e6), cheque(10e6)), round(2, at(250e6, 50e6), cheque(12.5e6))];
    expect(ends(...rounds)).toEqual([13, 13]);
    expect(stake(...rounds)!.steps.map(({ did }) => did)).toEqual(['bought', 'bought-and-diluted']);
    expect(ends(...rounds, round(3, at(1e9, 100e6)))).toEqual([11.7, 11.7]);
  });

  it('adds the cheques of a group’s members', () => {
    expect(ends(round(1, at(100e6), cheque(10e6), cheque(5e6)))).toEqual([15, 15]);
  });

  it('where pre-money is known, is over that and the new money; money that nobody knows may be any more', () => {
    const pre = { valuation: a.pre(a.usd(80e6)) };
    expect(ends(round(1, { ...pre, amount: a.usd(20e6) }, cheque(10e6)))).toEqual([10, 10]);
    // Of money that is no less than the cheque: 10 million of 90 or more.
    expect(ends(round(1, pre, cheque(10e6)))).toEqual([0, 100 / 9]);
  });

  it('where the basis is unspecified, is over either: 10 million at 80 million, or at 100 with the 20 new', () => {
    const unspecified = { valuation: { amount: a.usd(80e6), basis: 'unspecified' as const } };
    expect(ends(round(1, { ...unspecified, amount: a.usd(20e6) }, cheque(10e6)))).toEqual([10, 12.5]);
    expect(ends(round(1, unspecified, cheque(10e6)))).toEqual([0, 12.5]);
  });

  it('of a value nobody knows is anything', () => {
    expect(ends(round(1, {}, cheque(10e6)))).toBeNull();
    expect(ends(round(1, { valuation: { amount: a.usd(1e9), basis: 'target' } }, cheque(10e6)))).toBeNull();
    expect(ends(round(1, { valuation: { amount: a.usd(1e9, 'target'), basis: 'post' } }, cheque(10e6)))).toBeNull();
  });

  it('of which nothing is known stays anything, whatever diluted it between: 95.92391304… of what was before, and all of what came after', () => {
    const [first, diluting] = [round(1, {}, cheque(2e9)), round(2, at(18.4e9, 750e6))];
    expect(ends(first, diluting)).toEqual([0, (100 * 17.65e9) / 18.4e9]);
    expect(ends(first, diluting, round(3, {}, cheque(4e9)))).toBeNull();
    expect(ends(first, diluting, round(3, {}, cheque(4e9)), round(4, { amount: a.usd(1e9) }))).toBeNull();
  });

  it('takes the ends of what is open, and is never over 100 %', () => {
    const open = round(1, { valuation: a.post(a.range(100e6, 200e6)) }, { amount: a.range(10e6, 20e6) });
    expect(ends(open)).toEqual([5, 20]);
    expect(ends(round(1, at(100e6), { amount: a.usd(10e6, 'at-least') }))).toEqual([10, 100]);
    expect(ends(round(1, { valuation: a.post(a.usd(100e6, 'at-least')) }, cheque(10e6)))).toEqual([0, 10]);
    expect(ends(round(1, at(10e6), cheque(20e6)))).toEqual([100, 100]);
  });
});

describe('what buys', () => {
  it.each(['debt', 'grant', 'safe', 'convertible-note', 'share-swap'])('is no %s', (roundType) => {
    expect(stake(round(1, { roundType, ...at(100e6, 20e6) }, cheque(10e6)))).toBeNull();
  });

  it.each([
    ['transaction', 10],
    ['post', 10],
    ['pre', 10],
    ['unspecified', 10],
  ] as const)('is a secondary purchase, at the value stated (%s): 10 million of 100 are 10 %', (basis, percent) => {
    const says = { roundType: 'secondary', amount: a.usd(20e6), valuation: { amount: a.usd(100e6), basis } };
    expect(ends(round(1, says, cheque(10e6)))).toEqual([percent, percent]);
  });

  it.each(['series-a', 'ipo', 'spac', 'aggregate-disclosure', 'corporate'])('is equity, and public equity: %s', (roundType) => {
    expect(ends(round(1, { roundType, ...at(100e6, 20e6) }, cheque(10e6)))).toEqual([10, 10]);
  });
});

describe('convertibles', () => {
  const lent = (...events: Told[]) => convertibleOf(happened(...events), ALIBABA);
  const safe = (n: number, ...parts: Part[]) => round(n, { roundType: 'safe', amount: a.usd(9e6) }, ...parts);

  it('are added up beside the stake', () => {
    expect(lent(safe(1, cheque(2e6)), round(2, at(100e6, 10e6), cheque(1e6)), safe(3, cheque(1e6), cheque(3e6)))).toEqual({
      low: 6e6,
      high: 6e6,
    });
    expect(lent(round(2, at(100e6, 10e6), cheque(1e6)))).toBeNull();
  });

  it('that nobody states are from 0 to what the round leaves over', () => {
    expect(lent(safe(1, {}))).toEqual({ low: 0, high: 9e6 });
    expect(lent(safe(1, cheque(2e6), {}))).toEqual({ low: 2e6, high: 9e6 });
    expect(lent(round(1, { roundType: 'safe' }, {}))).toBeNull();
  });

  it('are in a stake that is stated later, of that member alone', () => {
    const both = safe(1, cheque(2e6), cheque(3e6));
    expect(lent(both, holds('k1', '2024-05-01', 5))).toEqual({ low: 3e6, high: 3e6 });
    expect(lent(both, holds('k1', '2023-05-01', 5))).toEqual({ low: 5e6, high: 5e6 });
    expect(lent(both, holds('k1', '2024', 5))).toEqual({ low: 3e6, high: 5e6 });
    // One statement is surely of before the note of September, the other may be of after it.
    expect(lent(safe(9, cheque(2e6)), holds('k1', '2024', 0), holds('k2', '2024-Q2', 5))).toEqual({ low: 0, high: 2e6 });
  });
});

describe('a cheque that nobody states', () => {
  it('buys from 0 to what its round leaves over: up to 20 of 100 million', () => {
    expect(ends(round(1, at(100e6, 20e6), {}))).toEqual([0, 20]);
    expect(ends(round(1, at(100e6, 20e6), cheque(15e6), {}))).toEqual([15, 20]);
    expect(ends(round(1, at(100e6, 20e6), { amount: a.undisclosed }))).toEqual([0, 20]);
  });

  it('of a round whose amount nobody knows buys anything', () => expect(ends(round(1, at(100e6), {}))).toBeNull());

  it('is named, unless a stake stated in the same round or later has it in it', () => {
    const rounds = [round(1, at(50e6, 5e6), {}), round(2, at(100e6, 10e6), cheque(10e6)), round(3, at(100e6, 50e6), {})];
    expect(stake(...rounds)!.unknownCheques).toEqual(['r1', 'r3']);
    expect(stake(round(1, {}, {}), round(2, {}, { stakePercent: 12 }), round(3, {}, {}))!.unknownCheques).toEqual(['r3']);
  });

  it('is none where it takes no part', () => expect([stake(round(1, at(100e6))), stake()]).toEqual([null, null]));
});
