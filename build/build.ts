/** What the local system runs: the functions bundled and the stacks synthesised, as stage `local`, unless nothing changed since the last time. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { codeOf } from '../functions/ports/failure.ts';
import { bundle } from './bundle.ts';
import { buildWeb } from './web.ts';

const root = join(import.meta.dirname, '..');
const BUILDS = join(root, 'dist', 'local');
const KEPT_MS = 24 * 3_600_000;

/** Everything that bundles and templates are made of. */
const INPUTS = [
  'package-lock.json',
  'cdk.json',
  '{events,domain,functions,infra,build}/**/*.{ts,json}',
  'web/**/*.*',
  'docs/method.md',
  'data/facts/*.ndjson',
  'package.json',
];

/** What the deployment is told besides, as `infra/context.ts` has it. */
type Context = Readonly<Record<string, string>>;

const fingerprint = (context: Context): string => {
  const hash = createHash('sha256').update(process.version).update(JSON.stringify(context));
  for (const file of globSync(INPUTS, { cwd: root }).sort()) hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest('hex');
};

/** Removes builds that have not been made or found again for a day. A running system reads its bundles when it first needs them. */
const tidy = (builds: string): void => {
  for (const name of readdirSync(builds)) {
    const folder = join(builds, name);
    if (statSync(folder).mtimeMs < Date.now() - KEPT_MS) rmSync(folder, { recursive: true, force: true });
  }
};

/** What keeps a build from being written, in a sentence; what was thrown where it is something else. */
const faultOf = (builds: string, thrown: unknown): unknown => {
  const code = String(codeOf(thrown));
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new Error(`no room is left for ${builds}, where the build goes: make some, and start again`, { cause: thrown });
  if (!['EACCES', 'EPERM', 'EROFS'].includes(code)) return thrown;
  const cure = 'give it to them (sudo chown -R "$USER" .), or start a copy of your own';
  return new Error(`this user may not write ${builds}, where the build of this checkout goes: ${cure}`, { cause: thrown });
};

/** Says that a build was found again. One of another user may be used all the same. */
const touch = (built: string): void => {
  try {
    utimesSync(built, new Date(), new Date());
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS'].includes(String(codeOf(error)))) throw error;
  }
};

/** Gives the folder with the synthesised templates, named after all that they are made of: it is complete or not there, so that several may build at
 * once. Throws with what the build printed when it fails, and with a sentence where `builds` cannot be written. */
export const build = async (builds = BUILDS, context: Context = {}): Promise<string> => {
  const built = join(builds, fingerprint(context).slice(0, 16));
  if (existsSync(built)) {
    touch(built);
    return built;
  }
  try {
    await make(builds, built, context);
  } catch (error) {
    throw faultOf(builds, error);
  }
  return built;
};

const make = async (builds: string, built: string, told: Context): Promise<void> => {
  mkdirSync(builds, { recursive: true });
  const work = mkdtempSync(join(builds, 'building-'));
  const [bundles, pages, synthesised] = [join(work, 'functions'), join(work, 'web'), join(work, 'synthesised')];
  await Promise.all([bundle(bundles), buildWeb(pages)]);
  // The CDK's own validation is two thirds of a synthesis, and is of what CloudFormation takes: it is for deployments, and one test.
  const context = {
    CDK_OUTDIR: synthesised,
    CDK_CONTEXT_JSON: JSON.stringify({ ...told, stage: 'local', bundles, pages }),
    CDK_VALIDATION: 'false',
  };
  const env = { ...process.env, ...context };
  await promisify(execFile)(process.execPath, [join(root, 'infra', 'app.ts')], { cwd: root, env });
  // What AWS alone runs, to copy files, is no part of a system of this machine, and is larger than all the rest.
  for (const archive of globSync('asset.*.zip', { cwd: synthesised })) rmSync(join(synthesised, archive));
  try {
    renameSync(synthesised, built);
  } catch (error) {
    if (!existsSync(built)) throw error;
  }
  rmSync(work, { recursive: true });
  tidy(builds);
};

/** What is built where anyone may read. */
export const PUBLIC: Context = { publicRead: 'yes' };

if (import.meta.main) console.log(await build(BUILDS, process.argv.includes('--public-read') ? PUBLIC : {}));
