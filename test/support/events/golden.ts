/** One full event per type and version, as it was first recorded: never edited, so that the log stays readable for ever. Where fields exclude each
 * other, one more for each way: `CapacityReported.1.equivalents.json`. */
import { globSync, readFileSync } from 'node:fs';
import { catalogue } from '../../../events/index.ts';

export type Golden = { type: string; schema: number; way: string; data: Record<string, unknown>; text: string };

export const goldens: Golden[] = globSync('test/golden/*.*.json')
  .sort()
  .map((file) => {
    const [, type, schema, way = ''] = /([A-Za-z]+)\.(\d+)(?:\.([a-z]+))?\.json$/.exec(file)!;
    const text = readFileSync(file, 'utf8');
    const posted = JSON.parse(text) as { type: string; data: Record<string, unknown> };
    if (posted.type !== type) throw new Error(`${file} holds a ${posted.type}`);
    return { type: posted.type, schema: Number(schema), way, data: posted.data, text };
  });

/** The golden of a type with one field set, by its path; left out when undefined. */
const changed = (type: string, path: string, value: unknown): unknown => {
  const copy = structuredClone(goldens.findLast((golden) => golden.type === type && golden.way === '')!.data);
  const keys = path.split('.');
  const holder = keys.slice(0, -1).reduce<Record<string, unknown>>((at, key) => at[key] as Record<string, unknown>, copy);
  holder[keys.at(-1)!] = value;
  return copy;
};
export const fits = (type: string, path: string, value: unknown): boolean =>
  catalogue.get(type)!.schema.safeParse(changed(type, path, value)).success;
