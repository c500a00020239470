/** A script as a person runs it, in a process of its own. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';

export type Ended = { code: number; stdout: string; stderr: string };

export const command = (script: string, ...options: string[]): Promise<Ended> =>
  new Promise((resolve) =>
    execFile(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', join('scripts', `${script}.ts`), ...options],
      { cwd: join(import.meta.dirname, '..', '..', '..'), maxBuffer: 1e8 },
      (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
    ),
  );
