/** Which words and bounds the events of an organization take (contract, section 2). */
import { describe, expect, it } from 'vitest';
import { fits } from '../support/events/golden.ts';

const WITHDRAWAL = ['retracted-by-source', 'unit-error', 'misattribution', 'wrong-basis', 'duplicate', 'other'];
const BASIS = ['pre', 'post', 'transaction', 'target', 'unspecified'];
const WORDS: [type: string, path: string, words: string[]][] = [
  ['OrganizationRegistered', 'kind', ['startup', 'cloud-provider', 'chip-vendor', 'fund', 'corporate', 'state', 'person', 'other']],
  ['OrganizationExited', 'exit', ['ipo', 'acquired', 'closed']],
  [
    'RoundReported',
    'roundType',
    [
      ...['angel', 'pre-seed', 'seed', 'venture', 'corporate', 'convertible-note', 'safe', 'debt', 'grant', 'secondary', 'share-swap'],
      ...['ipo', 'spac', 'aggregate-disclosure', 'other'],
      ...[...'abcdefghijklmnopqrstuvwxyz'].map((letter) => `series-${letter}`),
    ],
  ],
  [
    'RoundReported',
    'status',
    [
      ...['rumoured', 'in-talks', 'letter-of-intent', 'committed', 'tranched', 'closed', 'disputed', 'denied'],
      ...['superseded', 'cancelled'],
    ],
  ],
  ['RoundReported', 'valuation.basis', BASIS],
  [
    'RoundReported',
    'participations.0.consideration.0.kind',
    ['cash', 'compute-credit', 'ip', 'services', 'shares', 'warrants', 'debt-conversion'],
  ],
  ['RoundReported', 'tranches.0.status', ['funded', 'committed', 'conditional', 'contingent', 'over-time']],
  ['RoundClaimWithdrawn', 'reason', WITHDRAWAL],
  ['ValuationClaimWithdrawn', 'reason', WITHDRAWAL],
  ['RoundSuperseded', 'reason', ['upsized', 'merged', 'denied', 'cancelled', 'duplicate']],
  ['ValuationReported', 'valuation.basis', BASIS],
  ['ValuationReported', 'kind', ['secondary', 'tender', 'implied', 'index', 'filing', 'market-cap']],
];

describe('the words of an event', () => {
  it.each(WORDS)('%s %s are those of the contract', (type, path, words) => {
    expect(words.filter((word) => !fits(type, path, word))).toEqual([]);
    expect(['', 'Closed', 'series-aa', 'series', 'series-1', 'unknown', null].filter((word) => fits(type, path, word))).toEqual([]);
  });
});

const BOUNDS: [path: string, accepted: unknown[], refused: unknown[]][] = [
  ['note', ['a'.repeat(1000)], ['a'.repeat(1001), null]],
  ['countsTowardTotal', [true, false], [null, 'false', 0]],
  ['participations', [[]], [null, {}]],
  ['participations.0.lead', [true, false, null], ['true', 0]],
  ['participations.0.stakePercent', [0, 36.5, 100], [-0.1, 100.1, '36', null]],
  ['participations.0.consideration.0.share', [{}, { low: 0 }, { high: 1 }, { low: 0.5, high: 0.5 }], [null, 0.5]],
  ['participations.0.consideration.0.share', [], [{ low: -0.1 }, { high: 1.1 }, { low: 0.6, high: 0.5 }]],
  ['announcedOn', ['2024', '2024-02', '2024-02-19'], ['2024-02-30', null, 2024]],
  ['round', ['constructor'], ['Moonshot', '', null]],
  ['alsoIn', [[]], [null, ['bbg']]],
];

describe('a round report', () => {
  it.each(BOUNDS)('bounds %s', (path, accepted, refused) => {
    expect(accepted.filter((value) => !fits('RoundReported', path, value))).toEqual([]);
    expect(refused.filter((value) => fits('RoundReported', path, value))).toEqual([]);
  });
});
