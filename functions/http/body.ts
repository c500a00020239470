/** The body of a request. */
import { gunzipSync } from 'node:zlib';
import type * as z from 'zod';
import { escaped } from '../../domain/kernel/json.ts';
import { type Fault, taken } from '../intake/intake.ts';
import { keyTwice } from '../intake/twice.ts';
import { codeOf } from '../ports/failure.ts';
import type { HttpEvent } from './front.ts';
import { problem } from './problem.ts';

// Bytes, as they are sent and unpacked (contract, section 2).
const LARGEST = 1024 * 1024;
const LARGEST_UNPACKED = 8 * LARGEST;

/** What a decoder puts in the place of bytes that it cannot read. API Gateway decodes JSON itself, before we see it; so a character of this
 * kind that was not written as an escape is damage, and a ledger must not keep it. */
const DAMAGE = '\uFFFD';

/** What zlib gives with `info`: `bytesWritten` are those that it has read. Its types know nothing of it. */
type Unpacked = { buffer: Buffer; engine: { bytesWritten: number } };
const isUnpacked = (result: unknown): result is Unpacked => typeof result === 'object' && result !== null && 'engine' in result;

/** Unpacks one layer of gzip. Throws 413 over 8 MiB, 400 when it cannot be unpacked whole. */
const unpacked = (bytes: Buffer): Buffer => {
  try {
    // Bytes behind the end are not part of it, and would be passed over in silence.
    const result: unknown = gunzipSync(bytes, { maxOutputLength: LARGEST_UNPACKED, info: true });
    if (!isUnpacked(result)) throw new Error('zlib does not say how far it read');
    if (result.engine.bytesWritten < bytes.length) throw problem('malformed-body', 'the body goes on behind the end of its gzip');
    return result.buffer;
  } catch (error) {
    if (codeOf(error) === 'ERR_BUFFER_TOO_LARGE')
      throw problem('body-too-large', `the body unpacks to more than ${LARGEST_UNPACKED} bytes, the most that are taken`);
    if (codeOf(error) === 'Z_BUF_ERROR') throw problem('malformed-body', 'the gzip of the body ends too early: it was cut');
    if (String(codeOf(error)).startsWith('Z_')) throw problem('malformed-body', 'the body is not gzip, or damaged');
    throw error;
  }
};

/** Whether the body is packed. Throws 415 for another encoding than gzip, or for gzip where that is not taken. */
const isPacked = ({ headers }: HttpEvent, takesGzip: boolean): boolean => {
  const encoding = (headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  if (encoding === 'identity' || encoding === '') return false;
  if (takesGzip && (encoding === 'gzip' || encoding === 'x-gzip')) return true;
  const expected = takesGzip ? 'gzip' : 'identity';
  const detail = `content encoding "${encoding}" is not taken here; send ${takesGzip ? 'gzip, or the body as it is' : 'the body as it is'}`;
  throw problem('unsupported-media-type', detail, {}, { 'accept-encoding': expected });
};

const isGzip = (bytes: Buffer): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** The body as text. Throws 413 when it is larger than 1 MiB, or unpacks to more than 8 MiB; 415 when it is encoded otherwise than it may be; 400 when it is
 * not UTF-8. */
export const textOf = (event: HttpEvent, { gzip = false } = {}): string => {
  const sent = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
  if (sent.length > LARGEST) throw problem('body-too-large', `the body has ${sent.length} bytes; at most ${LARGEST} are taken`);
  const packed = isPacked(event, gzip);
  if (packed && event.body?.includes(DAMAGE))
    throw problem('unsupported-media-type', 'the gateway took the packed body for text; send it as application/x-ndjson');
  const bytes = packed ? unpacked(sent) : sent;
  if (isGzip(bytes)) {
    const what = packed ? 'the body is gzip within gzip; pack it once' : 'the body is gzip; say so with "Content-Encoding: gzip"';
    throw problem('malformed-body', what);
  }
  const text = new TextDecoder('utf-8').decode(bytes);
  if (text.includes(DAMAGE)) throw problem('malformed-body', 'the body is not UTF-8');
  return text;
};

/** The media type without its parameters. Throws 415 for another charset than UTF-8. */
export const contentTypeOf = (event: HttpEvent): string => {
  const [type = '', ...parameters] = (event.headers['content-type'] ?? '').split(';').map((part) => part.trim().toLowerCase());
  const [, charset = 'utf-8'] = parameters.flatMap((one) => /^charset\s*=\s*"?([^"]*)"?$/.exec(one) ?? []);
  if (charset !== 'utf-8' && charset !== 'utf8') throw problem('unsupported-media-type', `charset "${charset}" is not taken; send utf-8`);
  return type;
};

/** A JSON body. Throws 415 for another content type, 400 when it cannot be read. */
export const jsonOf = (event: HttpEvent): unknown => {
  const type = contentTypeOf(event);
  if (type !== 'application/json') {
    throw problem('unsupported-media-type', `content type "${type}" is not taken here; send application/json`);
  }
  return parse(textOf(event), '');
};

/** Throws 400 with the place when `text` is not JSON, or says something twice. */
export const parse = (text: string, pointer: string): unknown => {
  const value = jsonIn(text, pointer);
  const twice = keyTwice(text);
  if (twice === undefined) return value;
  const message = 'the key stands twice in its object';
  throw problem('malformed-json', `${twice}: ${message}`, { errors: [{ pointer: `${pointer}${twice}`, message }] });
};

const jsonIn = (text: string, pointer: string): unknown => {
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

type Parsed<S extends z.ZodType> = { data: z.infer<S> } | { faults: Fault[] };

/** What was posted, by its schema: as it is taken, or all that is wrong with it, each place once. */
export const parsedBy = <S extends z.ZodType>(schema: S, value: unknown, below: string): Parsed<S> => {
  const { data, faults } = taken(schema, value);
  const parsed = schema.safeParse(data);
  if (parsed.success && faults.length === 0) return { data: parsed.data };
  const found = faults.map(({ pointer, message }) => ({ pointer: `${below}${pointer}`, message }));
  const all = [...found, ...(parsed.success ? [] : faultsOf(parsed.error, below))];
  return { faults: [...new Map(all.toReversed().map((one) => [one.pointer, one])).values()].reverse() };
};
