/** Tells subscribers of what changed. A notice is a doorbell: what has not been told yet is handed out, whatever rang, so that the next ring repairs a
 * lost one; and a notice that was told already rings in vain. */
import { type Notice, noticesOf, type ValuationNotice } from '../domain/notification/notice.ts';
import { wants } from '../domain/notification/subscription.ts';
import { valuationTimelines } from '../domain/views.ts';
import { oneByOne } from './ports/batch.ts';
import { dynamo } from './ports/dynamo.ts';
import { logger } from './ports/log.ts';
import { ENV, env } from './ports/names.ts';
import { inParallel } from './ports/parallel.ts';
import { type Outgoing, type Send, sqs } from './ports/queue.ts';
import { mergedWith } from './readings/world/who.ts';
import { type DeliveryStore, deliveryStore, errandFor, newDelivery } from './stores/deliveries.ts';
import { type EventStore, eventStore } from './stores/event-store.ts';
import { seenGenerations } from './stores/rows/generations.ts';
import { type RowStore, rowStore } from './stores/rows/rows.ts';
import { type Subscription, type SubscriptionStore, subscriptionStore } from './stores/subscriptions.ts';
import { refolded } from './stores/world/refolded.ts';

export type Notifier = {
  subscriptions: Pick<SubscriptionStore, 'all'>;
  deliveries: DeliveryStore;
  rows: Pick<RowStore, 'get' | 'getMany' | 'mentioning'>;
  store: Pick<EventStore, 'commitsFrom'>;
  send: Send;
  now: () => number;
};

/** What rings: a notice as the bus carries it, or only the name of an organization, of which the row tells the rest. */
export type Bell = { 'detail-type'?: string; detail: Notice | Pick<Notice, 'organization'> };

/** What has not been told of an organization. The notice itself, if it continues what was told; else whatever the row knows. */
export const untold = async (
  { rows }: Pick<Notifier, 'rows'>,
  { 'detail-type': type, detail }: Bell,
  told: number,
): Promise<ValuationNotice[]> => {
  if ('version' in detail && detail.version <= told) return [];
  if ('version' in detail && detail.previousVersion <= told) return [{ type, data: detail } as ValuationNotice];
  const row = await rows.get(valuationTimelines, detail.organization);
  return row ? noticesOf(detail.organization, row.state, told, row.v) : [];
};

/** The request by which it all began: so that logs can be followed from there to the last try. */
const requestOf = async ({ store }: Notifier, { data: { stream, version } }: ValuationNotice): Promise<string | undefined> => {
  for await (const { c } of store.commitsFrom(stream, version - 1)) return c;
  return undefined;
};

/** The Ids that mean the organization of a notice since they were merged into it; looked up only where a subscription may name one of them. */
const meaning = async ({ rows }: Notifier, { data: { organization } }: ValuationNotice, all: Subscription[]): Promise<string[]> =>
  all.some(({ filter }) => filter.organizations && !filter.organizations.includes(organization)) ? mergedWith(rows, organization) : [];

/** Longer than a ring stays hidden while it is dealt with: what nobody tried by then, nobody sent. */
const LOST_MS = 600_000;

/** Writes down and sends a delivery for every subscription that wants a notice. Each is sent by the ring that wrote it down; again only by one that came
 * back or is the sweeper's, or once it is old: else rings of a burst would all send the same. False when some were left to another ring. */
const handOut = async (notifier: Notifier, notice: ValuationNotice, all: Subscription[], isBack: boolean): Promise<boolean> => {
  const { deliveries, send, now } = notifier;
  const active = all.filter(({ status }) => status === 'active');
  const merged = await meaning(notifier, notice, active);
  const wanting = active.filter((one) => wants(one, notice, merged));
  if (wanting.length === 0) return true;
  const request = await requestOf(notifier, notice);
  const outgoing: Outgoing[] = [];
  let isWhole = true;
  await inParallel(wanting, async ({ id }) => {
    const delivery = { ...newDelivery(id, notice, now()), request };
    const present = await deliveries.add(delivery, now());
    if (present && (present.status !== 'pending' || present.tries > 0)) return;
    if (!present || isBack || now() - Date.parse(present.createdAt) > LOST_MS) outgoing.push(errandFor(delivery));
    else isWhole = false;
  });
  await send(outgoing);
  logger.info('handed out', { request, notice: notice.data.id, deliveries: outgoing.length });
  return isWhole;
};

/** Tells what one ring calls for. What was left to another ring does not count as told: should that one never come back, the next ring finds it, or
 * the sweeper. */
const answer = async (notifier: Notifier, bell: Bell, isBack: boolean, subscriptions: () => Promise<Subscription[]>): Promise<void> => {
  const { deliveries } = notifier;
  const { organization } = bell.detail;
  let isWhole = true;
  for (const notice of await untold(notifier, bell, await deliveries.toldUpTo(organization))) {
    isWhole = (await handOut(notifier, notice, await subscriptions(), isBack)) && isWhole;
    if (isWhole) await deliveries.setToldUpTo(organization, notice.data.version);
  }
};

/** Rings of one batch, one after the other, over one reading of the subscriptions. */
export const notify = (notifier: Notifier) =>
  oneByOne('notification failed', () => {
    let all: Subscription[] | undefined;
    const subscriptions = async () => (all ??= await notifier.subscriptions.all());
    return async ({ body, attributes }) => {
      const bell: Bell = JSON.parse(body);
      const isBack = Number(attributes.ApproximateReceiveCount) > 1 || !('version' in bell.detail);
      await answer(notifier, bell, isBack, subscriptions);
    };
  });

const client = dynamo();
const store = eventStore(client, env(ENV.events));
export const handler = notify({
  subscriptions: subscriptionStore(client, env(ENV.subscriptions)),
  deliveries: deliveryStore(client, env(ENV.subscriptions)),
  rows: refolded(rowStore(client, env(ENV.rows), seenGenerations(client, env(ENV.rows))), store),
  store,
  send: sqs(env(ENV.deliver)),
  now: Date.now,
});
