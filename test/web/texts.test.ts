/** Documents as pages show them. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../build/markdown.ts';
import { partMeant, partsOf, plain } from '../../web/texts/text.ts';

describe('a document', () => {
  it('is its blocks in order, and runs that are marked', () => {
    expect(
      textOf(
        '# Title & more\n\nAn *a*, **b** of `c < d`,\nsee [it](#title--more).\n\n- one\n- two\n\n| a | b |\n|---|---|\n| `x` | 1 &lt; 2 |\n',
      ),
    ).toEqual([
      { heading: ['Title & more'], depth: 1, id: 'title--more' },
      {
        paragraph: [
          'An ',
          { emphasis: ['a'] },
          ', ',
          { strong: ['b'] },
          ' of ',
          { code: 'c < d' },
          ', see ',
          { link: ['it'], to: '#title--more' },
          '.',
        ],
      },
      { items: [[{ paragraph: ['one'] }], [{ paragraph: ['two'] }]], isOrdered: false },
      { head: [['a'], ['b']], rows: [[[{ code: 'x' }], ['1 &lt; 2']]] },
    ]);
  });

  it.each([
    ['markup', 'Text <b>bold</b>'],
    ['pictures', '![a](b.png)'],
  ])('stops the build where it holds %s, which no page shows', (_, markdown) => {
    expect(() => textOf(markdown)).toThrow(/a page shows no/);
  });

  it('has no two parts at one anchor', () => {
    expect(() => textOf('# A\n\n## B\n\n## B\n')).toThrow('two headings are at #b');
  });
});

describe('the method', () => {
  const markdown = readFileSync('docs/method.md', 'utf8');
  const text = textOf(markdown);
  const ids = partsOf(text, 2).map(({ id }) => id);

  it('loses no word on its way to the page', () => {
    const cells = text.flatMap((block) => ('head' in block ? block.rows.flat() : []));
    expect(cells.length).toBeGreaterThan(300);
    expect(partsOf(text, 2)).toHaveLength([...markdown.matchAll(/^## /gm)].length);
    const said = JSON.stringify(text);
    for (const [, code = ''] of markdown.matchAll(/`([^`\n]+)`/g)) expect(said).toContain(JSON.stringify(code).slice(1, -1));
    expect(plain(cells.flat())).not.toMatch(/[`|]/);
  });

  it('leads to parts that are there', () => {
    const links = [...JSON.stringify(text).matchAll(/"to":"#([^"]+)"/g)].map(([, id]) => id);
    expect(links.length).toBeGreaterThan(2);
    expect(links.filter((id) => !ids.includes(id!))).toEqual([]);
  });

  it('is reached by the name of a part, or by as much of it as says which', () => {
    expect(partMeant(ids, '#rank-ranges')).toBe('rank-ranges');
    expect(partMeant(ids, '#steps')).toBe('steps-like-with-like');
    expect([partMeant(ids, '#step'), partMeant(ids, ''), partMeant(ids, '#__proto__')]).toEqual([undefined, undefined, undefined]);
  });
});
