/** `npm run pictures`: takes the pictures that documents show of the dashboard, of a system with the shipped facts, into `docs/pictures`. */
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { browser } from './browser/browser.ts';
import { settled, visit } from './browser/visit.ts';
import { PICTURES, type Picture } from './pictures/pictures.ts';
import { facts, running } from './running.ts';

const FOLDER = join(import.meta.dirname, '..', 'docs', 'pictures');
/** A page of pictures is read on slow lines, too. */
const MOST_BYTES = 150_000;
/** In CSS pixels. */
const HEIGHT = 900;
/** The font that is brought draws ’ as wide as a Chinese letter, unless it is told not to. */
const NARROW = `{
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { font-feature-settings: "pwid" !important }');
  document.adoptedStyleSheets.push(sheet);
}`;

/** The top of a page, a pixel for each of CSS, in the fonts that `npm ci` brings. */
const take = async (origin: string, key: string, { name, address, width = 1280, scheme = 'light' }: Picture): Promise<void> => {
  const context = await (await browser()).newContext({
    baseURL: origin,
    viewport: { width, height: HEIGHT },
    colorScheme: scheme,
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'UTC',
  });
  const page = await context.newPage();
  await visit(page, address, key);
  await page.evaluate(NARROW);
  // What is asked only of what has come into view has its answer, too.
  await page.waitForLoadState('networkidle');
  await settled(page);
  const path = join(FOLDER, `${name}.png`);
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
  await context.close();
  const { size } = statSync(path);
  console.log(`${name.padEnd(16)} ${Math.round(size / 1000)} KB`);
  if (size > MOST_BYTES) throw new Error(`${path} has ${size} bytes, more than ${MOST_BYTES}`);
};

mkdirSync(FOLDER, { recursive: true });
const system = await running();
try {
  for (let from = 0; from < facts.length; from += 500) await system.post(facts.slice(from, from + 500));
  await system.idle();
  const key = await system.keyWith('read');
  for (const picture of PICTURES) await take(system.url, key, picture);
} finally {
  await (await browser()).close();
  await system.stop();
}
