/** Which startups are worth most, raised most, became unicorns fastest or stepped up most. */
import { describe, expect, it } from '@jest/globals';
import { rank } from '../../../domain/boards/ranking.ts';
import type { Directory } from '../../../domain/boards/startup.ts';
import { startupOf } from '../../../domain/boards/startup.ts';
import { measureStartups, orderOf, type StartupMetric, startupContenders } from '../../../domain/boards/startup-rankings.ts';
import { type Told, told } from '../../support/domain/given.ts';
import * as a from '../../support/domain/samples.ts';

const directory: Directory = new Map([['moonshot', { name: 'Moonshot AI', affiliations: [] }]]);
type Profile = Parameters<typeof a.registered>[0];
const startup = (id: string, profile: Profile, ...events: Told[]) => startupOf(id, 1, told(a.registered(profile), ...events));
const round = (id: string, announcedOn: string, raised: a.Says['amount'] | null, worth?: a.Says['amount'], more: a.Says = {}) =>
  a.reported(id, { announcedOn, ...(raised && { amount: raised }), ...(worth && { valuation: a.post(worth) }), ...more });

const CN = { country: 'CN', sector: 'models' };
const startups = [
  startup(
    'moonshot',
    { ...CN, foundedOn: '2023-03' },
    round('r1', '2023-10-10', a.usd(60e6), a.usd(300e6)),
    round('r2', '2024-02-19', a.usd(1e9, 'at-least'), a.usd(2.5e9)),
    round('r3', '2024-08-05', a.usd(300e6), a.usd(3e9), { status: 'rumoured' }),
  ),
  startup(
    'zhipu',
    { ...CN, foundedOn: '2019-06-11' },
    round('r1', '2023-10-20', a.usd(340e6), a.usd(2.5e9)),
    round('r2', '2024-06-01', null, a.usd(3e9)),
  ),
  startup('mistral', { country: 'FR', foundedOn: '2023' }, round('r1', '2023-12-10', a.usd(400e6), a.range(1e9, 2e9))),
  startup('quiet', CN, round('r1', '2024-01-01', a.undisclosed)),
  startup('marked', { country: 'US' }, a.marked('m1', '2024-06-30', a.usd(500e6))),
  startup('nothing', CN),
];
const measured = (scope: object = {}) => measureStartups({ startups, directory, held: new Map() }, scope);
const ranked = (metric: StartupMetric, scope?: object) => rank(startupContenders(measured(scope), metric, '2026-11-24'), orderOf(metric));
const table = (metric: StartupMetric, scope?: object) =>
  ranked(metric, scope).map(({ rank, id, value, rankRange }) => [rank, id, value, rankRange]);

describe('startups', () => {
  it('are measured over counted rounds and by the current point, with names from the directory', () => {
    expect(measured().find(({ id }) => id === 'moonshot')).toEqual({
      ...{ id: 'moonshot', name: 'Moonshot AI', held: [] },
      metrics: {
        valuationUsd: { low: 2.5e9, high: 2.5e9 },
        raisedUsd: { low: 1.06e9, high: null },
        unknownAmounts: 0,
        monthsToUnicorn: { months: 11, range: [10, 11] },
        stepUp: 8.3333,
      },
    });
    expect(measured().find(({ id }) => id === 'quiet')).toEqual({
      ...{ id: 'quiet', name: 'quiet', held: [] },
      metrics: { valuationUsd: null, raisedUsd: null, unknownAmounts: 1, monthsToUnicorn: null, stepUp: null },
    });
  });

  it('are those with a deal or a value, by Id, of the country and sector asked for', () => {
    const ids = (scope?: object) => measured(scope).map(({ id }) => id);
    expect(ids()).toEqual(['marked', 'mistral', 'moonshot', 'quiet', 'zhipu']);
    expect(ids({ country: 'CN' })).toEqual(['moonshot', 'quiet', 'zhipu']);
    expect(ids({ sector: 'models', country: 'US' })).toEqual([]);
  });
});

describe('a ranking of startups', () => {
  it('by value takes lower bounds, and what is unknown last: it could be any', () => {
    expect(table('valuationUsd')).toEqual([
      [1, 'zhipu', 3e9, [1, 2]],
      [2, 'moonshot', 2.5e9, [2, 3]],
      [3, 'mistral', 1e9, [3, 4]],
      [4, 'marked', 5e8, [4, 5]],
      [5, 'quiet', null, [1, 5]],
    ]);
  });

  it('by money raised is open upwards where an amount is unknown or unbounded', () => {
    expect(table('raisedUsd')).toEqual([
      [1, 'moonshot', 1.06e9, [1, 4]],
      [2, 'mistral', 400e6, [2, 5]],
      [3, 'zhipu', 340e6, [1, 5]],
      [4, 'marked', null, [1, 5]],
      [4, 'quiet', null, [1, 5]],
    ]);
  });

  it('by months to a unicorn puts the fewest first, open by the precision of their dates, and those without last', () => {
    // mistral: founded some day of 2023, 11 months from its first day, none from its last.
    expect(table('monthsToUnicorn')).toEqual([
      [1, 'mistral', 11, [1, 2]],
      [1, 'moonshot', 11, [1, 2]],
      [3, 'zhipu', 52, [3, 3]],
      [4, 'marked', null, [4, 4]],
      [4, 'quiet', null, [4, 4]],
    ]);
  });

  it('by step-up leaves nothing open: those without a point before stay last', () => {
    expect(table('stepUp', { country: 'CN' })).toEqual([
      [1, 'moonshot', 8.3333, [1, 1]],
      [2, 'zhipu', 1.2, [2, 2]],
      [3, 'quiet', null, [3, 3]],
    ]);
  });

  it('has shares of what is known of the scope', () => {
    expect(ranked('raisedUsd', { country: 'CN' }).map(({ id, share }) => [id, share])).toEqual([
      ['moonshot', 75.7143],
      ['zhipu', 24.2857],
      ['quiet', null],
    ]);
  });
});
