/** `npm run bench:webhooks`: how long after a post was answered the webhook arrives; beside it, what three bare hops (stream poll, bus, queue) take in the
 * same run, counted from the request: they may be through before it is answered. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { build } from '../build/build.ts';
import { makeKey } from '../functions/stores/access/first-key.ts';
import { Runtime } from '../local/runtime.ts';

const { values } = parseArgs({ options: { times: { type: 'string', default: '200' } } });
const times = Number(values.times);

/** Resolves the wish of a name when it is told of: whoever waits may come first or last. */
class Arrivals {
  private readonly at = new Map<string, number>();
  private readonly waiting = new Map<string, (at: number) => void>();

  tell(name: string): void {
    if (this.at.has(name)) return;
    this.at.set(name, performance.now());
    this.waiting.get(name)?.(this.at.get(name)!);
  }

  of(name: string): Promise<number> {
    const at = this.at.get(name);
    return at === undefined ? new Promise((resolve) => this.waiting.set(name, resolve)) : Promise.resolve(at);
  }
}

const [queued, arrived] = [new Arrivals(), new Arrivals()];
const endpoint = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  arrived.tell((JSON.parse(Buffer.concat(chunks).toString()) as { data: { organization: string } }).data.organization);
  response.writeHead(204).end();
});
await new Promise<void>((resolve) => endpoint.listen(0, '127.0.0.1', resolve));

const data = mkdtempSync(join(tmpdir(), 'dealstream-bench-'));
const runtime = await Runtime.start({ dir: await build(), data, port: 0, log: () => {} });
const client = new DynamoDBClient({
  endpoint: runtime.engine.endpoint,
  region: 'us-east-1',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
});
const key = await makeKey(client, { stage: 'local', name: 'bench', scopes: ['admin'] });

/** The moment in which a commit lies in the queue of the view that notices come from. */
const { queues } = runtime;
const send = queues.send.bind(queues);
queues.send = (name, body, ...more) => {
  const id = send(name, body, ...more);
  const [, stream] = /"stream":"organization\/(startup-\d+)","from":2/.exec(body) ?? [];
  if (stream && body.includes('"detail-type":"Committed"') && /ValuationTimelines|valuationtimelines/i.test(name)) queued.tell(stream);
  return id;
};

const ask = async (path: string, body: unknown): Promise<void> => {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  const response = await fetch(`${runtime.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  if (response.status !== 201) throw new Error(`POST ${path}: ${response.status} ${await response.text()}`);
};

const valued = (n: number) => ({
  type: 'ValuationReported',
  subject: `startup-${n}`,
  data: {
    ...{
      mark: 'm',
      asOf: '2024-06-30',
      kind: 'tender',
      valuation: { amount: { currency: 'USD', disclosure: 'exact', value: 2e9 }, basis: 'post' },
    },
    ...{ source: { id: 'press', publisher: 'Press', url: 'https://example.com' }, assurance: 'reported' },
  },
});

const line = (what: string, took: number[]): void => {
  const sorted = took.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!.toFixed(0).padStart(6);
  console.log(`${what.padEnd(56)} ${at(0.5)} ${at(0.99)}`);
};

try {
  console.log(`${times} changes, one after the other; ${cpus().length} cores, Node ${process.version}\n\n${''.padEnd(56)} p50 ms p99 ms`);
  await ask('/v1/subscriptions', { url: `http://127.0.0.1:${(endpoint.address() as AddressInfo).port}/`, events: ['ValuationChanged'] });
  const [post, bare, whole]: [number[], number[], number[]] = [[], [], []];
  for (let n = 0; n < times + 5; n += 1) {
    await ask('/v1/events', { type: 'OrganizationRegistered', subject: `startup-${n}`, data: { name: `Startup ${n}`, kind: 'startup' } });
    await runtime.idle();
    const asked = performance.now();
    await ask('/v1/events', valued(n));
    const answered = performance.now();
    const [inQueue, told] = await Promise.all([queued.of(`startup-${n}`), arrived.of(`startup-${n}`)]);
    if (n < 5) continue; // the first ones start the functions
    post.push(answered - asked);
    bare.push(inQueue - asked);
    whole.push(told - answered);
  }
  line('from the request until it is answered', post);
  line('from the request until a queue has it (three bare hops)', bare);
  line('from the answer until the webhook has arrived', whole);
} finally {
  client.destroy();
  await runtime.stop();
  endpoint.close();
  endpoint.closeAllConnections();
  rmSync(data, { recursive: true });
}
