/** Writes the published schemas to `test/golden/schemas`, against which every later change is compared. A change that breaks an earlier consumer is
 * written by nobody: it is a new version of the event. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { breaksOf, type Direction } from './compatible.ts';
import { eventSchemas, noticeSchemas } from './publish.ts';

const folder = join(import.meta.dirname, '..', 'test', 'golden', 'schemas');

type Published = { name: string; direction: Direction; schema: Record<string, unknown> };

export const publishedSchemas = (): Published[] => [
  ...Object.entries(eventSchemas()).map(([name, schema]) => ({ name: name.replace('/', '.'), direction: 'taken' as const, schema })),
  ...Object.entries(noticeSchemas()).map(([name, schema]) => ({ name, direction: 'told' as const, schema })),
];

/** What was published before; undefined for what is new. */
export const goldenOf = (name: string): Record<string, unknown> | undefined => {
  const file = join(folder, `${name}.json`);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
};

const write = (): void => {
  mkdirSync(folder, { recursive: true });
  const all = publishedSchemas();
  const broken = all.flatMap(({ name, direction, schema }) =>
    breaksOf(goldenOf(name) ?? schema, schema, direction).map((what) => `${name} ${what}`),
  );
  if (broken.length > 0) throw new Error(`this breaks whoever wrote against what is published:\n${broken.join('\n')}`);
  for (const { name, schema } of all) writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(schema, null, 2)}\n`);
};

if (import.meta.main) write();
