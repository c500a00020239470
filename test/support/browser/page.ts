/** A page of a test's own, and what it does wrong. */
import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { browser } from '../../../trial/browser/browser.ts';
import { ends } from '../local/ending.ts';

export interface Look {
  /** Whose pages it shows, such as `http://127.0.0.1:8787`. What it asks of any other is a fault. */
  readonly origin: string;
  /** In CSS pixels. */
  readonly width?: number;
  readonly height?: number;
  readonly scheme?: 'light' | 'dark';
  readonly forcedColors?: boolean;
  readonly reducedMotion?: boolean;
}

const faultsIn = new WeakMap<BrowserContext, string[]>();

/** Opens an empty page, with no cookies, no cache and nothing stored. It is closed after the test, which fails where the page did something wrong that the test has not asked for with `faultsOf`. */
export const page = async (look: Look): Promise<Page> => {
  const { origin, width = 1280, height = 800, scheme = 'light', forcedColors = false, reducedMotion = false } = look;
  const context = await (await browser()).newContext({
    baseURL: origin,
    viewport: { width, height },
    colorScheme: scheme,
    forcedColors: forcedColors ? 'active' : 'none',
    reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
    locale: 'en-GB',
    timezoneId: 'UTC',
  });
  ends.push(async () => {
    const faults = await taken(context);
    await context.close();
    expect(faults, 'what a page did wrong').toEqual([]);
  });
  await watch(context, new URL(origin).host);
  return context.newPage();
};

/** Gives what the page, and those that it opened, did wrong so far, and forgets it: errors in the console (what a Content-Security-Policy forbade and what could not be loaded
 * among them), errors that nobody caught, requests to other origins, crashes. */
export const faultsOf = (page: Page): Promise<string[]> => taken(page.context());

/** Leaves the page, so that nothing of it is under way any more, and gives what it did wrong: for tests in which what it asks is refused or lost, now or a moment later. */
export const faultsAtEnd = async (page: Page): Promise<string[]> => {
  await page.goto('about:blank');
  return taken(page.context());
};

/** The browser writes most of what a Content-Security-Policy forbids into the console, but not what a script caught. */
const VIOLATIONS =
  "addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => console.error('policy violated:', effectiveDirective, blockedURI))";

const watch = async (context: BrowserContext, host: string): Promise<void> => {
  const faults: string[] = [];
  faultsIn.set(context, faults);
  const asked = (url: string) => {
    if (/^(https?|wss?):/.test(url) && new URL(url).host !== host) faults.push(`another origin was asked: ${url}`);
  };
  context.on('console', (said) => {
    if (said.type() === 'error') faults.push(`error in the console: ${said.text()} (${said.location().url})`);
  });
  context.on('weberror', (thrown) => faults.push(`error that nobody caught: ${thrown.error().message}`));
  context.on('request', (request) => asked(request.url()));
  context.on('page', (opened) => {
    opened.on('websocket', (socket) => asked(socket.url()));
    opened.on('crash', (crashed) => faults.push(`crash: ${crashed.url()}`));
  });
  await context.addInitScript(VIOLATIONS);
};

/** A page answers in order: what it said before has arrived when it answers this. One that is closed or crashed says no more. */
const taken = async (context: BrowserContext): Promise<string[]> => {
  for (const one of context.pages()) await one.evaluate('0').catch(() => undefined);
  return faultsIn.get(context)?.splice(0) ?? [];
};
