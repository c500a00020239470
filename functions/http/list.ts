/** Answers that are lists: a page of them, as JSON or CSV. */
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { answer, reading } from './answer.ts';
import { csvOf, wantsCsv } from './csv.ts';
import type { Page } from './cursor.ts';
import type { HttpEvent } from './front.ts';
import { queryOf } from './parameters.ts';

export type List<T> = Page<T> & {
  /** What the items are called. */
  noun: string;
  /** Dotted paths into an item: the columns of the CSV. */
  columns: readonly string[];
  /** Said before the items; not part of the CSV. */
  head?: Record<string, unknown>;
  /** Said after the items; not part of the CSV. */
  tail?: Record<string, unknown>;
};

/** The address of the next page, for clients of CSV, which has no room for it. */
const nextLink = (event: HttpEvent, next: string): string =>
  `<${event.rawPath}?${new URLSearchParams({ ...queryOf(event), cursor: next })}>; rel="next"`;

export const listing = <T>(
  event: HttpEvent,
  { noun, columns, head = {}, tail = {}, page, next }: List<T>,
): APIGatewayProxyStructuredResultV2 => {
  const csv = wantsCsv(event);
  if (!csv) return reading(event, { ...head, [noun]: page, ...tail, ...(next && { next }) });
  const headers = { 'content-type': 'text/csv; charset=utf-8; header=present', ...(next && { link: nextLink(event, next) }) };
  return answer(event, csvOf(page, columns, csv), headers);
};
