/** The functions of the template, each in a worker of its own with its own environment. */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Worker } from 'node:worker_threads';
import type { Activity } from '../activity.ts';
import { lastOf, objectOf, textOf, textsOf, within } from '../data.ts';
import { messageOf, stackOf } from '../failure.ts';
import type { Mischief } from '../mischief.ts';
import { REGION, type Resource } from '../template.ts';
import { answerFault, checkEnvironment, checkEvent, FunctionFailed, TIMED_OUT } from './failed.ts';
import { INSIDE } from './inside.ts';
import { Sandbox } from './sandbox.ts';
import type { Invocation, Outcome } from './worker.ts';

/** Time enough to have begun. */
const CRASH_MS = 5;

export type Log = (source: string, line: string) => void;

export interface FunctionSettings {
  /** The synthesised folder, in which the assets are. */
  readonly dir: string;
  /** `AWS_ENDPOINT_URL_*`, besides what the template says. */
  readonly environment: Record<string, string>;
  readonly activity: Activity;
  readonly mischief: Mischief;
  /** It may take so many times what the template gives it. 1 unless told. */
  readonly slowness?: number | undefined;
  /** A worker that nobody invokes for so long ends; half a minute unless told. */
  readonly keptMs?: number | undefined;
  readonly log: Log;
}

export class LambdaFunction {
  readonly name: string;
  readonly arn: string;
  readonly properties: Resource['properties'];
  private readonly settings: FunctionSettings;
  private readonly file: string;
  private sandbox: Sandbox | undefined;
  private readonly sandboxes = new Set<Sandbox>();
  private stopped = false;
  private count = 0;

  constructor(resource: Resource, settings: FunctionSettings) {
    this.name = resource.name;
    this.arn = resource.arn;
    this.properties = resource.properties;
    this.settings = settings;
    this.file = assetFile(resource, settings.dir);
    checkEnvironment(resource.id, objectOf(within(resource.properties, 'Environment', 'Variables')));
  }

  /** What the handler returned, as JSON would carry it. Throws FunctionFailed when it threw, crashed or took too long, and where the event or the answer is
   * larger than Lambda carries. */
  invoke(event: unknown): Promise<unknown> {
    return this.settings.activity.during(() => this.run(event));
  }

  /** Whether it has a worker that waits for invocations, or works. */
  get isWarm(): boolean {
    return this.sandboxes.size > 0;
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await Promise.all([...this.sandboxes].map(({ worker }) => worker.terminate()));
  }

  private async run(event: unknown): Promise<unknown> {
    if (this.stopped) throw new FunctionFailed('Runtime.Stopped', `${this.name} is stopped`);
    checkEvent(event);
    if (!this.sandbox || this.sandbox.retired) this.sandbox = this.start();
    const sandbox = this.sandbox;
    const timeout = Number(this.properties.Timeout ?? 3) * 1000 * (this.settings.slowness ?? 1);
    const id = ++this.count;
    const invocation: Invocation = {
      id,
      event,
      requestId: randomUUID(),
      arn: this.arn,
      memory: String(this.properties.MemorySize ?? 128),
      deadline: Date.now() + timeout,
    };
    let timer: NodeJS.Timeout | undefined;
    try {
      const outcome = await new Promise<Outcome>((settle, fail) => {
        sandbox.begin(id, { settle, fail });
        timer = setTimeout(() => {
          // A worker that hangs may hang for good: new invocations get a new one, those under way keep their time.
          sandbox.retired = true;
          fail(new FunctionFailed(TIMED_OUT, `${invocation.requestId} Task timed out after ${timeout / 1000} seconds`));
        }, timeout);
        const prank = this.settings.mischief.at(`${this.name} runs`);
        sandbox.worker.postMessage({ ...invocation, ...(prank.does('step') && { clockMs: prank.stepMs }) });
        // In the middle, or so: others that it works for end with it, as in a process.
        if (prank.does('crash')) setTimeout(() => void sandbox.worker.terminate(), CRASH_MS);
      });
      return this.result(outcome);
    } finally {
      clearTimeout(timer);
      sandbox.done(id);
    }
  }

  private result(outcome: Outcome): unknown {
    if ('result' in outcome) {
      const fault = answerFault(outcome.result);
      if (!fault) return JSON.parse(outcome.result);
      this.settings.log(this.name, fault.message);
      throw fault;
    }
    this.settings.log(this.name, outcome.error.trace || outcome.error.errorMessage);
    throw new FunctionFailed(outcome.error.errorType, outcome.error.errorMessage);
  }

  private start(): Sandbox {
    const worker = new Worker(INSIDE, {
      env: { ...this.environment(), ...textsOf(within(this.properties, 'Environment', 'Variables')) },
      execArgv: ['--disable-warning=ExperimentalWarning'],
      workerData: {
        file: this.file,
        handler: lastOf(this.properties.Handler ?? 'index.handler', '.'),
        functionName: this.name,
      },
      stdout: true,
      stderr: true,
    });
    const sandbox = new Sandbox(worker, this.settings.keptMs);
    this.sandboxes.add(sandbox);
    worker.on('message', (outcome: Outcome) => sandbox.waiting.get(outcome.id)?.settle(outcome));
    worker.on('error', (error) => {
      this.settings.log(this.name, `crashed: ${stackOf(error)}`);
      sandbox.failAll(new FunctionFailed('Runtime.ExitError', `${this.name} crashed: ${messageOf(error)}`));
    });
    worker.on('exit', (code) => {
      this.sandboxes.delete(sandbox);
      sandbox.failAll(new FunctionFailed('Runtime.ExitError', `${this.name} exited with code ${code}`));
    });
    this.follow(worker.stdout);
    this.follow(worker.stderr);
    return sandbox;
  }

  private environment(): Record<string, string> {
    return {
      AWS_REGION: REGION,
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
      AWS_LAMBDA_FUNCTION_NAME: this.name,
      AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(this.properties.MemorySize ?? 128),
      AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
      TZ: 'UTC',
      ...this.settings.environment,
    };
  }

  private follow(output: Readable): void {
    output.setEncoding('utf8').on('data', (text: string) => {
      for (const line of text.split('\n')) if (line) this.settings.log(this.name, line);
    });
  }
}

/** The bundle of a function: `aws:asset:path` where the CDK wrote it, otherwise the folder named after the code's hash. */
const assetFile = ({ id, properties, metadata }: Resource, dir: string): string => {
  const hashed = String(within(properties, 'Code', 'S3Key') ?? '').replace(/\.zip$/, '');
  const folder = join(dir, textOf(metadata['aws:asset:path']) ?? `asset.${hashed}`);
  const name = String(properties.Handler ?? 'index.handler').split('.')[0];
  const file = ['mjs', 'js'].map((ending) => join(folder, `${name}.${ending}`)).find((candidate) => existsSync(candidate));
  if (!file) throw new Error(`function ${id}: no ${name}.mjs in ${folder}`);
  return file;
};
