/** The recorded events of a stream, as they lie in the log. */

import { cursorAt, keyOf } from '../../http/cursor.ts';
import { isId } from '../../http/path.ts';
import { notFound } from '../../http/problem.ts';
import { fittingIn, MOST_BYTES } from '../../limits/size.ts';
import { listed } from '../answering/reply.ts';
import { type Route, route } from '../answering/route.ts';
import { RECORDED, type RecordedEvent, recordedIn } from './recorded.ts';

const unknown = (category: string, id: string) => notFound(`there is no stream ${category}/${id}`);

const stream = route(
  '/v1/streams/{category}/{id}',
  { rests: 'nothing', times: false, paged: true, parameters: {} },
  async ({ store }, { event, segments: [category = ''], id, paging: { limit, cursor } }) => {
    if (!isId(category) || !isId(id)) throw unknown(category, id);
    const after = Number(keyOf(event, cursor)?.[0] ?? 0);
    const events: RecordedEvent[] = [];
    let [bytes, isThere, isMore] = [0, after > 0, false];
    for await (const commit of store.commitsFrom(`${category}/${id}`, after)) {
      isMore = events.length > limit || (limit !== Number.POSITIVE_INFINITY && bytes > MOST_BYTES);
      if (isMore) break;
      isThere = true;
      const found = recordedIn(commit).filter(({ version }) => version > after);
      events.push(...found);
      bytes += JSON.stringify(found).length;
    }
    if (!isThere) throw unknown(category, id);
    // All of them are wanted, or so many: where these are more than an answer holds, only the latter has a page.
    const page = limit === Number.POSITIVE_INFINITY ? events : fittingIn(events.slice(0, limit));
    const last = page.at(-1);
    const next = last && (isMore || page.length < events.length) ? { next: cursorAt(event, [last.version]) } : {};
    return listed({ noun: 'events', columns: RECORDED, head: { stream: `${category}/${id}` }, page, ...next });
  },
);

/** Who posted what is for those who have a key. */
export const streamRoutes: Route[] = [{ ...stream, keyed: true }];
