/** One answer as it is sent: the form that was asked for, what it is an answer to, and on whose word. */
import type * as z from 'zod';
import { rounds } from '../../../domain/views.ts';
import { CONTRACT_VERSION } from '../../../events/values.ts';
import { reading as jsonReading } from '../../http/answer.ts';
import type { Form } from '../../http/form.ts';
import { json } from '../../http/front.ts';
import { isRows, rowsAnswer, type Sized } from '../../http/list.ts';
import type { Times } from '../../http/parameters.ts';
import type { Reader } from '../world/reader.ts';
import { type Read, sourcesOf, startupsCitedIn, withSources } from './cited.ts';
import { remembering } from './remembering.ts';
import { resting } from './resting.ts';
import type { Declared, Question, Reading } from './route.ts';
import { type Series, seriesOf, seriesTable } from './series.ts';

/** Beside the answer about an instant these would tell of what came after it. */
const OF_LATER = ['version', 'stale'];

const omitted = (body: Record<string, unknown>, keys: string[]) =>
  Object.fromEntries(Object.entries(body).filter(([key]) => !keys.includes(key)));

type Asking<S extends z.ZodRawShape> = {
  question: Question<S>;
  query: Record<string, string>;
  form: Form;
  ask: Reading<S>;
  declared: Declared<S>;
};

/** One answer, with how many items of its list it holds. */
export const sized = async <S extends z.ZodRawShape>(
  reader: Reader,
  { question, query, form, ask, declared: { method, times: isTimed, every } }: Asking<S>,
): Promise<Sized> => {
  const { event, times, viewpoint, at } = question;
  const { reader: watching, asOfRecord, read: rows } = resting(reader, at);
  const watched = remembering(watching);
  const reply = await ask(watched, question);
  const series = every && (await seriesOf(watched, { question, query, ask, isEmpty: every }));
  const final = await asOfRecord();
  const table = series ? seriesTable(series) : reply.table;
  const list = reply.table && reply.body[reply.table.noun];
  const part = { items: Array.isArray(list) ? list : [], next: reply.table?.next };
  if (isRows(form) && table) return { ...part, answer: rowsAnswer(event, withSources(table, rows(), viewpoint, form.format), form) };
  const body = {
    ...(times.recordedAt ? omitted(reply.body, OF_LATER) : reply.body),
    ...(series && { series: series.map(shownIn(times)) }),
    ...times,
    method: CONTRACT_VERSION,
    ...(isTimed && query.method !== undefined && query.method !== CONTRACT_VERSION && { methodAsked: query.method }),
  };
  const sources = isTimed ? sourcesOf(body, await readFor(reader, body, rows()), viewpoint) : undefined;
  const content = { ...body, ...(sources && { sources }) };
  const aside = final === undefined ? {} : { asOfRecord: new Date(final).toISOString() };
  return { ...part, answer: method ? json(200, { ...content, ...aside }) : jsonReading(event, content, aside) };
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
