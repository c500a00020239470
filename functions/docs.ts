/** What is published of the contract, open to all: the OpenAPI and AsyncAPI documents, the schema of every event type, and a page that
 * shows them. All of it is made when functions are bundled (`build/publish.ts`) and lies beside this one. */
import { readFileSync } from 'node:fs';
import { own } from '../domain/kernel/json.ts';
import { answer } from './http/answer.ts';
import { front, type HttpEvent } from './http/front.ts';
import { notFound } from './http/problem.ts';

const FILES: Record<string, [file: string, type: string]> = {
  '/openapi.json': ['openapi.json', 'application/json'],
  '/asyncapi.json': ['asyncapi.json', 'application/json'],
  '/docs': ['index.html', 'text/html; charset=utf-8'],
  '/docs/app.js': ['app.js', 'text/javascript; charset=utf-8'],
  '/docs/style.css': ['style.css', 'text/css; charset=utf-8'],
};

/** The page loads nothing from elsewhere and runs nothing that is written into it. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const HEADERS = { 'cache-control': 'public, max-age=300', vary: 'accept-encoding', 'x-content-type-options': 'nosniff' };

/** `read` gives a published file by its name. */
export const docs = (read: (file: string) => string) => async (event: HttpEvent) => {
  const path = event.rawPath.replace(/(?<=.)\/$/, '');
  const [file, type] = own(FILES, path) ?? [];
  if (file && type) {
    const policy = type.startsWith('text/html') ? { 'content-security-policy': POLICY } : {};
    return answer(event, read(file), { ...HEADERS, ...policy, 'content-type': type });
  }
  const [, name] = /^\/schemas\/(\w+\/\d+)\.json$/.exec(path) ?? [];
  const schema = name && own(JSON.parse(read('schemas.json')) as Record<string, unknown>, name);
  if (!schema) throw notFound(`there is nothing at ${event.rawPath}`);
  return answer(event, JSON.stringify(schema), { ...HEADERS, 'content-type': 'application/schema+json' });
};

export const handler = front(docs((file) => readFileSync(new URL(file, import.meta.url), 'utf8')));
