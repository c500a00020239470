/** How much a key may ask, over HTTP: told with every answer, and kept to. */
import { describe, expect, it } from 'vitest';
import { problemIn } from '../../support/system/problems.ts';
import { registered } from '../../support/system/samples.ts';
import { useSystem } from '../../support/system/use.ts';

const system = useSystem({ without: ['boards', 'changes'] });

const make = async (more: object): Promise<string> => {
  const body = JSON.stringify({ name: 'Limited', scopes: ['read', 'events:write'], ...more });
  return (await system.ask('/v1/keys', { method: 'POST', headers: { 'content-type': 'application/json' }, body })).body.key;
};

describe('every answer to a key', () => {
  it.each<[number, string, string]>([
    [200, 'GET', '/v1/organizations'],
    [404, 'GET', '/v1/organizations/nobody'],
    [400, 'GET', '/v1/organizations?unheard=of'],
    [403, 'GET', '/v1/keys'],
    [415, 'POST', '/v1/events'],
  ])('of %i says how much it may ask: %s %s', async (status, method, path) => {
    const key = await make({ ratePerSecond: 7, burst: 20 });
    const answer = await system.ask(path, { key, method });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('ratelimit-policy')).toBe('"key";q=20;w=3');
    // A token may have grown again while the answer was made.
    expect(answer.headers.get('ratelimit')).toMatch(/^"key";r=(19;t=1|20;t=0)$/);
  });

  it('and none to nobody, who has no bucket', async () => {
    for (const path of ['/health', '/v1/organizations']) {
      const { headers } = await system.ask(path, { key: null });
      expect([headers.get('ratelimit-policy'), headers.get('ratelimit')]).toEqual([null, null]);
    }
  });
});

describe('a key that asks too much', () => {
  it('is answered by 429 until its bucket has grown, whatever it asks, and records nothing; others are served', async () => {
    const key = await make({ ratePerSecond: 1, burst: 2 });
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => system.post(registered(`flood-${n}`), { key })));
    const refused = answers.filter(({ status }) => status !== 201);
    expect(refused.length).toBeGreaterThan(10);
    for (const answer of refused) {
      problemIn(answer, 429, 'rate-limited');
      expect(answer.headers.get('retry-after')).toBe('1');
      expect(answer.headers.get('ratelimit')).toMatch(/^"key";r=0;t=\d$/);
    }
    await system.idle();
    const recorded = await Promise.all(answers.map((_, n) => system.stream(`organization/flood-${n}`)));
    expect(recorded.map((events) => events.length)).toEqual(answers.map(({ status }) => (status === 201 ? 1 : 0)));
    expect((await system.ask('/v1/organizations')).status).toBe(200);
  });
});
