/** The pages that are text: the method and the reference of the API, with and without a key. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { dashboard, settled, visit } from '../support/browser/dashboard.ts';
import { faultsOf, page } from '../support/browser/page.ts';
import { violationsOf } from '../support/browser/violations.ts';
import { useSystem } from '../support/system/use.ts';

const system = useSystem({ holding: 'facts' });

/** As `violationsOf` and a phone's width say it: nothing is wrong. */
const unharmed = async (shown: Page): Promise<unknown> => ({
  wide: await shown.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
  violations: await violationsOf(shown),
});
const UNHARMED = { wide: 0, violations: [] };

const topOf = (shown: Page, id: string) => shown.evaluate<number>(`document.getElementById('${id}').getBoundingClientRect().top`);
const focused = (shown: Page) => shown.evaluate<string>('document.activeElement.closest("[id]").id');

describe('the method', () => {
  it('opens at the part that the address names, by as much of it as says which, on arrival and again', async () => {
    const shown = await page({ origin: system.url });
    await visit(shown, '/method#steps');
    expect(await focused(shown)).toBe('steps-like-with-like');
    expect(await topOf(shown, 'steps-like-with-like')).toBeLessThan(60);
    await shown.reload();
    await settled(shown);
    expect(await topOf(shown, 'steps-like-with-like')).toBeLessThan(60);
    await shown.getByRole('link', { name: 'Rank ranges' }).click();
    expect(new URL(shown.url()).hash).toBe('#rank-ranges');
    expect(await focused(shown)).toBe('rank-ranges');
  });
});

describe('the reference', () => {
  it('is open to all: it shows every operation, and says what asking one without a key is answered', async () => {
    const shown = await page({ origin: system.url });
    await visit(shown, '/docs');
    await shown.locator('#operation-getdeals > summary').click();
    // The browser tells of what opens a moment later.
    await shown.waitForURL(({ hash }) => hash === '#operation-getdeals');
    const form = shown.locator('#operation-getdeals form');
    await form.getByRole('button', { name: 'Ask' }).click();
    await form.getByText(/^401 in /).waitFor();
    expect((await faultsOf(shown)).filter((fault) => !fault.includes('401'))).toEqual([]);
    await form.getByLabel(/API key/).fill(await system.keyWith('read'));
    await form.getByRole('button', { name: 'Use this key' }).click();
    await form.getByRole('button', { name: 'Ask' }).click();
    await form.getByText(/^200 in /).waitFor();
    expect(JSON.parse((await form.locator('pre').textContent()) ?? '').deals.length).toBeGreaterThan(0);
  });

  it('finds what is looked for, marks it, and shows no group in which nothing is found', async () => {
    const shown = await page({ origin: system.url });
    await visit(shown, '/docs');
    await shown.getByLabel('Search the reference').fill('hhiAnyTotal');
    await shown.getByText('found').first().waitFor();
    expect(await shown.locator('details.group h2').allTextContents()).toEqual(['Concentration', 'Schemas']);
    expect(new Set(await shown.locator('mark').allTextContents())).toEqual(new Set(['hhiAnyTotal']));
    const address = shown.url();
    expect(new URL(address).search).toBe('?q=hhiAnyTotal');
    await visit(shown, '/docs?q=nothing-has-this-word');
    await shown.getByText('Nothing has all these words.').waitFor();
    expect(await shown.locator('details.group').count()).toBe(0);
  });

  it('unfolds a schema in place, down to the last member, under the address that the page before it had', async () => {
    const shown = await page({ origin: system.url });
    await visit(shown, '/docs#schema-roundreported');
    const schema = shown.locator('#schema-roundreported');
    await schema.getByText('Members of RoundReportedData', { exact: true }).click();
    await schema.getByText('Members of Tranche', { exact: true }).click();
    await schema.getByText('What it hangs on').waitFor();
    expect(new URL(shown.url()).hash).toBe('#schema-roundreported');
  });

  it('posts events as a dry run, and nothing is recorded', async () => {
    const shown = await page({ origin: system.url });
    const before = (await system.get('/v1/changes')).changes.length;
    await visit(shown, '/docs', await system.keyWith('read', 'events:write'));
    await shown.locator('#operation-postevents > summary').click();
    const form = shown.locator('#operation-postevents form');
    const asked = shown.waitForRequest((request) => request.method() === 'POST');
    await form.getByRole('button', { name: 'Ask' }).click();
    expect(new URL((await asked).url()).search).toBe('?dryRun=true');
    await form.getByText(/^200 in /).waitFor();
    expect((await system.get('/v1/changes')).changes.length).toBe(before);
    expect(await shown.locator('#operation-postkeys form').count()).toBe(0);
  });

  it.each([
    ['light', 1280],
    ['dark', 320],
  ] as const)('opened, has no violation that axe can find, and fits: %s, %i px', async (scheme, width) => {
    const shown = await dashboard(system, '/docs', { scheme, width });
    await shown.locator('#operation-getorganizations > summary').click();
    await shown.locator('#operation-getorganizations .answers summary').first().click();
    await shown.locator('#operation-getorganizations form').getByRole('button', { name: 'Ask' }).click();
    await shown.getByText(/^200 in /).waitFor();
    expect(await unharmed(shown)).toEqual(UNHARMED);
    await visit(shown, '/docs?q=holdings');
    expect(await unharmed(shown)).toEqual(UNHARMED);
  });
});
