/** Dates of which a source knows the quarter alone: where they stand among others, what rests on their first and their last day, and where nobody can tell. */
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../trial/running.ts';
import * as a from '../../support/system/compute-samples.ts';
import { claimed, exact, exited, marked, rate, registered, reported, source } from '../../support/system/samples.ts';
import { rowsOf } from '../../support/system/sheet.ts';
import { useSystem } from '../../support/system/use.ts';

const round = (id: string, announcedOn: string, more: Json = {}): Json =>
  reported('moonshot', id, { announcedOn, amount: exact(1e8), ...more });

const system = useSystem({
  without: ['changes'],
  and: [
    registered('moonshot', { foundedOn: '2022-Q4', country: 'CN' }),
    ...['fund', 'group', 'cloud', 'lab'].map((id) => registered(id, { kind: 'fund' })),
    ...[rate('CNY', '2024-01', 0.14), rate('CNY', '2024-02', 0.5), rate('CNY', '2024-04', 0.15)],
    round('january', '2024-01-31'),
    round('first', '2024-Q1', { amount: exact(1e8, 'CNY'), participations: [{ investor: 'fund' }] }),
    round('february', '2024-02'),
    round('march', '2024-03-31'),
    round('second', '2024-Q2', { valuation: { amount: exact(2e9), basis: 'post' } }),
    marked('moonshot', 'tender', { asOf: '2024-Q3', valuation: { amount: exact(3e9), basis: 'transaction' } }),
    exited('moonshot', { on: '2025-Q1' }),
    // The vaguer of two statements of one source, which would be the later one if texts were compared.
    claimed('moonshot', 'january', { label: 'exact', source: source('press', '2024-02-05') }),
    claimed('moonshot', 'january', { label: 'vague', source: source('press', '2024-Q1') }),
    { type: 'OrganizationAffiliated', subject: 'fund', data: { group: 'group', from: '2024-Q2', until: '2024-Q3' } },
    a.cluster('eagle'),
    a.capacity('eagle', 'one', { from: '2024-Q2', until: '2024-Q3' }),
    a.capacity('eagle', 'early', { from: '2024-03', gpus: 10 }),
    a.granted('grant', { grantedOn: '2024-Q1', expiresOn: '2024-Q2' }),
    a.issued('rule', { effectiveOn: '2024-Q3' }),
  ],
});

const rounds = async (query = ''): Promise<Json[]> => (await system.get(`/v1/organizations/moonshot/rounds?${query}`)).rounds;
const deals = async (query = ''): Promise<Json[]> => (await system.get(`/v1/deals?${query}`)).deals;
const uncertain = (rows: Json[], id: string): Json =>
  Object.fromEntries(rows.filter((row) => row.dayUncertain).map((row) => [row[id], row.dayUncertain]));

describe('a quarter', () => {
  it('stands among days, months and quarters on its first day, in rounds, deals and phases', async () => {
    const inOrder = ['first', 'january', 'february', 'march', 'second'];
    expect((await rounds()).map((one) => one.round)).toEqual(inOrder);
    expect((await deals()).map((one) => [one.round, one.on, one.precision])).toEqual([
      ['second', '2024-Q2', 'quarter'],
      ['march', '2024-03-31', 'day'],
      ['february', '2024-02', 'month'],
      ['january', '2024-01-31', 'day'],
      ['first', '2024-Q1', 'quarter'],
    ]);
    expect((await deals('limit=2')).length).toBe(2);
    expect((await system.get('/v1/clusters/eagle')).phases.map((one: Json) => one.phase)).toEqual(['early', 'one']);
  });

  it('is filtered by its first day', async () => {
    expect((await deals('from=2024-04-01')).map((one) => one.round)).toEqual(['second']);
    expect((await deals('to=2024-01-01')).map((one) => one.round)).toEqual(['first']);
    expect((await rounds('asOf=2024-01-01')).map((one) => one.round)).toEqual(['first']);
    expect(await rounds('asOf=2023-12-31')).toEqual([]);
  });

  it('has the rate of the month of its first day', async () => {
    const [first] = await rounds();
    expect(first!.amount.usd).toEqual({ low: 1.4e7, high: 1.4e7 });
  });

  it('never outranks a day within it that the same source published on', async () => {
    const january = (await rounds()).find((one) => one.round === 'january')!;
    expect(january.label).toMatchObject({ value: 'exact', publishedOn: '2024-02-05' });
  });

  it('begins what it begins on its first day and ends what it ends on its last: groups, phases, grants', async () => {
    const groupOn = async (day: string) => (await system.get(`/v1/organizations/fund?asOf=${day}`)).group?.group ?? null;
    expect(await Promise.all(['2024-03-31', '2024-04-01', '2024-09-30', '2024-10-01'].map(groupOn))).toEqual([
      null,
      'group',
      'group',
      null,
    ]);
    const usableOn = async (day: string) => (await system.get(`/v1/clusters/eagle?asOf=${day}`)).usableGpus;
    expect(await Promise.all(['2024-03-31', '2024-04-01', '2024-09-30', '2024-10-01'].map(usableOn))).toEqual([10, 110, 110, 10]);
    const leftOn = async (day: string) => (await system.get(`/v1/credits/grant?asOf=${day}`)).remaining;
    expect(await Promise.all(['2024-06-30', '2024-07-01'].map(leftOn))).toEqual([
      { low: 0, high: 1_000 },
      { low: 0, high: 0 },
    ]);
    expect((await system.ask('/v1/credits/grant?asOf=2023-12-31')).status).toBe(404);
  });

  it('is known on its last day: published in a quarter, known at its end', async () => {
    await system.post(registered('published'));
    await system.post(reported('published', 'seed', { announcedOn: '2024-01-02', source: source('press', '2024-Q1') }));
    await system.idle();
    const known = async (day: string) => (await system.get(`/v1/organizations/published/rounds?knownAt=${day}`)).rounds;
    expect(await known('2024-03-30')).toEqual([]);
    const [seen] = await known('2024-03-31');
    expect(seen.claims[0].knownBy).toBe('2024-03-31');
  });

  it('counts months to a unicorn from its last to its first day', async () => {
    const { monthsToUnicorn, unicornSince } = await system.get('/v1/organizations/moonshot/valuations');
    expect([unicornSince, monthsToUnicorn]).toEqual(['2024-Q2', { months: 18, range: [15, 20] }]);
  });
});

