/** A notifier on the real engine, with a queue that keeps what it is sent, and a clock that stands. */
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Message } from '../../../functions/ports/bus.ts';
import type { Outgoing } from '../../../functions/ports/queue.ts';
import { type Delivery, deliveryStore, type Errand } from '../../../functions/stores/deliveries.ts';
import { eventStore } from '../../../functions/stores/event-store.ts';
import { rowStore } from '../../../functions/stores/rows/rows.ts';
import { type Subscription, subscriptionStore } from '../../../functions/stores/subscriptions.ts';
import { surround } from './deployed.ts';
import { startEngine, TABLES } from './engine.ts';
import { AT } from './samples.ts';

export const names = (organization: string, ...versions: number[]) => versions.map((v) => `valuation-changed/${organization}/${v}`);
export const failed = (...ns: number[]) => ({ batchItemFailures: ns.map((n) => ({ itemIdentifier: `message-${n}` })) });

/** Starts the engine for a test file. */
export const notifying = async () => {
  const { client, newClient, endpoint, meter, prepare } = await startEngine();
  surround(endpoint);
  const { notify } = await prepare(() => import('../../../functions/notify.ts'));
  const store = subscriptionStore(client, TABLES.subscriptions);
  const log = deliveryStore(client, TABLES.subscriptions);

  const subscribe = (id: string, organization: string, more: Partial<Subscription> = {}) =>
    store.add({
      ...{ id, key: 'key', url: 'https://example.com', events: ['ValuationChanged'], filter: { organizations: [organization] } },
      ...{ status: 'active', createdAt: new Date(AT).toISOString(), secrets: [], ...more },
    });

  /** Who is told with the tables behind `on`, what was sent, and a queue that fails as long as `broken` says. */
  const notifierOn = (on: DynamoDBClient = client, accepts = Number.POSITIVE_INFINITY) => {
    const sent: Outgoing[] = [];
    const published: Message[] = [];
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
      publish: async (messages) => {
        published.push(...messages.slice(0, accepts));
        return Math.min(messages.length, accepts);
      },
      now: () => clock.now,
    });
    const told = () => sent.map(({ body }) => (body as Errand).delivery);
    return { ring, sent, told, published, queue, clock };
  };

  /** The notices in the log of a subscription, by version: their clock stands, so that its own order says nothing. */
  const notices = async (id: string): Promise<string[]> => (await log.list(id, 100)).map(({ notice }: Delivery) => notice).toSorted();

  return { client, newClient, meter, log, subscribe, notifierOn, notices };
};
