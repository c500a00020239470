/** The whole system on this machine: everything that the synthesised template declares, started, connected and stopped. */
import type { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { LOOPBACK } from '../functions/ports/names.ts';
import { Activity } from './activity.ts';
import { Bus } from './bus/bus.ts';
import { Queues, queueDefinition } from './bus/queues.ts';
import { Services } from './bus/services.ts';
import { LocalVault } from './bus/vault.ts';
import { folderFault, openFolder, roomFault } from './disk/folder.ts';
import { openState } from './disk/state.ts';
import { Engine } from './dynamo/engine.ts';
import { messageOf } from './failure.ts';
import { Gateway } from './gateway/gateway.ts';
import { Guard } from './iam/guard.ts';
import type { Witness } from './iam/witness.ts';
import { Checkpoints } from './lambda/checkpoints.ts';
import { functionsOf } from './lambda/functions.ts';
import type { LambdaFunction, Log } from './lambda/lambda.ts';
import type { QueueSource } from './lambda/queue-source.ts';
import { queueSources, streamSources } from './lambda/sources.ts';
import type { StreamSource } from './lambda/stream-source.ts';
import { Mischief, type MischiefOptions } from './mischief.ts';
import { Template } from './template.ts';

export interface RuntimeSettings {
  /** The synthesised folder. */
  readonly dir: string;
  /** Keeps everything: the engine's file, queues, how far streams were read. */
  readonly data: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** An engine that runs elsewhere. */
  readonly endpoint?: string | undefined;
  readonly mischief?: MischiefOptions | undefined;
  /** Refuses every call of a function that its own role does not allow. */
  readonly enforceIam?: boolean | undefined;
  /** Hears of every call that a function makes; with enforced roles only. */
  readonly witness?: Witness | undefined;
  /** A client that has not sent its request after so long is hung up on. */
  readonly patienceMs?: number | undefined;
  /** Functions may take so many times what the template gives them. 1 unless told: as on AWS. */
  readonly slowness?: number | undefined;
  /** A function's worker that nobody invokes for so long ends. */
  readonly keptMs?: number | undefined;
  /** Functions that no stream and no queue feeds, by parts of their names. What is for them waits. */
  readonly unfed?: readonly string[] | undefined;
  readonly log: Log;
  /** Called with a sentence, perhaps several times, when it cannot go on: a part that everything needs has ended, or the data folder takes no more. */
  readonly onExit?: (reason: string) => void;
  readonly now?: () => number;
}

const TRIM_MS = 1_000;
const LOOK_MS = 5;

export class Runtime {
  readonly url: string;
  readonly engine: Engine;
  /** Of the bus and the queues, for the SDK. */
  readonly services: string;
  readonly queues: Queues;
  readonly bus: Bus;
  readonly functions: ReadonlyMap<string, LambdaFunction>;
  readonly tables: readonly string[];
  /** There when roles are enforced. */
  readonly guard: Guard | undefined;
  readonly mischief: Mischief;
  private readonly parts: Parts;

  private constructor(parts: Parts) {
    this.parts = parts;
    this.url = parts.gateway.url;
    this.engine = parts.engine;
    this.services = parts.services.endpoint;
    this.queues = parts.queues;
    this.bus = parts.bus;
    this.functions = parts.functions;
    this.guard = parts.guard;
    this.mischief = parts.mischief;
    this.tables = parts.template.of('AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable').map(({ name }) => name);
  }

  /** Throws when the template declares what this runtime does not know, and when the port or the data folder is taken, or cannot be used. */
  static async start(settings: RuntimeSettings): Promise<Runtime> {
    openFolder(settings.data);
    const started: { stop: () => unknown }[] = [];
    try {
      return new Runtime(await assemble(settings, (part) => started.push(part)));
    } catch (error) {
      for (const part of started.reverse()) await part.stop();
      const fault = folderFault(settings.data, error);
      throw fault ? new Error(fault, { cause: error }) : error;
    }
  }

  /** Resolves when everything that was posted has been projected, and nothing is under way. Messages put off for long are not waited for. */
  async idle(): Promise<void> {
    const { activity, streams, sources, queues } = this.parts;
    for (let seen = -1; seen !== activity.total; ) {
      seen = activity.total;
      await Promise.all(streams.map((stream) => stream.caughtUp()));
      while (activity.underWay > 0 || sources.some(({ queue }) => queues.depth(queue) > 0)) await sleep(LOOK_MS);
    }
  }

  /** Stops in the order of the data's way: no request is cut off, and what is on its way waits in its queue for the next start. */
  async stop(): Promise<void> {
    const { gateway, bus, streams, sources, functions, services, engine, db, guard, trimming } = this.parts;
    clearInterval(trimming);
    bus.stop();
    await gateway.stop();
    await Promise.all([...streams, ...sources].map((source) => source.stop()));
    await Promise.all([...functions.values()].map((one) => one.stop()));
    await guard?.stop();
    await services.stop();
    await engine.stop();
    db.close();
  }
}

interface Parts {
  readonly template: Template;
  readonly activity: Activity;
  readonly engine: Engine;
  readonly services: Services;
  readonly guard: Guard | undefined;
  readonly mischief: Mischief;
  readonly db: DatabaseSync;
  readonly queues: Queues;
  readonly bus: Bus;
  readonly functions: ReadonlyMap<string, LambdaFunction>;
  readonly streams: readonly StreamSource[];
  readonly sources: readonly QueueSource[];
  readonly gateway: Gateway;
  readonly trimming: NodeJS.Timeout;
}

const assemble = async (settings: RuntimeSettings, started: (part: { stop: () => unknown }) => void): Promise<Parts> => {
  const { dir, data, port, endpoint, unfed, log, now = Date.now, onExit, patienceMs, slowness, keptMs } = settings;
  const told = (fault: string | undefined) => fault && onExit?.(fault);
  // First, for who has the folder's state has the folder: the engine of a run that is alive must not be taken for a leftover.
  const db = openState(data, (error) => told(folderFault(data, error)));
  started({ stop: () => db.close() });
  const services = await Services.start();
  started(services);
  const template = new Template(dir, services.endpoint);
  const engine = await Engine.start({ data, endpoint, onExit: settings.onExit });
  started(engine);
  await engine.createTables(template.of('AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable'));

  const activity = new Activity();
  const mischief = new Mischief(settings.mischief);
  const checkpoints = new Checkpoints(db);
  const environment = {
    AWS_ENDPOINT_URL_DYNAMODB: engine.endpoint,
    AWS_ENDPOINT_URL_EVENTBRIDGE: services.endpoint,
    AWS_ENDPOINT_URL_SQS: services.endpoint,
    AWS_ENDPOINT_URL_KMS: services.endpoint,
    [LOOPBACK]: 'allowed',
  };
  const guard = settings.enforceIam ? await Guard.start(template, environment, { log, mischief, witness: settings.witness }) : undefined;
  if (guard) started(guard);
  const functions = functionsOf({ template, environment, guard }, { dir, activity, mischief, log, slowness, keptMs });
  const queues = new Queues(db, template.of('AWS::SQS::Queue').map(queueDefinition), now);
  const bus = new Bus({ template, queues, mischief, activity, now });
  services.serve({ bus, queues, vault: new LocalVault(data) });

  const shared = { template, functions, queues, mischief, activity, unfed, log };
  const streams = streamSources({ ...shared, engine, checkpoints });
  const sources = queueSources(shared);
  for (const source of [...streams, ...sources]) source.start();
  for (const part of [...functions.values(), ...streams, ...sources]) started(part);
  const gateway = await Gateway.start({ template, functions, port, now, patienceMs, slowness });
  bus.startSchedules();
  const trimmed = new Map<string, string>();
  const trimming = setInterval(() => {
    told(roomFault(data));
    const failed = (error: unknown) => told(folderFault(data, error)) ?? log('engine', `trimming waits: ${messageOf(error)}`);
    trim(engine, { streams, checkpoints, trimmed }, failed);
  }, TRIM_MS);
  return { template, activity, engine, services, guard, mischief, db, queues, bus, functions, streams, sources, gateway, trimming };
};

type Trimming = { streams: readonly StreamSource[]; checkpoints: Checkpoints; trimmed: Map<string, string> };
/** Stream records that every reader has behind it only slow the engine down. `trimmed`: up to where none is left of a table. */
const trim = (engine: Engine, { streams, checkpoints, trimmed }: Trimming, failed: (error: unknown) => void): void => {
  try {
    for (const [table, readers] of Map.groupBy(streams, (stream) => stream.table)) {
      const slowest = checkpoints.slowest(readers.map(({ id }) => id));
      if (slowest && slowest !== trimmed.get(table) && !engine.trim(table, slowest)) trimmed.set(table, slowest);
    }
  } catch (error) {
    failed(error);
  }
};
