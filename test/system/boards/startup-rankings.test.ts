/** Rankings of startups over HTTP, with numbers worked out by hand. */
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../trial/running.ts';
import { exact, exited, marked, registered, reported } from '../../support/system/samples.ts';
import { postAll, useSystem } from '../../support/system/use.ts';

const post = (value: number): Json => ({ amount: exact(value), basis: 'post' });
/** Startups of robots, with values and dates. */
const robots: Json[] = [
  ...(
    [
      ['one', '2020-01', 'DE'],
      ['two', '2019-05-21', 'DE'],
      ['three', '2020', 'FR'],
    ] as const
  ).map(([id, foundedOn, country]) => registered(id, { name: `Robot ${id}`, foundedOn, country, sector: 'robots' })),
  reported('one', 'r1', { announcedOn: '2021-06-01', amount: exact(10e6), valuation: post(200e6) }),
  reported('one', 'r2', { announcedOn: '2022-01-15', amount: exact(100e6), valuation: post(1.2e9) }),
  reported('two', 'r1', { announcedOn: '2021-05-20', amount: exact(60e6), valuation: { amount: exact(950e6), basis: 'pre' } }),
  reported('three', 'r1', { announcedOn: '2021', amount: { currency: 'USD', disclosure: 'undisclosed' } }),
  marked('three', 'm1', { asOf: '2023-01', valuation: { amount: exact(3e9), basis: 'transaction' } }),
];
const system = useSystem({ and: robots });

const startups = (query: string): Promise<Json> => system.get(`/v1/rankings/startups?${query}`);

describe('a ranking of startups', () => {
  it.each([
    [
      'valuationUsd',
      [
        [1, 'three', 3e9, 57.5816, [1, 1]],
        [2, 'one', 1.2e9, 23.0326, [2, 2]],
        [3, 'two', 1.01e9, 19.3858, [3, 3]],
      ],
    ],
    [
      'raisedUsd',
      [
        [1, 'one', 110e6, 64.7059, [1, 2]],
        [2, 'two', 60e6, 35.2941, [2, 3]],
        [null, 'three', null, null, null],
      ],
    ],
    [
      'monthsToUnicorn',
      [
        [1, 'two', 23, null, [1, 1]],
        [2, 'one', 24, null, [1, 2]],
        [3, 'three', 36, null, [2, 3]],
      ],
    ],
    [
      'stepUp',
      [
        // 1,100 million before the money, of 200 after that of the round before.
        [1, 'one', 5.5, null, [1, 1]],
        [null, 'three', null, null, null],
        [null, 'two', null, null, null],
      ],
    ],
  ])(
    'by %s is in order, with shares of what is known, where a sum means something, and how far ranks could move',
    async (metric, wanted) => {
      const { entries } = await startups(`metric=${metric}&sector=robots`);
      expect(entries.map(({ rank, id, value, shareOfKnown, rankRange }: Json) => [rank, id, value, shareOfKnown, rankRange])).toEqual(
        wanted,
      );
    },
  );

  it('has all metrics of each, and is by value unless asked otherwise', async () => {
    const { entries, ...head } = await startups('country=DE');
    expect(head).toMatchObject({ metric: 'valuationUsd', country: 'DE', version: expect.any(Number) });
    expect(entries[0]).toMatchObject({
      name: 'Robot one',
      metrics: {
        ...{ valuationUsd: { low: 1.2e9, high: 1.2e9 }, raisedUsd: { low: 110e6, high: 110e6 }, unknownAmounts: 0 },
        stepUp: { low: 5.5, high: 5.5 },
        monthsToUnicorn: { months: 24, range: [23, 24] },
      },
    });
  });

  it('is as it was', async () => {
    const ids = async (query: string) => (await startups(`sector=robots&${query}`)).entries.map(({ id, value }: Json) => [id, value]);
    expect(await ids('asOf=2021-12-31')).toEqual([
      ['two', 1.01e9],
      ['one', 200e6],
      ['three', null],
    ]);
    expect(await ids('asOf=2021-01-01')).toEqual([['three', null]]);
    expect(await ids('knownAt=2020-01-01')).toEqual([]);
  });

  it('explains one entry by its rounds and their claims', async () => {
    const { entries } = await startups('metric=raisedUsd&sector=robots&explain=one');
    const [{ explanation }, ...others] = entries;
    expect(
      explanation.rounds.map(({ round, counted, amount, claims }: Json) => [round, counted, amount.usd.low, claims[0].source.id]),
    ).toEqual([
      ['r1', true, 10e6, 'press'],
      ['r2', true, 100e6, 'press'],
    ]);
    expect([explanation.rule.length > 20, others.some((one: Json) => 'explanation' in one)]).toEqual([true, false]);
  });
});

it('a company that closed has no value and no rank; before that day it has', async () => {
  const series = { roundType: 'series-a', announcedOn: '2022-05-01' };
  const timeline = (id: string): Promise<Json> => system.get(`/v1/organizations/${id}/valuations`);
  await postAll(system, [
    registered('gone', { country: 'PT' }),
    reported('gone', 'a', { ...series, valuation: post(2e9) }),
    exited('gone', { exit: 'closed', on: '2023-06-15' }),
    registered('listed', { country: 'PT' }),
    reported('listed', 'a', { ...series, valuation: post(900e6) }),
    exited('listed', { exit: 'ipo', on: '2023-06-15' }),
    marked('listed', 'cap', { asOf: '2024-06-30', kind: 'market-cap' }),
  ]);
  const ranked = async (query: string): Promise<Json[]> =>
    (await startups(`country=PT&${query}`)).entries.map(({ id, rank, value }: Json) => [id, rank, value]);
  expect(await ranked('')).toEqual([
    ['listed', 1, 2e9],
    ['gone', null, null],
  ]);
  expect(await ranked('asOf=2023-06-14')).toEqual([
    ['gone', 1, 2e9],
    ['listed', 2, 900e6],
  ]);
  expect((await timeline('gone')).current).toBeNull();
  expect(await timeline('listed')).toMatchObject({ unicornSince: null, current: { cause: { mark: 'cap' } } });
});
