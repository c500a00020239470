/** Makes one try of a delivery: signs it, posts it, writes down how it ended, and asks for the next try. Nobody sleeps: a pause is a message that comes later.
 * Deliveries come in two lanes, so that endpoints that fail never stand in the way of those that do not. */
import { Webhook } from 'standardwebhooks';
import { type Tried, type Verdict, verdictOn } from '../domain/notification/delivery.ts';
import { atOnce } from './ports/batch.ts';
import { dynamo } from './ports/dynamo.ts';
import { logger } from './ports/log.ts';
import { ENV, env, LOOPBACK } from './ports/names.ts';
import { LONGEST_DELAY_S, type Send, sqs } from './ports/queue.ts';
import { type Vault, vault } from './ports/vault.ts';
import { type Post, webhook } from './ports/webhook.ts';
import { type Delivery, type DeliveryStore, deliveryStore, type Errand } from './stores/deliveries.ts';
import { type Subscription, type SubscriptionStore, subscriptionStore } from './stores/subscriptions.ts';

export type Courier = {
  subscriptions: Pick<SubscriptionStore, 'get' | 'change'>;
  deliveries: DeliveryStore;
  vault: Pick<Vault, 'open'>;
  post: Post;
  /** Into the lane of those that failed before. */
  redeliver: Send;
  now: () => number;
};

const signed = async (
  { vault: { open }, now }: Courier,
  { id, secrets }: Subscription,
  delivery: Delivery,
): Promise<Record<string, string>> => {
  const at = new Date(now());
  const valid = secrets.filter(({ until }) => until === undefined || until > now());
  const signatures = await Promise.all(
    valid.map(async ({ sealed }) => new Webhook(await open(sealed, id)).sign(delivery.id, at, delivery.body)),
  );
  return {
    'content-type': 'application/json',
    'user-agent': 'Dealstream-Webhooks/1',
    'webhook-id': delivery.id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': signatures.join(' '),
  };
};

const wait = (redeliver: Send, errand: Errand, seconds: number): Promise<void> => {
  const now = Math.min(seconds, LONGEST_DELAY_S);
  const { wait: _wait, ...rest } = errand;
  return redeliver([{ body: { ...rest, ...(seconds > now && { wait: seconds - now }) }, group: errand.subscription, delayS: now }]);
};

const health = async (
  { subscriptions, now }: Courier,
  { id, failingSince }: Subscription,
  verdict: Verdict['subscription'],
): Promise<void> => {
  if (verdict === 'healthy') {
    if (failingSince !== undefined) await subscriptions.change(id, { failingSince: undefined });
  } else if (verdict === 'failing') {
    if (failingSince === undefined) await subscriptions.change(id, { failingSince: now() });
  } else {
    await subscriptions.change(id, { status: 'disabled', disabled: { reason: verdict.disabled, at: new Date(now()).toISOString() } });
    logger.warn('subscription disabled', { subscription: id, reason: verdict.disabled });
  }
};

/** The message for the next try goes out before this one is written down: whatever breaks in between is made up for by the message that comes back. */
const tryOnce = async (courier: Courier, errand: Errand, subscription: Subscription, delivery: Delivery): Promise<void> => {
  const headers = await signed(courier, subscription, delivery);
  const began = courier.now();
  const tried: Tried = await courier.post(subscription.url, headers, delivery.body);
  const now = courier.now();
  const verdict = verdictOn(tried, delivery.tries + 1 - delivery.since, subscription.failingSince ?? null, now);
  if (verdict.delivery.status === 'waiting') {
    await wait(courier.redeliver, { ...errand, tries: delivery.tries + 1 }, verdict.delivery.pause);
  }
  await health(courier, subscription, verdict.subscription);
  await courier.deliveries.tried(delivery, { at: new Date(began).toISOString(), ms: now - began, ...tried }, verdict.delivery, now);
  logger.info('tried', {
    request: delivery.request,
    subscription: subscription.id,
    delivery: delivery.id,
    notice: delivery.notice,
    tries: delivery.tries + 1,
    ...tried,
  });
};

/** What to do about one errand. One that is behind the log is a duplicate; one that is ahead of it comes back until the log has caught up. */
export const run = async (courier: Courier, errand: Errand, isFirstLane: boolean): Promise<void> => {
  if (errand.wait) return wait(courier.redeliver, errand, errand.wait);
  const [subscription, delivery] = await Promise.all([
    courier.subscriptions.get(errand.subscription),
    courier.deliveries.get(errand.subscription, errand.delivery),
  ]);
  if (!subscription || !delivery || delivery.status === 'delivered' || delivery.status === 'parked' || errand.tries < delivery.tries)
    return;
  if (errand.tries > delivery.tries) throw new Error(`try ${errand.tries} of ${delivery.id} is not written down yet`);
  if (subscription.status === 'disabled') {
    await courier.deliveries.park(delivery, 'subscription-disabled');
    return;
  }
  if (isFirstLane && subscription.failingSince !== undefined) return courier.redeliver([{ body: errand, group: subscription.id }]);
  await tryOnce(courier, errand, subscription, delivery);
};

/** All messages of a batch at once: the slowest takes ten seconds. */
export const deliver = (courier: Courier, isFirstLane: (source: string) => boolean) =>
  atOnce('delivery failed', ({ body, eventSourceARN }) => {
    const errand: Errand = JSON.parse(body);
    return run(courier, errand, isFirstLane(eventSourceARN));
  });

const client = dynamo();
const lane = env(ENV.redeliver);
export const handler = deliver(
  {
    subscriptions: subscriptionStore(client, env(ENV.subscriptions)),
    deliveries: deliveryStore(client, env(ENV.subscriptions)),
    vault: vault(env(ENV.vault)),
    post: webhook({ loopback: process.env[LOOPBACK] === 'allowed' }),
    redeliver: sqs(lane),
    now: Date.now,
  },
  (source) => source.split(':').at(-1) !== lane.split('/').at(-1),
);
