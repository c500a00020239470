/** The bus loses what it delivers, at random; the sweeper rings it again until nothing is missing. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Receiver, receiver } from '../../../trial/receiver.ts';
import { type Json, type Running, running } from '../../../trial/running.ts';
import { sized } from '../../support/long.ts';
import { exact, marked, registered } from '../../support/system/samples.ts';

const SEED = 7;
const STARTUPS = sized(12, 25);

let system: Running;
let endpoint: Receiver;
const json = { 'content-type': 'application/json' };

beforeAll(async () => {
  console.log(`seed ${SEED}`);
  [system, endpoint] = await Promise.all([running({ seed: SEED, drop: 0.6 }), receiver()]);
});
afterAll(async () => {
  await system.stop();
  await endpoint.stop();
});

/** One run of the sweeper, which a loss may hit as well, and all that follows from it. */
const sweep = async (): Promise<void> => {
  const rule = system.runtime.bus.scheduled.find((id) => id.startsWith('Sweep'))!;
  system.runtime.bus.fire(rule);
  await system.idle();
};

const state = async (): Promise<Json> => ({
  values: await Promise.all(
    Array.from({ length: STARTUPS }, async (_, n) => (await system.ask(`/v1/organizations/startup-${n}/valuations`)).body?.current?.usd),
  ),
  ranking: (await system.ask('/v1/rankings/startups?metric=valuationUsd&limit=100')).body?.entries?.length,
});

describe('what the bus lost', () => {
  it('is found and rung by the sweeper: rows, boards and subscribers', async () => {
    const body = JSON.stringify({ url: endpoint.url, events: ['ValuationChanged'] });
    expect((await system.ask('/v1/subscriptions', { method: 'POST', headers: json, body })).status).toBe(201);
    const events = Array.from({ length: STARTUPS }, (_, n) => [
      registered(`startup-${n}`, { country: 'CN' }),
      marked(`startup-${n}`, 'm', { valuation: { amount: exact(1e9 + n), basis: 'post' } }),
    ]);
    for (const pair of events) await system.post(pair);
    await system.idle();
    expect((await state()).values).toContain(undefined);
    const told = () => new Set(endpoint.got.map(({ body: { data } }) => data.id));
    const isWhole = async () => {
      const { values, ranking } = await state();
      return !values.includes(undefined) && ranking === STARTUPS && told().size === STARTUPS;
    };
    for (let runs = 0; runs < 60 && !(await isWhole()); runs += 1) await sweep();
    const whole = Array.from({ length: STARTUPS }, (_, n) => ({ low: 1e9 + n, high: 1e9 + n }));
    expect(await state()).toEqual({ values: whole, ranking: STARTUPS });
    expect([...told()].sort()).toEqual(Array.from({ length: STARTUPS }, (_, n) => `valuation-changed/startup-${n}/2`).sort());
  });
});
