import { afterAll, beforeAll, expect, it } from 'vitest';
import { boardContentOf } from '../../../trial/content.ts';
import { type Answer, facts, type Json, type Running, running } from '../../../trial/running.ts';
import { postAll as postInOrder } from '../../support/system/use.ts';

/** Every delivery twice, late, and out of order. */
const SEED = Number(process.env.SEED ?? Date.now() % 1e6);
const troubled = { seed: SEED, duplicate: 1, delay: 0.3, maxDelayMs: 200, reorder: 0.5 };

const isFirst = ({ type }: Json) => ['FxRatePublished', 'ChipSpecPublished', 'OrganizationRegistered'].includes(type);
const [first, rest] = [facts.filter(isFirst), facts.filter((one) => !isFirst(one))];

const BATCH = 40;

let [calm, wild]: Running[] = [];
beforeAll(async () => {
  console.log(`seed ${SEED}`);
  [calm, wild] = [await running(), await running(troubled)];
});
afterAll(async () => {
  await calm?.stop();
  await wild?.stop();
});

/** Deterministic for a seed. */
const shuffled = <T>(items: T[], seed: number): T[] => {
  let state = seed || 1;
  const random = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
};

/** Posts in batches. What is refused because it speaks of something not yet posted is posted again, until all is in. */
const postAll = async ({ post }: Running, events: Json[]): Promise<void> => {
  for (let left = events; left.length > 0; ) {
    const refused: Json[] = [];
    for (let from = 0; from < left.length; from += BATCH) {
      const { body } = await post(left.slice(from, from + BATCH));
      for (const { index, problem } of body.results) {
        if (!problem) continue;
        expect(['thing-unknown', 'round-incomplete', 'group-nested', 'capacity-exceeded']).toContain(problem.code);
        refused.push(left[from + index]);
      }
    }
    expect(refused.length).toBeLessThan(left.length);
    left = refused;
  }
};

/** The subjects of events of a type. */
const subjects = (of: string): string[] => [...new Set(facts.filter(({ type }) => type === of).map(({ subject }) => subject))];
const paths = [
  '/v1/organizations?limit=500',
  ...subjects('OrganizationRegistered').flatMap((id) => ['', '/rounds', '/valuations'].map((what) => `/v1/organizations/${id}${what}`)),
  ...['startups', 'rounds', 'leads', 'knownUsd', 'computeCreditUsd', 'unicorns'].flatMap((metric) =>
    ['', '&country=CN', '&groups=false', '&sector=foundation-models&country=US', '&asOf=2023-12-31', '&knownAt=2024-03-01'].map(
      (scope) => `/v1/rankings/investors?limit=500&metric=${metric}${scope}`,
    ),
  ),
  ...['', '&country=CN', '&asOf=2024-06-30', '&knownAt=2026-01-01'].flatMap((scope) => [
    `/v1/clusters?limit=500${scope}`,
    `/v1/rankings/startups?metric=gpus&limit=500${scope}`,
    ...['gpus', 'h100Equivalents', 'allocatedGpus', 'utilization'].map((metric) => `/v1/rankings/providers?metric=${metric}${scope}`),
    ...['gpus', 'h100Equivalents'].map((base) => `/v1/concentration/providers?base=${base}${scope}`),
  ]),
  ...['', '&asOf=2024-06-30', '&knownAt=2026-01-01'].flatMap((scope) => [
    `/v1/credits?limit=500${scope}`,
    `/v1/flows?limit=500${scope}`,
    `/v1/restrictions?limit=500&gpuModel=NVIDIA%20H20&destination=CN${scope}`,
    `/v1/restrictions?limit=500${scope}`,
  ]),
  ...subjects('ClusterRegistered').map((id) => `/v1/clusters/${id}`),
  ...subjects('CreditGranted').map((id) => `/v1/credits/${id}`),
  ...subjects('RestrictionIssued').flatMap((id) => ['', '?asOf=2025-06-01'].map((at) => `/v1/restrictions/${id}/exposure${at}`)),
];

/** A problem's `instance` is the request. */
const toldIn = (path: string, { text, body }: Answer): string =>
  body.instance ? JSON.stringify({ ...body, instance: '' }) : boardContentOf(path, text);

it('posted in any order and delivered twice, late and shuffled, the facts give the same answers byte for byte', async () => {
  await postInOrder(calm!, facts);
  await postAll(wild!, shuffled(first, SEED));
  await postAll(wild!, shuffled(rest, SEED + 1));
  await Promise.all([calm!.idle(), wild!.idle()]);
  const different: string[] = [];
  for (const path of paths) {
    const [a, b] = [await calm!.ask(path), await wild!.ask(path)];
    // One that was merged sends to its survivor.
    expect([path, b.status, a.status === 200 || a.status === 308]).toEqual([path, a.status, true]);
    if (toldIn(path, a) !== toldIn(path, b)) different.push(path);
  }
  expect(different).toEqual([]);
});
