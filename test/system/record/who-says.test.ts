/** On whose word answers rest, and what they were at each end of a period: over HTTP, on the facts that are shipped (contract, section 3). */
import { describe, expect, it } from 'vitest';
import { facts, type Json } from '../../../trial/running.ts';
import { useSystem } from '../../support/system/use.ts';

const system = useSystem({ holding: 'facts' });

/** What the facts say of themselves: every statement of a source about something that has a view. */
const statements = facts.filter(({ type, data }) => type !== 'FxRatePublished' && typeof data.source === 'object');
const ofSource = (id: string) => statements.filter(({ data }) => data.source.id === id);

describe('`sources`', () => {
  it.each([
    '/v1/organizations/moonshot/rounds',
    '/v1/organizations/moonshot/valuations',
    '/v1/organizations/moonshot',
    '/v1/organizations/alibaba/holdings',
    '/v1/clusters/msft-eagle',
    '/v1/deals?startup=moonshot',
  ])('stand beside every `from` of %s, each as its statement describes it', async (path) => {
    const body: Json = await system.get(path);
    const text = JSON.stringify(body);
    const named = new Set([...text.matchAll(/"from":"([a-z0-9-]+)","assurance"/g)].map(([, id]) => id!));
    for (const { sources = [] } of body.deals ?? []) for (const id of sources) named.add(id);
    expect(named.size).toBeGreaterThan(0);
    expect(Object.keys(body.sources).sort()).toEqual(expect.arrayContaining([...named]));
    for (const [id, { publisher, url }] of Object.entries<Json>(body.sources)) {
      const said = ofSource(id).map(({ data: { source } }) => [source.publisher, source.url ?? null]);
      expect([id, said]).toEqual([id, expect.arrayContaining([[publisher, url]])]);
    }
  });
});

describe('a source', () => {
  it('is counted with all that it said, and with what was withdrawn and why', async () => {
    const { sources }: Json = await system.get('/v1/sources?limit=500');
    const ids = [...new Set(statements.map(({ data }) => data.source.id))].sort();
    expect(sources.map(({ id }: Json) => id)).toEqual(ids.slice(0, 500));
    for (const { id, said } of sources) expect([id, said]).toEqual([id, ofSource(id).length]);
    const withdrawn = facts.filter(({ type }) => /ClaimWithdrawn$/.test(type));
    expect(withdrawn.length).toBeGreaterThan(0);
    for (const { data } of withdrawn) {
      const row = sources.find(({ id }: Json) => id === data.source);
      expect(row).toMatchObject({ withdrawn: expect.any(Number), reasons: { [data.reason]: expect.any(Number) } });
    }
  });

  it('is found by its publisher, without regard to case', async () => {
    const { sources }: Json = await system.get('/v1/sources?publisher=EPOCH&limit=500');
    expect(sources.length).toBeGreaterThan(0);
    for (const { publisher } of sources) expect(publisher).toMatch(/epoch/i);
  });

  it('shows what it said, whether it holds, and the answers that rest on it; one that nobody has is 404 with those that are close', async () => {
    const one: Json = await system.get('/v1/sources/itiger-moonshot-err');
    expect(one).toMatchObject({ id: 'itiger-moonshot-err', withdrawn: 1, holding: 0, answers: [] });
    expect(one.statements).toMatchObject([
      { stream: 'organization/moonshot', thing: 'rounds.moonshot-05', withdrawn: 'unit-error', holds: [], publishedOn: expect.any(String) },
    ]);
    const { rounds }: Json = await system.get('/v1/organizations/moonshot/rounds');
    const round = rounds.find((of: Json) => of.round === 'moonshot-05');
    const holder: Json = await system.get(`/v1/sources/${round.amount.from}`);
    expect(holder.statements.flatMap(({ holds }: Json) => holds)).toContain('amount');
    expect(holder.answers).toContain('/v1/organizations/moonshot/rounds');
    const { status, body } = await system.ask('/v1/sources/itiger-moonshot-er');
    expect([status, body.suggestions]).toEqual([404, expect.arrayContaining(['itiger-moonshot-err'])]);
  });
});

