/** Clusters with what they fall under, providers, credits, flows, restrictions and whom they touch agree with an independent reckoning in many small worlds, at any day, state of knowledge and instant. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Json } from '../../../trial/running.ts';
import { form, sized } from '../../support/long.ts';
import { clustersAgree, creditsAgree, flowsAgree, providersAgree, restrictionsAgree } from '../../support/reckoning/agreement-compute.ts';
import { chance } from '../../support/system/chance.ts';
import { recordedIn } from '../../support/system/changes.ts';
import { chips, computeWorldOf } from '../../support/system/random-compute-worlds.ts';
import { dayOf } from '../../support/system/random-organizations.ts';
import { rates } from '../../support/system/random-worlds.ts';
import { postAll, useSystem } from '../../support/system/use.ts';

const SEED = Number(process.env.SEED ?? 1);
const SIZE = 40;
/** In one system, which is reckoned as a whole. */
const TOGETHER = sized(3, 10);
const worlds = Array.from({ length: sized(3, 120) }, (_, n) => computeWorldOf(chance(SEED * 1000 + n), n, SIZE));
const systems = Array.from({ length: worlds.length / TOGETHER }, (_, n) => worlds.slice(n * TOGETHER, (n + 1) * TOGETHER));

const recordedOn = new Date().toISOString().slice(0, 10);
const TAKEN = [
  ...['CapacityReported', 'GpusAllocated', 'CreditDrawn', 'CreditRevoked', 'RestrictionIssued', 'RestrictionSuspended'],
  ...sized([], ['AllocationResized', 'AllocationReleased', 'CreditDrawWithdrawn', 'RestrictionRescinded', 'ComputeContractReported']),
];
const taken = new Map(TAKEN.map((type) => [type, 0]));

describe.each(systems.map((those, n) => ({ n, those })))(
  `${form}: ${TOGETHER} worlds of ${SIZE} events, drawn by seed ${SEED}, system $n`,
  ({ n, those }) => {
    const system = useSystem({ without: ['boards'] });
    const by = chance((SEED + 1) * 1_000_003 + n);
    let log: Json[] = [];

    beforeAll(async () => {
      console.log(`seed ${SEED}`);
      await postAll(system, [...rates, ...chips, ...those.flatMap(({ begins }) => begins)]);
      for (const { events } of those) {
        for (let from = 0; from < events.length; from += 10) {
          expect((await system.post(events.slice(from, from + 10))).status).toBeLessThan(500);
        }
      }
      await system.idle();
      log = await recordedIn(system);
      for (const [type, count] of taken) taken.set(type, count + log.filter((one) => one.type === type).length);
    });

    it('at a day and an instant', async () => {
      const instants = log.filter(({ type }) => type !== 'FxRatePublished').map(({ recordedAt }) => recordedAt);
      // Late enough for most of it to be there.
      const recordedAt = instants[by.whole(Math.floor(instants.length / 2), instants.length - 1)];
      const when = { asOf: dayOf(by), ...(n % 2 === 0 && { knownAt: dayOf(by) }) };
      const posted = { events: log.filter((one) => one.recordedAt <= recordedAt), recordedOn };
      const asked = { posted, when, also: { recordedAt } };
      for (const agree of [clustersAgree, providersAgree, creditsAgree, flowsAgree, restrictionsAgree]) await agree(system.get, asked);
    });
  },
);

it(`${worlds.length} worlds hold what they are drawn for`, () => {
  console.log(Object.fromEntries(taken));
  for (const [type, count] of taken) expect([type, count > 0]).toEqual([type, true]);
});
