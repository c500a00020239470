/** Given events, then this row. */
import { describe, expect, it } from 'vitest';
import { profiles, rounds, type View, valuationTimelines, views } from '../../domain/views.ts';
import { type AnyEvent, catalogue, type OrganizationEvent } from '../../events/index.ts';
import { memberOf } from '../support/domain/directory.ts';
import * as a from '../support/domain/samples.ts';
import { goldens } from '../support/events/golden.ts';

const row = <State, Plain>(view: View<State, Plain>, ...events: OrganizationEvent[]): Plain =>
  view.row(events.reduce<State>((state, event, n) => view.evolve(state, { ...event, at: n, v: n + 1 }), view.initial));

const story = [
  a.registered({ country: 'CN', sector: 'models', aliases: ['Kimi'] }),
  a.aliased('月之暗面'),
  a.affiliated('alibaba'),
  a.reported('r1', { announcedOn: '2024-02', valuation: a.post(a.usd(2e9)), participations: [{ investor: 'tencent', amount: a.usd(5) }] }),
  a.reported('r2', { status: 'rumoured' }),
];

/** What each view hears: of the other categories, the golden events in the order of the catalogue. */
const heard = [...catalogue.values()].flatMap(({ type, category }) =>
  goldens.filter((golden) => golden.type === type).map(({ data }) => ({ category, event: { type, data } as AnyEvent })),
);
const STORIES: Record<string, AnyEvent[]> = {
  ...Object.fromEntries(
    [...Map.groupBy(heard, ({ category }) => category)].map(([category, all]) => [category, all.map(({ event }) => event)]),
  ),
  organization: story,
};

describe('the row of a profile', () => {
  it('is who an organization is', () => {
    expect(row(profiles, ...story)).toEqual({
      name: 'Moonshot AI',
      kind: 'startup',
      country: 'CN',
      sector: 'models',
      affiliations: memberOf('alibaba').map((one) => ({ ...one, at: expect.any(Number) })),
      foundedOn: null,
      formerNames: [],
      identifiers: [],
      merger: null,
      withdrawn: false,
      aliases: ['Kimi', '月之暗面'],
    });
    expect(row(profiles, a.registered())).toMatchObject({ country: null, sector: null, affiliations: [], aliases: [] });
  });

  it('is null before it is registered', () => expect(row(profiles)).toBeNull());
});

describe('the row of rounds', () => {
  it('is every round, counted or not, with what each investor put in', () => {
    const five = { low: 5, high: 5 };
    const { deals, ...place } = row(rounds, ...story);
    expect(place).toEqual({ country: 'CN', sector: 'models', holders: [] });
    expect(deals).toMatchObject([
      { round: 'r1', on: '2024-02', roundType: 'series-a', status: 'closed', counted: true, disputed: false, conflicts: [] },
      { round: 'r2', on: '2024-02-19', status: 'rumoured', counted: false, disputed: false, parts: [] },
    ]);
    expect(deals[0]).toMatchObject({ label: null, usd: null, valuationUsd: { low: 2e9, high: 2e9 } });
    const part = {
      ...{ investor: 'tencent', lead: null, leadDisputed: false, usd: five, cashUsd: null, computeCreditUsd: null },
      // Nobody says what it was paid in: in credits, it may be all of it.
      creditRange: { low: 0, high: 5 },
    };
    expect(deals[0]!.parts).toEqual([part]);
  });
});

describe('the row of a timeline', () => {
  it('is what a startup is worth, and since when it is a unicorn', () => {
    const known = { valuationUsd: { low: 2e9, high: 2e9 }, stepUp: null, unicornSince: '2024-02' };
    expect(row(valuationTimelines, ...story)).toEqual({ ...known, unicornDisputed: false, monthsToUnicorn: null });
    expect(row(valuationTimelines)).toMatchObject({ valuationUsd: null, unicornSince: null });
  });
});

describe('views', () => {
  const overJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

  it.each(views)('$name folds into plain JSON, at every step', (view: View) => {
    let state = view.initial;
    const events = STORIES[view.hears]!;
    expect(events.length).toBeGreaterThan(0);
    events.forEach((event, n) => {
      state = view.evolve(state, { ...event, at: n, v: n + 1 });
      expect(overJson(state)).toEqual(state);
      expect(view.row(overJson(state))).toEqual(view.row(state));
    });
  });

  it('hear each a category of the catalogue, and every category but currencies is heard', () => {
    // What the system records by itself is heard by those whose amounts wait.
    const categories = new Set([...catalogue.values()].flatMap(({ category }) => category ?? []));
    expect(new Set([...views.map(({ hears }) => hears), 'currency'])).toEqual(categories);
  });
});
