/** Given events, then this row; given rows, then these boards. */
import { describe, expect, it } from '@jest/globals';
import type { Measured } from '../../domain/investor-rankings.ts';
import { boardKey, directoryOf, investorRankings, type Row, startupsOf, versionOf } from '../../domain/roll-up.ts';
import { type DealBookRow, profiles, rollUps, rounds, type TimelineRow, type View, valuationTimelines, views } from '../../domain/views.ts';
import type { OrganizationEvent } from '../../events/index.ts';
import { organizationEvents } from '../../events/organization.ts';
import * as a from './samples.ts';

const row = <State, Plain>(view: View<State, Plain>, ...events: OrganizationEvent[]): Plain =>
  view.row(events.reduce<State>((state, event, n) => view.evolve(state, { ...event, at: n, v: n + 1 }), view.initial));

const story = [
  a.registered({ country: 'CN', sector: 'models', aliases: ['Kimi'] }),
  a.aliased('月之暗面'),
  a.affiliated('alibaba'),
  a.reported('r1', { announcedOn: '2024-02', valuation: a.post(a.usd(2e9)), participations: [{ investor: 'tencent', amount: a.usd(5) }] }),
  a.reported('r2', { status: 'rumoured' }),
];

describe('the row of a profile', () => {
  it('is who an organization is', () => {
    expect(row(profiles, ...story)).toEqual({
      name: 'Moonshot AI',
      kind: 'startup',
      country: 'CN',
      sector: 'models',
      group: 'alibaba',
      aliases: ['Kimi', '月之暗面'],
    });
    expect(row(profiles, a.registered())).toMatchObject({ country: null, sector: null, group: null, aliases: [] });
  });

  it('is null before it is registered', () => expect(row(profiles)).toBeNull());
});

describe('the row of rounds', () => {
  it('is every counted round with what each investor put in', () => {
    const five = { low: 5, high: 5 };
    expect(row(rounds, ...story)).toEqual({
      country: 'CN',
      sector: 'models',
      deals: [
        {
          round: 'r1',
          on: '2024-02',
          parts: [{ investor: 'tencent', lead: false, usd: five, cashUsd: null, computeCreditUsd: null }],
        },
      ],
    });
    expect(row(rounds)).toEqual({ country: null, sector: null, deals: [] });
  });
});

describe('the row of a timeline', () => {
  it('is what a startup is worth, and since when it is a unicorn', () => {
    expect(row(valuationTimelines, ...story)).toEqual({ current: 2e9, unicornSince: '2024-02' });
    expect(row(valuationTimelines)).toEqual({ current: null, unicornSince: null });
  });
});

describe('views and roll-ups', () => {
  it('have names of their own, and a roll-up rings for views that exist', () => {
    const names = [...views, ...rollUps].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(rollUps.flatMap(({ rings }) => rings).filter((view) => !views.some(({ name }) => name === view))).toEqual([]);
  });

  it.each(views)('$name folds into plain JSON, at every step', (view: View) => {
    let state = view.initial;
    story.forEach((event, n) => {
      state = view.evolve(state, { ...event, at: n, v: n + 1 });
      expect(JSON.parse(JSON.stringify(state))).toEqual(state);
      expect(view.row(JSON.parse(JSON.stringify(state)))).toEqual(view.row(state));
    });
  });

  it('hear all that happens to an organization', () => {
    expect(views.map(({ hears }) => hears)).toEqual(views.map(() => organizationEvents[0].category));
  });
});

describe('the boards of investor rankings', () => {
  const deals = (investor: string): DealBookRow['deals'] => [
    { round: 'r1', on: '2024', parts: [{ investor, lead: true, usd: null, cashUsd: null, computeCreditUsd: null }] },
  ];
  const book = (id: string, country: string | null, sector: string | null, investor: string): Row<DealBookRow> => ({
    id,
    v: 2,
    plain: { country, sector, deals: deals(investor) },
  });
  const profile = (id: string, group: string | null, v: number) => ({
    id,
    v,
    plain: { name: id.toUpperCase(), kind: 'fund', country: null, sector: null, group, aliases: [] },
  });
  const rows = {
    profiles: [profile('alibaba', null, 3), profile('alibaba-cloud', 'alibaba', 4), { id: 'unregistered', v: 1, plain: null }],
    rounds: [
      book('moonshot', 'CN', 'models', 'alibaba'),
      book('zhipu', 'CN', null, 'alibaba-cloud'),
      { id: 'none', v: 1, plain: { country: 'FR', sector: null, deals: [] } },
    ],
    'valuation-timelines': [{ id: 'moonshot', v: 2, plain: { current: 2e9, unicornSince: '2024' } satisfies TimelineRow }],
  };
  const { version, boards } = investorRankings.compute(rows);
  const board = (key: string) => (boards.get(key) as Measured[]).map(({ id, metrics }) => [id, metrics.startups]);

  it('are one for each country and sector with a deal, with groups and without', () => {
    const places = ['CN/models', 'CN/*', '*/models', '*/*'].flatMap((place) => [`${place}/groups`, `${place}/each`]);
    expect([...boards.keys()].sort()).toEqual(places.sort());
    expect(board('*/*/groups')).toEqual([['alibaba', 2]]);
    expect(board('CN/*/each')).toEqual([
      ['alibaba', 1],
      ['alibaba-cloud', 1],
    ]);
    expect(board('*/models/groups')).toEqual([['alibaba', 1]]);
    expect(boardKey({ country: 'CN', groups: true })).toBe('CN/*/groups');
  });

  it('are at the version that counts every event behind them', () => {
    expect(version).toBe(8);
    expect(versionOf([])).toBe(0);
  });

  it('are the same for the same rows in any order', () => {
    const turned = {
      profiles: rows.profiles.toReversed(),
      rounds: rows.rounds.toReversed(),
      'valuation-timelines': rows['valuation-timelines'],
    };
    expect(new Map([...investorRankings.compute(turned).boards].sort())).toEqual(new Map([...boards].sort()));
  });

  it('rest on a directory and on startups that have a deal', () => {
    expect([...directoryOf(rows.profiles)]).toEqual([
      ['alibaba', { name: 'ALIBABA', group: null }],
      ['alibaba-cloud', { name: 'ALIBABA-CLOUD', group: 'alibaba' }],
    ]);
    const startups = startupsOf(rows.rounds, rows['valuation-timelines']);
    expect(startups.map(({ id, unicornSince }) => [id, unicornSince])).toEqual([
      ['moonshot', '2024'],
      ['zhipu', null],
    ]);
  });
});
