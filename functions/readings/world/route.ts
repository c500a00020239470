/** Routes: how each is asked, and what its answer rests on. What they have in common happens here: parameters are checked, times become
 * a viewpoint, `after` is waited for, lists are paged, an answer waits until it is final, and says what it is an answer to. */
import * as z from 'zod';
import type { Viewpoint } from '../../../domain/kernel/time.ts';
import { CONTRACT_VERSION } from '../../../events/values.ts';
import { completed, withoutCache } from '../../http/answer.ts';
import { type Compare, type Key, type Page, type Paging, pageOf } from '../../http/cursor.ts';
import type { HttpEvent, Work } from '../../http/front.ts';
import { AFTER, PAGING, parameters as parametersOf, TIMES, type Times, viewpointOf } from '../../http/parameters.ts';
import { segment } from '../../http/path.ts';
import { type Rests, waitFor } from '../../http/waiting.ts';
import { settled } from './final.ts';
import type { Reader } from './reader.ts';
import { resting } from './resting.ts';

/** `path` with `{name}` for a segment; GET and HEAD unless told; `open` to callers without a key. `parameters` are all of the query
 * string: what is checked is what the document of this API says. */
export type Route = {
  path: string;
  method?: 'POST';
  open?: true;
  parameters: z.ZodRawShape;
  timed?: boolean;
  read: (reader: Reader) => Work;
};

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
  /** The instant that the answer is about, where that is not `recordedAt`. */
  finalAt?: (asked: Asked<S>, now: number) => number;
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
  /** The instant that the answer is about, which is final; undefined for now. */
  at: number | undefined;
  paging: Paging;
  /** The page of a list that is asked for; all of it where the route has no pages. */
  page: <T>(items: T[], key: (item: T) => Key, compare?: Compare) => Page<T>;
};

export type Reading<S extends z.ZodRawShape> = (reader: Reader, question: Question<S>) => ReturnType<Work>;

/** Beside the answer about an instant these would tell of what came after it. */
const OF_LATER = ['version', 'stale'];

const ALL: Paging = { limit: Number.POSITIVE_INFINITY };

const omitted = (body: Record<string, unknown>, keys: string[]) =>
  Object.fromEntries(Object.entries(body).filter(([key]) => !keys.includes(key)));

/** A route that is asked by what it declares and nothing else: an unknown parameter is 400, before anything is read. */
export const route = <S extends z.ZodRawShape>(path: string, declared: Declared<S>, reading: Reading<S>): Route => {
  const { method, rests, times: isTimed, paged, parameters, check, finalAt } = declared;
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
    const viewpoint = viewpointOf(times);
    const at = viewpoint.recordedAt ?? finalAt?.(asked, reader.clock.now());
    if (at !== undefined) await settled(reader, at);
    const { reader: watched, asOfRecord } = resting(reader, at);
    const question = { event: withoutCache(event), segments, id: segments.at(-1) ?? '', asked, times, viewpoint, at, paging, page };
    const answer = await reading(watched, question);
    const said = (body: Record<string, unknown>) => ({
      ...(times.recordedAt ? omitted(body, OF_LATER) : body),
      ...times,
      method: CONTRACT_VERSION,
    });
    const final = await asOfRecord();
    return completed(event, answer, said, final === undefined ? {} : { asOfRecord: new Date(final).toISOString() });
  };
  return { path, ...(method && { method }), parameters: shape, timed: isTimed, read };
};
