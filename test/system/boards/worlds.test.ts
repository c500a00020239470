/** Rankings, concentration, valuations, rounds, holdings, flows, deals and profiles agree with an independent reckoning in many small worlds, whose investors join groups, leave them, are
 * merged, taken apart again and renamed, at any day and as of any instant. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Json, Running } from '../../../trial/running.ts';
import { form, sized } from '../../support/long.ts';
import {
  concentrationAgrees,
  dealsAgree,
  holdingsAgree,
  investorsAgree,
  organizationsAgree,
  startupsAgree,
} from '../../support/reckoning/agreement.ts';
import { ownFlowsAgree, profilesAgree } from '../../support/reckoning/agreement-worlds.ts';
import { type Chance, chance } from '../../support/system/chance.ts';
import { recordedIn } from '../../support/system/changes.ts';
import { dayOf } from '../../support/system/random-organizations.ts';
import { rates, type World, worldOf } from '../../support/system/random-worlds.ts';
import { postAll, useSystem } from '../../support/system/use.ts';

const SEED = Number(process.env.SEED ?? 1);
const SIZE = 60;
const PAIRS = sized(4, 1);
/** In one system: each of its answers for the past reads all of them. */
const TOGETHER = 10;
const all = Array.from({ length: sized(2, 120) }, (_, n) => worldOf(chance(SEED * 1000 + n), n, SIZE));
const numbered = all.map((world, number) => ({ ...world, number }));
const systems = Array.from({ length: Math.ceil(all.length / TOGETHER) }, (_, n) => numbered.slice(n * TOGETHER, (n + 1) * TOGETHER));

const recordedOn = new Date().toISOString().slice(0, 10);

/** One to eight in a request; now and then two requests at once, which know nothing of each other. Refusals are part of it. */
const post = async (system: Running, by: Chance, { begins, events }: World) => {
  await postAll(system, begins);
  for (let at = 0; at < events.length; ) {
    const requests = by.pick([[1], [3], [8], [1, 2], [5, 8]]).map((size) => {
      at += size;
      return events.slice(at - size, at);
    });
    const answers = await Promise.all(requests.filter((one) => one.length > 0).map((one) => system.post(one)));
    for (const { status } of answers) expect(status).toBeLessThan(500);
  }
};

const TYPES = ['OrganizationAffiliated', 'OrganizationMerged', 'OrganizationUnmerged', 'RoundReported'];
const taken = new Map(TYPES.map((type) => [type, 0]));

describe.each(systems.map((worlds, n) => ({ n, worlds })))(
  `${form}: worlds of ${SIZE} events, drawn by seed ${SEED}, system $n`,
  ({ n, worlds }) => {
    const system = useSystem({ without: ['boards'] });
    const by = chance(SEED + n);
    let log: Json[] = [];

    beforeAll(async () => {
      console.log(`seed ${SEED}`);
      await postAll(system, rates);
      for (const world of worlds) await post(system, by, world);
      await system.idle();
      log = await recordedIn(system);
      for (const [type, count] of taken) taken.set(type, count + log.filter((one) => one.type === type).length);
    });

    it.each(worlds)(
      `$prefix: at ${PAIRS === 1 ? 'a day and an instant' : `${PAIRS} days and instants`}`,
      async ({ prefix, country, number }) => {
        // Days and instants of its own: worlds that are all asked about one day say little of others.
        const at = chance((SEED + 1) * 1_000_003 + number);
        const own = log.filter(({ type, subject }) => type === 'FxRatePublished' || subject.startsWith(prefix));
        const instants = own.filter(({ type }) => type !== 'FxRatePublished').map(({ recordedAt }) => recordedAt);
        for (let pair = 0; pair < PAIRS; pair += 1) {
          const [asOf, recordedAt] = [dayOf(at), at.pick(instants)];
          const posted = { events: own.filter((one) => one.recordedAt <= recordedAt), recordedOn };
          const isEven = (number + pair) % 2 === 0;
          const when = { asOf, ...(isEven && { knownAt: dayOf(at) }) };
          const asked = { posted, when, also: { recordedAt }, isOneOfMany: true };
          // Half of the readings each: of so many worlds every reading is asked about many, with and without `knownAt`.
          if (Math.floor((number + pair) / 2) % 2 === 0) {
            await profilesAgree(system, asked);
            await investorsAgree(system.get, asked, { groups: isEven, country });
            await concentrationAgrees(system.get, asked, { groups: !isEven, country });
            await startupsAgree(system.get, asked, country);
          } else {
            await organizationsAgree(system.get, asked);
            await dealsAgree(system.get, asked, { country });
            await holdingsAgree(system.get, asked, country);
            await ownFlowsAgree(system, asked, prefix);
          }
        }
      },
    );
  },
);

it(`${all.length} worlds hold what they are drawn for`, () => {
  console.log(Object.fromEntries(taken));
  for (const [type, count] of taken) expect([type, count > 0]).toEqual([type, true]);
});
