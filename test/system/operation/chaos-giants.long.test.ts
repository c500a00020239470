/** A history through every fault, with giants in the world: organizations of which megabytes are told. Twenty of five megabytes each take longer than all
 * other tests together: `npm run chaos -- --giants 20 --megabytes 5`. */
import { expect, it } from 'vitest';
import { chaos } from '../../../bench/chaos/chaos.ts';

const SEED = Number(process.env.CHAOS_SEED ?? 2);
const giants = { count: 2, bytes: 1.5e6 };

it(
  'survives lost, doubled, late and disordered deliveries, slow and failing services, clocks that step, crashes and a kill',
  async () => {
    console.log(`seed ${SEED}`);
    const report = await chaos({ seed: SEED, streams: 20, posts: 40, kills: 1, giants, say: (line) => console.log(line) });
    expect(report.wrong).toEqual([]);
    expect(report.commits).toBeGreaterThan((giants.count * giants.bytes) / 400_000);
  },
  30 * 60_000,
);
