/** Where anyone may read, and where nobody may: what still takes a key, and how much an address may ask without one. */
import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../trial/running.ts';
import { addressOf, isForAnyone, ofAll, sentWithoutKey } from '../../support/system/operations.ts';
import { problemIn } from '../../support/system/problems.ts';
import { registered } from '../../support/system/samples.ts';
import { useSystem } from '../../support/system/use.ts';

const system = useSystem({ publicRead: true, without: ['boards', 'changes'] });
const closed = useSystem({ without: ['boards', 'changes'] });
const event = registered('moonshot');

describe('without a key', () => {
  it.each(ofAll.filter((one) => !isForAnyone(one)).map((one) => [one.method, one.path, one] as const))(
    'nobody may %s %s, even where anyone may read',
    async (_, __, one) => {
      const answer = await system.ask(addressOf(one), sentWithoutKey(one));
      problemIn(answer, 401, 'key-missing-or-unknown');
      expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    },
  );

  it('nobody may rehearse what is posted', async () => {
    problemIn(await system.post(event, { key: null }), 401, 'key-missing-or-unknown');
    const headers = { 'content-type': 'application/json' };
    const rehearsed = { method: 'POST', headers, body: JSON.stringify(event), key: null };
    problemIn(await system.ask('/v1/events?dryRun=true', rehearsed), 401, 'key-missing-or-unknown');
  });

  it.each(ofAll.map((one) => [one.method, one.path, one] as const))('nobody may %s %s in any other deployment', async (_, __, one) => {
    const answer = await closed.ask(addressOf(one), sentWithoutKey(one));
    problemIn(answer, 401, 'key-missing-or-unknown');
    expect(answer.headers.get('ratelimit')).toBeNull();
  });
});

describe('where anyone may read', () => {
  it.each(['Bearer', 'Bearer nonsense', `Bearer dsk_unknown_${'0'.repeat(64)}`, 'Basic YTpi'])(
    '%j is a key that is none',
    async (authorization) => {
      problemIn(await system.ask('/v1/organizations', { key: null, headers: { authorization } }), 401, 'key-missing-or-unknown');
    },
  );

  it('a key that may not read may not read', async () => {
    problemIn(await system.ask('/v1/organizations', { key: await system.keyWith('events:write') }), 403, 'scope-missing');
  });

  /** Asks from another address of this machine. */
  const askFrom = (localAddress: string, headers: Record<string, string> = {}): Promise<{ status: number; headers: Json }> =>
    new Promise((resolve, reject) => {
      const asked = request(`${system.url}/v1/nowhere/at/all`, { localAddress, headers, agent: false }, (response) => {
        response.resume().once('end', () => resolve({ status: response.statusCode!, headers: response.headers }));
      });
      asked.once('error', reject).end();
    });

  it('an address that asks too much is answered 429 until it may again, whatever it says of itself; others and keys are served', async () => {
    const first = await askFrom('127.0.0.77');
    expect([first.status, first.headers['ratelimit-policy']]).toEqual([404, '"address";q=200;w=10']);
    const answers: Awaited<ReturnType<typeof askFrom>>[] = [];
    const claims = (n: number) => ({ 'x-forwarded-for': `10.0.0.${n}`, 'cloudfront-viewer-address': `10.0.0.${n}:80` });
    while (!answers.some(({ status }) => status === 429))
      answers.push(...(await Promise.all(Array.from({ length: 50 }, (_, n) => askFrom('127.0.0.77', claims(n))))));
    const refused = answers.find(({ status }) => status === 429)!;
    expect(refused.headers).toMatchObject({ 'retry-after': '1', ratelimit: expect.stringMatching(/^"address";r=0;t=\d+$/) });
    expect((await askFrom('127.0.0.78')).status).toBe(404);
    expect((await askFrom('127.0.0.77', { authorization: `Bearer ${await system.keyWith('read')}` })).status).toBe(404);
  });
});
