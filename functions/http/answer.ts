/** Answers to readings, with an ETag of their content. */
import { createHash } from 'node:crypto';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { type HttpEvent, isAnonymous } from './front.ts';

export const digest = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 22);

type Answer = APIGatewayProxyStructuredResultV2;

/** 200 with the text, or 304 when the client has it already. The ETag is of the content: it tells apart whatever differs, also after a
 * change of code. `tagged` is that content where more is said beside it. What anyone is answered without a key has ETags of its own, and may be kept by a cache that many share. */
export const answer = (event: HttpEvent, body: string, more: Record<string, string>, tagged = body): Answer => {
  const [who, salt] = isAnonymous(event) ? ['public', 'anyone\n'] : ['private', ''];
  const etag = `"${digest(salt + tagged)}"`;
  const headers = { 'cache-control': `${who}, no-cache`, vary: 'accept, authorization', ...more, etag };
  const has = (event.headers['if-none-match'] ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return has.includes(etag) || has.includes('*') ? { statusCode: 304, headers } : { statusCode: 200, headers, body };
};

/** `aside` is said beside the content, and the ETag does not look at it. */
export const reading = (event: HttpEvent, content: object, aside: object = {}): Answer =>
  answer(event, JSON.stringify({ ...content, ...aside }), { 'content-type': 'application/json' }, JSON.stringify(content));

/** An answer that never changes: whoever has it may keep it for ever, and `anybody` may who passes it on. A refusal stays as it is. */
export const lasting = (given: Answer, anybody: boolean): Answer =>
  given.statusCode === 200 || given.statusCode === 304
    ? { ...given, headers: { ...given.headers, 'cache-control': `${anybody ? 'public' : 'private'}, max-age=31536000, immutable` } }
    : given;
