/** Answers to readings: JSON with an ETag of its content. */
import { createHash } from 'node:crypto';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { HttpEvent } from './front.ts';

export const digest = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 22);

/** 200 with the text, or 304 when the client has it already. The ETag is of the content: it tells apart whatever differs, also after a
 * change of code. */
export const answer = (event: HttpEvent, body: string, more: Record<string, string>): APIGatewayProxyStructuredResultV2 => {
  const etag = `"${digest(body)}"`;
  const headers = { etag, 'cache-control': 'private, no-cache', vary: 'accept, authorization', ...more };
  const has = (event.headers['if-none-match'] ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return has.includes(etag) || has.includes('*') ? { statusCode: 304, headers } : { statusCode: 200, headers, body };
};

export const reading = (event: HttpEvent, body: unknown): APIGatewayProxyStructuredResultV2 =>
  answer(event, JSON.stringify(body), { 'content-type': 'application/json' });
