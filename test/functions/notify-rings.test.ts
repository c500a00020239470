/** Rings that come at once, or never come back: each notice is handed out once, and what nobody sent is sent in the end. */
import { describe, expect, it } from 'vitest';
import { deliveryId } from '../../functions/stores/deliveries.ts';
import { bells, changing } from '../support/functions/notices.ts';
import { failed, names, notifying } from '../support/functions/notifying.ts';
import { AT } from '../support/functions/samples.ts';

const { client, log, subscribe, notifierOn, notices } = await notifying();

describe('many rings at once', () => {
  it('of the same and of other notices hand out each once, and send each once', async () => {
    const all = await changing(client, 'lou', 8);
    const ids = Array.from({ length: 20 }, (_, n) => `lou-${n}`);
    for (const id of ids) await subscribe(id, 'lou');
    const { ring, told } = notifierOn();
    await Promise.all([...all.map((one) => ring(bells(one))), ring(bells(...all.toReversed()))]);
    for (const id of ids) expect([id, await notices(id)]).toEqual([id, names('lou', 2, 3, 4, 5, 6, 7, 8, 9)]);
    expect([told().length, new Set(told()).size]).toEqual([160, 160]);
  });

  it('leave to one that failed what it wrote down, and do not say that it was told; if it never comes back, another sends it', async () => {
    const [first, second] = await changing(client, 'max', 2);
    await subscribe('of-max', 'max');
    const { ring, told, queue, clock } = notifierOn();
    queue.broken = 1;
    expect(await ring(bells(first!))).toEqual(failed(0));
    const [own, other] = [second!, first!].map(({ data }) => deliveryId('of-max', data.id, AT));
    expect(await ring(bells(second!))).toEqual(failed());
    expect([told(), await log.toldUpTo('max')]).toEqual([[own], 0]);
    clock.now += 600_001;
    expect(await ring(bells(second!))).toEqual(failed());
    expect([told().toSorted(), await log.toldUpTo('max')]).toEqual([[own, own, other].toSorted(), 3]);
  });

  it("of which one is the sweeper's: it sends at once what was written down and not tried, for it comes late", async () => {
    const [only] = await changing(client, 'ned', 1);
    await subscribe('of-ned', 'ned');
    const { ring, told, queue } = notifierOn();
    queue.broken = 1;
    expect(await ring(bells(only!))).toEqual(failed(0));
    expect([told(), await log.toldUpTo('ned')]).toEqual([[], 0]);
    expect(await ring(bells('ned'))).toEqual(failed());
    expect([told(), await log.toldUpTo('ned')]).toEqual([[deliveryId('of-ned', only!.data.id, AT)], 2]);
  });
});
