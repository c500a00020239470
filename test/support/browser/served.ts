/** A few pages of a test's own, served as the dashboard's are: under its Content-Security-Policy. */
import { createServer } from 'node:http';
import type { Page } from 'playwright-core';
import { ends } from '../local/ending.ts';
import { type Look, page } from './page.ts';

/** What a page of the dashboard may load. */
export const POLICY = "default-src 'self'; img-src 'self' blob: data:; connect-src 'self'";

const TYPES: Record<string, string> = { css: 'text/css', js: 'text/javascript' };

/** Serves texts by their path until the test is over, and gives the origin; `policy` null sends none. Any other path is 404. */
export const served = async (texts: Record<string, string>, policy: string | null = POLICY): Promise<string> => {
  const server = createServer(({ url = '/' }, response) => {
    const text = texts[url];
    if (policy) response.setHeader('content-security-policy', policy);
    response.setHeader('content-type', `${TYPES[url.split('.')[1] ?? ''] ?? 'text/html'}; charset=utf-8`);
    response.writeHead(text === undefined ? 404 : 200).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ends.push(() => new Promise((resolve) => server.close(resolve).closeAllConnections()));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return `http://127.0.0.1:${address.port}`;
};

/** A page of this body. */
export const html = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>Rounds</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/page.css">${head}</head><body><main><h1>Rounds</h1>${body}</main></body></html>`;

/** How it looks: otherwise in each look that a page can have. */
export const STYLE = `
  body { font: 18px/1.5 sans-serif; color: #1b1c1e; background: #fcfbf8 }
  a, button, input, select, summary { font: inherit; color: #0a3a5a; min-height: 24px; display: inline-block }
  @media (max-width: 400px) { p { font-size: 13px } }
  @media (prefers-color-scheme: dark) { body { color: #e9e6df; background: #14161a } }
  @media (forced-colors: active) { p { border: 4px solid CanvasText } }
  @media (prefers-reduced-motion: no-preference) { p { letter-spacing: 1px } }
  .pulse { animation: pulse 1s infinite alternate } @keyframes pulse { to { opacity: 0 } }
`;

/** Serves a page of this body, and files beside it, and opens it. */
export const opened = async (body: string, look: Partial<Look> = {}, texts: Record<string, string> = {}): Promise<Page> => {
  const origin = await served({ '/': html(body), '/page.css': STYLE, ...texts });
  const shown = await page({ origin, ...look });
  await shown.goto('/');
  return shown;
};
