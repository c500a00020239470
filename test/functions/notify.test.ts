/** Whatever is lost, doubled or broken on the way from a change to its deliveries: each subscriber has one delivery of each notice, and one errand at least. */
import { DeleteItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from '@jest/globals';
import { type Delivery, deliveryId, deliveryStore, type Errand } from '../../functions/shell/deliveries.ts';
import { eventStore } from '../../functions/shell/event-store.ts';
import type { Outgoing } from '../../functions/shell/queue.ts';
import { rowStore } from '../../functions/shell/rows.ts';
import { type Subscription, subscriptionStore } from '../../functions/shell/subscriptions.ts';
import { surround } from './deployed.ts';
import { startEngine, TABLES } from './engine.ts';
import { losing, throttling } from './faults.ts';
import { again, bells, changing } from './notices.ts';
import { AT } from './samples.ts';

const { client, newClient, endpoint, prepare } = await startEngine();
surround(endpoint);
const { notify } = await prepare(() => import('../../functions/notify.ts'));
const store = subscriptionStore(client, TABLES.subscriptions);
const log = deliveryStore(client, TABLES.subscriptions);

const subscribe = (id: string, organization: string, more: Partial<Subscription> = {}) =>
  store.add({
    ...{ id, key: 'key', url: 'https://example.com', events: ['ValuationChanged'], filter: { organizations: [organization] } },
    ...{ status: 'active', createdAt: new Date(AT).toISOString(), secrets: [], ...more },
  });

/** Who is told with the tables behind `on`, what was sent, and a queue that fails as long as `broken` says. */
const notifierOn = (on: DynamoDBClient = client) => {
  const sent: Outgoing[] = [];
  const queue = { broken: 0 };
  const clock = { now: AT };
  const ring = notify({
    subscriptions: subscriptionStore(on, TABLES.subscriptions),
    deliveries: deliveryStore(on, TABLES.subscriptions),
    ...{ rows: rowStore(on, TABLES.rows), store: eventStore(on, TABLES.events) },
    send: async (messages) => {
      queue.broken -= 1;
      if (queue.broken >= 0) throw new Error(`the queue refuses ${messages.length} messages`);
      sent.push(...messages);
    },
    now: () => clock.now,
  });
  const told = () => sent.map(({ body }) => (body as Errand).delivery);
  return { ring, sent, told, queue, clock };
};

/** The notices in the log of a subscription, by version: their clock stands, so that its own order says nothing. */
const notices = async (id: string): Promise<string[]> => (await log.list(id, 100)).map(({ notice }: Delivery) => notice).toSorted();
const names = (organization: string, ...versions: number[]) => versions.map((v) => `valuation-changed/${organization}/${v}`);
const failed = (...ns: number[]) => ({ batchItemFailures: ns.map((n) => ({ itemIdentifier: `message-${n}` })) });

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
    expect(await log.toldOf('eve')).toBe(2);
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
    expect([told(), await log.toldOf('gil')]).toEqual([[], 0]);
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
    expect([await log.toldOf('jay'), await log.toldOf('kim')]).toEqual([0, 2]);
  });
});

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
    expect([told(), await log.toldOf('max')]).toEqual([[own], 0]);
    clock.now += 600_001;
    expect(await ring(bells(second!))).toEqual(failed());
    expect([told().toSorted(), await log.toldOf('max')]).toEqual([[own, own, other].toSorted(), 3]);
  });

  it("of which one is the sweeper's: it sends at once what was written down and not tried, for it comes late", async () => {
    const [only] = await changing(client, 'ned', 1);
    await subscribe('of-ned', 'ned');
    const { ring, told, queue } = notifierOn();
    queue.broken = 1;
    expect(await ring(bells(only!))).toEqual(failed(0));
    expect([told(), await log.toldOf('ned')]).toEqual([[], 0]);
    expect(await ring(bells('ned'))).toEqual(failed());
    expect([told(), await log.toldOf('ned')]).toEqual([[deliveryId('of-ned', only!.data.id, AT)], 2]);
  });
});
