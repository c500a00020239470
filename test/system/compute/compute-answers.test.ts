/** The known answers of the compute side, on the shipped facts, through the front door. */
import { describe, expect, it } from 'vitest';
import { facts, type Json } from '../../../trial/running.ts';
import { problemIn } from '../../support/system/problems.ts';
import { useSystem } from '../../support/system/use.ts';

const system = useSystem({ holding: 'facts' });
const list = async (query: string): Promise<Json[]> => (await system.get(`/v1/restrictions?limit=500&${query}`)).restrictions;
const h20 = (day: string) => list(`gpuModel=${encodeURIComponent('NVIDIA H20')}&destination=CN&asOf=${day}`);
const ids = (found: Json[]): string[] => found.map(({ id }) => id);

describe('clusters', () => {
  it('what is claimed is not usable: 100,000 claimed, 0 usable', async () => {
    const one = await system.get('/v1/clusters/alibaba-100k-claim');
    expect(one).toMatchObject({ usableGpus: 0, allocatedGpus: 0, freeGpus: 0, utilization: null, h100Equivalents: 0 });
    expect(one.unbuilt).toEqual({ claimed: 100_000, announced: 0, contracted: 0, 'under-construction': 0 });
    expect(one.phases).toMatchObject([{ phase: 'alibaba-100k-claim', state: { value: 'claimed' }, usable: false }]);
  });

  it('a superseding phase replaces, never adds: 94,402 H100 equivalents as reported, not 118,058', async () => {
    const on = async (day: string) => system.get(`/v1/clusters/alibaba-zhangbei?asOf=${day}`);
    const later = await on('2025-10-01');
    expect(later).toMatchObject({ usableGpus: null, freeGpus: null, phasesWithoutCount: 1, h100Equivalents: 94_402, on: '2025-10-01' });
    expect(later.phases.map(({ phase, usable, equivalents }: Json) => [phase, usable, equivalents])).toEqual([
      ['alibaba-zhangbei-2024', false, { value: 23_656, basis: 'reported' }],
      ['alibaba-zhangbei-2025', true, { value: 94_402, basis: 'reported' }],
    ]);
    expect((await on('2025-09-17')).h100Equivalents).toBe(94_402);
    expect((await on('2025-09-16')).h100Equivalents).toBe(23_656);
    expect((await on('2022-03-15')).h100Equivalents).toBe(0);
  });

  it('the GPT-4 cluster is fully allocated: nothing is free, and 1 GPU more is refused', async () => {
    const one = await system.get('/v1/clusters/msft-gpt4');
    expect(one).toMatchObject({ usableGpus: 25_000, allocatedGpus: 25_000, freeGpus: 0, utilization: 100, oversubscribed: [] });
    expect(one.allocations).toMatchObject([{ tenant: 'openai', gpus: 25_000, terms: 'reserved' }]);
    const data = { allocation: 'one-more', tenant: 'openai', gpus: 1, terms: 'reserved', from: '2026-01-01' };
    const refused = problemIn(await system.post({ type: 'GpusAllocated', subject: 'msft-gpt4', data }), 409, 'capacity-exceeded');
    expect(refused).toMatchObject({ free: 0, day: '2026-01-01' });
    expect((await system.stream('cluster/msft-gpt4')).at(-1)).toMatchObject({ version: 3, data: { allocation: 'msft-gpt4-sole-user' } });
  });

  it('an A100 is 0.3153 of an H100, by the chip table, whose version is named', async () => {
    const one = await system.get('/v1/clusters/msft-gpt4');
    expect(one.phases[0].equivalents).toEqual({ value: Math.round((25_000 * 312) / 989.4), basis: 'computed' });
    expect(one.chipTable).toBe(facts.filter(({ type }) => type === 'ChipSpecPublished').length);
    for (const path of ['/v1/clusters', '/v1/rankings/providers', '/v1/concentration/providers'])
      expect([path, (await system.get(path)).chipTable]).toEqual([path, one.chipTable]);
  });
});

