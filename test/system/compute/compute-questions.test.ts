/** What the readings of the compute side have in common, each of them: HEAD, ETags, pages, CSV, and what they say to a wrong question. */
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../trial/running.ts';
import { pointersOf, problemIn } from '../../support/system/problems.ts';
import { recordsOf, rowsOf } from '../../support/system/sheet.ts';
import { useSystem } from '../../support/system/use.ts';

const system = useSystem({ holding: 'computeHandful' });

const TIMES = ['asOf', 'knownAt', 'recordedAt', 'method', 'after', 'format'];
const PAGING = ['limit', 'cursor'];
type List = [path: string, noun: string, allowed: string[]];
const LISTS: List[] = [
  ['/v1/clusters', 'clusters', ['operator', 'tenant', 'country']],
  ['/v1/credits', 'credits', ['beneficiary', 'provider']],
  ['/v1/flows', 'flows', ['organization', 'instrument']],
  ['/v1/restrictions', 'restrictions', ['gpuModel', 'destination', 'entity']],
  ['/v1/rankings/providers', 'entries', ['metric', 'country', 'every']],
  ['/v1/concentration/providers', 'entries', ['base', 'country', 'every']],
];
/** Its allocations have pages. */
const PAGED = '/v1/clusters/eagle';
const ONES = [PAGED, '/v1/credits/grant', '/v1/restrictions/rule/exposure', '/v1/organizations/lab/compute'];
const READINGS: [path: string, allowed: string[]][] = [
  ...LISTS.map(([path, , allowed]): [string, string[]] => [path, [...allowed, ...TIMES, ...PAGING]]),
  ...ONES.map((path): [string, string[]] => [path, path === PAGED ? [...TIMES, ...PAGING] : TIMES]),
];
/** Columns of what is said only where it is so: test/system/organization/quarters and test/system/rates/provisional have such rows. */
const WHERE_SO: Record<string, string[]> = {
  '/v1/credits': ['dayUncertain', 'lapsesUsd.provisional'],
  '/v1/flows': ['provisional'],
  '/v1/restrictions': ['dayUncertain'],
};
const PATHS = READINGS.map(([path]) => path);
const BOTH = PATHS.flatMap((path) => [path, `${path}?asOf=2024-07-31`]);

