/** Writes the published schemas to `test/golden/schemas`, against which every later change is compared. A change that breaks an earlier consumer is
 * written by nobody: it is a new version of the event. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { breaksOf, type Direction } from './compatible.ts';
import { eventSchemas, noticeSchemas } from './publish.ts';

const folder = join(import.meta.dirname, '..', 'test', 'golden', 'schemas');

export type Published = { name: string; direction: Direction; schema: Record<string, unknown> };

export const publishedSchemas = (): Published[] => [
  ...Object.entries(eventSchemas()).map(([name, schema]) => ({ name: name.replace('/', '.'), direction: 'taken' as const, schema })),
  ...Object.entries(noticeSchemas()).map(([name, schema]) => ({ name, direction: 'told' as const, schema })),
];

/** What was published before; undefined for what is new. */
export const goldenOf = (name: string): Record<string, unknown> | undefined => {
  const file = join(folder, `${name}.json`);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
};

/** How a schema breaks whoever wrote against the one before. What is new breaks nobody. */
export const brokenBy = ({ name, direction, schema }: Published): string[] =>
  breaksOf(goldenOf(name) ?? schema, schema, direction).map((what) => `${name} ${what}`);

/** Says of a schema that is published for the first time what to do about it; nothing of one that was published before. */
export const firstTime = ({ name }: Published): string | null =>
  goldenOf(name) ? null : `${name} is new: npm run schemas keeps it, and every later change is compared with it`;

const write = (): void => {
  mkdirSync(folder, { recursive: true });
  const all = publishedSchemas();
  const broken = all.flatMap(brokenBy);
  if (broken.length > 0) throw new Error(`this breaks whoever wrote against what is published:\n${broken.join('\n')}`);
  for (const { name, schema } of all) writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(schema, null, 2)}\n`);
};

if (import.meta.main) write();
