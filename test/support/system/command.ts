/** An operating script as a person runs it (`npm run <name> -- …`), in a process of its own. */
import { execFile } from 'node:child_process';

export type Ended = { code: number; stdout: string; stderr: string };

export const command = (name: string, ...options: string[]): Promise<Ended> =>
  new Promise((resolve) =>
    execFile(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', 'scripts/operate.ts', name, ...options],
      { cwd: `${import.meta.dirname}/../../..`, maxBuffer: 1e8 },
      (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
    ),
  );
