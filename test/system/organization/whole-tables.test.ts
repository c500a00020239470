/** Whole tables, opened by a tool for tables: the same numbers, dates and names as in JSON (contract, section 3). */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Json } from '../../../trial/running.ts';
import { useSystem } from '../../support/system/use.ts';

const system = useSystem({ holding: 'facts' });
let folder: string;
let duck: DuckDBConnection;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dealstream-tables-'));
  duck = await (await DuckDBInstance.create(':memory:')).connect();
});
afterAll(() => {
  duck?.closeSync();
  rmSync(folder, { recursive: true, force: true });
});

/** What a query says of a table that is read from a file of the answer, its types guessed by the tool itself. */
const opened = async (path: string, format: 'csv' | 'ndjson', query: string): Promise<Json[]> => {
  const { status, text } = await system.ask(`${path}${path.includes('?') ? '&' : '?'}format=${format}`);
  expect(status).toBe(200);
  const file = join(folder, `table.${format}`);
  writeFileSync(file, text);
  const from = format === 'csv' ? `read_csv('${file}')` : `read_json('${file}', format = 'newline_delimited')`;
  return (await duck.runAndReadAll(query.replace('TABLE', from))).getRowObjectsJson();
};

/** All items of a list, over all pages. */
const all = async (path: string, noun: string): Promise<Json[]> => {
  const items: Json[] = [];
  for (let next = ''; ; ) {
    const body: Json = await system.get(`${path}${path.includes('?') ? '&' : '?'}limit=500${next}`);
    items.push(...body[noun]);
    if (!body.next) return items;
    next = `&cursor=${encodeURIComponent(body.next)}`;
  }
};

describe('a whole table', () => {
  it.each(['csv', 'ndjson'] as const)('of deals has all of them as %s, with the same sums and dates', async (format) => {
    const deals = await all('/v1/deals', 'deals');
    expect(deals.length).toBeGreaterThan(50);
    const low = format === 'csv' ? '"usd.low"' : 'usd.low';
    const [count] = await opened('/v1/deals', format, `SELECT count(*)::INT AS n, count(${low})::INT AS known FROM TABLE`);
    expect(count).toEqual({ n: deals.length, known: deals.filter(({ usd }) => usd !== null).length });
    const rows = await opened('/v1/deals', format, `SELECT startup, round, ${low}::DOUBLE AS low FROM TABLE`);
    expect(rows).toEqual(deals.map(({ startup, round, usd }) => ({ startup, round, low: usd?.low ?? null })));
  });

  it('has days that a tool takes for dates, whatever their precision', async () => {
    const rows = await opened(
      '/v1/deals',
      'csv',
      'SELECT typeof("on.first") AS type, count(*)::INT AS n, min("on.first")::VARCHAR AS first, max("on.last")::VARCHAR AS last, ' +
        'count(*) FILTER ("on.last" > "on.first")::INT AS vague FROM TABLE GROUP BY 1',
    );
    const deals = await all('/v1/deals', 'deals');
    const days = deals.map(({ on }) => on as string).filter((on) => on.length === 10);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ type: 'DATE', n: deals.length, vague: deals.length - days.length });
    expect(rows[0].first <= days.sort()[0]!).toBe(true);
  });

  it('has Chinese names as they are', async () => {
    const rows = await opened('/v1/organizations', 'csv', 'SELECT id, aliases FROM TABLE ORDER BY id');
    const organizations = await all('/v1/organizations', 'organizations');
    const wanted = organizations.map(({ id, aliases }) => ({ id, aliases: aliases.join('; ') || null }));
    expect(rows).toEqual(wanted);
    expect(rows.find(({ id }) => id === 'moonshot')?.aliases).toContain('月之暗面');
  });

  it('of participations has a row for each investor of each deal, so that cheques add up', async () => {
    const [sum] = await opened(
      '/v1/deals?rows=participations',
      'csv',
      `SELECT count("investor.investor")::INT AS n, sum("investor.usd.low")::DOUBLE AS usd FROM TABLE WHERE "investor.group" = 'alibaba' AND counted`,
    );
    const own = (await all('/v1/deals', 'deals'))
      .filter(({ counted }) => counted)
      .flatMap(({ investors }) => investors as Json[])
      .filter(({ group }) => group === 'alibaba');
    expect(sum).toEqual({ n: own.length, usd: own.reduce((total, { usd }) => total + (usd?.low ?? 0), 0) });
    expect(own.length).toBeGreaterThan(5);
  });

  it.each([
    ['/v1/rankings/investors?metric=knownUsd&country=CN', 'entries'],
    ['/v1/rankings/startups?metric=raisedUsd', 'entries'],
    ['/v1/concentration/investors?country=CN', 'entries'],
    ['/v1/organizations/alibaba/holdings', 'holdings'],
    ['/v1/organizations/moonshot/rounds', 'rounds'],
    ['/v1/flows', 'flows'],
    ['/v1/clusters', 'clusters'],
    ['/v1/rankings/providers', 'entries'],
    ['/v1/credits', 'credits'],
    ['/v1/restrictions', 'restrictions'],
  ])('of %s has as many rows, and on whose word each is', async (path, noun) => {
    const items = await all(path, noun);
    // A startup that only has GPUs allocated rests on no claim of a round, and has no value.
    const known = noun === 'entries' ? ' AND value IS NOT NULL' : '';
    const rows = await opened(
      path,
      'csv',
      `SELECT count(*)::INT AS n, count(*) FILTER (publishers IS NULL${known})::INT AS unsaid FROM TABLE`,
    );
    expect(rows).toEqual([{ n: items.length, unsaid: 0 }]);
  });
});

