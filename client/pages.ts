/** Lists, page after page. */
import { type Api, answered } from './api.ts';
import type { paths } from './schema.ts';

/** Paths of lists: those that answer with `next`. */
type ListPath = {
  [P in keyof paths]: paths[P] extends { get: { responses: { 200: { content: { 'application/json': { next?: string } } } } } } ? P : never;
}[keyof paths];
type AnswerOf<P extends ListPath> = paths[P] extends { get: { responses: { 200: { content: { 'application/json': infer A } } } } }
  ? A
  : never;
type ParametersOf<P extends ListPath> = paths[P] extends { get: { parameters: infer S } } ? Omit<S, 'header' | 'cookie'> : never;

/** Every page of a list, each as it is answered: `for await (const { deals } of pages(api, '/v1/deals', { query: { country: 'CN' } }))`.
 * Throws `Refused`. */
export async function* pages<P extends ListPath>(api: Api, path: P, parameters?: ParametersOf<P>): AsyncGenerator<AnswerOf<P>> {
  const { query = {}, ...rest } = (parameters ?? {}) as { query?: Record<string, unknown> };
  let cursor: string | undefined;
  do {
    const params = { ...rest, query: { ...query, ...(cursor !== undefined && { cursor }) } };
    const page: AnswerOf<P> = await answered((api.GET as (path: P, init: object) => Promise<never>)(path, { params }));
    yield page;
    cursor = (page as { next?: string }).next;
  } while (cursor !== undefined);
}
