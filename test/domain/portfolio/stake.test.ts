/** What part of a startup an investor holds, with every percentage worked out by hand. */
import { describe, expect, it } from '@jest/globals';
import { stakeOf } from '../../../domain/portfolio/stake.ts';
import { resolveRounds } from '../../../domain/rounds/rounds.ts';
import { type Told, told } from '../../support/domain/given.ts';
import * as a from '../../support/domain/samples.ts';

const ALIBABA = new Set(['alibaba', 'alibaba-cloud']);
/** The stake of Alibaba's group after these rounds. */
const stake = (...events: Told[]) =>
  stakeOf(
    resolveRounds(told(a.registered(), ...events).rounds).filter(({ counted }) => counted),
    ALIBABA,
  );
const ends = (...events: Told[]) => {
  const held = stake(...events);
  return held && [held.low, held.high];
};

type Part = Omit<a.Participation, 'investor'>;
/** Rounds of 2024, one a month in the order of their numbers. */
const round = (n: number, says: a.Says = {}, ...parts: Part[]) =>
  a.reported(`r${n}`, {
    ...{ announcedOn: `2024-0${n}-01`, ...says },
    ...(parts.length > 0 && { participations: parts.map((part, m) => ({ investor: ['alibaba', 'alibaba-cloud'][m]!, ...part })) }),
  });
const cheque = (usd: number): Part => ({ amount: a.usd(usd) });
const at = (post: number, money?: number): a.Says => ({
  valuation: a.post(a.usd(post)),
  ...(money !== undefined && { amount: a.usd(money) }),
});

describe('a stake that a claim states', () => {
  it('is that, rather than cheques, and is diluted by later rounds: 36 % after 20 % new are 28.8 %', () => {
    const stated = round(1, at(2.5e9, 1e9), { stakePercent: 36, amount: a.usd(800e6) });
    expect(ends(stated)).toEqual([36, 36]);
    expect(stake(stated, round(2, at(5e9, 1e9)))).toMatchObject({
      ...{ low: 28.8, high: 28.8, basis: 'stated', unknownCheques: [] },
      steps: [
        { round: 'r1', on: '2024-01-01', did: 'stated', stake: { low: 36, high: 36 } },
        { round: 'r2', did: 'diluted', chequeUsd: null, newMoneyUsd: { low: 1e9, high: 1e9 }, postMoneyUsd: { low: 5e9, high: 5e9 } },
      ],
    });
  });

  it('is the latest one, whatever was before', () => {
    expect(ends(round(1, at(1e9, 1e8), { stakePercent: 40 }), round(2, {}, cheque(5e6)), round(3, {}, { stakePercent: 12 }))).toEqual([
      12, 12,
    ]);
  });

  it('adds what later cheques buy: 20 % diluted by half, and 10 million of 100', () => {
    expect(ends(round(1, {}, { stakePercent: 20 }), round(2, at(100e6, 50e6), cheque(10e6)))).toEqual([20, 20]);
  });

  it('of several members in one round adds up', () => {
    expect(ends(round(1, {}, { stakePercent: 20 }, { stakePercent: 2.5 }))).toEqual([22.5, 22.5]);
  });

  it('is never over 100 %, at either end, whatever sources add up to', () => {
    expect(ends(round(1, {}, { stakePercent: 60 }, { stakePercent: 60 }))).toEqual([100, 100]);
    const secondary = { roundType: 'secondary', ...at(100e6, 20e6) };
    expect(ends(round(1, {}, { stakePercent: 90 }), round(2, secondary, cheque(20e6)))).toEqual([100, 100]);
  });
});

