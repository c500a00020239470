/** The real engine, on a folder of its own, with the tables of the storage stack; and a client that knows what each request cost. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll } from 'vitest';
import { KEY } from '../../../functions/ports/names.ts';
import { Engine } from '../../../local/dynamo/engine.ts';
import type { Resource } from '../../../local/template.ts';
import { metered } from '../../../trial/meter.ts';

export const TABLES = {
  events: 'events',
  rows: 'rows',
  boards: 'boards',
  changes: 'changes',
  keys: 'keys',
  subscriptions: 'subscriptions',
} as const;

/** The shapes of infra/storage.ts. */
const table = (name: string, itemType: 'S' | 'N', more: Resource['properties'] = {}): Resource => ({
  id: name,
  stack: 'test',
  type: 'AWS::DynamoDB::Table',
  name,
  arn: name,
  metadata: {},
  properties: {
    KeySchema: [
      { AttributeName: KEY.partition, KeyType: 'HASH' },
      { AttributeName: KEY.item, KeyType: 'RANGE' },
    ],
    AttributeDefinitions: [
      { AttributeName: KEY.partition, AttributeType: 'S' },
      { AttributeName: KEY.item, AttributeType: itemType },
    ],
    ...more,
  },
});
const tables = [
  table(TABLES.events, 'N', { StreamSpecification: { StreamViewType: 'NEW_IMAGE' } }),
  table(TABLES.rows, 'S', { StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' } }),
  table(TABLES.boards, 'S', { TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true } }),
  table(TABLES.changes, 'N'),
  table(TABLES.keys, 'S'),
  table(TABLES.subscriptions, 'S', { TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true } }),
];

/** Starts the engine for a test file, and ends it with the file. */
export const startEngine = async () => {
  const data = mkdtempSync(join(tmpdir(), 'dealstream-functions-'));
  const engine = await Engine.start({ data });
  const clients: DynamoDBClient[] = [];
  const stop = async () => {
    for (const one of clients) one.destroy();
    await engine.stop();
    rmSync(data, { recursive: true });
  };
  afterAll(stop);
  /** Work that the tests cannot do without, such as importing a function. A file that fails outside of its tests never gets to `afterAll`. */
  const prepare = <T>(work: () => Promise<T>): Promise<T> =>
    work().catch(async (error) => {
      await stop();
      throw error;
    });
  await prepare(() => engine.createTables(tables));
  /** Another client of the same engine, or of none, to be tampered with. */
  const newClient = (endpoint = engine.endpoint): DynamoDBClient => {
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
    const client = new DynamoDBClient({ endpoint, region: 'us-east-1', credentials, maxAttempts: 3 });
    clients.push(client);
    return client;
  };
  const client = newClient();
  return { client, newClient, meter: metered(client), endpoint: engine.endpoint, prepare };
};
