/** What documents claim to list is all there: the map of storage, the picture of the design, what the contract is ahead of. */
import { describe, expect, it } from 'vitest';
import { rollUps } from '../../domain/boards/roll-up.ts';
import { views } from '../../domain/views.ts';
import { anchorsOf, DOCUMENTS, FILES, SOURCES } from '../support/documents.ts';

const textOf = (file: string): string => [...DOCUMENTS, ...SOURCES].find((one) => one.file === file)?.text ?? '';
const isNamedIn = (file: string) => {
  const text = textOf(file);
  return (name: string): boolean => text.includes(`\`${name}\``) || new RegExp(`(?<![\\w/-])${name}(?![\\w/-])`).test(text);
};

describe('the map of storage', () => {
  const isThere = isNamedIn('docs/storage.md');

  it('has a heading for each table', () => {
    const tables = [...textOf('infra/storage.ts').matchAll(/= table\('([\w-]+)'/g)].map(([, name]) => name!);
    expect(tables.length).toBeGreaterThan(4);
    const headings = anchorsOf(textOf('docs/storage.md'));
    expect(tables.filter((table) => !headings.some((heading) => heading.startsWith(table)))).toEqual([]);
  });

  it('names each view and each roll-up', () => {
    expect([...views, ...rollUps].map(({ name }) => name).filter((name) => !isThere(name))).toEqual([]);
  });
});

it('the design names each deployed function', () => {
  const deployed = FILES.flatMap((file) => /^functions\/([\w-]+)\.ts$/.exec(file)?.[1] ?? []);
  expect(deployed.length).toBeGreaterThan(10);
  expect(deployed.filter((name) => !isNamedIn('docs/design.md')(name))).toEqual([]);
});

it('the design has a row for each room', () => {
  const rooms = new Set(FILES.filter((file) => /\.(ts|mjs)$/.test(file) && file.includes('/')).map((file) => file.split('/')[0]!));
  expect([...rooms].filter((room) => !textOf('docs/design.md').includes(`\`${room}/\``))).toEqual([]);
});

it('each line of "Not yet so" names a section of the contract, and what is so today', () => {
  const text = textOf('CONTRACT.md');
  const [before, rest = ''] = text.split('## Not yet so');
  const lines = rest
    .slice(0, rest.indexOf('\n## '))
    .split('\n')
    .filter((line) => line.startsWith('- '));
  expect(before).not.toContain('## ');
  expect(lines.filter((line) => !/^- [1-7], \S.*: today .*\.\)?$/.test(line))).toEqual([]);
  expect(new Set(lines).size).toBe(lines.length);
});
