/** The real engine, on a folder of its own, with the tables of the storage stack; and a client that knows what each request cost. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll } from '@jest/globals';
import { KEY } from '../../functions/shell/names.ts';
import { Engine } from '../../local/engine.ts';
import type { Resource } from '../../local/template.ts';

export const TABLES = { events: 'events', rows: 'rows', boards: 'boards', changes: 'changes', keys: 'keys' } as const;

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
];

/** Capacity units, and how many requests of each kind were made, refused ones too. */
export type Cost = { read: number; write: number; requests: Record<string, number> };
type Consumed = { CapacityUnits?: number };

/** `meter` tells what all requests of `client` during `work` cost. */
export const metered = (client: DynamoDBClient) => {
  const spent: Cost = { read: 0, write: 0, requests: {} };
  client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        const kind = commandName!.replace(/Command$/, '');
        spent.requests[kind] = (spent.requests[kind] ?? 0) + 1;
        const answer = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: 'TOTAL' } });
        const consumed = (answer.output as { ConsumedCapacity?: Consumed | Consumed[] }).ConsumedCapacity;
        const units = [consumed ?? []].flat().reduce((total, { CapacityUnits = 0 }) => total + CapacityUnits, 0);
        spent[/^(Get|BatchGet|Query)/.test(kind) ? 'read' : 'write'] += units;
        return answer;
      },
    { step: 'initialize', name: 'meter' },
  );
  return async (work: () => Promise<unknown>): Promise<Cost> => {
    const before = structuredClone(spent);
    await work();
    const requests = Object.entries(spent.requests).map(([kind, n]) => [kind, n - (before.requests[kind] ?? 0)] as const);
    return {
      read: spent.read - before.read,
      write: spent.write - before.write,
      requests: Object.fromEntries(requests.filter(([, n]) => n > 0)),
    };
  };
};

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
