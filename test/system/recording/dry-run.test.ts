/** A dry run: the answers of a post, what it would change and whom that would be told, and nothing recorded. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Json } from '../../../trial/running.ts';
import { claimed, exact, marked, registered, reported, source } from '../../support/system/samples.ts';
import { useSystem } from '../../support/system/use.ts';

const system = useSystem({ without: ['boards'] });
const rehearse = (body: Json, dryRun = 'true') =>
  system.ask(`/v1/events?dryRun=${dryRun}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

beforeAll(async () => {
  await system.post([registered('dry'), reported('dry', 'a', { amount: exact(10), valuation: { amount: exact(100), basis: 'post' } })]);
  await system.post({ type: 'ClusterRegistered', subject: 'dry-cluster', data: { name: 'Dry', operator: 'dry', source: source() } });
  await system.post({
    type: 'CapacityReported',
    subject: 'dry-cluster',
    data: { phase: 'p1', state: 'available', gpus: 100, from: '2024-01', source: source(), assurance: 'reported' },
  });
});

describe('a dry run', () => {
  it('of one event says what would be recorded, what would change and what would be told', async () => {
    const event = marked('dry', 'm1', { valuation: { amount: exact(2e9), basis: 'post' } });
    const { status, body } = await rehearse(event);
    expect([status, body.status, body.stream, body.version]).toEqual([200, 'would-append', 'organization/dry', 3]);
    expect(body.effects).toContainEqual({ thing: 'organization/dry', field: 'current', before: 'a', after: 'm1' });
    expect(body.effects).toContainEqual({ thing: 'valuation/m1', field: 'usd', before: null, after: { low: 2e9, high: 2e9 } });
    expect(body.notices).toMatchObject([{ type: 'ValuationChanged', data: { kind: 'new', milestones: ['unicorn'], version: 3 } }]);
    expect(await system.stream('organization/dry')).toHaveLength(2);
    expect((await system.post(event)).body).toMatchObject({ status: 'appended', version: 3 });
    expect((await rehearse(event)).body).toMatchObject({ status: 'unchanged', version: 3, effects: [], notices: [] });
  });

  it('warns and refuses as a post does', async () => {
    const over = claimed('dry', 'a', { participations: [{ investor: 'dry' }] });
    const [tried, posted] = [await rehearse(over), await system.post(over)];
    expect([tried.status, tried.body.code]).toEqual([posted.status, posted.body.code]);
    const old = claimed('dry', 'a', { closedOn: '2099', source: source('press', '2020-01-01') });
    expect((await rehearse(old)).body).toMatchObject({
      status: 'would-append',
      warnings: [{ code: 'older-than-what-stands' }, { code: 'closed-in-future' }],
    });
  });

  it('of several takes them one after the other: what is registered first may be named', async () => {
    const allocation = (id: string, gpus: number): Json => ({
      type: 'GpusAllocated',
      subject: 'dry-cluster',
      data: { allocation: id, tenant: 'newcomer', gpus, terms: 'reserved', from: '2024-02-01' },
    });
    const { status, body } = await rehearse([registered('newcomer'), allocation('one', 60), allocation('two', 60)]);
    expect([status, body.appended, body.refused]).toEqual([200, 2, 1]);
    expect(body.results.map((one: Json) => one.problem?.code ?? one.status)).toEqual(['would-append', 'would-append', 'capacity-exceeded']);
    const free = body.effects.find(({ thing }: Json) => thing === 'cluster/dry-cluster');
    expect([free.field, free.before.at(-1).gpus, free.after.at(-1).gpus]).toEqual(['free', 100, 40]);
    expect((await system.ask('/v1/organizations/newcomer')).status).toBe(404);
  });

  it('is asked for by true alone', async () => {
    const answer = await rehearse(registered('other'), 'yes');
    expect([answer.status, answer.body.code]).toEqual([400, 'invalid-parameter']);
  });
});
