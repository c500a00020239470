/** What is cited stays: the figures, the tables and the files of its address are byte for byte what they were, whatever was recorded since. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { rollUps } from '../../domain/boards/roll-up.ts';
import { views } from '../../domain/views.ts';
import { rebuildView } from '../../functions/projecting/rebuild.ts';
import { rebuildBoards, rebuildingOf } from '../../scripts/rebuild.ts';
import { localSystem, type System } from '../../scripts/system.ts';
import { facts, type Json } from '../../trial/running.ts';
import { visit } from '../support/browser/dashboard.ts';
import { faultsOf, page } from '../support/browser/page.ts';
import { pixelsApart, pixelsOf } from '../support/browser/pixels.ts';
import { cite, quietOf } from '../support/browser/quiet.ts';
import { each, form, sized } from '../support/long.ts';
import { chance } from '../support/system/chance.ts';
import { untilCitable } from '../support/system/citable.ts';
import { claimed, exact, marked, reported, withdrawn } from '../support/system/samples.ts';
import { postAll, useSystem } from '../support/system/use.ts';

const SEED = Number(process.env.SEED ?? 5);
const LATER = sized(80, 500);
const IMMUTABLE = 'private, max-age=31536000, immutable';
/** These are of today, whatever is cited beside them: what changed since, and what the record knows of its own. */
const TODAYS = ['/v1/diff', '/v1/changes', '/v1/status'];
const system = useSystem({ holding: 'facts' });
let scripts: System;
beforeAll(() => {
  scripts = localSystem({ engine: system.runtime.engine.endpoint, services: system.runtime.services });
});
afterAll(() => scripts.close());

const fileOf = async (shown: Page, button: Locator): Promise<string> => {
  const [file] = await Promise.all([shown.waitForEvent('download'), button.click()]);
  return `${file.suggestedFilename()}\n${await readFile(await file.path(), 'utf8')}`;
};

/** Every file that the page gives, by what its button says, and the picture of each figure. */
const takenFrom = async (shown: Page): Promise<Record<string, string>> => {
  const taken: Record<string, string> = {};
  const footer = shown.locator('footer.answer');
  for (const form of ['CSV', 'JSON']) taken[form] = await fileOf(shown, footer.getByRole('button', { name: form, exact: true }));
  const figures = await shown.locator('main figure').all();
  for (const [n, figure] of figures.entries()) {
    taken[`SVG ${n}`] = await fileOf(shown, figure.getByRole('button', { name: 'SVG', exact: true }));
    taken[`picture ${n}`] = await pixelsApart(shown, 'main figure', n);
  }
  taken.table = await pixelsOf(shown.locator('main table').first());
  return taken;
};

/** What each cited reading of the page says of how long it may be kept. */
const keptOf = (shown: Page): Map<string, string | undefined> => {
  const kept = new Map<string, string | undefined>();
  shown.on('response', (response) => {
    const { pathname, search } = new URL(response.url());
    const isCited = search.includes('recordedAt=') && !TODAYS.includes(pathname);
    if (pathname.startsWith('/v1/') && isCited) kept.set(pathname + search, response.headers()['cache-control']);
  });
  return kept;
};

const by = chance(SEED);
const rounds = facts.filter(({ type }: Json) => type === 'RoundReported');
const investors = [...new Set(rounds.flatMap(({ data }: Json) => (data.participations ?? []).map(({ investor }: Json) => investor)))];
const source = (n: number) => ({
  id: `later-${n}`,
  publisher: `A later paper ${n}`,
  url: `https://example.com/later-${n}`,
  publishedOn: '2026-01-20',
});

/** Other claims of the rounds that are there, rounds of the same startups with the same investors, values, and claims that are taken back: those of the facts, and those that came since. */
const later = (): Json[] => {
  const held = rounds.filter(({ data }: Json) => data.status !== 'superseded');
  const standing = [...held];
  return Array.from({ length: LATER }, (_, n): Json => {
    if (n % 4 === 3) {
      const [{ subject, data }] = standing.splice(by.whole(0, standing.length - 1), 1);
      return withdrawn(subject, data.round, data.source.id, { knownOn: '2026-01-21' });
    }
    const { subject, data } = by.pick(held);
    const amount = exact(by.whole(1, 9_000) * 1e6);
    const claim = { source: source(n), assurance: 'official' };
    if (n % 4 === 2) return marked(subject, `later-${n}`, { ...claim, asOf: '2025-12-01', valuation: { amount, basis: 'post' } });
    const says = { ...claim, amount, participations: [{ investor: by.pick(investors), lead: true, amount }] };
    const event =
      n % 4 === 0 ? claimed(subject, data.round, says) : reported(subject, `later-${n}`, { ...says, announcedOn: '2025-11-03' });
    standing.push(event);
    return event;
  });
};

it(`${form}: the first page, cited, is the same after ${LATER} events more, drawn by seed ${SEED}, and a rebuild of views and boards`, async () => {
  console.log(`seed ${SEED}`);
  await untilCitable(system);
  const key = await system.keyWith('read');
  const shown = await page({ origin: system.url });
  const quiet = quietOf(shown);
  await visit(shown, '/', key);
  await cite({ shown, quiet });
  const address = shown.url().slice(system.url.length);
  expect(Object.keys(Object.fromEntries(new URL(shown.url()).searchParams)).sort()).toEqual(['asOf', 'method', 'recordedAt']);
  const citation = await shown.getByLabel('To cite this').inputValue();
  expect(citation).toContain(shown.url());
  const cited = await takenFrom(shown);
  const lead = await shown.locator('main p.lead').textContent();
  expect(Object.keys(cited).length).toBeGreaterThan(5);

  await postAll(system, later());
  const rebuilding = rebuildingOf(scripts, () => {});
  for (const view of each(4, views)) expect(await rebuildView(rebuilding, view)).toEqual([]);
  expect(await rebuildBoards(rebuilding, rollUps)).toEqual([]);

  // A browser of its own, which has kept nothing.
  const anew = await page({ origin: system.url });
  const kept = keptOf(anew);
  const quietAnew = quietOf(anew);
  await visit(anew, address, key);
  await quietAnew();
  expect(await takenFrom(anew)).toEqual(cited);
  expect(await anew.locator('main p.lead').textContent()).toBe(lead);
  expect(await anew.getByLabel('To cite this').inputValue()).toBe(citation);
  expect([...kept].filter(([, control]) => control !== IMMUTABLE)).toEqual([]);
  expect(kept.size).toBeGreaterThan(4);

  const since = anew.getByRole('region', { name: 'As it was cited' });
  await since.getByText(/fields? (has|have) changed since/).click();
  await since.locator('li').first().waitFor();
  const changes = await since.locator('li').allTextContents();
  expect(changes.length).toBeGreaterThan(0);
  expect(changes.filter((change) => !/(A later paper \d+|The Press|RoundClaimWithdrawn), recorded /.test(change))).toEqual([]);
  await since.getByRole('link', { name: 'See it as of today' }).click();
  await quietAnew();
  expect(anew.url()).toBe(`${system.url}/`);
  expect(await anew.locator('main p.lead').textContent()).not.toBe(lead);
  expect(await faultsOf(anew)).toEqual([]);
});
