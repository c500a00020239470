/** Routes: how each is asked, and what its answer rests on. What they have in common happens here: parameters are checked, times become
 * a viewpoint, `after` is waited for, lists are paged, an answer waits until it is final, takes the form that was asked for, and says what it is an answer to
 * and on whose word. */
import * as z from 'zod';
import type { Viewpoint } from '../../../domain/kernel/time.ts';
import { rounds } from '../../../domain/views.ts';
import { CONTRACT_VERSION } from '../../../events/values.ts';
import { reading as jsonReading } from '../../http/answer.ts';
import { type Compare, type Key, type Page, type Paging, pageOf } from '../../http/cursor.ts';
import { FORMAT, type Form, formOf } from '../../http/form.ts';
import { type HttpEvent, json, type Work } from '../../http/front.ts';
import { isRows, rowsAnswer } from '../../http/list.ts';
import { AFTER, oneOf, PAGING, parameters as parametersOf, queryOf, TIMES, type Times, viewpointOf } from '../../http/parameters.ts';
import { segment } from '../../http/path.ts';
import { type Rests, waitFor } from '../../http/waiting.ts';
import type { Reader } from '../world/reader.ts';
import { type Read, sourcesOf, startupsCitedIn, withSources } from './cited.ts';
import { settled } from './final.ts';
import { remembering } from './remembering.ts';
import type { Reply } from './reply.ts';
import { resting } from './resting.ts';
import { EVERY, type Series, seriesOf, seriesTable } from './series.ts';

/** `path` with `{name}` for a segment; GET and HEAD unless told; `open` to callers without a key. `parameters` are all of the query
 * string: what is checked is what the document of this API says. */
export type Route = {
  path: string;
  method?: 'POST';
  open?: true;
  parameters: z.ZodRawShape;
  timed?: boolean;
  listed?: boolean;
  every?: boolean;
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

/** Beside the answer about an instant these would tell of what came after it. */
const OF_LATER = ['version', 'stale'];

const ALL: Paging = { limit: Number.POSITIVE_INFINITY };
const JSON_FORM: Form = { format: 'json', bom: false };
/** What is no list has no rows. */
const JSON_ALONE = { format: oneOf(['json']).optional().describe('The form of the answer, which has no rows.') };

const omitted = (body: Record<string, unknown>, keys: string[]) =>
  Object.fromEntries(Object.entries(body).filter(([key]) => !keys.includes(key)));

/** How much of a list is asked for: as rows all of it, unless said. */
const pagingOf = (query: Record<string, string>, form: Form): Paging => {
  const { limit, cursor } = z.object(PAGING).parse(query);
  return isRows(form) && query.limit === undefined ? { ...ALL, cursor } : { limit, cursor };
};

/** A route that is asked by what it declares and nothing else: an unknown parameter is 400, before anything is read. */
export const route = <S extends z.ZodRawShape>(path: string, declared: Declared<S>, reading: Reading<S>): Route => {
  const { method, rests, times: isTimed, paged, listed = paged, every, parameters, check, finalAt } = declared;
  const shape: z.ZodRawShape = {
    ...parameters,
    ...(every && EVERY),
    ...(isTimed && TIMES),
    ...(paged && PAGING),
    ...(!method && (listed ? FORMAT : JSON_ALONE)),
    ...(rests !== 'nothing' && AFTER),
  };
  const names = path.split('/').flatMap((part, n) => (part.startsWith('{') ? [n] : []));
  const read = (reader: Reader) => async (event: HttpEvent) => {
    parametersOf(event, shape);
    const query = queryOf(event);
    const asked = z.object(parameters).parse(query);
    const times = isTimed ? z.object(TIMES).parse(query) : {};
    const form = listed && !method ? formOf(event, z.object(FORMAT).parse(query).format) : JSON_FORM;
    const paging = paged ? pagingOf(query, form) : ALL;
    check?.({ ...asked, ...times });
    const segments = names.map((n) => segment(event, n));
    if (rests !== 'nothing') await waitFor(z.object(AFTER).parse(query).after, rests(reader), reader.clock);
    const page: Question<S>['page'] = (items, key, compare) => pageOf(event, items, key, paging, compare);
    const viewpoint = viewpointOf(times);
    const at = viewpoint.recordedAt ?? finalAt?.(asked, reader.clock.now());
    if (at !== undefined) await settled(reader, at);
    const { reader: watching, asOfRecord, read: rows } = resting(reader, at);
    const watched = remembering(watching);
    const question = { event, segments, id: segments.at(-1) ?? '', asked, asRows: isRows(form), times, viewpoint, at, paging, page };
    const reply = await reading(watched, question);
    const series = every && (await seriesOf(watched, { question, query, ask: reading, isEmpty: every }));
    const final = await asOfRecord();
    const table = series ? seriesTable(series) : reply.table;
    if (isRows(form) && table) {
      return rowsAnswer(event, withSources(table, rows(), viewpoint, form.format), form);
    }
    const body = {
      ...(times.recordedAt ? omitted(reply.body, OF_LATER) : reply.body),
      ...(series && { series: series.map(shownIn(times)) }),
      ...times,
      method: CONTRACT_VERSION,
    };
    const sources = isTimed ? sourcesOf(body, await readFor(reader, body, rows()), viewpoint) : undefined;
    const content = { ...body, ...(sources && { sources }) };
    const aside = final === undefined ? {} : { asOfRecord: new Date(final).toISOString() };
    return method ? json(200, { ...content, ...aside }) : jsonReading(event, content, aside);
  };
  return { path, ...(method && { method }), parameters: shape, timed: isTimed, listed, every: every !== undefined, read };
};

/** What was read for an answer; where it comes from boards alone, the rows of the startups whose sources it names. */
const readFor = async ({ rows }: Reader, body: unknown, read: readonly Read[]): Promise<readonly Read[]> => {
  if (read.length > 0) return read;
  const cited = startupsCitedIn(body);
  return cited.length > 0 ? rows.getMany(rounds, cited) : read;
};

/** An answer of a series says its day; the other times, and how to go on with a list, are said once, or not at all. */
const shownIn =
  (times: Times) =>
  ({ asOf, reply }: Series[number]) => ({
    asOf,
    ...omitted(reply.body, ['asOf', 'knownAt', 'recordedAt', 'next', ...(times.recordedAt ? OF_LATER : [])]),
  });
