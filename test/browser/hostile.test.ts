/** Whatever somebody writes into a text is text: it runs nothing, leads nowhere, and neither breaks a page nor makes it wider than it is. */
import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { facts, type Json } from '../../trial/running.ts';
import { ADDRESSES, settled, visit } from '../support/browser/dashboard.ts';
import { page } from '../support/browser/page.ts';
import { type Rewrite, rewritten } from '../support/browser/rewritten.ts';
import { violationsOf } from '../support/browser/violations.ts';
import { each, form } from '../support/long.ts';
import { useSystem } from '../support/system/use.ts';

/** How a text may begin: as an element, at the end of an attribute or of an element, as an address, as a formula, from right to left. */
const BEGINNINGS = [
  '=HYPERLINK("https://example.com/?window.hit=1","all")',
  '<img src=x onerror="window.hit=1">',
  '"><script>window.hit=1</script>',
  'javascript:window.hit=1//',
  `' autofocus onfocus='window.hit=1' x='`,
  '</title></style></textarea><svg onload="window.hit=1">',
  'شركة<script>window.hit=1</script>',
];
const LETTERS = 200;
const REST = `שלום <b onclick="window.hit=1"> عربي 👩‍🚀🏳️‍🌈 ${'ß'.repeat(LETTERS)}`;

/** The same for the same text, and not the same for all. */
const beginningFor = (text: string): string =>
  BEGINNINGS[[...text].reduce((sum, one) => sum + (one.codePointAt(0) ?? 0), 0) % BEGINNINGS.length] ?? '';
const lineOf = (text: string, letters: number): string =>
  [...`${beginningFor(text)} ${[...text].slice(0, 80).join('')} ${REST}`].slice(0, letters).join('').trim();
const hostile: Rewrite = (text, lines) =>
  lines ? Array.from({ length: 10 }, (_, n) => lineOf(`${n + 1}: ${text}`, 95)).join('\n') : lineOf(text, LETTERS);

/** Addresses hold what ends an attribute, and begin as they have to. */
const URL = 'https://example.com/"><script>window.hit=1</script>?\'onfocus=window.hit=1;javascript:window.hit=1';
const withUrls = (value: Json): Json =>
  JSON.parse(JSON.stringify(value), (name, one) => (name === 'url' && typeof one === 'string' ? URL : one));

const SCRIPT = 'javascript:window.hit=1';
const system = useSystem({ and: facts.map((event) => ({ ...rewritten(withUrls(event), hostile), source: SCRIPT, id: `<b>${event.id}` })) });

/** These show what is built in. */
const OF_DATA = ADDRESSES.filter((address) => address !== '/method' && address !== '/docs');

/** What texts have done or become. */
const HARM = `JSON.stringify({
  hit: window.hit,
  leads: [...document.querySelectorAll('a[href]')].map((one) => one.getAttribute('href')).filter((href) => !/^(\\/|#|https?:\\/\\/)/i.test(href)),
  made: [...document.querySelectorAll('img, iframe, script:not([src^="/assets/"]), style, [onerror], [onload], [onfocus], [onclick], [autofocus]')]
    .map((one) => one.outerHTML.slice(0, 200)),
})`;
const harmOf = async (shown: Page): Promise<unknown> => JSON.parse(await shown.evaluate<string>(HARM));
const NONE = { leads: [], made: [] };

/** Opens whatever a page keeps closed, and asks where some of its numbers come from. */
const explored = async (shown: Page, where: string): Promise<void> => {
  await shown.evaluate("for (const one of document.querySelectorAll('details')) one.open = true");
  expect(await harmOf(shown), where).toEqual(NONE);
  const numbers = shown.locator('main button.value:visible');
  const count = await numbers.count();
  for (const n of new Set([0, Math.floor(count / 2), count - 1].filter((one) => one >= 0 && one < count))) {
    await numbers.nth(n).click();
    await shown.locator('aside.panel').waitFor();
    await settled(shown);
    expect(await harmOf(shown), `${where}: the panel of number ${n}`).toEqual(NONE);
    await shown.keyboard.press('Escape');
    await shown.locator('aside.panel').waitFor({ state: 'detached' });
  }
};

/** Texts from right to left in a line of others that nothing sets apart: no element, and no characters that do. */
const LOOSE = `(() => {
  const loose = new Set();
  for (const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT); walker.nextNode(); ) {
    const { data, parentElement } = walker.currentNode;
    if (!/[\\u0590-\\u06ff]/.test(data.replace(/\\u2068[^\\u2069]*\\u2069/g, ''))) continue;
    if (!parentElement.closest('bdi, [dir=auto], svg, option, textarea'))
      loose.add(parentElement.closest('[class]')?.className + ' > ' + parentElement.tagName + ': ' + data.slice(0, 60));
  }
  return [...loose].slice(0, 12);
})()`;

describe('a script in every text of every event', () => {
  it(`${form}: shows as text on every page and in every panel, runs nowhere, and leaves the words around it where they are`, async () => {
    const shown = await page({ origin: system.url });
    const key = await system.keyWith('read');
    const loose: Record<string, unknown> = {};
    for (const address of each(2, OF_DATA)) {
      await visit(shown, address, key);
      expect(await shown.locator('main').textContent(), address).toMatch(/window\.hit=1/);
      await explored(shown, address);
      const found = await shown.evaluate<string[]>(LOOSE);
      if (found.length > 0) loose[address] = found;
    }
    expect(loose).toEqual({});
  });

  it('shows as text among what is offered as one types', async () => {
    const shown = await page({ origin: system.url });
    await visit(shown, '/', await system.keyWith('read'));
    await shown.locator('#search').fill('moonshot');
    expect(await shown.locator('#offered').getByRole('option').first().textContent()).toContain('window.hit=1');
    expect(await harmOf(shown)).toEqual(NONE);
  });
});

