/** What a page asks first is asked while its code is on its way, and by nobody a second time. */
import { expect, it } from 'vitest';
import { ADDRESSES, settled } from '../support/browser/dashboard.ts';
import { page } from '../support/browser/page.ts';
import { openedQuietly, quietOf } from '../support/browser/quiet.ts';
import { useSystem } from '../support/system/use.ts';

const system = useSystem({ holding: 'facts' });

/** Each with the file of its code, and what it asks first. */
const PAGES: [address: string, code: string, first: string][] = [
  ['/', '', '/v1/rankings/investors?metric=startups&country=CN&limit=8'],
  [
    '/rankings/investors?country=CN&knownAt=2026-01-01',
    'rankings',
    '/v1/rankings/investors?knownAt=2026-01-01&metric=startups&country=CN&limit=100',
  ],
  ['/rankings/providers?metric=utilization', 'rankings', '/v1/rankings/providers?metric=utilization&limit=100'],
  ['/deals?country=CN&sort=amountUsd', 'deals', '/v1/deals?limit=100&country=CN&sort=amountUsd'],
  ['/startups/moonshot', 'startup', '/v1/organizations/moonshot'],
  ['/startups/moonshot/rounds/moonshot-02?asOf=2026-01-01', 'startup', '/v1/organizations/moonshot?asOf=2026-01-01'],
];

/** Besides, what a page asks of a part that one scrolls to. */
const MOST = 6;

it(`no page asks more than ${MOST} readings for what one sees first`, async () => {
  const asked: Record<string, number> = {};
  for (const address of ADDRESSES) {
    const { shown, quiet } = await openedQuietly(system, '/method');
    const urls = new Set<string>();
    shown.on('request', (request) => {
      const { pathname, search } = new URL(request.url());
      // A round's own address leads down to it, and so to the part beside it.
      if (pathname.startsWith('/v1/') && !pathname.endsWith('/compute')) urls.add(pathname + search);
    });
    await shown.goto('about:blank');
    await shown.goto(`${address}#key=${await system.keyWith('read')}`);
    await settled(shown);
    await quiet();
    asked[address] = urls.size;
    await shown.close();
  }
  expect(Object.entries(asked).filter(([, n]) => n > MOST)).toEqual([]);
  expect(asked['/']).toBeGreaterThan(3);
});

it.each(PAGES)('%s', async (address, code, first) => {
  const shown = await page({ origin: system.url });
  const quiet = quietOf(shown);
  const asked: string[] = [];
  let tell: () => void;
  const isAsked = new Promise<void>((resolve) => {
    tell = resolve;
  });
  shown.on('request', (request) => {
    const { pathname, search } = new URL(request.url());
    if (!pathname.startsWith('/v1/')) return;
    asked.push(pathname + search);
    tell();
  });
  // The code of the page comes after what it asks.
  await shown.route(`**/assets/${code || 'none'}-*.js`, async (route) => {
    await isAsked;
    await route.continue();
  });
  await shown.goto(`${address}#key=${await system.keyWith('read')}`);
  await settled(shown);
  await quiet();
  expect(asked[0]).toBe(first);
  expect(asked.filter((one, n) => asked.indexOf(one) !== n)).toEqual([]);
});
