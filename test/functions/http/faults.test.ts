/** What a client is told when a reading fails: whether trying again is safe, or what is stored is damaged. */

import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { front } from '../../../functions/http/front.ts';
import { eventStore } from '../../../functions/stores/event-store.ts';
import { registered } from '../../support/domain/samples.ts';
import { surround } from '../../support/functions/deployed.ts';
import { startEngine, TABLES } from '../../support/functions/engine.ts';
import { force, grow } from '../../support/functions/samples.ts';

const { client, endpoint, newClient, prepare } = await startEngine();
surround(endpoint);
const { handler } = await prepare(() => import('../../../functions/read.ts'));

const eventAt = (rawPath: string) => ({
  rawPath,
  headers: {},
  requestContext: {
    http: { method: 'GET', path: rawPath },
    requestId: 'request',
    authorizer: { lambda: { keyId: 'key', scopes: 'read' } },
  },
});
const ask = async (rawPath: string, asked = handler): Promise<APIGatewayProxyStructuredResultV2> =>
  asked(eventAt(rawPath) as never, {} as never) as APIGatewayProxyStructuredResultV2;

const DAMAGED = {
  type: '/problems/damaged-data',
  title: 'Stored data is damaged',
  status: 500,
  detail: 'what is stored here cannot be read, and trying again does not help; the instance names it in our log',
  instance: 'request',
  code: 'damaged-data',
};

describe('a stream that is damaged', () => {
  it.each([
    ['deflated-badly', { e: new Uint8Array([255, 254, 253, 252]) }],
    ['no-json', { e: '[{"type":' }],
    ['torn', { i: 4 }],
  ])('is 500 and says so, and shows nothing of what is stored: %s', async (id, damage) => {
    await grow(eventStore(client, TABLES.events), `organization/${id}`, [[registered()]]);
    await force(client, `organization/${id}`, 2, damage);
    const { statusCode, headers, body } = await ask(`/v1/streams/organization/${id}`);
    expect([statusCode, JSON.parse(body ?? 'null')]).toEqual([500, DAMAGED]);
    expect(headers).not.toHaveProperty('retry-after');
  });
});

describe('a store that cannot be reached', () => {
  it('is 503: trying again is safe', async () => {
    const store = eventStore(newClient('http://127.0.0.1:1'), TABLES.events);
    const reading = front(async () => {
      for await (const _ of store.commitsAfter('organization/any', 0));
      return { statusCode: 200 };
    });
    const { statusCode, headers, body } = await ask('/v1/streams/organization/any', reading);
    expect([statusCode, headers?.['retry-after'], JSON.parse(body ?? 'null').code]).toEqual([503, '1', 'unavailable']);
  });
});

describe('a bug', () => {
  it('is 500 and no more', async () => {
    const reading = front(async () => {
      throw Object.assign(new Error('of ours'), { code: 'ERR_INVALID_ARG_TYPE' });
    });
    const { statusCode, body } = await ask('/v1/any', reading);
    expect([statusCode, JSON.parse(body ?? 'null').code]).toEqual([500, 'internal-error']);
    expect(body).not.toContain('of ours');
  });
});
