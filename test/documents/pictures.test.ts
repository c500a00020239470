/** The pictures that documents show: all are shown, with words for those who do not see them, and each is quickly there. */
import { readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, it } from 'vitest';
import { PICTURES } from '../../trial/pictures/pictures.ts';
import { DOCUMENTS, FILES } from '../support/documents.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const pictures = FILES.filter((file) => file.startsWith('docs/pictures/'));
const shown = DOCUMENTS.flatMap(({ file, text }) =>
  [...text.matchAll(/!\[([^\]]*)\]\(([^)\s]+)\)/g)].map(([, says = '', to = '']) => ({
    says,
    picture: posix.join(posix.dirname(file), to),
  })),
);

it('are those that `npm run pictures` takes', () => {
  expect(pictures.toSorted()).toEqual(PICTURES.map(({ name }) => `docs/pictures/${name}.png`).toSorted());
});

it('are each shown, and say what is seen', () => {
  expect([...new Set(shown.map(({ picture }) => picture))].filter((one) => one.endsWith('.png')).toSorted()).toEqual(pictures.toSorted());
  expect(shown.filter(({ says }) => says.split(' ').length < 4)).toEqual([]);
});

it.each(pictures)('%s is a PNG of less than 150 KB', (file) => {
  expect(readFileSync(join(ROOT, file)).toString('latin1', 1, 4)).toBe('PNG');
  expect(statSync(join(ROOT, file)).size).toBeLessThan(150_000);
});
