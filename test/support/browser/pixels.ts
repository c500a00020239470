/** What an element looks like. */
import { createHash } from 'node:crypto';
import type { Locator, Page } from 'playwright-core';

/** The last dot of a dotted line is a shade lighter or darker from time to time: lines are drawn through. */
const WITHOUT_DOTS = `{ const style = new CSSStyleSheet(); style.replaceSync('* { text-decoration-style: solid !important }'); document.adoptedStyleSheets = [style]; }`;
const WITH_DOTS = 'document.adoptedStyleSheets = []';

/** A digest of the picture of an element, with fonts loaded, animations at their end and no caret: the same for the same pixels. */
export const pixelsOf = async (element: Locator): Promise<string> => {
  await element.page().evaluate(WITHOUT_DOTS);
  const picture = await element.screenshot({ animations: 'disabled', caret: 'hide' });
  await element.page().evaluate(WITH_DOTS);
  return createHash('sha256').update(picture).digest('hex');
};

const styled = (selector: string, n: number, style: string) =>
  `{ const one = document.querySelectorAll(${JSON.stringify(selector)})[${n}]; one.style.cssText = ${style}; }`;
const APART = "'position: fixed; inset: 0 auto auto 0; margin: 0; z-index: 9; background: var(--paper); width: ' + one.offsetWidth + 'px'";

/** The same of the `n`th element that is selected, wherever it stands on its page: a gradient is dithered by where it lies. The element has no style of its own. */
export const pixelsApart = async (shown: Page, selector: string, n: number): Promise<string> => {
  await shown.evaluate(styled(selector, n, APART));
  const pixels = await pixelsOf(shown.locator(selector).nth(n));
  await shown.evaluate(styled(selector, n, "''"));
  return pixels;
};
