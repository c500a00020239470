/** The dashboard over HTTP, as the template's distribution serves it: its pages and files beside the API, on one origin. */
import { type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { PAGES } from '../../../web/pages.ts';
import { useSystem } from '../../support/system/use.ts';

const system = useSystem({ without: ['boards', 'changes'] });
const open = useSystem({ without: ['boards', 'changes'], publicRead: true });

const POLICY =
  "default-src 'self'; img-src 'self' blob: data:; connect-src 'self'; base-uri 'none'; form-action 'none'; object-src 'none'; frame-ancestors 'none'";
const SAID = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
};

/** Asks for a path just as it is written, and unpacks nothing. */
const raw = (path: string, headers: Record<string, string> = {}, method = 'GET', url = system.url) =>
  new Promise<IncomingMessage>((resolve, reject) => {
    const { hostname, port } = new URL(url);
    request({ hostname, port, path, method, headers }, resolve).once('error', reject).end();
  });
const bytesOf = async (answer: IncomingMessage): Promise<Buffer> => Buffer.concat(await answer.toArray());
const saidBy = ({ headers }: IncomingMessage) => Object.fromEntries(Object.keys(SAID).map((name) => [name, headers[name]]));

const filled = (page: string): string => page.replace(/\{[^}]+\}/g, 'moonshot');
const html = async (): Promise<string> => text(await raw('/'));
const assetsOf = async (): Promise<string[]> => [...(await html()).matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path]) => path!);

describe('an address of a page', () => {
  it.each(PAGES.map(filled))(
    '%s answers the page, by GET and HEAD, with a slash at its end or without, whatever is asked',
    async (path) => {
      const page = await html();
      for (const one of [path, `${path}?asOf=2024-03-01&lang=en`, ...(path === '/' ? [] : [`${path}/`])]) {
        const answer = await raw(one);
        expect([answer.statusCode, await text(answer)]).toEqual([200, page]);
        expect(answer.headers).toMatchObject({
          'content-type': 'text/html',
          'cache-control': 'no-cache',
          etag: expect.stringMatching(/^"\w+"$/),
        });
        expect(saidBy(answer)).toEqual(SAID);
      }
      const head = await raw(path, {}, 'HEAD');
      expect([head.statusCode, head.headers['content-length'], await text(head)]).toEqual([200, String(Buffer.byteLength(page)), '']);
    },
  );

  it('is not sent again to whoever has the page', async () => {
    const { etag = '' } = (await raw('/deals')).headers;
    const answer = await raw('/startups/moonshot', { 'if-none-match': `"other", ${etag}` });
    expect([answer.statusCode, await text(answer), answer.headers.etag, saidBy(answer)]).toEqual([304, '', etag, SAID]);
    expect((await raw('/deals', { 'if-none-match': '"other"' })).statusCode).toBe(200);
  });

  it('takes nothing else', async () => {
    const { status, headers, body } = await system.ask('/deals', { method: 'POST', body: '{}' });
    expect([status, headers.get('allow'), headers.get('content-type'), body.code]).toEqual([
      405,
      'GET, HEAD',
      'application/problem+json',
      'method-not-allowed',
    ]);
  });
});

describe('an address of nothing', () => {
  it.each([
    '/nowhere',
    '/dealsx',
    '/startups',
    '/startups/a/b/c',
    '/startups/%zz',
    '/v1',
    '/v1/nothing',
    '/v1/startups/moonshot',
    '/docs/x',
    '/index.html',
  ])('%s is a problem, and no page', async (path) => {
    const { status, headers, body } = await system.ask(path, { headers: { accept: 'text/html' } });
    expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([404, 'application/problem+json', 'no-store']);
    // Wherever it is answered it is the same.
    expect(Object.keys(body).sort()).toEqual(['code', 'detail', 'instance', 'status', 'title', 'type']);
    expect(body).toMatchObject({ code: 'not-found', title: 'Not found', status: 404, type: '/problems/not-found' });
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
  });

  it.each([
    '/assets/../index.html',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/assets/..%2f..%2fpackage.json',
    '/assets//etc/passwd',
    '/assets/%zz',
    '/assets/',
  ])('%s leads nowhere: what is no file is 404', async (path) => {
    const answer = await raw(path);
    expect([answer.statusCode, await text(answer)]).toEqual([404, expect.not.stringContaining('root:')]);
  });
});

