import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { facts, type Json } from './running.ts';
import { end, killAll, npmStart, type Started } from './started.ts';

const data = mkdtempSync(join(tmpdir(), 'dealstream-kill-'));
let system: Started | undefined;

afterAll(async () => {
  if (system) await end(system);
  rmSync(data, { recursive: true });
}, 60_000);

/** What every stream must hold, in the order in which the facts are posted. */
const expected = Map.groupBy(facts, ({ type, subject }) => `${type === 'FxRatePublished' ? 'currency' : 'organization'}/${subject}`);

/** Posts the facts from number `from` on, one request each, until the system is gone. */
const postUntilDead = async ({ post }: Started, from: number): Promise<number> => {
  for (let posted = from; posted < facts.length; posted += 1) {
    try {
      await post(facts[posted]);
    } catch {
      return posted;
    }
  }
  throw new Error('the system was not killed in time');
};

it('loses nothing and doubles nothing when it is killed twice during the load', async () => {
  system = await npmStart(data, ['--empty']);
  let posted = 0;
  for (const after of [300, 900]) {
    const until = system.post(facts.slice(posted, after)).then(() => postUntilDead(system!, after));
    while ((await system.stream('currency/cny')).length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    await new Promise((resolve) => setTimeout(resolve, 200));
    await killAll(system);
    posted = await until;
    system = await npmStart(data, ['--empty']);
  }
  const { body } = await system.post(facts.slice(0, 1000));
  const { body: rest } = await system.post(facts.slice(1000));
  expect(body.refused + rest.refused).toBe(0);
  expect(body.unchanged).toBeGreaterThanOrEqual(Math.min(posted, 1000));
  for (const [name, events] of expected) {
    const recorded = await system.stream(name);
    expect([name, recorded.map(({ type, data }: Json) => ({ type, data }))]).toEqual([
      name,
      events.map(({ type, data }) => ({ type, data })),
    ]);
    expect(recorded.map(({ version }: Json) => version)).toEqual(events.map((_, n) => n + 1));
  }
  const last = [...expected].findLast(([name]) => name.startsWith('organization/'))!;
  const { entries } = await system.get(`/v1/rankings/investors?country=CN&after=${last[0]}@${last[1].length}`);
  expect(entries[0]).toMatchObject({ id: 'alibaba', metrics: { startups: 5, rounds: 10 } });
}, 120_000);
