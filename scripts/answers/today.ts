/** Loaded before a system, in its process and in every worker of it: its first instant is always the same one. So what is answered of "today" does not depend
 * on the day on which it is asked, and every instant of recording is one of DAY. */
import { syncBuiltinESMExports } from 'node:module';
import threads, { getEnvironmentData, setEnvironmentData, Worker, type WorkerOptions } from 'node:worker_threads';

/** After the last of the facts, and far enough from midnight for everything that is asked. */
export const DAY = '2026-11-28';
const BEGINS = Date.parse(`${DAY}T06:00:00.000Z`);

/** Ms by which its clock is ahead of the machine's: handed on, for workers begin later. */
const AHEAD = 'clock-ahead-ms';

class WorkerOfThatDay extends Worker {
  constructor(file: string | URL, options: WorkerOptions = {}) {
    super(file, { ...options, execArgv: [...(options.execArgv ?? []), '--import', import.meta.url] });
  }
}

/** Times that are given are left as they are. */
const set = (): void => {
  const now = Date.now;
  const ahead = Number(getEnvironmentData(AHEAD) ?? BEGINS - now());
  setEnvironmentData(AHEAD, ahead);
  Date.now = () => now() + ahead;
  globalThis.Date = new Proxy(Date, {
    construct: (date, given, target) => Reflect.construct(date, given.length > 0 ? given : [date.now()], target),
  });
  Object.assign(threads, { Worker: WorkerOfThatDay });
  syncBuiltinESMExports();
};

if (process.execArgv.includes(import.meta.url)) set();