describe('a stake from cheques', () => {
  it('is the cheque over the post-money value: 800 million at 2 billion are 40 %', () => {
    expect(stake(round(1, at(2e9), cheque(800e6)))).toEqual({
      ...{ low: 40, high: 40, basis: 'cheques', unknownCheques: [] },
      steps: [
        {
          ...{ round: 'r1', on: '2024-01-01', did: 'bought', chequeUsd: { low: 800e6, high: 800e6 } },
          ...{ newMoneyUsd: null, postMoneyUsd: { low: 2e9, high: 2e9 }, stake: { low: 40, high: 40 } },
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

  it('where pre-money is known, is over that and the new money', () => {
    expect(ends(round(1, { valuation: a.pre(a.usd(80e6)), amount: a.usd(20e6) }, cheque(10e6)))).toEqual([10, 10]);
  });

  it('where the basis is unspecified, is over either: 10 million at 80 million, or at 100 with the 20 new', () => {
    const unspecified = { valuation: { amount: a.usd(80e6), basis: 'unspecified' as const } };
    expect(ends(round(1, { ...unspecified, amount: a.usd(20e6) }, cheque(10e6)))).toEqual([10, 12.5]);
    expect(ends(round(1, unspecified, cheque(10e6)))).toEqual([0, 12.5]);
  });

  it('of a value nobody knows is anything', () => {
    expect(ends(round(1, {}, cheque(10e6)))).toEqual([0, null]);
    expect(ends(round(1, { valuation: { amount: a.usd(1e9), basis: 'target' } }, cheque(10e6)))).toEqual([0, null]);
  });

  it('takes the ends of what is open, and is never over 100 %', () => {
    const open = round(1, { valuation: a.post(a.range(100e6, 200e6)) }, { amount: a.range(10e6, 20e6) });
    expect(ends(open)).toEqual([5, 20]);
    expect(ends(round(1, at(100e6), { amount: a.usd(10e6, 'at-least') }))).toEqual([10, null]);
    expect(ends(round(1, { valuation: a.post(a.usd(100e6, 'at-least')) }, cheque(10e6)))).toEqual([0, 10]);
    expect(ends(round(1, at(10e6), cheque(20e6)))).toEqual([100, 100]);
  });
});

describe('a later round', () => {
  const held = round(1, at(100e6), cheque(10e6));

  it('dilutes 10 % by 50 million new at 250 million to 8 %', () => expect(ends(held, round(2, at(250e6, 50e6)))).toEqual([8, 8]));

  it.each([
    ['new money', { valuation: a.post(a.usd(250e6)) }],
    ['post-money', { amount: a.usd(50e6) }],
    ['either', {}],
    ['a disclosed sum', { amount: a.undisclosed, valuation: a.post(a.usd(250e6)) }],
  ] as [string, a.Says][])('that lacks %s leaves no lower bound, and the upper one as it was', (_, says) => {
    expect(ends(held, round(2, says))).toEqual([null, 10]);
    // One that is known goes on diluting the upper bound alone, and a cheque adds to it alone.
    expect(ends(held, round(2, says), round(3, at(250e6, 50e6)))).toEqual([null, 8]);
    expect(ends(held, round(2, says), round(3, at(250e6, 50e6), cheque(5e6)))).toEqual([null, 10]);
  });

  it('dilutes by what is open the low end most and the high end least', () => {
    const says = { amount: a.range(50e6, 100e6), valuation: a.post(a.range(200e6, 500e6)) };
    expect(ends(held, round(2, says))).toEqual([5, 9]);
    expect(ends(held, round(2, { ...says, amount: a.usd(50e6, 'at-least') }))).toEqual([null, 9]);
  });

  it.each(['secondary', 'debt', 'grant', 'convertible-note', 'safe'])('that issues nothing dilutes nothing: %s', (roundType) => {
    expect(ends(held, round(2, { roundType, ...at(250e6, 50e6) }))).toEqual([10, 10]);
    expect(ends(held, round(2, { roundType }))).toEqual([10, 10]);
    expect(stake(held, round(2, { roundType }))!.steps).toHaveLength(1);
  });

  it('that does not count, or came before, dilutes nothing', () => {
    expect(ends(held, round(2, { status: 'rumoured', ...at(250e6, 50e6) }))).toEqual([10, 10]);
    expect(ends(round(2, at(100e6), cheque(10e6)), round(1, at(50e6, 25e6)))).toEqual([10, 10]);
  });
});

describe('cheques of its own that nobody knows', () => {
  it('make no stake alone', () => {
    expect(stake(round(1, at(100e6), {}))).toBeNull();
    expect(stake(round(1, at(100e6), { amount: a.undisclosed }))).toBeNull();
    expect(stake(round(1, at(100e6)))).toBeNull();
    expect(stake()).toBeNull();
  });

  it('are named beside the stake that is known', () => {
    const rounds = [round(1, at(50e6), {}), round(2, at(100e6, 10e6), cheque(10e6)), round(3, at(100e6, 50e6), {})];
    expect(stake(...rounds)).toMatchObject({ low: 5, high: 5, unknownCheques: ['r1', 'r3'] });
    expect(stake(round(1, at(100e6), cheque(10e6), {}))).toMatchObject({ low: 10, high: 10, unknownCheques: ['r1'] });
  });

  it('are part of a stake stated in the same round or later', () => {
    expect(stake(round(1, {}, {}), round(2, {}, { stakePercent: 12 }), round(3, {}, {}))!.unknownCheques).toEqual(['r3']);
  });
});
