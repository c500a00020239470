/** What controls, allocations and credits answer where facts arrive in another order, again, or only in part: small histories whose answers can be told by hand. */
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../trial/running.ts';
import * as a from '../../support/system/compute-samples.ts';
import { pointersOf, problemIn } from '../../support/system/problems.ts';
import { registered, reported, source } from '../../support/system/samples.ts';
import { useSystem } from '../../support/system/use.ts';

const chip = (subject: string, model: string, vendor: string): Json => ({
  type: 'ChipSpecPublished',
  subject,
  data: { model, vendor, source: source('vendor') },
});
/** A licence for the B30 to India, whatever the suite of another rule is about. */
const rule = (id: string, data: Json = {}): Json => a.issued(id, { gpuModels: ['B30'], destinations: ['IN'], ...data });

const system = useSystem({
  without: ['boards', 'changes'],
  and: [
    registered('cloud', { kind: 'cloud-provider' }),
    ...[registered('lab', { country: 'US' }), registered('named', { country: 'AE' })],
    reported('named', 'seed', { announcedOn: '2024-01' }),
    ...[chip('h100', 'NVIDIA H100', 'NVIDIA'), chip('a100', 'NVIDIA A100', 'NVIDIA'), chip('b30', 'NVIDIA B30', 'NVIDIA')],
  ],
});

/** Posts, and waits until it is in; answers with what came of each. */
const post = async (...events: Json[]): Promise<Json[]> => {
  const { body } = await system.post(events);
  await system.idle();
  return body.results ?? [body];
};
const verdicts = (results: Json[]) => results.map(({ status, problem, code }) => problem?.code ?? code ?? status);
const apply = async (id: string, day: string, query = ''): Promise<Json | undefined> =>
  (await system.get(`/v1/restrictions?asOf=${day}${query}`)).restrictions.find((one: Json) => one.id === id);

