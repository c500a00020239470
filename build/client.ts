/** Writes the types of the client from the document: `client/schema.ts`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { openApiDocument } from './publish.ts';

const file = join(import.meta.dirname, '..', 'client', 'schema.ts');
const HEAD = '/** The types of the document. Made by `npm run client`; a test fails when they are not those of the document. */\n';

/** The types as they have to be now. */
export const typesOf = async (): Promise<string> =>
  HEAD + astToString(await openapiTS(JSON.parse(JSON.stringify(openApiDocument({}))) as OpenAPI3, { alphabetize: false }));
export const writtenTypes = (): string => readFileSync(file, 'utf8');

if (import.meta.main) writeFileSync(file, await typesOf());
