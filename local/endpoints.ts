/** Where a system that runs on this machine is to be found by scripts: written into its data folder while it runs. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface LocalEndpoints {
  /** Of the DynamoDB-compatible engine. */
  readonly engine: string;
  /** Of the bus and the queues. */
  readonly services: string;
}

export const endpointsFile = (data: string): string => join(data, 'endpoints.json');

export const writeEndpoints = (data: string, { engine, services }: LocalEndpoints): void =>
  writeFileSync(endpointsFile(data), `${JSON.stringify({ engine, services })}\n`);

export const removeEndpoints = (data: string): void => rmSync(endpointsFile(data), { force: true });
