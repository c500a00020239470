/** A system of a checkout, in a process of its own: with the shipped facts, on a free port, in a folder that goes with it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Run {
  readonly url: string;
  readonly key: string;
  /** Events that were posted when it began. */
  readonly events: number;
  readonly end: () => Promise<void>;
}

const TODAY = new URL('./today.ts', import.meta.url).href;

/** Resolves with all that was printed once it says what to try: then it listens. Throws when the process ends before. */
const listening = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let text = '';
    const follow = (chunk: Buffer): void => {
      text += chunk;
      if (text.includes('\nTry:')) resolve(text);
    };
    child.stdout?.on('data', follow);
    child.stderr?.on('data', follow);
    child.once('exit', (code, signal) => reject(new Error(`the system ended (${signal ?? code}):\n${text}`)));
  });

const found = (text: string, pattern: RegExp): string => {
  const [, what] = pattern.exec(text) ?? [];
  if (what === undefined) throw new Error(`expected ${pattern} in what the system printed:\n${text}`);
  return what;
};

/** Starts `local/start.ts` of the checkout. Throws with what it printed when it does not start. */
export const run = async (checkout: string): Promise<Run> => {
  const data = mkdtempSync(join(tmpdir(), 'dealstream-answers-'));
  const options = ['--disable-warning=ExperimentalWarning', '--import', TODAY, join('local', 'start.ts'), '--port', '0', '--data', data];
  const child = spawn(process.execPath, options, { cwd: checkout, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(child, 'exit');
  /** It ends its engine and its workers itself. */
  const end = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
    rmSync(data, { recursive: true });
  };
  try {
    const text = await listening(child);
    const events = Number(found(text, /(\d+) events appended/));
    return { url: found(text, /Listening on (\S+?),/), key: found(text, /API key (\S+)/), events, end };
  } catch (error) {
    await end();
    throw error;
  }
};
