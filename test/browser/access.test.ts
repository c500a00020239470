/** Who may see the dashboard: with a key, without one, with one that is wrong or has expired, and where anyone may read. */
import { describe, expect, it } from 'vitest';
import { dashboard, settled } from '../support/browser/dashboard.ts';
import { faultsAtEnd, page } from '../support/browser/page.ts';
import { useSystem } from '../support/system/use.ts';

const system = useSystem({ holding: 'facts' });

describe('a key', () => {
  it('is taken out of the address at once, and kept nowhere', async () => {
    const shown = await dashboard(system, '/rankings/investors?country=CN');
    expect(shown.url()).toBe(`${system.url}/rankings/investors?country=CN`);
    expect(await shown.evaluate('JSON.stringify([localStorage.length, sessionStorage.length, document.cookie])')).toBe('[0,0,""]');
    await shown.reload();
    await shown.getByLabel('API key').waitFor();
    expect(await faultsAtEnd(shown)).not.toEqual([]);
  });

  it('is asked for where there is none, and what was asked for is shown once it is given', async () => {
    const shown = await page({ origin: system.url });
    await shown.goto('/startups/moonshot');
    expect(await shown.getByRole('alert').textContent()).toBe('');
    await shown.getByLabel('API key').fill(await system.keyWith('read'));
    await shown.getByRole('button', { name: 'Use this key' }).click();
    await settled(shown);
    await shown.getByRole('heading', { level: 1, name: 'Moonshot AI' }).waitFor();
    expect((await faultsAtEnd(shown)).every((fault) => fault.includes('401'))).toBe(true);
  });

  it('that is wrong, or has expired, is said to be', async () => {
    const shown = await page({ origin: system.url });
    await shown.goto('/deals#key=dsk_0000000000000000_nothing');
    await shown.getByText('The service does not know this key.').waitFor();
    expect((await faultsAtEnd(shown)).every((fault) => fault.includes('401'))).toBe(true);
  });
});

describe('where anyone may read', () => {
  const open = useSystem({ holding: 'facts', publicRead: true });
  it('nobody is asked for a key', async () => {
    const shown = await page({ origin: open.url });
    await shown.goto('/startups/moonshot');
    await settled(shown);
    await shown.getByRole('heading', { level: 1, name: 'Moonshot AI' }).waitFor();
  });
});
