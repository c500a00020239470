/** Gives each shipped fact its `id` and `source` as an event, by the rule that data/facts/README.md says: `npm run facts` writes them into the files. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonical } from '../domain/kernel/json.ts';

const folder = join(import.meta.dirname, '..', 'data', 'facts');

/** The `source` of every shipped fact, beside which its `id` is unique. */
export const SOURCE = 'dealstream-facts';

export type Fact = { type: string; subject: string; data: Record<string, unknown> };

/** The members of the data that say which thing of its subject a fact is about. */
const THINGS = ['round', 'mark', 'stake', 'phase', 'allocation', 'draw', 'revocation', 'month', 'exit', 'alias'];
/** Hexadecimal digits of SHA-256 that tell a corrected fact from what it was. */
const DIGITS = 8;

const textOf = (value: unknown): string[] => (typeof value === 'string' ? [value] : []);
/** The Id of the source that the data names, as a whole or by its Id. */
const sourceOf = (source: unknown): string[] => textOf(typeof source === 'object' && source && 'id' in source ? source.id : source);

/** `RoundReported/moonshot/moonshot-02/ft-alibaba-preview/1a2b3c4d`: the same for the same words, whatever line they stand on; another for other words. */
export const idOf = ({ type, subject, data }: Fact): string => {
  const digest = createHash('sha256').update(canonical(data)).digest('hex').slice(0, DIGITS);
  return [type, subject, ...THINGS.flatMap((thing) => textOf(data[thing])), ...sourceOf(data.source), digest].join('/');
};

/** A line as it is to stand in a file; nothing else of it changes. */
const withId = (line: string): string => {
  const bare = line.replace(/, "id": "[^"]*", "source": "[^"]*", "data": /, ', "data": ');
  return bare.replace(', "data": ', `, "id": ${JSON.stringify(idOf(JSON.parse(bare)))}, "source": "${SOURCE}", "data": `);
};

/** The text of a file with the ids of its facts, by the rule. */
export const withIds = (text: string): string => text.trimEnd().split('\n').map(withId).concat('').join('\n');

if (import.meta.main) {
  for (const file of globSync('*.ndjson', { cwd: folder }).map((name) => join(folder, name))) {
    writeFileSync(file, withIds(readFileSync(file, 'utf8')));
  }
}
