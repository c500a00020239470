/** A history through every fault, and nothing lost. `npm run chaos -- --seed N` runs another. */
import { expect, it } from 'vitest';
import { chaos } from '../../../bench/chaos/chaos.ts';
import { form, sized } from '../../support/long.ts';

const SEED = Number(process.env.CHAOS_SEED ?? 1);

it(
  `${form}, survives lost, doubled, late and disordered deliveries, failing services, crashing functions and kills`,
  async () => {
    console.log(`seed ${SEED}`);
    const report = await chaos({
      seed: SEED,
      ...sized({ streams: 40, posts: 200, kills: 1 }, { streams: 100, posts: 1_300, kills: 3 }),
      say: () => {},
    });
    expect(report.wrong).toEqual([]);
    expect(report.commits).toBeGreaterThanOrEqual(sized(200, 1_250));
    expect(report.kills).toBeGreaterThan(sized(1, 3));
    for (const kind of ['duplicate', 'delay', 'reorder', 'drop', 'fail', 'throttle', 'lose', 'crash'])
      expect([kind, report.faults[kind] ?? 0]).not.toEqual([kind, 0]);
    expect(report.notices).toBeGreaterThan(sized(30, 250));
  },
  20 * 60_000,
);
