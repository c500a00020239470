/** The segments of a request's path. */
import { Id } from '../../events/values.ts';
import type { HttpEvent } from './front.ts';
import { notFound } from './problem.ts';

/** There is nothing, and why that may be. What was asked for is not said back: it may be anything, a secret too. */
export const nothingAt = (rawPath: string): string =>
  rawPath.length > 1 && rawPath.endsWith('/')
    ? 'there is nothing here; a path has no slash at its end'
    : 'there is nothing here; /openapi.json lists every path';

/** Segment `n` of the path, decoded: `/v1/organizations/moonshot` has moonshot as its third. Throws 404 where its escapes are malformed. */
export const segment = ({ rawPath }: HttpEvent, n: number): string => {
  try {
    return decodeURIComponent(rawPath.split('/')[n] ?? '');
  } catch {
    throw notFound('there is nothing here: the percent escapes of the path are malformed');
  }
};

export const isId = (text: string): boolean => Id.safeParse(text).success;