describe('rows', () => {
  const typeOf = async (path: string, accept: string) => (await system.ask(path, { headers: { accept } })).headers.get('content-type');

  it('come in the form that is named, whatever was accepted; what is no list has none', async () => {
    expect(await typeOf('/v1/deals?format=csv', 'application/json')).toBe('text/csv; charset=utf-8; header=present');
    expect(await typeOf('/v1/deals?format=json', 'text/csv')).toBe('application/json');
    expect(await typeOf('/v1/deals', 'application/x-ndjson')).toBe('application/x-ndjson');
    expect(await typeOf('/v1/organizations/moonshot', 'text/csv')).toBe('application/json');
    for (const path of ['/v1/organizations/moonshot?format=csv', '/v1/deals?rows=participations', '/v1/deals?format=xml'])
      expect([path, (await system.ask(path)).status]).toEqual([path, 400]);
  });

  it('of NDJSON are the items with their sources, by Id', async () => {
    const { text } = await system.ask('/v1/deals?format=ndjson&startup=moonshot');
    const lines: Json[] = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const { deals, sources: described }: Json = await system.get('/v1/deals?startup=moonshot');
    expect(lines.map(({ sources: _sources, ...one }) => one)).toEqual(deals.map(({ sources: _sources, ...one }: Json) => one));
    for (const [n, { sources }] of lines.entries()) {
      expect(Object.keys(sources).sort()).toEqual(deals[n].sources);
      for (const [id, source] of Object.entries(sources)) expect(source).toEqual(described[id]);
    }
  });

  it('of participations are one for each investor of a round, and one of a round without any', async () => {
    const { rounds }: Json = await system.get('/v1/organizations/moonshot/rounds');
    const rows = await opened(
      '/v1/organizations/moonshot/rounds?rows=participations',
      'csv',
      'SELECT round, "participation.investor" AS investor FROM TABLE',
    );
    const wanted = rounds.flatMap(({ round, participations }: Json) =>
      participations.length > 0 ? participations.map(({ investor }: Json) => ({ round, investor })) : [{ round, investor: null }],
    );
    expect(rows).toEqual(wanted);
  });
});

const csv = (path: string, accept = 'text/csv') => system.ask(path, { headers: { accept } });

it.each([
  ['text/csv;q=0.5, application/json', 'application/json'],
  ['application/json;q=0.5, text/csv', 'text/csv; charset=utf-8; header=present'],
  ['text/html, */*', 'application/json'],
  ['text/csv;q=0', 'application/json'],
])('who accepts %s gets %s', async (accept, type) => expect((await csv('/v1/deals', accept)).headers.get('content-type')).toBe(type));

it('problems are problems, whatever was accepted', async () => {
  const { status, headers } = await csv('/v1/deals?country=cn');
  expect([status, headers.get('content-type')]).toEqual([400, 'application/problem+json']);
});
