/** The time machine: its controls, and that looking at another time leaves everything where it is. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { dashboard, settled } from '../support/browser/dashboard.ts';
import { quietOf } from '../support/browser/quiet.ts';
import { useSystem } from '../support/system/use.ts';

const system = useSystem({ holding: 'facts' });

const asked = (shown: Page, name: string): string | null => new URL(shown.url()).searchParams.get(name);
const daysOf = async (): Promise<string[]> =>
  (await system.get('/v1/history?organization=moonshot&limit=500')).changes.map(({ knownOn }: { knownOn: string }) => knownOn);

it('goes from stop to stop by keys, buttons and the slider, says what it shows, and comes back to today', async () => {
  const days = await daysOf();
  const shown = await dashboard(system, '/startups/moonshot');
  const slider = shown.getByRole('slider');
  expect(await slider.getAttribute('max')).toBe(String(days.length));
  expect(await shown.locator('.banner').count()).toBe(0);
  await shown.keyboard.press('[');
  expect(asked(shown, 'knownAt')).toBe(days.at(-2));
  await shown.locator('.banner').getByText('On one later day more became known.').waitFor();
  await shown.getByRole('button', { name: 'Earlier stop' }).click();
  expect(asked(shown, 'knownAt')).toBe(days.at(-3));
  await shown.keyboard.press(']');
  await expect.poll(() => asked(shown, 'knownAt')).toBe(days.at(-2));
  await slider.fill('1');
  expect(asked(shown, 'knownAt')).toBe(days[0]);
  expect(await slider.getAttribute('aria-valuetext')).toMatch(new RegExp(`stop 1 of ${days.length}$`));
  await settled(shown);
  // Of its later rounds nobody knew yet.
  const { rounds } = await system.get(`/v1/organizations/moonshot/rounds?knownAt=${days[0]}`);
  await shown.getByText(new RegExp(`^${rounds.length} rounds?`)).waitFor();
  await shown.getByRole('button', { name: 'Back to today' }).click();
  expect(new URL(shown.url()).search).toBe('');
  await shown.locator('.banner').waitFor({ state: 'detached' });
});

it('plays from the first stop on, and stops where one says so', async () => {
  const days = await daysOf();
  const shown = await dashboard(system, '/startups/moonshot');
  await shown.getByRole('button', { name: 'Play' }).click();
  await expect.poll(() => asked(shown, 'knownAt')).toBe(days[0]);
  await expect.poll(() => asked(shown, 'knownAt')).toBe(days[1]);
  await shown.getByRole('button', { name: 'Pause' }).click();
  await shown.getByRole('button', { name: 'Play' }).waitFor();
  expect(days.slice(1, 4)).toContain(asked(shown, 'knownAt'));
});

it('leaves what is open, and where one is, as they are', async () => {
  const shown = await dashboard(system, '/startups/moonshot');
  const quiet = quietOf(shown);
  const line = shown.getByRole('link', { name: 'Series B / Alibaba-led' });
  await line.scrollIntoViewIfNeeded();
  await line.click();
  await shown.locator('.claim-sides').waitFor();
  await quiet();
  const placeOf = () => line.evaluate((one) => Math.round(one.getBoundingClientRect().top));
  const [top, y] = [await placeOf(), await shown.evaluate<number>('scrollY')];
  expect(y).toBeGreaterThan(0);
  await shown.keyboard.press('[');
  await expect.poll(() => asked(shown, 'knownAt')).not.toBeNull();
  await quiet();
  expect(await shown.locator('.claim-sides').count()).toBe(1);
  expect(new URL(shown.url()).pathname).toBe('/startups/moonshot/rounds/moonshot-02');
  // What stands above may be a line longer or shorter: the round is still where it can be seen.
  expect(Math.abs((await placeOf()) - top)).toBeLessThan(400);
});

it('takes a day, an instant, and nothing else', async () => {
  const shown = await dashboard(system, '/startups/moonshot');
  await shown.getByLabel('What had happened by').fill('yesterday');
  await shown.getByRole('alert').filter({ hasText: 'Not a day: write 2024-02-19.' }).waitFor();
  await shown.keyboard.press('Enter');
  expect(asked(shown, 'asOf')).toBeNull();
  await shown.getByLabel('What had happened by').fill('2024-06-30');
  await shown.keyboard.press('Enter');
  await expect.poll(() => asked(shown, 'asOf')).toBe('2024-06-30');
  await shown.locator('.banner').getByText('what had happened by 30 Jun 2024').waitFor();
  await shown.getByLabel('As we had recorded it').fill('2024-06-30');
  await shown.getByRole('alert').filter({ hasText: 'Not an instant' }).waitFor();
});
