/** A fast endpoint, everything healthy: of many deliveries, 10,000 in the long form, none is lost and none has two ids. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Receiver, receiver } from '../../../trial/receiver.ts';
import { type Json, type Running, running } from '../../../trial/running.ts';
import { changes, logOf, register, subscribe } from '../../support/system/subscribed.ts';

const SUBSCRIPTIONS = 100;
const STARTUPS = 10;
const CHANGES = 100;

let system: Running;
let endpoint: Receiver;
beforeAll(async () => {
  [system, endpoint] = await Promise.all([running({ without: ['boards', 'changes'] }), receiver()]);
});
afterAll(async () => {
  await system?.stop();
  await endpoint?.stop();
});

it(`${SUBSCRIPTIONS} subscriptions times ${CHANGES} changes: each arrives, by one id, and is in the log as delivered`, async () => {
  const ids = Array.from({ length: STARTUPS }, (_, n) => `startup-${n}`);
  await register(system, ...ids);
  const subscriptions: Json[] = [];
  // Two keys: neither may have more than a hundred.
  for (const key of [await system.keyWith('subscriptions:write'), await system.keyWith('subscriptions:write')]) {
    for (let n = 0; n < SUBSCRIPTIONS / 2; n += 1)
      subscriptions.push(await subscribe(system, `${endpoint.url}/${subscriptions.length}`, undefined, { key }));
  }
  const began = performance.now();
  for (const id of ids) {
    const each = changes(id, CHANGES / STARTUPS);
    const { status } = await system.post(each);
    expect(status).toBeLessThan(300);
  }
  await endpoint.until(SUBSCRIPTIONS * CHANGES);
  console.log(`${SUBSCRIPTIONS * CHANGES} deliveries in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  await system.idle();
  const got = endpoint.got.map(({ headers }) => headers['webhook-id']);
  expect(new Set(got).size).toBe(SUBSCRIPTIONS * CHANGES);
  // What comes twice was cut off or got no answer in time, as may be on a busy machine, and is counted.
  const counted = system.logs.filter((line) => line.includes('"RepeatedTries":1')).length;
  expect(got.length - new Set(got).size).toBeLessThanOrEqual(counted);
  const notices = ids.flatMap((id) => Array.from({ length: CHANGES / STARTUPS }, (_, n) => `valuation-changed/${id}/${n + 2}`)).toSorted();
  for (const { id } of subscriptions) {
    const log = await logOf(system, id);
    expect([id, log.map(({ notice }) => notice).toSorted()]).toEqual([id, notices]);
    expect(log.filter(({ status }) => status !== 'delivered')).toEqual([]);
  }
});
