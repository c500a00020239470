/** Restrictions, on a handful of them: what applies where on a day, whom it touches, and whom a draft would. */
import { describe, expect, it } from 'vitest';
import type { Answer, Asked, Json } from '../../../trial/running.ts';
import * as a from '../../support/system/compute-samples.ts';
import { instant } from '../../support/system/instant.ts';
import { pointersOf, problemIn } from '../../support/system/problems.ts';
import { source } from '../../support/system/samples.ts';
import { useSystem } from '../../support/system/use.ts';

const system = useSystem({ without: ['boards'], holding: 'computeHandful' });

const list = async (query: string): Promise<Json[]> => (await system.get(`/v1/restrictions?${query}`)).restrictions;
const ids = async (query: string): Promise<string[]> => (await list(query)).map(({ id }) => id);
const H100 = 'gpuModel=NVIDIA%20H100';

describe('what applies', () => {
  it.each([
    ['asOf=2023-12-31', []],
    ['asOf=2024-02-29', []],
    ['asOf=2024-03-01', ['listed']],
    ['asOf=2024-06-01', ['listed', 'outbound', 'rule']],
    ['asOf=2024-09-01', ['listed', 'outbound', 'rule']],
    // The later one reaches less, so the earlier one stands where it does not reach.
    ['asOf=2025-01-01', ['easier', 'listed', 'outbound', 'rule']],
    // A rule on an entity is about goods, too, and is listed for the country of the entity.
    [`asOf=2024-12-31&${H100}`, ['listed', 'rule']],
    ['asOf=2024-12-31&gpuModel=nvidia-h100&destination=CN', ['rule']],
    ['asOf=2025-01-01&entity=lab', ['listed']],
    ['asOf=2025-01-01&entity=lab-cn', []],
    [`asOf=2024-12-31&${H100}&destination=CN`, ['rule']],
    [`asOf=2025-01-01&${H100}&destination=CN`, ['easier']],
    [`asOf=2025-01-01&${H100}&destination=HK`, ['rule']],
    [`asOf=2025-01-01&${H100}&destination=US`, ['listed']],
    ['asOf=2025-01-01&gpuModel=NVIDIA%20A100&destination=CN', ['rule']],
    ['asOf=2025-01-01&gpuModel=NVIDIA%20B200', ['listed']],
    ['asOf=2024-09-30&destination=MO', []],
    ['asOf=2024-10-01&destination=MO', ['outbound']],
  ])('%s', async (query, expected) => expect(await ids(query)).toEqual(expected));

  it('by default today, and the answer says which day that is', async () => {
    const { on, restrictions } = await system.get('/v1/restrictions');
    expect([on, restrictions.length]).toEqual([new Date().toISOString().slice(0, 10), 4]);
    expect(await system.get(`/v1/restrictions?${H100}&destination=CN&asOf=2025-03-01`)).toMatchObject({
      ...{ gpuModel: 'NVIDIA H100', destination: 'CN', asOf: '2025-03-01', on: '2025-03-01' },
    });
  });

  it('with the chain of what it took the place of, and what takes its place elsewhere', async () => {
    const all = Object.fromEntries((await list('asOf=2025-01-01')).map((each) => [each.id, each]));
    expect(all.easier).toMatchObject({ policy: 'case-by-case', supersedes: 'rule', supersededBy: [] });
    expect(all.easier.chain).toEqual([
      { id: 'rule', title: 'rule', policy: 'licence-required', effectiveOn: '2024-06-01', from: '2024-06-01', to: null },
    ]);
    expect(all.rule).toMatchObject({ supersededBy: [{ id: 'easier', from: '2025-01-01' }], supersededInPart: ['easier'], chain: [] });
    expect(all.easier).toMatchObject({ licenceRequired: true, review: 'case-by-case' });
  });

  it('as amended, from the day of the amendment on', async () => {
    const outbound = async (day: string) => (await list(`asOf=${day}`)).find(({ id }) => id === 'outbound');
    expect(await outbound('2024-09-30')).toMatchObject({ policy: 'prohibited', destinations: ['CN'] });
    expect(await outbound('2024-10-01')).toMatchObject({ policy: 'notify', destinations: ['CN', 'MO'], effectiveOn: '2024-06-01' });
  });

  it('to whoever knew: by when the source was published, and by when it was recorded', async () => {
    const recordedAt = await instant();
    expect(await ids('asOf=2024-07-01&knownAt=2024-06-04')).toEqual(['listed', 'outbound']);
    expect(await ids('asOf=2024-07-01&knownAt=2024-06-05')).toEqual(['listed', 'outbound', 'rule']);
    const { body } = await system.post([
      a.issued('middle', { effectiveOn: '2025-06', policy: 'denial', supersedes: 'easier', source: source('gazette', '2025-06') }),
      a.issued('last', { effectiveOn: '2025-09', policy: 'prohibited', supersedes: 'middle' }),
    ]);
    expect(body.refused).toBe(0);
    const asked = `asOf=2025-10-01&${H100}&destination=CN`;
    // Two streams, and one may be in before the other: a question waits for one of them.
    await list(`${asked}&after=restriction/middle@1`);
    const [now] = await list(`${asked}&after=restriction/last@1`);
    expect([now.id, now.chain.map(({ id }: Json) => id)]).toEqual(['last', ['middle', 'easier', 'rule']]);
    expect(await ids(`${asked}&recordedAt=${recordedAt}`)).toEqual(['easier']);
  });
});

