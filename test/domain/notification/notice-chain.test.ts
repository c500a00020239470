/** What is told of older points, what is not told, and how each notice names the one before. */
import { describe, expect, it } from 'vitest';
import { noticesOf, type ValuationNotice } from '../../../domain/notification/notice.ts';
import { ID, type Told, told } from '../../support/domain/given.ts';
import { by, data, last, notices, OF_R1, priced, round, STILL, valued, worth } from '../../support/domain/notices.ts';
import * as a from '../../support/domain/samples.ts';

const versions = (all: ValuationNotice[]) => all.map(({ type, data: { version, previousVersion } }) => [type, version, previousVersion]);

describe('an older point', () => {
  const now = { previous: worth(5e9), current: worth(5e9) };
  const story = [round('r1', 1, 3e8), round('r2', 4, 2.5e9), round('r3', 5, 5e9)];

  it('that is added, changed or removed is told of as ValuationCorrected, with the point before and after; flat where nothing moved', () => {
    expect(last(...story, round('r0', 3, 4e8))).toMatchObject({
      type: 'ValuationCorrected',
      data: {
        ...{ ...now, ...STILL },
        id: 'valuation-corrected/moonshot/5',
        kind: 'new',
        cause: { round: 'r0' },
        points: [{ before: null, after: worth(4e8) }],
      },
    });
    expect(last(...story, round('r1', 1, 6e8))).toMatchObject({
      type: 'ValuationCorrected',
      data: { ...now, ...STILL, kind: 'corrected', cause: OF_R1, points: [{ before: worth(3e8), after: worth(6e8) }] },
    });
    expect(last(...story, a.withdrawn('r1'))).toMatchObject({
      type: 'ValuationCorrected',
      data: { ...now, ...STILL, kind: 'withdrawn', cause: OF_R1, points: [{ before: worth(3e8), after: null }] },
    });
  });

  it('that the current one is compared with makes the step of that another', () => {
    expect(last(...story, round('r2', 4, 4e9))).toMatchObject({
      type: 'ValuationCorrected',
      data: { ...now, kind: 'corrected', changePercent: by(25), direction: 'up', points: [{ before: worth(2.5e9), after: worth(4e9) }] },
    });
    expect(last(round('r1', 1, 3e8), round('r2', 5, 5e9), a.withdrawn('r1'))).toMatchObject({
      type: 'ValuationCorrected',
      data: { ...now, kind: 'withdrawn', changePercent: null, direction: 'first' },
    });
  });

  it('names the milestones that it turns out to have reached', () => {
    expect(data(round('r1', 1, 3e8), round('r2', 5, 5e8), round('r1', 1, 2e9))).toMatchObject({
      ...{ changePercent: by(-75), direction: 'down', milestones: ['unicorn'] },
    });
  });
});

describe('nothing is told', () => {
  it.each<[string, Told]>([
    ['another source says the same', valued('r1', 2.5e9)],
    ['a better source says the same', valued('r1', 2.5e9, a.by('moonshot-pr', '2024-03', 'official'))],
    ['a lesser source says otherwise', valued('r1', 9e9, a.by('ft', '2024-03', 'estimated'))],
    ['a source tells of something else', a.claimed('r1', { label: 'A+', amount: a.usd(1e8) }, a.by('ft', '2024-03', 'estimated'))],
    ['the profile changes', a.registered({ country: 'CN' })],
    ['a round is rumoured', a.reported('r9', { status: 'rumoured', valuation: priced(9e9) })],
    ['a round has no valuation', a.reported('r9', { amount: a.usd(1e8) })],
    ['a target is set', a.reported('r9', { valuation: { amount: a.usd(9e9), basis: 'target' } })],
    ['a value is hoped for', a.reported('r9', { valuation: a.post(a.usd(9e9, 'target')) })],
    ['a ceiling is set', a.reported('r9', { roundType: 'safe', valuation: { amount: a.usd(9e9), basis: 'cap' } })],
  ])('when %s', (_, event) => {
    expect(notices(round('r1', 1, 2.5e9), event)).toHaveLength(1);
  });
});

describe('the version before', () => {
  const story = [
    ...[round('r1', 1, 3e8), valued('r1', 3e8, a.by('ft', '2024-03', 'estimated')), round('r2', 5, 5e9), a.aliased('Kimi')],
    ...[round('r1', 1, 6e8), a.withdrawn('r2'), a.registered({ country: 'CN' }), round('r3', 6, 7e9)],
  ];

  it('chains all notices, of either type, from 0', () => {
    expect(versions(notices(...story))).toEqual([
      ['ValuationChanged', 2, 0],
      ['ValuationChanged', 4, 2],
      ['ValuationCorrected', 6, 4],
      ['ValuationChanged', 7, 6],
      ['ValuationChanged', 9, 7],
    ]);
  });

  it('is known in the middle of the story too', () => {
    expect(versions(noticesOf(ID, told(a.registered(), ...story), 5, 8))).toEqual([
      ['ValuationCorrected', 6, 4],
      ['ValuationChanged', 7, 6],
    ]);
  });
});
