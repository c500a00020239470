/** The list of attacks, third part: who would have us call where we should not, or hear what is not theirs. */
import type { LookupFunction } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { webhook } from '../../../functions/ports/webhook.ts';
import { type Receiver, receiver } from '../../../trial/receiver.ts';
import type { Json } from '../../../trial/running.ts';
import { attack, goesOn } from '../../support/system/attack.ts';
import { problemIn } from '../../support/system/problems.ts';
import { registered } from '../../support/system/samples.ts';
import { useSystem } from '../../support/system/use.ts';

const system = useSystem({ without: ['boards', 'changes'] });
let mine: string;
let theirs: string;
const endpoints: Receiver[] = [];

beforeAll(async () => {
  await system.post(registered('moonshot', { name: 'Moonshot AI' }));
  await system.idle();
  [mine, theirs] = await Promise.all([system.keyWith('subscriptions:write'), system.keyWith('subscriptions:write')]);
});
afterAll(async () => {
  for (const endpoint of endpoints) await endpoint.stop();
});
afterEach(() => goesOn(system));

const send = (method: string, path: string, key: string, body: object = {}) =>
  attack(system, path, {
    key,
    method,
    ...(method !== 'GET' && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
const subscribe = (url: string, key = mine) => send('POST', '/v1/subscriptions', key, { url, events: ['ValuationChanged'] });
const listening = async (...behaviour: Parameters<typeof receiver>): Promise<Receiver> => {
  const endpoint = await receiver(...behaviour);
  endpoints.push(endpoint);
  return endpoint;
};
const list = async (key: string): Promise<Json[]> => (await send('GET', '/v1/subscriptions', key)).body.subscriptions;

describe('an address', () => {
  it.each([
    'http://example.com/',
    'https://169.254.169.254/latest/meta-data/',
    'https://[fd00:ec2::254]/',
    'https://10.0.0.1/',
    'https://192.168.0.1/',
    'https://100.64.0.1/',
    'https://0.0.0.0/',
    'https://[::]/',
    'https://[::ffff:10.0.0.1]/',
    'https://[64:ff9b::a00:1]/',
    'https://167772161/', // 10.0.0.1 as one number
    'https://0xa.0.0.1/',
    'https://012.0.0.1/',
    'https://metadata.google.internal/',
    'https://printer.local/',
    'https://intranet/',
    'https://example.com:22/',
    'https://user:secret@example.com/',
    'ftp://example.com/',
    'file:///etc/passwd',
    'gopher://example.com/',
    'javascript:alert(1)',
    `https://example.com/${'a'.repeat(3000)}`,
  ])('that leads inside, or nowhere good, is refused by 422: %.60s', async (url) => {
    problemIn(await subscribe(url), 422, 'invalid-subscription');
    expect(await list(mine)).toEqual([]);
  });

  it.each(['10.0.0.1', '127.0.0.1', '169.254.169.254', '::1', 'fd00:ec2::254', '::ffff:10.0.0.1'])(
    'whose name turns out to be %s is not connected to',
    async (inside) => {
      const lookup: LookupFunction = (_name, options, answer) => {
        const family = inside.includes(':') ? 6 : 4;
        if (options.all) answer(null, [{ address: inside, family }]);
        else answer(null, inside, family);
      };
      expect(await webhook({ loopback: false, lookup })('https://public.example/', {}, '{}')).toEqual({ fault: 'address-forbidden' });
    },
  );

  it('that redirects is not followed, and counts as a failure', async () => {
    const inside = await listening();
    const outside = await listening((_got, response) => {
      response.writeHead(302, { location: inside.url }).end();
      return undefined;
    });
    const { id } = (await subscribe(outside.url)).body;
    await send('POST', `/v1/subscriptions/${id}/test`, mine);
    await outside.until(1);
    const tried = async () => (await send('GET', `/v1/subscriptions/${id}/deliveries`, mine)).body.deliveries[0];
    while ((await tried()).tries === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await tried()).toMatchObject({ status: 'waiting', attempts: [{ status: 302 }] });
    expect(inside.got).toEqual([]);
    expect((await send('DELETE', `/v1/subscriptions/${id}`, mine)).status).toBe(204);
  });
});

describe('the subscription of another key', () => {
  it('is not there, whatever is asked of it', async () => {
    const { url } = await listening();
    const { id, secret } = (await subscribe(url)).body;
    const path = `/v1/subscriptions/${id}`;
    for (const [method, at] of [
      ['GET', path],
      ['PATCH', path],
      ['DELETE', path],
      ['POST', `${path}/test`],
      ['POST', `${path}/rotate-secret`],
    ] as const) {
      problemIn(await send(method, at, theirs, { status: 'disabled' }), 404, 'not-found');
    }
    problemIn(await attack(system, `${path}/deliveries`, { key: theirs }), 404, 'not-found');
    expect(await list(theirs)).toEqual([]);
    const own = await send('GET', '/v1/subscriptions', mine);
    expect(own.body.subscriptions).toMatchObject([{ id, status: 'active' }]);
    expect(own.text).not.toContain(secret);
    expect((await attack(system, path, { key: mine })).text).not.toContain(secret.replace('whsec_', ''));
  });
});
