/** Credits, on a handful of them: granted, drawn, revoked, expired, what remains and how fast it goes. */
import { describe, expect, it } from '@jest/globals';
import type { Json } from '../../../trial/running.ts';
import * as a from '../../support/system/compute-samples.ts';
import { instant } from '../../support/system/instant.ts';
import { exact, rate } from '../../support/system/samples.ts';
import { useSystem } from '../../support/system/use.ts';

const system = useSystem({ without: ['boards'], holding: 'computeHandful' });

const one = (id: string, query = ''): Promise<Json> => system.get(`/v1/credits/${id}?${query}`);

it('is told whole', async () => {
  const grant = await one('grant');
  expect(grant).toMatchObject({
    ...{ id: 'grant', provider: 'cloud', beneficiary: 'lab', grantedOn: '2024-01-01', expiresOn: '2099', escrow: true, version: 4 },
    ...{ round: { organization: 'lab', round: 'seed' }, currency: 'USD', granted: { disclosure: 'up-to', value: 1_000 } },
    ...{ drawn: 600, revoked: 100, expired: 0, remaining: { low: 0, high: 300 } },
  });
  expect(grant.draws.map(({ draw, amount }: Json) => [draw, amount.value])).toEqual([
    ['first', 420],
    ['second', 180],
  ]);
  expect(grant.revocations).toMatchObject([{ revocation: 'back', amount: { value: 100 } }]);
});

it.each([
  ['2024-01-01', [0, 0, { low: 0, high: 1_000 }, 0, null]],
  ['2024-03-01', [420, 0, { low: 0, high: 580 }, 4.67, '2024-07-04']],
  ['2024-04-01', [420, 100, { low: 0, high: 480 }, 4.67, '2024-07-13']],
  ['2024-05-29', [600, 100, { low: 0, high: 300 }, 6.67, '2024-07-13']],
  ['2024-05-30', [600, 100, { low: 0, high: 300 }, 2, '2024-10-27']],
  ['2024-08-12', [600, 100, { low: 0, high: 300 }, 2, '2025-01-09']],
  ['2024-08-13', [600, 100, { low: 0, high: 300 }, 0, null]],
])('on %s: drawn, revoked, remaining, burn per day over 90 days, and the last day it could last', async (day, expected) => {
  const { drawn, revoked, remaining, burnPerDay, projectedExhaustion } = await one('grant', `asOf=${day}`);
  expect([drawn, revoked, remaining, burnPerDay, projectedExhaustion.latest]).toEqual(expected);
  expect(projectedExhaustion.earliest).toBeNull();
  const { credits, on } = await system.get(`/v1/credits?asOf=${day}`);
  expect([on, credits.find(({ id }: Json) => id === 'grant')]).toMatchObject([day, { drawn, revoked, remaining, burnPerDay }]);
});

it('is not there before it was granted', async () => {
  expect((await system.ask('/v1/credits/grant?asOf=2023-12-31')).status).toBe(404);
  expect((await system.get('/v1/credits?asOf=2023-12-31')).credits).toEqual([]);
});

it('that lapsed has nothing left, from the day on which it did', async () => {
  expect(await one('lapsed')).toMatchObject({ expired: 500_000, remaining: { low: 0, high: 0 } });
  expect(await one('lapsed', 'asOf=2024-06-29')).toMatchObject({ expired: 0, remaining: { low: 500_000, high: 500_000 } });
});

it('of an undisclosed value remains nobody knows what, never nothing', async () => {
  expect(await one('blank')).toMatchObject({ granted: { disclosure: 'undisclosed' }, remaining: null, burnPerDay: 0 });
});

describe('draws in another currency than dollars', () => {
  it('are kept in it, and only a rate makes dollars of them', async () => {
    const { body } = await system.post([
      rate('CNY', '2024-02', 0.14),
      a.granted('yuan', { faceValue: exact(1_000, 'CNY'), grantedOn: '2024-02', beneficiary: 'lab-cn', provider: 'rival' }),
      a.drawn('yuan', 'x', 10, { amount: { currency: 'CNY', value: 10 }, on: '2024-03-01' }),
      a.drawn('yuan', 'y', 10, { amount: { currency: 'CNY', value: 10.05 }, on: '2024-02-29' }),
    ]);
    expect(body.results.map(({ version, problem }: Json) => version ?? problem.code)).toEqual([1, 1, 'fx-rate-missing', 2]);
    expect(body.results[2].problem).toMatchObject({ currency: 'CNY', month: '2024-03' });
    expect(await one('yuan', 'after=credit/yuan@2')).toMatchObject({
      currency: 'CNY',
      drawn: 10.05,
      remaining: { low: 989.95, high: 989.95 },
    });
  });
});

describe('who knew what', () => {
  it('a draw counts from when it was recorded on', async () => {
    const recordedAt = await instant();
    await system.post(a.drawn('grant', 'third', 50, { on: '2024-06-01' }));
    expect((await one('grant', 'after=credit/grant@5')).drawn).toBe(650);
    expect((await one('grant', `recordedAt=${recordedAt}`)).drawn).toBe(600);
    expect((await system.get(`/v1/credits?recordedAt=${recordedAt}`)).credits.find(({ id }: Json) => id === 'grant').drawn).toBe(600);
    const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
    expect((await system.ask(`/v1/credits/grant?knownAt=${yesterday}`)).status).toBe(404);
  });
});

it.each([
  ['', ['blank', 'grant', 'lapsed', 'yuan']],
  ['beneficiary=lab', ['blank', 'grant']],
  ['provider=rival', ['lapsed', 'yuan']],
  ['provider=cloud&beneficiary=lab-cn', []],
])('the list by %s', async (query, expected) => {
  expect((await system.get(`/v1/credits?${query}`)).credits.map(({ id }: Json) => id)).toEqual(expected);
});
