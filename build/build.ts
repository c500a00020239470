/** What the local system runs: the functions bundled and the stacks synthesised, as stage `local`, unless nothing changed since the last time. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { bundle } from './bundle.ts';

const root = join(import.meta.dirname, '..');
const builds = join(root, 'dist', 'local');
const KEPT_MS = 24 * 3_600_000;

/** Everything that bundles and templates are made of. */
const INPUTS = [
  'package-lock.json',
  'cdk.json',
  '{events,domain,functions,infra,build}/**/*.{ts,json}',
  'functions/reference/page/*',
  'data/facts/*.ndjson',
  'package.json',
];

const fingerprint = (): string => {
  const hash = createHash('sha256').update(process.version);
  for (const file of globSync(INPUTS, { cwd: root }).sort()) hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest('hex');
};

/** Removes builds that have not been made or found again for a day. A running system reads its bundles when it first needs them. */
const tidy = (): void => {
  for (const name of readdirSync(builds)) {
    const folder = join(builds, name);
    if (statSync(folder).mtimeMs < Date.now() - KEPT_MS) rmSync(folder, { recursive: true, force: true });
  }
};

/** Gives the folder with the synthesised templates, named after all that they are made of: it is complete or not there, so that several may build at
 * once. Throws with what the build printed when it fails. */
export const build = async (): Promise<string> => {
  const built = join(builds, fingerprint().slice(0, 16));
  if (existsSync(built)) {
    utimesSync(built, new Date(), new Date());
    return built;
  }
  mkdirSync(builds, { recursive: true });
  const work = mkdtempSync(join(builds, 'building-'));
  const [bundles, synthesised] = [join(work, 'functions'), join(work, 'synthesised')];
  await bundle(bundles);
  // The CDK's own validation is two thirds of a synthesis, and is of what CloudFormation takes: it is for deployments, and one test.
  const context = { CDK_OUTDIR: synthesised, CDK_CONTEXT_JSON: JSON.stringify({ stage: 'local', bundles }), CDK_VALIDATION: 'false' };
  const env = { ...process.env, ...context };
  await promisify(execFile)(process.execPath, [join(root, 'infra', 'app.ts')], { cwd: root, env });
  try {
    renameSync(synthesised, built);
  } catch (error) {
    if (!existsSync(built)) throw error;
  }
  rmSync(work, { recursive: true });
  tidy();
  return built;
};

if (import.meta.main) console.log(await build());
