/** What each reading costs and how long it takes, on a loaded system. */
import { setTimeout as pause } from 'node:timers/promises';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { HttpEvent } from '../functions/http/front.ts';
import { ENV } from '../functions/ports/names.ts';
import { metered } from '../trial/meter.ts';

export const READINGS = [
  '/v1/organizations/startup-7',
  '/v1/organizations/startup-7/rounds',
  '/v1/organizations/startup-7/valuations',
  '/v1/organizations?q=startup-1',
  '/v1/organizations/investor-0/holdings',
  '/v1/rankings/investors?metric=knownUsd',
  '/v1/rankings/investors?metric=startups&country=CN',
  '/v1/rankings/investors?metric=rounds&asOf=2022-12-31',
  '/v1/rankings/startups?metric=valuationUsd',
  '/v1/concentration/investors?base=knownUsd',
  '/v1/deals',
  '/v1/deals?investor=investor-0',
  '/v1/changes?wait=0&limit=50',
  '/v1/streams/organization/startup-7',
];

/** A slow reading is asked fewer times. */
const MOST_MS = 10_000;
const FEWEST = 3;

export interface Measured {
  readonly path: string;
  readonly times: number;
  readonly requests: number;
  readonly readUnits: number;
  readonly p50: number;
  readonly p99: number;
  readonly bytes: number;
}

const percentile = (sorted: number[], part: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]!;

const eventOf = (path: string): HttpEvent => {
  const { pathname, searchParams } = new URL(path, 'http://bench');
  return {
    rawPath: pathname,
    headers: {},
    queryStringParameters: Object.fromEntries(searchParams),
    requestContext: {
      http: { method: 'GET', path: pathname },
      requestId: 'bench',
      authorizer: { lambda: { keyId: 'bench', scopes: 'read' } },
    },
  } as unknown as HttpEvent;
};

/** The readings themselves over a client that adds up what the engine says each request costs. */
const meterOf = async (client: DynamoDBClient) => {
  const name = (table: string) => `dealstream-local-${table}`;
  for (const table of ['events', 'rows', 'boards', 'changes'] as const) process.env[ENV[table]] = name(table);
  process.env.AWS_REGION ??= 'us-east-1';
  const [{ readings }, boards, store, registry, rows, changes] = await Promise.all([
    import('../functions/read.ts'),
    import('../functions/stores/boards.ts'),
    import('../functions/stores/event-store.ts'),
    import('../functions/stores/world/registry.ts'),
    import('../functions/stores/rows/rows.ts'),
    import('../functions/stores/changes.ts'),
  ]);
  const [{ finalityStore }, { nothingKnown }] = await Promise.all([
    import('../functions/stores/finality.ts'),
    import('../functions/readings/answering/known.ts'),
  ]);
  const meter = metered(client);
  const answer = readings({
    store: store.eventStore(client, name('events')),
    rows: rows.rowStore(client, name('rows')),
    boards: boards.boardStore(client, name('boards')),
    changes: changes.changesStore(client, name('changes')),
    registry: registry.registry(client, name('events'), rows.rowStore(client, name('rows'))),
    clock: { now: Date.now, pause: (ms) => pause(ms) },
    finality: finalityStore(client, name('changes'), name('events')),
    known: nothingKnown(),
  });
  return (path: string) => meter(() => answer(eventOf(path)));
};

/** Times `get` over HTTP, `times` each at the most, one after the other, and meters one more. */
export const measureReadings = async (
  client: DynamoDBClient,
  get: (path: string) => Promise<string>,
  times: number,
): Promise<Measured[]> => {
  const cost = await meterOf(client);
  const measured: Measured[] = [];
  for (const path of READINGS) {
    const { read, requests } = await cost(path);
    const bytes = Buffer.byteLength(await get(path));
    const took: number[] = [];
    const until = performance.now() + MOST_MS;
    for (let n = 0; n < times && (n < FEWEST || performance.now() < until); n += 1) {
      const began = performance.now();
      await get(path);
      took.push(performance.now() - began);
    }
    took.sort((a, b) => a - b);
    const asked = Object.values(requests).reduce((sum, n) => sum + n, 0);
    measured.push({
      path,
      times: took.length,
      requests: asked,
      readUnits: read,
      p50: percentile(took, 0.5),
      p99: percentile(took, 0.99),
      bytes,
    });
  }
  return measured;
};
