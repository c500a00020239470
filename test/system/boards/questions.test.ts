/** What the readings of markets have in common, each of them: HEAD, ETags, waiting for one's own writes, and what they say to a wrong question. */
import { describe, expect, it } from 'vitest';
import { pointersOf, problemIn } from '../../support/system/problems.ts';
import { exact, reported } from '../../support/system/samples.ts';
import { useSystem } from '../../support/system/use.ts';

const alias = { type: 'OrganizationAliased', subject: 'fund-b', data: { alias: 'Big-Fund' } };
const system = useSystem({ holding: 'handful', and: [alias] });

const TIMES = ['asOf', 'knownAt', 'recordedAt', 'method', 'after', 'format'];
const PAGING = ['limit', 'cursor'];
const PLACE = ['country', 'sector'];
const READINGS: [path: string, allowed: string[]][] = [
  ['/v1/rankings/startups', [...TIMES, ...PAGING, ...PLACE, 'metric', 'explain', 'instrument', 'every']],
  ['/v1/concentration/investors', [...TIMES, ...PAGING, ...PLACE, 'from', 'to', 'base', 'groups', 'explain', 'instrument', 'every']],
  [
    '/v1/deals',
    [...TIMES, ...PAGING, ...PLACE, 'from', 'to', 'investor', 'startup', 'roundType', 'status', 'minUsd', 'maxUsd', 'sort', 'rows'],
  ],
  ['/v1/valuations', [...TIMES, ...PAGING, ...PLACE, 'organization']],
  ['/v1/organizations/cloud/holdings', [...TIMES, ...PAGING, ...PLACE, 'compare']],
];
const PATHS = READINGS.map(([path]) => path);
/** Of today, and of another time. */
const BOTH = PATHS.flatMap((path) => [path, `${path}?asOf=2024-12-31`]);

