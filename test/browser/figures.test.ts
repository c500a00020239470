/** Figures beside the numbers that they are drawn from: each has a table with what the service answers, all of it. */

import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../trial/running.ts';
import { dashboard } from '../support/browser/dashboard.ts';
import { dollars, exact } from '../support/browser/exact.ts';
import { exact as exactly, registered, reported } from '../support/system/samples.ts';
import { useSystem } from '../support/system/use.ts';

const source = {
  ...{ id: 'licensed', publisher: 'Free Figures', url: 'https://example.com/free' },
  ...{ licence: 'CC-BY-4.0', publishedOn: '2025-03-01' },
};
const system = useSystem({
  holding: 'facts',
  and: [
    registered('licensed', { name: 'Licensed' }),
    reported('licensed', 'a', { source, valuation: { amount: exactly(2e9), basis: 'post' } }),
    reported('licensed', 'b', { announcedOn: '2026-01-05', valuation: { amount: exactly(3e9), basis: 'post' } }),
  ],
});

const percents = ({ low, high }: { low: number; high: number }) => {
  const text = (n: number) => n.toLocaleString('en', { maximumSignificantDigits: 3 });
  return low === high ? `${text(low)} %` : `${text(low)}–${text(high)} %`;
};

describe('on the first page', () => {
  it('shares of the money are those of the service, holder by holder', async () => {
    const { entries }: Json = await system.get('/v1/concentration/investors?country=CN');
    const shown = await dashboard(system, '/');
    const rows = shown.locator('figure', { has: shown.locator('svg.shares') }).locator('.numbers tbody tr');
    const drawn = await rows.evaluateAll((all) => all.map((row) => [...row.children].map((one) => one.textContent)));
    expect(drawn).toEqual(entries.map(({ name, share }: Json) => [name, percents(share)]));
    expect(drawn.length).toBeGreaterThan(5);
    // And each leads to the cheques that it is made of.
    await shown
      .locator('figure', { has: shown.locator('svg.shares') })
      .getByText('Show the numbers')
      .click();
    await rows.first().getByRole('button').click();
    const panel = shown.locator('aside.panel');
    await panel.locator('a[href^="/sources/"]').first().waitFor();
    const { value } = entries[0];
    expect(await panel.textContent()).toContain(dollars(value));
  });

  it('valuations are those of the six that are worth most, point by point', async () => {
    const { timelines }: Json = await system.get('/v1/valuations?country=CN&limit=20');
    const least = ({ current }: Json): number => current?.usd?.low ?? 0;
    const most = timelines.toSorted((a: Json, b: Json) => least(b) - least(a)).slice(0, 6);
    const shown = await dashboard(system, '/');
    const figure = shown.locator('figure', { has: shown.locator('.multiples') });
    const rows = figure.locator('.numbers tbody tr');
    const drawn = await rows.evaluateAll((all) =>
      all.map((row) => [row.children[0]?.textContent, row.querySelector('.value')?.textContent]),
    );
    const wanted = most.flatMap(({ name, points, targets, ceilings }: Json) => [
      ...points.map(({ usd }: Json) => [name, exact(usd)]),
      ...[...(targets ?? []), ...(ceilings ?? [])].map(() => [name, 'not known']),
    ]);
    expect(drawn.map(String).toSorted()).toEqual(wanted.map(String).toSorted());
    expect(drawn.length).toBeGreaterThan(15);
  });
});

it('a figure that is taken along says whose word it rests on, under which licence, and where it is from', async () => {
  const shown = await dashboard(system, '/startups/licensed?scale=linear');
  const [file] = await Promise.all([
    shown.waitForEvent('download'),
    shown.locator('main figure').first().getByRole('button', { name: 'SVG', exact: true }).click(),
  ]);
  const texts = [...(await readFile(await file.path(), 'utf8')).matchAll(/<text[^>]*>([^<]+)</g)].map(([, text]) => text);
  expect(texts).toContainEqual(expect.stringMatching(/^Sources: .*Free Figures/));
  expect(texts).toContain('Licences: CC-BY-4.0');
  expect(texts).toContain(`${system.url}/startups/licensed?scale=linear`);
  expect(texts[0]).toContain('Licensed was worth $3B');
});
