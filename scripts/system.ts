/** The system that a script works on: the one that runs on this machine, `--data DIR` (.dealstream), or a deployed one, `--stage NAME`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { SQSClient } from '@aws-sdk/client-sqs';
import { eventBridge, type Publish } from '../functions/ports/bus.ts';
import { endpointsFile, type LocalEndpoints } from '../local/endpoints.ts';
import { ACCOUNT, REGION } from '../local/template.ts';

export const SYSTEM_OPTIONS = { data: { type: 'string' }, stage: { type: 'string' } } as const;
export const SYSTEM_HELP = `  --data DIR      the system that runs on this machine in that folder (.dealstream)
  --stage NAME    a deployed system, with the AWS credentials of your environment`;

export interface System {
  /** For people: what it works on. */
  readonly name: string;
  readonly client: DynamoDBClient;
  readonly sqs: SQSClient;
  readonly publish: Publish;
  /** What the names of its queues begin with. */
  readonly queues: string;
  readonly table: (of: string) => string;
  readonly close: () => void;
}

/** The stage of every system that runs on one machine: see build/build.ts. */
const LOCAL = 'local';

const system = (name: string, stage: string, at: { engine?: object; services?: object; queues: string }): System => {
  const [client, sqs] = [new DynamoDBClient({ ...at.engine, maxAttempts: 5 }), new SQSClient({ ...at.services, maxAttempts: 5 })];
  const bus = new EventBridgeClient({ ...at.services, maxAttempts: 5 });
  const close = () => {
    for (const one of [client, sqs, bus]) one.destroy();
  };
  const publish = eventBridge(`dealstream-${stage}`, bus);
  return { name, client, sqs, publish, queues: at.queues, table: (of) => `dealstream-${stage}-${of}`, close };
};

/** A system of this machine, by the addresses that it wrote down. */
export const localSystem = ({ engine, services }: LocalEndpoints, name = 'the local system'): System => {
  const own = { region: REGION, credentials: { accessKeyId: LOCAL, secretAccessKey: LOCAL, accountId: ACCOUNT } };
  return system(name, LOCAL, { engine: { ...own, endpoint: engine }, services: { ...own, endpoint: services }, queues: '' });
};

const endpointsIn = (data: string): LocalEndpoints => {
  try {
    return JSON.parse(readFileSync(endpointsFile(data), 'utf8')) as LocalEndpoints;
  } catch (error) {
    throw new Error(`no Dealstream runs on ${data}: start it (npm start -- --data ${data}), or name a deployed --stage`, { cause: error });
  }
};

/** Throws with a sentence when both are given, or when nothing runs there. */
export const systemFrom = ({ data, stage }: { data?: string | undefined; stage?: string | undefined }): System => {
  if (data && stage) throw new Error('--data or --stage, not both');
  if (stage) return system(`stage ${stage}`, stage, { queues: `Dealstream-${stage}-` });
  const folder = join(data || '.dealstream');
  return localSystem(endpointsIn(folder), folder);
};

/** What became of the connection, where a local system was killed and left its addresses behind. */
const isGone = (error: unknown): boolean => (error as { code?: string }).code === 'ECONNREFUSED';

/** Runs a script's work on the chosen system. A failure is told in a sentence, and ends the process with 1. */
export const onSystem = async (
  values: { data?: string | undefined; stage?: string | undefined },
  work: (system: System) => Promise<void>,
) => {
  let chosen: System | undefined;
  try {
    chosen = systemFrom(values);
    await work(chosen);
  } catch (error) {
    const { message } = error as Error;
    console.error(isGone(error) ? `nothing answers at ${chosen?.name}: is it running?` : message);
    process.exitCode = 1;
  } finally {
    chosen?.close();
  }
};
