/** Subscriptions over HTTP: make, list, read, change, delete, try out, and see what was delivered. Each key sees its own; `admin` all. */
import { randomBytes } from 'node:crypto';
import { endWith } from '../domain/notification/subscription.ts';
import { CONTRACT_VERSION } from '../events/values.ts';
import { reading } from './http/answer.ts';
import { cursorAt, keyOf, pageOf } from './http/cursor.ts';
import { front, type HttpEvent, isAdmin, json, principal } from './http/front.ts';
import { listing } from './http/list.ts';
import { PAGING, parameters } from './http/parameters.ts';
import { nothingAt } from './http/path.ts';
import { notFound, problem } from './http/problem.ts';
import {
  bodyOf,
  checkKey,
  checkWish,
  DELIVERY,
  SUBSCRIPTION,
  shownDelivery,
  shownSubscription,
  subscriptionSchemas,
} from './http/subscriptions.ts';
import { dynamo } from './ports/dynamo.ts';
import { ENV, env, LOOPBACK } from './ports/names.ts';
import { type Send, sqs } from './ports/queue.ts';
import { type Vault, vault } from './ports/vault.ts';
import { type KeyStore, keyStore } from './stores/access/keys.ts';
import { type DeliveryStore, deliveryStore, errandFor, newDelivery } from './stores/deliveries.ts';
import { eventStore } from './stores/event-store.ts';
import { seenGenerations } from './stores/rows/generations.ts';
import { rowStore } from './stores/rows/rows.ts';
import { MOST, type Subscription, type SubscriptionStore, subscriptionStore, withNew } from './stores/subscriptions.ts';
import { refolded } from './stores/world/refolded.ts';
import { type Registry, registry } from './stores/world/registry.ts';

export type Desk = {
  subscriptions: SubscriptionStore;
  keys: Pick<KeyStore, 'ended' | 'endings'>;
  deliveries: DeliveryStore;
  registry: Registry;
  vault: Pick<Vault, 'seal'>;
  send: Send;
  loopback: boolean;
  now: () => number;
};
type Work = (desk: Desk, event: HttpEvent) => ReturnType<Parameters<typeof front>[0]>;

const newSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;

/** The subscription that the path names; disabled where its key holds no more. Throws 404 when there is none, or it is another key's. */
const named = async ({ subscriptions, keys, now }: Desk, event: HttpEvent): Promise<Subscription> => {
  const { keyId } = principal(event, 'subscriptions:write');
  const id = event.pathParameters?.id ?? '';
  const found = await subscriptions.get(id);
  if (!found || (found.key !== keyId && !isAdmin(event))) throw notFound(`there is no subscription "${id}"`);
  const ended = found.status === 'active' && found.key !== keyId ? await keys.ended(found.key) : null;
  return ended ? { ...found, ...(await subscriptions.change(id, endWith(ended, now()))) } : found;
};

const make: Work = async ({ subscriptions, registry, vault, loopback, now }, event) => {
  const { keyId } = principal(event, 'subscriptions:write');
  const asked = bodyOf(event, subscriptionSchemas(loopback).NewSubscription);
  await checkWish(asked, registry);
  const [id, secret] = [`sub-${randomBytes(8).toString('hex')}`, newSecret()];
  const secrets = [{ sealed: await vault.seal(secret, id) }];
  const made: Subscription = {
    id,
    key: keyId,
    ...asked,
    status: 'active',
    createdAt: new Date(now()).toISOString(),
    contract: CONTRACT_VERSION,
    secrets,
  };
  if (!(await subscriptions.add(made)))
    throw problem('too-many-subscriptions', `the key has ${MOST} subscriptions already, the most that it may`);
  return json(201, { ...shownSubscription(made, now()), secret }, { location: `/v1/subscriptions/${id}` });
};

/** Only an admin sees those of other keys, and whether these still hold. */
const list: Work = async ({ subscriptions, keys, now }, event) => {
  const { keyId } = principal(event, 'subscriptions:write');
  const asked = parameters(event, PAGING);
  const all = (await subscriptions.all()).filter(({ key }) => key === keyId || isAdmin(event));
  const ended = all.some(({ key }) => key !== keyId) ? await keys.endings() : () => null;
  const seen = all.map((one) => shownSubscription(one, now(), ended(one.key)));
  return listing(event, asked.limit, async (limit) => {
    return { noun: 'subscriptions', columns: SUBSCRIPTION, ...pageOf(event, seen, ({ id }) => [id], { ...asked, limit }) };
  });
};

const one: Work = async (desk, event) => reading(event, shownSubscription(await named(desk, event), desk.now()));

