/** The dashboard of a running system, in a page of its own. */
import type { Page } from 'playwright-core';
import { visit } from '../../../trial/browser/visit.ts';
import type { Running } from '../../../trial/running.ts';
import { type Look, page } from './page.ts';

export { settled, visit } from '../../../trial/browser/visit.ts';

/** One address of each page, as the shipped facts fill it. */
export const ADDRESSES = [
  '/',
  '/startups/moonshot',
  '/startups/moonshot/rounds/moonshot-02',
  '/investors/alibaba',
  '/investors/alibaba?compare=tencent',
  '/rankings/investors?country=CN',
  '/rankings/startups',
  '/rankings/providers',
  '/deals?country=CN',
  '/sources',
  '/sources/ft-alibaba-preview',
  '/changes',
  '/search?q=moon',
  '/method',
  '/docs',
] as const;

/** An address of the dashboard in a page of its own, with a key that may read. */
export const dashboard = async (system: Running, address: string, look: Partial<Look> = {}): Promise<Page> => {
  const shown = await page({ origin: system.url, ...look });
  await visit(shown, address, await system.keyWith('read'));
  return shown;
};
