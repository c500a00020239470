import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { catalogue } from '../../../events/index.ts';
import { facts, type Json } from '../../../trial/running.ts';
import { end, killAll, npmStart, type Started } from '../../../trial/started.ts';
import { sized } from '../../support/long.ts';

const data = mkdtempSync(join(tmpdir(), 'dealstream-kill-'));
let system: Started | undefined;

afterAll(async () => {
  if (system) await end(system);
  rmSync(data, { recursive: true });
});

/** What every stream must hold, in the order in which the facts are posted. */
const expected = Map.groupBy(facts, ({ type, subject }) => `${catalogue.get(type)!.category}/${subject}`);

const BATCH = sized(90, 9);

/** On a busy machine so much may take longer than a request may: what is in is then unchanged. */
const postWhole = async (one: Started, events: Json[]): Promise<Json> => {
  let answer = await one.post(events);
  while (answer.status === 503) answer = await one.post(events);
  return answer.body;
};

/** Posts the facts from number `from` up to `to`, kills the system while the next request is under way, and gives how many were acknowledged. */
const loadUntilKilled = async (one: Started, from: number, to: number): Promise<number> => {
  let acknowledged = from;
  while (acknowledged < to) {
    const batch = facts.slice(acknowledged, acknowledged + BATCH);
    expect(await postWhole(one, batch)).toMatchObject({ refused: 0 });
    acknowledged += batch.length;
  }
  const underWay = one.post(facts.slice(acknowledged, acknowledged + 100)).catch(() => undefined);
  await killAll(one);
  await underWay;
  return acknowledged;
};

it('loses nothing and doubles nothing when it is killed three times during the load', async () => {
  system = await npmStart(data, ['--empty']);
  let posted = 0;
  for (const to of [300, 1150, 1340]) {
    posted = await loadUntilKilled(system, posted, to);
    system = await npmStart(data, ['--empty']);
  }
  const body = await postWhole(system, facts.slice(0, 1000));
  const rest = await postWhole(system, facts.slice(1000));
  expect([body.refused, rest.refused]).toEqual([0, 0]);
  expect(body.unchanged + rest.unchanged).toBeGreaterThanOrEqual(posted);
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
  const cluster = await system.get(`/v1/clusters/msft-gpt4?after=cluster/msft-gpt4@${expected.get('cluster/msft-gpt4')!.length}`);
  expect(cluster).toMatchObject({ usableGpus: 25_000, allocatedGpus: 25_000, freeGpus: 0, oversubscribed: [] });
});