describe('what cannot be told', () => {
  const apart = async (query: string) => {
    const { restrictions, announced, reachUnknown, otherModels, notLegalAdvice } = await system.get(`/v1/restrictions?${query}`);
    expect(notLegalAdvice).toBe(true);
    return [restrictions, announced, reachUnknown, otherModels].map((rows: Json[]) => rows.map(({ id }) => id));
  };

  it('is said apart: a reach that nobody states, other models', async () => {
    expect(await apart('asOf=2024-08-31&destination=CN&gpuModel=NVIDIA%20B200')).toEqual([[], [], ['vague'], ['rule']]);
    expect(await apart('asOf=2024-12-31&destination=MO&gpuModel=NVIDIA%20H100')).toEqual([[], [], ['rule'], []]);
  });

  it('is never what nobody knows: a model that nothing names is an error that names close ones', async () => {
    const problem = problemIn(await system.ask('/v1/restrictions?gpuModel=NVIDIA%20H10'), 400, 'invalid-parameter');
    expect(problem.detail).toContain('NVIDIA H100');
    problemIn(await system.ask('/v1/restrictions?entity=nobody'), 404, 'organization-unknown');
  });
});

describe('exposure', () => {
  const exposure = (id: string, query = ''): Promise<Json> => system.get(`/v1/restrictions/${id}/exposure?${query}`);

  it('of goods: phases and allocations of the model in the place, the tenants and who is behind them', async () => {
    const { clusters, allocations, startups, couldTouch, ...head } = await exposure('rule', 'asOf=2024-07-01');
    expect(head).toMatchObject({ restriction: 'rule', asOf: '2024-07-01', on: '2024-07-01', inForce: true, notLegalAdvice: true });
    // Nobody states the chips of one, nor where the other stands.
    expect(couldTouch.allocations.map(({ allocation }: Json) => allocation)).toEqual(['yours', 'most']);
    expect(clusters).toEqual([{ cluster: 'dragon', name: 'dragon', phases: [{ phase: 'one', gpuModel: 'NVIDIA H100', usable: true }] }]);
    expect(allocations).toEqual([{ cluster: 'dragon', allocation: 'mine', tenant: 'lab-cn', gpus: 100 }]);
    expect(startups).toEqual([{ startup: 'lab-cn', name: 'lab-cn', gpus: 100, named: false, investors: ['fund'] }]);
  });

  it('of an entity: whatever it has, wherever that is', async () => {
    const { allocations, startups } = await exposure('listed', 'asOf=2024-04-01');
    expect(allocations.map(({ allocation, gpus }: Json) => [allocation, gpus])).toEqual([
      ['yours', 50],
      ['big', 60],
      ['most', 80],
    ]);
    expect(startups).toEqual([{ startup: 'lab', name: 'lab', gpus: 190, named: true, investors: ['mega', 'rival'] }]);
  });

  it('of investments: the startups of the place, and no machines', async () => {
    expect(await exposure('outbound', 'asOf=2024-07-01')).toMatchObject({
      clusters: [],
      allocations: [],
      startups: [{ startup: 'lab-cn', named: true, investors: ['fund'] }],
    });
  });

  it('says whether it is in force: before its day and after it was rescinded it is not', async () => {
    expect((await exposure('rule', 'asOf=2024-05-31')).inForce).toBe(false);
    expect((await exposure('vague', 'asOf=2024-09-29')).inForce).toBe(true);
    expect((await exposure('vague', 'asOf=2024-09-30')).inForce).toBe(false);
    expect((await exposure('vague')).inForce).toBe(false);
  });

  it('of nothing is 404', async () => {
    for (const id of ['nosuch', 'constructor', 'No%20Id', 'what-if'])
      problemIn(await system.ask(`/v1/restrictions/${id}/exposure`), 404, 'not-found');
  });
});