describe('every reading', () => {
  it.each(BOTH)('answers HEAD as GET, has an ETag, and 304 for who has it: %s', async (path) => {
    const [head, got] = [await system.ask(path, { method: 'HEAD' }), await system.ask(path)];
    expect([head.status, head.text, got.status, got.text.length > 50]).toEqual([200, '', 200, true]);
    const etag = got.headers.get('etag')!;
    expect([etag, head.headers.get('etag')]).toEqual([expect.stringMatching(/^"[^"]+"$/), etag]);
    for (const held of [etag, `W/${etag}`, '*']) {
      const answer = await system.ask(path, { headers: { 'if-none-match': held } });
      expect([answer.status, answer.text, answer.headers.get('etag')]).toEqual([304, '', etag]);
    }
    expect((await system.ask(path, { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
  });

  it.each(PATHS)('takes nothing but GET and HEAD, and only keys that may read: %s', async (path) => {
    problemIn(await system.ask(path, { method: 'POST', body: '{}' }), 405, 'method-not-allowed');
    expect((await system.ask(path, { key: null })).status).toBe(401);
    problemIn(await system.ask(path, { key: await system.keyWith('events:write') }), 403, 'scope-missing');
  });

  it.each(READINGS)('%s names the parameters that it knows', async (path, allowed) => {
    for (const name of ['nonsense', 'asof', 'constructor', '__proto__']) {
      const problem = problemIn(await system.ask(`${path}?${name}=1`), 400, 'invalid-parameter');
      expect([pointersOf(problem), problem.allowed.sort()]).toEqual([[`/${name}`], [...allowed].sort()]);
    }
    for (const query of [
      'asOf=2024-02-30',
      'asOf=2024',
      'knownAt=2023-02-29',
      'recordedAt=2024-01-01',
      'after=eagle',
      'after=currency/cny@1',
    ])
      expect([query, pointersOf(problemIn(await system.ask(`${path}?${query}`), 400, 'invalid-parameter'))]).toEqual([
        query,
        [`/${query.split('=')[0]}`],
      ]);
  });

  it.each([
    ['/v1/clusters', ['limit=0', 'limit=501', 'cursor=x', 'operator=', 'country=cn', 'country=XX']],
    ['/v1/credits', ['limit=0', 'cursor=x', 'beneficiary=', 'provider=']],
    ['/v1/flows', ['limit=x', 'cursor=x', 'organization=']],
    ['/v1/restrictions', ['limit=-1', 'cursor=x', 'gpuModel=', 'destination=China']],
    ['/v1/rankings/providers', ['metric=valuationUsd', 'country=cn', 'cursor=x']],
    ['/v1/concentration/providers', ['base=utilization', 'country=cn', 'cursor=x']],
  ])('%s says which value is none', async (path, queries) => {
    for (const query of queries) {
      const problem = problemIn(await system.ask(`${path}?${query}`), 400, 'invalid-parameter');
      expect([query, pointersOf(problem)[0]]).toEqual([query, `/${query.split('=')[0]}`]);
    }
  });

  it.each(['/v1/clusters/', '/v1/credits/'])('of nothing, or of what is no Id, is 404: %s', async (path) => {
    for (const id of ['nosuch', 'constructor', '__proto__', 'A%20B', 'x'.repeat(65)])
      problemIn(await system.ask(path + id), 404, 'not-found');
  });

  it('of a version that nobody recorded is 404 at once', async () => {
    const of: Record<string, string> = { credits: 'credit/grant', flows: 'contract/spend', restrictions: 'restriction/rule' };
    const asked = PATHS.map((path) => system.ask(`${path}?after=${of[path.split('/')[2]!] ?? 'cluster/eagle'}@999`));
    for (const answer of await Promise.all(asked)) problemIn(answer, 404, 'not-found');
  });
});

describe.each(LISTS)('the list %s of %s', (path, noun) => {
  const csv = (query: string) => system.ask(`${path}?${query}`, { headers: { accept: 'text/csv' } });

  it('in pages is the whole list, as JSON and as CSV', async () => {
    const whole: Json[] = (await system.get(`${path}?limit=500`))[noun];
    expect(whole.length).toBeGreaterThan(1);
    const paged: Json[] = [];
    for (let next: string | undefined = ''; next !== undefined; ) {
      const answer: Json = await system.get(`${path}?limit=1${next && `&cursor=${encodeURIComponent(next)}`}`);
      paged.push(...answer[noun]);
      next = answer.next;
    }
    expect(paged).toEqual(whole);
    const records = recordsOf((await csv('limit=500')).text);
    const sheets: string[][] = [];
    for (let next: string | undefined = `${path}?limit=1`; next; ) {
      const { text, headers }: { text: string; headers: Headers } = await system.ask(next, { headers: { accept: 'text/csv' } });
      sheets.push(...recordsOf(text).slice(1));
      next = /^<([^>]+)>; rel="next"$/.exec(headers.get('link') ?? '')?.[1];
    }
    expect([records.length - 1, sheets]).toEqual([whole.length, records.slice(1)]);
  });

  it('as CSV says what JSON says, in columns of their own, each of which some item has', async () => {
    const answer = await csv('limit=500');
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    const items: Json[] = (await system.get(`${path}?limit=500`))[noun];
    const [all] = recordsOf(answer.text);
    expect(new Set(all).size).toBe(all!.length);
    // The ends of partial dates, and what rows rest on, are of rows alone.
    const heading = all!.filter((one) => !/\.(first|last)$|^(sources|publishers|urls|licences)$/.test(one));
    const at = (item: Json, column: string): Json => column.split('.').reduce((part, name) => part?.[name], item);
    for (const column of heading.filter((one) => !WHERE_SO[path]?.includes(one)))
      expect([column, items.some((item) => at(item, column) !== undefined)]).toEqual([column, true]);
    rowsOf(answer.text).forEach((row, n) => {
      for (const [column, text] of Object.entries(row).filter(([one]) => heading.includes(one))) {
        const value = at(items[n], column);
        if (value === null || value === undefined) expect([column, text]).toEqual([column, '']);
        else if (typeof value !== 'object') expect([column, text]).toEqual([column, String(value)]);
      }
    });
  });
});
