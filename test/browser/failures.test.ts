/** What the service refuses or cannot do is said where the answer would be, with what to do about it; what was there before stays. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { ADDRESSES, dashboard, settled } from '../support/browser/dashboard.ts';
import { faultsAtEnd, page } from '../support/browser/page.ts';
import { useSystem } from '../support/system/use.ts';

const system = useSystem({ holding: 'facts' });
/** These show what is built in, or ask what is open to all. */
const ASKING = ADDRESSES.filter((address) => address !== '/method' && address !== '/docs');
const problem = (status: number, code: string) => ({
  status,
  contentType: 'application/problem+json',
  headers: { 'retry-after': '60' },
  body: JSON.stringify({
    type: `/problems/${code}`,
    title: 'Refused',
    status,
    detail: `refused by the test: ${code}`,
    instance: 'i-1',
    code,
  }),
});

/** What could not be loaded is in the console, and nothing else went wrong. */
const lost = async (shown: Page): Promise<void> => {
  const faults = await faultsAtEnd(shown);
  expect(faults).not.toEqual([]);
  expect(faults.filter((fault) => !fault.startsWith('error in the console: Failed to load resource: '))).toEqual([]);
};

describe.each([
  [429, 'rate-limited'],
  [503, 'unavailable'],
] as const)('a %i', (status, code) => {
  it('is told on every page, and tried again when somebody says so', async () => {
    const shown = await page({ origin: system.url });
    await shown.route('**/v1/**', (route) => route.fulfill(problem(status, code)));
    const key = await system.keyWith('read');
    for (const address of ASKING) {
      await shown.goto('about:blank');
      await shown.goto(`${address}#key=${key}`);
      const alert = shown.getByRole('alert').filter({ hasText: `refused by the test: ${code}` });
      await alert.first().waitFor();
      expect(await alert.first().textContent(), address).toContain('Request i-1');
    }
    await shown.unroute('**/v1/**');
    await shown.getByRole('button', { name: 'Try again' }).first().click();
    await settled(shown);
    await expect.poll(() => shown.getByRole('alert').filter({ hasText: code }).count()).toBe(0);
    await lost(shown);
  });
});

it('a network that is gone is told on every page, with when what is shown was answered', async () => {
  const shown = await dashboard(system, '/method');
  for (const address of ASKING) {
    await shown.context().setOffline(true);
    await shown.evaluate(`history.pushState(null, '', ${JSON.stringify(address)}); dispatchEvent(new PopStateEvent('popstate'))`);
    await shown.getByText('The service cannot be reached.').first().waitFor();
    await shown.locator('.banner', { hasText: 'Not connected' }).waitFor();
    await shown.context().setOffline(false);
    await shown.locator('.banner', { hasText: 'Not connected' }).waitFor({ state: 'detached' });
    await shown.evaluate("history.pushState(null, '', '/method'); dispatchEvent(new PopStateEvent('popstate'))");
    await settled(shown);
  }
  await lost(shown);
});

it('a network that is gone takes nothing away that was there before', async () => {
  const shown = await dashboard(system, '/startups/moonshot');
  await shown.context().setOffline(true);
  await shown.locator('.banner', { hasText: /^Not connected: what is shown was answered by .* UTC\.$/ }).waitFor();
  await shown.getByRole('link', { name: 'Deals', exact: true }).click();
  await shown.getByText('The service cannot be reached.').first().waitFor();
  await shown.goBack();
  await settled(shown);
  await shown.getByRole('heading', { level: 1, name: 'Moonshot AI' }).waitFor();
  await lost(shown);
});

it('a key that has expired is said to have on every page, and is asked for again', async () => {
  const shown = await page({ origin: system.url });
  await shown.route('**/v1/**', (route) => route.fulfill(problem(401, 'key-expired')));
  for (const address of ASKING) {
    await shown.goto('about:blank');
    await shown.goto(`${address}#key=dsk_0000000000000000_ended`);
    await shown.getByRole('alert').filter({ hasText: 'This key has expired.' }).waitFor();
    expect(await shown.getByLabel('API key').count(), address).toBe(1);
  }
  await lost(shown);
});

it('a key that ends in the middle is asked for again, and the page is where it was', async () => {
  const shown = await dashboard(system, '/startups/moonshot');
  await shown.route('**/v1/**', (route) => route.fulfill(problem(401, 'key-expired')));
  await shown.getByLabel('What was known by').fill('2024-03-01');
  await shown.keyboard.press('Enter');
  await shown.getByLabel('API key').waitFor();
  await shown.unroute('**/v1/**');
  await shown.getByLabel('API key').fill(await system.keyWith('read'));
  await shown.getByRole('button', { name: 'Use this key' }).click();
  await settled(shown);
  expect(shown.url()).toContain('/startups/moonshot?knownAt=2024-03-01');
  await lost(shown);
});
