/** A consumer that changes its secret misses nothing: for a day old and new sign together, and an outsider's library believes either. */

import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import type { HttpEvent } from '../../functions/http/front.ts';
import { rowStore } from '../../functions/stores/rows/rows.ts';
import { registry } from '../../functions/stores/world/registry.ts';
import { courierOn, type Posted, SECRET, testVault } from '../support/functions/courier.ts';
import { surround } from '../support/functions/deployed.ts';
import { startEngine, TABLES } from '../support/functions/engine.ts';
import { AT } from '../support/functions/samples.ts';

const { client, endpoint, prepare } = await startEngine();
surround(endpoint);
const { deliver } = await prepare(() => import('../../functions/deliver.ts'));
const { subscriptions: desk } = await prepare(() => import('../../functions/subscriptions.ts'));

const DAY_MS = 86_400_000;

/** What an outsider's library says at the time of the post: it believes nothing that is older than five minutes by its own clock. */
const believes = (secret: string, { headers, body }: Posted): boolean => {
  const of = Number(headers['webhook-timestamp']) * 1000;
  const real = Date.now;
  Date.now = () => of;
  try {
    new Webhook(secret).verify(body, headers);
    return true;
  } catch {
    return false;
  } finally {
    Date.now = real;
  }
};

const rotating = (status: () => number) => {
  const parts = courierOn(client, deliver, async () => ({ status: status() }));
  const { subscriptions, keys, deliveries, clock } = parts;
  const ask = desk({
    ...{ subscriptions, keys, deliveries, vault: testVault, registry: registry(client, TABLES.events, rowStore(client, TABLES.rows)) },
    ...{ send: async () => {}, loopback: false, now: () => clock.now },
  });
  const rotate = async (id: string): Promise<string> => {
    const event = {
      routeKey: 'POST /v1/subscriptions/{id}/rotate-secret',
      pathParameters: { id },
      requestContext: { authorizer: { lambda: { keyId: `owner-of-${id}`, scopes: 'subscriptions:write' } } },
    };
    const { statusCode, body } = await ask(event as unknown as HttpEvent);
    expect(statusCode).toBe(200);
    return (JSON.parse(body!) as { secret: string }).secret;
  };
  /** Which of the secrets the last post is signed with. */
  const signers = (secrets: Record<string, string>) => Object.keys(secrets).filter((name) => believes(secrets[name]!, parts.posts.at(-1)!));
  return { ...parts, rotate, signers };
};

describe('a secret that is rotated', () => {
  it('between two tries signs together with the new one for 24 hours, and not a moment longer', async () => {
    const { subscribe, tell, runUntil, rotate, signers, posts, clock } = rotating(() => 500);
    await subscribe('mid-stream');
    const delivery = await tell('mid-stream', 1);
    await runUntil(AT);
    expect(signers({ old: SECRET })).toEqual(['old']);
    const secrets = { old: SECRET, fresh: await rotate('mid-stream') };
    await runUntil(AT + 5_000);
    expect(signers(secrets)).toEqual(['old', 'fresh']);
    await runUntil(AT + DAY_MS - 1);
    await tell('mid-stream', 2);
    await runUntil(clock.now);
    expect(signers(secrets)).toEqual(['old', 'fresh']);
    await tell('mid-stream', 3);
    clock.now = AT + DAY_MS;
    await runUntil(clock.now);
    expect(signers(secrets)).toEqual(['fresh']);
    expect(posts.filter(({ headers }) => headers['webhook-id'] === delivery.id)).toHaveLength(9);
  });

  it('is not believed for a body or a time that it did not sign', async () => {
    const { subscribe, tell, runUntil, posts } = rotating(() => 200);
    await subscribe('forged');
    await tell('forged', 1);
    await runUntil();
    const [post] = posts;
    expect(believes(SECRET, post!)).toBe(true);
    expect(believes(SECRET, { ...post!, body: `${post!.body} ` })).toBe(false);
    const later = { ...post!.headers, 'webhook-timestamp': String(Number(post!.headers['webhook-timestamp']) + 1) };
    expect(believes(SECRET, { ...post!, headers: later })).toBe(false);
    expect(believes(SECRET, { ...post!, headers: { ...post!.headers, 'webhook-id': 'msg_other' } })).toBe(false);
  });

  it('twice within a day, as by one who lost the first answer, leaves whoever still has the oldest their day', async () => {
    const { subscribe, tell, runUntil, rotate, signers, clock } = rotating(() => 200);
    await subscribe('hasty');
    const lost = await rotate('hasty');
    clock.now += 1000;
    const secrets = { old: SECRET, lost, fresh: await rotate('hasty') };
    await tell('hasty', 1);
    await runUntil();
    expect(signers(secrets)).toEqual(['old', 'lost', 'fresh']);
    clock.now = AT + DAY_MS;
    await tell('hasty', 2);
    await runUntil();
    expect(signers(secrets)).toEqual(['lost', 'fresh']);
    clock.now += 1000;
    await tell('hasty', 3);
    await runUntil();
    expect(signers(secrets)).toEqual(['fresh']);
  });

  it('again and again does not grow without end: the newest ten sign', async () => {
    const { subscribe, tell, runUntil, rotate, state, signers } = rotating(() => 200);
    await subscribe('endless');
    let fresh = '';
    for (let n = 0; n < 15; n += 1) fresh = await rotate('endless');
    expect((await state('endless')).secrets).toHaveLength(10);
    await tell('endless', 1);
    await runUntil();
    expect(signers({ old: SECRET, fresh })).toEqual(['fresh']);
  });
});
