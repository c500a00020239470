/** Readings over several things at once, on the shipped facts: compute of an organization, valuations of several, a search over everything, how far all is. */
import { describe, expect, it } from 'vitest';
import { facts, type Json } from '../../../trial/running.ts';
import { heldOn } from '../../support/reckoning/allocations.ts';
import { clustersAt } from '../../support/reckoning/clusters.ts';
import { groupOf } from '../../support/reckoning/organizations.ts';
import { problemIn } from '../../support/system/problems.ts';
import { useSystem } from '../../support/system/use.ts';

const system = useSystem({ holding: 'facts' });
const posted = { events: facts, recordedOn: new Date().toISOString().slice(0, 10) };

describe('the compute of an organization', () => {
  it.each(['2023-12-31', '2025-01-31', '2026-03-01'])(
    'has the GPUs of OpenAI by cluster on %s, as plain loops over the facts have them',
    async (asOf) => {
      const { byCluster, heldGpus, allocations, on } = await system.get(`/v1/organizations/openai/compute?asOf=${asOf}`);
      const wanted = clustersAt(posted, { asOf }).flatMap(({ id, allocations: held }) => {
        const own = held.filter(({ tenant }) => groupOf(posted, { asOf }, tenant, asOf) === 'openai');
        const gpus = own.reduce((total, one) => total + heldOn(one, asOf), 0);
        return gpus > 0 ? [{ cluster: id, gpus }] : [];
      });
      const most = wanted.toSorted((a, b) => b.gpus - a.gpus || (a.cluster < b.cluster ? -1 : 1));
      expect(byCluster.map(({ cluster, gpus }: Json) => ({ cluster, gpus }))).toEqual(most);
      expect([on, heldGpus]).toEqual([asOf, wanted.reduce((total, { gpus }) => total + gpus, 0)]);
      expect(allocations.find(({ cluster }: Json) => cluster === 'msft-gpt4')).toMatchObject({
        ...{ allocation: 'msft-gpt4-sole-user', tenant: 'openai', operator: expect.any(String), clusterName: expect.any(String) },
        ...{ gpuModel: 'NVIDIA A100', terms: 'reserved', gpus: 25_000, course: [{ from: '2022-04-30', gpus: 25_000 }] },
      });
    },
  );

  it('has what its group operates, as clusters and providers have it', async () => {
    const asOf = '2026-03-01';
    const { group, members, capacity, clusters } = await system.get(`/v1/organizations/microsoft-azure/compute?asOf=${asOf}`);
    expect([group, members]).toEqual(['microsoft', expect.arrayContaining(['microsoft', 'microsoft-azure'])]);
    const { entries } = await system.get(`/v1/rankings/providers?limit=500&asOf=${asOf}`);
    expect(capacity).toEqual(entries.find(({ id }: Json) => id === 'microsoft').metrics);
    const listed = (await system.get(`/v1/clusters?operator=microsoft&limit=500&asOf=${asOf}`)).clusters;
    expect(clusters).toEqual(listed.map(({ id, owner: _owner, ...one }: Json) => ({ cluster: id, ...one })));
    expect((await system.get(`/v1/organizations/openai/compute?asOf=${asOf}`)).group).toBe('openai');
  });

  it('has its credits and contracts, each field with its source, and what restricts any of it', async () => {
    const moonshot = await system.get('/v1/organizations/moonshot/compute');
    expect(moonshot.credits.received).toEqual((await system.get('/v1/credits?beneficiary=moonshot')).credits);
    expect([moonshot.capacity, moonshot.credits.granted]).toEqual([null, []]);
    const { contracts } = await system.get('/v1/organizations/anthropic/compute');
    expect(contracts.length).toBeGreaterThan(0);
    for (const { role, customer, provider, status } of contracts) {
      expect([role === 'customer' ? customer.value : provider.value, status.from]).toEqual(['anthropic', expect.any(String)]);
    }
    const { restrictions } = await system.get('/v1/organizations/zhipu/compute?asOf=2025-06-01');
    expect(restrictions).toContainEqual(expect.objectContaining({ id: 'entity-list-zhipu-2025-01', named: true }));
  });

  it('is that of the group of a day, as recorded and known, and 404 for who is not there', async () => {
    let answer: Json = await system.get('/v1/organizations/openai/compute?asOf=2026-03-01');
    // Right after its start a system may not know yet for which instant an answer is final.
    while (answer.asOfRecord === undefined) answer = await system.get('/v1/organizations/openai/compute?asOf=2026-03-01');
    const { asOfRecord, ...today } = answer;
    const again = await system.get(`/v1/organizations/openai/compute?asOf=2026-03-01&recordedAt=${asOfRecord}`);
    expect({ ...again, recordedAt: undefined, asOfRecord: undefined }).toEqual(today);
    const early = await system.get('/v1/organizations/openai/compute?knownAt=2019-01-01');
    expect([early.heldGpus, early.byCluster, early.contracts]).toEqual([null, [], []]);
    problemIn(await system.ask('/v1/organizations/opnai/compute'), 404, 'organization-unknown');
  });
});

