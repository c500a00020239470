import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { pack } from '../../functions/ports/pack.ts';
import type { CommitItem } from '../../functions/stores/commit.ts';
import { checkFile, commitsIn, endOf, linesOf, type Placed } from '../../scripts/log-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'dealstream-log-file-'));
const file = join(folder, 'log.ndjson');
afterAll(() => rmSync(folder, { recursive: true }));

const commit = (p: string, i: number, events: object[]): CommitItem => ({
  ...{ p, i, n: events.length, at: Date.parse('2026-01-02T03:04:05.006Z') + i, c: `request-${i}`, by: 'key-1' },
  e: pack(events.map((event) => ({ type: 'OrganizationAliased', schema: 1, data: { alias: 'Kimi' }, ...event }))),
});
const log: Placed[] = [
  { position: 1, commit: commit('organization/moonshot', 1, [{}, { data: { alias: 'a\u2028b\r月之暗面', big: 'x'.repeat(9_000) } }]) },
  { position: 3, commit: commit('cluster/a', 1, [{ type: 'Unheard', schema: 7, rates: { CNY: 0.139 } }]) },
  { position: 4, commit: commit('organization/moonshot', 3, [{ posted: { id: 'n1', source: 'urn:a', time: '2024-01-01T00:00:00Z' } }]) },
];
const lines = [...log.flatMap(linesOf), endOf(4)];

const write = (texts: string[]): string => {
  writeFileSync(file, texts.join(''));
  return file;
};
const refused = (texts: string[]) =>
  expect(checkFile(write(texts)).catch((error: Error) => error.message.replace(`${file}: `, ''))).resolves;
const without = (n: number): string[] => lines.toSpliced(n - 1, 1);

describe('the file of a log', () => {
  it('gives back the very commits that were written, of types that this code does not know as well', async () => {
    write(lines);
    const read: Placed[] = [];
    for await (const one of commitsIn(file)) read.push(one);
    expect(read).toEqual(log);
    expect((await checkFile(file)).events).toBe(4);
  });

  it('has a line for each event, in the form in which it was posted, with what was recorded', () => {
    const { check, ...last } = JSON.parse(lines[3]!);
    expect(check).toMatch(/^[0-9a-f]{8}$/);
    expect(last).toEqual({
      ...{ type: 'OrganizationAliased', subject: 'moonshot', data: { alias: 'Kimi' } },
      ...{ id: 'n1', source: 'urn:a', time: '2024-01-01T00:00:00Z' },
      recorded: {
        ...{ position: 4, stream: 'organization/moonshot', version: 3, at: '2026-01-02T03:04:05.009Z', by: 'key-1', request: 'request-3' },
        ...{ commit: { from: 3, n: 1 }, schema: 1 },
      },
    });
  });

  it('of no events is a file as well, and an empty one is none', async () => {
    expect((await checkFile(write([endOf(0)]))).events).toBe(0);
    await refused([]).toBe('line 0 is the last, but does not say so: the file was cut off');
  });
});

describe('a file is refused with its line', () => {
  it('where a character was changed', async () => {
    await refused(lines.with(1, lines[1]!.replace('月', '日'))).toBe('line 2 is damaged, cut off or no line of an export');
  });

  it('where it ends within a line, and where it ends behind one', async () => {
    await refused([...lines.slice(0, 2), lines[2]!.slice(0, 50)]).toBe('line 3 is damaged, cut off or no line of an export');
    await refused(lines.slice(0, 4)).toBe('line 4 is the last, but does not say so: the file was cut off');
  });

  it('where lines are missing, doubled or out of order, and where there are too many', async () => {
    await refused(without(3)).toBe('line 3 is position 4 where 3 was expected: lines are missing');
    await refused(without(4)).toBe('line 4 ends an export of 4 events after 3');
    await refused([lines[0]!, ...lines]).toBe('line 2 is position 1 where 2 was expected: lines are missing');
    await refused([...lines, lines[0]!]).toBe('line 6 follows the end of the export');
  });

  it('where a stream or a commit does not continue', async () => {
    const gap = linesOf({ position: 4, commit: commit('organization/moonshot', 5, [{}]) });
    await refused([...lines.slice(0, 3), ...gap]).toBe(
      'line 4 is version 5 of organization/moonshot, which does not continue what came before',
    );
    const cut = linesOf({ position: 2, commit: commit('cluster/a', 1, [{}]) });
    await refused([lines[0]!, ...cut]).toBe('line 2 is version 1 of cluster/a, which does not continue what came before');
  });

  it('where it is something else', async () => {
    await refused(['{"type":"OrganizationAliased"}\n']).toBe('line 1 is damaged, cut off or no line of an export');
  });
});
