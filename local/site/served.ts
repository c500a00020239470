/** A file of a bucket as the distribution gives it to a browser: packed if asked for, and not sent again to whoever has it. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Behaviour } from './distribution.ts';
import type { Headers, Said } from './edge.ts';
import type { StoredFile } from './files.ts';

type Packing = readonly [encoding: string, pack: (bytes: Buffer) => Buffer];
/** The better one first. */
const PACKINGS: readonly Packing[] = [
  ['br', (bytes) => brotliCompressSync(bytes)],
  ['gzip', (bytes) => gzipSync(bytes)],
];
/** What CloudFront packs: text of at least so many bytes. */
const SMALLEST = 1_000;
const TEXT = /^text\/|json$|svg\+xml$/;

/** Whether an encoding is asked for: named, and not with a weight of 0. */
const isAsked = (encoding: string, accepted: string): boolean =>
  accepted.split(',').some((one) => {
    const [name = '', ...parameters] = one.split(';').map((part) => part.trim());
    return name === encoding && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
  });

const packed = new WeakMap<StoredFile, Map<string, Buffer>>();
/** Packs a file once. */
const packedBy = ([encoding, pack]: Packing, file: StoredFile): Buffer => {
  const known = packed.get(file) ?? new Map<string, Buffer>();
  packed.set(file, known);
  const bytes = known.get(encoding) ?? pack(file.bytes);
  known.set(encoding, bytes);
  return bytes;
};

const isKnown = ({ headers }: IncomingMessage, etag: string): boolean =>
  (headers['if-none-match'] ?? '').split(',').some((one) => ['*', etag].includes(one.trim().replace(/^W\//, '')));

/** S3 has none of that name. */
const MISSING =
  '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message></Error>';

interface Found {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
}

const found = (file: StoredFile | undefined, request: IncomingMessage): Found => {
  if (!file) return { status: 404, headers: { 'content-type': 'application/xml' }, bytes: Buffer.from(MISSING) };
  const { type, cacheControl, bytes } = file;
  const etag = `"${file.etag}"`;
  const mayPack = bytes.length >= SMALLEST && TEXT.test(type);
  const packing = mayPack ? PACKINGS.find(([encoding]) => isAsked(encoding, String(request.headers['accept-encoding'] ?? ''))) : undefined;
  const headers = {
    'content-type': type,
    ...(cacheControl !== undefined && { 'cache-control': cacheControl }),
    ...(mayPack && { vary: 'accept-encoding' }),
    ...(packing && { 'content-encoding': packing[0] }),
    etag: packing ? `W/${etag}` : etag,
  };
  if (isKnown(request, etag)) return { status: 304, headers, bytes: Buffer.alloc(0) };
  return { status: 200, headers, bytes: packing ? packedBy(packing, file) : bytes };
};

const keyOf = (path: string): string => {
  try {
    return decodeURIComponent(path.slice(1));
  } catch {
    return '';
  }
};

/** What a function at the edge answers itself. */
const saidBy = ({ status = 200, headers, body = '' }: Said): Found => ({ status, headers, bytes: Buffer.from(body) });

const answered = (behaviour: Behaviour, request: IncomingMessage, url: URL): Found => {
  const { methods, files, asked } = behaviour;
  if (!methods.includes(request.method ?? ''))
    return { status: 403, headers: { 'content-type': 'text/html' }, bytes: Buffer.from('Forbidden') };
  const said = asked?.(request, url);
  if (said?.status !== undefined) return saidBy(said);
  const { status, bytes, ...one } = found(files?.get(keyOf(said?.uri ?? url.pathname)), request);
  const headers = { ...one.headers, ...behaviour.headers };
  // After an error of its origin no function runs.
  return { status, bytes, headers: status < 400 ? (behaviour.answered?.(request, url, { status, headers }).headers ?? headers) : headers };
};

/** Answers from the bucket of a behaviour. */
export const serveFile = (behaviour: Behaviour, request: IncomingMessage, response: ServerResponse, url: URL): void => {
  const { status, headers, bytes } = answered(behaviour, request, url);
  response.writeHead(status, { ...headers, ...(status !== 304 && { 'content-length': bytes.length }) });
  response.end(request.method === 'HEAD' ? undefined : bytes);
};
