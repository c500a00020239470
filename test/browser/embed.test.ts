/** A page within the page of another: without its frame, without what posts, and only where anyone may read. */
import { expect, it } from 'vitest';
import { ADDRESSES, settled } from '../support/browser/dashboard.ts';
import { faultsOf, page } from '../support/browser/page.ts';
import { html, served } from '../support/browser/served.ts';
import { useSystem } from '../support/system/use.ts';

const open = useSystem({ holding: 'facts', publicRead: true });
const closed = useSystem({ without: ['boards', 'changes'] });

const embedded = (address: string): string => `${address}${address.includes('?') ? '&' : '?'}embed=1`;
const ancestorsOf = async (url: string, path: string) =>
  /frame-ancestors ([^;]+)/.exec((await fetch(url + path)).headers.get('content-security-policy') ?? '')?.[1];

it('has no head and no times, nothing that posts, and its links lead to pages that have neither', async () => {
  const shown = await page({ origin: open.url });
  const posted: string[] = [];
  shown.on('request', (request) => request.method() !== 'GET' && posted.push(`${request.method()} ${request.url()}`));
  for (const address of ADDRESSES) {
    await shown.goto(embedded(address));
    await settled(shown);
    await shown.evaluate("for (const one of document.querySelectorAll('details')) one.open = true");
    expect(await shown.locator('header.head, .times, input[type=password]').count(), address).toBe(0);
    const within = await shown.locator('main a[href^="/"]').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(
      within.filter((href) => !/^\/(v1|openapi|asyncapi|schemas)/.test(href) && !href.includes('embed=1')),
      address,
    ).toEqual([]);
  }
  // Whatever can be sent from a page is sent: readings alone.
  await shown.goto(embedded('/docs?q=what-if'));
  await settled(shown);
  await shown.evaluate("for (const one of document.querySelectorAll('details')) one.open = true");
  expect(await shown.locator('form.try').count()).toBe(0);
  await shown.goto(embedded('/docs'));
  await settled(shown);
  await shown.locator('#operation-getdeals > summary').click();
  await shown.locator('#operation-getdeals form').getByRole('button', { name: 'Ask' }).click();
  await shown.getByText(/^200 in /).waitFor();
  expect(posted).toEqual([]);
});

it('is shown by the page of another where anyone may read and its address says so', async () => {
  expect(await ancestorsOf(open.url, '/startups/moonshot?embed=1')).toBe('*');
  expect(await ancestorsOf(open.url, '/startups/moonshot')).toBe("'none'");
  const other = await served(
    { '/': html(`<iframe title="Moonshot" src="${open.url}/startups/moonshot?embed=1"></iframe>`), '/page.css': '' },
    null,
  );
  const shown = await page({ origin: open.url });
  await shown.goto(other);
  await shown.frameLocator('iframe').getByRole('heading', { level: 1, name: 'Moonshot AI' }).waitFor();
  expect((await faultsOf(shown)).filter((fault) => !fault.startsWith(`another origin was asked: ${other}`))).toEqual([]);
});

it.each([
  ['where a key is needed', () => closed.url, '/?embed=1'],
  ['where its address does not say so', () => open.url, '/'],
])('is not shown %s', async (_, url, path) => {
  expect(await ancestorsOf(url(), path)).toBe("'none'");
  const other = await served({ '/': html(`<iframe title="Dealstream" src="${url()}${path}"></iframe>`), '/page.css': '' }, null);
  const shown = await page({ origin: url() });
  await shown.goto(other);
  await expect.poll(() => faultsOf(shown)).toContainEqual(expect.stringContaining('frame-ancestors'));
  expect(await shown.frameLocator('iframe').locator('h1').count()).toBe(0);
});
