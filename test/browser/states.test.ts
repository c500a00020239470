/** The address is the whole state: whoever opens it anew sees the same, pixel by pixel, and takes the same file along. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { written } from '../../web/address/address.ts';
import { SORTS, STATUSES, TYPES } from '../../web/pages/deals/asked.ts';
import { SCENARIOS, WEIGHTS } from '../../web/pages/investor/scenario.ts';
import { INSTRUMENTS, METRICS } from '../../web/pages/rankings/asked.ts';
import { faultsOf } from '../support/browser/page.ts';
import { pixelsOf } from '../support/browser/pixels.ts';
import { type Opened, openedQuietly } from '../support/browser/quiet.ts';
import { form, sized } from '../support/long.ts';
import { chance } from '../support/system/chance.ts';
import { allChanges } from '../support/system/changes.ts';
import { untilCitable } from '../support/system/citable.ts';
import { useSystem } from '../support/system/use.ts';

const SEED = Number(process.env.SEED ?? 11);
const STATES = sized(11, 100);
const system = useSystem({ holding: 'facts' });
const by = chance(SEED);

type Drawn = Record<string, string>;
/** A day between 2023 and 2026. */
const day = (): string => `${by.whole(2023, 2025)}-${String(by.whole(1, 12)).padStart(2, '0')}-${String(by.whole(1, 28)).padStart(2, '0')}`;
const oneOf = (name: string, all: readonly string[]): Drawn => by.perhaps(2, () => ({ [name]: by.pick(all) }));
const country = (): Drawn => oneOf('country', ['CN', 'US']);
const sector = (): Drawn => by.perhaps(4, () => ({ sector: 'foundation-models' }));
const period = (): Drawn => by.perhaps(3, () => ({ from: '2023-01-01', to: '2025-06-30' }));
const scale = (): Drawn => oneOf('scale', ['linear', 'log']);
const about = (): Drawn => by.pick([{}, { organization: 'moonshot' }, country()]);

/** Each page, with what narrows, sorts and scales it. */
const PAGES: (() => [path: string, query: Drawn])[] = [
  () => ['/', scale()],
  () => [`/startups/${by.pick(['moonshot', 'zhipu', 'deepseek', 'anthropic', 'minimax'])}`, scale()],
  () => ['/startups/moonshot/rounds/moonshot-02', scale()],
  () => [
    `/investors/${by.pick(['alibaba', 'tencent', 'microsoft'])}`,
    { ...oneOf('scenario', SCENARIOS), ...oneOf('weight', WEIGHTS), ...country(), ...oneOf('compare', ['hongshan', 'nvidia']) },
  ],
  () => [
    '/rankings/investors',
    {
      ...oneOf('metric', METRICS.investors),
      ...country(),
      ...sector(),
      ...period(),
      ...oneOf('instrument', INSTRUMENTS),
      ...oneOf('groups', ['false']),
    },
  ],
  () => ['/rankings/startups', { ...oneOf('metric', METRICS.startups), ...country(), ...sector() }],
  () => ['/rankings/providers', { ...oneOf('metric', METRICS.providers), ...country() }],
  () => [
    '/deals',
    {
      ...country(),
      ...oneOf('status', STATUSES),
      ...by.perhaps(3, () => ({ roundType: by.pick(TYPES) })),
      ...period(),
      ...by.perhaps(3, () => ({ minUsd: '1000000000' })),
      ...oneOf('sort', SORTS),
    },
  ],
  () => ['/sources', oneOf('publisher', ['Bloomberg', 'Epoch AI'])],
  () => ['/changes', { ...about(), ...period() }],
  // All was recorded on one day: a period that ends before it has nothing.
  () => ['/changes', { by: 'recorded', ...about(), ...oneOf('from', ['2023-01-01', '2026-01-01']) }],
  () => ['/search', { q: by.pick(['moon', 'ali', '月之暗面', 'nothing at all']) }],
];

/** The next page in turn, at times and in a look that are drawn. */
const stateOf = (n: number, instants: readonly string[]): string => {
  const [path, query] = PAGES[n % PAGES.length]!();
  const times = {
    ...by.perhaps(3, () => ({ asOf: day() })),
    ...by.perhaps(3, () => ({ knownAt: day() })),
    ...by.perhaps(3, () => ({ recordedAt: by.pick(instants) })),
  };
  return written({ path, query: { ...query, ...times, ...oneOf('theme', ['light', 'dark']) } });
};

const seen = async ({ shown, quiet }: Opened): Promise<{ text: string; pixels: string; csv: string | null }> => {
  // What is far down is read when one comes there.
  const ahead = shown.locator('[data-ahead]');
  while ((await ahead.count()) > 0) await shown.evaluate("document.querySelector('[data-ahead]')?.scrollIntoView()");
  await quiet();
  await shown.evaluate('scrollTo(0, 0)');
  const button = shown.locator('main footer.answer button, main .download button').filter({ hasText: 'CSV' }).first();
  const main = shown.locator('main');
  // What one points at may look otherwise: nothing is pointed at.
  await shown.mouse.move(0, 0);
  const [text, pixels] = [await main.innerText(), await pixelsOf(main)];
  if ((await button.count()) === 0) return { text, pixels, csv: null };
  const [file] = await Promise.all([shown.waitForEvent('download'), button.dispatchEvent('click')]);
  const csv = `${file.suggestedFilename()}\n${await readFile(await file.path(), 'utf8')}`;
  return { text, pixels, csv };
};

/** Goes there as the buttons of the browser do: nothing is loaded anew, and whatever the page before left behind is still there. */
const goOn = (shown: Page, address: string): Promise<void> =>
  shown.evaluate(`history.pushState(null, '', ${JSON.stringify(address)}); dispatchEvent(new PopStateEvent('popstate'))`);

/** When anything was recorded since all organizations were: before that most pages are not there. */
const instantsOf = async (): Promise<string[]> => {
  const recorded: { type: string; recordedAt: string }[] = await allChanges(system);
  const last = recorded.findLastIndex(({ type }) => type === 'OrganizationRegistered');
  return recorded.slice(last).map(({ recordedAt }) => recordedAt);
};

it(`${form}: ${STATES} states drawn by seed ${SEED} are the same when their address is opened anew`, async () => {
  console.log(`seed ${SEED}`);
  await untilCitable(system);
  const instants = await instantsOf();
  const walked = await openedQuietly(system, '/');
  let files = 0;
  for (let n = 0; n < STATES; n += 1) {
    const state = stateOf(n, instants);
    await goOn(walked.shown, state);
    await walked.quiet();
    expect(walked.shown.url()).toBe(new URL(state, system.url).href);
    const anew = await openedQuietly(system, state);
    const there = await seen(anew);
    expect(await anew.shown.locator('h1').count(), state).toBe(1);
    expect(await seen(walked), state).toEqual(there);
    if (there.csv !== null) files += 1;
    expect(await faultsOf(anew.shown), state).toEqual([]);
    await anew.shown.close();
  }
  expect(await faultsOf(walked.shown)).toEqual([]);
  expect(files).toBeGreaterThan(STATES / 4);
});
