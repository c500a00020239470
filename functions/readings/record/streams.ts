/** The recorded events of a stream, as they lie in the log. */

import { cursorAt, keyOf } from '../../http/cursor.ts';
import { isId } from '../../http/path.ts';
import { notFound } from '../../http/problem.ts';
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
    let head = after;
    for await (const commit of store.commitsFrom(`${category}/${id}`, after)) {
      events.push(...recordedIn(commit).filter(({ version }) => version > after));
      head = commit.i + commit.n - 1;
      if (events.length > limit) break;
    }
    if (head === 0) throw unknown(category, id);
    const page = events.slice(0, limit);
    const last = page.at(-1);
    const next = last && events.length > limit ? { next: cursorAt(event, [last.version]) } : {};
    return listed({ noun: 'events', columns: RECORDED, head: { stream: `${category}/${id}` }, page, ...next });
  },
);

export const streamRoutes: Route[] = [stream];
