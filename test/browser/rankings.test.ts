/** League tables and the page of an investor: their numbers are the service's, each leads to what adds up to it, and the address says all of what is looked at. */
import { describe, expect, it } from 'vitest';
import { dashboard, settled } from '../support/browser/dashboard.ts';
import { useSystem } from '../support/system/use.ts';

const system = useSystem({ holding: 'facts' });

const texts = (rows: string[]) => rows.map((one) => one.trim());

describe('a league table', () => {
  it('opens the rounds that add up to a number, each with its sources, and the sum ends there', async () => {
    const shown = await dashboard(system, '/rankings/investors?metric=knownUsd&country=CN');
    await shown.locator('tbody tr', { hasText: 'Alibaba' }).first().locator('[data-label="Known money"] .value').click();
    const panel = shown.locator('aside.panel');
    await panel.locator('tfoot').waitFor();
    expect(await panel.locator('tfoot td').innerText()).toBe('$830,000,000');
    expect(await panel.locator('tbody tr').count()).toBe(10);
    expect(await panel.locator('tbody tr:not(:has(.source a))').count()).toBe(0);
    await shown.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
  });

  it('has in its address what is chosen in its sentence, and loses nothing when it is loaded anew', async () => {
    const shown = await dashboard(system, '/rankings/investors');
    await shown.locator('select[name=country]').selectOption('CN');
    await shown.locator('select[name=metric]').selectOption('leads');
    await shown.locator('input[name=from]').fill('2023');
    await shown.locator('input[name=from]').press('Enter');
    await shown.locator('select[name=groups]').selectOption('false');
    await settled(shown);
    expect(new URL(shown.url()).search).toBe('?country=CN&metric=leads&from=2023-01-01&groups=false');
    const names = texts(await shown.locator('tbody th').allInnerTexts());
    expect(names.length).toBeGreaterThan(5);
    const again = await dashboard(system, new URL(shown.url()).pathname + new URL(shown.url()).search);
    expect(texts(await again.locator('tbody th').allInnerTexts())).toEqual(names);
  });

  it('lists last those without a value, and says that they have no rank', async () => {
    const shown = await dashboard(system, '/rankings/startups?metric=monthsToUnicorn');
    const ranks = texts(await shown.locator('tbody td:first-child').allInnerTexts());
    const first = ranks.indexOf('no rank');
    expect(first).toBeGreaterThan(0);
    expect(ranks.slice(first).every((one) => one === 'no rank')).toBe(true);
  });

  it('gives all of its rows as a file', async () => {
    const shown = await dashboard(system, '/rankings/providers');
    const [file] = await Promise.all([shown.waitForEvent('download'), shown.getByRole('button', { name: 'Download CSV' }).click()]);
    expect(file.suggestedFilename()).toBe('providers-gpus.csv');
  });
});

describe('the page of an investor', () => {
  it('has a scenario in its address, and names its assumption', async () => {
    const shown = await dashboard(system, '/investors/alibaba');
    const nav = shown.locator('.holdings tbody tr', { hasText: 'Moonshot AI' }).locator('[data-label="NAV"] .value');
    expect((await nav.innerText()).trim()).toBe('not known');
    await shown.getByRole('button', { name: 'undiluted' }).click();
    expect(new URL(shown.url()).search).toBe('?scenario=undiluted');
    expect((await nav.innerText()).trim()).toBe('≥ $7.2B');
    expect(await shown.getByText('no later round diluted it').count()).toBe(1);
    await nav.click();
    await shown.locator('aside.panel a[href="/sources/neogear-moonshot-20b"]').first().waitFor();
  });

  it('puts another beside it', async () => {
    const shown = await dashboard(system, '/investors/alibaba?compare=tencent');
    await shown.getByText('Both hold 4 startups, of 5 and 5.').waitFor();
    expect(texts(await shown.locator('.overlap tbody th').allInnerTexts())).toEqual([
      'Baichuan',
      'MiniMax',
      'Moonshot AI',
      'Zhipu AI',
      '01.AI',
      'StepFun',
    ]);
  });
});