describe('providers', () => {
  it('of whom only H100 equivalents are known have no GPUs that are known, not none, and no rank', async () => {
    const { entries } = await system.get('/v1/rankings/providers?metric=gpus&limit=500');
    for (const id of ['amazon', 'google']) {
      const one = entries.find((entry: Json) => entry.id === id);
      expect(one).toMatchObject({ rank: null, rankRange: null, value: null, metrics: { gpus: null, phasesUnknown: 0 } });
      expect(one.metrics.h100Equivalents).toBeGreaterThan(0);
    }
  });

  it('are as concentrated as with and without what was converted, which is most of it', async () => {
    const { hhi, coverage, entries } = await system.get('/v1/concentration/providers?base=gpus&limit=500');
    expect(hhi.low).toBeLessThan(hhi.high);
    // 254,674, 531,161, 235,426 and 94,402 H100s, and the 471,566 of Amazon as its own chip: x 989.4 / 667 = 699,501 Trainium2.
    expect(coverage).toMatchObject({ converted: { phases: 5, value: 1_815_164 }, phasesUnknown: 0 });
    expect(entries.find(({ id }: Json) => id === 'microsoft')).toMatchObject({ value: 139_400, converted: 531_161 });
    expect(entries.find(({ id }: Json) => id === 'amazon')).toMatchObject({ value: null, share: { low: 0 } });
  });
});

describe('restrictions', () => {
  it('on 1 May 2025 the H20 towards China needs a licence', async () => {
    const found = await h20('2025-05-01');
    expect(found.find(({ id }) => id === 'bis-h20-2025-04-09')).toMatchObject({
      policy: 'licence-required',
      effectiveOn: '2025-04-09',
      supersededBy: [{ id: 'h20-resume-2025-07-14', from: '2025-07-14', policy: 'case-by-case' }],
      chain: [],
    });
    expect(ids(found)).not.toContain('h20-resume-2025-07-14');
    expect(ids(await h20('2025-04-08'))).not.toContain('bis-h20-2025-04-09');
  });

  it('on 1 August 2025 it is case by case, with the chain of what it took the place of', async () => {
    const found = await h20('2025-08-01');
    expect(found.find(({ id }) => id === 'h20-resume-2025-07-14')).toMatchObject({
      policy: 'case-by-case',
      supersedes: 'bis-h20-2025-04-09',
      chain: [{ id: 'bis-h20-2025-04-09', policy: 'licence-required', effectiveOn: '2025-04-09' }],
    });
    expect(ids(found)).not.toContain('bis-h20-2025-04-09');
  });

  it('what the later one does not reach stays as it was: the MI308, and the H20 towards Hong Kong', async () => {
    for (const query of ['gpuModel=AMD%20MI308&destination=CN', 'gpuModel=NVIDIA%20H20&destination=HK']) {
      const found = ids(await list(`${query}&asOf=2025-08-01`));
      expect([query, found.includes('bis-h20-2025-04-09'), found.includes('h20-resume-2025-07-14')]).toEqual([query, true, false]);
    }
  });

  it('the diffusion rule applies on 1 March 2025, and not on 1 June, to every chip, and not in the countries that it left out', async () => {
    const applies = async (day: string, query = '') => ids(await list(`asOf=${day}${query}`)).includes('bis-diffusion-2025-01-15');
    for (const gpuModel of ['NVIDIA%20H20', 'NVIDIA%20H100', 'AMD%20MI308']) {
      const towards = (destination: string) => applies('2025-03-01', `&gpuModel=${gpuModel}&destination=${destination}`);
      expect(await Promise.all(['CN', 'IN', 'CH', 'GB', 'TW'].map(towards))).toEqual([true, true, true, false, false]);
    }
    const days = ['2025-01-14', '2025-01-15', '2025-03-01', '2025-05-12', '2025-05-13', '2025-06-01'];
    expect(await Promise.all(days.map((day) => applies(day)))).toEqual([false, true, true, true, false, false]);
  });
});

