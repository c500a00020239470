/** Processes that were started by somebody else, by their ids. */
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const STOP_MS = 5_000;

/** The words that a process was started with; none when there is no such process. */
export const commandLine = (pid: number): string[] => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return [];
  }
};

/** Ends a process, by force when it takes too long. */
export const end = async (pid: number, alive: () => boolean): Promise<void> => {
  const until = Date.now() + STOP_MS;
  while (alive()) {
    try {
      process.kill(pid, Date.now() > until ? 'SIGKILL' : 'SIGTERM');
    } catch {
      return; // it ended by itself
    }
    await sleep(10);
  }
};
