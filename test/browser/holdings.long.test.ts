/** An investor in five thousand rounds: the page has all of them at hand, and few in the document. */
import { expect, it } from 'vitest';
import type { Json } from '../../trial/running.ts';
import { dashboard, visit } from '../support/browser/dashboard.ts';
import { faultsOf } from '../support/browser/page.ts';
import { violationsOf } from '../support/browser/violations.ts';
import { exact, registered, reported } from '../support/system/samples.ts';
import { useSystem } from '../support/system/use.ts';

const STARTUPS = 1_000;
const EACH = 5;
const MOST_ROWS = 200;
const many: Json[] = [
  registered('whale', { name: 'The Whale', kind: 'corporate' }),
  ...Array.from({ length: STARTUPS }, (_, s) => registered(`many-${s}`, { name: `Many ${s}` })),
  ...Array.from({ length: STARTUPS * EACH }, (_, n) =>
    reported(`many-${n % STARTUPS}`, `round-${n}`, {
      announcedOn: `20${String(10 + (n % 14))}-0${1 + (n % 9)}-1${n % 10}`,
      amount: exact(1e6 * (n + 1)),
      participations: [{ investor: 'whale', lead: true, amount: exact(1e6 * (n + 1)) }],
    }),
  ),
];
const system = useSystem({ and: many });

const DRAWN = 'new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(drawn))))';

it('is shown whole, a page at a time, with at most two hundred rows in the document', async () => {
  const shown = await dashboard(system, '/investors/whale', { width: 1280 });
  await shown.getByRole('button', { name: 'Show more' }).click();
  await shown.getByText(`All ${STARTUPS.toLocaleString('en')} are shown`).waitFor();
  const rows = shown.locator('main tbody tr');
  const last = shown.locator('main tbody tr').last();
  let most = 0;
  for (let at = -1; at !== (await shown.evaluate('scrollY')); ) {
    at = await shown.evaluate('scrollY');
    most = Math.max(most, await rows.count());
    await shown.mouse.wheel(0, 4_000);
    await shown.evaluate(DRAWN);
  }
  expect(await last.getAttribute('aria-rowindex')).toBe(String(STARTUPS + 1));
  expect(most).toBeGreaterThan(0);
  expect(most).toBeLessThanOrEqual(MOST_ROWS);
  expect(await violationsOf(shown)).toEqual([]);
  await visit(shown, '/deals?investor=whale&sort=amountUsd', await system.keyWith('read'));
  expect(await shown.locator('main tbody tr').count()).toBeLessThanOrEqual(MOST_ROWS);
  expect(await shown.locator('main tbody').textContent()).toContain('$5B');
  expect(await faultsOf(shown)).toEqual([]);
});
