/** Every page: whoever cannot see it, or not well, gets all of it; it fits a phone; and the keyboard alone is enough. */
import { describe, expect, it } from 'vitest';
import { ADDRESSES, visit } from '../support/browser/dashboard.ts';
import { type Look, page } from '../support/browser/page.ts';
import { violationsOf } from '../support/browser/violations.ts';
import { walk } from '../support/browser/walk.ts';
import { each, form } from '../support/long.ts';
import { useSystem } from '../support/system/use.ts';

const system = useSystem({ holding: 'facts' });

/** In the short form all pages in one look, and some in the others. */
const LOOKS: [name: string, look: Partial<Look>, addresses: readonly string[]][] = [
  ['light, 1,280 px wide', { width: 1280 }, ADDRESSES],
  ['dark, 320 px wide', { width: 320, scheme: 'dark' }, each(4, ADDRESSES)],
  ['in forced colours', { width: 1280, forcedColors: true }, each(5, ADDRESSES)],
  ['light, 768 px wide', { width: 768 }, each(6, ADDRESSES)],
  ['dark, 1,920 px wide', { width: 1920, scheme: 'dark' }, each(7, ADDRESSES)],
  ['light, 2,560 px wide', { width: 2560, height: 1440 }, each(8, ADDRESSES)],
  ['dark, 1,280 px wide', { width: 1280, scheme: 'dark' }, each(9, ADDRESSES)],
  ['in forced colours, 320 px wide', { width: 320, forcedColors: true }, each(10, ADDRESSES)],
];

describe.each(LOOKS)(`${form}, %s`, (_, look, addresses) => {
  it('no page has a violation that axe can find, or is wider than what it is shown on', async () => {
    const shown = await page({ origin: system.url, ...look });
    const key = await system.keyWith('read');
    const found: Record<string, unknown> = {};
    for (const address of addresses) {
      await visit(shown, address, key);
      const wide = await shown.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
      const violations = await violationsOf(shown);
      if (wide > 0 || violations.length > 0) found[address] = { wide, violations };
    }
    expect(found).toEqual({});
  });
});

it('nothing on any page moves by itself', async () => {
  const shown = await page({ origin: system.url });
  const key = await system.keyWith('read');
  for (const address of ADDRESSES) {
    await visit(shown, address, key);
    expect(await shown.evaluate<number>('document.getAnimations().length'), address).toBe(0);
  }
});

it('in print every page is what it says: without controls, no wider than paper', async () => {
  const shown = await page({ origin: system.url, width: 794, height: 1123 });
  const key = await system.keyWith('read');
  for (const address of ADDRESSES) {
    await visit(shown, address, key);
    await shown.emulateMedia({ media: 'print' });
    expect(await shown.locator('header.head nav, .times, form.sentence, .tools').filter({ visible: true }).count(), address).toBe(0);
    expect(
      await shown.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
      address,
    ).toBeLessThanOrEqual(0);
    expect(await shown.locator('h1').isVisible(), address).toBe(true);
    await shown.emulateMedia({ media: 'screen' });
  }
});

it('every page has one heading that names it, in the title of the window, too', async () => {
  const shown = await page({ origin: system.url });
  const key = await system.keyWith('read');
  const titles: string[] = [];
  for (const address of ADDRESSES) {
    await visit(shown, address, key);
    expect(await shown.locator('h1').count(), address).toBe(1);
    titles.push(await shown.title());
    expect(await shown.title(), address).toContain((await shown.locator('h1').textContent())?.trim());
  }
  expect(new Set(titles).size).toBeGreaterThan(ADDRESSES.length - 3);
});

it(`${form}, the keyboard reaches every page, all that is on it has a name, and nothing catches the focus`, async () => {
  const shown = await page({ origin: system.url });
  const key = await system.keyWith('read');
  for (const address of each(
    3,
    ADDRESSES.filter((one) => one !== '/docs'),
  )) {
    await visit(shown, address, key);
    const stops = await walk(shown);
    expect(
      stops.filter(({ name }) => name === ''),
      address,
    ).toEqual([]);
    expect(stops.length, address).toBeGreaterThan(10);
  }
});
