/** Tells subscribers of what changed. A notice is a doorbell: what has not been told yet is handed out, whatever rang, so that the next ring repairs a
 * lost one; and a notice that was told already rings in vain. No ring takes longer than its time: what is left then has a ring of its own. */
import { oneByOne } from './ports/batch.ts';
import { eventBridge } from './ports/bus.ts';
import { dynamo } from './ports/dynamo.ts';
import { ENV, env } from './ports/names.ts';
import { sqs } from './ports/queue.ts';
import { deliveryStore } from './stores/deliveries.ts';
import { eventStore } from './stores/event-store.ts';
import { seenGenerations } from './stores/rows/generations.ts';
import { rowStore } from './stores/rows/rows.ts';
import { subscriptionStore } from './stores/subscriptions.ts';
import { refolded } from './stores/world/refolded.ts';
import { announce } from './telling/announce.ts';
import { type Bell, batchOf, type Notifier, Warm } from './telling/batch.ts';
import { answer } from './telling/hand-out.ts';

/** Rings of one batch, one after the other, over one reading of what they share. */
export const notify = (notifier: Notifier, warm = new Warm()) =>
  oneByOne('notification failed', () => {
    const batch = batchOf(notifier, warm);
    return async ({ body, attributes }) => {
      const bell: Bell = JSON.parse(body);
      if ('from' in bell.detail) await announce(notifier, bell.detail, batch);
      else await answer(notifier, bell, Number(attributes.ApproximateReceiveCount) > 1, batch);
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
  publish: eventBridge(env(ENV.bus)),
  now: Date.now,
});
