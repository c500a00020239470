/** The programs that stand in the documents, to be run as they stand there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..');

/** The program that a fence of a page names: below ```` ```ts neighbour ````. Throws when there is none. */
export const program = (page: string, name: string): string => {
  const [, text] = new RegExp(`\`\`\`\\w+ ${name}\n([\\s\\S]*?)\`\`\``).exec(readFileSync(join(ROOT, page), 'utf8')) ?? [];
  if (!text) throw new Error(`${page} has no program "${name}"`);
  return text;
};
