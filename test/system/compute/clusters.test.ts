/** Clusters, on a handful of them: what can be used, what is taken and free, on any day and to whoever knew. */
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../trial/running.ts';
import * as a from '../../support/system/compute-samples.ts';
import { instant } from '../../support/system/instant.ts';
import { problemIn } from '../../support/system/problems.ts';
import { source } from '../../support/system/samples.ts';
import { useSystem } from '../../support/system/use.ts';

const system = useSystem({ without: ['boards'], holding: 'computeHandful' });

const one = (id: string, query = ''): Promise<Json> => system.get(`/v1/clusters/${id}?${query}`);
const SIZES = ['usableGpus', 'allocatedGpus', 'freeGpus', 'utilization', 'h100Equivalents', 'phasesUnknown'];
const sizes = (cluster: Json) => SIZES.map((name) => cluster[name]);

describe('a cluster', () => {
  it.each([
    ['2023-12-31', [0, 0, 0, null, 0, 0]],
    ['2024-01-31', [100, 0, 100, 0, 100, 0]],
    ['2024-06-30', [100, 60, 40, 60, 100, 0]],
    ['2024-07-01', [300, 60, 240, 20, 95, 0]],
    ['2024-08-01', [300, 250, 50, 83.3333, 95, 0]],
    ['2024-11-30', [300, 250, 50, 83.3333, 95, 0]],
    ['2024-12-01', [300, 0, 300, 0, 95, 0]],
    ['2025-01-01', [300, 0, 300, 0, 145, 1]],
  ])('on %s: usable, allocated, free, utilization, H100 equivalents, phases unknown', async (day, expected) => {
    expect(sizes(await one('eagle', `asOf=${day}`))).toEqual(expected);
    const { clusters, on } = await system.get(`/v1/clusters?asOf=${day}`);
    expect([on, sizes(clusters.find(({ id }: Json) => id === 'eagle'))]).toEqual([day, expected]);
  });

  it('says nothing of a base that no usable phase has, and of how many it is silent where some have: unknown is no 0', async () => {
    const posted = [
      ...[a.cluster('silent'), a.phaseClaim('silent', 'said', { state: 'installed', h100Equivalents: 50, from: '2025' })],
      a.phaseClaim('silent', 'plan', { state: 'announced', powerMw: 100 }),
      ...[a.cluster('odd'), a.capacity('odd', 'b200', { gpus: 8, gpuModel: 'NVIDIA B200' }), a.allocated('odd', 'some', 2)],
    ];
    expect((await system.post(posted)).body.refused).toBe(0);
    await system.idle();
    const silent = await one('silent', 'asOf=2025-01-01');
    expect(silent).toMatchObject({ usableGpus: null, freeGpus: null, utilization: null, h100Equivalents: 50, phasesWithoutCount: 1 });
    expect(silent).toMatchObject({ unbuilt: { announced: null, claimed: 0 }, unbuiltWithoutCount: { announced: 1, claimed: 0 } });
    expect(silent.days).toEqual([
      { from: '2025-01-01', usableGpus: null, allocatedGpus: 0, freeGpus: null, utilization: null, phasesWithoutCount: 1 },
    ]);
    expect(await one('silent', 'asOf=2024-12-31')).toMatchObject({ usableGpus: 0, freeGpus: 0, h100Equivalents: 0, phasesWithoutCount: 0 });
    const odd = { usableGpus: 8, freeGpus: 6, utilization: 25, h100Equivalents: null, phasesWithoutEquivalents: 1, phasesUnknown: 0 };
    expect(await one('odd', 'asOf=2025-01-01')).toMatchObject(odd);
    expect(await one('eagle', 'asOf=2025-01-01')).toMatchObject({ phasesWithoutCount: 2, phasesWithoutEquivalents: 1, phasesUnknown: 1 });
    problemIn(await system.post(a.allocated('silent', 'x', 1, { from: '2025-01-01' })), 409, 'capacity-exceeded');
    expect(
      (await system.post([{ type: 'AllocationWithdrawn', subject: 'odd', data: { allocation: 'some', reason: 'duplicate' } }])).status,
    ).toBe(200);
    for (const id of ['silent', 'odd'])
      expect((await system.post({ type: 'ClusterWithdrawn', subject: id, data: { reason: 'duplicate' } })).status).toBe(201);
    await system.idle();
  });

  it('keeps what is not built apart by its state, and a phase that has not begun replaces nothing', async () => {
    const eagle = await one('eagle');
    expect(eagle.unbuilt).toEqual({ claimed: 4_000, announced: 1_500, contracted: 200, 'under-construction': 20 });
    expect(eagle.usableGpus).toBe(300);
    expect(eagle.phases.filter(({ usable }: Json) => usable).map(({ phase }: Json) => phase)).toEqual(['bigger', 'dark', 'said']);
  });

  it('says of each phase what it is in H100s, and whether that was computed or reported', async () => {
    const [eagle, dragon] = [await one('eagle'), await one('dragon')];
    const of = ({ phases }: Json) => Object.fromEntries(phases.map(({ phase, equivalents }: Json) => [phase, equivalents]));
    const computed = (value: number) => ({ value, basis: 'computed' });
    expect(of(eagle)).toMatchObject({ base: computed(100), bigger: computed(95), said: { value: 50, basis: 'reported' }, dark: null });
    expect(of(eagle).plan).toEqual(computed(Math.round(1_000 + (500 * 312) / 989.4)));
    expect(of(dragon)).toEqual({ one: computed(1_000), two: null });
    expect([eagle.chipTable, dragon.chipTable, dragon.phasesUnknown]).toEqual([3, 3, 0]);
  });

  it('tells every day on which something changes', async () => {
    const { days } = await one('eagle');
    expect(
      days.map(({ from, usableGpus, allocatedGpus, freeGpus, utilization }: Json) => [
        from,
        usableGpus,
        allocatedGpus,
        freeGpus,
        utilization,
      ]),
    ).toEqual([
      ['2024-01-01', 100, 0, 100, 0],
      ['2024-02-01', 100, 60, 40, 60],
      ['2024-07-01', 300, 60, 240, 20],
      ['2024-08-01', 300, 250, 50, 83.3333],
      ['2024-12-01', 300, 0, 300, 0],
      ['2025-01-01', 300, 0, 300, 0],
    ]);
    expect(days.map(({ phasesWithoutCount }: Json) => phasesWithoutCount)).toEqual([0, 0, 0, 0, 0, 2]);
    expect((await one('eagle')).allocations).toMatchObject([
      {
        allocation: 'big',
        tenant: 'lab',
        gpus: 0,
        course: [
          { from: '2024-02-01', gpus: 60 },
          { from: '2024-08-01', gpus: 250 },
          { from: '2024-12-01', gpus: 0 },
        ],
      },
    ]);
  });

  it('that shrank below what is allocated says when and by how much, takes no more, and may give back', async () => {
    expect((await one('shrunk')).oversubscribed).toEqual([{ from: '2024-06-01', to: '2025-01-01', gpus: 30 }]);
    expect(sizes(await one('shrunk', 'asOf=2024-06-01')).slice(0, 4)).toEqual([50, 80, 0, 160]);
    const refused = problemIn(await system.post(a.allocated('shrunk', 'x', 1, { from: '2024-05-31' })), 409, 'capacity-exceeded');
    expect(refused).toMatchObject({ free: 0, day: '2024-06-01' });
    problemIn(await system.post(a.resized('shrunk', 'most', 81, '2024-07-01')), 409, 'capacity-exceeded');
    const { body } = await system.post(a.resized('shrunk', 'most', 60, '2024-07-01'));
    expect((await one('shrunk', `after=${body.stream}@${body.version}`)).oversubscribed).toEqual([
      { from: '2024-06-01', to: '2024-07-01', gpus: 30 },
      { from: '2024-07-01', to: '2025-01-01', gpus: 10 },
    ]);
  });
});

