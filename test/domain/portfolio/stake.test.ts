/** What part of a startup an investor holds: as it is stated, and as later rounds dilute it, with every percentage worked out by hand. */
import { describe, expect, it } from 'vitest';
import type { Told } from '../../support/domain/given.ts';
import * as a from '../../support/domain/samples.ts';
import { at, cheque, ends, holds, round, stake } from '../../support/domain/staked.ts';

describe('a stake that a claim states', () => {
  it('is that, rather than cheques, and is diluted by later rounds: 36 % after 20 % new are 28.8 %', () => {
    const stated = round(1, at(2.5e9, 1e9), { stakePercent: 36, amount: a.usd(800e6) });
    expect(ends(stated)).toEqual([36, 36]);
    expect(stake(stated, round(2, at(5e9, 1e9)))).toMatchObject({
      ...{ percent: { low: 28.8, high: 28.8 }, unknownCheques: [] },
      members: [{ holder: 'alibaba', percent: { low: 28.8, high: 28.8 }, statedOn: '2024-01-01', soldOn: null }],
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

  it('is never over 100 %, at either end, whatever sources add up to', () => {
    expect(ends(round(1, {}, { stakePercent: 60 }, { stakePercent: 60 }))).toEqual([100, 100]);
    const secondary = { roundType: 'secondary', ...at(100e6, 20e6) };
    expect(ends(round(1, {}, { stakePercent: 90 }), round(2, secondary, cheque(20e6)))).toEqual([100, 100]);
  });

  it('was never over 100 % before a later round: twice anything, and then a fifth new, are at most 80 %', () => {
    const anything = [round(1, {}, cheque(10e6)), round(2, {}, cheque(10e6))];
    expect(ends(...anything, round(3, at(250e6, 50e6)))).toEqual([0, 80]);
    const secondary = { roundType: 'secondary', ...at(100e6, 20e6) };
    const over = [round(1, {}, { stakePercent: 90 }), round(2, secondary, cheque(20e6))];
    expect(ends(...over, round(3, at(250e6, 50e6)))).toEqual([80, 80]);
  });
});

describe('members', () => {
  it('are followed each by itself and added up: 10 % and 5 % are 15 %', () => {
    expect(ends(round(1, {}, { stakePercent: 10 }, { stakePercent: 5 }))).toEqual([15, 15]);
    expect(ends(holds('k1', '2023-05-01', 10), holds('k2', '2024-05-01', 5, 'alibaba-cloud'))).toEqual([15, 15]);
    // A later statement of one of them leaves the other as it was.
    expect(ends(round(1, {}, { stakePercent: 10 }, { stakePercent: 5 }), round(2, at(200e6, 0), { stakePercent: 8 }))).toEqual([13, 13]);
    expect(ends(round(1, {}, { stakePercent: 10 }), round(2, at(200e6, 100e6), cheque(0), { stakePercent: 5 }))).toEqual([10, 10]);
  });

  it('have each their own day of the last statement', () => {
    const all = [round(1, {}, { stakePercent: 10 }), round(2, at(100e6, 10e6), {}, cheque(5e6)), holds('k1', '2024-06-01', 7)];
    expect(stake(...all)!.members).toEqual([
      { holder: 'alibaba', percent: { low: 7, high: 7 }, statedOn: '2024-06-01', soldOn: null },
      { holder: 'alibaba-cloud', percent: { low: 5, high: 5 }, statedOn: null, soldOn: null },
    ]);
  });
});

describe('a reported stake', () => {
  it('is the stake from its day on, as it is stated', () => {
    expect(ends(holds('k1', '2024-05', { low: 30, high: 36 }))).toEqual([30, 36]);
    expect(ends(round(1, at(100e6, 10e6), cheque(10e6)), holds('k1', '2024-05', 12), round(6, at(100e6, 50e6)))).toEqual([6, 6]);
    expect(stake(holds('k1', '2024-05', 12))!.steps).toMatchObject([{ round: null, reported: 'k1', on: '2024-05', did: 'stated' }]);
  });

  it('of 0 ends the holding; what is bought later is a new one', () => {
    const sold = [round(1, {}, { stakePercent: 20 }), holds('k1', '2024-03-10', 0)];
    expect(stake(...sold)).toMatchObject({
      percent: { low: 0, high: 0 },
      members: [{ holder: 'alibaba', percent: { low: 0, high: 0 }, statedOn: '2024-03-10', soldOn: '2024-03-10' }],
    });
    expect(stake(...sold, round(4, at(100e6, 10e6), cheque(5e6)))!.members).toMatchObject([
      { percent: { low: 5, high: 5 }, soldOn: null, statedOn: '2024-03-10' },
    ]);
  });

  it('is resolved like a round: the more trusted source, then the later published; what is withdrawn is not there', () => {
    const press = holds('k1', '2024-05', 10, 'alibaba', a.by('ft', '2024-06-01'));
    const filing = holds('k1', '2024-05', 12, 'alibaba', a.by('sec', '2024-05-20', 'official'));
    expect(ends(press, filing)).toEqual([12, 12]);
    expect(ends(press, holds('k1', '2024-05', 11, 'alibaba', a.by('wsj', '2024-07-01')))).toEqual([11, 11]);
    const withdrawn = { type: 'StakeClaimWithdrawn', data: { stake: 'k1', source: 'sec', reason: 'unit-error' } } as Told;
    expect(ends(press, filing, withdrawn)).toEqual([10, 10]);
  });

  it('of somebody else says nothing of the group', () => expect(stake(holds('k1', '2024-05', 10, 'tencent'))).toBeNull());
});

describe('a later round', () => {
  const held = round(1, at(100e6), cheque(10e6));

  it('dilutes 10 % by 50 million new at 250 million to 8 %', () => expect(ends(held, round(2, at(250e6, 50e6)))).toEqual([8, 8]));

  it.each([
    ['new money', { valuation: a.post(a.usd(250e6)) }],
    ['post-money', { amount: a.usd(50e6) }],
    ['either', {}],
    ['a disclosed sum', { amount: a.undisclosed, valuation: a.post(a.usd(250e6)) }],
  ] as [string, a.Says][])('that lacks %s leaves from 0 to all', (_, says) => {
    expect(ends(held, round(2, says))).toEqual([0, 10]);
    // One that is known goes on diluting the upper bound, and a cheque adds to both.
    expect(ends(held, round(2, says), round(3, at(250e6, 50e6)))).toEqual([0, 8]);
    expect(ends(held, round(2, says), round(3, at(250e6, 50e6), cheque(5e6)))).toEqual([2, 10]);
  });

  it('dilutes by what is open the low end most and the high end least', () => {
    const says = { amount: a.range(50e6, 100e6), valuation: a.post(a.range(200e6, 500e6)) };
    expect(ends(held, round(2, says))).toEqual([5, 9]);
    expect(ends(held, round(2, { ...says, amount: a.usd(50e6, 'at-least') }))).toEqual([0, 9]);
  });

  it.each(['secondary', 'debt', 'grant', 'convertible-note', 'safe', 'share-swap'])(
    'that issues nothing dilutes nothing: %s',
    (roundType) => {
      expect(ends(held, round(2, { roundType, ...at(250e6, 50e6) }))).toEqual([10, 10]);
      expect(ends(held, round(2, { roundType }))).toEqual([10, 10]);
      expect(stake(held, round(2, { roundType }))!.steps).toHaveLength(1);
    },
  );

  it('that does not count, or came before, dilutes nothing', () => {
    expect(ends(held, round(2, { status: 'rumoured', ...at(250e6, 50e6) }))).toEqual([10, 10]);
    expect(ends(round(2, at(100e6), cheque(10e6)), round(1, at(50e6, 25e6)))).toEqual([10, 10]);
  });
});

describe('where partial dates leave the order open', () => {
  const known = (announcedOn: string) => ({ announcedOn, ...at(200e6, 100e6) });

  it('a round may have come before or after what was bought: 10 % or half of it', () => {
    expect(ends(round(1, at(100e6, 10e6), cheque(10e6)), round(2, known('2024')))).toEqual([5, 10]);
    expect(ends(round(2, { announcedOn: '2024', ...at(100e6, 10e6) }, cheque(10e6)), round(1, known('2024-06')))).toEqual([5, 10]);
    expect(ends(round(1, { announcedOn: '2024-01', ...at(100e6, 10e6) }, cheque(10e6)), round(2, known('2024-02')))).toEqual([5, 5]);
  });

  it('a round may have come before or after what was stated: 36 % or a fifth less of it', () => {
    const later = (announcedOn: string) => round(2, { announcedOn, ...at(1500e6, 300e6) });
    expect(ends(holds('k1', '2024-02', 36), later('2024'))).toEqual([28.8, 36]);
    expect(ends(holds('k1', '2024-02', 36), later('2024-Q1'))).toEqual([28.8, 36]);
    expect(ends(holds('k1', '2024-02', 36), later('2024-03'))).toEqual([28.8, 28.8]);
    expect(ends(holds('k1', '2024-02', 36), later('2023'))).toEqual([36, 36]);
  });

  it('a stake may have been stated before or after another, or after a purchase', () => {
    expect(ends(holds('k1', '2024', 10), holds('k2', '2024-05-01', 20))).toEqual([10, 20]);
    expect(ends(holds('k1', '2024-04', 10), holds('k2', '2024-05-01', 20))).toEqual([20, 20]);
    expect(ends(holds('k1', '2024', 10), round(5, { roundType: 'secondary', ...at(100e6) }, cheque(7e6)))).toEqual([10, 17]);
  });

  it('of one full day it is by Id', () => {
    const says = { announcedOn: '2024-05-01', ...at(200e6, 100e6) };
    expect(ends(holds('k1', '2024-05-01', 10), round(9, says))).toEqual([5, 5]);
    expect(ends(holds('z1', '2024-05-01', 10), round(9, says))).toEqual([10, 10]);
  });
});
