/** Makes one try of a delivery: signs it, posts it, writes down how it ended, and asks for the next try. Nobody sleeps: a pause is a message that comes later.
 * A try is claimed before it is made: errands that come twice, of a queue or of rings, post once, unless who claimed it ended in the middle.
 * Deliveries come in two lanes, so that endpoints that fail never stand in the way of those that do not. */
import { Webhook } from 'standardwebhooks';
import { type Tried, type Verdict, verdictOn } from '../domain/notification/delivery.ts';
import { endWith } from '../domain/notification/subscription.ts';
import { atOnce } from './ports/batch.ts';
import { dynamo } from './ports/dynamo.ts';
import { logger } from './ports/log.ts';
import { measure } from './ports/metrics.ts';
import { ENV, env, LOOPBACK } from './ports/names.ts';
import { LONGEST_DELAY_S, type Send, sqs } from './ports/queue.ts';
import { type Vault, vault } from './ports/vault.ts';
import { type Post, webhook } from './ports/webhook.ts';
import { type KeyStore, keyStore } from './stores/access/keys.ts';
import { type Delivery, type DeliveryStore, deliveryStore, type Errand } from './stores/deliveries.ts';
import { type Subscription, type SubscriptionStore, subscriptionStore } from './stores/subscriptions.ts';

export type Courier = {
  subscriptions: Pick<SubscriptionStore, 'get' | 'change'>;
  keys: Pick<KeyStore, 'ended'>;
  deliveries: DeliveryStore;
  vault: Pick<Vault, 'open'>;
  post: Post;
  /** Into the lane of those that failed before. */
  redeliver: Send;
  /** Counts a try of which the endpoint may have heard before. */
  repeated: () => void;
  now: () => number;
};

/** The secrets that sign today, opened. */
const opened = ({ vault: { open }, now }: Courier, { id, secrets }: Subscription): Promise<string[]> =>
  Promise.all(secrets.filter(({ until }) => until === undefined || until > now()).map(({ sealed }) => open(sealed, id)));

const signed = (secrets: string[], delivery: Delivery, now: number): Record<string, string> => {
  const at = new Date(now);
  const signatures = secrets.map((secret) => new Webhook(secret).sign(delivery.id, at, delivery.body));
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

type Trial = { errand: Errand; subscription: Subscription; delivery: Delivery; secrets: string[] };

/** The message for the next try goes out before this one is written down: whatever breaks in between is made up for by the message that comes back. */
const tryOnce = async (courier: Courier, { errand, subscription, delivery, secrets }: Trial): Promise<void> => {
  const began = courier.now();
  const headers = signed(secrets, delivery, began);
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

/** Whether the endpoint may have heard of a delivery that it is about to hear of: the last try was cut off, or got no answer. */
const mayHaveArrived = ({ attempts }: Delivery, again: boolean): boolean =>
  again || ['timeout', 'reset', 'failed'].includes(attempts.at(-1)?.fault ?? '');

/** Throws when an errand is ahead of the log. Whether it is due: not one of a delivery that ended, or was tried since. */
const isDue = (errand: Errand, delivery: Delivery | undefined): delivery is Delivery => {
  if (!delivery || delivery.status === 'delivered' || delivery.status === 'parked' || errand.tries < delivery.tries) return false;
  if (errand.tries > delivery.tries) throw new Error(`try ${errand.tries} of ${delivery.id} is not written down yet`);
  return true;
};

const park = async ({ deliveries }: Courier, errand: Errand): Promise<void> => {
  const delivery = await deliveries.get(errand.subscription, errand.delivery);
  if (isDue(errand, delivery)) await deliveries.park(delivery, 'subscription-disabled');
};

/** Whether the key that made it holds no more: then the subscription is disabled, and says so. A key that expires tells nobody, so each try looks. */
const endsWithKey = async ({ subscriptions, keys, now }: Courier, { id, key }: Subscription): Promise<boolean> => {
  const ended = await keys.ended(key);
  if (!ended) return false;
  const members = endWith(ended, now());
  await subscriptions.change(id, members);
  logger.warn('subscription disabled', { subscription: id, reason: members.disabled.reason });
  return true;
};

/** What to do about one errand. One that is behind the log is a duplicate; one that is ahead of it comes back until the log has caught up. One that somebody
 * is at work on comes later, in case that one ends in the middle. */
export const run = async (courier: Courier, errand: Errand, isFirstLane: boolean): Promise<void> => {
  if (errand.wait) return wait(courier.redeliver, errand, errand.wait);
  const subscription = await courier.subscriptions.get(errand.subscription);
  if (!subscription) return;
  if (subscription.status === 'disabled' || (await endsWithKey(courier, subscription))) return park(courier, errand);
  if (isFirstLane && subscription.failingSince !== undefined) return courier.redeliver([{ body: errand, group: subscription.id }]);
  const secrets = await opened(courier, subscription);
  const claim = await courier.deliveries.claim(errand, courier.now());
  if (claim.got) {
    if (mayHaveArrived(claim.delivery, claim.again)) courier.repeated();
    return tryOnce(courier, { errand, subscription, delivery: claim.delivery, secrets });
  }
  if (isDue(errand, claim.delivery)) await wait(courier.redeliver, errand, claim.busy ?? 0);
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
    keys: keyStore(client, env(ENV.keys)),
    deliveries: deliveryStore(client, env(ENV.subscriptions)),
    vault: vault(env(ENV.vault)),
    post: webhook({ loopback: process.env[LOOPBACK] === 'allowed' }),
    redeliver: sqs(lane),
    repeated: () => measure('count', { RepeatedTries: 1 }),
    now: Date.now,
  },
  (source) => source.split(':').at(-1) !== lane.split('/').at(-1),
);
