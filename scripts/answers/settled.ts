/** Waits until a system has applied everything that was posted, and tells what that is. */
import type { Ask } from './asked.ts';

// biome-ignore lint/suspicious/noExplicitAny: answers are looked into, not typed
export type Json = any;
/** A recorded event, as `/v1/changes` tells it. */
export type Change = { position: number; stream: string; version: number; type: string; recordedAt: string; data: Json };

/** What rests on the streams of a category. Each is asked to wait for them: its rows and its boards are then what they will stay. */
const RESTS: Record<string, string[]> = {
  organization: [
    ...['/v1/organizations/{id}?', '/v1/organizations/{id}/rounds?', '/v1/organizations?limit=1&'],
    ...['/v1/rankings/investors?limit=1&', '/v1/deals?limit=1&', '/v1/flows?limit=1&', '/v1/clusters?limit=1&'],
  ],
  cluster: ['/v1/clusters/{id}?', '/v1/clusters?limit=1&', '/v1/rankings/startups?limit=1&'],
  credit: ['/v1/credits/{id}?', '/v1/flows?limit=1&'],
  contract: ['/v1/flows?limit=1&'],
  restriction: ['/v1/restrictions?limit=1&'],
  chip: ['/v1/clusters?limit=1&'],
};

/** A reading waits for 5 s by itself. */
const TRIES = 12;

const read = async (ask: Ask, path: string): Promise<Json> => {
  for (let tries = 1; ; tries += 1) {
    const { status, body } = await ask({ path });
    if (status === 200) return JSON.parse(body);
    if (status !== 503 || tries === TRIES) throw new Error(`GET ${path}: ${status} ${body}`);
  }
};

/** The first `events` recorded events, in their order; asks until there are as many. */
const changesOf = async (ask: Ask, events: number): Promise<Change[]> => {
  const all: Change[] = [];
  for (let position = 0, tries = 1; position < events; tries += 1) {
    if (tries > TRIES + events) throw new Error(`${position} of ${events} events have a position`);
    const { changes } = await read(ask, `/v1/changes?limit=500&wait=20&after=${position}`);
    all.push(...changes);
    position += changes.length;
  }
  return all;
};

/** Every recorded event, once all that is computed of it is there. Throws when it does not get there within a minute for one reading. */
export const settled = async (ask: Ask, events: number): Promise<Change[]> => {
  const changes = await changesOf(ask, events);
  const heads = new Map(changes.map(({ stream, version }) => [stream, version]));
  for (const [stream, version] of heads) {
    const [category = '', id = ''] = stream.split('/');
    for (const path of RESTS[category] ?? []) await read(ask, `${path.replace('{id}', id)}after=${stream}@${version}`);
  }
  return changes;
};
