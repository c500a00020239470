/** Endpoints as strangers have them, on the local runtime: each gets what it shall, and none costs another anything. */
import { afterAll, describe, expect, it } from 'vitest';
import { ENV } from '../../../functions/ports/names.ts';
import { within } from '../../../local/data.ts';
import { type Behaviour, type Receiver, receiver } from '../../../trial/receiver.ts';
import type { Json } from '../../../trial/running.ts';
import { change, changes, expectDelivered, logOf, noticesOf, register, send, subscribe } from '../../support/system/subscribed.ts';
import { useSystem } from '../../support/system/use.ts';

/** What the clock of the queues is ahead of the real one by, ms. */
let ahead = 0;
const system = useSystem({ without: ['boards', 'changes'], now: () => Date.now() + ahead });
const receivers: Receiver[] = [];

afterAll(async () => {
  for (const one of receivers) await one.stop();
});

/** An endpoint that behaves so, and its subscription to one startup, which is made here. */
const endpoint = async (id: string, behaviour: Behaviour) => {
  const one = await receiver(behaviour);
  receivers.push(one);
  await register(system, id);
  return { ...one, subscription: await subscribe(system, one.url, [id]) };
};

/** The lane of deliveries that failed before: every pause is a message in it. */
const lane = (): string => {
  const urls = [...system.runtime.functions.values()].map(({ properties }) =>
    within(properties, 'Environment', 'Variables', ENV.redeliver),
  );
  return String(urls.find(Boolean)).split('/').at(-1)!;
};

/** Turns the clock of the queues to each message that is put off, and waits until it is dealt with, until none is left. */
const turnToTheEnd = async (): Promise<void> => {
  for (;;) {
    await system.idle();
    const next = system.runtime.queues.next(lane());
    if (next === undefined) return;
    ahead += next;
  }
};

const resets: Behaviour = (_got, response) => void response.socket?.resetAndDestroy();
const slowly: Behaviour = (_got, response) => void setTimeout(() => response.writeHead(204).end(), 1_000);
/** So for the first requests, and well from then on. */
const troubled =
  (times: number, first: Behaviour): Behaviour =>
  (got, response, n) =>
    n <= times ? first(got, response, n) : 204;

describe('an endpoint', () => {
  it('that is slow, resets, answers 500 or redirects and is good then gets every change by one id; nobody follows a redirect', async () => {
    const elsewhere = await receiver();
    receivers.push(elsewhere);
    const redirects =
      (location: string): Behaviour =>
      (_got, response) =>
        void response.writeHead(302, { location }).end();
    const all = {
      slow: await endpoint('slow', slowly),
      resetting: await endpoint('resetting', troubled(4, resets)),
      failing: await endpoint(
        'failing',
        troubled(5, () => 500),
      ),
      redirecting: await endpoint('redirecting', troubled(4, redirects('http://169.254.169.254/latest/meta-data'))),
      astray: await endpoint('astray', troubled(4, redirects(elsewhere.url))),
    };
    for (const id of Object.keys(all)) await change(system, id, 3);
    await turnToTheEnd();
    for (const [id, { got, subscription }] of Object.entries(all)) await expectDelivered(system, subscription, got, noticesOf(id, 3));
    expect(elsewhere.got).toEqual([]);
    const attempts = async ({ subscription }: (typeof all)['slow']) => {
      const tries = (await logOf(system, subscription.id)).flatMap((one) => one.attempts as Json[]);
      return [...new Set(tries.map(({ status, fault }) => status ?? fault))].toSorted();
    };
    expect([await attempts(all.slow), await attempts(all.resetting), await attempts(all.failing)]).toEqual([
      [204],
      [204, 'reset'],
      [204, 500],
    ]);
    expect([await attempts(all.redirecting), await attempts(all.astray)]).toEqual([
      [204, 302],
      [204, 302],
    ]);
    for (const { subscription } of Object.values(all)) {
      expect(await system.get(`/v1/subscriptions/${subscription.id}`)).toMatchObject({ status: 'active', failingSince: null });
    }
  });

  it('that answers 410 is disabled and says why; taken up again, it gets what it asks for, by the id of then', async () => {
    const { got, behave, subscription } = await endpoint('quitting', () => 410);
    const path = `/v1/subscriptions/${subscription.id}`;
    await change(system, 'quitting', 1);
    await turnToTheEnd();
    await change(system, 'quitting', 2, 2);
    await turnToTheEnd();
    expect(await system.get(path)).toMatchObject({ status: 'disabled', disabled: { reason: 'the endpoint answered 410 Gone' } });
    expect(got).toHaveLength(1);
    expect(await logOf(system, subscription.id)).toMatchObject([{ status: 'parked', reason: 'gone', attempts: [{ status: 410 }] }]);
    behave(() => 204);
    const taken = await system.ask(path, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ status: 'active' }),
    });
    expect(taken).toMatchObject({ status: 200, body: { status: 'active', disabled: null } });
    const [{ id }] = (await logOf(system, subscription.id)) as [Json];
    await send(system, `${path}/deliveries/${id}/retry`);
    await turnToTheEnd();
    await expectDelivered(system, subscription, got, noticesOf('quitting', 1));
    expect(got).toHaveLength(2);
  });

  it('that answers 500 for an hour is tried as the contract says, and has its change after that', async () => {
    const began = ahead;
    const at: number[] = [];
    const hour = await endpoint('an-hour', () => {
      at.push(Math.round((ahead - began) / 1000));
      return ahead - began < 3_600_000 ? 500 : 204;
    });
    await change(system, 'an-hour', 1);
    await turnToTheEnd();
    await expectDelivered(system, hour.subscription, hour.got, noticesOf('an-hour', 1));
    const [log] = await logOf(system, hour.subscription.id);
    expect(log.attempts.map(({ status }: Json) => status)).toEqual([500, 500, 500, 500, 500, 204]);
    // 5 s are waited for, 30 s, 2 min and 10 min are one message each, an hour is four of them.
    expect(at.at(-1)! - at.at(-2)!).toBeGreaterThan(3_590);
    expect(at.at(-1)! - at.at(-2)!).toBeLessThanOrEqual(3_600);
  });
});

it('one that never answers, with many deliveries, delays nobody: all others have theirs before its first try ends', async () => {
  const order: string[] = [];
  const dead = await endpoint('busy', (_got, response) => {
    response.once('close', () => order.push('a dead try ended'));
    return undefined;
  });
  const good = await receiver(() => {
    order.push('good');
    return 204;
  });
  receivers.push(good);
  const subscription = await subscribe(system, good.url, ['busy']);
  expect((await system.post(changes('busy', 40))).body).toMatchObject({ appended: 40 });
  await good.until(40);
  expect(order).toEqual(Array.from({ length: 40 }, () => 'good'));
  expect(dead.got.length).toBeGreaterThan(0);
  // Deleted, it is told nothing more than what was under way.
  expect(await system.ask(`/v1/subscriptions/${dead.subscription.id}`, { method: 'DELETE' })).toMatchObject({ status: 204 });
  await turnToTheEnd();
  const told = dead.got.length;
  await change(system, 'busy', 1, 41);
  await turnToTheEnd();
  expect(dead.got).toHaveLength(told);
  expect(order.filter((one) => one.startsWith('a dead'))).toHaveLength(told);
  await expectDelivered(system, subscription, good.got, noticesOf('busy', 41));
  expect(good.got).toHaveLength(41);
});
