/** The recorded events of a stream, as they lie in the log. */

import type { Stored } from '../../events/catalogue.ts';
import { unpack } from '../shell/pack.ts';
import { cursorAt, keyOf } from './cursor.ts';
import { listing } from './list.ts';
import { paging, parameters } from './parameters.ts';
import { isId, partOf } from './path.ts';
import { problem } from './problem.ts';
import type { Route } from './reader.ts';

const COLUMNS = ['version', 'type', 'schema', 'recordedAt', 'actor', 'data', 'rates', 'posted'];

const unknown = (category: string, id: string) => problem(404, 'not-found', `there is no stream ${category}/${id}`);

const stream: Route['read'] =
  ({ store }) =>
  async (event) => {
    const { limit, cursor } = parameters(event, paging);
    const [category, id] = [partOf(event, 3), partOf(event, 4)];
    if (!isId(category) || !isId(id)) throw unknown(category, id);
    const after = Number(keyOf(event, cursor)?.[0] ?? 0);
    const events: (Stored & { version: number; recordedAt: string; actor: string })[] = [];
    let head = after;
    for await (const commit of store.commitsFrom(`${category}/${id}`, after)) {
      (unpack(commit.e) as Stored[]).forEach(({ type, schema, data, rates, posted }, n) => {
        const version = commit.i + n;
        if (version <= after || events.length > limit) return;
        const recordedAt = new Date(commit.at).toISOString();
        events.push({ version, type, schema, data, ...(rates && { rates }), recordedAt, actor: commit.by, ...(posted && { posted }) });
      });
      head = commit.i + commit.n - 1;
      if (events.length > limit) break;
    }
    if (head === 0) throw unknown(category, id);
    const page = events.slice(0, limit);
    const next = events.length > limit ? cursorAt(event, [page.at(-1)!.version]) : undefined;
    const said = { stream: `${category}/${id}` };
    return listing(event, { noun: 'events', columns: COLUMNS, head: said, page, ...(next && { next }) });
  };

export const streamRoutes: Route[] = [{ path: '/v1/streams/{category}/{id}', read: stream }];
