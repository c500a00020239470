/** When a page has asked all that it asks. */
import type { Page, Request } from 'playwright-core';
import type { Running } from '../../../trial/running.ts';
import { settled, visit } from './dashboard.ts';
import { page } from './page.ts';

/** A frame has been drawn, and what follows from one has begun. */
const DRAWN = 'new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(drawn))))';

/** Watches an empty page. What it gives waits until every part is there and nothing is asked, also of what one answer makes another part ask, and of what is drawn without a sign that more is to come. */
export const quietOf = (shown: Page): (() => Promise<void>) => {
  const asked = new Set<Request>();
  shown.on('request', (request) => asked.add(request));
  for (const event of ['requestfinished', 'requestfailed'] as const)
    shown.on(event as 'requestfinished', (request) => asked.delete(request));
  return async () => {
    do {
      while (asked.size > 0) await shown.evaluate(DRAWN);
      await settled(shown);
      await shown.evaluate(DRAWN);
    } while (asked.size > 0);
  };
};

export type Opened = { shown: Page; quiet: () => Promise<void> };

/** An address in a page of its own with all of it there, and how to wait so again. */
export const openedQuietly = async (system: Running, address: string): Promise<Opened> => {
  const shown = await page({ origin: system.url });
  const quiet = quietOf(shown);
  await visit(shown, address, await system.keyWith('read'));
  await quiet();
  return { shown, quiet };
};

/** Cites what is shown. What comes in as one gets down to the button moves it: it is pressed once all of that is there. */
export const cite = async ({ shown, quiet }: Opened): Promise<void> => {
  const button = shown.getByRole('button', { name: 'Cite', exact: true });
  await button.scrollIntoViewIfNeeded();
  await quiet();
  await button.click();
  await shown.waitForURL(/recordedAt=/);
  await quiet();
};
