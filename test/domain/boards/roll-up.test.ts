import { describe, expect, it } from 'vitest';
import type { DealEntry } from '../../../domain/boards/deal-book.ts';
import type { Deal } from '../../../domain/boards/deals.ts';
import type { InvestorBoard } from '../../../domain/boards/investor-rankings.ts';
import { deals, investorsKey, rankings, rollUps, startupsKey } from '../../../domain/boards/roll-up.ts';
import type { DealBookRow, Figures } from '../../../domain/boards/startup.ts';
import type { MeasuredStartup } from '../../../domain/boards/startup-rankings.ts';
import { directoryOf, type Row, startupsOf, versionOf } from '../../../domain/boards/world.ts';
import type { ProfileRow } from '../../../domain/organization/profile.ts';
import { views } from '../../../domain/views.ts';
import { memberOf } from '../../support/domain/directory.ts';

const OPEN = { low: 0, high: null };
const dealBy = (investor: string, on = '2024'): Deal => ({
  ...{ round: 'r1', label: null, on, roundType: 'seed', status: 'closed', usd: null, valuationUsd: null },
  ...{ counted: true, disputed: false, conflicts: [] },
  parts: [{ investor, lead: true, leadDisputed: false, usd: null, cashUsd: null, computeCreditUsd: null }],
  money: { instrument: 'equity', ...{ usd: OPEN, cashUsd: OPEN, fundedUsd: OPEN }, isUnknown: true },
});
const book = (id: string, country: string | null, sector: string | null, ...deals: Deal[]): Row<DealBookRow> => ({
  id,
  v: 2,
  plain: { country, sector, deals, holders: [] },
});
const profile = (id: string, group: string | null, v: number): Row<ProfileRow> => ({
  id,
  v,
  plain: {
    ...{
      name: id.toUpperCase(),
      kind: 'fund',
      country: null,
      foundedOn: null,
      sector: null,
      aliases: [],
      formerNames: [],
      identifiers: [],
    },
    affiliations: group ? memberOf(group) : [],
    merger: null,
    withdrawn: false,
  },
});
const figures: Figures = {
  ...{ valuationUsd: { low: 2e9, high: 2e9 }, stepUp: null, unicornSince: '2024', unicornDisputed: false },
  monthsToUnicorn: null,
};
const rows = {
  profiles: [profile('alibaba', null, 3), profile('alibaba-cloud', 'alibaba', 4), { id: 'unregistered', v: 1, plain: null }],
  rounds: [
    book('moonshot', 'CN', 'models', dealBy('alibaba')),
    book('zhipu', 'CN', null, dealBy('alibaba-cloud', '2024-05-01')),
    book('none', 'FR', null),
  ],
  'valuation-timelines': [{ id: 'moonshot', v: 2, plain: figures }],
};
const turned = { ...rows, profiles: rows.profiles.toReversed(), rounds: rows.rounds.toReversed() };

it('roll-ups have names of their own, and ring for views that exist', () => {
  const names = [...views, ...rollUps].map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(rollUps.flatMap(({ rings }) => rings).filter((view) => !views.some(({ name }) => name === view))).toEqual([]);
});

describe('the boards of rankings', () => {
  const { version, boards } = rankings.compute(rows);
  const board = (key: string) => (boards.get(key) as InvestorBoard).measured.map(({ id, metrics }) => [id, metrics.startups]);

  it('are of investors and of startups for each country and sector with a startup, with groups and without', () => {
    const places = ['CN/models', 'CN/*', '*/models', '*/*'];
    const investors = places.flatMap((place) => [`investors/${place}/groups`, `investors/${place}/each`]);
    expect([...boards.keys()].sort()).toEqual(['holders', ...investors, ...places.map((place) => `startups/${place}`)].sort());
    expect(board('investors/*/*/groups')).toEqual([['alibaba', 2]]);
    expect(board('investors/CN/*/each')).toEqual([
      ['alibaba', 1],
      ['alibaba-cloud', 1],
    ]);
    expect(board('investors/*/models/groups')).toEqual([['alibaba', 1]]);
    expect((boards.get('startups/CN/*') as MeasuredStartup[]).map(({ id }) => id)).toEqual(['moonshot', 'zhipu']);
    expect(investorsKey({ country: 'CN', groups: true })).toBe('investors/CN/*/groups');
    expect(startupsKey({ sector: 'models' })).toBe('startups/*/models');
  });

  it('say which startups each investor took part in, or has a reported stake of', () => {
    const reported = { ...rows, rounds: rows.rounds.map((row) => ({ ...row, plain: { ...row.plain, holders: ['tencent'] } })) };
    const holders = (of: typeof rows) => rankings.compute(of).boards.get('holders');
    const alone = holders(rows) as Record<string, string[]>;
    expect(alone.tencent).toBeUndefined();
    expect(alone['alibaba-cloud']!.length).toBeGreaterThan(0);
    expect(holders(reported)).toEqual({ ...alone, tencent: rows.rounds.map(({ id }) => id).sort() });
  });

  it('are at the version that counts every event behind them', () => {
    expect(version).toBe(8 + 6);
    expect(versionOf([])).toBe(0);
  });

  it('count a stream as far as the row goes that went furthest: one in which nothing changed for them may be an older one', () => {
    const further = { ...rows, 'valuation-timelines': [{ id: 'moonshot', v: 7, plain: figures }] };
    expect(rankings.compute(further).version).toBe(version + 5);
    expect(deals.compute({ ...rows, profiles: [...rows.profiles, profile('zhipu', null, 1)] }).version).toBe(version);
  });

  it('are the same for the same rows in any order', () => {
    expect(new Map([...rankings.compute(turned).boards].sort())).toEqual(new Map([...boards].sort()));
    expect(JSON.stringify([...rankings.compute(turned).boards].sort())).toBe(JSON.stringify([...boards].sort()));
  });

  it('rest on a directory and on startups that have a deal', () => {
    expect([...directoryOf(rows.profiles)]).toEqual([
      ['alibaba', { name: 'ALIBABA', country: null, sector: null, affiliations: [] }],
      ['alibaba-cloud', { name: 'ALIBABA-CLOUD', country: null, sector: null, affiliations: memberOf('alibaba') }],
    ]);
    const startups = startupsOf(rows, directoryOf(rows.profiles));
    expect(startups.map(({ id, unicornSince }) => [id, unicornSince])).toEqual([
      ['moonshot', '2024'],
      ['zhipu', null],
    ]);
  });
});

describe('the boards of deals', () => {
  it('are one a month, a date without a month in its first, with the names of today', () => {
    const { boards } = deals.compute(rows);
    const entries = (month: string) => (boards.get(month) as DealEntry[]).map(({ startup, investors }) => [startup, investors[0]!.group]);
    expect([...boards.keys()].sort()).toEqual(['2024-01', '2024-05']);
    expect(entries('2024-01')).toEqual([['moonshot', 'alibaba']]);
    expect(entries('2024-05')).toEqual([['zhipu', 'alibaba']]);
    expect(JSON.stringify([...deals.compute(turned).boards].sort())).toBe(JSON.stringify([...boards].sort()));
  });
});
