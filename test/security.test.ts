/** SECURITY.md says what stops whom, each with the test that shows it: those tests are there. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const text = readFileSync(join(root, 'SECURITY.md'), 'utf8');
const sections = text.split(/^### /m).slice(1);

describe('the threat model', () => {
  it('names tests that exist', () => {
    const named = [...text.matchAll(/`(test\/[^`]+)`/g)].map(([, file]) => file!);
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });

  it('shows by a test what it says of everybody who could do harm, line by line', () => {
    expect(sections.length).toBeGreaterThanOrEqual(9);
    expect(sections.filter((section) => !section.includes('`test/')).map((section) => section.split('\n')[0])).toEqual([]);
    const lines = text.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| could try'));
    expect(lines.filter((line) => !/`test\/[^`]+\.test\.ts` \|$/.test(line))).toEqual([]);
  });
});
