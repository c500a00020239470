/** How somebody goes to a page of the dashboard, and waits until all of it is there. */
import type { Page } from 'playwright-core';

/** Nothing is awaited any more: every part of the page has its answer, or says why not. */
const SETTLED = 'body:has(h1):not(:has([aria-busy=true])):not(:has(.stale))';

export const settled = async (shown: Page): Promise<void> => {
  await shown.locator(SETTLED).waitFor({ state: 'attached' });
};

/** Goes to an address with this key, as `npm start` prints it, and waits until all of it is there. */
export const visit = async (shown: Page, address: string, key?: string): Promise<void> => {
  await shown.goto('about:blank');
  await shown.goto(key === undefined ? address : `${address}#key=${key}`);
  await settled(shown);
};
