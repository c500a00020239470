import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limitHeaders, limitsOf, overLimit } from '../../../functions/http/rate-limit.ts';
import { bucketStore, type Limit } from '../../../functions/stores/access/buckets.ts';
import { bucketKey } from '../../../functions/stores/layout.ts';
import { metered } from '../../../trial/meter.ts';
import { startEngine, TABLES } from '../../support/functions/engine.ts';
import { throttling } from '../../support/functions/faults.ts';
import { AT } from '../../support/functions/samples.ts';

const { client, newClient, meter } = await startEngine();

let made = 0;
/** A bucket of its own, with a clock that stands still unless told, and as many instances that spend from it as are asked for. */
const bucket = (limit: Limit, instances = 1) => {
  made += 1;
  const id = `bucket-${made}`;
  let at = AT;
  const stores = Array.from({ length: instances }, () => bucketStore(client, TABLES.keys, () => at));
  return {
    id,
    take: (instance = 0) => stores[instance]!.take(id, limit),
    pass: (ms: number) => {
      at += ms;
    },
    at: () => at,
  };
};
const allowed = (taken: { allowed: boolean }[]): number => taken.filter((one) => one.allowed).length;
const inTurn = async (n: number, take: () => Promise<{ allowed: boolean }>): Promise<number> => {
  let count = 0;
  for (let i = 0; i < n; i += 1) if ((await take()).allowed) count += 1;
  return count;
};

