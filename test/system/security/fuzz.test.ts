/** Requests by the thousand that fit the document, or almost do: nothing breaks, every answer fits, and what is refused leaves no trace. */
import { beforeAll, expect, it } from 'vitest';
import type { Answer, Json } from '../../../trial/running.ts';
import { sized } from '../../support/long.ts';
import { type Request, requests } from '../../support/system/fuzzing.ts';
import { useSystem } from '../../support/system/use.ts';

const SEED = Number(process.env.FUZZ_SEED ?? 20_261_124);
const COUNT = sized(1_100, 5_500);
const AT_ONCE = 16;

const system = useSystem({ holding: 'facts' });
let keys: string[];

const json = { 'content-type': 'application/json' };
const newKey = async (n: number): Promise<string> => {
  const body = JSON.stringify({ id: `fuzzer-${n}`, name: 'fuzzer', scopes: ['admin'], ratePerSecond: 1000, burst: 10_000 });
  return (await system.ask('/v1/keys', { method: 'POST', headers: json, body })).body.key;
};

beforeAll(async () => {
  console.log(`seed ${SEED}`);
  keys = await Promise.all([0, 1, 2, 3].map(newKey));
  await system.idle();
});

/** What can be changed through the door: how many events, subscriptions and keys there are. */
const state = async (): Promise<{ events: number; subscriptions: number; keys: number }> => {
  await system.idle();
  const { changes } = await system.get('/v1/changes?after=0&limit=1&wait=0');
  const all = async (noun: string): Promise<number> => (await system.get(`/v1/${noun}?limit=500`))[noun].length;
  return { events: changes.length === 0 ? 0 : await lastPosition(), subscriptions: await all('subscriptions'), keys: await all('keys') };
};

const lastPosition = async (): Promise<number> => {
  for (let position = 0; ; ) {
    const body = await system.get(`/v1/changes?after=${position}&limit=500&wait=0`);
    if (body.changes.length === 0) return position;
    position = body.position;
  }
};

/** What an answer says was recorded, made or removed. */
const told = ({ method, path }: Request, { status, body }: Answer): Json => {
  const [, noun, ...rest] = path.replace(/\?.*/, '').split('/').slice(1);
  const made = status === 201 && method === 'POST' && rest.length === 0 ? 1 : status === 204 && method === 'DELETE' ? -1 : 0;
  if (noun === 'events') return { events: status === 201 ? 1 : (body?.appended ?? 0) };
  return noun === 'subscriptions' || noun === 'keys' ? { [noun]: made } : {};
};

it(`${COUNT} of them are answered as documented, never by a fault of ours, and only what is accepted is there afterwards`, async () => {
  const before = await state();
  const expected = { ...before };
  const statuses = new Map<number, number>();
  const broken: string[] = [];
  const all = requests(SEED, COUNT);
  const queue = all.entries();
  const lane = async () => {
    for (const [n, one] of queue) {
      // `ask` throws where an answer does not fit the document.
      const answer = await system.ask(one.path, { ...one, key: keys[n % keys.length]! }).catch((error: unknown) => String(error));
      if (typeof answer === 'string' || answer.status >= 500) {
        broken.push(`${one.operation}: ${JSON.stringify(one).slice(0, 600)}\n  ${typeof answer === 'string' ? answer : answer.text}`);
        continue;
      }
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      for (const [noun, n] of Object.entries<number>(told(one, answer))) expected[noun as keyof typeof expected] += n;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  console.log(
    [...statuses]
      .sort(([a], [b]) => a - b)
      .map(([status, n]) => `${status}: ${n}`)
      .join(', '),
  );
  expect(broken.slice(0, 20)).toEqual([]);
  expect(all.length).toBeGreaterThanOrEqual(sized(1_000, 5_000));
  for (const status of [200, 201, 400, 404, 415, 422]) expect([status, statuses.get(status) ?? 0]).not.toEqual([status, 0]);
  expect(await state()).toEqual(expected);
  expect((await system.get('/v1/organizations/moonshot')).id).toBe('moonshot');
});
