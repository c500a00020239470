/** `kill -9` with deliveries in flight, before and after the endpoint has answered; started again, the system goes on where it was. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Receiver, receiver } from '../../../trial/receiver.ts';
import type { Json } from '../../../trial/running.ts';
import { end, killAll, npmStart, type Started } from '../../../trial/started.ts';
import { changes, expectDelivered, logOf, noticesOf, register, subscribe } from '../../support/system/subscribed.ts';

const data = mkdtempSync(join(tmpdir(), 'dealstream-webhook-kill-'));
let system: Started | undefined;
let endpoint: Receiver;
beforeAll(async () => {
  endpoint = await receiver();
});
afterAll(async () => {
  if (system) await end(system);
  await endpoint.stop();
  rmSync(data, { recursive: true });
});

/** Resolves when everything in the log of a subscription is as many deliveries as these, and delivered. */
const settled = async (one: Started, id: string, count: number): Promise<void> => {
  for (;;) {
    const log = await logOf(one, id);
    if (log.length === count && log.every(({ status }: Json) => status === 'delivered')) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

const CHANGES = 15;

it('killed again and again while deliveries are in flight, it delivers every change, by one id', async () => {
  system = await npmStart(data, ['--empty']);
  const startups = ['ada', 'bob', 'cleo'];
  await register(system, ...startups);
  const subscription = await subscribe(system, endpoint.url);
  for (const [n, id] of startups.entries()) {
    // First while the endpoint has not answered yet, then while it answers, then before it hears of most of them.
    endpoint.behave((_got, response) => (n === 0 ? void response.writeHead(200) : 204));
    const seen = endpoint.got.length;
    expect((await system.post(changes(id, CHANGES))).body).toMatchObject({ appended: CHANGES });
    await endpoint.until(seen + [5, 5, 1][n]!);
    await killAll(system);
    endpoint.behave(() => 204);
    system = await npmStart(data, ['--empty']);
  }
  await settled(system, subscription.id, startups.length * CHANGES);
  const notices = startups.flatMap((id) => noticesOf(id, CHANGES));
  await expectDelivered(system, subscription, endpoint.got, notices);
  // It has forgotten no secret either: what comes after the last start is signed like what came before the first end.
  expect((await system.post(changes('ada', 1, CHANGES + 1))).status).toBe(200);
  await settled(system, subscription.id, startups.length * CHANGES + 1);
  await expectDelivered(system, subscription, endpoint.got, [...notices, noticesOf('ada', CHANGES + 1).at(-1)!]);
});
