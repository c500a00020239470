/** The course of a delivery to an endpoint that fails, as the contract has it, by a clock that is turned. */
import { describe, expect, it } from 'vitest';
import type { Tried } from '../../domain/notification/delivery.ts';
import { courierOn, errands } from '../support/functions/courier.ts';
import { surround } from '../support/functions/deployed.ts';
import { startEngine } from '../support/functions/engine.ts';
import { AT } from '../support/functions/samples.ts';

const { client, endpoint, prepare } = await startEngine();
surround(endpoint);
const { deliver } = await prepare(() => import('../../functions/deliver.ts'));

/** Contract, section 5: 5 s, 30 s, 2 min, 10 min, 1 h, 3 h, 6 h, 12 h. */
const PAUSES_S = [5, 30, 120, 600, 3600, 10_800, 21_600, 43_200];
const DAY_MS = 86_400_000;

const failing = (tried: Tried = { status: 500 }) => courierOn(client, deliver, () => tried);

describe.each([[{ status: 500 }], [{ status: 302 }], [{ status: 429 }], [{ fault: 'timeout' }], [{ fault: 'reset' }]])(
  'an endpoint that does nothing but %j',
  (tried) => {
    it('is tried nine times, after the pauses of the contract, with one id and one body; then the delivery is parked', async () => {
      const { subscribe, tell, runUntil, posts, sent, logOf, state } = failing(tried);
      const id = `nine-${Object.values(tried)[0]}`;
      await subscribe(id);
      const delivery = await tell(id, 1);
      await runUntil();
      expect(posts.slice(1).map(({ at }, n) => (at - posts[n]!.at) / 1000)).toEqual(PAUSES_S);
      expect(new Set(posts.map(({ headers }) => headers['webhook-id']))).toEqual(new Set([delivery.id]));
      expect(new Set(posts.map(({ body }) => body))).toEqual(new Set([delivery.body]));
      expect(posts.map(({ at, headers }) => Number(headers['webhook-timestamp']) - Math.floor(at / 1000))).toEqual(posts.map(() => 0));
      // SQS delays nothing for longer than a quarter of an hour.
      expect(sent.every(({ delayS = 0 }) => delayS >= 0 && delayS <= 900)).toBe(true);
      expect(sent.every(({ group }) => group === id)).toBe(true);
      const log = await logOf(delivery);
      expect(log).toMatchObject({ status: 'parked', reason: 'tried-out', nextAt: null, tries: 9 });
      expect(log.attempts).toEqual(posts.map(({ at }) => ({ at: new Date(at).toISOString(), ms: 0, ...tried })));
      expect(await state(id)).toMatchObject({ status: 'active', failingSince: AT });
    });
  },
);

describe('an endpoint that fails and then does not', () => {
  it('gets the delivery at its next try, and no more of it; what failed is forgotten', async () => {
    const { subscribe, tell, runUntil, posts, logOf, state } = courierOn(client, deliver, (_posted, n) => ({ status: n < 4 ? 500 : 204 }));
    await subscribe('later');
    const delivery = await tell('later', 1);
    await runUntil(AT + 36_000);
    expect([await state('later'), await logOf(delivery)]).toMatchObject([{ failingSince: AT }, { status: 'waiting', tries: 3 }]);
    expect((await logOf(delivery)).nextAt).toBe(new Date(AT + 155_000).toISOString());
    await runUntil();
    expect([posts.length, await logOf(delivery)]).toMatchObject([4, { status: 'delivered', tries: 4, nextAt: null }]);
    expect(await state('later')).not.toHaveProperty('failingSince');
  });

  it('is not disabled by failures before and after a success, however many days they take together', async () => {
    let status = 500;
    const { subscribe, tell, runUntil, state } = courierOn(client, deliver, () => ({ status }));
    await subscribe('moody');
    for (let day = 0; day < 9; day += 1) {
      status = day === 4 ? 200 : 500;
      await tell('moody', day);
      await runUntil(AT + (day + 1) * DAY_MS);
    }
    expect(await state('moody')).toMatchObject({ status: 'active', failingSince: AT + 5 * DAY_MS });
  });
});

