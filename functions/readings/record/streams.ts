/** The recorded events of a stream, as they lie in the log. */

import { cursorAt, keyOf } from '../../http/cursor.ts';
import { listing } from '../../http/list.ts';
import { paging } from '../../http/parameters.ts';
import { isId, partOf } from '../../http/path.ts';
import { notFound } from '../../http/problem.ts';
import { type Reading, type Route, route } from '../world/reader.ts';
import { RECORDED, type RecordedEvent, recordedIn } from './recorded.ts';

const unknown = (category: string, id: string) => notFound(`there is no stream ${category}/${id}`);

const stream: Reading<typeof paging> =
  ({ store }) =>
  async (event, { limit, cursor }) => {
    const [category, id] = [partOf(event, 3), partOf(event, 4)];
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
    const next = events.length > limit ? cursorAt(event, [page.at(-1)!.version]) : undefined;
    const said = { stream: `${category}/${id}` };
    return listing(event, { noun: 'events', columns: RECORDED, head: said, page, ...(next && { next }) });
  };

export const streamRoutes: Route[] = [route('/v1/streams/{category}/{id}', paging, stream)];