/** Gives the path of the file that a button gives. */
const fileOf = async (shown: Page, button: Locator): Promise<string> => {
  const [file] = await Promise.all([shown.waitForEvent('download'), button.click()]);
  return file.path();
};

/** What of a drawing would run, load or lead anywhere. */
const ACTIVE = `[...document.querySelectorAll('*')].filter((one) =>
  !['svg', 'g', 'rect', 'path', 'line', 'circle', 'text', 'tspan', 'title', 'defs', 'pattern', 'clipPath', 'mask', 'linearGradient', 'stop', 'use', 'polygon'].includes(one.localName) ||
  [...one.attributes].some(({ name, value }) => name.startsWith('on') || (/href/.test(name) && !value.startsWith('#')))).map((one) => one.outerHTML.slice(0, 200))`;

describe('a script in every text, in files that are taken along', () => {
  it('is text in a figure as SVG, which stays whole and runs nothing where it is opened, and in one as PNG', async () => {
    const shown = await page({ origin: system.url });
    await visit(shown, '/startups/moonshot', await system.keyWith('read'));
    const figure = shown.locator('main figure').first();
    const svg = await readFile(await fileOf(shown, figure.getByRole('button', { name: 'SVG', exact: true })), 'utf8');
    const png = await readFile(await fileOf(shown, figure.getByRole('button', { name: 'PNG', exact: true })));
    expect(png.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
    // As a document of its own, under no policy that would keep a script from running.
    const alone = await (await shown.context().browser()!.newContext()).newPage();
    await alone.route('**/figure.svg', (route) => route.fulfill({ contentType: 'image/svg+xml', body: svg }));
    await alone.goto('https://example.com/figure.svg');
    expect(await alone.evaluate('document.documentElement.localName')).toBe('svg');
    expect(await alone.locator('parsererror').count()).toBe(0);
    expect(await alone.evaluate('document.documentElement.textContent')).toContain('window.hit=1');
    expect(await alone.evaluate(ACTIVE)).toEqual([]);
    expect(await alone.evaluate('window.hit')).toBeUndefined();
    await alone.context().close();
  });

  it('is one cell of a CSV each, and none that a spreadsheet takes for a formula', async () => {
    const shown = await page({ origin: system.url });
    await visit(shown, '/deals?country=CN', await system.keyWith('read'));
    const csv = await readFile(await fileOf(shown, shown.getByRole('button', { name: 'Download all as CSV' })), 'utf8');
    const { deals }: Json = await system.get('/v1/deals?country=CN&limit=500');
    const rows: Record<string, string>[] = parse(csv, { bom: true, columns: true });
    expect(rows.map(({ name }) => name)).toEqual(deals.map(({ name }: Json) => (/^[=+\-@\t\r]/.test(name) ? `'${name}` : name)));
    expect(rows.flatMap((row) => Object.values(row)).filter((cell) => /^[=+\-@\t\r]\D/.test(cell))).toEqual([]);
    expect(csv).toContain('window.hit=1');
  });
});

describe('an address that is a script', () => {
  it('is not taken by the service', async () => {
    const event = facts.find(({ data }) => data.source?.url);
    const { status, body } = await system.post([
      { ...event, id: 'other', data: { ...event.data, source: { ...event.data.source, url: SCRIPT } } },
    ]);
    expect([status, body.refused]).toEqual([200, 1]);
    expect(JSON.stringify(body)).toContain('expected an http or https URL');
  });

  it('is no link wherever a source is shown, should the service answer one', async () => {
    const shown = await page({ origin: system.url });
    let answered = 0;
    await shown.route('**/v1/**', async (route) => {
      const response = await route.fetch();
      const text = await response.text();
      const body = text.replaceAll(JSON.stringify(URL).slice(1, -1), () => SCRIPT);
      if (body !== text) answered += 1;
      await route.fulfill({ response, body });
    });
    const key = await system.keyWith('read');
    for (const address of ['/', '/startups/moonshot/rounds/moonshot-02', '/deals?country=CN', '/sources/ft-alibaba-preview', '/changes']) {
      await visit(shown, address, key);
      await explored(shown, address);
    }
    await shown.unrouteAll({ behavior: 'ignoreErrors' });
    expect(answered).toBeGreaterThan(4);
  });
});

describe(`${form}: names of ${LETTERS} letters, from right to left, and of emoji; notes of ten lines`, () => {
  it('make no page wider than a phone, and leave nothing that axe can find', async () => {
    const shown = await page({ origin: system.url, width: 320 });
    const key = await system.keyWith('read');
    const found: Record<string, unknown> = {};
    for (const address of each(3, OF_DATA)) {
      await visit(shown, address, key);
      const wide = await shown.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
      const violations = await violationsOf(shown);
      if (wide > 0 || violations.length > 0) found[address] = { wide, violations, by: wide > 0 && (await shown.evaluate(WIDEST)) };
    }
    expect(found).toEqual({});
  });
});

/** Where a page is wider than its window: what reaches farthest. */
const WIDEST = `[...document.querySelectorAll('body *')].map((one) => [Math.round(one.getBoundingClientRect().right), one.tagName + '.' + one.getAttribute('class'), one.scrollWidth])
  .sort((a, b) => b[0] - a[0] || b[2] - a[2]).slice(0, 8).map(String)`;
