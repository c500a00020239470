/** Routes: how each is asked, and what its answer rests on. What they have in common happens here: parameters are checked, times become
 * a viewpoint, `after` is waited for, lists are paged, an answer waits until it is final, takes the form that was asked for, and says what it is an answer to
 * and on whose word. */
import * as z from 'zod';
import type { Viewpoint } from '../../../domain/kernel/time.ts';
import { CONTRACT_VERSION } from '../../../events/values.ts';
import { lasting } from '../../http/answer.ts';
import { type Compare, type Key, type Page, type Paging, pageOf } from '../../http/cursor.ts';
import { FORMAT, type Form, formOf } from '../../http/form.ts';
import { type HttpEvent, isAnonymous, type Work } from '../../http/front.ts';
import { fitting, isRows, type Sized } from '../../http/list.ts';
import {
  AFTER,
  CITED,
  oneOf,
  PAGING,
  parameters as parametersOf,
  queryOf,
  TIMES,
  type Times,
  viewpointOf,
  WHOLE,
} from '../../http/parameters.ts';
import { segment } from '../../http/path.ts';
import type { Reader } from '../world/reader.ts';
import { settled } from './final.ts';
import { insteadOf } from './instead.ts';
import type { Reply } from './reply.ts';
import { EVERY } from './series.ts';
import { sized } from './sized.ts';
import { type Rests, waitFor } from './waiting.ts';

/** `path` with `{name}` for a segment; GET and HEAD unless told; `open` to callers without a key, `keyed` to none of them even where anyone may read. `parameters` are all of the query
 * string: what is checked is what the document of this API says. */
export type Route = {
  path: string;
  method?: 'POST';
  open?: true;
  keyed?: true;
  parameters: z.ZodRawShape;
  timed?: boolean;
  listed?: boolean;
  every?: boolean;
  read: (reader: Reader) => Work;
};

export type Asked<S extends z.ZodRawShape> = z.infer<z.ZodObject<S>>;

export type Declared<S extends z.ZodRawShape> = {
  method?: 'POST';
  /** Which rows or boards an answer comes from: with `after` it waits for them. `nothing` where it reads the log itself. */
  rests: 'nothing' | ((reader: Reader) => Rests);
  /** Whether it can be asked for another time, by `asOf`, `knownAt` and `recordedAt`. */
  times: boolean;
  /** Whether it is a list that is read page by page, by `limit` and `cursor`; `whole`: only where that is asked for, or where it is too large for one answer. */
  paged: boolean | 'whole';
  /** Whether it has rows, which are CSV and NDJSON for whoever wants them; those that are paged have. */
  listed?: boolean;
  /** Whether it can be asked for at each end of a period: then whether an answer says nothing yet. */
  every?: (body: Reply['body']) => boolean;
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
  /** Whether rows are wanted, each of which says what it rests on. */
  asRows: boolean;
  /** The times as they were asked for, and the viewpoint that they are. */
  times: Times;
  viewpoint: Viewpoint;
  /** The instant that the answer is about, which is final; undefined for now. */
  at: number | undefined;
  paging: Paging;
  /** The page of a list that is asked for; all of it where the route has no pages, or rows are wanted. */
  page: <T>(items: T[], key: (item: T) => Key, compare?: Compare) => Page<T>;
};

export type Reading<S extends z.ZodRawShape> = (reader: Reader, question: Question<S>) => Promise<Reply>;

/** What is asked by these is no less. */
const UNNARROWING = ['after', 'wait', 'order'];
const ALL: Paging = { limit: Number.POSITIVE_INFINITY };
const JSON_FORM: Form = { format: 'json', bom: false };
/** What is no list has no rows. */
const JSON_ALONE = { format: oneOf(['json']).optional().describe('The form of the answer, which has no rows.') };

/** How much of a list is asked for: as rows all of it, unless said. */
const pagingOf = (query: Record<string, string>, form: Form, whole: boolean): Paging => {
  const { limit, cursor } = z.object(PAGING).parse(query);
  return query.limit === undefined && (whole || isRows(form)) ? { ...ALL, cursor } : { limit, cursor };
};

/** A `limit` that a route has of its own, as it was asked for; undefined where it has none. */
const ownLimit = (asked: object): number | undefined => {
  const limit: unknown = Reflect.get(asked, 'limit');
  return typeof limit === 'number' ? limit : undefined;
};

/** A route that is asked by what it declares and nothing else: an unknown parameter is 400, before anything is read. */
export const route = <S extends z.ZodRawShape>(path: string, declared: Declared<S>, reading: Reading<S>): Route => {
  const { method, rests, times: isTimed, paged, listed = Boolean(paged), every, parameters, check, finalAt } = declared;
  const shape: z.ZodRawShape = {
    ...parameters,
    ...(every && EVERY),
    ...(isTimed && TIMES),
    ...(isTimed && CITED),
    ...(paged && (paged === 'whole' ? WHOLE : PAGING)),
    ...(!method && (listed ? FORMAT : JSON_ALONE)),
    ...(rests !== 'nothing' && AFTER),
  };
  const names = path.split('/').flatMap((part, n) => (part.startsWith('{') ? [n] : []));
  const read = (reader: Reader) => async (event: HttpEvent) => {
    parametersOf(event, shape);
    const query = queryOf(event);
    const asked = z.object(parameters).parse(query);
    const times = isTimed ? z.object(TIMES).parse(query) : {};
    const isCited = isTimed && times.recordedAt !== undefined && query.method === CONTRACT_VERSION;
    const form = listed && !method ? formOf(event, z.object(FORMAT).parse(query).format) : JSON_FORM;
    const paging = paged ? pagingOf(query, form, paged === 'whole') : ALL;
    check?.({ ...asked, ...times });
    const segments = names.map((n) => segment(event, n));
    if (rests !== 'nothing') await waitFor(z.object(AFTER).parse(query).after, rests(reader), reader);
    const viewpoint = viewpointOf(times);
    const at = viewpoint.recordedAt ?? finalAt?.(asked, reader.clock.now());
    if (at !== undefined) await settled(reader, at);
    const own = ownLimit(asked);
    const ask = async (most: number): Promise<Sized> => {
      const within = { ...paging, limit: most };
      const page: Question<S>['page'] = (items, key, compare) => pageOf(event, items, key, within, compare);
      const about = { event, segments, id: segments.at(-1) ?? '', asRows: isRows(form), times, viewpoint, at };
      return sized(reader, {
        question: { ...about, asked: own === undefined ? asked : { ...asked, limit: most }, paging: within, page },
        query,
        form,
        ask: reading,
        declared,
      });
    };
    const narrower = Object.keys(parameters).filter((name) => !UNNARROWING.includes(name));
    const instead = insteadOf({ path, segments, query, form, paged: Boolean(paged), narrower });
    // All rows are wanted, or all of a series, or it has no pages.
    const isFixed = (isRows(form) && query.limit === undefined) || query.every !== undefined || !(paged || own);
    const answer = await fitting({ limit: own ?? paging.limit, isFixed, ask, instead });
    return isCited ? lasting(answer, isAnonymous(event)) : answer;
  };
  return { path, ...(method && { method }), parameters: shape, timed: isTimed, listed, every: every !== undefined, read };
};
