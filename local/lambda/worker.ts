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

const context = ({ requestId, arn, memory, deadline }: Invocation) => ({
  functionName,
  functionVersion: '$LATEST',
  invokedFunctionArn: arn,
  memoryLimitInMB: memory,
  awsRequestId: requestId,
  logGroupName: `/aws/lambda/${functionName}`,
  logStreamName: 'local',
  callbackWaitsForEmptyEventLoop: false,
  getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
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
  port.postMessage(await run(invocation));
  // Kept once a first invocation has shown what is needed of it; a thread is ended without having its say.
  if (isFirst) flushCompileCache();
  isFirst = false;
});
