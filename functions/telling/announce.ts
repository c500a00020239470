/** Tells the bus of many versions of one organization, as the relay of rows does of a few. */
import { eachNotice } from '../../domain/notification/notice.ts';
import { type Message, publishAll } from '../ports/bus.ts';
import { type NoticesRung, noticesRing, noticeTold } from '../projecting/ring.ts';
import { type Batch, type Notifier, RING_MS } from './batch.ts';

/** Entries that are put on the bus together. */
const TOGETHER = 10;
const REFUSED = 'the bus refused what it was to tell';

/** The versions of a span. What the time is not enough for has a ring of its own. */
export const announce = async (
  { publish, now }: Notifier,
  { organization, from, to }: Extract<NoticesRung, { from: number }>,
  batch: Batch,
): Promise<void> => {
  const until = now() + RING_MS;
  const row = await batch.row(organization, to);
  if (!row || row.v < to) throw new Error(`the timeline of ${organization} is not at version ${to}`);
  let waiting: Message[] = [];
  for (const notice of eachNotice(organization, row.state, from, to)) {
    waiting.push(noticeTold(notice));
    if (waiting.length < TOGETHER) continue;
    await publishAll(publish, waiting, REFUSED);
    waiting = [];
    if (now() > until) return publishAll(publish, [noticesRing(organization, now(), { from: notice.data.version, to })], REFUSED);
  }
  await publishAll(publish, waiting, REFUSED);
};
