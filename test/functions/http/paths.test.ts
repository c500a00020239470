import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { surround } from '../../support/functions/deployed.ts';
import { startEngine } from '../../support/functions/engine.ts';

const { endpoint, prepare } = await startEngine();
surround(endpoint);
const { handler } = await prepare(() => import('../../../functions/read.ts'));

/** What a caller with a key gets at a path. */
const get = async (rawPath: string) => {
  const requestContext = {
    http: { method: 'GET', path: rawPath },
    requestId: 'request',
    authorizer: { lambda: { keyId: 'key', scopes: 'read' } },
  };
  const answer = (await handler({ rawPath, headers: {}, requestContext } as never, {} as never)) as APIGatewayProxyStructuredResultV2;
  return { status: answer.statusCode, body: JSON.parse(answer.body ?? 'null') };
};

describe('a path that cannot be one of ours', () => {
  it.each([
    '/v1/organizations/%',
    '/v1/organizations/%E0%A4%A',
    '/v1/organizations/%ff/rounds',
    '/v1/organizations/a%2/valuations',
    '/v1/streams/%/moonshot',
    '/v1/streams/organization/100%',
  ])('is not found where its escapes are malformed: %s', async (path) => {
    const { status, body } = await get(path);
    expect(status).toBe(404);
    expect(body).toMatchObject({ type: '/problems/not-found', code: 'not-found', status: 404, instance: 'request' });
  });

  it.each([
    ['organization', '%2E%2E'],
    ['organization', 'Moonshot'],
    ['organization', 'a%2Fb'],
    ['organization', '%00'],
    ['organization', 'x'.repeat(3000)],
    ['x'.repeat(3000), 'moonshot'],
  ])('is not found where a stream cannot have the name: %.20s/%.20s', async (category, id) => {
    expect((await get(`/v1/streams/${category}/${id}`)).status).toBe(404);
  });

  it.each(['Moonshot', 'x'.repeat(3000), '%E6%9C%88', 'a%2Fb'])(
    'is not found where an organization cannot have the Id: %.20s',
    async (id) => {
      expect(await get(`/v1/organizations/${id}`)).toMatchObject({ status: 404, body: { code: 'organization-unknown', suggestions: [] } });
    },
  );

  it('is told apart from a stream that nobody has written to', async () => {
    expect(await get('/v1/streams/organization/nobody')).toMatchObject({
      status: 404,
      body: { detail: 'there is no stream organization/nobody' },
    });
  });
});
