/** What every answer says to a browser, whatever it answers. */
import { describe, expect, it } from 'vitest';
import type { Asked } from '../../../trial/running.ts';
import { registered } from '../../support/system/samples.ts';
import { useSystem } from '../../support/system/use.ts';

const system = useSystem({ without: ['boards', 'changes'], and: [registered('moonshot', { aliases: ['Yue Zhi An Mian'] })] });

const post = (body: string): Asked => ({ method: 'POST', headers: { 'content-type': 'application/json' }, body });

describe('every answer', () => {
  it.each<[number, string, Asked]>([
    [200, '/health', { key: null }],
    [200, '/v1/organizations/moonshot', {}],
    [200, '/v1/organizations', { headers: { accept: 'text/csv' } }],
    [201, '/v1/events', post(JSON.stringify(registered('zhipu')))],
    [201, '/v1/keys', post('{"id":"gone","name":"A key","scopes":["read"]}')],
    [204, '/v1/keys/gone', { method: 'DELETE' }],
    [304, '/v1/organizations/moonshot', { headers: { 'if-none-match': '*' } }],
    [308, '/v1/organizations/Yue%20Zhi%20An%20Mian', {}],
    [400, '/v1/events', post('{')],
    [401, '/v1/organizations', { key: null }],
    [404, '/nowhere', { key: null }],
    [405, '/v1/organizations', { method: 'PUT' }],
    [422, '/v1/events', post('{}')],
  ])('of %i forbids guessing, running and telling, and names no software: %s', async (status, path, asked) => {
    const answer = await system.ask(path, asked);
    expect(answer.status).toBe(status);
    const said = ['x-content-type-options', 'strict-transport-security', 'content-security-policy', 'referrer-policy'];
    expect(said.map((name) => answer.headers.get(name))).toEqual([
      'nosniff',
      'max-age=63072000; includeSubDomains',
      "default-src 'none'; frame-ancestors 'none'",
      'no-referrer',
    ]);
    for (const name of ['server', 'x-powered-by', 'access-control-allow-origin']) expect(answer.headers.get(name)).toBeNull();
    expect(answer.headers.get('cache-control')).toMatch(/^(private, no-cache|no-store)$/);
  });
});
