/** The list of organizations, one of them by Id or alias, and what every reading does with ETags and versions. */
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../trial/running.ts';
import { problemIn } from '../../support/system/problems.ts';
import { exact, registered, reported } from '../../support/system/samples.ts';
import { useSystem } from '../../support/system/use.ts';

const system = useSystem({
  and: [
    registered('moonshot', {
      name: 'Moonshot AI',
      country: 'CN',
      foundedOn: '2023-03',
      sector: 'foundation-models',
      aliases: ['月之暗面', 'Kimi'],
    }),
    registered('mistral', { name: 'Mistral AI', country: 'FR', aliases: ['Société Mistral'] }),
    registered('zhipu', { name: 'Zhìpǔ AI', country: 'CN', aliases: ['智谱华章', 'Чжипу'] }),
    registered('01ai', { name: '01.AI', country: 'CN' }),
    registered('a16z', { name: 'Andreessen Horowitz', kind: 'fund', country: 'US', aliases: ['a16z / AH'] }),
    registered('nowhere', { name: 'Nowhere', kind: 'fund' }),
    { type: 'OrganizationAliased', subject: 'a16z', data: { alias: 'AH Capital' } },
    { type: 'OrganizationAffiliated', subject: 'nowhere', data: { group: 'a16z' } },
    reported('moonshot', 'seed', { amount: exact(6e7), valuation: { amount: exact(3e8), basis: 'post' } }),
  ],
});

const idsOf = async (query: string): Promise<string[]> =>
  (await system.get(`/v1/organizations?${query}`)).organizations.map(({ id }: Json) => id);
const moved = async (path: string): Promise<[number, string | null]> => {
  const { status, headers } = await system.ask(path);
  return [status, headers.get('location')];
};

describe('the list of organizations', () => {
  it('gives profiles by Id', async () => {
    const { organizations, ...more } = await system.get('/v1/organizations');
    expect(more).toMatchObject({ method: '1.1' });
    expect(organizations.map(({ id }: Json) => id)).toEqual(['01ai', 'a16z', 'mistral', 'moonshot', 'nowhere', 'zhipu']);
    expect(organizations[3]).toMatchObject({
      id: 'moonshot',
      name: 'Moonshot AI',
      kind: 'startup',
      country: 'CN',
      sector: 'foundation-models',
    });
    expect(organizations[3].aliases).toEqual(['月之暗面', 'Kimi']);
    expect(organizations[4].group).toBe('a16z');
  });

  it.each([
    ['an Id', 'moon', ['moonshot']],
    ['a name', 'Moonshot A', ['moonshot']],
    ['a name in another case', 'MOONSHOT ai', ['moonshot']],
    ['the first letter of several', 'm', ['mistral', 'moonshot']],
    ['an alias', 'kim', ['moonshot']],
    ['an alias given later', 'ah c', ['a16z']],
    ['Chinese', '月之', ['moonshot']],
    ['Chinese of another', '智', ['zhipu']],
    ['Cyrillic in another case', 'чжи', ['zhipu']],
    ['a name without its accents', 'zhipu', ['zhipu']],
    ['accents that the name lacks', 'Móônshot', ['moonshot']],
    ['an accent as a mark of its own', 'Socie\u0301te\u0301', ['mistral']],
    ['full-width letters', 'Ｋｉｍｉ', ['moonshot']],
    ['digits', '01', ['01ai']],
    ['what only the middle of a name has', 'shot', []],
    ['nothing known', 'zzz', []],
    ['a pattern', '.*', []],
    ['a per cent sign', '%', []],
  ])('finds by the beginning of %s', async (_, q, wanted) => {
    expect(await idsOf(`q=${encodeURIComponent(q)}`)).toEqual(wanted);
  });

  it('filters by kind and country, together with q', async () => {
    expect(await idsOf('kind=fund')).toEqual(['a16z', 'nowhere']);
    expect(await idsOf('country=CN')).toEqual(['01ai', 'moonshot', 'zhipu']);
    expect(await idsOf('country=CN&kind=fund')).toEqual([]);
    expect(await idsOf('country=CN&q=m')).toEqual(['moonshot']);
  });

  it.each([1, 2, 3, 4, 5, 6, 7])('pages by %i, and leaves next away on the last page', async (limit) => {
    const pages: string[][] = [];
    for (let next = ''; pages.length < 10; ) {
      const body = await system.get(`/v1/organizations?limit=${limit}${next}`);
      pages.push(body.organizations.map(({ id }: Json) => id));
      if (!('next' in body)) break;
      next = `&cursor=${body.next}`;
    }
    expect(pages.flat()).toEqual(await idsOf(''));
    expect(pages.map(({ length }) => length)).toEqual([...Array(Math.ceil(6 / limit) - 1).fill(limit), 6 % limit || Math.min(limit, 6)]);
  });

  it('takes a cursor with another limit, and refuses one of another query or path, or one that was tampered with', async () => {
    const { next } = await system.get('/v1/organizations?country=CN&limit=1');
    expect(await idsOf(`country=CN&limit=5&cursor=${next}`)).toEqual(['moonshot', 'zhipu']);
    const [sealed, position] = JSON.parse(Buffer.from(next, 'base64url').toString());
    const forged = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const bad = [
      `${next}x`,
      next.slice(0, -4),
      next.slice(1),
      forged([sealed, 'zzz']),
      forged([sealed, -1]),
      forged([position]),
      forged(null),
      'W10',
      '%F0%9F',
    ];
    for (const query of [`cursor=${next}`, `country=US&cursor=${next}`, ...bad.map((cursor) => `country=CN&cursor=${cursor}`)]) {
      problemIn(await system.ask(`/v1/organizations?${query}`), 400, 'invalid-parameter');
    }
    problemIn(await system.ask(`/v1/streams/organization/a16z?cursor=${next}`), 400, 'invalid-parameter');
  });
});

