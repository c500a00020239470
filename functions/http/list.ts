/** Answers with rows: JSON that says more than them, or the rows alone, as CSV or NDJSON. A list ends where an answer may, and is asked for again with fewer items; what
 * has no pages is refused. */
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { bytesOf, MOST_BYTES } from '../limits/size.ts';
import { answer, reading } from './answer.ts';
import { type Column, csvOf } from './csv.ts';
import type { Page } from './cursor.ts';
import { type Form, formOf } from './form.ts';
import type { HttpEvent } from './front.ts';
import { queryOf } from './parameters.ts';
import { problem } from './problem.ts';

export type List<T> = Page<T> & {
  /** What the items are called. */
  noun: string;
  /** The columns of the CSV. */
  columns: readonly Column[];
  /** Said before the items; not part of the rows. */
  head?: Record<string, unknown>;
  /** Said after the items; not part of the rows. */
  tail?: Record<string, unknown>;
};

/** Rows as they are sent, with the cursor of the next page. */
export type Rows = { noun: string; rows: unknown[]; columns: readonly Column[]; next?: string | undefined };

/** The address of the next page, for rows, which have no room for it. */
const nextLink = (event: HttpEvent, next: string): string =>
  `<${event.rawPath}?${new URLSearchParams({ ...queryOf(event), cursor: next })}>; rel="next"`;

const TYPES = { csv: 'text/csv; charset=utf-8; header=present', ndjson: 'application/x-ndjson' };

export const rowsAnswer = (event: HttpEvent, { noun, rows, columns, next }: Rows, { format, bom }: Form & { format: 'csv' | 'ndjson' }) => {
  const text = format === 'csv' ? csvOf(rows, columns, { bom }) : rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  return answer(event, text, {
    'content-type': TYPES[format],
    'content-disposition': `inline; filename="${noun}.${format}"`,
    ...(next && { link: nextLink(event, next) }),
  });
};

export const isRows = (form: Form): form is Form & { format: 'csv' | 'ndjson' } => form.format !== 'json';

type Answer = APIGatewayProxyStructuredResultV2;
/** An answer with the items of its list, and the cursor of those behind them. */
export type Sized = { answer: Answer; items: readonly unknown[]; next?: string | undefined };

export type Fitting = {
  /** How many items are wanted. */
  limit: number;
  /** Whether it is these or none: all of a list, or what has no pages. */
  isFixed?: boolean;
  /** The answer with at most so many items. It is asked for again where it turns out too large. */
  ask: (limit: number) => Promise<Sized>;
  /** What to ask instead of what does not fit. */
  instead: string;
};

/** How much of an answer is planned for: what stands beside its items, such as their sources, does not shrink quite as they do. */
const MARGIN = 0.9;

/** How many of these items an answer holds, by what it takes with all of them: fewer, and at least one. */
const fewer = (items: readonly unknown[], bytes: number): number => {
  const sizes = items.map((item) => Buffer.byteLength(JSON.stringify(item)));
  const all = sizes.reduce((sum, size) => sum + size, 0);
  let room = (all / bytes) * MARGIN * MOST_BYTES;
  const end = sizes.findIndex((size) => {
    room -= size;
    return room < 0;
  });
  return Math.max(1, Math.min(end < 0 ? items.length : end, items.length - 1));
};

/** The answer for `limit` items, or for as many of them as it holds. Throws 413 where it does not hold one. */
export const fitting = async ({ limit, isFixed = false, ask, instead }: Fitting): Promise<Answer> => {
  for (let wanted = limit, most = limit; ; most = Math.ceil(wanted / 2)) {
    const { answer, items, next } = await ask(wanted);
    const bytes = bytesOf(answer.body ?? '');
    if (bytes <= MOST_BYTES) return answer;
    if (isFixed || items.length <= 1) throw tooLarge(bytes, instead, isFixed ? undefined : next);
    wanted = Math.min(most, fewer(items, bytes));
  }
};

const tooLarge = (bytes: number, instead: string, next: string | undefined) => {
  const goOn = next === undefined ? '' : '; the list goes on behind it by the cursor in `next`';
  const detail = `the answer takes ${bytes} bytes, and ${MOST_BYTES} are sent at once at most: ${instead}${goOn}`;
  return problem('answer-too-large', detail, next === undefined ? {} : { next });
};

/** A list in the form that the client accepts, of at most `limit` items. */
export const listing = <T>(
  event: HttpEvent,
  limit: number,
  list: (limit: number) => Promise<List<T>>,
): Promise<APIGatewayProxyStructuredResultV2> => {
  const form = formOf(event);
  const ask = async (most: number) => {
    const { noun, columns, head = {}, tail = {}, page, next } = await list(most);
    const answer = isRows(form)
      ? rowsAnswer(event, { noun, columns, rows: page, next }, form)
      : reading(event, { ...head, [noun]: page, ...tail, ...(next && { next }) });
    return { answer, items: page, next };
  };
  return fitting({ limit, ask, instead: 'ask for each by itself' });
};