describe('a file of the dashboard', () => {
  const TYPES: Record<string, string> = { js: 'text/javascript', css: 'text/css', svg: 'image/svg+xml' };

  it('is kept for ever, is of its type, and says what a page says', async () => {
    const paths = await assetsOf();
    expect(paths.map((path) => path.split('.').at(-1)).sort()).toEqual(['css', 'js', 'svg']);
    for (const path of paths) {
      const answer = await raw(path);
      expect(answer.statusCode).toBe(200);
      expect(answer.headers).toMatchObject({
        'content-type': TYPES[path.split('.').at(-1)!],
        'cache-control': 'public, max-age=31536000, immutable',
      });
      expect(saidBy(answer)).toEqual(SAID);
    }
  });

  it('is packed for whoever takes it so, and is the same bytes then', async () => {
    const script = (await assetsOf()).find((path) => path.endsWith('.js'))!;
    const plain = await raw(script);
    const bytes = await bytesOf(plain);
    expect([plain.headers['content-encoding'], plain.headers.vary]).toEqual([undefined, 'accept-encoding']);
    for (const [accepted, encoding, unpack] of [
      ['gzip, deflate, br', 'br', brotliDecompressSync],
      ['gzip', 'gzip', gunzipSync],
      ['br;q=0, gzip', 'gzip', gunzipSync],
    ] as const) {
      const answer = await raw(script, { 'accept-encoding': accepted });
      const sent = await bytesOf(answer);
      expect([answer.headers['content-encoding'], answer.headers['content-length']]).toEqual([encoding, String(sent.length)]);
      expect([sent.length < bytes.length, unpack(sent).equals(bytes)]).toEqual([true, true]);
      expect(answer.headers.etag).toBe(`W/${plain.headers.etag}`);
    }
    expect((await raw(script, { 'accept-encoding': 'identity' })).headers['content-encoding']).toBeUndefined();
  });

  it('is 404 where there is none of its name, and takes no post', async () => {
    const missing = await raw('/assets/main-00000000.js');
    expect([missing.statusCode, missing.headers['cache-control'], saidBy(missing)]).toEqual([404, undefined, SAID]);
    expect((await raw('/assets/main-00000000.js', {}, 'POST')).statusCode).toBe(403);
  });
});

describe('the API on the same origin', () => {
  it('answers as ever, beside the page that has its address now', async () => {
    expect((await system.ask('/health')).status).toBe(200);
    expect((await system.ask('/v1/organizations')).status).toBe(200);
    expect(await text(await raw('/docs'))).toBe(await html());
  });

  it('refuses what did not come through the distribution, key or not, and whatever such a request shows', async () => {
    const functionOf = (name: string) => system.runtime.functions.get(`dealstream-local-${name}`)!;
    const event = (headers: Record<string, string>) => ({
      ...{ version: '2.0', routeKey: 'GET /health', rawPath: '/health', rawQueryString: '', headers, isBase64Encoded: false },
      requestContext: { http: { method: 'GET', path: '/health', sourceIp: '198.51.100.7' }, requestId: 'one', routeKey: 'GET /health' },
    });
    for (const name of ['read', 'post', 'keys', 'subscriptions', 'docs', 'follow'])
      for (const headers of [{}, { 'dealstream-distribution': 'guessed' }, { 'dealstream-distribution': '' }]) {
        const { statusCode, body } = (await functionOf(name).invoke(event(headers))) as { statusCode: number; body: string };
        expect([name, statusCode, JSON.parse(body).code]).toEqual([name, 403, 'other-address']);
      }
    const key = await system.keyWith('admin');
    expect(await functionOf('authorize').invoke(event({ authorization: `Bearer ${key}` }))).toEqual({ isAuthorized: true, context: {} });
    // CloudFront puts its own in the place of whatever a client sends.
    expect((await system.ask('/health', { headers: { 'dealstream-distribution': 'guessed' } })).status).toBe(200);
  });
});

describe('a page within the page of another', () => {
  const ancestors = async (path: string, url: string) =>
    String((await raw(path, {}, 'GET', url)).headers['content-security-policy']).replace(/^.*frame-ancestors /, '');

  it('is not shown where a key is needed', async () => {
    expect(await ancestors('/startups/moonshot?embed=1', system.url)).toBe("'none'");
  });

  it('is shown where anyone may read and its address says so; the rest of its policy stays', async () => {
    expect(await ancestors('/startups/moonshot?embed=1', open.url)).toBe('*');
    for (const path of ['/startups/moonshot', '/?embed=0', '/deals?embed=true', (await assetsOf())[0]!])
      expect([path, await ancestors(path, open.url)]).toEqual([path, "'none'"]);
    const answer = await raw('/?embed=1', {}, 'GET', open.url);
    expect(saidBy(answer)).toEqual({ ...SAID, 'content-security-policy': POLICY.replace(/'none'$/, '*') });
  });
});