describe('a draft', () => {
  const draft = { scope: 'goods', policy: 'denial', effectiveOn: '2099', gpuModels: ['NVIDIA H100'], destinations: ['CN'] };
  const ask = (body: unknown, query = '', more: Asked = {}): Promise<Answer> =>
    system.ask(`/v1/restrictions/what-if${query}`, {
      ...{ method: 'POST', headers: { 'content-type': 'application/json' } },
      ...{ body: typeof body === 'string' ? body : JSON.stringify(body), ...more },
    });

  it('is answered as if it were in force, for a key that may only read, and nothing is recorded', async () => {
    const everything = async () => [await system.get('/v1/changes?limit=500&wait=0'), await list(''), await system.get('/v1/clusters')];
    const before = await everything();
    const { status, body } = await ask(draft, '?asOf=2024-07-01', { key: await system.keyWith('read') });
    expect([status, body.recorded, body.draft, body.on]).toEqual([200, false, draft, '2024-07-01']);
    const { clusters, allocations, startups } = await system.get('/v1/restrictions/rule/exposure?asOf=2024-07-01');
    expect([body.clusters, body.allocations, body.startups]).toEqual([clusters, allocations, startups]);
    await system.idle();
    expect(await everything()).toEqual(before);
  });

  it('of other reach touches others', async () => {
    const listed = { scope: 'entity', policy: 'licence-required', effectiveOn: '2024', entities: ['lab-cn'] };
    const { body } = await ask(listed, '?asOf=2024-07-01');
    expect(body.startups.map(({ startup, named }: Json) => [startup, named])).toEqual([['lab-cn', true]]);
    expect((await ask({ ...draft, destinations: ['FR'] })).body).toMatchObject({ clusters: [], allocations: [], startups: [] });
  });

  it.each([
    ['nothing', {}, ['/scope', '/policy', '/effectiveOn']],
    ['an unknown policy', { ...draft, policy: 'maybe' }, ['/policy']],
    ['a country that is none', { ...draft, destinations: ['CN', 'XX'] }, ['/destinations/1']],
    ['a date that is none', { ...draft, effectiveOn: '2024-02-30' }, ['/effectiveOn']],
    ['an Id that is none', { ...draft, entities: ['A B'] }, ['/entities/0']],
    ['a chip that is none', { ...draft, gpuModels: ['NVIDIA A100', 'NVIDIA H10', 'NVIDIA H1O0'] }, ['/gpuModels/1', '/gpuModels/2']],
    ['an unknown key', { ...draft, gpus: 1 }, ['/gpus']],
    ['a list', [draft], ['']],
  ])('of %s is 422 at its place', async (_, body, pointers) => {
    expect(pointersOf(problemIn(await ask(body), 422, 'invalid-draft'))).toEqual(pointers);
  });

  it('that is no JSON is 400, and who may not read is refused', async () => {
    expect((await ask('{')).status).toBe(400);
    problemIn(await ask(draft, '', { key: await system.keyWith('events:write') }), 403, 'scope-missing');
    expect((await ask(draft, '', { key: null })).status).toBe(401);
    expect(pointersOf(problemIn(await ask(draft, '?limit=1'), 400, 'invalid-parameter'))).toEqual(['/limit']);
    const got = await system.ask('/v1/restrictions/what-if');
    problemIn(got, 405, 'method-not-allowed');
    expect(got.headers.get('allow')).toBe('POST');
  });
});
