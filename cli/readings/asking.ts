/** Asks a reading: as JSON, page after page, or as CSV. */

import type { Problem } from '../../client/api.ts';
import { type Api, Refused } from '../../client/index.ts';
import { isMembers, listAt, type Members, textAt } from './value.ts';

export type Question = {
  method: string;
  /** With `{…}` for what `segments` fill in. */
  path: string;
  segments: Record<string, string>;
  query: Record<string, string>;
  body?: unknown;
};

type Heard = { data?: unknown; error?: unknown; response: Response };
/** The client asked by a path that is known only as it runs: what it answers is looked at by paths, too. */
type Loose = (method: string, path: string, init: object) => Promise<Heard>;

const problemIn = (error: unknown): Problem | undefined => {
  const body: unknown = typeof error === 'string' && error.startsWith('{') ? JSON.parse(error) : error;
  return isMembers(body) && 'code' in body ? (body as Problem) : undefined;
};

const heard = async (api: Api, { method, path, segments, query, body }: Question, more: object = {}): Promise<Heard> => {
  const init = { params: { path: segments, query }, ...(body !== undefined && { body }), ...more };
  const answer = await (api.request as Loose)(method.toLowerCase(), path, init);
  if (!answer.response.ok) throw new Refused(answer.response.status, problemIn(answer.error));
  return answer;
};

/** One answer, as it came. Throws `Refused`. */
export const ask = async (api: Api, question: Question): Promise<Members> => {
  const { data } = await heard(api, question);
  return isMembers(data) ? data : {};
};

/** One answer with the rows of all pages in `noun`, and no `next`. Throws `Refused`. */
export const askAll = async (api: Api, question: Question, noun: string): Promise<Members> => {
  const first = await ask(api, question);
  const rows = listAt(first, noun);
  let cursor = textAt(first, 'next');
  while (cursor !== undefined) {
    const page = await ask(api, { ...question, query: { ...question.query, cursor } });
    rows.push(...listAt(page, noun));
    cursor = textAt(page, 'next');
  }
  const { next: _next, ...head } = first;
  return { ...head, [noun]: rows };
};

const cursorIn = (response: Response): string | undefined => {
  const [, address] = /<([^>]+)>; rel="next"/.exec(response.headers.get('link') ?? '') ?? [];
  return address === undefined ? undefined : (new URL(address, response.url || 'http://localhost').searchParams.get('cursor') ?? undefined);
};

/** The most rows that a page may have. */
const MOST = '500';

/** All of it as a text of a type, its pages one by one as they come, each without the head of those before. One page where a `limit` is asked for. Throws `Refused`. */
export async function* askText(api: Api, question: Question, accept: string, headLines: number): AsyncGenerator<string> {
  const isLimited = question.query.limit !== undefined || question.query.cursor !== undefined;
  const own = { ...question, query: { ...question.query } };
  for (let isFirst = true; ; isFirst = false) {
    const answer = await heard(api, own, { parseAs: 'text', headers: { accept } }).catch((error: unknown) => {
      // More than an answer may be: then page after page.
      if (error instanceof Refused && error.status === 413 && own.query.limit === undefined) return undefined;
      throw error;
    });
    if (!answer) {
      own.query.limit = MOST;
      continue;
    }
    const whole = typeof answer.data === 'string' ? answer.data : '';
    yield isFirst ? whole : whole.split('\n').slice(headLines).join('\n');
    const cursor = cursorIn(answer.response);
    if (isLimited || cursor === undefined) return;
    Object.assign(own.query, { cursor });
  }
}
