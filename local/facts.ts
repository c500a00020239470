/** The real facts that the project ships with, posted like anybody's events. Posting them again records nothing. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { listOf, within } from './data.ts';

const FOLDER = join(import.meta.dirname, '..', 'data', 'facts');
/** Lines in a request: enough to be fast, few enough to show progress. */
const BATCH = 200;
/** What the API says of an event type that it does not know (yet): such facts are left out, and counted. */
const UNKNOWN_TYPE = 'event-type-unknown';

export interface Loaded {
  readonly appended: number;
  readonly unchanged: number;
  /** Events left out, by type. */
  readonly skipped: ReadonlyMap<string, number>;
  /** Lines refused for any other reason, each with its file. On a first start there should be none. */
  readonly refused: readonly string[];
}

/** A line of a file: `at` says which. */
type Fact = { at: string; line: string };
type Result = { status: string; stream?: string; problem?: { code: string; detail: string } };

const filesIn = (folder: string): string[] => globSync('*.ndjson', { cwd: folder }).sort();
const textOf = (folder: string, file: string): string => readFileSync(join(folder, file), 'utf8');
const linesOf = (folder: string, file: string): string[] => textOf(folder, file).trim().split('\n');

/** All of them, in the order in which they are posted. */
export const shippedFacts = (folder = FOLDER): unknown[] =>
  filesIn(folder).flatMap((file) => linesOf(folder, file).map((line) => JSON.parse(line) as unknown));

/** What tells the facts of this checkout from others. */
export const digestOfFacts = (folder = FOLDER): string => {
  const hash = createHash('sha256');
  for (const file of filesIn(folder)) hash.update(`\0${file}\0`).update(textOf(folder, file));
  return hash.digest('hex');
};

type Ledger = {
  /** Whether nothing is recorded yet. */
  isEmpty: () => Promise<boolean>;
  /** What came, or would come, of each fact. Throws when the request as a whole is refused. */
  post: (facts: readonly Fact[], dryRun: boolean) => Promise<Result[]>;
  /** Whether a stream holds an event of this type that says the same, whoever posted it, under whatever id. */
  holds: (stream: string, fact: Fact) => Promise<boolean>;
};

const ledgerAt = (url: string, key: string): Ledger => {
  const streams = new Map<string, unknown[]>();
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/x-ndjson' };
  const ask = async (path: string, init: RequestInit = {}): Promise<unknown> => {
    const response = await fetch(`${url}${path}`, { ...init, headers });
    const text = await response.text();
    if (!response.ok && response.status !== 404) throw new Error(`posting facts: ${path}: ${response.status} ${text}`);
    return JSON.parse(text);
  };
  /** As they lie in the log; none of a stream that is not there. */
  const eventsOf = async (stream: string): Promise<unknown[]> => {
    const events: unknown[] = [];
    for (let cursor = ''; ; ) {
      const page = await ask(`/v1/streams/${stream}?limit=500${cursor}`);
      events.push(...listOf(within(page, 'events')));
      const next = within(page, 'next');
      if (next === undefined) return events;
      cursor = `&cursor=${next}`;
    }
  };
  return {
    isEmpty: async () => listOf(within(await ask('/v1/changes?limit=1&wait=0'), 'changes')).length === 0,
    post: async (facts, dryRun) => {
      if (facts.length === 0) return [];
      const body = facts.map(({ line }) => line).join('\n');
      return within(await ask(`/v1/events?dryRun=${dryRun}`, { method: 'POST', body }), 'results') as Result[];
    },
    holds: async (stream, { line }) => {
      const { type, data } = JSON.parse(line) as { type: string; data: unknown };
      const events = streams.get(stream) ?? (await eventsOf(stream));
      streams.set(stream, events);
      return events.some((event) => within(event, 'type') === type && isDeepStrictEqual(within(event, 'data'), data));
    },
  };
};

/** Whether a fact has to be posted, by what would come of it. What the log holds under another id, or under none as in older folders, stays as it was, even if it
 * was amended or taken back since: under its own id it would be recorded anew. */
const isNews = async (ledger: Ledger, fact: Fact, { status, stream = '' }: Result): Promise<boolean> =>
  status !== 'would-append' || !(await ledger.holds(stream, fact));

type Settled = Result & { fact: Fact };

/** Posts a batch, and gives what came of each of its facts. */
const settle = async (ledger: Ledger, batch: readonly Fact[], isEmpty: boolean): Promise<Settled[]> => {
  const would = isEmpty ? [] : await ledger.post(batch, true);
  const news = new Set<Fact>();
  for (const [n, fact] of batch.entries()) {
    const one = would[n];
    if (!one || (await isNews(ledger, fact, one))) news.add(fact);
  }
  const results = await ledger.post([...news], false);
  const byFact = new Map([...news].map((fact, n) => [fact, results[n]]));
  return batch.map((fact) => ({ fact, ...(byFact.get(fact) ?? { status: 'unchanged' }) }));
};

const tally = (settled: readonly Settled[]): Loaded => {
  const refused = settled.flatMap(({ fact, problem }) => (problem ? [{ ...fact, ...problem }] : []));
  const unknown = refused.filter(({ code }) => code === UNKNOWN_TYPE);
  const byType = Map.groupBy(unknown, ({ line }) => String(within(JSON.parse(line), 'type')));
  return {
    appended: settled.filter(({ status }) => status === 'appended').length,
    unchanged: settled.filter(({ status }) => status === 'unchanged').length,
    skipped: new Map([...byType].map(([type, all]) => [type, all.length])),
    refused: refused.filter((one) => !unknown.includes(one)).map(({ at, code, detail }) => `${at}: ${code}: ${detail}`),
  };
};

/** Posts every file in the order of their names. `progress` is told of each file how many of its lines are done. */
export const loadFacts = async (
  url: string,
  key: string,
  progress: (file: string, done: number, of: number) => void,
  folder = FOLDER,
): Promise<Loaded> => {
  const ledger = ledgerAt(url, key);
  const isEmpty = await ledger.isEmpty();
  const settled: Settled[] = [];
  for (const file of filesIn(folder)) {
    const facts = linesOf(folder, file).map((line, n) => ({ at: `${file}:${n + 1}`, line }));
    for (let from = 0; from < facts.length; from += BATCH) {
      const batch = facts.slice(from, from + BATCH);
      settled.push(...(await settle(ledger, batch, isEmpty)));
      progress(basename(file, '.ndjson'), from + batch.length, facts.length);
    }
  }
  return tally(settled);
};