describe('a control', () => {
  it('rescinded and issued again is in force in both of its periods, and in neither between them', async () => {
    const [first, again] = [rule('twice', { effectiveOn: '2025-09-30' }), rule('twice', { effectiveOn: '2026-11-10', policy: 'denial' })];
    expect(verdicts(await post(first, a.rescinded('twice', '2025-11-10'), again))).toEqual(['appended', 'appended', 'appended']);
    const days = ['2025-09-29', '2025-09-30', '2025-11-09', '2025-11-10', '2026-11-09', '2026-11-10'];
    const policies = await Promise.all(days.map(async (day) => (await apply('twice', day))?.policy));
    expect(policies).toEqual([undefined, 'licence-required', 'licence-required', undefined, undefined, 'denial']);
    expect(verdicts(await post(first, again))).toEqual(['unchanged', 'unchanged']);
  });

  it('has the same periods in whatever order it is told of them', async () => {
    const again = rule('turned', { effectiveOn: '2026-04', source: source('gazette', '2026-04-01') });
    const first = rule('turned', { effectiveOn: '2025', source: source('gazette', '2024-12-01') });
    await post(again, a.rescinded('turned', '2025-Q2', { source: source('gazette', '2025-06-01') }), first);
    const days = ['2024-12-31', '2025-01-01', '2025-06-29', '2025-06-30', '2026-03-31', '2026-04-01'];
    const stands = await Promise.all(days.map(async (day) => (await apply('turned', day)) !== undefined));
    expect(stands).toEqual([false, true, true, false, false, true]);
  });

  it('has a chain of policies as each had become, and says what came after', async () => {
    await post(
      rule('r1', { effectiveOn: '2024' }),
      a.amended('r1', { policy: 'denial', effectiveOn: '2024-07' }),
      rule('r2', { effectiveOn: '2025-01-01', policy: 'approval', supersedes: 'r1', destinations: ['IN', 'PK'] }),
    );
    expect(await apply('r2', '2025-01-01')).toMatchObject({ chain: [{ id: 'r1', policy: 'denial' }], review: 'presumption-of-approval' });
    const before = await apply('r1', '2024-06-30');
    expect(before).toMatchObject({ policy: 'licence-required', supersededBy: [{ id: 'r2', policy: 'approval', from: '2025-01-01' }] });
    expect([await apply('r1', '2025-01-01'), (await apply('r1', '2024-12-31'))?.policy]).toEqual([undefined, 'denial']);
  });

  it('that another replaces in one country stands in the others, with the day', async () => {
    await post(
      rule('wide', { destinations: ['BR', 'CL', 'PE'], effectiveOn: '2024-01' }),
      rule('narrow', { destinations: ['CL'], effectiveOn: '2024-05-15', policy: 'case-by-case', supersedes: 'wide' }),
    );
    const where = async (day: string) =>
      Promise.all(['BR', 'CL', 'PE'].map(async (to) => (await apply('wide', day, `&destination=${to}&gpuModel=nvidia-b30`)) !== undefined));
    expect([await where('2024-05-14'), await where('2024-05-15')]).toEqual([
      [true, true, true],
      [true, false, true],
    ]);
    expect(await apply('wide', '2024-06-01', '&destination=BR')).toMatchObject({
      ...{ supersededInPart: ['narrow'], supersededBy: [{ id: 'narrow', from: '2024-05-15' }] },
    });
  });

  it('never supersedes itself over others, in one request or in several', async () => {
    expect(verdicts(await post(rule('k1'), rule('k2', { supersedes: 'k1' }), rule('k3', { supersedes: 'k2' })))).toEqual([
      ...['appended', 'appended', 'appended'],
    ]);
    for (const supersedes of ['k1', 'k2', 'k3']) {
      const refused = problemIn(await system.post(rule('k1', { supersedes, policy: 'notify' })), 422, 'supersession-cyclic');
      expect(pointersOf(refused)).toEqual(['/data/supersedes']);
    }
  });

  it('of an entity touches it whatever chips and countries it names besides', async () => {
    await post(
      ...[a.cluster('far', { country: 'FR' }), a.capacity('far', 'one'), a.allocated('far', 'its', 7, { tenant: 'named' })],
      a.issued('entity', { scope: 'entity', entities: ['named'], gpuModels: ['NVIDIA H100'], destinations: ['CN'], effectiveOn: '2024' }),
    );
    const { startups, allocations } = await system.get('/v1/restrictions/entity/exposure?asOf=2024-03-01');
    expect(startups).toMatchObject([{ startup: 'named', named: true, gpus: 7 }]);
    expect(allocations).toMatchObject([{ cluster: 'far', allocation: 'its' }]);
    for (const query of ['&entity=named', '&destination=AE', '&destination=CN', '&destination=AE&gpuModel=A100'])
      expect([query, await apply('entity', '2024-03-01', query)]).toMatchObject([query, { applies: 'entity' }]);
    expect(await apply('entity', '2024-03-01', '&destination=FR')).toBeUndefined();
  });

  it('could touch what nobody states the chip of, by its own reach or as a draft', async () => {
    await post(
      ...[a.cluster('dim', { country: 'KZ' }), a.capacity('dim', 'dark', { gpuModel: undefined })],
      ...[a.capacity('dim', 'lit', { gpuModel: 'a100' }), a.allocated('dim', 'any', 3)],
    );
    const data = { scope: 'goods', policy: 'denial', effectiveOn: '2024', gpuModels: ['NVIDIA B30'], destinations: ['KZ'] };
    const asked = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(data) };
    const { body } = await system.ask('/v1/restrictions/what-if?asOf=2024-03-01', asked);
    expect(body).toMatchObject({
      ...{ clusters: [], allocations: [], startups: [], notLegalAdvice: true },
      couldTouch: { clusters: [{ cluster: 'dim', phases: [{ phase: 'dark', gpuModel: null }] }], allocations: [{ allocation: 'any' }] },
    });
  });

  it('that names China could touch what stands in Hong Kong, in Macao, or nobody says where', async () => {
    const b30s = (id: string, country?: string) => [a.cluster(id, { country }), a.capacity(id, 'p', { gpuModel: 'NVIDIA B30' })];
    await post(...b30s('in-cn', 'CN'), ...b30s('in-hk', 'HK'), ...b30s('in-mo', 'MO'), ...b30s('in-tw', 'TW'), ...b30s('somewhere'));
    await post(a.issued('china', { gpuModels: ['b30'], effectiveOn: '2024' }));
    const { clusters, couldTouch } = await system.get('/v1/restrictions/china/exposure?asOf=2024-03-01');
    const names = (touched: Json[]) => touched.map(({ cluster }) => cluster).sort();
    expect([names(clusters), names(couldTouch.clusters)]).toEqual([['in-cn'], ['in-hk', 'in-mo', 'somewhere']]);
  });
});

