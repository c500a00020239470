/** A subscription ends with the key that made it, and says so to whoever may still ask. */
import { describe, expect, it } from 'vitest';
import { courierOn, testVault } from '../support/functions/courier.ts';
import { surround } from '../support/functions/deployed.ts';
import { startEngine, TABLES } from '../support/functions/engine.ts';
import { AT } from '../support/functions/samples.ts';

const { client, endpoint, prepare } = await startEngine();
surround(endpoint);
const { deliver } = await prepare(() => import('../../functions/deliver.ts'));
const { rowStore } = await prepare(() => import('../../functions/stores/rows/rows.ts'));
const { registry } = await prepare(() => import('../../functions/stores/world/registry.ts'));
const { front } = await prepare(() => import('../../functions/http/front.ts'));
const { subscriptions: desk } = await prepare(() => import('../../functions/subscriptions.ts'));

const parts = courierOn(client, deliver, () => ({ status: 204 }));
const { subscriptions, keys, deliveries, clock, subscribe } = parts;
const handler = front(
  desk({
    ...{ subscriptions, keys, deliveries, vault: testVault, registry: registry(client, TABLES.events, rowStore(client, TABLES.rows)) },
    ...{ send: async () => {}, loopback: false, now: () => clock.now },
  }),
);
const ask = async (routeKey: string, id: string, { as = 'boss', scopes = 'admin', body = undefined as object | undefined } = {}) => {
  const requestContext = { http: { method: routeKey.split(' ')[0] }, requestId: 'r', authorizer: { lambda: { keyId: as, scopes } } };
  const more = { ...(id && { pathParameters: { id } }), ...(body && { body: JSON.stringify(body) }), requestContext };
  const event = { routeKey, rawPath: `/v1/subscriptions/${id}`, headers: { 'content-type': 'application/json' }, ...more };
  const answer = (await handler(event as never, {} as never)) as { statusCode: number; body: string };
  return { status: answer.statusCode, body: JSON.parse(answer.body) };
};
const listed = async (id: string) =>
  (await ask('GET /v1/subscriptions', '')).body.subscriptions.find((one: { id: string }) => one.id === id);

const HOUR = 3_600_000;
const ending = async (id: string, how: 'revoked' | 'expired') => {
  clock.now = AT;
  await subscribe(id, { ...(how === 'expired' && { expiresAt: new Date(AT + HOUR).toISOString() }) });
  expect(await listed(id)).toMatchObject({ status: 'active', disabled: null });
  clock.now = AT + HOUR;
  if (how === 'revoked') await keys.revoke(`owner-of-${id}`, undefined);
  clock.now += HOUR;
  const reason = how === 'expired' ? 'its key has expired' : 'its key was revoked';
  return { status: 'disabled', disabled: { reason, at: new Date(AT + HOUR).toISOString() } };
};

describe.each(['revoked', 'expired'] as const)('a subscription whose key is %s', (how) => {
  it('is told to an admin as disabled, with why and since when, though nothing was delivered since', async () => {
    const disabled = await ending(`told-${how}`, how);
    expect(await listed(`told-${how}`)).toMatchObject(disabled);
    expect((await ask('GET /v1/subscriptions/{id}', `told-${how}`)).body).toMatchObject(disabled);
    expect(await subscriptions.get(`told-${how}`)).toMatchObject(disabled);
  });

  it('can be changed and deleted by an admin, but not taken up again', async () => {
    const id = `changed-${how}`;
    const disabled = await ending(id, how);
    const changed = await ask('PATCH /v1/subscriptions/{id}', id, { body: { description: 'Left behind' } });
    expect([changed.status, changed.body]).toMatchObject([200, { ...disabled, description: 'Left behind' }]);
    const again = await ask('PATCH /v1/subscriptions/{id}', id, { body: { status: 'active' } });
    expect([again.status, again.body.code, again.body.errors]).toEqual([
      422,
      'invalid-subscription',
      [{ pointer: '/status', message: expect.stringMatching(/^the key that made it (was revoked|has expired); make it anew/) }],
    ]);
    expect(await listed(id)).toMatchObject(disabled);
  });
});

it('a subscription that was disabled before its key ended keeps its own reason', async () => {
  const own = { status: 'disabled' as const, disabled: { reason: 'asked for', at: new Date(AT).toISOString() } };
  clock.now = AT;
  const { key } = await subscribe('asked-for', own);
  await keys.revoke(key, undefined);
  expect(await listed('asked-for')).toMatchObject(own);
});

it('a subscription of whoever has a token of an identity provider has no key that ends', async () => {
  clock.now = AT;
  await subscribe('of-ada', { key: 'oidc:ada' });
  expect(await listed('of-ada')).toMatchObject({ status: 'active' });
  await parts.tell('of-ada', 1);
  await parts.runUntil();
  expect(parts.posts).toHaveLength(1);
});
