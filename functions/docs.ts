/** What is published of the contract, open to all: the OpenAPI and AsyncAPI documents, and the schema of every event type. All of it is made when functions
 * are bundled (`build/publish.ts`) and lies beside this one. The dashboard's `/docs` shows them. */
import { readFileSync } from 'node:fs';
import { own } from '../domain/kernel/json.ts';
import { answer } from './http/answer.ts';
import { front, type HttpEvent } from './http/front.ts';
import { nothingAt } from './http/path.ts';
import { notFound } from './http/problem.ts';

const FILES: Record<string, string> = { '/openapi.json': 'openapi.json', '/asyncapi.json': 'asyncapi.json' };

const HEADERS = { 'cache-control': 'public, max-age=300', vary: 'accept-encoding', 'x-content-type-options': 'nosniff' };

/** `read` gives a published file by its name. */
export const docs = (read: (file: string) => string) => async (event: HttpEvent) => {
  const path = event.rawPath;
  const file = own(FILES, path);
  if (file) return answer(event, read(file), { ...HEADERS, 'content-type': 'application/json' });
  const [, name] = /^\/schemas\/(\w+\/\d+)\.json$/.exec(path) ?? [];
  const schema = name && own(JSON.parse(read('schemas.json')) as Record<string, unknown>, name);
  if (!schema) throw notFound(nothingAt(path));
  return answer(event, JSON.stringify(schema), { ...HEADERS, 'content-type': 'application/schema+json' });
};

export const handler = front(docs((file) => readFileSync(new URL(file, import.meta.url), 'utf8')));