describe('restrictions in force', () => {
  const marks = async (id: string, day: string) => {
    const { phases, allocations } = await one(id, `asOf=${day}`);
    const of = (all: Json[], key: string) => Object.fromEntries(all.map((each) => [each[key], each.restrictions]));
    return { ...of(phases, 'phase'), ...of(allocations, 'allocation') };
  };

  it('are named by every phase and allocation that falls under them, from their first day on', async () => {
    expect(await marks('dragon', '2024-02-29')).toEqual({ one: [], two: [], mine: [], yours: [] });
    expect(await marks('dragon', '2024-05-31')).toEqual({ one: [], two: [], mine: [], yours: ['listed'] });
    expect(await marks('dragon', '2024-06-01')).toEqual({ one: ['rule'], two: [], mine: ['rule'], yours: ['listed'] });
    expect((await marks('eagle', '2024-06-01')).big).toEqual(['listed']);
  });

  it('are named by the list too, each once', async () => {
    const { clusters } = await system.get('/v1/clusters?asOf=2024-06-01');
    expect(clusters.map(({ id, restrictions }: Json) => [id, restrictions])).toEqual([
      ['dragon', ['listed', 'rule']],
      ['eagle', ['listed']],
      ['shrunk', ['listed']],
    ]);
  });

  it('give way to what supersedes them', async () => {
    const { one: phase, mine } = await marks('dragon', '2025-01-01');
    expect([phase, mine]).toEqual([['easier'], ['easier']]);
  });

  it('refuse nothing', async () => {
    expect((await system.post(a.allocated('dragon', 'more', 10, { gpuModel: 'NVIDIA H100', from: '2024-07-01' }))).status).toBe(201);
  });
});

