/** Expiry from the schedule's tick to the answer: by whatever is deployed, and only once. */
import { expect, it } from '@jest/globals';
import type { Json } from '../../../trial/running.ts';
import * as a from '../../support/system/compute-samples.ts';
import { registered } from '../../support/system/samples.ts';
import { useSystem } from '../../support/system/use.ts';

const day = (fromNow: number): string => new Date(Date.now() + fromNow * 86_400_000).toISOString().slice(0, 10);

const system = useSystem({
  without: ['boards', 'changes'],
  and: [
    ...[registered('cloud', { kind: 'cloud-provider' }), registered('lab')],
    ...[a.granted('past', { expiresOn: '2024-02' }), a.drawn('past', 'some', 250, { on: '2024-02-01' })],
    ...[a.granted('ahead', { expiresOn: day(2) }), a.granted('endless'), a.granted('yesterday', { expiresOn: day(-1) })],
  ],
});

const tick = async () => {
  for (const id of system.runtime.bus.scheduled.filter((rule) => /^Expiry/.test(rule))) system.runtime.bus.fire(id);
  await system.idle();
};
const expiries = async (id: string): Promise<Json[]> =>
  (await system.stream(`credit/${id}`)).filter(({ type }) => type === 'CreditExpired');

it('one rule runs on a schedule for it', () => {
  expect(system.runtime.bus.scheduled.filter((rule) => /^Expiry/.test(rule))).toHaveLength(1);
});

it('until it fires, nothing lapses by itself', async () => {
  expect(await expiries('past')).toEqual([]);
  expect(await system.get('/v1/credits/past')).toMatchObject({ expired: 0, remaining: { low: 0, high: 750 } });
});

it('when it fires, what has passed its last day lapses, as a fact by the schedule', async () => {
  await tick();
  expect(await expiries('past')).toMatchObject([{ version: 3, data: { on: '2024-02-29' }, actor: 'schedule' }]);
  expect(await expiries('yesterday')).toMatchObject([{ data: { on: day(-1) } }]);
  expect([await expiries('ahead'), await expiries('endless')]).toEqual([[], []]);
  expect(await system.get('/v1/credits/past?after=credit/past@3')).toMatchObject({
    drawn: 250,
    expired: 750,
    remaining: { low: 0, high: 0 },
  });
});

it('when it fires again, nothing is recorded', async () => {
  await Promise.all([tick(), tick(), tick()]);
  expect([(await expiries('past')).length, (await system.stream('credit/past')).length]).toEqual([1, 3]);
  expect((await system.post(a.drawn('past', 'late', 1))).status).toBe(409);
});
