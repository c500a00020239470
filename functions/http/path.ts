/** The segments of a request's path. */
import { Id } from '../../events/values.ts';
import type { HttpEvent } from './front.ts';
import { notFound } from './problem.ts';

/** Segment `n` of the path, decoded: `/v1/organizations/moonshot` has moonshot as its third. Throws 404 where its escapes are malformed. */
export const segment = ({ rawPath }: HttpEvent, n: number): string => {
  try {
    return decodeURIComponent(rawPath.split('/')[n] ?? '');
  } catch {
    throw notFound(`there is nothing at ${rawPath}: its percent escapes are malformed`);
  }
};

export const isId = (text: string): boolean => Id.safeParse(text).success;