describe('GPUs', () => {
  const taken = (id: string, gpus: number, gpuModel?: string, more: Json = {}) =>
    a.allocated('two', id, gpus, { ...(gpuModel && { gpuModel }), ...more });

  it('of one model are not those of another: 150 H100 are refused where there are 100 and 100 A100', async () => {
    await post(a.cluster('two'), a.capacity('two', 'h'), a.capacity('two', 'a', { gpuModel: 'NVIDIA A100' }));
    const refused = problemIn(await system.post(taken('big', 150, 'NVIDIA H100')), 409, 'capacity-exceeded');
    expect(refused).toMatchObject({ free: 200, day: '2024-02-01', errors: [{ message: 'expected at most 100' }] });
    expect(verdicts(await post(taken('x', 100, 'h100'), taken('y', 99.5, 'a-100'), taken('z', 0.6), taken('z', 0.5)))).toEqual([
      ...['appended', 'appended', 'capacity-exceeded', 'appended'],
    ]);
  });

  it('are not extended after the last day of an allocation; less is always taken, also where there are too few', async () => {
    await post(a.cluster('short'), a.capacity('short', 'one'), a.allocated('short', 'a', 80, { until: '2024-06-30' }));
    problemIn(await system.post(a.resized('short', 'a', 80, '2024-07-01')), 422, 'thing-ended');
    const [less] = await post(a.capacity('short', 'small', { gpus: 50, from: '2024-03', supersedes: 'one' }));
    expect(less?.warnings).toMatchObject([{ code: 'oversubscribed', message: expect.stringContaining('2024-03-01') }]);
    expect(verdicts(await post(a.resized('short', 'a', 60, '2024-06-30'), a.resized('short', 'a', 61, '2024-06-30')))).toEqual([
      ...['appended', 'capacity-exceeded'],
    ]);
    expect((await system.get('/v1/clusters/short')).oversubscribed).toEqual([
      { from: '2024-03-01', to: '2024-06-30', gpus: 30 },
      { from: '2024-06-30', to: '2024-07-01', gpus: 10 },
    ]);
  });

  it('of a phase that retires were there until the day before, and what was allocated of them then', async () => {
    await post(
      ...[a.cluster('old'), a.capacity('old', 'p'), a.allocated('old', 'a', 80, { until: '2024-12-31' })],
      a.phaseClaim('old', 'p', { state: 'retired', from: '2025-06' }),
    );
    const on = async (day: string) => (await system.get(`/v1/clusters/old?asOf=${day}`)).usableGpus;
    expect(await Promise.all(['2023-12-31', '2024-06-01', '2025-05-31', '2025-06-01'].map(on))).toEqual([0, 100, 100, 0]);
    expect((await system.get('/v1/clusters/old')).oversubscribed).toEqual([]);
    expect(verdicts(await post(a.allocated('old', 'late', 20, { from: '2025-05-01', until: '2025-05-31' })))).toEqual(['appended']);
    expect(verdicts(await post(a.allocated('old', 'later', 1, { from: '2025-05-31', until: '2025-06-01' })))).toEqual([
      'capacity-exceeded',
    ]);
  });

  it('of phases that would supersede each other are counted, and the second is refused', async () => {
    await post(a.cluster('ring'), a.capacity('ring', 'p1'), a.capacity('ring', 'p2', { gpus: 30, supersedes: 'p1' }));
    problemIn(await system.post(a.capacity('ring', 'p1', { supersedes: 'p2' })), 422, 'supersession-cyclic');
    expect(await system.get('/v1/clusters/ring?asOf=2024-06-01')).toMatchObject({ usableGpus: 30 });
  });
});

describe('a credit', () => {
  it('is right again after a mistyped draw, and takes an invoice of before its expiry', async () => {
    const undrawn = a.event('CreditDrawWithdrawn', 'bill', { draw: 'd1', reason: 'unit-error' });
    const story = [a.granted('bill'), a.drawn('bill', 'd1', 900), undrawn, a.drawn('bill', 'd1', 90, { on: '2024-03-02' })];
    expect(verdicts(await post(...story))).toEqual(['appended', 'appended', 'appended', 'appended']);
    expect(await system.get('/v1/credits/bill')).toMatchObject({ drawn: 90, remaining: { high: 910 } });
    await post(a.drawn('bill', 'd2', 810), a.expired('bill', '2024-12-31'), a.drawn('bill', 'late', 50, { on: '2024-11-15' }));
    expect(await system.get('/v1/credits/bill')).toMatchObject({ drawn: 950, expired: 50, remaining: { low: 0, high: 0 } });
  });
});