describe('valuations of several', () => {
  it('are the timelines of each, by Id, in pages', async () => {
    const first = await system.get('/v1/valuations?organization=zhipu,moonshot,zhipu&limit=1');
    expect([first.organization, first.timelines.map((one: Json) => one.organization)]).toEqual([['moonshot', 'zhipu'], ['moonshot']]);
    const { timelines } = await system.get(`/v1/valuations?organization=zhipu,moonshot,zhipu&limit=1&cursor=${first.next}`);
    const { method: _method, asOfRecord: _record, sources: _sources, ...alone } = await system.get('/v1/organizations/zhipu/valuations');
    expect(timelines).toEqual([{ ...alone, name: expect.any(String), country: 'CN', sector: expect.any(String) }]);
  });

  it('of a country are of those that have one, and 404 where nobody has the country', async () => {
    const { timelines } = await system.get('/v1/valuations?country=CN&limit=500&asOf=2024-12-31');
    expect(timelines.length).toBeGreaterThan(3);
    expect(
      timelines.filter(
        ({ country, points, targets, ceilings }: Json) => country !== 'CN' || [points, targets, ceilings].flat().length === 0,
      ),
    ).toEqual([]);
    problemIn(await system.ask('/v1/valuations?country=AQ'), 404, 'not-found');
    expect(problemIn(await system.ask('/v1/valuations?organization=moonshot,zhipo'), 404, 'organization-unknown').suggestions).toContain(
      'zhipu',
    );
  });
});

describe('a search over everything', () => {
  const results = async (q: string, more = ''): Promise<Json[]> =>
    (await system.get(`/v1/search?q=${encodeURIComponent(q)}${more}`)).results;

  it.each<[string, Json]>([
    ['moonshot', { rank: 1, kind: 'organization', id: 'moonshot', matched: { field: 'id', text: 'moonshot' } }],
    ['月之暗面', { rank: 1, kind: 'organization', id: 'moonshot' }],
    ['yuezhi', { rank: 1, kind: 'organization', id: 'moonshot' }],
    ['monshot', { rank: 1, kind: 'organization', id: 'moonshot' }],
    ['h-20', { rank: 1, kind: 'chip', name: 'NVIDIA H20', matched: { field: 'model', text: 'NVIDIA H20' } }],
    ['msft-gpt4', { rank: 1, kind: 'cluster', id: 'msft-gpt4', path: '/v1/clusters/msft-gpt4' }],
    ['entity-list-zhipu-2025-01', { kind: 'restriction', path: '/v1/restrictions/entity-list-zhipu-2025-01/exposure' }],
    ['epoch ai', { kind: 'source', id: 'epoch-clusters', name: 'Epoch AI', matched: { field: 'publisher', text: 'Epoch AI' } }],
    ['data on gpu', { kind: 'source', id: 'epoch-clusters', matched: { field: 'title' } }],
    ['moonshot-08', { kind: 'round', id: 'moonshot-08', organization: 'moonshot', path: '/v1/organizations/moonshot/rounds' }],
  ])('finds %s', async (q, wanted) =>
    expect(await results(q, '&limit=20')).toContainEqual(
      expect.objectContaining(wanted.matched ? { ...wanted, matched: expect.objectContaining(wanted.matched) } : wanted),
    ),
  );

  it('of one kind is of that alone, and in pages the whole', async () => {
    const whole = await results('nvidia', '&limit=500');
    expect(new Set(whole.map(({ kind }) => kind)).size).toBeGreaterThan(2);
    expect(await results('nvidia', '&kind=chip&limit=500').then((some) => new Set(some.map(({ kind }) => kind)))).toEqual(
      new Set(['chip']),
    );
    const paged: Json[] = [];
    for (let next: string | undefined = ''; next !== undefined; ) {
      const answer: Json = await system.get(`/v1/search?q=nvidia&limit=9${next && `&cursor=${next}`}`);
      paged.push(...answer.results);
      next = answer.next;
    }
    expect(paged).toEqual(whole);
    expect(whole.map(({ rank }) => rank)).toEqual(whole.map((one) => whole.findIndex(({ rank }) => rank === one.rank) + 1));
  });

  it('finds what was known by then', async () => {
    expect(await results('moonshot-08', '&asOf=2023-06-30&kind=round')).not.toContainEqual(expect.objectContaining({ id: 'moonshot-08' }));
    expect(await results('epoch', '&knownAt=2019-01-01&kind=source')).toEqual([]);
    problemIn(await system.ask('/v1/search'), 400, 'invalid-parameter');
    problemIn(await system.ask('/v1/search?q=x&kind=dragon'), 400, 'invalid-parameter');
  });
});

it('the status of a system that has done all is that nothing is behind, and nothing stuck', async () => {
  const { views, boards, stuck, position } = await system.get('/v1/status');
  expect([stuck, position]).toEqual([[], facts.length]);
  expect(views.map(({ view }: Json) => view)).toContain('valuation-timelines');
  for (const one of [...views, ...boards]) expect(one).toMatchObject({ lagSeconds: 0, streamsBehind: 0, behindSince: null });
});
