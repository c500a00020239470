/** What the readings read from. */
import type * as z from 'zod';
import { closest, fold } from '../../domain/suggest.ts';
import type { View } from '../../domain/views.ts';
import type { BoardStore } from '../shell/boards.ts';
import type { EventStore } from '../shell/event-store.ts';
import type { Registry } from '../shell/registry.ts';
import type { RowStore } from '../shell/rows.ts';
import type { Sequence } from '../shell/sequence.ts';
import type { HttpEvent, Work } from './front.ts';
import { parameters as parametersOf } from './parameters.ts';
import { type Problem, problem } from './problem.ts';
import type { Clock, Rests } from './waiting.ts';

export type Reader = {
  store: EventStore;
  rows: RowStore;
  boards: BoardStore;
  changes: Sequence;
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

export type Views = 'profiles' | 'rounds' | 'valuation-timelines';
/** An answer that rests on the rows of one organization. */
export const organizationApplied = (reader: Reader, views: Views[]): Rests => ({
  organization: async (id) => {
    const rows = await reader.rows.getAll(views, id);
    return Math.min(...views.map((view) => rows.get(view)?.v ?? 0));
  },
});

/** An answer that rests on the rows of one view of another category. */
export const applied = ({ rows }: Reader, { name, hears }: Pick<View, 'name' | 'hears'>): Rests => ({
  [hears]: async (id) => (await rows.get(name, id))?.v,
});

/** 404 with names that are close, or 308 when the Id is an alias of one. */
export const unknownOrganization = async ({ registry }: Reader, id: string, path: (id: string) => string): Promise<Problem> => {
  const directory = await registry.directory();
  const alias = directory.find(({ profile }) => [profile.name, ...profile.aliases].some((name) => fold(name) === fold(id)));
  if (alias) {
    const location = path(alias.id);
    return problem(308, 'moved', `"${id}" is an alias of "${alias.id}"`, { location }, { location });
  }
  const suggestions = closest(
    id,
    directory.flatMap((one) => [one.id, one.profile.name, ...one.profile.aliases]),
  );
  const hint = suggestions.length > 0 ? `; close to it: ${suggestions.join(', ')}` : '';
  return problem(404, 'organization-unknown', `organization "${id}" is not registered${hint}`, { suggestions });
};