describe('every reading of markets', () => {
  it.each(BOTH)('answers HEAD as GET without the body: %s', async (path) => {
    const [head, got] = [await system.ask(path, { method: 'HEAD' }), await system.ask(path)];
    expect([head.status, head.text, got.text.length > 100]).toEqual([200, '', true]);
    for (const name of ['etag', 'content-type', 'cache-control', 'vary'])
      expect([name, head.headers.get(name)]).toEqual([name, got.headers.get(name)]);
  });

  it.each(BOTH)('has an ETag, and answers 304 to who has it: %s', async (path) => {
    const etag = (await system.ask(path)).headers.get('etag')!;
    expect(etag).toMatch(/^"[^"]+"$/);
    for (const held of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const answer = await system.ask(path, { headers: { 'if-none-match': held } });
      expect([answer.status, answer.text, answer.headers.get('etag')]).toEqual([304, '', etag]);
    }
    expect((await system.ask(path, { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
  });

  it.each(PATHS)('takes nothing but GET and HEAD, and no one without a key: %s', async (path) => {
    const refused = await system.ask(path, { method: 'POST', body: '{}' });
    problemIn(refused, 405, 'method-not-allowed');
    expect(refused.headers.get('allow')).toBe('GET, HEAD');
    expect((await system.ask(path, { key: null })).status).toBe(401);
  });
});

describe('a wrong question', () => {
  it.each(READINGS)('with a parameter that %s does not know is 400, with those it knows', async (path, allowed) => {
    for (const name of ['nonsense', 'asof', 'constructor', '__proto__']) {
      const problem = problemIn(await system.ask(`${path}?${name}=1`), 400, 'invalid-parameter');
      expect(pointersOf(problem)).toEqual([`/${name}`]);
      const named = problem.errors[0].message.replace(/^.*allowed: /, '').split(', ');
      expect([named.sort(), problem.allowed.sort()]).toEqual([[...allowed].sort(), [...allowed].sort()]);
    }
  });

  const COMMON = [
    'limit=0',
    'limit=501',
    'cursor=x',
    'asOf=2024-02-30',
    'asOf=2024',
    'knownAt=2023-02-29',
    'recordedAt=2024-01-01',
    'country=cn',
  ];
  it.each([
    ['/v1/rankings/startups', ['metric=allocatedGpus', 'metric=', 'explain=', 'sector=Models']],
    ['/v1/concentration/investors', ['base=leads', 'explain=cloud', 'groups=1', 'from=2024-13-01', 'from=2024-02-01&to=2024-01-31']],
    ['/v1/deals', ['investor=', 'startup=', 'to=2024-04-31', 'from=2024-02-01&to=2024-01-31']],
    ['/v1/valuations', ['organization=', 'organization=ada,,bob', 'country=XX']],
    ['/v1/organizations/cloud/holdings', ['compare=', 'country=XX']],
  ])('to %s with a value that is none is 400 at its place', async (path, queries) => {
    for (const query of [...COMMON, ...queries]) {
      const problem = problemIn(await system.ask(`${path}?${query}`), 400, 'invalid-parameter');
      expect([query, pointersOf(problem)[0]]).toEqual([query, `/${query.split('=')[0]}`]);
    }
  });

  it('names the values that there are', async () => {
    const message = async (path: string) => problemIn(await system.ask(path), 400, 'invalid-parameter').errors[0].message;
    expect(await message('/v1/rankings/startups?metric=x')).toBe('expected one of valuationUsd, raisedUsd, monthsToUnicorn, stepUp, gpus');
    expect(await message('/v1/concentration/investors?base=x')).toBe('expected one of knownUsd, startups, rounds');
    expect(await message('/v1/concentration/investors?explain=x')).toBe('expected true or false');
  });

  it.each(['/v1/rankings/investors', '/v1/concentration/investors', '/v1/deals'])(
    'about a period after its own time is 400: %s',
    async (path) => {
      const problem = problemIn(await system.ask(`${path}?asOf=2024-01-31&from=2024-02-01`), 400, 'invalid-parameter');
      expect(pointersOf(problem)).toEqual(['/from']);
      expect(problem.detail).toContain('asOf=2024-01-31');
      expect((await system.ask(`${path}?asOf=2024-02-01&from=2024-02-01&to=2024-12-31`)).status).toBe(200);
    },
  );

  const SPAN = 'from=2020-01-01T00:00:00Z&to=2030-01-01T00:00:00Z';
  const FILTERS = [
    '/v1/rankings/investors?explain=',
    '/v1/rankings/startups?explain=',
    '/v1/organizations/cloud/holdings?compare=',
    '/v1/deals?investor=',
    '/v1/deals?startup=',
    '/v1/valuations?organization=',
    '/v1/valuations?organization=ada,',
    `/v1/diff?${SPAN}&organization=`,
    ...['/v1/flows?organization=', '/v1/credits?beneficiary=', '/v1/credits?provider='],
    ...['/v1/clusters?operator=', '/v1/clusters?tenant=', '/v1/restrictions?entity='],
  ];
  it.each(['/v1/organizations/ID/holdings?limit=3', ...FILTERS.map((filter) => `${filter}ID`)])(
    'about an organization that is not registered is 404 with up to three that are close: %s',
    async (path) => {
      for (const id of ['fund-c', 'fund%20c'])
        expect(problemIn(await system.ask(path.replace('ID', id)), 404, 'organization-unknown').suggestions).toEqual(['fund-a', 'fund-b']);
    },
  );

  it('in whose path an alias stands is sent on to the Id', async () => {
    const { status, headers } = await system.ask('/v1/organizations/big-fund/holdings?limit=3');
    expect([status, headers.get('location')]).toEqual([308, '/v1/organizations/fund-b/holdings?limit=3']);
  });

  it.each(FILTERS)('in whose filter an alias stands is answered as of the organization that has it: %s', async (filter) => {
    const [byAlias, byId] = await Promise.all(['big-fund', 'fund-b'].map((id) => system.get(filter + id)));
    const { asOfRecord: _one, ...answer } = byAlias;
    expect(answer).toEqual((({ asOfRecord: _other, ...rest }) => rest)(byId));
  });

  it('suggests three at most', async () => {
    const { suggestions } = problemIn(await system.ask('/v1/organizations/cl/holdings'), 404, 'organization-unknown');
    expect(suggestions).toEqual(['cloud', 'cloud-vc']);
    const { suggestions: many } = problemIn(await system.ask('/v1/organizations/the/holdings'), 404, 'organization-unknown');
    expect(many).toHaveLength(3);
  });
});

describe('reading one’s own writes', () => {
  it('waits until the answer has them, at once after the post', async () => {
    for (let n = 1; n <= 3; n += 1) {
      const { body } = await system.post(
        reported('bob', `new-${n}`, {
          amount: exact(1e6),
          valuation: { amount: exact(n * 1e9), basis: 'post' },
          participations: [{ investor: 'cloud' }],
        }),
      );
      const after = `after=${body.stream}@${body.version}`;
      const [ranking, concentration, deals, held] = await Promise.all([
        system.get(`/v1/rankings/startups?country=US&${after}`),
        system.get(`/v1/concentration/investors?base=rounds&country=US&${after}`),
        system.get(`/v1/deals?startup=bob&${after}`),
        system.get(`/v1/organizations/cloud-vc/holdings?country=US&${after}`),
      ]);
      expect(ranking.entries[0].value).toBe(n * 1e9);
      expect(concentration.entries[0]).toMatchObject({ id: 'cloud', value: n + 1 });
      expect(deals.deals.length).toBe(n + 1);
      expect(held.holdings[0]).toMatchObject({ unknownCheques: n, valuation: { usd: { low: n * 1e9 } } });
    }
  });

  it('is 404 where nobody recorded the version, and 400 for a stream that nothing rests on', async () => {
    const asked = PATHS.flatMap((path) => ['bob@999', 'nobody@1'].map((of) => system.ask(`${path}?after=organization/${of}`)));
    for (const answer of await Promise.all(asked)) problemIn(answer, 404, 'not-found');
    for (const path of PATHS) problemIn(await system.ask(`${path}?after=credit/grant@1`), 400, 'invalid-parameter');
  });
});
