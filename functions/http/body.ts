/** The body of a request. */
import type * as z from 'zod';
import { escaped } from '../../domain/kernel/json.ts';
import type { HttpEvent } from './front.ts';
import { problem } from './problem.ts';

const LARGEST = 1024 * 1024; // bytes (contract, section 2)

/** What a decoder puts in the place of bytes that it cannot read. API Gateway decodes JSON itself, before we see it; so a character of this
 * kind that was not written as an escape is damage, and a ledger must not keep it. */
const DAMAGE = '\uFFFD';

/** The body as text. Throws 413 when it is larger than 1 MiB, 400 when it is not UTF-8. */
export const textOf = (event: HttpEvent): string => {
  const bytes = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
  if (bytes.length > LARGEST) throw problem('body-too-large', `the body has ${bytes.length} bytes; at most ${LARGEST} are taken`);
  const text = new TextDecoder('utf-8').decode(bytes);
  if (text.includes(DAMAGE)) throw problem('malformed-body', 'the body is not UTF-8');
  return text;
};

export const contentTypeOf = (event: HttpEvent): string => {
  const [type = ''] = (event.headers['content-type'] ?? '').split(';');
  return type.trim().toLowerCase();
};

/** A JSON body. Throws 415 for another content type, 400 when it cannot be read. */
export const jsonOf = (event: HttpEvent): unknown => {
  if (contentTypeOf(event) !== 'application/json') {
    throw problem('unsupported-media-type', `content type "${contentTypeOf(event)}" is not taken here; send application/json`);
  }
  return parse(textOf(event), '');
};

/** Throws 400 with the place when `text` is not JSON. */
export const parse = (text: string, pointer: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    const message = (error as Error).message;
    throw problem('malformed-json', `not JSON: ${message}`, { errors: [{ pointer, message }] });
  }
};

/** zod's issues as pointers with sentences. */
export const faultsOf = (error: z.ZodError, below: string) =>
  error.issues.flatMap((issue) => {
    const pointer = `${below}${issue.path.map((part) => `/${escaped(String(part))}`).join('')}`;
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({ pointer: `${pointer}/${escaped(key)}`, message: 'unknown key' }));
    return [{ pointer, message: issue.message }];
  });
