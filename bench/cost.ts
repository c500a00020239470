/** `npm run cost`: what a million posted deals cost, counted on a system of its own, one at a time and by eight writers; and a month in which nothing happens. */
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { build } from '../build/build.ts';
import { Template } from '../local/template.ts';
import { type Bill, billOf, idleMonth, memories, sumOf } from '../trial/bill.ts';
import { type Counted, counted, type Spent, totalOf } from '../trial/counted.ts';
import { funded, settle } from '../trial/funding.ts';
import { PRICES_OF } from '../trial/prices.ts';

const WRITERS = 8;
const { values } = parseArgs({
  options: { organizations: { type: 'string', default: '200' }, posts: { type: 'string', default: '80' } },
});
const [organizations, posts] = [Number(values.organizations), Number(values.posts)];

const row = (what: string, ...numbers: (number | string)[]): void =>
  console.log(what.padEnd(44) + numbers.map((one) => (typeof one === 'string' ? one : one.toFixed(2)).padStart(14)).join(''));

const oneAtATime = async (system: Counted): Promise<void> => {
  for (let n = 1; n <= posts; n += 1) {
    await funded(system, n);
    await system.idle();
  }
};

const byWriters = async (system: Counted): Promise<void> => {
  let next = posts;
  const writer = async () => {
    while (next < 2 * posts) await funded(system, ++next);
  };
  await Promise.all(Array.from({ length: WRITERS }, writer));
};

const each = (of: (spent: Spent) => number, ...all: Spent[]): number[] => all.map((spent) => of(spent) / posts);

const tell = (single: Spent, several: Spent, memory: ReadonlyMap<string, number>): void => {
  row('for each post', 'one at a time', `${WRITERS} writers`);
  row('write units', ...each((spent) => totalOf(spent).write, single, several));
  row('read units', ...each((spent) => totalOf(spent).read, single, several));
  row('entries of the bus', ...each(({ entries }) => entries, single, several));
  row('messages sent', ...each(({ queues }) => queues.sent, single, several));
  row('invocations', ...each(({ runs }) => Object.values(runs).reduce((sum, { times }) => sum + times, 0), single, several));
  row('bytes logged by functions', ...each(({ logBytes }) => logBytes, single, several));
  console.log();
  const bills: [Bill, Bill] = [billOf(single, memory, posts), billOf(several, memory, posts)];
  const million = (usd: number): number => (usd / posts) * 1e6;
  row('USD per million posted deals', 'one at a time', `${WRITERS} writers`);
  for (const name of Object.keys(bills[0])) row(name, ...bills.map((bill) => million(bill[name] ?? 0)));
  row('all', ...bills.map((bill) => million(sumOf(bill))));
  console.log();
};

/** What each rule that comes by the clock makes a system spend in which nothing happened since. */
const rungOnce = async (system: Counted): Promise<Map<string, Spent>> => {
  const spent = new Map<string, Spent>();
  for (const rule of system.runtime.bus.scheduled) {
    // The first looks at what was posted.
    await system.during(async () => system.runtime.bus.fire(rule));
    spent.set(rule, await system.during(async () => system.runtime.bus.fire(rule)));
  }
  return spent;
};

const tellIdle = (bill: Bill): void => {
  row('USD for a month in which nothing happens', '');
  for (const [name, usd] of Object.entries(bill).toSorted(([, a], [, b]) => b - a)) row(name, usd);
  row('all', sumOf(bill));
};

const template = new Template(await build(), 'http://127.0.0.1');
const memory = memories(template);
const system = await counted();
try {
  console.log(
    `${organizations} organizations; a post is one round of two investors with a new valuation; prices of ${PRICES_OF}, without free tiers`,
  );
  console.log(
    `units, entries, messages and invocations are counted; Lambda's time is as measured here, ${cpus().length} cores, Node ${process.version}\n`,
  );
  await settle(system, organizations);
  await system.during(() => funded(system, 0));
  const single = await system.during(() => oneAtATime(system));
  const several = await system.during(() => byWriters(system));
  tell(single, several, memory);
  tellIdle(idleMonth(template, await rungOnce(system), memory));
} finally {
  await system.stop();
}
