/** Hands out what subscribers have not been told of an organization yet. */
import { eachNotice, type ValuationNotice } from '../../domain/notification/notice.ts';
import { wants } from '../../domain/notification/subscription.ts';
import { publishAll } from '../ports/bus.ts';
import { logger } from '../ports/log.ts';
import { inParallel } from '../ports/parallel.ts';
import type { Outgoing } from '../ports/queue.ts';
import { noticesRing } from '../projecting/ring.ts';
import { errandFor, newDelivery } from '../stores/deliveries.ts';
import type { Subscription } from '../stores/subscriptions.ts';
import { type Batch, type Bell, type Notifier, RING_MS } from './batch.ts';

/** A version up to which everybody was told is written down after so many notices, and at the end. */
const TOLD_EVERY = 20;

/** What has not been told of an organization, up to what rang: the notice itself, if it continues what was told; else whatever the row knows. And the version
 * up to which that is all. */
const untold = async (
  batch: Batch,
  { 'detail-type': type, detail }: Bell,
  told: number,
): Promise<{ notices: Iterable<ValuationNotice>; upTo: number }> => {
  const upTo = 'version' in detail ? detail.version : Number.MAX_SAFE_INTEGER;
  if (upTo <= told) return { notices: [], upTo };
  if ('version' in detail && detail.previousVersion <= told) return { notices: [{ type, data: detail } as ValuationNotice], upTo };
  const row = await batch.row(detail.organization, 'version' in detail ? upTo : Number.MAX_SAFE_INTEGER);
  if (!row) return { notices: [], upTo: 0 };
  const to = Math.min(upTo, row.v);
  return { notices: eachNotice(detail.organization, row.state, told, to), upTo: to };
};

/** Looked up only where a subscription may name one of them. */
const meaning = async (batch: Batch, { data: { organization } }: ValuationNotice, all: Subscription[]): Promise<string[]> =>
  all.some(({ filter }) => filter.organizations && !filter.organizations.includes(organization)) ? batch.merged(organization) : [];

/** Longer than a ring stays hidden while it is dealt with: what nobody tried by then, nobody sent. */
export const LOST_MS = 600_000;

/** Writes down and sends a delivery for every subscription that wants a notice. Each is sent by the ring that wrote it down; again only by one that came
 * back, or once it is old: else rings of a burst, and the sweeper's behind a queue that is long, would send the same. False when some were left to another
 * ring. */
const handOut = async (notifier: Notifier, notice: ValuationNotice, batch: Batch, isBack: boolean): Promise<boolean> => {
  const { deliveries, send, now } = notifier;
  const active = (await batch.subscriptions()).filter(({ status }) => status === 'active');
  const merged = await meaning(batch, notice, active);
  const wanting = active.filter((one) => wants(one, notice, merged));
  if (wanting.length === 0) return true;
  const request = await batch.request(notice);
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
 * the sweeper. Rings of a burst do not go through what this function has just gone through; one that came back does, and one that names no notice. */
export const answer = async (notifier: Notifier, bell: Bell, isBack: boolean, batch: Batch): Promise<void> => {
  const { deliveries, publish, now } = notifier;
  const { organization } = bell.detail;
  const until = now() + RING_MS;
  const before = await deliveries.toldUpTo(organization);
  const from = isBack || !('version' in bell.detail) ? before : Math.max(before, batch.warm.handedUpTo(organization, now()));
  const { notices, upTo } = await untold(batch, bell, from);
  let [told, left, isWhole, isAll] = [before, TOLD_EVERY, from === before, true];
  for (const notice of notices) {
    if (now() > until) {
      isAll = false;
      break;
    }
    isWhole = (await handOut(notifier, notice, batch, isBack)) && isWhole;
    if (isWhole) told = notice.data.version;
    batch.warm.setHandedUpTo(organization, notice.data.version, now());
    left -= 1;
    if (left > 0) continue;
    await deliveries.setToldUpTo(organization, told);
    left = TOLD_EVERY;
  }
  if (isWhole && isAll) told = Math.max(told, upTo);
  if (told > before) await deliveries.setToldUpTo(organization, told);
  if (!isAll) await publishAll(publish, [noticesRing(organization, now())], 'the bus refused a ring');
};
