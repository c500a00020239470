/** What the log takes, the views show: an organization of which megabytes are told, in requests that are allowed. */
import { expect, it } from 'vitest';
import type { Json } from '../../../trial/running.ts';
import { noise } from '../../support/functions/samples.ts';
import { sized } from '../../support/long.ts';
import { exact, registered, reported } from '../../support/system/samples.ts';
import { postAll, useSystem } from '../../support/system/use.ts';

const system = useSystem();
const EVENTS = 400;
/** In the long form 12 MB of claims. */
const REQUESTS = sized(5, 27);

it(`${REQUESTS} requests of ${EVENTS} rounds each, all that a commit can hold, leave an organization that goes on, and others beside it`, async () => {
  await postAll(system, [registered('large'), registered('other'), registered('fund', { kind: 'fund' })]);
  for (let request = 0; request < REQUESTS; request += 1) {
    const rounds = Array.from({ length: EVENTS }, (_, n) => {
      const round = `r${request * EVENTS + n}`;
      return reported('large', round, { note: noise(700, request * EVENTS + n) });
    });
    const { status, body } = await system.post(rounds);
    expect([status, body.results.filter((one: Json) => one.status === 'appended').length]).toEqual([200, EVENTS]);
  }
  await postAll(system, [
    reported('large', 'last', { participations: [{ investor: 'fund', amount: exact(7e6) }] }),
    reported('other', 'only', { participations: [{ investor: 'fund', amount: exact(5e6) }] }),
  ]);
  await system.idle();
  const [large, other] = await Promise.all(['large', 'other'].map((id) => system.get(`/v1/organizations/${id}`)));
  expect([large.summary.roundsCounted, large.stale ?? false]).toEqual([REQUESTS * EVENTS + 1, false]);
  expect(other.summary.roundsCounted).toBe(1);
  const { entries } = await system.get('/v1/rankings/investors?metric=knownUsd');
  expect(entries.map(({ id, value }: Json) => [id, value])).toEqual([['fund', 12e6]]);
  const found = await system.get('/v1/organizations/large/rounds?limit=500');
  expect(found.rounds).toHaveLength(500);
});
