/** Which startups are worth most, raised most, became unicorns fastest or stepped up most. */
import { describe, expect, it } from 'vitest';
import { rank } from '../../../domain/boards/ranking.ts';
import type { Directory } from '../../../domain/boards/startup.ts';
import { startupOf } from '../../../domain/boards/startup.ts';
import { addsUp, measureStartups, orderOf, type StartupMetric, startupContenders } from '../../../domain/boards/startup-rankings.ts';
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
const ranked = (metric: StartupMetric, scope?: object) =>
  rank(startupContenders(measured(scope), metric, '2026-11-24'), { order: orderOf(metric), addsUp: addsUp(metric) });
const table = (metric: StartupMetric, scope?: object) =>
  ranked(metric, scope).map(({ rank, id, value, rankRange }) => [rank, id, value, rankRange]);

describe('startups', () => {
  it('are measured over counted rounds and by the current point, with names from the directory', () => {
    expect(measured().find(({ id }) => id === 'moonshot')).toEqual({
      ...{ id: 'moonshot', name: 'Moonshot AI', held: [], hasRaised: true },
      metrics: {
        valuationUsd: { low: 2.5e9, high: 2.5e9 },
        raisedUsd: { low: 1.06e9, high: null },
        unknownAmounts: 0,
        monthsToUnicorn: { months: 11, range: [10, 11] },
        // New money of at least 1 billion, of 2.5 billion at most half: 1.25 to 1.5 billion over 300 million.
        stepUp: { low: 4.1667, high: 5 },
      },
    });
    expect(measured().find(({ id }) => id === 'quiet')).toEqual({
      ...{ id: 'quiet', name: 'quiet', held: [], hasRaised: true },
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
      [null, 'quiet', null, null],
    ]);
  });

  it('by money raised is open upwards where an amount is unknown or unbounded', () => {
    expect(table('raisedUsd')).toEqual([
      [1, 'moonshot', 1.06e9, [1, 3]],
      [2, 'mistral', 400e6, [2, 4]],
      [3, 'zhipu', 340e6, [1, 4]],
      [null, 'marked', null, null],
      [null, 'quiet', null, null],
    ]);
  });

  it('by months to a unicorn puts the fewest first, open by the precision of their dates, and those without last', () => {
    // mistral: founded some day of 2023, 11 months from its first day, none from its last.
    expect(table('monthsToUnicorn')).toEqual([
      [1, 'mistral', 11, [1, 2]],
      [1, 'moonshot', 11, [1, 2]],
      [3, 'zhipu', 52, [3, 3]],
      [null, 'marked', null, null],
      [null, 'quiet', null, null],
    ]);
  });

  it('by step-up takes lower bounds, and those without a step last', () => {
    // zhipu: 3 billion less at most half of it, over 2.5.
    expect(table('stepUp', { country: 'CN' })).toEqual([
      [1, 'moonshot', 4.1667, [1, 1]],
      [2, 'zhipu', 0.6, [2, 2]],
      [null, 'quiet', null, null],
    ]);
    expect(ranked('stepUp', { country: 'CN' })[1]!.metrics.stepUp).toEqual({ low: 0.6, high: 1.2 });
  });

  it('by step-up takes that of the latest round that has one, not of a mark', () => {
    const one = startup(
      'one',
      {},
      round('r1', '2024-01-01', a.usd(100e6), a.usd(1e9)),
      round('r2', '2024-02-01', a.usd(100e6), a.usd(1.6e9)),
      a.marked('m1', '2024-03-01', a.usd(3.2e9)),
      round('r3', '2024-04-01', a.usd(100e6), a.undisclosed),
    );
    // 1.5 over 1, where the mark is 3.2 over 1.6.
    expect(one).toMatchObject({ stepUp: { low: 1.5, high: 1.5 }, valuationUsd: { low: 3.2e9, high: 3.2e9 } });
  });

  it('by step-up is open where intervals overlap', () => {
    const stepped = (id: string, ...of: [number, number]) =>
      startup(
        id,
        {},
        round('r1', '2024-01-01', a.usd(0), a.usd(1e9)),
        round('r2', '2024-02-01', a.usd(0), a.range(of[0] * 1e9, of[1] * 1e9)),
      );
    const world = { startups: [stepped('a', 2, 3), stepped('b', 1.5, 2.5), stepped('c', 1, 1.4)], directory, held: new Map() };
    expect(rank(startupContenders(measureStartups(world, {}), 'stepUp', '2026-11-24')).map(({ id, rankRange }) => [id, rankRange])).toEqual(
      [
        ['a', [1, 2]],
        ['b', [1, 2]],
        ['c', [3, 3]],
      ],
    );
  });

  it('by money raised is of the instruments asked for', () => {
    const one = startup(
      'one',
      {},
      round('r1', '2024-01-01', a.usd(9e6)),
      round('r2', '2024-02-01', a.usd(4e6), undefined, { roundType: 'debt' }),
    );
    const raised = (...instruments: Parameters<typeof measureStartups>[2] & object) =>
      measureStartups({ startups: [one], directory, held: new Map() }, {}, instruments)[0]!.metrics.raisedUsd;
    expect([raised('equity'), raised('debt'), raised('equity', 'debt'), raised('grant')]).toEqual([
      ...[9e6, 4e6, 13e6].map((usd) => ({ low: usd, high: usd })),
      null,
    ]);
  });

  it('has shares of what is known of the scope', () => {
    expect(ranked('raisedUsd', { country: 'CN' }).map(({ id, shareOfKnown }) => [id, shareOfKnown])).toEqual([
      ['moonshot', 75.7143],
      ['zhipu', 24.2857],
      ['quiet', null],
    ]);
  });

  it('has none where a sum means nothing', () => {
    for (const metric of ['monthsToUnicorn', 'stepUp'] as const) {
      expect(ranked(metric).map(({ shareOfKnown }) => shareOfKnown)).toEqual([null, null, null, null, null]);
    }
    expect((['valuationUsd', 'raisedUsd', 'gpus'] as const).map(addsUp)).toEqual([true, true, true]);
  });

  it('has no value after a startup closed or was acquired, and still what it raised', () => {
    const gone = startup('gone', {}, round('r1', '2024-01-01', a.usd(9e6), a.usd(1e9)), a.exited({ exit: 'acquired', on: '2024-06-01' }));
    const [measuredOne] = measureStartups({ startups: [gone], directory, held: new Map() }, {});
    expect(measuredOne!.metrics).toMatchObject({ valuationUsd: null, raisedUsd: { low: 9e6, high: 9e6 } });
  });
});
