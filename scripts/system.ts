/** The system that a script works on: the one that runs on this machine, `--data DIR` (.dealstream), or a deployed one, `--stage NAME`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { SQSClient } from '@aws-sdk/client-sqs';
import { eventBridge, type Publish } from '../functions/ports/bus.ts';
import { codeOf } from '../functions/ports/failure.ts';
import { endpointsFile, type LocalEndpoints } from '../local/endpoints.ts';
import { ACCOUNT, REGION } from '../local/template.ts';

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

/** Which system is meant: a data folder of this machine, or a stage. */
export type Which = { data?: string | undefined; stage?: string | undefined };

/** Throws with a sentence when both are given, or when nothing runs there. */
export const systemFrom = ({ data, stage }: Which): System => {
  if (data && stage) throw new Error('--data or --stage, not both');
  if (stage) return system(`stage ${stage}`, stage, { queues: `Dealstream-${stage}-` });
  const folder = join(data || '.dealstream');
  return localSystem(endpointsIn(folder), folder);
};

/** Does a script's work on the chosen system. Throws with a sentence when nothing answers there. */
export const onSystem = async <T>(which: Which, work: (system: System) => Promise<T>): Promise<T> => {
  const chosen = systemFrom(which);
  try {
    return await work(chosen);
  } catch (error) {
    // A local system that was killed has left its addresses behind.
    if (codeOf(error) === 'ECONNREFUSED') throw new Error(`nothing answers at ${chosen.name}: is it running?`, { cause: error });
    throw error;
  } finally {
    chosen.close();
  }
};
