/** The page of a startup: its chart by keyboard, its rounds in place, and what it does with what nobody knows. */
import { describe, expect, it } from 'vitest';
import type { Json } from '../../trial/running.ts';
import { dashboard, settled, visit } from '../support/browser/dashboard.ts';
import { exact } from '../support/browser/exact.ts';
import { faultsAtEnd } from '../support/browser/page.ts';
import { useSystem } from '../support/system/use.ts';

const system = useSystem({ holding: 'facts' });

const POINT = '.steps [role=button]';
const CHOSEN = `${POINT}[tabindex="0"]`;

describe('the chart of valuations', () => {
  it('is walked by arrow keys, and leads to the claims of each point and back', async () => {
    const shown = await dashboard(system, '/startups/moonshot');
    await shown
      .locator('h2', { hasText: 'Moonshot AI was worth at least $20B in May 2026, at least 66 times what it was in 2023' })
      .waitFor();
    await shown.locator(CHOSEN).focus();
    const heard: (string | null)[] = [];
    const expected = await shown.locator(POINT).count();
    await shown.keyboard.press('Home');
    for (let n = 0; n < expected; n += 1) {
      await shown.locator(`${CHOSEN}:focus`).waitFor();
      heard.push(await shown.locator(CHOSEN).getAttribute('aria-label'));
      await shown.keyboard.press('ArrowRight');
    }
    expect(heard).toEqual([
      '2023: $300M, reported',
      'Feb 2024: $2.5B, reported, others say an estimated $2.2B',
      '31 Dec 2025: $4.3B, reported',
      '17 Feb 2026: a target of $10B, asked for or capped, reported',
      'May 2026: ≥ $20B, reported',
    ]);
    await shown.keyboard.press('Enter');
    const panel = shown.locator('aside.panel');
    await panel.locator('a[href="/sources/neogear-moonshot-20b"]').waitFor();
    await shown.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    await shown.locator(`${CHOSEN}:focus`).waitFor();
  });

  it('closes the panel of a point wherever on the page one has gone meanwhile', async () => {
    const shown = await dashboard(system, '/startups/moonshot');
    await shown.locator(CHOSEN).focus();
    await shown.keyboard.press('Enter');
    const panel = shown.locator('aside.panel');
    await panel.waitFor();
    await shown.locator(CHOSEN).focus();
    await shown.locator('#search').fill('moonshot');
    await shown.locator('#offered').getByRole('option').first().waitFor();
    await shown.keyboard.press('Escape');
    await shown.locator('#offered').waitFor({ state: 'hidden' });
    expect(await panel.count()).toBe(1);
    await shown.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    await shown.locator(`${CHOSEN}:focus`).waitFor();
  });

  it('has its scale in the address where that is not the one it has anyway', async () => {
    const shown = await dashboard(system, '/startups/moonshot');
    const linear = shown.locator('.axes text', { hasText: '$0' });
    expect(await linear.count()).toBe(0);
    await shown.keyboard.press('l');
    await linear.first().waitFor();
    expect(new URL(shown.url()).search).toBe('?scale=linear');
    await shown.reload();
    await visit(shown, '/startups/moonshot?scale=linear', await system.keyWith('read'));
    await linear.first().waitFor();
    await shown.keyboard.press('l');
    await linear.first().waitFor({ state: 'detached' });
    expect(new URL(shown.url()).search).toBe('');
    await faultsAtEnd(shown);
  });

  it('has the numbers of the service in its table, all of them', async () => {
    for (const id of ['moonshot', 'zhipu', 'anthropic']) {
      const { body } = await system.ask(`/v1/organizations/${id}/valuations`);
      const shown = await dashboard(system, `/startups/${id}`);
      const rows = shown.locator('figure').first().locator('table tbody tr');
      const drawn = await rows.evaluateAll((all) => all.map((row) => row.querySelector('.value')?.textContent));
      const wanted = [
        ...body.points,
        ...body.targets.map((one: Json) => ({ ...one, usd: null })),
        ...body.ceilings.map((one: Json) => ({ ...one, usd: null })),
      ];
      expect(drawn.toSorted(), id).toEqual(wanted.map((point: Json) => exact(point.usd)).toSorted());
    }
  });

  it('says so where nobody knows what something is worth', async () => {
    const shown = await dashboard(system, '/startups/deepseek');
    await shown.locator('h2', { hasText: 'What DeepSeek is worth is not known' }).waitFor();
    expect(await shown.locator('.steps').count()).toBe(0);
  });
});

