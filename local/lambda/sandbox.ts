/** What a function runs in: a worker, and those that wait for what it gives. */
import type { Worker } from 'node:worker_threads';
import type { FunctionFailed } from './failed.ts';
import type { Outcome } from './worker.ts';

/** A worker that nobody invokes for so long ends, as Lambda's do after some minutes: some 30 MB each. */
const KEPT_MS = 30_000;

interface Waiting {
  readonly settle: (outcome: Outcome) => void;
  readonly fail: (error: FunctionFailed) => void;
}

/** One worker and those that wait for it. It ends with its last invocation once it is retired, and some time after it in any case. */
export class Sandbox {
  readonly worker: Worker;
  readonly waiting = new Map<number, Waiting>();
  retired = false;
  private readonly keptMs: number;
  private ending: NodeJS.Timeout | undefined;

  constructor(worker: Worker, keptMs = KEPT_MS) {
    this.worker = worker;
    this.keptMs = keptMs;
  }

  begin(id: number, waiting: Waiting): void {
    clearTimeout(this.ending);
    this.waiting.set(id, waiting);
  }

  done(id: number): void {
    this.waiting.delete(id);
    if (this.waiting.size > 0) return;
    if (this.retired) this.end();
    else this.ending = setTimeout(() => this.end(), this.keptMs).unref();
  }

  private end(): void {
    this.retired = true;
    void this.worker.terminate();
  }

  failAll(error: FunctionFailed): void {
    this.retired = true;
    for (const { fail } of this.waiting.values()) fail(error);
    this.waiting.clear();
  }
}
