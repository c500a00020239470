/** What a deployment looks like whose service stacks were deleted and deployed again: all that has no name of its own got another one. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A copy of a synthesised folder. The stack of the tables is as it was. */
export const redeployed = (dir: string): string => {
  const anew = mkdtempSync(join(tmpdir(), 'dealstream-redeployed-'));
  cpSync(dir, anew, { recursive: true });
  for (const file of readdirSync(anew).filter((name) => name.endsWith('.template.json') && !name.includes('-Storage'))) {
    const text = readFileSync(join(anew, file), 'utf8');
    const ids = new Set(Object.keys((JSON.parse(text) as { Resources: object }).Resources));
    writeFileSync(
      join(anew, file),
      text.replace(/"(\w+)"/g, (whole, id: string) => (ids.has(id) ? `"${id}Anew"` : whole)),
    );
  }
  return anew;
};