/** A subscription that is made active again begins anew: what failed before is forgotten. */
const change: Work = async (desk, event) => {
  const { id, key, events, filter } = await named(desk, event);
  const { status, ...members } = bodyOf(event, subscriptionSchemas(desk.loopback).SubscriptionChange);
  if (status === 'active') checkKey(await desk.keys.ended(key));
  if (members.events ?? members.filter)
    await checkWish({ events: members.events ?? events, filter: members.filter ?? filter }, desk.registry);
  const anew = members.filter && { contract: CONTRACT_VERSION };
  const given = Object.fromEntries(Object.entries({ ...members, ...anew }).filter(([, value]) => value !== undefined));
  const turned = {
    active: { status, disabled: undefined, failingSince: undefined },
    disabled: { status, disabled: { reason: 'asked for', at: new Date(desk.now()).toISOString() } },
  };
  const changes = { ...given, ...(status && turned[status]) };
  const changed = Object.keys(changes).length > 0 ? await desk.subscriptions.change(id, changes) : await desk.subscriptions.get(id);
  if (!changed) throw notFound(`there is no subscription "${id}"`);
  return reading(event, shownSubscription(changed, desk.now()));
};

const remove: Work = async (desk, event) => {
  await desk.subscriptions.remove(await named(desk, event));
  return { statusCode: 204 };
};

/** The secrets before the new one sign with it, for a day each: whoever lost the answer and asks again still has the one before. */
const rotate: Work = async (desk, event) => {
  const { id, secrets } = await named(desk, event);
  const secret = newSecret();
  const sealed = await desk.vault.seal(secret, id);
  const changed = await desk.subscriptions.change(id, { secrets: withNew(sealed, secrets, desk.now()) });
  if (!changed) throw notFound(`there is no subscription "${id}"`);
  return json(200, { ...shownSubscription(changed, desk.now()), secret });
};

/** Sends a delivery for trying out: it is signed and tried like any other, and tells of nothing that happened. */
const test: Work = async (desk, event) => {
  const { id } = await named(desk, event);
  const recordedAt = new Date(desk.now()).toISOString();
  const data = { id: `test/${id}/${randomBytes(6).toString('hex')}`, recordedAt, subscription: id };
  const delivery = newDelivery(id, { type: 'Test', data }, desk.now());
  await desk.deliveries.add(delivery, desk.now());
  await desk.send([errandFor(delivery)]);
  return json(202, shownDelivery(delivery));
};

/** Newest first; a page begins before the id that the cursor holds. */
const log: Work = async (desk, event) => {
  const { id } = await named(desk, event);
  const { limit, cursor } = parameters(event, PAGING);
  const [before] = keyOf(event, cursor) ?? [];
  const found = await desk.deliveries.list(id, limit + 1, typeof before === 'string' ? before : undefined);
  return listing(event, limit, async (most) => {
    const page = found.slice(0, most);
    const last = page.at(-1);
    const next = last && found.length > page.length ? { next: cursorAt(event, [last.id]) } : {};
    return { noun: 'deliveries', columns: DELIVERY, page: page.map(shownDelivery), ...next };
  });
};

/** Begins again with all tries. A delivery that waits for its next try is left as it is. */
const retry: Work = async (desk, event) => {
  const { id } = await named(desk, event);
  const wanted = event.pathParameters?.delivery ?? '';
  const found = await desk.deliveries.get(id, wanted);
  if (!found) throw notFound(`subscription "${id}" has no delivery "${wanted}"`);
  if (found.status !== 'waiting' && (await desk.deliveries.again(found))) await desk.send([errandFor(found)]);
  return json(202, shownDelivery((await desk.deliveries.get(id, wanted)) ?? found));
};

const WORK: Record<string, Work> = {
  'POST /v1/subscriptions': make,
  'GET /v1/subscriptions': list,
  'GET /v1/subscriptions/{id}': one,
  'PATCH /v1/subscriptions/{id}': change,
  'DELETE /v1/subscriptions/{id}': remove,
  'POST /v1/subscriptions/{id}/test': test,
  'POST /v1/subscriptions/{id}/rotate-secret': rotate,
  'GET /v1/subscriptions/{id}/deliveries': log,
  'POST /v1/subscriptions/{id}/deliveries/{delivery}/retry': retry,
};

/** They take parameters; everything else takes none. */
const PAGED = new Set([list, log]);

export const subscriptions = (desk: Desk) => async (event: HttpEvent) => {
  const work = WORK[event.routeKey.replace(/^HEAD /, 'GET ')];
  // A table takes no key that is empty, and a path may have one: `/v1/subscriptions//test`.
  if (!work || Object.values(event.pathParameters ?? {}).includes('')) throw notFound(nothingAt(event.rawPath));
  principal(event, 'subscriptions:write');
  if (!PAGED.has(work)) parameters(event, {});
  return work(desk, event);
};

const client = dynamo();
const rows = rowStore(client, env(ENV.rows), seenGenerations(client, env(ENV.rows)));
export const handler = front(
  subscriptions({
    subscriptions: subscriptionStore(client, env(ENV.subscriptions)),
    keys: keyStore(client, env(ENV.keys)),
    deliveries: deliveryStore(client, env(ENV.subscriptions)),
    registry: registry(client, env(ENV.events), refolded(rows, eventStore(client, env(ENV.events)))),
    vault: vault(env(ENV.vault)),
    send: sqs(env(ENV.deliver)),
    loopback: process.env[LOOPBACK] === 'allowed',
    now: Date.now,
  }),
);