describe('the day asked for within a partial date', () => {
  it('makes rounds, deals and points uncertain, those alone, and not on the last day', async () => {
    expect(uncertain(await rounds('asOf=2024-02-29'), 'round')).toEqual({ first: true });
    expect(uncertain(await rounds('asOf=2024-02-28'), 'round')).toEqual({ first: true, february: true });
    expect(uncertain(await rounds('asOf=2024-03-31'), 'round')).toEqual({});
    expect(uncertain(await rounds(), 'round')).toEqual({});
    expect(uncertain(await deals('asOf=2024-05-01'), 'round')).toEqual({ second: true });
    expect(uncertain(await deals(), 'round')).toEqual({});
    const { points, current } = await system.get('/v1/organizations/moonshot/valuations?asOf=2024-07-01');
    expect([points.map((one: Json) => [one.on, one.precision, one.dayUncertain]), current.dayUncertain]).toEqual([
      [
        ['2024-Q2', 'quarter', undefined],
        ['2024-Q3', 'quarter', true],
      ],
      true,
    ]);
  });

  it('is said of what explains a number, of exits, grants, phases and restrictions', async () => {
    const { entries } = await system.get('/v1/rankings/investors?metric=rounds&groups=false&asOf=2024-02-01&explain=fund');
    expect(entries[0].explanation.rounds.map((one: Json) => [one.round, one.dayUncertain])).toEqual([['first', true]]);
    const exitsOn = async (day: string) =>
      (await system.get(`/v1/organizations/moonshot?asOf=${day}`)).exits.map((one: Json) => one.dayUncertain);
    expect(await Promise.all(['2025-01-01', '2025-03-31'].map(exitsOn))).toEqual([[true], [undefined]]);
    const grantOn = async (day: string) => (await system.get(`/v1/credits/grant?asOf=${day}`)).dayUncertain;
    expect(await Promise.all(['2024-01-01', '2024-03-31'].map(grantOn))).toEqual([true, undefined]);
    const phasesOn = async (day: string) => uncertain((await system.get(`/v1/clusters/eagle?asOf=${day}`)).phases, 'phase');
    expect(await Promise.all(['2024-05-01', '2024-06-30', '2024-09-29', '2024-09-30'].map(phasesOn))).toEqual([
      { one: true },
      {},
      { one: true },
      {},
    ]);
    const rulesOn = async (day: string) => uncertain((await system.get(`/v1/restrictions?asOf=${day}`)).restrictions, 'id');
    expect(await Promise.all(['2024-07-01', '2024-09-30'].map(rulesOn))).toEqual([{ rule: true }, {}]);
  });

  it.each([
    ['/v1/organizations/moonshot/rounds?asOf=2024-05-01', 'second'],
    ['/v1/organizations/moonshot/valuations?asOf=2024-07-01', 'tender'],
    ['/v1/deals?asOf=2024-05-01', 'second'],
    ['/v1/credits?asOf=2024-01-01', 'grant'],
    ['/v1/restrictions?asOf=2024-07-01', 'rule'],
  ])('is a column of the CSV of %s', async (path, uncertain) => {
    const { text } = await system.ask(path, { headers: { accept: 'text/csv' } });
    const said = rowsOf(text).filter(({ dayUncertain }) => dayUncertain !== '');
    expect(said.map((row) => [row.round ?? row['cause.mark'] ?? row.id, row.dayUncertain])).toEqual([[uncertain, 'true']]);
  });
});
