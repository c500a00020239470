/** Credits, on a handful of them: granted, drawn, revoked, expired, what remains and how fast it goes. */
import { describe, expect, it } from 'vitest';
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
  expect(projectedExhaustion.earliest).toBe(day);
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
      a.drawn('yuan', 'x', 10, { amount: { currency: 'CNY', value: 10 }, on: '2024-06-01' }),
      a.drawn('yuan', 'y', 10, { amount: { currency: 'CNY', value: 10.05 }, on: '2024-02-29' }),
    ]);
    expect(body.results.map(({ version, problem }: Json) => version ?? problem.code)).toEqual([1, 1, 'fx-rate-missing', 2]);
    expect(body.results[2].problem).toMatchObject({ currency: 'CNY', month: '2024-06' });
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
    expect((await one('grant', `knownAt=${yesterday}`)).drawn).toBe(650);
  });

  it('the grant that held before another was recorded, and a draw before it was taken back', async () => {
    const granted = (value: number) => a.granted('twice', { faceValue: exact(value), beneficiary: 'lab-cn', provider: 'rival' });
    await system.post([granted(100), a.drawn('twice', 'd1', 10)]);
    const before = await instant();
    const { body } = await system.post([
      granted(200),
      { type: 'CreditDrawWithdrawn', subject: 'twice', data: { draw: 'd1', reason: 'duplicate' } },
    ]);
    expect(body.appended).toBe(2);
    expect(await one('twice', 'after=credit/twice@4')).toMatchObject({ granted: { value: 200 }, drawn: 0 });
    expect(await one('twice', `recordedAt=${before}`)).toMatchObject({ granted: { value: 100 }, drawn: 10, recordedAt: before });
  });
});

describe('what is refused', () => {
  it('is a draw outside of the term or in another currency, and a grant to be withdrawn of which something was drawn', async () => {
    const post = async (event: Json) => (await system.post(event)).body.code;
    expect(await post(a.drawn('grant', 'early', 1, { on: '2023-12-31' }))).toBe('draw-outside-term');
    expect(await post(a.drawn('lapsed', 'late', 1, { on: '2024-07-01' }))).toBe('draw-outside-term');
    expect(await post(a.drawn('grant', 'euro', 1, { amount: { currency: 'EUR', value: 1 } }))).toBe('currency-mismatch');
    expect(await post({ type: 'CreditWithdrawn', subject: 'grant', data: { reason: 'duplicate' } })).toBe('is-referred-to');
  });
});

it.each([
  ['', ['blank', 'grant', 'lapsed', 'twice', 'yuan']],
  ['beneficiary=lab', ['blank', 'grant']],
  ['provider=rival', ['lapsed', 'twice', 'yuan']],
  ['provider=cloud&beneficiary=lab-cn', []],
])('the list by %s', async (query, expected) => {
  expect((await system.get(`/v1/credits?${query}`)).credits.map(({ id }: Json) => id)).toEqual(expected);
});
