/** What older code left behind, and code that is newer than this. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Json } from '../../trial/running.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const V1 = join(ROOT, 'test', 'data', 'v1');

/** A copy of the data folder that version 0.1.0 wrote. */
export const folderOfV1 = (): string => {
  const data = mkdtempSync(join(tmpdir(), 'dealstream-v1-'));
  const from = join(V1, 'folder');
  for (const file of readdirSync(from)) writeFileSync(join(data, file.replace(/\.gz$/, '')), gunzipSync(readFileSync(join(from, file))));
  return data;
};

/** What version 0.1.0 answered on it, by question; an answer that was no 200 as its status and code. One thing was changed since: commits whose instants run
 * backwards count with the latest instant before them (contract, section 7). */
export const answersOfV1 = (): Map<string, unknown> => new Map(Object.entries(JSON.parse(readFileSync(join(V1, 'answers.json'), 'utf8'))));

/** What contract 1.1 answers to the same questions, without how far it is final: kept, so that no answer about what is recorded changes unseen. */
export const answersSince = (): Map<string, unknown> =>
  new Map(Object.entries(JSON.parse(gunzipSync(readFileSync(join(V1, 'answers-1.1.json.gz'))).toString('utf8'))));

/** An answer without what moves by itself: the rules that it follows, for which instant it is final, and how many days ago a holding was priced. */
export const contentOf = ({ method: _rules, asOfRecord: _final, ...body }: Json): Json =>
  body.holdings ? { ...body, holdings: body.holdings.map(({ daysSince: _today, ...holding }: Json) => holding) } : body;

const ROOMS = ['events', 'domain', 'functions', 'infra', 'local', 'build', 'client', 'web', 'data', 'docs'];
const COPIED = [...ROOMS, 'package.json', 'package-lock.json', 'cdk.json'];

export type Change = { file: string; replace: string; by: string };

/** A copy of this checkout that runs, changed. Throws when a change finds nothing to replace. */
export const changedCheckout = (changes: Change[]): string => {
  const root = mkdtempSync(join(tmpdir(), 'dealstream-changed-'));
  for (const name of COPIED) cpSync(join(ROOT, name), join(root, name), { recursive: true });
  mkdirSync(join(root, 'dist'));
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  for (const { file, replace, by } of changes) {
    const before = readFileSync(join(root, file), 'utf8');
    if (!before.includes(replace)) throw new Error(`${file} has no ${JSON.stringify(replace)}`);
    writeFileSync(join(root, file), before.replace(replace, by));
  }
  return root;
};
