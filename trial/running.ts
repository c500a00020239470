/** A whole system for a test, on a free port and a folder of its own, and what a client says to it. */
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { makeKey } from '../functions/stores/access/first-key.ts';
import type { Permission } from '../functions/stores/access/keys.ts';
import type { Witness } from '../local/iam/witness.ts';
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
    const isJson = /\bjson/.test(response.headers.get('content-type') ?? '');
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
    let answer = await ask(path);
    // On a busy machine what `after` waits for may take longer than it waits: the answer says that one may ask again.
    while (answer.body?.code === 'not-yet-applied' || answer.body?.code === 'not-yet-final') answer = await ask(path);
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

/** Parts of the names of the functions that keep up what can be read. */
const KEEPERS = { boards: '-roll-up-', changes: '-sequence' };

export type RunningSettings = Partial<MischiefOptions> & {
  enforceIam?: boolean;
  /** Anyone may read without a key. */
  publicRead?: boolean;
  patienceMs?: number;
  /** Hears of every call that a function makes. */
  witness?: Witness;
  /** The clock of queues and schedules; functions have their own. */
  now?: () => number;
  /** What this system does not keep up, for a test that does not read it: a post costs half as much without boards. Those of a folder stay as they
   * were, and whatever was posted since is in none. */
  without?: readonly (keyof typeof KEEPERS)[];
  /** The folder of a system that was stopped, of which this one gets a copy. */
  from?: string;
  /** The synthesised folder: this checkout's unless told. */
  dir?: string;
};

/** Functions may take so many times what they have on AWS: a test says something of the program, not of the machine that it runs on. */
const SLOWNESS = 10;

/** The synthesised folder. Tests are told, so that no suite has to look for what changed, or to load what builds. */
const built = async (publicRead: boolean): Promise<string> => {
  if (process.env.DEALSTREAM_BUILD && !publicRead) return process.env.DEALSTREAM_BUILD;
  const { build, PUBLIC } = await import('../build/build.ts');
  return build(undefined, publicRead ? PUBLIC : {});
};

/** Starts a system in this process, in which every function may do what its role allows. `stop` ends all of it and removes its folder, or leaves it where
 * it is told, and throws when a function tried more: so every test of the system is one of its roles. */
export const running = async ({
  enforceIam = true,
  publicRead = false,
  without = [],
  patienceMs,
  now,
  from,
  dir,
  witness,
  ...mischief
}: RunningSettings = {}) => {
  const data = mkdtempSync(join(tmpdir(), 'dealstream-'));
  if (from) cpSync(from, data, { recursive: true });
  const logs: string[] = [];
  const runtime = await Runtime.start({
    dir: dir ?? (await built(publicRead)),
    data,
    port: 0,
    mischief: { seed: 0, ...mischief },
    enforceIam,
    witness,
    patienceMs,
    ...(now && { now }),
    slowness: SLOWNESS,
    unfed: without.map((what) => KEEPERS[what]),
    log: (from, line) => logs.push(`${from} ${line}`),
  });
  const engine = new DynamoDBClient({ endpoint: runtime.engine.endpoint, region: 'us-east-1', credentials });
  const keyWith = (...scopes: Permission[]) => makeKey(engine, { stage: 'local', name: 'test', scopes });
  const stop = async (keepAs?: string) => {
    engine.destroy();
    await runtime.stop();
    if (keepAs) renameSync(data, keepAs);
    else rmSync(data, { recursive: true });
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
