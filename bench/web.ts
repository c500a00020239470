/** `npm run bench:web`: how soon pages of the dashboard are seen, beside an empty page that the same system serves, and whether a long table scrolls smoothly. */
import { cpSync, globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { build } from '../build/build.ts';
import { browser } from '../trial/browser/browser.ts';
import { settled } from '../trial/browser/visit.ts';
import { facts, running } from '../trial/running.ts';
import { world } from '../trial/world.ts';

const { values } = parseArgs({ options: { times: { type: 'string', default: '20' }, rounds: { type: 'string', default: '5000' } } });
const [times, rounds] = [Number(values.times), Number(values.rounds)];

const EMPTY = { address: '/assets/empty.html', row: 'h1' };
const ROW = 'main tbody tr[aria-rowindex]';
/** Each with what is a row of its answer. */
const PAGES = [
  { address: '/', row: ROW },
  { address: '/rankings/investors', row: ROW },
  { address: '/deals', row: ROW },
  { address: '/startups/moonshot', row: '.round' },
];

/** The synthesised system, and among the files that its distribution serves one more: a page of a heading, without script or style. */
const withEmptyPage = async (): Promise<string> => {
  const dir = mkdtempSync(join(tmpdir(), 'dealstream-bench-'));
  cpSync(await build(), dir, { recursive: true });
  const [script] = globSync(join(dir, '*', '{,assets/}main-*.js'));
  if (script === undefined) throw new Error('the synthesised system has no script of the dashboard');
  writeFileSync(join(dirname(script), 'empty.html'), '<!doctype html><html lang="en"><title>Empty</title><h1>Dealstream</h1></html>');
  return dir;
};

/** Keeps when the frame was through in which the first such element was drawn. */
const watching = (row: string) => `globalThis.firstRow = new Promise((resolve) => {
  const through = () => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve(performance.now());
    port2.postMessage(0);
  };
  const seen = new MutationObserver(() => {
    if (!document.querySelector(${JSON.stringify(row)})) return;
    seen.disconnect();
    requestAnimationFrame(through);
  });
  seen.observe(document, { childList: true, subtree: true });
})`;
const PAINTED = `new Promise((resolve) => {
  new PerformanceObserver((list) => {
    const [first] = list.getEntriesByName('first-contentful-paint');
    if (first) resolve(first.startTime);
  }).observe({ type: 'paint', buffered: true });
})`;

const opened = async (origin: string): Promise<Page> => {
  const context = await (await browser()).newContext({ baseURL: origin, viewport: { width: 1280, height: 800 } });
  return context.newPage();
};

/** Opens a page in a browser that has nothing of it yet. Milliseconds from the start of the navigation. */
const seen = async (origin: string, key: string, { address, row }: { address: string; row: string }) => {
  const page = await opened(origin);
  await page.addInitScript(watching(row));
  await page.goto(`${address}#key=${key}`);
  const first = { paint: await page.evaluate<number>(PAINTED), row: await page.evaluate<number>('firstRow') };
  await page.context().close();
  return first;
};

const medianOf = (all: number[]): number => {
  const sorted = all.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = Number.NaN, high = Number.NaN] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
};

/** Takes turns with the empty page, so that both had the same machine. */
const compare = async (origin: string, key: string): Promise<void> => {
  const all = [EMPTY, ...PAGES].map((page): { page: typeof page; paint: number[]; row: number[] } => ({ page, paint: [], row: [] }));
  for (let n = -1; n < times; n += 1)
    for (const { page, paint, row } of all) {
      const first = await seen(origin, key, page);
      if (n < 0) continue; // the first ones start the functions
      paint.push(first.paint);
      row.push(first.row);
    }
  const empty = medianOf(all.find(({ page }) => page === EMPTY)?.paint ?? []);
  const against = (ms: number) => `${ms.toFixed(0).padStart(6)} ${(ms / empty).toFixed(2).padStart(6)}`;
  console.log(`${''.padEnd(28)} first paint   first row\n${''.padEnd(28)}     ms  times     ms  times`);
  for (const { page, paint, row } of all)
    console.log(`${page.address.padEnd(28)} ${against(medianOf(paint))} ${page === EMPTY ? '' : against(medianOf(row))}`);
};

/** Scrolls through all deals, a frame at a time, and tells of the tasks that kept the page from answering. */
const scroll = async (origin: string, key: string): Promise<void> => {
  const page = await opened(origin);
  await page.goto(`/deals#key=${key}`);
  await settled(page);
  await page.evaluate(
    `globalThis.tasks = []; new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' })`,
  );
  let most = 0;
  const isThrough =
    "document.querySelector('.more').textContent.startsWith('All ') && innerHeight + scrollY >= document.documentElement.scrollHeight - 2";
  while (!(await page.evaluate<boolean>(isThrough))) {
    await page.mouse.wheel(0, 1200);
    await page.evaluate('new Promise(requestAnimationFrame)');
    most = Math.max(most, await page.locator('main tbody tr').count());
  }
  const tasks = await page.evaluate<number[]>('tasks');
  const rows = await page.locator('main table').getAttribute('aria-rowcount');
  console.log(
    `scrolled through ${Number(rows) - 1} deals: ${tasks.filter((ms) => ms > 100).length} tasks over 100 ms, ${tasks.length} over 50 ms, the longest ${Math.max(0, ...tasks).toFixed(0)} ms; at most ${most} rows in the document`,
  );
  await page.context().close();
};

const dir = await withEmptyPage();
const system = await running({ dir, enforceIam: false });
const post = async (events: unknown[]): Promise<void> => {
  for (let from = 0; from < events.length; from += 500) {
    const { status, text } = await system.post(events.slice(from, from + 500));
    if (status >= 300) throw new Error(`POST /v1/events: ${status} ${text}`);
  }
  await system.idle();
};
try {
  await post(facts);
  const key = await system.keyWith('read');
  console.log(`medians of ${times}; ${cpus().length} cores, load ${loadavg().at(0)?.toFixed(1)}, Node ${process.version}\n`);
  await compare(system.url, key);
  await post([...world(1, { startups: rounds / 10, investors: rounds / 10, rounds })]);
  await scroll(system.url, key);
} finally {
  await (await browser()).close();
  await system.stop();
  rmSync(dir, { recursive: true });
}
