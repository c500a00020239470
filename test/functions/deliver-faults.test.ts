/** Whatever breaks in the middle of a try: the endpoint hears of it at least once, by one id, and the log says so. */
import { describe, expect, it } from 'vitest';
import type { Errand } from '../../functions/stores/deliveries.ts';
import { subscriptionStore } from '../../functions/stores/subscriptions.ts';
import { courierOn, errands } from '../support/functions/courier.ts';
import { surround } from '../support/functions/deployed.ts';
import { startEngine, TABLES } from '../support/functions/engine.ts';
import { losing, throttling } from '../support/functions/faults.ts';
import { AT } from '../support/functions/samples.ts';

const { client, newClient, endpoint, prepare } = await startEngine();
surround(endpoint);
const { deliver } = await prepare(() => import('../../functions/deliver.ts'));

const always = (status: number) => async () => ({ status });
const ids = (posts: { headers: Record<string, string> }[]) => [...new Set(posts.map(({ headers }) => headers['webhook-id']))];
const errandOf = ({ subscription, id }: { subscription: string; id: string }, tries = 0): Errand => ({ subscription, delivery: id, tries });
const failed = (...ns: number[]) => ({ batchItemFailures: ns.map((n) => ({ itemIdentifier: `message-${n}` })) });

describe('an errand that comes', () => {
  it('three times, one after the other, is done once', async () => {
    const { subscribe, note, work, courier, posts, logOf } = courierOn(client, deliver, always(200));
    await subscribe('thrice');
    const delivery = await note('thrice', 1);
    for (let n = 0; n < 3; n += 1) expect(await work(courier)(errands('first', errandOf(delivery)))).toEqual(failed());
    expect([posts.length, await logOf(delivery)]).toMatchObject([1, { status: 'delivered', tries: 1, attempts: [{ status: 200 }] }]);
  });

  it('three times at once, of a queue or of rings, is done once; the others come later, and find it done', async () => {
    const { subscribe, note, work, courier, posts, logOf, runUntil, waiting } = courierOn(client, deliver, async (_posted, n) => {
      // The endpoint answers when the others have met the one that is at work.
      while (n === 1 && waiting.length < 2) await new Promise(setImmediate);
      return { status: 500 };
    });
    await subscribe('at-once');
    const delivery = await note('at-once', 1);
    const same = errandOf(delivery);
    expect(await work(courier)(errands('first', same, same, same))).toEqual(failed());
    expect([posts.length, await logOf(delivery)]).toMatchObject([1, { status: 'waiting', tries: 1, attempts: [{ status: 500 }] }]);
    expect(waiting.map(({ at, body }) => [at - AT, body.tries]).toSorted()).toEqual([
      [35_000, 0],
      [35_000, 0],
      [5_000, 1],
    ]);
    await runUntil(AT + 35_000);
    expect([posts.length, (await logOf(delivery)).tries]).toEqual([3, 3]);
  });

  it('while one is at work that never ends is done once nobody can be at work on it any more, and counted', async () => {
    const { subscribe, note, work, courier, posts, logOf, runUntil, deliveries, counted } = courierOn(client, deliver, always(200));
    await subscribe('dead-claim');
    const delivery = await note('dead-claim', 1);
    expect(await deliveries.claim(errandOf(delivery), AT)).toMatchObject({ got: true, again: false });
    expect(await work(courier)(errands('first', errandOf(delivery)))).toEqual(failed());
    await runUntil(AT + 34_999);
    expect([posts.length, counted]).toEqual([0, { repeated: 0 }]);
    await runUntil();
    expect([posts.length, counted, await logOf(delivery)]).toMatchObject([1, { repeated: 1 }, { status: 'delivered', tries: 1 }]);
  });

  it('after a later one is dropped; one that is ahead of the log comes back until the log has caught up', async () => {
    const { subscribe, note, work, courier, posts, logOf } = courierOn(client, deliver, always(500));
    await subscribe('disorder');
    const delivery = await note('disorder', 1);
    expect(await work(courier)(errands('again', errandOf(delivery, 1)))).toEqual(failed(0));
    expect(await work(courier)(errands('first', errandOf(delivery, 0)))).toEqual(failed());
    expect(await work(courier)(errands('again', errandOf(delivery, 1)))).toEqual(failed());
    expect(await work(courier)(errands('again', errandOf(delivery, 0)))).toEqual(failed());
    expect([posts.length, (await logOf(delivery)).tries]).toEqual([2, 2]);
  });

  it('with others is not held up by one that fails, and only that one comes back', async () => {
    const { subscribe, note, work, courier, posts } = courierOn(client, deliver, always(200));
    await subscribe('healthy');
    await subscribe('unreadable', { secrets: [{ sealed: new Uint8Array(Buffer.from('other whsec_AAAA')) }] });
    const [good, bad] = [await note('healthy', 1), await note('unreadable', 1)];
    expect(await work(courier)(errands('first', errandOf(bad), errandOf(good)))).toEqual(failed(0));
    expect(ids(posts)).toEqual([good.id]);
  });

  it('for a delivery that nobody wrote down does nothing', async () => {
    const { subscribe, work, courier, posts } = courierOn(client, deliver, always(200));
    await subscribe('empty');
    expect(await work(courier)(errands('first', { subscription: 'empty', delivery: 'msg_none', tries: 0 }))).toEqual(failed());
    expect(posts).toEqual([]);
  });
});

