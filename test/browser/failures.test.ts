/** What the service refuses or cannot do is said where the answer would be, with what to do about it; what was there before stays. */
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
    expect(await shown.getByRole('alert').filter({ hasText: code }).count()).toBe(0);
    await faultsAtEnd(shown);
  });
});

it('a network that is gone is told, and what was there before is still there', async () => {
  const shown = await dashboard(system, '/startups/moonshot');
  await shown.context().setOffline(true);
  await shown.getByRole('link', { name: 'Deals', exact: true }).click();
  await shown.getByText('The service cannot be reached.').first().waitFor();
  await shown.goBack();
  await settled(shown);
  await shown.getByRole('heading', { level: 1, name: 'Moonshot AI' }).waitFor();
  await faultsAtEnd(shown);
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
  await faultsAtEnd(shown);
});