describe('an endpoint that fails', () => {
  it('for five days and nothing else is disabled, and says why; not a moment before', async () => {
    const { subscribe, tell, runUntil, posts, logOf, state, clock } = failing();
    await subscribe('dead');
    for (let day = 0; day < 5; day += 1) {
      await tell('dead', day);
      await runUntil(AT + (day + 1) * DAY_MS - 1);
      expect([day, await state('dead')]).toMatchObject([day, { status: 'active', failingSince: AT }]);
    }
    const last = await tell('dead', 5);
    clock.now += 1;
    await runUntil(clock.now);
    const at = new Date(AT + 5 * DAY_MS).toISOString();
    expect(await state('dead')).toMatchObject({ status: 'disabled', disabled: { reason: 'nothing but failures for five days', at } });
    expect(await logOf(last)).toMatchObject({ status: 'parked', reason: 'failing', tries: 1 });
    const before = posts.length;
    const late = await tell('dead', 6);
    await runUntil();
    expect([posts.length, await logOf(late)]).toMatchObject([before, { status: 'parked', reason: 'subscription-disabled', tries: 0 }]);
  });

  it('with 410 is disabled at once, and says why; what waits for it is parked without another try', async () => {
    let status = 500;
    const { subscribe, tell, runUntil, posts, logOf, state } = courierOn(client, deliver, () => ({ status }));
    await subscribe('gone');
    const early = await tell('gone', 1);
    await runUntil(AT + 1000);
    status = 410;
    const late = await tell('gone', 2);
    await runUntil();
    const at = new Date(AT + 1000).toISOString();
    expect(await state('gone')).toMatchObject({ status: 'disabled', disabled: { reason: 'the endpoint answered 410 Gone', at } });
    expect([await logOf(early), await logOf(late)]).toMatchObject([
      { status: 'parked', reason: 'subscription-disabled', tries: 1 },
      { status: 'parked', reason: 'gone', tries: 1 },
    ]);
    expect(posts).toHaveLength(2);
  });

  it('leaves the first lane to those that do not', async () => {
    const { subscribe, tell, work, courier, sent, posts } = failing();
    await subscribe('slow', { failingSince: AT - 1 });
    const delivery = await tell('slow', 1);
    const errand = { subscription: 'slow', delivery: delivery.id, tries: 0 };
    expect(await work(courier)(errands('first', errand))).toEqual({ batchItemFailures: [] });
    expect([posts, sent]).toEqual([[], [{ body: errand, group: 'slow' }]]);
    await work(courier)(errands('again', errand));
    expect(posts).toHaveLength(1);
  });
});

describe('a subscription that is deleted', () => {
  it.each(['before the first try', 'while the next try is waited for'])('%s is told nothing more', async (when) => {
    const { subscribe, subscriptions, tell, runUntil, posts, dead } = failing();
    const one = await subscribe(when.replaceAll(' ', '-'));
    await tell(one.id, 1);
    await tell(one.id, 2);
    if (when.startsWith('while')) await runUntil(AT + 1000);
    const before = posts.length;
    await subscriptions.remove(one);
    await runUntil();
    expect([posts.length, dead]).toEqual([before, []]);
    expect(await subscriptions.get(one.id)).toBeUndefined();
  });

  it('while a try is under way is not made anew by what that writes down', async () => {
    const { subscribe, subscriptions, tell, runUntil, posts } = courierOn(client, deliver, async ({ url }) => {
      await subscriptions.remove({ id: 'vanishing', key: 'owner-of-vanishing' } as never);
      return { status: url ? 500 : 200 };
    });
    await subscribe('vanishing');
    await tell('vanishing', 1);
    await runUntil();
    expect([posts.length, await subscriptions.get('vanishing')]).toEqual([1, undefined]);
  });
});

describe('a subscription whose key holds no more', () => {
  const ways: [string, (owner: { keys: { revoke: (id: string, keeper: undefined) => Promise<boolean> }; id: string }) => unknown][] = [
    ['its key was revoked', ({ keys, id }) => keys.revoke(id, undefined)],
    ['its key has expired', () => undefined],
  ];
  it.each(ways)('is told nothing more, nor what waits for its next try, and says why: %s', async (reason, end) => {
    const { subscribe, tell, runUntil, keys, posts, logOf, state, dead } = failing();
    const id = `of-${reason.split(' ').at(-1)}`;
    const expiresAt = reason.endsWith('expired') ? new Date(AT + 1000).toISOString() : undefined;
    const { key } = await subscribe(id, expiresAt ? { expiresAt } : {});
    const early = await tell(id, 1);
    await runUntil(AT + 1000);
    expect([posts.length, await state(id)]).toMatchObject([1, { status: 'active' }]);
    await end({ keys, id: key });
    const late = await tell(id, 2);
    await runUntil();
    expect(posts.length).toBe(1);
    const parked = { status: 'parked', reason: 'subscription-disabled' };
    expect([await logOf(early), await logOf(late)]).toMatchObject([
      { ...parked, tries: 1 },
      { ...parked, tries: 0 },
    ]);
    const at = expiresAt ?? new Date(AT + 1000).toISOString();
    expect([await state(id), dead]).toMatchObject([{ status: 'disabled', disabled: { reason, at } }, []]);
  });
});
