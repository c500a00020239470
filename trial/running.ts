/** A whole system for a test, on a free port and a folder of its own, and what a client says to it. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { build } from '../build/build.ts';
import { makeKey } from '../functions/stores/first-key.ts';
import type { Permission } from '../functions/stores/keys.ts';
import type { MischiefOptions } from '../local/mischief.ts';
import { Runtime } from '../local/runtime.ts';
import { mustFit } from './fit.ts';

const FACTS = join(import.meta.dirname, '..', 'data', 'facts');

// biome-ignore lint/suspicious/noExplicitAny: answers are looked into, not typed
export type Json = any;
export type Answer = { status: number; headers: Headers; body: Json; text: string };
export type Asked = { key?: string | null; method?: string; headers?: Record<string, string>; body?: string | Buffer };

/** The facts, in the order in which they are posted. */
export const facts: Json[] = ['10-reference', '20-organizations', '30-rounds', '40-compute', '50-restrictions']
  .flatMap((file) =>
    readFileSync(join(FACTS, `${file}.ndjson`), 'utf8')
      .trim()
      .split('\n'),
  )
  .map((line) => JSON.parse(line));

/** What a client with `key` does to the system at `url`. No redirect is followed. Throws when an answer does not fit the document. */
export const client = (url: string, ownKey: string) => {
  const ask = async (path: string, { key = ownKey, method = 'GET', headers = {}, body }: Asked = {}): Promise<Answer> => {
    const authorization = key ? { authorization: `Bearer ${key}` } : {};
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { ...authorization, ...headers },
      ...(body !== undefined && { body }),
      redirect: 'manual',
    });
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    const answer = { status: response.status, headers: response.headers, body: isJson && text ? JSON.parse(text) : undefined, text };
    mustFit({ method, path, status: answer.status, type: response.headers.get('content-type'), body: answer.body });
    return answer;
  };
  const post = (events: unknown, more: Asked = {}): Promise<Answer> =>
    ask('/v1/events', {
      method: 'POST',
      body: JSON.stringify(events),
      ...more,
      headers: { 'content-type': 'application/json', ...more.headers },
    });
  const get = async (path: string): Promise<Json> => {
    const answer = await ask(path);
    if (answer.status !== 200) throw new Error(`GET ${path}: ${answer.status} ${answer.text}`);
    return answer.body;
  };
  /** Every event of a stream, over all pages; none when there is no such stream. */
  const stream = async (name: string): Promise<Json[]> => {
    const all: Json[] = [];
    for (let next = ''; ; ) {
      const { status, body } = await ask(`/v1/streams/${name}?limit=500${next}`);
      if (status === 404) return [];
      all.push(...body.events);
      if (!body.next) return all;
      next = `&cursor=${body.next}`;
    }
  };
  return { ask, post, get, stream };
};

const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };

/** `now` is the clock of queues and schedules; functions have their own. */
type Settings = { enforceIam?: boolean; patienceMs?: number; now?: () => number };

/** Starts a system in this process, in which every function may do what its role allows. `stop` ends all of it and removes its folder, and throws
 * when a function tried more: so every test of the system is one of its roles. */
export const running = async ({ enforceIam = true, patienceMs, now, ...mischief }: Partial<MischiefOptions> & Settings = {}) => {
  const data = mkdtempSync(join(tmpdir(), 'dealstream-'));
  const logs: string[] = [];
  const runtime = await Runtime.start({
    dir: await build(),
    data,
    port: 0,
    mischief: { seed: 0, ...mischief },
    enforceIam,
    patienceMs,
    ...(now && { now }),
    log: (from, line) => logs.push(`${from} ${line}`),
  });
  const engine = new DynamoDBClient({ endpoint: runtime.engine.endpoint, region: 'us-east-1', credentials });
  const keyWith = (...scopes: Permission[]) => makeKey(engine, { stage: 'local', name: 'test', scopes });
  const stop = async () => {
    engine.destroy();
    await runtime.stop();
    rmSync(data, { recursive: true });
    const refused = runtime.guard?.refused ?? [];
    if (refused.length > 0) throw new Error(`roles are too small: ${JSON.stringify(refused)}`);
  };
  return {
    ...client(runtime.url, await keyWith('admin')),
    url: runtime.url,
    runtime,
    engine,
    logs,
    keyWith,
    idle: () => runtime.idle(),
    stop,
  };
};
export type Running = Awaited<ReturnType<typeof running>>;