describe('one organization', () => {
  it('has its profile, aliases, group, exit and a summary', async () => {
    const body = await system.get('/v1/organizations/moonshot');
    expect(body).toMatchObject({
      ...{ id: 'moonshot', name: 'Moonshot AI', kind: 'startup', country: 'CN', foundedOn: '2023-03', sector: 'foundation-models' },
      ...{ aliases: ['月之暗面', 'Kimi'], formerNames: [], group: null, affiliations: [], exits: [], version: 2 },
      summary: { roundsCounted: 1, raisedUsd: { low: 6e7, high: 6e7 }, unknownAmounts: 0, unicornSince: null, monthsToUnicorn: null },
    });
    expect(body.summary.currentValuation).toMatchObject({ on: '2024-02-19', usd: { low: 3e8, high: 3e8 }, cause: { round: 'seed' } });
    const { group, aliases } = await system.get('/v1/organizations/nowhere');
    expect([group, aliases]).toEqual([{ group: 'a16z' }, []]);
  });

  it.each(['', '/rounds', '/valuations'])('that is not registered is answered by 404 with names that are close: %s', async (what) => {
    const near = problemIn(await system.ask(`/v1/organizations/moonshoot${what}`), 404, 'organization-unknown');
    expect(near.suggestions).toEqual(['moonshot']);
    expect(problemIn(await system.ask(`/v1/organizations/qqqqqqqq${what}`), 404, 'organization-unknown').suggestions).toEqual([]);
    expect(problemIn(await system.ask(`/v1/organizations/mi${what}`), 404, 'organization-unknown').suggestions.length).toBeLessThanOrEqual(
      3,
    );
  });

  it.each(['', '/rounds', '/valuations'])('is found by any alias or its name through 308, with the query kept: %s', async (what) => {
    for (const alias of ['Kimi', 'KIMI', '月之暗面', 'Moonshot AI']) {
      expect(await moved(`/v1/organizations/${encodeURIComponent(alias)}${what}`)).toEqual([308, `/v1/organizations/moonshot${what}`]);
    }
    expect(await moved(`/v1/organizations/${encodeURIComponent('a16z / AH')}${what}`)).toEqual([308, `/v1/organizations/a16z${what}`]);
    const query = '?asOf=2023-12-31&knownAt=2024-01-01';
    expect(await moved(`/v1/organizations/kimi${what}${query}`)).toEqual([308, `/v1/organizations/moonshot${what}${query}`]);
    expect((await system.ask(`/v1/organizations/moonshot${what}${query}`)).status).toBe(200);
  });
});

/** What an ETag is of: not up to which instant the answer is final, which goes on by itself. */
const content = ({ asOfRecord: _, ...body }: Json): Json => body;

describe('every reading', () => {
  const READINGS = ['', '/moonshot', '/moonshot/rounds', '/moonshot/valuations'].map((path) => `/v1/organizations${path}`);
  it.each([
    ...READINGS,
    '/v1/organizations?q=m',
    '/v1/rankings/investors',
    '/v1/rankings/investors?from=2020-01-01',
    '/v1/streams/organization/moonshot',
  ])('has an ETag, and answers 304 to who has it: %s', async (path) => {
    const { headers, body } = await system.ask(path);
    const etag = headers.get('etag')!;
    expect(etag).toMatch(/^"[^"]+"$/);
    expect((await system.ask(path)).headers.get('etag')).toBe(etag);
    for (const held of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const answer = await system.ask(path, { headers: { 'if-none-match': held } });
      expect([held, answer.status, answer.text, answer.headers.get('etag')]).toEqual([held, 304, '', etag]);
    }
    const asked = await system.ask(path, { headers: { 'if-none-match': '"other"' } });
    expect([asked.status, asked.headers.get('etag'), content(asked.body)]).toEqual([200, etag, content(body)]);
  });

  it('has another ETag once its content changes', async () => {
    const etags = () => Promise.all(READINGS.map(async (path) => (await system.ask(path)).headers.get('etag')));
    const before = await etags();
    await system.post([reported('moonshot', 'series-a'), registered('newcomer')]);
    await system.idle();
    const after = await etags();
    expect(after.filter((etag, n) => etag === before[n])).toEqual([]);
  });
});
