/** An answer at each end of a period: `every=year|quarter|month`. */
import * as z from 'zod';
import { dayBefore, firstDay } from '../../../domain/kernel/time.ts';
import { invalidParameter, oneOf } from '../../http/parameters.ts';
import { dayIn } from '../world/compute.ts';
import type { Reader } from '../world/reader.ts';
import type { Reply } from './reply.ts';
import type { Question, Reading } from './route.ts';

export const PERIODS = ['year', 'quarter', 'month'] as const;
export type PeriodLength = (typeof PERIODS)[number];
export const EVERY = {
  every: oneOf(PERIODS)
    .optional()
    .describe(
      'Beside the answer, what it was at each end of a period up to the day asked for, at most 80, in `series`; from `from` on, where it is given.',
    ),
};

const MOST = 80;
const MONTHS: Record<PeriodLength, number> = { year: 12, quarter: 3, month: 1 };

/** The last days of the periods that ended before `day`, and `day` itself; the latest 80, or those since `from`. Throws 400 where these are more. */
export const endsOf = (every: PeriodLength, day: string, from?: string): string[] => {
  const length = MONTHS[every];
  const [year = 0, month = 0] = day.split('-').map(Number);
  // The month in which the period of the day begins, counted from the year 0.
  let begins = year * 12 + (month - 1) - ((month - 1) % length);
  const ends = [day];
  for (;;) {
    const first = firstDay(`${String(Math.floor(begins / 12)).padStart(4, '0')}-${String((begins % 12) + 1).padStart(2, '0')}`);
    const end = dayBefore(first);
    if (end < (from ?? '1900-01-01')) break;
    if (end !== day) ends.push(end);
    if (ends.length > MOST) {
      if (from !== undefined) throw invalidParameter('every', `from ${from} to ${day} are more than ${MOST} periods; ask from a later day`);
      break;
    }
    begins -= length;
  }
  return ends.slice(0, MOST).reverse();
};

/** The answers, the earliest first; those before the first that says something are left out. */
export type Series = { asOf: string; reply: Reply }[];

type Asking<S extends z.ZodRawShape> = {
  question: Question<S>;
  query: Record<string, string>;
  ask: Reading<S>;
  isEmpty: (body: Reply['body']) => boolean;
};

/** Undefined where none was asked for. */
export const seriesOf = async <S extends z.ZodRawShape>(
  reader: Reader,
  { question, query, ask, isEmpty }: Asking<S>,
): Promise<Series | undefined> => {
  const { every } = z.object(EVERY).parse(query);
  if (!every) return undefined;
  if (query.cursor !== undefined) throw invalidParameter('cursor', 'a series has no pages: leave out "every", or this');
  const { times, viewpoint } = question;
  const series: Series = [];
  for (const asOf of endsOf(every, dayIn(viewpoint, reader.clock), query.from)) {
    const reply = await ask(reader, { ...question, times: { ...times, asOf }, viewpoint: { ...viewpoint, asOf } });
    if (series.length > 0 || !isEmpty(reply.body)) series.push({ asOf, reply });
  }
  return series;
};

/** The rows of all answers, each with its day. */
export const seriesTable = (series: Series): Reply['table'] => {
  const tables = series.flatMap(({ asOf, reply }) => (reply.table ? [{ asOf, ...reply.table }] : []));
  const [first] = tables;
  if (!first) return undefined;
  const rows = tables.flatMap(({ asOf, rows }) => rows.map((row) => ({ asOf, ...(typeof row === 'object' && row) })));
  return { noun: first.noun, columns: ['asOf', ...first.columns], rows };
};
