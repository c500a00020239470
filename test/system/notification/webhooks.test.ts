import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Receiver, receiver, verified } from '../../../trial/receiver.ts';
import { type Json, type Running, running } from '../../../trial/running.ts';
import { exact, registered, reported, source } from '../../support/system/samples.ts';

let system: Running;
let endpoint: Receiver;

const post = (value: number): Json => ({ amount: exact(value), basis: 'post' });
const json = { 'content-type': 'application/json' };
const subscribe = async (body: Json): Promise<Json> => {
  const answer = await system.ask('/v1/subscriptions', {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ events: ['ValuationChanged'], ...body }),
  });
  expect(answer).toMatchObject({ status: 201 });
  return answer.body;
};

beforeAll(async () => {
  [system, endpoint] = await Promise.all([running({ without: ['boards', 'changes'] }), receiver()]);
});
afterAll(async () => {
  await system.stop();
  await endpoint.stop();
});

describe('a webhook', () => {
  it('tells of a valuation that changed, signed, once', async () => {
    const { id, secret } = await subscribe({ url: endpoint.url, filter: { countries: ['CN'] } });
    await system.post([registered('ada', { country: 'CN', sector: 'foundation-models' }), registered('bob', { country: 'US' })]);
    await system.post([
      reported('ada', 'r1', { announcedOn: '2024-02-19', valuation: post(2.5e9), source: source('press', '2024-02-20') }),
      reported('bob', 'r1', { announcedOn: '2024-02-19', valuation: post(2.5e9) }),
    ]);
    await endpoint.until(1);
    await system.idle();
    const { type, timestamp, data } = verified(secret, endpoint.got[0]!);
    expect({ type, timestamp }).toEqual({ type: 'ValuationChanged', timestamp: data.recordedAt });
    expect(data).toMatchObject({
      ...{ id: 'valuation-changed/ada/2', organization: 'ada', country: 'CN', sector: 'foundation-models', kind: 'new', previous: null },
      ...{
        current: { usd: { low: 2.5e9, high: 2.5e9 }, on: '2024-02-19' },
        changePercent: null,
        direction: 'first',
        milestones: ['unicorn'],
      },
      ...{ cause: { round: 'r1', kind: 'venture' }, stream: 'organization/ada', version: 2, previousVersion: 0 },
    });
    expect(endpoint.got).toHaveLength(1);
    const { deliveries } = await system.get(`/v1/subscriptions/${id}/deliveries`);
    expect(deliveries).toMatchObject([
      {
        id: endpoint.got[0]!.headers['webhook-id'],
        notice: data.id,
        status: 'delivered',
        tries: 1,
        attempts: [{ status: 204 }],
        body: { data },
      },
    ]);
  });

  it('that names an Id which is merged into another tells of the survivor, over others, too, and of nobody once it is taken back', async () => {
    await system.post([registered('cleo'), registered('cleo-labs'), registered('cleo-inc')]);
    const wish = await subscribe({ url: endpoint.url, filter: { organizations: ['cleo-labs'] } });
    const merged = (subject: string, into: string) => ({ type: 'OrganizationMerged', subject, data: { into } });
    const told = async (): Promise<string[]> =>
      (await system.get(`/v1/subscriptions/${wish.id}/deliveries`)).deliveries.map(({ notice }: Json) => notice).sort();
    const revalued = async (round: string, day: string, value: number) => {
      await system.post(reported('cleo', round, { announcedOn: day, valuation: post(value) }));
      await system.idle();
    };
    await revalued('r1', '2024-01-01', 1e8);
    expect(await told()).toEqual([]);
    await system.post([merged('cleo-labs', 'cleo-inc'), merged('cleo-inc', 'cleo')]);
    await system.idle();
    await revalued('r2', '2024-02-01', 2e8);
    expect(await told()).toEqual(['valuation-changed/cleo/3']);
    await system.post({ type: 'OrganizationUnmerged', subject: 'cleo-labs', data: {} });
    await system.idle();
    await revalued('r3', '2024-03-01', 3e8);
    expect(await told()).toEqual(['valuation-changed/cleo/3']);
  });
});
