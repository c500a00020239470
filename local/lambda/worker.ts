/** The inside of a function's worker: imports its bundle and answers invocations, several at a time. */
import { enableCompileCache, flushCompileCache } from 'node:module';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';

export interface Invocation {
  readonly id: number;
  readonly event: unknown;
  readonly requestId: string;
  readonly arn: string;
  readonly memory: string;
  readonly deadline: number;
  /** So far the clock of the function is off from now on. */
  readonly clockMs?: number;
}

export type Outcome =
  | { readonly id: number; readonly result: string }
  | { readonly id: number; readonly error: { readonly errorType: string; readonly errorMessage: string; readonly trace: string } };

/** What the thread is given when it is made. */
export interface Inside {
  readonly file: string;
  readonly handler: string;
  readonly functionName: string;
}

const { file, handler, functionName }: Inside = workerData;

/** The clock as the machine has it, whatever the function sees. */
const machine = Date;

/** From now on the clock of this function is off by so much, until it steps again. */
const stepClock = (ms: number): void => {
  const off = (): number => machine.now() + ms;
  globalThis.Date = new Proxy(machine, {
    construct: (of, args: unknown[], as) => Reflect.construct(of, args.length > 0 ? args : [off()], as),
    get: (of, name) => (name === 'now' ? off : Reflect.get(of, name)),
  });
};

const context = ({ requestId, arn, memory, deadline }: Invocation) => ({
  functionName,
  functionVersion: '$LATEST',
  invokedFunctionArn: arn,
  memoryLimitInMB: memory,
  awsRequestId: requestId,
  logGroupName: `/aws/lambda/${functionName}`,
  logStreamName: 'local',
  callbackWaitsForEmptyEventLoop: false,
  getRemainingTimeInMillis: () => Math.max(0, deadline - machine.now()),
});

const failure = (thrown: unknown) => ({
  errorType: thrown instanceof Error ? thrown.name : typeof thrown,
  errorMessage: thrown instanceof Error ? thrown.message : String(thrown),
  trace: thrown instanceof Error ? (thrown.stack ?? '') : '',
});

// What V8 made of a bundle is kept for whoever loads it next.
enableCompileCache();
const loaded: Promise<Record<string, unknown>> = import(pathToFileURL(file).href);
// Reported to whoever invokes.
loaded.catch(() => {});

const run = async (invocation: Invocation): Promise<Outcome> => {
  try {
    const exported = (await loaded)[handler];
    if (typeof exported !== 'function') throw new Error(`${file} exports no function "${handler}"`);
    const result: unknown = await exported(invocation.event, context(invocation));
    return { id: invocation.id, result: JSON.stringify(result ?? null) };
  } catch (thrown) {
    return { id: invocation.id, error: failure(thrown) };
  }
};

const port = parentPort;
let isFirst = true;
port?.on('message', async (invocation: Invocation) => {
  if (invocation.clockMs !== undefined) stepClock(invocation.clockMs);
  port.postMessage(await run(invocation));
  // Kept once a first invocation has shown what is needed of it; a thread is ended without having its say.
  if (isFirst) flushCompileCache();
  isFirst = false;
});
