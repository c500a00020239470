/** What the readings read from. */
import type * as z from 'zod';
import type { View } from '../../../domain/views.ts';
import type { HttpEvent, Work } from '../../http/front.ts';
import { parameters as parametersOf } from '../../http/parameters.ts';
import type { Clock, Rests } from '../../http/waiting.ts';
import type { BoardStore } from '../../stores/boards.ts';
import type { Changes } from '../../stores/changes.ts';
import type { EventStore } from '../../stores/event-store.ts';
import type { Registry } from '../../stores/registry.ts';
import type { RowStore } from '../../stores/rows.ts';

export type Reader = {
  store: EventStore;
  rows: RowStore;
  boards: BoardStore;
  changes: Changes;
  registry: Registry;
  clock: Clock;
};

/** `path` with `{name}` for a segment; GET and HEAD unless told; `open` to callers without a key. `parameters` are of the query string: what is checked
 * is what the document of this API says. */
export type Route = { path: string; method?: 'POST'; open?: true; parameters: z.ZodRawShape; read: (reader: Reader) => Work };

/** How a route answers what its parameters ask for. */
export type Reading<S extends z.ZodRawShape> = (reader: Reader) => (event: HttpEvent, asked: z.infer<z.ZodObject<S>>) => ReturnType<Work>;

/** A route that is asked by `parameters` and nothing else: an unknown one is 400, before anything is read. */
export const route = <S extends z.ZodRawShape>(path: string, parameters: S, reading: Reading<S>, method?: 'POST'): Route => ({
  ...{ path, parameters, ...(method && { method }) },
  read: (reader) => async (event) => reading(reader)(event, parametersOf(event, parameters)),
});

/** An answer that rests on the rows of one organization. */
export const organizationApplied = (reader: Reader, views: readonly View[]): Rests => ({
  organization: async (id) => {
    const versions = await reader.rows.versionsOf(views, id);
    return Math.min(...views.map(({ name }) => versions.get(name) ?? 0));
  },
});

/** An answer that rests on the rows of one view of another category. */
export const applied = ({ rows }: Reader, view: View): Rests => ({
  [view.hears]: async (id) => (await rows.get(view, id))?.v,
});
