/** Answers to readings: JSON with an ETag of its content, and pages with cursors that are bound to their query. */

import { createHash } from 'node:crypto';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import * as z from 'zod';
import { type HttpEvent, json } from './front.ts';
import { invalidParameter } from './parameters.ts';

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 22);

/** 200 with the body, or 304 when the client has it already. The ETag is of the content: it tells apart whatever differs, also after a
 * change of code. */
export const reading = (event: HttpEvent, body: unknown): APIGatewayProxyStructuredResultV2 => {
  const etag = `"${digest(JSON.stringify(body))}"`;
  const headers = { etag, 'cache-control': 'private, no-cache' };
  const has = (event.headers['if-none-match'] ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return has.includes(etag) || has.includes('*') ? { statusCode: 304, headers } : json(200, body, headers);
};

const Cursor = z.tuple([z.string(), z.union([z.string(), z.number()])]);
export type Position = string | number;

/** Binds a position to the path and parameters that it belongs to, so that neither can be changed by accident. */
const seal = ({ rawPath, queryStringParameters = {} }: HttpEvent, position: Position): string => {
  const { cursor: _cursor, limit: _limit, ...rest } = queryStringParameters;
  return digest(JSON.stringify([rawPath, Object.entries(rest).sort(), position]));
};

/** Where the last page ended; undefined for the first. Throws 400 for a cursor of another query, or none of ours. */
export const positionOf = (event: HttpEvent, cursor: string | undefined): Position | undefined => {
  if (cursor === undefined) return undefined;
  try {
    const [, position] = Cursor.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
    if (cursor === cursorAt(event, position)) return position;
  } catch {
    // falls through to the problem: whatever it was, it is no cursor of this query
  }
  throw invalidParameter('cursor', 'expected the "next" of a page of this same query');
};

export const cursorAt = (event: HttpEvent, position: Position): string =>
  Buffer.from(JSON.stringify([seal(event, position), position])).toString('base64url');

/** One page of items sorted by `key`, behind the cursor's position; `next` is absent on the last page. */
export const pageOf = <T>(
  event: HttpEvent,
  items: T[],
  key: (item: T) => Position,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): { page: T[]; next?: string } => {
  const position = positionOf(event, cursor);
  const start = position === undefined ? 0 : items.findIndex((item) => key(item) > position);
  if (start < 0) return { page: [] };
  const page = items.slice(start, start + limit);
  const last = page.at(-1);
  return { page, ...(last && start + limit < items.length && { next: cursorAt(event, key(last)) }) };
};