describe('the history of a list', () => {
  it('has a stop on every day on which one of its organizations has', async () => {
    const { changes }: Json = await system.get('/v1/history?country=CN&kind=startup&limit=500');
    const { organizations }: Json = await system.get('/v1/organizations?country=CN&kind=startup&limit=500');
    const own: Record<string, string[]> = {};
    for (const { id } of organizations) {
      const stops: Json = await system.get(`/v1/organizations/${id}/history?limit=500`);
      for (const { knownOn } of stops.changes) own[knownOn] = [...(own[knownOn] ?? []), id];
    }
    expect(Object.fromEntries(changes.map(({ knownOn, organizations: of }: Json) => [knownOn, of]))).toEqual(own);
    expect(changes.map(({ knownOn }: Json) => knownOn)).toEqual(Object.keys(own).sort());
  });

  it.each(['/v1/history?country=CN', '/v1/organizations/moonshot/history?'])(
    'of %s begins with the newest where that is asked, page by page',
    async (path) => {
      const { changes: earliest }: Json = await system.get(`${path}&limit=500`);
      expect(earliest.length).toBeGreaterThan(6);
      const found: Json[] = [];
      let cursor = '';
      do {
        const { changes, next }: Json = await system.get(`${path}&order=newest&limit=3${cursor && `&cursor=${cursor}`}`);
        found.push(...changes);
        cursor = next ?? '';
      } while (cursor);
      expect(found).toEqual(earliest.toReversed());
      expect((await system.ask(`${path}&order=oldest`)).status).toBe(400);
    },
  );
});

describe('a series', () => {
  it.each([
    ['/v1/rankings/investors?metric=startups&country=CN', 'year'],
    ['/v1/rankings/startups?metric=raisedUsd', 'year'],
    ['/v1/rankings/providers?metric=h100Equivalents', 'year'],
    ['/v1/concentration/investors?country=CN&base=rounds', 'year'],
    ['/v1/concentration/providers', 'year'],
    ['/v1/organizations/moonshot', 'quarter'],
  ])('of %s has at each end of a %s what is answered for that day', async (path, every) => {
    const ask = (more: string): Promise<Json> => system.get(`${path}${path.includes('?') ? '&' : '?'}${more}`);
    const {
      series,
      method: _method,
      ...body
    } = await ask(
      `every=${every}&asOf=2025-05-15&limit=${path.includes('moonshot') ? '' : 5}`.replace('&limit=&', '&').replace(/&limit=$/, ''),
    );
    expect(body.asOf).toBe('2025-05-15');
    expect(series.length).toBeGreaterThan(2);
    expect(series.at(-1).asOf).toBe('2025-05-15');
    expect(series.at(-2).asOf).toBe(every === 'year' ? '2024-12-31' : '2025-03-31');
    for (const one of [series[0], series.at(-2)]) {
      const {
        method: _m,
        asOfRecord: _a,
        next: _n,
        sources: _s,
        ...then
      } = await ask(`asOf=${one.asOf}${path.includes('moonshot') ? '' : '&limit=5'}`);
      expect(one).toEqual(then);
    }
  });

  it('is rows with their day; begins with `from`, and is refused where that is too far back', async () => {
    const { text } = await system.ask('/v1/rankings/investors?country=CN&every=quarter&from=2023-06-01&asOf=2024-06-30&format=csv');
    const days = new Set(
      text
        .trim()
        .split('\r\n')
        .slice(1)
        .map((line) => line.split(',')[0]),
    );
    expect([...days]).toEqual(['2023-06-30', '2023-09-30', '2023-12-31', '2024-03-31', '2024-06-30']);
    const { status, body } = await system.ask('/v1/rankings/investors?every=month&from=2000-01-01');
    expect([status, body.errors[0].pointer]).toEqual([400, '/every']);
  });
});

describe('the difference of everything', () => {
  it('is newest first, in pages, each field with its stream, its cause and the claim that it rests on', async () => {
    const { changes: first }: Json = await system.get('/v1/changes?limit=1');
    const all: Json[] = [];
    for (let next = ''; ; ) {
      const body: Json = await system.get(`/v1/diff?from=2020-01-01T00:00:00Z&to=${new Date().toISOString()}&country=CN&limit=500${next}`);
      all.push(...body.changes);
      if (!body.next || all.length > 3_000) break;
      next = `&cursor=${encodeURIComponent(body.next)}`;
      break;
    }
    expect(first).toHaveLength(1);
    const times = all.map(({ cause }) => cause.recordedAt);
    expect(times).toEqual([...times].sort().reverse());
    expect(new Set(all.map(({ stream }) => stream.split('/')[0])).size).toBeGreaterThan(2);
    const amounts = all.filter(({ field, claim }) => /^rounds\.[^.]+\.amount$/.test(field) && claim);
    for (const { claim, after } of amounts.slice(0, 20)) {
      const said = ofSource(claim.source.id).map(({ data }) => data.amount);
      expect(said).toContainEqual(after);
    }
    expect(amounts.length).toBeGreaterThan(0);
  });
});
