/** A folder of a test's own with the templates that it writes there, and the conditions that it waits for. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Properties } from '../../../local/data.ts';
import { removals } from './ending.ts';

export type Stack = {
  Resources: Record<string, { Type: string; Properties?: Properties; Metadata?: Properties }>;
  Outputs?: Properties;
  Parameters?: Properties;
};

/** An empty folder that is gone when the file's tests are done. */
export const folder = (): string => {
  const path = mkdtempSync(join(tmpdir(), 'dealstream-local-'));
  removals.push(() => rmSync(path, { recursive: true }));
  return path;
};

/** A synthesised folder that holds these stacks. */
export const synthesised = (stacks: Record<string, Stack>, dir = folder()): string => {
  for (const [name, stack] of Object.entries(stacks)) writeFileSync(join(dir, `${name}.template.json`), JSON.stringify(stack));
  return dir;
};

const PATIENCE_MS = 10_000;

/** Resolves when `holds` does. Throws when it still does not after ten seconds. */
export const until = async (what: string, holds: () => unknown): Promise<void> => {
  const end = Date.now() + PATIENCE_MS;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`waited in vain: ${what}`);
    await sleep(5);
  }
};

/** Whether a process runs. One that has ended and that nobody has asked for its exit code yet does not. */
export const isAlive = (pid: number): boolean => {
  try {
    return !/^State:\tZ/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
};