describe('who knew what', () => {
  it('a later, better source corrects what could be known before only as it was', async () => {
    const [was] = [await one('eagle', 'asOf=2024-03-01')];
    const recordedAt = await instant();
    const better = a.capacity('eagle', 'base', { gpus: 90, source: source('audit', '2024-09-01'), assurance: 'official' });
    const { body } = await system.post(better);
    const now = await one('eagle', `asOf=2024-03-01&after=${body.stream}@${body.version}`);
    const base = now.phases.find(({ phase }: Json) => phase === 'base');
    expect([was.usableGpus, now.usableGpus, base.conflicts]).toEqual([100, 90, ['gpus']]);
    expect(base.gpus).toMatchObject({ value: 90, from: 'audit', alternatives: [{ value: 100, from: 'press' }] });
    expect(base.claims.map(({ source: by }: Json) => by.id)).toEqual(['press', 'audit']);
    for (const query of ['knownAt=2024-08-31', `recordedAt=${recordedAt}`]) {
      const then = await one('eagle', `asOf=2024-03-01&${query}`);
      expect([query, then.usableGpus, then.allocatedGpus]).toEqual([query, 100, 60]);
      const { clusters } = await system.get(`/v1/clusters?asOf=2024-03-01&${query}`);
      expect(clusters.find(({ id }: Json) => id === 'eagle')).toMatchObject({ usableGpus: 100, allocatedGpus: 60 });
    }
    expect(await one('eagle', 'asOf=2024-03-01&knownAt=2024-09-01')).toMatchObject({ usableGpus: 90 });
    expect(await one('eagle', 'asOf=2024-03-01&knownAt=2024-02-09')).toMatchObject({ allocatedGpus: 0 });
  });

  it('a claim that is withdrawn takes its phase with it, and gives back the one that it superseded', async () => {
    const { stream, version } = (await system.post(a.uncapacity('eagle', 'bigger', 'press', { knownOn: '2025-03-01' }))).body;
    const after = `after=${stream}@${version}`;
    expect(sizes(await one('eagle', `asOf=2024-08-01&${after}`)).slice(0, 3)).toEqual([90, 250, 0]);
    expect((await one('eagle')).oversubscribed).toEqual([{ from: '2024-08-01', to: '2024-12-01', gpus: 160 }]);
  });
});

it.each([
  ['', ['dragon', 'eagle', 'shrunk']],
  ['operator=cloud', ['eagle', 'shrunk']],
  ['operator=mega', ['eagle', 'shrunk']],
  ['tenant=lab-cn&asOf=2024-03-01', ['dragon']],
  ['tenant=lab&asOf=2024-03-01', ['dragon', 'eagle', 'shrunk']],
  ['tenant=lab&asOf=2023-12-31', []],
  ['country=CN', ['dragon']],
  ['country=US&operator=rival', []],
])('the list by %s', async (query, expected) => {
  expect((await system.get(`/v1/clusters?${query}`)).clusters.map(({ id }: Json) => id)).toEqual(expected);
});

it.each(['operator', 'tenant'])('an organization that nobody is, as %s, is 404', async (name) =>
  problemIn(await system.ask(`/v1/clusters?${name}=nobody`), 404, 'organization-unknown'),
);
