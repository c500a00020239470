/** Rings that come at once, or never come back: each notice is handed out once, and what nobody sent is sent in the end. */
import { DeleteItemCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { deliveryId } from '../../functions/stores/deliveries.ts';
import { TABLES } from '../support/functions/engine.ts';
import { bells, changing } from '../support/functions/notices.ts';
import { failed, names, notifying } from '../support/functions/notifying.ts';
import { AT } from '../support/functions/samples.ts';

const { client, meter, log, subscribe, notifierOn, notices } = await notifying();

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

  it("of which one is the sweeper's leave what was written down to who did, for that may still wait its turn, and send it once it is old", async () => {
    const [first, second] = await changing(client, 'ned', 2);
    await subscribe('of-ned', 'ned');
    const { ring, told, clock } = notifierOn();
    await ring(bells(first!));
    // The table is slow: what was handed out is not noted as told when the sweeper looks.
    await client.send(new DeleteItemCommand({ TableName: TABLES.subscriptions, Key: { p: { S: 'told' }, i: { S: 'ned' } } }));
    expect(await ring(bells('ned', 'ned'))).toEqual(failed());
    const [one, other] = [first!, second!].map(({ data }) => deliveryId('of-ned', data.id, AT));
    expect([told(), await log.toldUpTo('ned')]).toEqual([[one, other], 0]);
    clock.now += 600_001;
    expect(await ring(bells('ned'))).toEqual(failed());
    expect([told().toSorted(), await log.toldUpTo('ned')]).toEqual([[one, other, one, other].toSorted(), 3]);
  });

  it('of a burst go through what others are at work on once, and read its row once; once those are old, the next looks again', async () => {
    const all = await changing(client, 'oda', 9);
    await subscribe('of-oda', 'oda');
    const { ring, told, queue, clock } = notifierOn();
    queue.broken = 1;
    // Written down and not sent: its ring has not come back yet.
    expect(await ring(bells(all[0]!))).toEqual(failed(0));
    const { requests } = await meter(async () => {
      for (const batch of [all.slice(4, 7), all.slice(7)]) expect(await ring(bells(...batch))).toEqual(failed());
    });
    // Of each notice the delivery; of each ring what was told, and of all the row.
    expect([requests.PutItem, requests.GetItem]).toEqual([9, 5 + 1]);
    expect([new Set(told()).size, told().length, await log.toldUpTo('oda')]).toEqual([8, 8, 0]);
    clock.now += 600_001;
    expect(await ring(bells(all[8]!))).toEqual(failed());
    expect([new Set(told()).size, await log.toldUpTo('oda')]).toEqual([9, 10]);
  });
});