describe('a round', () => {
  it('opens in place at an address of its own, and says of each field which claim holds, and why', async () => {
    const shown = await dashboard(system, '/startups/moonshot');
    const asked: string[] = [];
    shown.on('request', (request) => asked.push(request.url()));
    const line = shown.getByRole('link', { name: 'Series B / Alibaba-led' });
    await line.scrollIntoViewIfNeeded();
    const before = await shown.evaluate<number>('scrollY');
    await line.click();
    const table = shown.locator('.claim-sides');
    await table.waitFor();
    expect(new URL(shown.url()).pathname).toBe('/startups/moonshot/rounds/moonshot-02');
    expect(await shown.evaluate<number>('scrollY')).toBe(before);
    expect(asked.filter((url) => url.includes('/rounds'))).toEqual([]);
    const row = (name: string) => table.locator('tr', { has: shown.locator('th', { hasText: name }) });
    expect(await row('Alibaba: stake').locator('.won').textContent()).toContain('36 %✓ highest assurance');
    expect(await row('Alibaba: stake').locator('.differs').textContent()).toContain('40 %');
    expect(await row('Valuation').locator('.differs').getAttribute('data-label')).toContain('South China Morning Post');
    await shown.goBack();
    await table.waitFor({ state: 'detached' });
    expect(await shown.evaluate<number>('scrollY')).toBe(before);
  });

  it('strikes through what was withdrawn, and counts it', async () => {
    const shown = await dashboard(system, '/startups/moonshot/rounds/moonshot-05');
    await shown.getByText('8 rounds · 3 fields in conflict · 1 claim withdrawn').waitFor();
    expect(await shown.locator('.claim-sides thead .withdrawn').count()).toBe(1);
    expect(await shown.locator('.claim-sides td.withdrawn s').count()).toBeGreaterThan(0);
    expect(await shown.locator('.claim-sides td.withdrawn .why').count()).toBe(0);
  });

  it('that is not there is said', async () => {
    const shown = await dashboard(system, '/startups/moonshot/rounds/nope');
    await shown.getByRole('alert').filter({ hasText: 'no such round' }).waitFor();
  });
});

it('asks at most six readings for its first view, and for what it computes on when somebody gets there', async () => {
  const shown = await dashboard(system, '/');
  const asked = new Set<string>();
  shown.on('request', (request) => request.url().includes('/v1/') && asked.add(request.url()));
  await visit(shown, '/startups/moonshot', await system.keyWith('read'));
  expect([...asked].filter((url) => url.includes('/compute'))).toEqual([]);
  expect(asked.size).toBeLessThanOrEqual(6);
  await shown.getByText('What it invests in').scrollIntoViewIfNeeded();
  await shown.getByText('up to $400M').waitFor();
});

describe('an organization', () => {
  it('is shown as what it is, by any of its names, at one address', async () => {
    const shown = await dashboard(system, '/organizations/Kimi');
    await shown.waitForURL('**/startups/moonshot');
    await visit(shown, '/organizations/alibaba', await system.keyWith('read'));
    await shown.waitForURL('**/investors/alibaba');
    await visit(shown, '/startups/Kimi/rounds/moonshot-02?scale=linear', await system.keyWith('read'));
    await shown.waitForURL('**/startups/moonshot/rounds/moonshot-02?scale=linear');
    await shown.locator('.claim-sides').waitFor();
  });

  it('that nobody registered leads to what is close', async () => {
    const shown = await dashboard(system, '/organizations/moonshott');
    await shown.locator('h1', { hasText: 'Nothing is called “moonshott”' }).waitFor();
    await shown.getByRole('link', { name: 'moonshot', exact: true }).click();
    await shown.waitForURL('**/startups/moonshot');
    await settled(shown);
    const faults = await faultsAtEnd(shown);
    expect(faults.filter((fault) => !fault.includes('404'))).toEqual([]);
  });
});
