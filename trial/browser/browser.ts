/** One browser for all that a process looks at. It ends with the process, however that ends: where its pipe is closed it has nobody to serve. */
import { type Browser, chromium } from 'playwright-core';
import { here, programOf } from './chromium.ts';

/** The sandbox needs rights that containers lack. No name is looked up and no other machine reached: a page has what this one serves, and nothing else. */
const FLAGS = ['--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost'];

const launch = async (): Promise<Browser> => {
  const { path, env } = await programOf(here());
  const browser = await chromium.launch({ executablePath: path, args: FLAGS, env: { ...process.env, ...env } });
  // One that crashed is not asked again.
  browser.on('disconnected', () => {
    launched = undefined;
  });
  return browser;
};

let launched: Promise<Browser> | undefined;

/** Launches the browser when it is first asked for. Throws with a sentence where this machine has none. */
export const browser = (): Promise<Browser> => {
  launched ??= launch();
  return launched;
};
