/** The real facts that the project ships with, posted like anybody's events. Posting them again records nothing. */
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { within } from './data.ts';

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
  /** Lines refused for any other reason. There should be none. */
  readonly refused: readonly string[];
}

interface Results {
  readonly appended: number;
  readonly unchanged: number;
  readonly results: { index: number; status: string; problem?: { code: string; detail: string } }[];
}

const post = async (url: string, key: string, lines: readonly string[]): Promise<Results> => {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/x-ndjson' };
  const response = await fetch(`${url}/v1/events`, { method: 'POST', headers, body: lines.join('\n') });
  if (!response.ok) throw new Error(`posting facts: ${response.status} ${await response.text()}`);
  return (await response.json()) as Results;
};

/** Posts every file in the order of their names. `progress` is told of each file how many of its lines are done. */
export const loadFacts = async (
  url: string,
  key: string,
  progress: (file: string, done: number, of: number) => void,
  folder = FOLDER,
): Promise<Loaded> => {
  let [appended, unchanged] = [0, 0];
  const skipped = new Map<string, number>();
  const refused: string[] = [];
  for (const file of globSync('*.ndjson', { cwd: folder }).sort()) {
    const lines = readFileSync(join(folder, file), 'utf8').trim().split('\n');
    for (let from = 0; from < lines.length; from += BATCH) {
      const batch = lines.slice(from, from + BATCH);
      const answer = await post(url, key, batch);
      appended += answer.appended;
      unchanged += answer.unchanged;
      for (const { index, problem } of answer.results) {
        if (!problem) continue;
        const type = String(within(JSON.parse(batch[index] ?? '{}'), 'type'));
        if (problem.code === UNKNOWN_TYPE) skipped.set(type, (skipped.get(type) ?? 0) + 1);
        else refused.push(`${file}:${from + index + 1}: ${problem.code}: ${problem.detail}`);
      }
      progress(basename(file, '.ndjson'), Math.min(lines.length, from + BATCH), lines.length);
    }
  }
  return { appended, unchanged, skipped, refused };
};