describe('a bucket', () => {
  it('gives what it holds at once, then nothing until a token has grown', async () => {
    const { take, pass } = bucket({ ratePerSecond: 10, burst: 5 });
    expect(await inTurn(5, take)).toBe(5);
    expect(await take()).toEqual({ allowed: false, remaining: 0, fullInMs: 500, retryInMs: 100 });
    pass(99);
    expect((await take()).allowed).toBe(false);
    pass(1);
    expect([(await take()).allowed, (await take()).allowed]).toEqual([true, false]);
  });

  it('is full again when its window has passed, and never fuller', async () => {
    const { take, pass } = bucket({ ratePerSecond: 10, burst: 5 });
    await inTurn(5, take);
    pass(500);
    expect(await inTurn(10, take)).toBe(5);
    pass(3_600_000);
    expect(await inTurn(10, take)).toBe(5);
  });

  it('says what remains, and when it is full', async () => {
    const { take } = bucket({ ratePerSecond: 3, burst: 7 });
    expect(await take()).toEqual({ allowed: true, remaining: 6, fullInMs: expect.closeTo(333.33, 1), retryInMs: 0 });
    expect(await take()).toMatchObject({ allowed: true, remaining: 5, fullInMs: expect.closeTo(666.67, 1) });
  });

  it('goes by itself an hour after an empty one is full: it is as good as none', async () => {
    const { id, take, pass } = bucket({ ratePerSecond: 10, burst: 50 });
    const expiry = async () => (await client.send(new GetItemCommand({ TableName: TABLES.keys, Key: bucketKey(id) }))).Item?.ttl?.N;
    const last = (at: number) => String(Math.ceil((at + 5_000) / 1000) + 3_600);
    await take();
    expect(await expiry()).toBe(last(AT));
    pass(2_000);
    await take();
    expect(await expiry()).toBe(last(AT + 2_000));
  });

  it('is one for all instances: asked by eight at once, it gives what it holds and no more', async () => {
    const { take } = bucket({ ratePerSecond: 10, burst: 100 }, 8);
    const taken = await Promise.all(Array.from({ length: 400 }, (_, n) => take(n % 8)));
    expect(allowed(taken)).toBe(100);
  });

  it('lets nobody spend later what was taken earlier', async () => {
    const { take, pass } = bucket({ ratePerSecond: 1, burst: 100 });
    // The instance has taken 1, 2 and 4, and spent 4 of them.
    await inTurn(4, take);
    pass(1000);
    expect(await inTurn(200, take)).toBe(100 - 7 + 1);
  });

  it('costs few writes when it is busy, one for each request when it is not, and none while it is empty', async () => {
    const busy = bucket({ ratePerSecond: 200, burst: 1000 });
    const cost = await meter(() => inTurn(113, busy.take));
    expect(cost).toEqual({ read: 0, write: 7, requests: { UpdateItem: 7 } });
    const idle = bucket({ ratePerSecond: 200, burst: 1000 });
    const slow = await meter(async () => {
      for (let n = 0; n < 5; n += 1) {
        await idle.take();
        idle.pass(5000);
      }
    });
    expect(slow.requests.UpdateItem).toBe(5);
    const empty = bucket({ ratePerSecond: 1, burst: 1 });
    await inTurn(2, empty.take);
    expect((await meter(() => inTurn(50, empty.take))).requests).toEqual({});
  });

  it('whoever asks when, keeps to its bound in every stretch of time', async () => {
    const limit = { ratePerSecond: 20, burst: 10 };
    const asks = fc.array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.nat(2), fc.integer({ min: 1, max: 12 })), { maxLength: 25 });
    await fc.assert(
      fc.asyncProperty(asks, async (steps) => {
        const { take, pass, at } = bucket(limit, 3);
        const passed: number[] = [];
        for (const [ms, instance, times] of steps) {
          pass(ms);
          for (let n = 0; n < times; n += 1) if ((await take(instance)).allowed) passed.push(at());
        }
        for (const [from, start] of passed.entries()) {
          for (const [to, end] of passed.entries()) {
            if (to >= from) expect(to - from + 1).toBeLessThanOrEqual(limit.burst + limit.ratePerSecond * ((end - start) / 1000 + 1));
          }
        }
      }),
      { numRuns: 20, seed: 7 },
    );
  });

  it.each([1000, 60_000, 3_600_000, 400 * 86_400_000])('locks nobody out when the clock is turned back by %i ms', async (ms) => {
    const { take, pass } = bucket({ ratePerSecond: 10, burst: 5 }, 3);
    // One instance holds tokens, one has met an empty bucket, and one knows nothing yet.
    await take(0);
    expect(await inTurn(5, () => take(1))).toBe(4);
    pass(-ms);
    for (const instance of [2, 1, 0]) {
      const refused = await take(instance);
      expect(refused).toMatchObject({ allowed: false, remaining: 0 });
      expect([refused.retryInMs <= 101, refused.fullInMs <= 500]).toEqual([true, true]);
    }
    pass(100);
    expect(await Promise.all([take(0), take(1), take(2)].map(async (one) => (await one).allowed))).toContain(true);
    pass(500);
    expect(await inTurn(20, () => take(2))).toBe(5);
  });

  it('gives no more by a clock that goes back and forth than by one that goes on', async () => {
    const limit = { ratePerSecond: 10, burst: 20 };
    const { take, pass } = bucket(limit, 2);
    let passed = await inTurn(40, take);
    for (let n = 0; n < 10; n += 1) {
      pass(n % 2 === 0 ? -3_600_000 : 3_600_100);
      passed += await inTurn(40, () => take(n % 2));
    }
    // A jump ahead fills the bucket, as an hour does; a jump back fills nothing.
    expect(passed).toBeLessThanOrEqual(limit.burst * 6 + 10);
  });

  it('that cannot be written says so', async () => {
    const tired = newClient();
    throttling(tired, 'UpdateItemCommand', 1);
    const store = bucketStore(tired, TABLES.keys, () => AT);
    await expect(store.take('tired', { ratePerSecond: 1, burst: 1 })).rejects.toThrow('slow down');
    expect((await metered(tired)(() => store.take('tired', { ratePerSecond: 1, burst: 1 }))).requests).toEqual({ UpdateItem: 1 });
  });
});

describe('the headers', () => {
  const limit = { ratePerSecond: 200, burst: 1000 };
  it('say what the policy is and what remains', () => {
    const caller = limitsOf(limit, { allowed: true, remaining: 957, fullInMs: 215, retryInMs: 0 });
    expect(limitHeaders(caller)).toEqual({ 'ratelimit-policy': '"key";q=1000;w=5', ratelimit: '"key";r=957;t=1' });
    expect(overLimit(caller)).toBeUndefined();
  });

  it('of who asks too much come with a problem that says when to try again', () => {
    const refused = overLimit(limitsOf(limit, { allowed: false, remaining: 0, fullInMs: 5000, retryInMs: 4 }))!;
    expect(refused).toMatchObject({ status: 429, data: { code: 'rate-limited' } });
    expect(refused.headers).toEqual({ 'retry-after': '1' });
  });

  it('are none for who has no key', () => {
    expect([limitHeaders({}), limitHeaders(undefined), overLimit(undefined)]).toEqual([{}, {}, undefined]);
  });
});
