/** Expiry: a credit lapses by itself on the day after its last, and what is told of it later is taken. */
import { expect, it } from 'vitest';
import * as a from '../../support/system/compute-samples.ts';
import { problemIn } from '../../support/system/problems.ts';
import { registered } from '../../support/system/samples.ts';
import { useSystem } from '../../support/system/use.ts';

const day = (fromNow: number): string => new Date(Date.now() + fromNow * 86_400_000).toISOString().slice(0, 10);

const system = useSystem({
  without: ['boards', 'changes'],
  and: [
    ...[registered('cloud', { kind: 'cloud-provider' }), registered('lab')],
    ...[a.granted('past', { expiresOn: '2024-02' }), a.drawn('past', 'some', 250, { on: '2024-02-01' })],
    ...[a.granted('today', { expiresOn: day(0) }), a.granted('yesterday', { expiresOn: day(-1) })],
  ],
});

it('needs no event: on its last day all is left, on the day after nothing', async () => {
  expect(await system.get('/v1/credits/past')).toMatchObject({ drawn: 250, expired: 750, remaining: { low: 0, high: 0 }, version: 2 });
  expect(await system.get('/v1/credits/past?asOf=2024-02-29')).toMatchObject({ expired: 0, remaining: { low: 0, high: 750 } });
  expect(await system.get('/v1/credits/today')).toMatchObject({ expired: 0, lapsesUsd: { low: 0, high: 1000 } });
  expect(await system.get('/v1/credits/yesterday')).toMatchObject({ expired: 1000, lapsesUsd: null });
});

it('is not reached by a draw of before that is told later: less has lapsed', async () => {
  expect((await system.post(a.drawn('past', 'late', 100, { on: '2024-02-29' }))).status).toBe(201);
  expect(await system.get('/v1/credits/past?after=credit/past@3')).toMatchObject({ drawn: 350, expired: 650 });
  problemIn(await system.post(a.drawn('past', 'too-late', 1, { on: '2024-03-01' })), 422, 'draw-outside-term');
});

it('is not reached by a revocation of before either; withdrawn, that has lapsed again', async () => {
  expect((await system.post(a.revoked('past', 'late', 400, { on: '2024-02-29' }))).status).toBe(201);
  expect(await system.get('/v1/credits/past?after=credit/past@4')).toMatchObject({ drawn: 350, revoked: 400, expired: 250 });
  expect(await system.get('/v1/credits/past?asOf=2024-02-28')).toMatchObject({ revoked: 0, expired: 0, remaining: { high: 750 } });
  problemIn(await system.post(a.revoked('past', 'more', 250.01, { on: '2024-02-29' })), 409, 'credit-exceeded');
  problemIn(await system.post(a.revoked('past', 'too-late', 1, { on: '2024-03-01' })), 422, 'draw-outside-term');
  const back = a.event('CreditRevocationWithdrawn', 'past', { revocation: 'late', reason: 'unit-error' });
  expect((await system.post(back)).status).toBe(201);
  expect(await system.get('/v1/credits/past?after=credit/past@5')).toMatchObject({ drawn: 350, revoked: 0, expired: 650 });
});

it('can be said to be earlier, and that be taken back', async () => {
  await system.post(a.expired('today', '2024-06-01'));
  expect(await system.get('/v1/credits/today?after=credit/today@2')).toMatchObject({ expired: 1000 });
  await system.post({ type: 'CreditExpired', subject: 'today', data: { on: null } });
  expect(await system.get('/v1/credits/today?after=credit/today@3')).toMatchObject({ expired: 0 });
});
