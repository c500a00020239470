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
      ...sized({ streams: 25, posts: 90, kills: 1 }, { streams: 80, posts: 800, kills: 2 }),
      giants: { count: 1, bytes: 600_000 },
      // What is rare is less so in a short history, that all of it comes.
      mischief: sized({ crash: 0.02, slow: 0.01, step: 0.03 }, {}),
      say: () => {},
    });
    expect(report.wrong).toEqual([]);
    expect(report.commits).toBeGreaterThanOrEqual(sized(85, 780));
    expect(report.kills).toBeGreaterThan(sized(1, 2));
    for (const kind of ['duplicate', 'delay', 'reorder', 'drop', 'fail', 'throttle', 'lose', 'crash', 'slow', 'step'])
      expect([kind, report.faults[kind] ?? 0]).not.toEqual([kind, 0]);
    expect(report.notices).toBeGreaterThan(sized(10, 150));
  },
  20 * 60_000,
);
