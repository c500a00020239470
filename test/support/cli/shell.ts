/** The command line as a shell runs it: in a process of its own, with what it printed and how it ended. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const PROGRAM = join(import.meta.dirname, '..', '..', '..', 'cli', 'dealstream.ts');

const { PATH, NODE_COMPILE_CACHE } = process.env;

export type Ended = { code: number | null; out: string; err: string; json: () => unknown };
export type Started = { ended: Promise<Ended>; until: (seen: (out: string) => boolean) => Promise<void>; stop: () => void };

export const shell = (url: string, key: string, cwd: string) => {
  const start = (args: string[], { input = '', env = {} }: { input?: string; env?: Record<string, string> } = {}): Started => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', PROGRAM, ...args], {
      cwd,
      env: { PATH, NODE_COMPILE_CACHE, DEALSTREAM_URL: url, DEALSTREAM_KEY: key, ...env },
    });
    let [out, err] = ['', ''];
    const looking: (() => void)[] = [];
    child.stdout.on('data', (chunk) => {
      out += chunk;
      for (const look of looking) look();
    });
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.stdin.end(input);
    const ended = new Promise<Ended>((resolve) => {
      child.once('close', (code) => resolve({ code, out, err, json: () => JSON.parse(out) as unknown }));
    });
    const until = (seen: (text: string) => boolean) =>
      new Promise<void>((resolve, reject) => {
        const look = () => seen(out) && resolve();
        looking.push(look);
        look();
        void ended.then(() => reject(new Error(`ended before: ${out}${err}`)));
      });
    return { ended, until, stop: () => void child.kill('SIGKILL') };
  };
  const run = (args: string[], more?: { input?: string; env?: Record<string, string> }): Promise<Ended> => start(args, more).ended;
  return { start, run };
};