describe('what cannot be told of a chip or a place', () => {
  const apart = async (query: string) => {
    const answer = await system.get(`/v1/restrictions?limit=500&asOf=2026-11-01&${query}`);
    return { ...answer, apart: ['restrictions', 'announced', 'reachUnknown'].map((name) => ids(answer[name])) };
  };

  it('is no control: an H100 to the United States needs no licence by a rule that does not state its reach', async () => {
    for (const gpuModel of ['H100', 'nvidia-h100', 'NVIDIA H100'])
      expect((await apart(`gpuModel=${encodeURIComponent(gpuModel)}&destination=US`)).apart).toEqual([[], [], ['bis-2026-06-guidance']]);
  });

  it('is said apart from what is only announced, and from entities, which are listed for their country', async () => {
    const [restrictions, announced, reachUnknown] = (await apart('destination=CN')).apart;
    expect(restrictions).toContain('entity-list-zhipu-2025-01');
    expect([announced, reachUnknown]).toEqual([['eo-14105'], ['bis-2024-12-02', 'bis-2026-06-guidance']]);
    expect(await apart('entity=zhipu')).toMatchObject({ restrictions: [{ id: 'entity-list-zhipu-2025-01', applies: 'entity' }] });
  });

  it('is for Macao and Hong Kong what names China only', async () => {
    for (const destination of ['HK', 'MO']) {
      const { reachUnknown, restrictions } = await apart(`gpuModel=mi308&destination=${destination}`);
      expect(ids(restrictions)).toEqual(['bis-h20-2025-04-09']);
      expect(reachUnknown.some(({ because }: Json) => because === 'names CN only')).toBe(false);
      const h20s = await apart(`gpuModel=h20&destination=${destination}`);
      expect(h20s.reachUnknown.find(({ id }: Json) => id === 'h20-resume-2025-07-14')).toMatchObject({ because: 'names CN only' });
    }
  });

  it('is what a new rule on the H20 could touch: clusters in China of which nobody states the chip', async () => {
    const draft = { scope: 'goods', policy: 'denial', effectiveOn: '2026-01-01', gpuModels: ['h20'], destinations: ['CN'] };
    const asked = { method: 'POST', headers: { 'content-type': 'application/json' } };
    const { body } = await system.ask('/v1/restrictions/what-if', { ...asked, body: JSON.stringify(draft) });
    const could = body.couldTouch.clusters.map(({ cluster }: Json) => cluster);
    expect([body.clusters, body.startups, could]).toEqual([[], [], ['alibaba-100k-claim', 'alibaba-zhangbei']]);
    const wrong = await system.ask('/v1/restrictions/what-if', { ...asked, body: JSON.stringify({ ...draft, gpuModels: ['NVIDIA H2O'] }) });
    expect(problemIn(wrong, 422, 'invalid-draft').detail).toContain('NVIDIA H20');
    expect(problemIn(await system.ask('/v1/restrictions?gpuModel=NVIDIA%20H2O'), 400, 'invalid-parameter').detail).toContain('NVIDIA H20');
  });
});

describe('flows', () => {
  it('between Amazon and Anthropic: at least USD 100 billion back, through a contract with AWS, which belongs to Amazon', async () => {
    for (const organization of ['amazon', 'anthropic', 'aws']) {
      const { flows } = await system.get(`/v1/flows?limit=500&organization=${organization}`);
      const flow = flows.find(({ group, startup }: Json) => group === 'amazon' && startup === 'anthropic');
      expect(flow.commitmentsBackUsd).toEqual({ low: 100e9, high: null });
      expect(flow.contracts).toMatchObject([{ contract: 'anthropic-aws-2026', provider: 'aws', kind: 'spend-commitment' }]);
      expect(flow.ratio.high).toBeNull();
      expect(flow.moneyInUsd.low).toBeGreaterThan(0);
    }
  });

  it('a letter of intent is no commitment', async () => {
    const { flows } = await system.get('/v1/flows?limit=500');
    expect(JSON.stringify(flows)).not.toContain('nvidia-openai-loi');
  });
});

it('everything that ships was accepted, and again changes nothing', async () => {
  const { body } = await system.post(facts.slice(-74));
  expect([body.appended, body.unchanged, body.refused]).toEqual([0, 74, 0]);
});
