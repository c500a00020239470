/** Every page whose numbers one may quote can be cited: opened later it is what it was, says what has changed since and why, and what it says today. */
import { beforeAll, expect, it } from 'vitest';
import { visit } from '../support/browser/dashboard.ts';
import { faultsOf } from '../support/browser/page.ts';
import { cite, type Opened, openedQuietly } from '../support/browser/quiet.ts';
import { untilCitable } from '../support/system/citable.ts';
import { exact, reported } from '../support/system/samples.ts';
import { postAll, useSystem } from '../support/system/use.ts';

const system = useSystem({ holding: 'facts' });

/** What each says today, where that is not what it said. */
const PAGES: [address: string, today?: RegExp][] = [
  ['/'],
  ['/startups/moonshot', /\$90B/],
  ['/investors/alibaba', /Alibaba/],
  ['/rankings/investors?metric=knownUsd&country=CN', /Alibaba/],
  ['/deals?country=CN', /Moonshot.*, .*Later round.*, \$9B \(20 Nov 2026\)/],
  ['/sources?publisher=Bloomberg', /Bloomberg.* \(1 said, 0 withdrawn\)/],
];

const later = reported('moonshot', 'later', {
  label: 'Later round',
  announcedOn: '2026-11-20',
  amount: exact(9e9),
  valuation: { amount: exact(90e9), basis: 'post' },
  participations: [{ investor: 'alibaba', lead: true, amount: exact(9e9) }],
  source: { id: 'later', publisher: 'Bloomberg', url: 'https://example.com/later', publishedOn: '2026-11-20' },
});

/** Of a long table no more is there than one looks at. */
const LINES = 20;

/** What one may quote: the sentence, and how the table begins. */
const quoted = async ({ shown, quiet }: Opened) => {
  await shown.evaluate('scrollTo(0, 0)');
  await quiet();
  const citation = shown.getByLabel('To cite this');
  await citation.or(shown.locator('main').getByRole('alert')).first().waitFor();
  expect(await shown.locator('main').getByRole('alert').allInnerTexts(), shown.url()).toEqual([]);
  const table = await shown.locator('main table').first().innerText();
  return [await citation.inputValue(), ...table.split('\n').slice(0, LINES)];
};

/** By page, where it is cited, and what it says there. */
const cited = new Map<string, { at: string; says: string[] }>();

beforeAll(async () => {
  await untilCitable(system);
  for (const [address] of PAGES) {
    const one = await openedQuietly(system, address);
    await cite(one);
    cited.set(address, { at: one.shown.url().slice(system.url.length), says: await quoted(one) });
    await one.shown.close();
  }
  await postAll(system, [later]);
  // Until what was posted is final: before that nothing is known to have changed.
  const { at } = cited.get('/')!;
  const from = new URL(at, system.url).searchParams.get('recordedAt');
  const to = `${new Date().toISOString().slice(0, 10)}T23:59:59.999Z`;
  do await untilCitable(system);
  while ((await system.get(`/v1/diff?${new URLSearchParams({ from: from!, to })}`)).changes.length === 0);
});

it.each(PAGES)(
  '%s is what it was, and says what has changed and what it is today, by at most six readings and two',
  async (address, today) => {
    const { at, says } = cited.get(address)!;
    expect(at).toContain('recordedAt=');
    const asked = new Set<string>();
    const one = await openedQuietly(system, '/method');
    const { shown, quiet } = one;
    shown.on('request', (request) => request.url().includes('/v1/') && asked.add(request.url()));
    await visit(shown, at, await system.keyWith('read'));
    await quiet();
    const own = [...asked].filter((url) => url.includes('recordedAt='));
    expect(own.length).toBeLessThanOrEqual(6);
    // And what it is compared with: what has changed since, and what it says today.
    expect(asked.size - own.length).toBe(2);
    expect(await quoted(one)).toEqual(says);
    const since = shown.getByRole('region', { name: 'As it was cited' });
    await since.getByText(/fields? (has|have) changed since/).click();
    const line = since.locator('li').first();
    expect(await line.textContent()).toMatch(/Bloomberg, recorded/);
    // What something is called is asked once somebody looks.
    await line.getByText(/^Moonshot AI, /).waitFor();
    const told = since.locator('dd').nth(1);
    if (today) expect(await told.textContent()).toMatch(today);
    else expect(await told.count()).toBe(0);
    await since.getByRole('link', { name: 'See it as of today' }).click();
    await quiet();
    expect(shown.url()).toBe(`${system.url}${address}`);
    expect(await faultsOf(shown)).toEqual([]);
    await shown.close();
  },
);
