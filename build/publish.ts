/** What is published of the contract, made once when functions are bundled: the OpenAPI and AsyncAPI documents, and a schema for every event type. */
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { catalogue, schemaVersion } from '../events/index.ts';
import { notices } from '../functions/reference/answers/notices.ts';
import { asyncApi } from '../functions/reference/asyncapi.ts';
import { openApi } from '../functions/reference/document.ts';
import { type Example, story } from '../functions/reference/story.ts';

const root = join(import.meta.dirname, '..');

/** The first fact of each type that is shipped, by type. */
const shipped = (): Map<string, Example> => {
  const facts = globSync('data/facts/*.ndjson', { cwd: root })
    .sort()
    .flatMap((file) => readFileSync(join(root, file), 'utf8').trim().split('\n'))
    .map((line) => JSON.parse(line) as Example);
  return new Map(facts.toReversed().map((fact) => [fact.type, fact]));
};

/** Examples of posted events: a shipped fact of each type there is one of, and a story with the other types, in order. */
export const examples = () => ({
  ...Object.fromEntries([...shipped()].reverse().map(([type, value]) => [type, { summary: `${type}, as shipped`, value }])),
  Story: { summary: 'A made-up story, with the types of which no fact is shipped', value: story },
});

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

/** What the document shows as answers, by operation: `npm run examples` asks them of a system. */
const answers = (): Record<string, unknown> =>
  JSON.parse(readFileSync(join(root, 'functions', 'reference', 'answers', 'examples.json'), 'utf8'));

/** The document; types need no answers shown. */
export const openApiDocument = (shown = answers()) => openApi(version, { events: examples(), answers: shown });

export const asyncApiDocument = () => asyncApi(version);

/** The JSON Schema of every notice, by its name. */
export const noticeSchemas = (): Record<string, Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(notices).map(([name, schema]) => [name, z.toJSONSchema(schema, { io: 'output' }) as Record<string, unknown>]),
  );

/** The JSON Schemas of shapes that were taken before, as they were published then. */
const retiredSchemas = (): [string, Record<string, unknown>][] =>
  readdirSync(join(root, 'build', 'retired')).map((file) => [
    file.replace('.json', '').replace('.', '/'),
    JSON.parse(readFileSync(join(root, 'build', 'retired', file), 'utf8')),
  ]);

/** The JSON Schema of what can be posted as the data of each event type, by `RoundReported/2`, and of what could be before. */
export const eventSchemas = (): Record<string, Record<string, unknown>> =>
  Object.fromEntries([
    ...retiredSchemas(),
    ...[...catalogue.values()].map(({ type, schema }) => {
      const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input' }) as Record<string, unknown>;
      const name = `${type}/${schemaVersion(type)}`;
      return [name, { $schema, $id: `/schemas/${name}.json`, title: type, ...rest }] as const;
    }),
  ]);

/** Everything that the function `docs` answers, by the name of the file that it lies in. */
export const published = (): Record<string, string> => {
  const documents = { 'openapi.json': openApiDocument(), 'asyncapi.json': asyncApiDocument(), 'schemas.json': eventSchemas() };
  return Object.fromEntries(Object.entries(documents).map(([name, value]) => [name, JSON.stringify(value)]));
};

/** Writes it all into `folder`. */
export const publish = async (folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true });
  await Promise.all(Object.entries(published()).map(([name, text]) => writeFile(join(folder, name), text)));
};

if (import.meta.main) await publish(process.argv[2] ?? 'dist/docs');
