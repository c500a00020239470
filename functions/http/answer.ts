/** Answers to readings, with an ETag of their content. */
import { createHash } from 'node:crypto';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { HttpEvent } from './front.ts';

export const digest = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 22);

type Answer = APIGatewayProxyStructuredResultV2;

/** 200 with the text, or 304 when the client has it already. The ETag is of the content: it tells apart whatever differs, also after a
 * change of code. `tagged` is that content where more is said beside it. */
export const answer = (event: HttpEvent, body: string, more: Record<string, string>, tagged = body): Answer => {
  const etag = `"${digest(tagged)}"`;
  const headers = { 'cache-control': 'private, no-cache', vary: 'accept, authorization', ...more, etag };
  const has = (event.headers['if-none-match'] ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return has.includes(etag) || has.includes('*') ? { statusCode: 304, headers } : { statusCode: 200, headers, body };
};

/** `aside` is said beside the content, and the ETag does not look at it. */
export const reading = (event: HttpEvent, content: object, aside: object = {}): Answer =>
  answer(event, JSON.stringify({ ...content, ...aside }), { 'content-type': 'application/json' }, JSON.stringify(content));
