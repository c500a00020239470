/** What the local system runs: the functions bundled and the stacks synthesised, as stage `local`, unless nothing changed since the last time. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { bundle } from './bundle.ts';

const root = join(import.meta.dirname, '..');
const synthesised = join(root, 'dist', 'local');
const stamp = join(root, 'dist', 'local.stamp');

/** Everything that bundles and templates are made of. */
const INPUTS = ['package-lock.json', 'cdk.json', '{events,domain,functions,infra,scripts}/**/*.ts'];

const fingerprint = (): string => {
  const hash = createHash('sha256').update(process.version);
  for (const file of globSync(INPUTS, { cwd: root }).sort()) hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest('hex');
};

const isBuilt = (wanted: string): boolean => {
  try {
    return readFileSync(stamp, 'utf8') === wanted;
  } catch {
    return false;
  }
};

/** Gives the folder with the synthesised templates. Throws with what the build printed when it fails. */
export const build = async (): Promise<string> => {
  const wanted = fingerprint();
  if (isBuilt(wanted)) return synthesised;
  rmSync(stamp, { force: true });
  await bundle();
  rmSync(synthesised, { recursive: true, force: true });
  const env = { ...process.env, CDK_OUTDIR: synthesised, CDK_CONTEXT_JSON: JSON.stringify({ stage: 'local' }) };
  await promisify(execFile)(process.execPath, [join(root, 'infra', 'app.ts')], { cwd: root, env });
  writeFileSync(stamp, wanted);
  return synthesised;
};

if (import.meta.main) await build();
