/** Answers with rows: JSON that says more than them, or the rows alone, as CSV or NDJSON. */
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
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

/** The most bytes of rows in one answer. */
const MOST_BYTES = 4_000_000;

const TYPES = { csv: 'text/csv; charset=utf-8; header=present', ndjson: 'application/x-ndjson' };

/** Throws 413 where the rows are too many for one answer. */
export const rowsAnswer = (event: HttpEvent, { noun, rows, columns, next }: Rows, { format, bom }: Form & { format: 'csv' | 'ndjson' }) => {
  const text = format === 'csv' ? csvOf(rows, columns, { bom }) : rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  const bytes = Buffer.byteLength(text);
  if (bytes > MOST_BYTES) {
    const narrower = `ask for less by a filter, or for pages by "limit": each names the next in the header "link"`;
    throw problem(
      'answer-too-large',
      `the ${rows.length} ${noun} take ${bytes} bytes, at most ${MOST_BYTES} are sent at once; ${narrower}`,
    );
  }
  return answer(event, text, {
    'content-type': TYPES[format],
    'content-disposition': `inline; filename="${noun}.${format}"`,
    ...(next && { link: nextLink(event, next) }),
  });
};

export const isRows = (form: Form): form is Form & { format: 'csv' | 'ndjson' } => form.format !== 'json';

/** A list in the form that the client accepts. */
export const listing = <T>(
  event: HttpEvent,
  { noun, columns, head = {}, tail = {}, page, next }: List<T>,
): APIGatewayProxyStructuredResultV2 => {
  const form = formOf(event);
  if (isRows(form)) return rowsAnswer(event, { noun, columns, rows: page, next }, form);
  return reading(event, { ...head, [noun]: page, ...tail, ...(next && { next }) });
};
