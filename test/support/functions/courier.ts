/** What a delivery meets, with a clock that is turned instead of waited for: a queue whose messages come when their time has come, an endpoint that answers
 * as it is told, and secrets that are sealed well enough for a test. */
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { SQSEvent } from 'aws-lambda';
import type { Tried } from '../../../domain/notification/delivery.ts';
import type { Courier } from '../../../functions/deliver.ts';
import type { Outgoing } from '../../../functions/ports/queue.ts';
import { keyStore, newKey } from '../../../functions/stores/access/keys.ts';
import { type Delivery, deliveryStore, type Errand, newDelivery } from '../../../functions/stores/deliveries.ts';
import { type Subscription, subscriptionStore } from '../../../functions/stores/subscriptions.ts';
import { queued } from './deployed.ts';
import { TABLES } from './engine.ts';
import { AT } from './samples.ts';

export type Posted = { at: number; url: string; headers: Record<string, string>; body: string };
type Waiting = { at: number; lane: 'first' | 'again'; body: Errand; receives: number };

/** The visibility timeout of the lanes, and how often a message is received before it is given up (infra/pieces/queue.ts). */
const HIDDEN_MS = 180_000;
const RECEIVES = 5;

export const SECRET = `whsec_${Buffer.from('a secret of 32 bytes for a test.').toString('base64')}`;
/** Sealed for a subscription, and no other. */
export const testVault = {
  seal: async (secret: string, of: string) => new Uint8Array(Buffer.from(`${of} ${secret}`)),
  open: async (sealed: Uint8Array, of: string) => {
    const [owner, secret] = Buffer.from(sealed).toString().split(' ');
    if (owner !== of || !secret) throw new Error(`sealed for ${owner}, not for ${of}`);
    return secret;
  },
};

/** Of the lane `first` or `again`. */
export const errands = (lane: string, ...bodies: unknown[]): SQSEvent => ({
  Records: queued(...bodies).Records.map((record, n) => ({
    ...record,
    body: JSON.stringify(bodies[n]),
    eventSourceARN: `arn:aws:sqs:::${lane}`,
  })),
});

type Deliver = typeof import('../../../functions/deliver.ts').deliver;

export const courierOn = (client: DynamoDBClient, deliver: Deliver, answer: (posted: Posted, n: number) => Tried | Promise<Tried>) => {
  const clock = { now: AT };
  const posts: Posted[] = [];
  const sent: Outgoing[] = [];
  const waiting: Waiting[] = [];
  const dead: Waiting[] = [];
  const counted = { repeated: 0 };
  const [subscriptions, deliveries] = [subscriptionStore(client, TABLES.subscriptions), deliveryStore(client, TABLES.subscriptions)];
  const keys = keyStore(client, TABLES.keys, () => clock.now);
  const put = (lane: Waiting['lane'], { body, delayS = 0 }: Outgoing) =>
    waiting.push({ at: clock.now + delayS * 1000, lane, body: body as Errand, receives: 0 });
  const courier: Courier = {
    ...{ subscriptions, keys, deliveries, vault: testVault, now: () => clock.now },
    repeated: () => {
      counted.repeated += 1;
    },
    post: async (url, headers, body) => {
      posts.push({ at: clock.now, url, headers, body });
      return answer(posts.at(-1)!, posts.length);
    },
    redeliver: async (messages) => {
      sent.push(...messages);
      for (const message of messages) put('again', message);
    },
  };
  const work = (one: Courier) => deliver(one, (source) => source.endsWith('first'));

  /** Turns the clock to the next message and has it dealt with, until none is left or its time is past `until`. */
  const runUntil = async (until = Number.POSITIVE_INFINITY, one = courier): Promise<void> => {
    for (;;) {
      waiting.sort((a, b) => a.at - b.at);
      const next = waiting[0];
      if (!next || next.at > until) break;
      waiting.shift();
      clock.now = Math.max(clock.now, next.at);
      const { batchItemFailures } = await work(one)(errands(next.lane, next.body));
      if (batchItemFailures.length === 0) continue;
      const back = { ...next, at: clock.now + HIDDEN_MS, receives: next.receives + 1 };
      (back.receives < RECEIVES ? waiting : dead).push(back);
    }
    clock.now = Math.max(clock.now, Number.isFinite(until) ? until : clock.now);
  };

  /** `expiresAt` is of the key, which is made besides. */
  const subscribe = async (
    id: string,
    { expiresAt, ...more }: Partial<Subscription> & { expiresAt?: string } = {},
  ): Promise<Subscription> => {
    const { row } = newKey({
      id: `owner-of-${id}`,
      name: 'a test',
      scopes: ['subscriptions:write'],
      at: AT,
      ...(expiresAt && { expiresAt }),
    });
    await keys.put(row);
    const one: Subscription = {
      ...{ id, key: `owner-of-${id}`, url: `https://${id}.example.com/hook`, events: ['ValuationChanged'], filter: {}, status: 'active' },
      ...{ createdAt: new Date(AT).toISOString(), secrets: [{ sealed: await testVault.seal(SECRET, id) }], ...more },
    };
    await subscriptions.add(one);
    return one;
  };
  /** Writes down a delivery of notice `n` and gives what is in the log; `tell` sends its errand as well. */
  const note = async (subscription: string, n: number): Promise<Delivery> => {
    const data = { id: `valuation-changed/moonshot/${n}`, recordedAt: new Date(clock.now).toISOString() };
    const delivery = newDelivery(subscription, { type: 'ValuationChanged', data }, clock.now);
    await deliveries.add(delivery, clock.now);
    return delivery;
  };
  const tell = async (subscription: string, n: number): Promise<Delivery> => {
    const delivery = await note(subscription, n);
    put('first', { body: { subscription, delivery: delivery.id, tries: 0 }, group: subscription });
    return delivery;
  };
  const logOf = async (delivery: Delivery): Promise<Delivery> => (await deliveries.get(delivery.subscription, delivery.id))!;
  const state = async (id: string): Promise<Subscription> => (await subscriptions.get(id))!;
  return {
    courier,
    work,
    clock,
    keys,
    posts,
    sent,
    waiting,
    dead,
    counted,
    subscriptions,
    deliveries,
    subscribe,
    note,
    tell,
    logOf,
    state,
    runUntil,
  };
};
