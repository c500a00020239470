/** The system as a user starts it: `npm start` in a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from '../functions/ports/failure.ts';
import { client } from './running.ts';

const ROOT = join(import.meta.dirname, '..');

export type Started = ReturnType<typeof client> & { url: string; key: string; output: () => string; child: ChildProcess; pids: number[] };

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** Kills `pid` where it still runs: what waited for a child ends by itself when that one is killed. */
export const kill = (pid: number): void => {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (codeOf(error) !== 'ESRCH') throw error;
  }
};

/** The pids of a process and of all below it. */
const familyOf = (pid: number): number[] => {
  const file = `/proc/${pid}/task/${pid}/children`;
  const children = existsSync(file) ? readFileSync(file, 'utf8').trim().split(' ').filter(Boolean).map(Number) : [];
  return [pid, ...children.flatMap(familyOf)];
};

/** Resolves when `seen` holds of what was printed. Throws when the process ends before. */
const until = (child: ChildProcess, output: () => string, seen: (text: string) => boolean): Promise<void> =>
  new Promise((resolve, reject) => {
    const look = () => seen(output()) && resolve();
    child.stdout!.on('data', look);
    child.once('exit', (code, signal) => reject(new Error(`npm start ended (${signal ?? code}):\n${output()}`)));
  });

type Starting = { seen: (printed: string) => boolean; env: Record<string, string>; root: string };

/** Runs `npm start`, of this checkout or of the one at `root`, and waits until it has printed what `seen` looks for: unless told otherwise, that it listens. */
export const npmStart = async (
  data: string,
  options: string[] = [],
  { seen = (printed) => printed.includes('Try:'), env = {}, root = ROOT }: Partial<Starting> = {},
): Promise<Started> => {
  const child = spawn('npm', ['start', '--', '--port', '0', '--data', data, ...options], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let text = '';
  child.stdout.on('data', (chunk) => {
    text += chunk;
  });
  child.stderr.on('data', (chunk) => {
    text += chunk;
  });
  const output = () => text;
  await until(child, output, seen);
  const [, url = ''] = /Listening on (\S+?),/.exec(text) ?? [];
  const [, key = ''] = /API key (\S+)/.exec(text) ?? [];
  return { ...client(url, key), url, key, output, child, pids: familyOf(child.pid!) };
};

/** Time enough on a busy machine: it finds a process that stays for good. */
const GONE_MS = 120_000;

/** Resolves when all of `pids` are gone. Throws, having killed them, when some outlive what they should have ended by. */
const gone = async (pids: number[]): Promise<void> => {
  const until = Date.now() + GONE_MS;
  while (pids.some(isAlive)) {
    if (Date.now() > until) {
      const left = pids.filter(isAlive);
      for (const pid of left) kill(pid);
      throw new Error(`still running: ${left.join(', ')}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

/** Asks the system to end, and resolves when every process that it had started is gone: SIGTERM to npm, as a supervisor does, or SIGINT to
 * all at once, as a terminal does at Ctrl-C. */
export const end = async ({ child, pids }: Started, signal: 'SIGTERM' | 'SIGINT' = 'SIGTERM'): Promise<void> => {
  if (signal === 'SIGINT') process.kill(-child.pid!, signal);
  else child.kill(signal);
  await gone(pids);
};

/** Kills every process at once, without a chance to tidy up. */
export const killAll = async ({ pids }: Started): Promise<void> => {
  for (const pid of pids.toReversed()) kill(pid);
  await gone(pids);
};
