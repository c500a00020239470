/** An organization that is asked for by an alias: where the answer sends who asks, also where nothing is kept yet to find it by. */
import { describe, expect, it } from 'vitest';
import type { HttpEvent } from '../../../functions/http/front.ts';
import { nothingKnown } from '../../../functions/readings/answering/known.ts';
import { routes } from '../../../functions/readings/routes.ts';
import type { Reader } from '../../../functions/readings/world/reader.ts';
import { firstGenerations } from '../../../functions/stores/rows/generations.ts';

/** Everything is. */
const FINAL = Number.POSITIVE_INFINITY;
const profile = { name: 'Anthropic', aliases: ['claude-maker'], formerNames: [] };
const state = [{ type: 'OrganizationRegistered', data: { kind: 'startup', ...profile }, at: 0, v: 1 }];
const reader = {
  rows: {
    get: async () => undefined,
    getMany: async () => [{ id: 'anthropic', v: 1, state }],
    mentioning: async () => [],
    generations: firstGenerations,
  },
  clock: { now: () => 0, pause: async () => undefined },
  registry: { hints: async () => [{ id: 'anthropic', profile }] },
  store: { instantsAt: async () => new Map() },
  known: { ...nothingKnown(), promised: FINAL, followed: new Map([['profiles@1', { upTo: FINAL, seenAt: 0 }]]) },
} as unknown as Reader;

const locationOf = async (path: string, rawPath: string, query: Record<string, string>): Promise<unknown> => {
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
    ['', { asOf: '2024-01-01' }, '?asOf=2024-01-01'],
    ['/holdings', {}, ''],
    ['/rounds', { limit: '5' }, '?limit=5'],
  ])('in the path leads to the same question about its organization%s', async (rest, query, asked) => {
    const location = await locationOf(`/v1/organizations/{id}${rest}`, `/v1/organizations/claude-maker${rest}`, query);
    expect(location).toBe(`/v1/organizations/anthropic${rest}${asked}`);
  });
});
