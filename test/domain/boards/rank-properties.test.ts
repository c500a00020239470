/** What holds for every ranking: ranks lie within their ranges, values within their bounds. `SEED=<seed>` runs a failure again. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contenders, INVESTOR_METRICS, measure } from '../../../domain/boards/investor-rankings.ts';
import { type Contender, type Order, rank, UNBOUNDED } from '../../../domain/boards/ranking.ts';
import type { Directory } from '../../../domain/boards/startup.ts';
import { startupOf } from '../../../domain/boards/startup.ts';
import { measureStartups, orderOf, STARTUP_METRICS, startupContenders } from '../../../domain/boards/startup-rankings.ts';
import { memberOf } from '../../support/domain/directory.ts';
import { fold, histories } from '../../support/domain/histories.ts';

const directory: Directory = new Map([['tencent', { name: 'Tencent', affiliations: memberOf('alibaba') }]]);

describe('every ranking', () => {
  const seed = { seed: Number(process.env.SEED ?? 20_240_219) };
  const check = (all: Contender<unknown>[], order: Order) => {
    for (const { rank: present, rankRange, value } of rank(all, { order })) {
      if (present === null || rankRange === null) {
        expect([present, rankRange, value]).toEqual([null, null, null]);
        continue;
      }
      const [best, worst] = rankRange;
      expect([best >= 1, best <= present, present <= worst, worst <= all.length]).toEqual([true, true, true, true]);
    }
  };

  it('has a rank for what has a value, and none for what has none', () => {
    const all = [0, null].map((value, n) => ({ id: `c${n}`, name: '', value, bounds: value === null ? UNBOUNDED : { low: 0, high: 0 } }));
    const entries = rank(all.map((one) => ({ ...one, listed: true, metrics: null })));
    expect(entries.map(({ rank, rankRange }) => [rank, rankRange])).toEqual([
      [1, [1, 2]],
      [null, null],
    ]);
  });

  it('has each rank within its range, of whatever is ranked', () => {
    const few = fc.integer({ min: 0, max: 4 });
    const Open = fc.tuple(few, few, few).map((three) => {
      const [low, value, high] = three.sort((x, y) => x - y) as [number, number, number];
      return { value, bounds: { low, high: high === 4 ? null : high } };
    });
    // Where a value is unknown it is so for all of a ranking: it could be any, or is not to be had.
    const Some = fc
      .constantFrom(UNBOUNDED, null)
      .chain((bounds) => fc.array(fc.oneof(Open, fc.constant({ value: null, bounds })), { maxLength: 8 }));
    fc.assert(
      fc.property(Some, fc.constantFrom<Order>('most', 'least'), (all, order) => {
        check(
          all.map((found, n) => ({ ...found, id: `c${n}`, name: `C${n}`, listed: true, metrics: null })),
          order,
        );
      }),
      { ...seed, numRuns: 1000 },
    );
  });

  it('has each rank within its range and each value within its bounds, of investors and startups of any history', () => {
    const checkAll = (all: Contender<unknown>[], order: Order) => {
      check(all, order);
      for (const { value, bounds } of all) {
        if (value === null || !bounds) continue;
        expect(bounds.low <= value && (bounds.high === null || value <= bounds.high)).toBe(true);
      }
    };
    fc.assert(
      fc.property(fc.array(histories(), { minLength: 1, maxLength: 4 }), fc.boolean(), (all, groups) => {
        const startups = all.map((history, n) => startupOf(`startup-${n}`, 1, fold(history)));
        const investors = measure(startups, directory, { groups });
        for (const metric of INVESTOR_METRICS) checkAll(contenders(investors, metric), 'most');
        const measured = measureStartups({ startups, directory, held: new Map() }, {});
        for (const metric of STARTUP_METRICS) checkAll(startupContenders(measured, metric, '2026-11-24'), orderOf(metric));
      }),
      { ...seed, numRuns: 150 },
    );
  });
});
