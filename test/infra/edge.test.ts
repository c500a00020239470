/** What runs at the edge, run here as it stands in the template: for every address it says what the dashboard itself says. */
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { embeddingCode, pagePatterns, pagesCode } from '../../infra/site/edge.ts';
import { PAGES, pageAt } from '../../web/pages.ts';
import { resources, synthesise } from '../support/infra/synthesised.ts';

const { stacks } = await synthesise('test', { site: { pages: '' }, isPublic: true });
const codes = resources(stacks['Dealstream-test-Site']!, 'AWS::CloudFront::Function').map(([, { Properties }]) => Properties.FunctionCode);

const run = (code: string, event: object) =>
  JSON.parse(runInNewContext(`${code}\nJSON.stringify(handler(JSON.parse(event)))`, { event: JSON.stringify(event) }));
const ask = (uri: string, method = 'GET') =>
  run(pagesCode(), { context: { requestId: 'one' }, request: { method, uri, querystring: {}, headers: {} } });
/** What the second function makes of an answer. */
const frame = (querystring: object) =>
  run(embeddingCode(), { request: { querystring }, response: { statusCode: 200, headers: { etag: { value: '"1"' } } } });

const filled = (page: string): string => page.replace(/\{[^}]+\}/g, 'moonshot');
const STRANGE = [
  '/deal',
  '/dealsx',
  '/Deals',
  '/deals/x',
  '/startups',
  '/startups/',
  '/startups/a/rounds',
  '/startups/a/rounds/',
  '/startups/a/b/c',
];
const ESCAPED = [
  '/startups/%E6%9C%88',
  '/startups/%zz',
  '/startups/%ff',
  '/startups/a%2Fb',
  '/rankings/a.b',
  '/rankings/..',
  '/sources/a/b',
];
const OTHERS = [
  '/v1',
  '/v1/deals',
  '/docs/app.js',
  '/assets/a.js',
  '/index.html',
  '/health',
  '/nowhere',
  '/startups//rounds/x',
  '/rankings/a//',
];
const ADDRESSES = [...PAGES.flatMap((page) => [filled(page), `${filled(page)}/`]), ...STRANGE, ...ESCAPED, ...OTHERS].filter(
  (one) => one !== '//',
);

describe('an address', () => {
  it.each(ADDRESSES)('%s is a page for CloudFront where the dashboard has one there', (uri) => {
    const isPage = pageAt(uri) !== undefined;
    expect(ask(uri)).toMatchObject(isPage ? { uri: '/index.html', method: 'GET' } : { statusCode: 404 });
    // Whether it is asked at all.
    const matches = pagePatterns().some((pattern) => new RegExp(`^${pattern.replaceAll('*', '.*')}$`).test(uri));
    if (isPage) expect(matches).toBe(true);
  });

  it('is asked about by few patterns, none of which covers another, the API or the files', () => {
    const patterns = pagePatterns();
    expect(patterns).toEqual(
      expect.arrayContaining(['/', '/deals', '/deals/', '/startups/*', '/docs', '/docs/', '/sources', '/sources/*']),
    );
    expect(new Set(patterns).size).toBe(patterns.length);
    for (const pattern of patterns) {
      const covering = patterns.filter((one) => one !== pattern && one.endsWith('*') && pattern.startsWith(one.slice(0, -1)));
      expect([pattern, covering]).toEqual([pattern, []]);
      expect(pattern).not.toMatch(/^\/(v1|assets|schemas|health|openapi|asyncapi)\b|^\/\*|^\/docs\/./);
    }
  });

  it('may have dots and several variables, whatever pages come', () => {
    expect(pagePatterns(['/a', '/a/{b}', '/a/{b}/c', '/d/{e}/f/{g}', '/h/{i}/j'])).toEqual(['/a', '/a/*', '/d/*', '/h/*']);
    const code = pagesCode(['/a.b', '/d/{e}/f/{g}']);
    const at = (uri: string) => run(code, { context: {}, request: { method: 'GET', uri } }).statusCode;
    expect(['/a.b', '/axb', '/d/1/f/2', '/d/1/f'].map(at)).toEqual([undefined, 404, undefined, 404]);
  });

  it('of a page takes GET and HEAD, and answers all else by a problem', () => {
    expect(ask('/deals', 'HEAD')).toMatchObject({ uri: '/index.html' });
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
      const { statusCode, headers, body } = ask('/deals', method);
      expect([statusCode, headers.allow.value, JSON.parse(body.data)]).toEqual([
        405,
        'GET, HEAD',
        expect.objectContaining({ code: 'method-not-allowed', status: 405, instance: 'one' }),
      ]);
    }
    expect(ask('/startups', 'HEAD').body).toBeUndefined();
  });
});

describe('a page', () => {
  it('may be shown within others by ?embed=1 alone', () => {
    const ancestors = (querystring: object) =>
      /frame-ancestors (.*)$/.exec(frame(querystring).headers['content-security-policy'].value)![1];
    expect(ancestors({ embed: { value: '1' } })).toBe('*');
    for (const other of [{}, { embed: { value: '0' } }, { embed: { value: '' } }, { embed: { value: '11' } }, { other: { value: '1' } }])
      expect(ancestors(other)).toBe("'none'");
    expect(frame({}).headers.etag).toEqual({ value: '"1"' });
  });
});

it('the template holds this code, and the runtime of CloudFront knows all of its language', () => {
  expect(new Set(codes)).toEqual(new Set([pagesCode(), embeddingCode()]));
  for (const code of codes) expect(code).not.toMatch(/=>|`|\?\.|\?\?|\bimport\b|\brequire\b|\bclass\b|\.\.\.|\bconst\b|\blet\b/);
});
