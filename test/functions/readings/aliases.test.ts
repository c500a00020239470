/** An organization that is asked for by an alias: where the answer sends who asks. */
import { describe, expect, it } from '@jest/globals';
import type { HttpEvent } from '../../../functions/http/front.ts';
import { routes } from '../../../functions/readings/routes.ts';
import { nothingKnown } from '../../../functions/readings/world/known.ts';
import type { Reader } from '../../../functions/readings/world/reader.ts';
import { firstGenerations } from '../../../functions/stores/generations.ts';

/** Everything is. */
const FINAL = Number.POSITIVE_INFINITY;
const profile = { name: 'Anthropic', aliases: ['claude-maker'], formerNames: [] };
const reader = {
  rows: { get: async () => undefined, generations: firstGenerations },
  clock: { now: () => 0, pause: async () => undefined },
  registry: { hints: async () => [{ id: 'anthropic', profile }] },
  store: { instantsAt: async () => new Map() },
  known: { ...nothingKnown(), promised: FINAL, followed: new Map([['profiles@1', { upTo: FINAL, seenAt: 0 }]]) },
} as unknown as Reader;

const locationOf = async (path: string, rawPath: string, query: Record<string, string> = {}): Promise<unknown> => {
  const event = { rawPath, rawQueryString: `${new URLSearchParams(query)}`, queryStringParameters: query, headers: {} };
  const error = await routes
    .find((one) => one.path === path)
    ?.read(reader)(event as unknown as HttpEvent)
    .catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ status: 308, data: { code: 'moved' } });
  return (error as { headers: { location: string } }).headers.location;
};

describe('an alias', () => {
  it.each([
    ['/v1/organizations/{id}', '/v1/organizations/claude-maker', { asOf: '2024-01-01' }, '/v1/organizations/anthropic?asOf=2024-01-01'],
    ['/v1/organizations/{id}/holdings', '/v1/organizations/claude-maker/holdings', {}, '/v1/organizations/anthropic/holdings'],
    ['/v1/diff', '/v1/diff', { organization: 'claude-maker', from: '2024-01-01T00:00:00Z', to: '2024-01-02T00:00:00Z' }, undefined],
    ['/v1/deals', '/v1/deals', { investor: 'claude-maker' }, '/v1/deals?investor=anthropic'],
    ['/v1/flows', '/v1/flows', { organization: 'claude-maker', limit: '5' }, '/v1/flows?organization=anthropic&limit=5'],
  ])('at %s leads to the same question about its organization', async (path, rawPath, query, location) => {
    const asked = new URLSearchParams({ ...query, organization: 'anthropic' });
    expect(await locationOf(path, rawPath, query)).toBe(location ?? `${rawPath}?${asked}`);
  });
});
