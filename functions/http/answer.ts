/** Answers to readings: JSON with an ETag of its content. */
import { createHash } from 'node:crypto';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { HttpEvent } from './front.ts';

export const digest = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 22);

type Answer = APIGatewayProxyStructuredResultV2;

const tagged = (body: string, more: Answer['headers']): Answer => ({
  statusCode: 200,
  headers: { 'cache-control': 'private, no-cache', vary: 'accept, authorization', ...more, etag: `"${digest(body)}"` },
  body,
});

/** 304 where the client has the answer already. */
const unlessKnown = (event: HttpEvent, answer: Answer): Answer => {
  const { etag } = answer.headers ?? {};
  const has = (event.headers['if-none-match'] ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return has.includes(String(etag)) || has.includes('*') ? { statusCode: 304, headers: answer.headers } : answer;
};

/** 200 with the text, or 304 when the client has it already. The ETag is of the content: it tells apart whatever differs, also after a
 * change of code. */
export const answer = (event: HttpEvent, body: string, more: Record<string, string>): Answer => unlessKnown(event, tagged(body, more));

export const reading = (event: HttpEvent, body: unknown): Answer =>
  answer(event, JSON.stringify(body), { 'content-type': 'application/json' });

/** The same event from a client that has nothing yet. */
export const withoutCache = (event: HttpEvent): HttpEvent => {
  const { 'if-none-match': _has, ...headers } = event.headers;
  return { ...event, headers };
};

/** A JSON answer to `withoutCache(event)` as it is sent: `changed`, with `aside` beside it, which the ETag does not look at. */
export const completed = (
  event: HttpEvent,
  given: Answer,
  changed: (body: Record<string, unknown>) => Record<string, unknown>,
  aside: Record<string, unknown>,
): Answer => {
  const isJson = String(given.headers?.['content-type']).startsWith('application/json');
  if (!isJson || given.statusCode !== 200 || given.body === undefined) return unlessKnown(event, given);
  const content = changed(JSON.parse(given.body));
  const body = JSON.stringify({ ...content, ...aside });
  if (!given.headers?.etag) return { ...given, body };
  return unlessKnown(event, { ...tagged(JSON.stringify(content), given.headers), body });
};
