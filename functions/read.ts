/** All readings. Also the answer to everything that is not there: 404, or 405 with what is allowed. */
import { setTimeout as pause } from 'node:timers/promises';
import { front, type HttpEvent, principal, type Work } from './http/front.ts';
import { notFound, problem } from './http/problem.ts';
import { dynamo } from './ports/dynamo.ts';
import { ENV, env } from './ports/names.ts';
import { nothingKnown } from './readings/answering/known.ts';
import { routes } from './readings/routes.ts';
import type { Reader } from './readings/world/reader.ts';
import { boardStore } from './stores/boards.ts';
import { changesStore } from './stores/changes.ts';
import { eventStore } from './stores/event-store.ts';
import { finalityStore } from './stores/finality.ts';
import { seenGenerations } from './stores/rows/generations.ts';
import { rowStore } from './stores/rows/rows.ts';
import { refolded } from './stores/world/refolded.ts';
import { registry } from './stores/world/registry.ts';

/** Paths that other functions answer, with their methods: named here for 405. */
const ELSEWHERE: [string, string][] = [
  ['/v1/events', 'POST'],
  ['/v1/keys', 'GET, POST'],
  ['/v1/keys/{id}', 'DELETE'],
  ['/v1/subscriptions', 'GET, POST'],
  ['/v1/subscriptions/{id}', 'DELETE, GET, PATCH'],
  ['/v1/subscriptions/{id}/test', 'POST'],
  ['/v1/subscriptions/{id}/rotate-secret', 'POST'],
  ['/v1/subscriptions/{id}/deliveries', 'GET'],
  ['/v1/subscriptions/{id}/deliveries/{delivery}/retry', 'POST'],
  ...['/openapi.json', '/asyncapi.json', '/docs', '/docs/{file}', '/schemas/{type}/{file}'].map((path): [string, string] => [
    path,
    'GET, HEAD',
  ]),
];

const fits = (template: string, path: string): boolean => new RegExp(`^${template.replace(/\{[^}]+\}/g, '[^/]+')}$`).test(path);

export const readings =
  (reader: Reader): Work =>
  async (event: HttpEvent) => {
    const { method } = event.requestContext.http;
    const route = routes.find(({ path }) => fits(path, event.rawPath.replace(/(?<=.)\/$/, '')));
    const allowed = route ? (route.method ?? 'GET, HEAD') : ELSEWHERE.find(([path]) => fits(path, event.rawPath))?.[1];
    if (allowed && (!route || !allowed.split(', ').includes(method))) {
      throw problem('method-not-allowed', `${event.rawPath} takes ${allowed}`, { allowed: allowed.split(', ') }, { allow: allowed });
    }
    if (!route) throw notFound(`there is nothing at ${event.rawPath}`);
    if (!route.open) principal(event, 'read');
    return route.read(reader)(event);
  };

const client = dynamo();
const store = eventStore(client, env(ENV.events));
const rows = refolded(rowStore(client, env(ENV.rows), seenGenerations(client, env(ENV.rows))), store);
export const handler = front(
  readings({
    store,
    rows,
    boards: boardStore(client, env(ENV.boards)),
    changes: changesStore(client, env(ENV.changes)),
    registry: registry(client, env(ENV.events), rows),
    clock: { now: Date.now, pause: (ms) => pause(ms) },
    finality: finalityStore(client, env(ENV.changes), env(ENV.events)),
    known: nothingKnown(),
  }),
);
