/** Posts and rates race, the bus loses, doubles and reorders what it delivers, functions end in the middle: in the end every stream that waited has each of its
 * rates, once. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Json, type Running, running } from '../../../trial/running.ts';
import { sized } from '../../support/long.ts';
import { chance } from '../../support/system/chance.ts';
import * as c from '../../support/system/compute-samples.ts';
import { exact, rate, registered, reported } from '../../support/system/samples.ts';

const SEED = Number(process.env.SEED ?? 5);
const by = chance(SEED);
const STARTUPS = Array.from({ length: sized(8, 12) }, (_, n) => `startup-${n}`);
const MONTHS = ['2024-02', '2024-03', '2024-04'];
const CURRENCIES = ['EUR', 'GBP'];

let system: Running;
beforeAll(async () => {
  console.log(`seed ${SEED}`);
  system = await running({
    seed: SEED,
    drop: 0.5,
    duplicate: 0.3,
    reorder: 0.3,
    delay: 0.3,
    maxDelayMs: 200,
    crash: 0.05,
    lose: 0.01,
    without: ['boards'],
  });
});
afterAll(() => system.stop());

const post = async (events: Json): Promise<void> => {
  let answer = await system.post(events);
  while (answer.status >= 500) answer = await system.post(events);
  expect([answer.status < 300, answer.body.refused ?? 0]).toEqual([true, 0]);
};

const amountOf = (): Json => exact(by.whole(1, 900) * 1e6, by.pick(CURRENCIES));
const dayOf = (): string => `${by.pick(MONTHS)}-15`;

/** All of a stream, asked for again where the function that reads it ended in the middle. */
const eventsOf = async (stream: string): Promise<Json[]> => {
  let answer = await system.ask(`/v1/streams/${stream}?limit=500`);
  while (answer.status >= 500) answer = await system.ask(`/v1/streams/${stream}?limit=500`);
  return answer.body.events;
};

/** What each stream waits for and what was fixed on it, by its own events. */
const heldBy = async (stream: string): Promise<{ open: string[]; twice: string[] }> => {
  const open = new Map<string, boolean>();
  const twice: string[] = [];
  for (const { type, provisionalRates = {}, data } of await eventsOf(stream)) {
    for (const [key, { month }] of Object.entries<Json>(provisionalRates)) open.set(`${key.slice(0, 3)} ${month}`, true);
    for (const { currency, month } of type === 'RatesFixed' ? data.rates : []) {
      const one = `${currency} ${month}`;
      if (!open.get(one)) twice.push(one);
      open.set(one, false);
    }
  }
  return { open: [...open].flatMap(([one, isOpen]) => (isOpen ? [one] : [])), twice };
};

it('every rate that was waited for is fixed, and none where nothing waited', async () => {
  await post([
    registered('cloud', { kind: 'cloud-provider' }),
    ...STARTUPS.map((id) => registered(id)),
    ...CURRENCIES.map((currency) => rate(currency, '2024-01', 1.1)),
  ]);
  const posts = STARTUPS.flatMap((id, n) => [
    ...['a', 'b', 'c'].map((round) => reported(id, round, { announcedOn: dayOf(), amount: amountOf() })),
    ...(n % 3 === 0 ? [c.contracted(`deal-${n}`, { customer: id, value: amountOf(), announcedOn: dayOf() })] : []),
    ...(n % 3 === 1 ? [c.granted(`credit-${n}`, { beneficiary: id, faceValue: amountOf(), grantedOn: dayOf() })] : []),
  ]);
  const rates = CURRENCIES.flatMap((currency) => MONTHS.map((month, n) => rate(currency, month, 1.2 + n / 10)));
  // In the middle of the posts, one by one, and the last of them before the last posts.
  const [first, second] = [posts.slice(0, posts.length / 2), posts.slice(posts.length / 2)];
  const every = Math.floor(second.length / rates.length);
  const between = second.flatMap((one, n) => [one, ...(n % every === every - 1 ? rates.splice(0, 1) : [])]);
  const writers = [first, [...between, ...rates]].map(async (events) => {
    for (const one of events) await post(one);
  });
  await Promise.all(writers);
  await system.idle();
  const streams = [
    ...STARTUPS.map((id) => `organization/${id}`),
    ...STARTUPS.flatMap((_, n) => (n % 3 === 0 ? [`contract/deal-${n}`] : n % 3 === 1 ? [`credit/credit-${n}`] : [])),
  ];
  const held = () => Promise.all(streams.map(heldBy));
  const openIn = async () => (await held()).flatMap(({ open }) => open).length;
  const waited = (await Promise.all(streams.map(eventsOf))).flat().filter(({ provisionalRates }) => provisionalRates).length;
  const sweeper = system.runtime.bus.scheduled.find((id) => id.startsWith('Sweep'))!;
  let runs = 0;
  const atFirst = await openIn();
  for (; runs < 80 && (await openIn()) > 0; runs += 1) {
    system.runtime.bus.fire(sweeper);
    await system.idle();
  }
  console.log(`${waited} events waited, ${atFirst} rates were still open without the sweeper, ${runs} runs of it`);
  expect(waited).toBeGreaterThan(5);
  expect(await held()).toEqual(streams.map(() => ({ open: [], twice: [] })));
});
