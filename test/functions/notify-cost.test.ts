/** Thousands of subscriptions are one pass over one partition, and a message to each that wants it. */
import { expect, it } from 'vitest';
import { inParallel } from '../../functions/ports/parallel.ts';
import type { Outgoing } from '../../functions/ports/queue.ts';
import { deliveryStore } from '../../functions/stores/deliveries.ts';
import { eventStore } from '../../functions/stores/event-store.ts';
import { rowStore } from '../../functions/stores/rows/rows.ts';
import { MOST, subscriptionStore } from '../../functions/stores/subscriptions.ts';
import { surround } from '../support/functions/deployed.ts';
import { startEngine, TABLES } from '../support/functions/engine.ts';
import { bells, changing } from '../support/functions/notices.ts';
import { AT } from '../support/functions/samples.ts';
import { sized } from '../support/long.ts';

const { client, endpoint, prepare, meter } = await startEngine();
surround(endpoint);
const { notify } = await prepare(() => import('../../functions/notify.ts'));

const SUBSCRIPTIONS = sized(1_000, 10_000);

it(`${SUBSCRIPTIONS} subscriptions are matched against one change in one pass, with at most one read for a hundred of them`, async () => {
  const subscriptions = subscriptionStore(client, TABLES.subscriptions);
  const deliveries = deliveryStore(client, TABLES.subscriptions);
  const numbers = Array.from({ length: SUBSCRIPTIONS }, (_, n) => n);
  const isInterested = (n: number) => n % 10 !== 0;
  await inParallel(numbers, async (n) => {
    await subscriptions.add({
      ...{ id: `sub-${n}`, key: `key-${Math.floor(n / MOST)}`, url: `https://example.com/hooks/${n}`, events: ['ValuationChanged'] },
      ...{ filter: { countries: [isInterested(n) ? 'CN' : 'US'] }, status: 'active', createdAt: new Date(AT).toISOString() },
      secrets: [{ sealed: new Uint8Array(200).fill(n % 256) }],
    });
  });
  const [first, second] = await changing(client, 'moonshot', 2);
  const sent: Outgoing[] = [];
  const ring = notify({
    ...{ subscriptions, deliveries, rows: rowStore(client, TABLES.rows), now: () => AT },
    store: eventStore(client, TABLES.events),
    publish: async (messages) => messages.length,
    send: async (messages) => {
      sent.push(...messages);
    },
  });
  const { requests } = await meter(() => ring(bells(first!)));
  const { PutItem, Query = 0, GetItem = 0, ...more } = requests;
  console.log(`reads for ${SUBSCRIPTIONS} subscriptions: ${Query} of all of them and of the commit, ${GetItem} of what was told`);
  expect(Query + GetItem).toBeLessThanOrEqual(SUBSCRIPTIONS / 100);
  expect([PutItem, more]).toEqual([(SUBSCRIPTIONS * 9) / 10 + 1, {}]);
  expect(new Set(sent.map(({ group }) => group))).toEqual(new Set(numbers.filter(isInterested).map((n) => `sub-${n}`)));
  expect(sent).toHaveLength((SUBSCRIPTIONS * 9) / 10);

  // A batch of notices reads the subscriptions once, and a commit for each notice; one that was told already reads neither.
  const again = await meter(() => ring(bells(first!, second!, first!, second!)));
  expect(again.requests).toEqual({ Query, GetItem: 4, PutItem: (SUBSCRIPTIONS * 9) / 10 + 1 });
  expect(sent).toHaveLength((2 * SUBSCRIPTIONS * 9) / 10);
});

it('a key has at most a hundred, whoever races for the last', async () => {
  const { add, all, remove } = subscriptionStore(client, TABLES.subscriptions);
  const one = (n: number, key: string) =>
    ({ id: `race-${n}`, key, url: '', events: [], filter: {}, status: 'active', createdAt: '', secrets: [] }) as const;
  for (let n = 0; n < MOST - 1; n += 1) expect(await add({ ...one(n, 'racer'), events: [], secrets: [] })).toBe(true);
  const raced = await Promise.all([1000, 1001, 1002].map((n) => add({ ...one(n, 'racer'), events: [], secrets: [] })));
  expect(raced.filter(Boolean)).toHaveLength(1);
  const own = (await all()).filter(({ key }) => key === 'racer');
  expect(own).toHaveLength(MOST);
  expect(await remove(own[0]!)).toBe(true);
  expect(await remove(own[0]!)).toBe(false);
  expect(await add({ ...one(2000, 'racer'), events: [], secrets: [] })).toBe(true);
  expect(await add({ ...one(2001, 'racer'), events: [], secrets: [] })).toBe(false);
});
