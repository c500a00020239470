/** Routes: how each is asked, and what its answer rests on. What they have in common happens here: parameters are checked, times become
 * a viewpoint, `after` is waited for, lists are paged. */
import * as z from 'zod';
import type { Viewpoint } from '../../../domain/kernel/time.ts';
import { type Compare, type Key, type Page, type Paging, pageOf } from '../../http/cursor.ts';
import type { HttpEvent, Work } from '../../http/front.ts';
import { AFTER, PAGING, parameters as parametersOf, TIMES, type Times, viewpointOf } from '../../http/parameters.ts';
import { segment } from '../../http/path.ts';
import { type Rests, waitFor } from '../../http/waiting.ts';
import type { Reader } from './reader.ts';

/** `path` with `{name}` for a segment; GET and HEAD unless told; `open` to callers without a key. `parameters` are all of the query
 * string: what is checked is what the document of this API says. */
export type Route = { path: string; method?: 'POST'; open?: true; parameters: z.ZodRawShape; read: (reader: Reader) => Work };

export type Asked<S extends z.ZodRawShape> = z.infer<z.ZodObject<S>>;

type Declared<S extends z.ZodRawShape> = {
  method?: 'POST';
  /** Which rows or boards an answer comes from: with `after` it waits for them. `nothing` where it reads the log itself. */
  rests: 'nothing' | ((reader: Reader) => Rests);
  /** Whether it can be asked for another time, by `asOf`, `knownAt` and `recordedAt`. */
  times: boolean;
  /** Whether it is a list that is read page by page, by `limit` and `cursor`. */
  paged: boolean;
  /** What else it is asked by. */
  parameters: S;
  /** Throws 400 where parameters make no sense together. Nothing is waited for before. */
  check?: (asked: Asked<S> & Times) => void;
};

/** What one request asks. */
export type Question<S extends z.ZodRawShape> = {
  event: HttpEvent;
  /** What the path names, decoded, in its order; `id` is the last of them, or empty. */
  segments: string[];
  id: string;
  asked: Asked<S>;
  /** The times as they were asked for, and the viewpoint that they are. */
  times: Times;
  viewpoint: Viewpoint;
  paging: Paging;
  /** The page of a list that is asked for; all of it where the route has no pages. */
  page: <T>(items: T[], key: (item: T) => Key, compare?: Compare) => Page<T>;
};

export type Reading<S extends z.ZodRawShape> = (reader: Reader, question: Question<S>) => ReturnType<Work>;

const ALL: Paging = { limit: Number.POSITIVE_INFINITY };

/** A route that is asked by what it declares and nothing else: an unknown parameter is 400, before anything is read. */
export const route = <S extends z.ZodRawShape>(path: string, declared: Declared<S>, reading: Reading<S>): Route => {
  const { method, rests, times: isTimed, paged, parameters, check } = declared;
  const shape: z.ZodRawShape = { ...parameters, ...(isTimed && TIMES), ...(paged && PAGING), ...(rests !== 'nothing' && AFTER) };
  const names = path.split('/').flatMap((part, n) => (part.startsWith('{') ? [n] : []));
  const read = (reader: Reader) => async (event: HttpEvent) => {
    parametersOf(event, shape);
    const query = event.queryStringParameters ?? {};
    const asked = z.object(parameters).parse(query);
    const times = isTimed ? z.object(TIMES).parse(query) : {};
    const paging = paged ? z.object(PAGING).parse(query) : ALL;
    check?.({ ...asked, ...times });
    const segments = names.map((n) => segment(event, n));
    if (rests !== 'nothing') await waitFor(z.object(AFTER).parse(query).after, rests(reader), reader.clock);
    const page: Question<S>['page'] = (items, key, compare) => pageOf(event, items, key, paging, compare);
    return reading(reader, { event, segments, id: segments.at(-1) ?? '', asked, times, viewpoint: viewpointOf(times), paging, page });
  };
  return { path, ...(method && { method }), parameters: shape, read };
};