describe('what breaks between the post and its record', () => {
  it('is made up for: the endpoint hears of it again, by the same id', async () => {
    const weak = newClient();
    const { subscribe, tell, runUntil, posts, logOf, dead, counted } = courierOn(weak, deliver, (_posted, n) => {
      if (n === 1) throttling(weak, 'UpdateItemCommand', 1);
      return { status: 200 };
    });
    await subscribe('twice');
    const delivery = await tell('twice', 1);
    await runUntil();
    expect([posts.length, ids(posts), dead, counted]).toEqual([2, [delivery.id], [], { repeated: 1 }]);
    expect(await logOf(delivery)).toMatchObject({ status: 'delivered', tries: 1, attempts: [{ status: 200 }] });
  });

  it('is not noticed where only the answers of the table were lost, to the claim and to the record', async () => {
    const weak = newClient();
    const lost = losing(weak, 'UpdateItemCommand', 2);
    const { subscribe, tell, runUntil, posts, logOf } = courierOn(weak, deliver, always(200));
    await subscribe('lost-answer');
    const delivery = await tell('lost-answer', 1);
    await runUntil();
    expect([lost(), posts.length, await logOf(delivery)]).toMatchObject([2, 1, { status: 'delivered', tries: 1 }]);
  });

  it.each([1, 2, 3])('at the first %i writes of a failing endpoint ends no course: all nine tries are in the log', async (times) => {
    const weak = newClient();
    const { subscribe, tell, runUntil, posts, logOf, dead } = courierOn(weak, deliver, always(500));
    await subscribe(`shaky-${times}`);
    const delivery = await tell(`shaky-${times}`, 1);
    throttling(weak, 'UpdateItemCommand', times);
    await runUntil();
    expect(await logOf(delivery)).toMatchObject({ status: 'parked', reason: 'tried-out', tries: 9 });
    expect(ids(posts)).toEqual([delivery.id]);
    expect(posts.length).toBeGreaterThanOrEqual(9);
    expect(posts.length).toBeLessThanOrEqual(9 + times);
    expect(dead).toEqual([]);
  });
});

describe('a queue that refuses', () => {
  it('the message for the next try leaves the delivery untried: it is tried again, and goes on', async () => {
    const { subscribe, tell, runUntil, posts, logOf, courier } = courierOn(client, deliver, always(500));
    await subscribe('refused');
    const delivery = await tell('refused', 1);
    let refusals = 1;
    const unwilling = {
      ...courier,
      redeliver: async (messages: Parameters<typeof courier.redeliver>[0]) => {
        refusals -= 1;
        if (refusals >= 0) throw new Error('the queue refuses 1 messages');
        return courier.redeliver(messages);
      },
    };
    await runUntil(Number.POSITIVE_INFINITY, unwilling);
    expect([posts.length, ids(posts)]).toEqual([10, [delivery.id]]);
    expect(await logOf(delivery)).toMatchObject({ status: 'parked', tries: 9 });
  });
});

describe('what a subscription was like when it was read', () => {
  it('may be over when the try ends: what happened meanwhile is not undone', async () => {
    const store = subscriptionStore(client, TABLES.subscriptions);
    const { subscribe, tell, runUntil, state } = courierOn(client, deliver, async () => {
      await store.change('moved', { url: 'https://elsewhere.example.com/', description: 'moved' });
      return { status: 410 };
    });
    await subscribe('moved');
    await tell('moved', 1);
    await runUntil();
    expect(await state('moved')).toMatchObject({ url: 'https://elsewhere.example.com/', description: 'moved', status: 'disabled' });
  });
});
