/** Holdings, looked at one way or another. */
import { describe, expect, it } from 'vitest';
import { besideEachOther } from '../../web/pages/investor/beside.ts';
import { addedIn, navIn, scenarioOf, stakeIn, weightIn, weightOf } from '../../web/pages/investor/scenario.ts';

const HELD = {
  stake: null,
  navUsd: null,
  exited: null,
  scenarios: {
    undiluted: { stake: { low: 36, high: 54.1395 }, navUsd: { low: 7.2e9, high: null } },
    'diluted-by-known-rounds': { stake: { low: 31.814, high: 50.3895 }, navUsd: { low: 6_362_790_697.67, high: null } },
  },
};

describe('a holding', () => {
  it('is as far as claims allow, or what it is under an assumption', () => {
    expect(stakeIn(HELD, 'interval')).toBeNull();
    expect(stakeIn(HELD, 'undiluted')).toEqual({ low: 36, high: 54.1395 });
    expect(navIn(HELD, 'diluted-by-known-rounds')).toEqual({ low: 6_362_790_697.67, high: null });
  });

  it('adds anything to the NAV of all where nothing is known, and nothing where the assumption says nothing, or it ended', () => {
    expect(addedIn(HELD, 'interval')).toEqual({ low: 0, high: null });
    expect(addedIn(HELD, 'undiluted')).toEqual({ low: 7.2e9, high: null });
    const silent = { stake: null, navUsd: null };
    expect(addedIn({ ...HELD, scenarios: { undiluted: silent, 'diluted-by-known-rounds': silent } }, 'undiluted')).toBeNull();
    expect(addedIn({ ...HELD, exited: { exit: 'acquired', on: '2025-01-01' } } as never, 'interval')).toBeNull();
  });

  it('weighs an interval by NAV, where what is not known begins at nothing, and one number otherwise', () => {
    const weights = { nav: { low: null, high: null }, cost: 96.3855, equal: 20 };
    expect(weightIn({ weights }, 'nav')).toEqual({ low: 0, high: null });
    expect(weightIn({ weights }, 'cost')).toEqual({ low: 96.3855, high: 96.3855 });
    expect(weightIn({ weights: { ...weights, nav: null, cost: null } }, 'cost')).toBeNull();
  });

  it('is looked at as the address says, or as goes without saying', () => {
    expect(scenarioOf('undiluted')).toBe('undiluted');
    expect(scenarioOf('rosy')).toBe('interval');
    expect(weightOf(undefined)).toBe('nav');
  });
});

describe('two investors beside each other', () => {
  it('have what both hold first, then what one of them does', () => {
    const held = (startup: string) => ({ startup, name: startup.toUpperCase() });
    const rows = besideEachOther([held('zhipu'), held('01ai'), held('baichuan')], [held('stepfun'), held('baichuan'), held('zhipu')]);
    expect(rows.map(({ startup, sides }) => [startup, ...sides.map(Boolean)])).toEqual([
      ['baichuan', true, true],
      ['zhipu', true, true],
      ['01ai', true, false],
      ['stepfun', false, true],
    ]);
  });
});
