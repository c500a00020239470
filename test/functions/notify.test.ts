/** Whatever is lost, doubled or broken on the way from a change to its deliveries: each subscriber has one delivery of each notice, and one errand at least. */
import { DeleteItemCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { deliveryId } from '../../functions/stores/deliveries.ts';
import { TABLES } from '../support/functions/engine.ts';
import { losing, throttling } from '../support/functions/faults.ts';
import { again, bells, changing } from '../support/functions/notices.ts';
import { failed, names, notifying } from '../support/functions/notifying.ts';
import { AT } from '../support/functions/samples.ts';

const { client, newClient, log, subscribe, notifierOn, notices } = await notifying();

describe('a notice', () => {
  it('becomes one delivery, pending, and one errand in its subscription’s group', async () => {
    const [notice] = await changing(client, 'ada', 1);
    await subscribe('of-ada', 'ada');
    const { ring, sent } = notifierOn();
    expect(await ring(bells(notice!))).toEqual(failed());
    const id = deliveryId('of-ada', 'valuation-changed/ada/2', AT);
    expect(sent).toEqual([{ body: { subscription: 'of-ada', delivery: id, tries: 0 }, group: 'of-ada' }]);
    const [delivery] = await log.list('of-ada', 10);
    expect(delivery).toMatchObject({ id, status: 'pending', tries: 0, notice: 'valuation-changed/ada/2', type: 'ValuationChanged' });
    expect(JSON.parse(delivery!.body)).toEqual({ type: 'ValuationChanged', timestamp: notice!.data.recordedAt, data: notice!.data });
  });

  it('that comes twice, in one batch or later, is handed out once', async () => {
    const [notice] = await changing(client, 'bob', 1);
    await subscribe('of-bob', 'bob');
    const { ring, told } = notifierOn();
    await ring(bells(notice!, notice!));
    await ring(bells(notice!));
    expect([told().length, await notices('of-bob')]).toEqual([1, names('bob', 2)]);
  });

  it('that was lost is made up for by the next, whatever comes late then', async () => {
    const all = await changing(client, 'cleo', 4);
    await subscribe('of-cleo', 'cleo');
    const { ring, told } = notifierOn();
    await ring(bells(all[0]!));
    await ring(bells(all[3]!));
    expect(await notices('of-cleo')).toEqual(names('cleo', 2, 3, 4, 5));
    await ring(bells(all[2]!, all[1]!, all[0]!));
    expect([told().length, new Set(told()).size]).toEqual([4, 4]);
  });

  it('of which nothing came but a ring is read from the row', async () => {
    await changing(client, 'dan', 3);
    await subscribe('of-dan', 'dan');
    const { ring } = notifierOn();
    expect(await ring(bells('dan', 'dan', 'nobody'))).toEqual(failed());
    expect(await notices('of-dan')).toEqual(names('dan', 2, 3, 4));
  });

  it('reaches no one who is disabled, came later, or wants another', async () => {
    const [notice] = await changing(client, 'eve', 1);
    await subscribe('eve-off', 'eve', { status: 'disabled' });
    await subscribe('eve-late', 'eve', { createdAt: new Date(AT + 1).toISOString() });
    await subscribe('eve-else', 'eve', { events: ['ValuationCorrected'] });
    await subscribe('eve-down', 'eve', { filter: { organizations: ['eve'], direction: 'down' } });
    const { ring, sent } = notifierOn();
    await ring(bells(notice!));
    expect(sent).toEqual([]);
    expect(await log.toldUpTo('eve')).toBe(2);
  });

  it('that cannot be read comes back alone', async () => {
    const [notice] = await changing(client, 'fay', 1);
    await subscribe('of-fay', 'fay');
    const { ring, told } = notifierOn();
    const { Records } = bells(notice!, notice!);
    Records[0]!.body = 'not JSON';
    expect(await ring({ Records })).toEqual(failed(0));
    expect(told()).toHaveLength(1);
  });
});

describe('what breaks', () => {
  it('between writing down and sending is sent when the ring comes back, by the same ids', async () => {
    const [notice] = await changing(client, 'gil', 1);
    await subscribe('gil-1', 'gil');
    await subscribe('gil-2', 'gil');
    const { ring, told, queue } = notifierOn();
    queue.broken = 1;
    expect(await ring(bells(notice!))).toEqual(failed(0));
    expect([told(), await log.toldUpTo('gil')]).toEqual([[], 0]);
    expect(await ring(again(bells(notice!)))).toEqual(failed());
    expect(told().toSorted()).toEqual(['gil-1', 'gil-2'].map((id) => deliveryId(id, 'valuation-changed/gil/2', AT)).toSorted());
    expect([await notices('gil-1'), await notices('gil-2')]).toEqual([names('gil', 2), names('gil', 2)]);
  });

  it('in the middle of writing down leaves nobody out', async () => {
    const [notice] = await changing(client, 'hal', 1);
    const ids = Array.from({ length: 20 }, (_, n) => `hal-${n}`);
    for (const id of ids) await subscribe(id, 'hal');
    const weak = newClient();
    throttling(weak, 'PutItemCommand', 7);
    const { ring, told } = notifierOn(weak);
    expect(await ring(bells(notice!))).toEqual(failed(0));
    expect(await ring(again(bells(notice!)))).toEqual(failed());
    expect(new Set(told())).toEqual(new Set(ids.map((id) => deliveryId(id, 'valuation-changed/hal/2', AT))));
    for (const id of ids) expect([id, await notices(id)]).toEqual([id, names('hal', 2)]);
  });

  it('that loses the answer to what was written down, and nothing else, sends it at once', async () => {
    const [notice] = await changing(client, 'lea', 1);
    await subscribe('of-lea', 'lea');
    const weak = newClient();
    const lost = losing(weak, 'PutItemCommand', 1, ({ Item }) => Item.p.S !== 'told');
    const { ring, told } = notifierOn(weak);
    expect(await ring(bells(notice!))).toEqual(failed());
    expect([lost(), told(), await log.toldUpTo('lea')]).toEqual([1, [deliveryId('of-lea', 'valuation-changed/lea/2', AT)], 2]);
  });

  it('after sending, before it is noted that all were told, sends again what was not tried yet, and nothing that was', async () => {
    const [notice] = await changing(client, 'ivy', 1);
    await subscribe('ivy-1', 'ivy');
    await subscribe('ivy-2', 'ivy');
    const weak = newClient();
    const { ring, told } = notifierOn(weak);
    losing(weak, 'PutItemCommand', 3, ({ Item }) => Item.p.S === 'told');
    expect(await ring(bells(notice!))).toEqual(failed(0));
    const [tried, untried] = ['ivy-1', 'ivy-2'].map((id) => deliveryId(id, 'valuation-changed/ivy/2', AT));
    const delivery = await log.get('ivy-1', tried!);
    await log.tried(delivery!, { at: '', ms: 1, status: 500 }, { status: 'waiting', pause: 5 }, AT);
    const before = told().length;
    // The write whose answer was lost was done; here it was not.
    const mark = { p: { S: 'told' }, i: { S: 'ivy' } };
    await client.send(new DeleteItemCommand({ TableName: TABLES.subscriptions, Key: mark }));
    expect(await ring(again(bells(notice!)))).toEqual(failed());
    expect([before, told().slice(before)]).toEqual([2, [untried]]);
  });

  it('for one organization holds up no other of the batch', async () => {
    const [a] = await changing(client, 'jay', 1);
    const [b] = await changing(client, 'kim', 1);
    await subscribe('of-jay', 'jay');
    await subscribe('of-kim', 'kim');
    const { ring, queue } = notifierOn();
    queue.broken = 1;
    expect(await ring(bells(a!, b!))).toEqual(failed(0));
    expect([await log.toldUpTo('jay'), await log.toldUpTo('kim')]).toEqual([0, 2]);
  });
});
