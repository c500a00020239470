/** One full event per type and version, as it was first recorded: never edited, so that the log stays readable for ever. */
import { globSync, readFileSync } from 'node:fs';

export type Golden = { type: string; schema: number; data: Record<string, unknown>; text: string };

export const goldens: Golden[] = globSync('test/golden/*.json')
  .sort()
  .map((file) => {
    const [, type, schema] = /([A-Za-z]+)\.(\d+)\.json$/.exec(file)!;
    const text = readFileSync(file, 'utf8');
    const posted = JSON.parse(text) as { type: string; data: Record<string, unknown> };
    if (posted.type !== type) throw new Error(`${file} holds a ${posted.type}`);
    return { type: posted.type, schema: Number(schema), data: posted.data, text };
  });
