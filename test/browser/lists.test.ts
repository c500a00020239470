/** Lists: of deals, sources, changes and results. What they ask is in the address, all of it comes as one scrolls, and one finds one's place again. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../trial/running.ts';
import { dashboard, settled } from '../support/browser/dashboard.ts';
import { violationsOf } from '../support/browser/violations.ts';
import { exact, registered, reported } from '../support/system/samples.ts';
import { useSystem } from '../support/system/use.ts';

/** More than one page of them, in rows of several heights. */
const STARTUPS = 12;
const EACH = 60;
const rounds = Array.from({ length: STARTUPS }, (_, s): Json[] => [
  registered(`many-${s}`, { name: `Many ${s}` }),
  ...Array.from({ length: EACH }, (_, n) =>
    reported(`many-${s}`, `round-${n}`, {
      label: `Round ${n}${n % 5 === 0 ? ' of which the name takes a line or two'.repeat(1 + (n % 3)) : ''}`,
      announcedOn: `20${String(10 + (n % 14))}-0${1 + (s % 9)}-1${n % 10}`,
      amount: exact(1e6 * (n + 1)),
    }),
  ),
]).flat();
const system = useSystem({ holding: 'facts', and: rounds });

const MOST_ROWS = 200;
const ROWS = "[...document.querySelectorAll('main tbody tr[aria-rowindex]')]";
const rowsIn = (shown: Page) => shown.evaluate<number[]>(`${ROWS}.map((row) => Number(row.ariaRowIndex))`);
/** The first row that is wholly in view. */
const topRow = (shown: Page) => shown.evaluate<number>(`Number(${ROWS}.find((row) => row.getBoundingClientRect().top >= 0)?.ariaRowIndex)`);
const DRAWN = 'new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))';

describe('deals', () => {
  it('come as one scrolls, all of them, with few rows in the document, and one is where one was when one comes back', async () => {
    const shown = await dashboard(system, '/deals');
    const { deals }: Json = await system.get('/v1/deals?limit=500');
    expect(deals).toHaveLength(500);
    const all = (await system.ask('/v1/deals?format=ndjson')).text.trim().split('\n').length;
    const seen = new Set<number>();
    let most = 0;
    while (!(await shown.getByText(`All ${all.toLocaleString('en')} are shown.`).isVisible()) || !seen.has(all + 1)) {
      for (const row of await rowsIn(shown)) seen.add(row);
      most = Math.max(most, await shown.locator('main tbody tr').count());
      await shown.mouse.wheel(0, 600);
      await shown.evaluate(DRAWN);
    }
    expect(seen.size).toBe(all);
    expect(most).toBeLessThanOrEqual(MOST_ROWS);
    const middle = shown.locator('main tbody tr[aria-rowindex] a[href*="/rounds/"]').nth(12);
    await middle.scrollIntoViewIfNeeded();
    const [y, row] = [await shown.evaluate<number>('scrollY'), await topRow(shown)];
    expect(y).toBeGreaterThan(5_000);
    await shown.locator('nav a[href="/sources"]').dispatchEvent('click');
    await settled(shown);
    expect(await shown.evaluate('scrollY')).toBe(0);
    await shown.goBack();
    await expect.poll(async () => Math.abs((await shown.evaluate<number>('scrollY')) - y)).toBeLessThan(2);
    await settled(shown);
    await expect.poll(async () => Math.abs((await topRow(shown)) - row)).toBeLessThanOrEqual(1);
  });

  it('are a file with all of them, as the service writes it', async () => {
    const shown = await dashboard(system, '/deals?minUsd=2000000');
    const [file] = await Promise.all([shown.waitForEvent('download'), shown.getByRole('button', { name: 'Download all as CSV' }).click()]);
    const { text } = await system.ask('/v1/deals?minUsd=2000000&format=csv');
    expect(await readFile(await file.path(), 'utf8')).toBe(text);
    expect(text.split('\r\n').length).toBeGreaterThan(500);
  });

  it('are chosen by a sentence, which the address says', async () => {
    const shown = await dashboard(system, '/deals');
    // Names are known once they are offered.
    await shown.locator('datalist option').first().waitFor({ state: 'attached' });
    await shown.getByLabel('Startup').fill('Moonshot AI');
    await shown.getByLabel('Startup').press('Enter');
    await shown.getByLabel('at least').fill('1bn');
    await shown.getByLabel('at least').press('Tab');
    await shown.getByLabel('Status').selectOption('closed');
    await settled(shown);
    const { search } = new URL(shown.url());
    expect(search).toBe('?startup=moonshot&minUsd=1000000000&status=closed');
    const { deals }: Json = await system.get(`/v1/deals${search}`);
    expect(deals.length).toBeGreaterThan(0);
    await expect.poll(() => shown.evaluate(`${ROWS}.length`)).toBe(deals.length);
  });
});

describe('search', () => {
  it('offers what it finds as one types; arrow keys choose, Enter opens, and without a choice shows all', async () => {
    const shown = await dashboard(system, '/deals');
    const box = shown.getByRole('combobox', { name: 'Search' });
    await box.fill('moonsh');
    const offers = shown.getByRole('option');
    await offers.first().waitFor();
    expect(await offers.locator('mark').first().textContent()).toBe('Moonsh');
    await box.press('ArrowDown');
    expect(await box.getAttribute('aria-activedescendant')).toBe('offer-0');
    await box.press('Enter');
    await shown.waitForURL(/\/(organizations|startups)\/moonshot$/);
    await box.fill('moonsh');
    await offers.first().waitFor();
    await box.press('Enter');
    await shown.waitForURL('**/search?q=moonsh');
    await shown.getByRole('heading', { name: 'Sources' }).waitFor();
    expect(await shown.locator('main a[href="/startups/moonshot/rounds/moonshot-02"]').count()).toBe(1);
  });

  it('says what else to try where nothing is called so', async () => {
    const shown = await dashboard(system, '/search?q=qqqqzz%20moonshot');
    await shown.locator('main a[href="/search?q=moonshot"]').click();
    await shown.getByRole('heading', { name: 'Organizations' }).waitFor();
  });
});

describe('changes', () => {
  it('say what became known, and what was recorded, in words', async () => {
    const shown = await dashboard(system, '/changes?organization=moonshot');
    expect(await shown.locator('main').textContent()).toContain('about $1B');
    await shown.getByLabel('What changed').selectOption('recorded');
    await shown.waitForURL('**/changes?organization=moonshot&by=recorded');
    await shown.getByText('round reported').first().waitFor();
    expect(await shown.locator('main').textContent()).toContain('about $1B');
    expect(await shown.locator('main').textContent()).not.toMatch(/rounds\.moonshot|participations\./);
  });
});

it.each([
  '/',
  '/deals?sort=amountUsd',
  '/sources?publisher=Epoch',
  '/sources/itiger-moonshot-err',
  '/changes',
  '/changes?by=recorded&organization=moonshot',
  '/search?q=moon',
])('%s has no violation that axe can find, fits a phone, and takes at most six readings', async (address) => {
  const shown = await dashboard(system, address, { width: 320 });
  const wide = await shown.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  expect({ wide, violations: await violationsOf(shown) }).toEqual({ wide: 0, violations: [] });
  const readings = await shown.evaluate(
    "performance.getEntriesByType('resource').filter(({ name }) => new URL(name).pathname.startsWith('/v1/')).length",
  );
  expect(readings).toBeLessThanOrEqual(6);
});
