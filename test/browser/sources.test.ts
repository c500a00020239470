/** From any number to the claims that it rests on: one step opens them, the next is at the source. */
import { expect, it } from 'vitest';
import { dashboard, settled, visit } from '../support/browser/dashboard.ts';
import { chance } from '../support/system/chance.ts';
import { useSystem } from '../support/system/use.ts';

const SEED = Number(process.env.SEED ?? 3);
const system = useSystem({ holding: 'facts' });
const PAGES = [
  '/',
  '/startups/moonshot',
  '/startups/zhipu',
  '/investors/alibaba',
  '/rankings/investors?country=CN',
  '/rankings/startups',
  '/rankings/providers',
  '/startups/moonshot/rounds/moonshot-02',
  '/deals',
];
const EACH = 8;

it(`leads from ${PAGES.length * EACH} numbers drawn at random to a source, or says that nobody says it, drawn by seed ${SEED}`, async () => {
  console.log(`seed ${SEED}`);
  const by = chance(SEED);
  const shown = await dashboard(system, '/');
  const key = await system.keyWith('read');
  let known = 0;
  for (const address of PAGES) {
    await visit(shown, address, key);
    const numbers = shown.locator('main .value:visible');
    const count = await numbers.count();
    expect(count, address).toBeGreaterThan(EACH);
    for (let n = 0; n < EACH; n += 1) {
      const number = numbers.nth(by.whole(0, count - 1));
      const text = await number.textContent();
      await number.click();
      const panel = shown.locator('aside.panel');
      await panel.waitFor();
      await settled(shown);
      const links = await panel.locator('a[href^="/sources/"]').count();
      if (links > 0) known += 1;
      else expect(await panel.textContent(), `${address}: ${text}`).toMatch(/not known|No source says/);
      await shown.keyboard.press('Escape');
      await panel.waitFor({ state: 'detached' });
    }
  }
  expect(known).toBeGreaterThan((PAGES.length * EACH) / 2);
});
