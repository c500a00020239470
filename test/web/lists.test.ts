/** What the pages of deals, sources, changes and results are made of: questions, lines, words and files. */
import { describe, expect, it } from 'vitest';
import { askedOf } from '../../web/pages/deals/asked.ts';
import { byKind, type Found, marked, otherwise, pageOf } from '../../web/pages/search/found.ts';
import { delay, reasons } from '../../web/pages/sources/fared.ts';
import { nextIn, wholeCsv, withoutHead } from '../../web/sources/rows.ts';
import { shortUsd, usdMeant } from '../../web/values/typed.ts';

describe('what deals are asked for', () => {
  it('is what the address says of them, and nothing else', () => {
    expect(askedOf({ country: 'CN', minUsd: '50000000', knownAt: '2024-01-01', theme: 'dark', status: '' })).toEqual({
      country: 'CN',
      minUsd: '50000000',
    });
  });

  it.each([
    ['50M', 50_000_000],
    ['$1.5bn', 1_500_000_000],
    ['1,250,000', 1_250_000],
    [' 2 t ', 2e12],
    ['0', 0],
  ])('takes %j as an amount', (text, usd) => {
    expect(usdMeant(text)).toBe(usd);
    expect(usdMeant(shortUsd(usd))).toBe(usd);
  });
  it.each(['', 'much', '5 €', '-5M', '1e9', '1..5M', '999999t'])('takes %j as none', (text) => {
    expect(usdMeant(text)).toBeUndefined();
  });
  it('keeps every digit that a short form would lose', () => {
    expect([shortUsd(50_000_000), shortUsd(1_234_567)]).toEqual(['50M', '1234567']);
  });
});

describe('how a source fared', () => {
  it('is said in words', () => {
    expect(reasons({ 'unit-error': 2, other: 1 })).toBe('wrong unit (2), for another reason (1)');
    expect([delay({ least: 3, median: 48, most: 1200 }), delay({ least: 0, median: 0, most: 0 }), delay(null)]).toEqual([
      '48 (3 to 1,200)',
      '0',
      'not known',
    ]);
  });
});

describe('what was found', () => {
  const found = (kind: string, id: string, organization: string | null = null) => ({ kind, id, organization }) as Found;

  it('leads to its page, where there is one', () => {
    expect(pageOf(found('organization', 'moonshot'))).toBe('/organizations/moonshot');
    expect(pageOf(found('round', 'b/2', 'moonshot'))).toBe('/startups/moonshot/rounds/b%2F2');
    expect(pageOf(found('source', 'ft'))).toBe('/sources/ft');
    expect(pageOf(found('chip', 'H20'))).toBeUndefined();
  });

  it('is grouped by kind, in the order in which kinds were found', () => {
    const kinds = byKind([found('round', 'a'), found('source', 'b'), found('round', 'c')]);
    expect(kinds.map(([kind, of]) => [kind, of.map(({ id }) => id)])).toEqual([
      ['round', ['a', 'c']],
      ['source', ['b']],
    ]);
  });

  const shown = (text: string, q: string) =>
    marked(text, q)
      .map(({ text, isMatch }) => (isMatch ? `[${text}]` : text))
      .join('');
  it.each([
    ['Moonshot AI', 'SHOT', 'Moon[shot] AI'],
    ['Société Générale', 'generale', 'Société [Générale]'],
    ['月之暗面', '暗面', '月之[暗面]'],
    ['🚀 Rocket', 'rock', '🚀 [Rock]et'],
    ['moonshot', 'mooonshot', '[moonshot]'],
    ['<b>bold</b>', '<b>', '[<b>]bold</b>'],
    ['anything', ' ', 'anything'],
  ])('of %j is marked where %j is', (text, q, marks) => {
    expect(shown(text, q)).toBe(marks);
  });

  it('is looked for otherwise, where nothing is', () => {
    expect(otherwise('zzz moonshot zzz')).toEqual(['zzz', 'moonshot']);
    expect(otherwise('moonshat')).toEqual(['moon']);
    expect(otherwise('moo')).toEqual([]);
  });
});

describe('a file of all rows', () => {
  const head = 'id,text\r\n';
  const page = (body: string, next?: string) => new Response(body, { headers: next ? { link: `<${next}>; rel="next"` } : {} });

  it('goes from page to page, has one head, and counts records, not lines', async () => {
    const pages: Record<string, Response> = {
      '/one': page(`${head}a,"two\r\nlines"\r\nb,"a ""quote"""\r\n`, '/two'),
      '/two': page(`${head}c,\r\n`),
    };
    const told: number[] = [];
    const csv = await wholeCsv(
      '/one',
      async (at) => pages[at] ?? new Response('', { status: 404 }),
      (rows) => told.push(rows),
    );
    expect(csv.join('')).toBe(`${head}a,"two\r\nlines"\r\nb,"a ""quote"""\r\nc,\r\n`);
    expect(told).toEqual([2, 3]);
  });

  it('is none where a page is refused', async () => {
    const answers = [page(head, '/two'), new Response('{}', { status: 429 })];
    await expect(wholeCsv('/one', async () => answers.shift() as Response)).rejects.toMatchObject({ status: 429 });
  });

  it('knows its next page, and what is left without a head', () => {
    expect([nextIn('</v1/deals?cursor=a>; rel="next"'), nextIn(null), nextIn('</docs>; rel="help"')]).toEqual([
      '/v1/deals?cursor=a',
      undefined,
      undefined,
    ]);
    expect([withoutHead(head), withoutHead('id')]).toEqual(['', '']);
  });
});
