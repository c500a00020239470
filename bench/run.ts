/** `npm run bench`: loads a generated world over HTTP into a system of its own and prints what that took, and what each reading costs. */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DynamoDBClient, paginateQuery } from '@aws-sdk/client-dynamodb';
import { build } from '../build/build.ts';
import { makeKey } from '../functions/stores/access/first-key.ts';
import { Runtime } from '../local/runtime.ts';
import { type Posted, world } from '../trial/world.ts';
import { measureReadings } from './readings.ts';

const BATCH = 500;
const SINGLE = 200;
const WRITERS = 20;

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    startups: { type: 'string', default: '2000' },
    investors: { type: 'string', default: '5000' },
    rounds: { type: 'string', default: '20000' },
    times: { type: 'string', default: '100' },
  },
});
const [seed, times] = [Number(values.seed), Number(values.times)];
const size = { startups: Number(values.startups), investors: Number(values.investors), rounds: Number(values.rounds) };

const seconds = (since: number): number => (performance.now() - since) / 1000;
const say = (what: string, value: string): void => console.log(`${what.padEnd(44)} ${value}`);

const data = mkdtempSync(join(tmpdir(), 'dealstream-bench-'));
const runtime = await Runtime.start({ dir: await build(), data, port: 0, log: () => {} });
const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
const client = new DynamoDBClient({ endpoint: runtime.engine.endpoint, region: 'us-east-1', credentials });
const key = await makeKey(client, { stage: 'local', name: 'bench', scopes: ['admin'] });
const headers = { authorization: `Bearer ${key}` };

const get = async (path: string): Promise<string> => {
  const response = await fetch(`${runtime.url}${path}`, { headers });
  const text = await response.text();
  if (!response.ok) throw new Error(`GET ${path}: ${response.status} ${text}`);
  return text;
};

const post = async (events: Posted[]): Promise<void> => {
  const body = events.map((event) => JSON.stringify(event)).join('\n');
  const response = await fetch(`${runtime.url}/v1/events`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/x-ndjson' },
    body,
  });
  const answer = (await response.json()) as { appended: number; results: unknown[] };
  if (answer.appended !== events.length) throw new Error(`not all were appended: ${JSON.stringify(answer).slice(0, 500)}`);
};

const versionOf = async (path: string): Promise<number> => (JSON.parse(await get(path)) as { version: number }).version;

/** Until the boards count every event. */
const boardsAreRight = async (events: number): Promise<void> => {
  while ((await versionOf('/v1/rankings/investors?limit=1')) < events || (await versionOf('/v1/deals?limit=1')) < events) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

const load = async (): Promise<number> => {
  const began = performance.now();
  let [posted, shown]: [number, number] = [0, 0];
  let batch: Posted[] = [];
  const flush = async () => {
    await post(batch);
    posted += batch.length;
    batch = [];
    if (seconds(began) - shown > 5) {
      shown = seconds(began);
      console.error(`  ${posted} events posted in ${shown.toFixed(0)} s`);
    }
  };
  for (const event of world(seed, size)) {
    batch.push(event);
    if (batch.length === BATCH) await flush();
  }
  if (batch.length > 0) await flush();
  say(`posted, ${BATCH} a request`, `${posted} events in ${seconds(began).toFixed(1)} s, ${(posted / seconds(began)).toFixed(0)}/s`);
  const waiting = performance.now();
  await boardsAreRight(posted);
  say('from the last answer until boards are right', `${seconds(waiting).toFixed(1)} s`);
  return posted;
};

const alias = (n: number): Posted => ({
  type: 'OrganizationAliased',
  subject: `startup-${n % size.startups}`,
  data: { alias: `Also ${n}` },
});

const one = async (events: number): Promise<number> => {
  const began = performance.now();
  let next = 0;
  const writer = async () => {
    while (next < SINGLE) await post([alias(next++)]);
  };
  await Promise.all(Array.from({ length: WRITERS }, writer));
  say(`posted, one a request, ${WRITERS} writers`, `${(SINGLE / seconds(began)).toFixed(0)}/s`);
  const waiting = performance.now();
  await boardsAreRight(events + SINGLE);
  say('from the last answer until boards are right', `${seconds(waiting).toFixed(1)} s`);
  return events + SINGLE;
};

const boardSize = async (): Promise<void> => {
  for (const rollUp of ['rankings', 'deals']) {
    let [items, bytes, largest]: [number, number, number] = [0, 0, 0];
    const query = {
      TableName: 'dealstream-local-boards',
      KeyConditionExpression: 'p = :p',
      FilterExpression: 'attribute_not_exists(#t)',
      ExpressionAttributeNames: { '#t': 'ttl' },
      ExpressionAttributeValues: { ':p': { S: `${rollUp}@1` } },
    };
    for await (const { Items = [] } of paginateQuery({ client }, query)) {
      for (const { d } of Items) {
        const own = d?.B?.length ?? Buffer.byteLength(d?.S ?? '');
        [items, bytes, largest] = [items + 1, bytes + own, Math.max(largest, own)];
      }
    }
    say(`boards of ${rollUp}`, `${items} items, ${(bytes / 1024).toFixed(0)} KB, the largest ${(largest / 1024).toFixed(0)} KB`);
  }
};

const began = performance.now();
try {
  console.log(
    `seed ${seed}: ${size.startups} startups, ${size.investors} investors, ${size.rounds} rounds; ${cpus().length} cores, Node ${process.version}\n`,
  );
  await one(await load());
  await boardSize();
  await runtime.idle();
  console.log(`\n${'reading'.padEnd(56)} requests  read units  times  p50 ms  p99 ms     KB`);
  for (const { path, times: n, requests, readUnits, p50, p99, bytes } of await measureReadings(client, get, times)) {
    const numbers = [
      String(requests).padStart(8),
      readUnits.toFixed(1).padStart(11),
      String(n).padStart(6),
      p50.toFixed(1).padStart(7),
      p99.toFixed(1).padStart(7),
    ];
    console.log(`${path.padEnd(56)} ${numbers.join(' ')} ${(bytes / 1024).toFixed(0).padStart(6)}`);
  }
  console.log(`\nin all ${seconds(began).toFixed(0)} s`);
} finally {
  client.destroy();
  await runtime.stop();
  rmSync(data, { recursive: true });
}
