/** Pages of lists that change while they are read: a cursor says behind which key the next page begins, and which query it belongs to. */
import { digest } from './answer.ts';
import type { HttpEvent } from './front.ts';
import { invalidParameter } from './parameters.ts';

/** The sort key of an item, all of it: no two items share one. */
export type Key = (string | number | null)[];
/** Below 0 when `a` comes first. */
export type Compare = (a: Key, b: Key) => number;

export const ascending: Compare = (a, b) => {
  const n = a.findIndex((part, index) => part !== b[index]);
  return n < 0 ? 0 : (a[n] ?? '') < (b[n] ?? '') ? -1 : 1;
};

export const descending: Compare = (a, b) => ascending(b, a);

/** A digest of the path and parameters that a cursor belongs to, and of its key: a cursor that was changed no longer fits. */
const seal = ({ rawPath, queryStringParameters = {} }: HttpEvent, key: Key): string => {
  const { cursor: _cursor, limit: _limit, format: _format, ...rest } = queryStringParameters;
  return digest(JSON.stringify([rawPath, Object.entries(rest).sort(), key]));
};

export const cursorAt = (event: HttpEvent, key: Key): string => Buffer.from(JSON.stringify([seal(event, key), key])).toString('base64url');

/** The seal is no secret: anybody can make a cursor, and its key may be anything that JSON can say. */
const isPart = (part: unknown): boolean => part === null || typeof part === 'string' || typeof part === 'number';

/** The key behind which a page begins; undefined for the first page. Throws 400 for a cursor of another query, or none of ours. */
export const keyOf = (event: HttpEvent, cursor: string | undefined): Key | undefined => {
  if (cursor === undefined) return undefined;
  try {
    const [, key] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as [unknown, Key];
    if (Array.isArray(key) && key.every(isPart) && cursor === cursorAt(event, key)) return key;
  } catch {
    // falls through to the problem: whatever it was, it is no cursor of this query
  }
  throw invalidParameter('cursor', 'expected the "next" of a page of this same query');
};

export type Paging = { limit: number; cursor?: string | undefined };
export type Page<T> = { page: T[]; next?: string };

/** One page of `items`, which are sorted by `compare` of their keys; `next` is absent on the last page. */
export const pageOf = <T>(event: HttpEvent, items: T[], key: (item: T) => Key, { limit, cursor }: Paging, compare = ascending): Page<T> => {
  const behind = keyOf(event, cursor);
  const start = behind ? items.findIndex((item) => compare(key(item), behind) > 0) : 0;
  if (start < 0) return { page: [] };
  const page = items.slice(start, start + limit);
  const last = page.at(-1);
  return { page, ...(last && start + limit < items.length && { next: cursorAt(event, key(last)) }) };
};
