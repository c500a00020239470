/** All readings. Also the answer to everything that is not there: 404, or 405 with what is allowed. */
import { setTimeout as pause } from 'node:timers/promises';
import { front, type HttpEvent, isAnonymous, principal, type Work } from './http/front.ts';
import { nothingAt } from './http/path.ts';
import { notFound, problem } from './http/problem.ts';
import { dynamo } from './ports/dynamo.ts';
import { ENV, env } from './ports/names.ts';
import { nothingKnown } from './readings/answering/known.ts';
import type { Route } from './readings/answering/route.ts';
import { routes } from './readings/routes.ts';
import type { Reader } from './readings/world/reader.ts';
import { withheld } from './readings/world/withheld.ts';
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
  ['/v1/keys', 'GET, HEAD, POST'],
  ['/v1/keys/{id}', 'DELETE'],
  ['/v1/subscriptions', 'GET, HEAD, POST'],
  ['/v1/subscriptions/{id}', 'DELETE, GET, HEAD, PATCH'],
  ['/v1/subscriptions/{id}/test', 'POST'],
  ['/v1/subscriptions/{id}/rotate-secret', 'POST'],
  ['/v1/subscriptions/{id}/deliveries', 'GET, HEAD'],
  ['/v1/subscriptions/{id}/deliveries/{delivery}/retry', 'POST'],
  ...['/openapi.json', '/asyncapi.json', '/schemas/{type}/{file}'].map((path): [string, string] => [path, 'GET, HEAD']),
];

const fits = (template: string, path: string): boolean => new RegExp(`^${template.replace(/\{[^}]+\}/g, '[^/]+')}$`).test(path);

/** What is at a path, and how it may be asked: by us, or by the function that answers it. */
const placeAt = (rawPath: string): { template: string; allowed: string; route?: Route } | undefined => {
  const route = routes.find(({ path }) => fits(path, rawPath));
  if (route) return { template: route.path, allowed: route.method ?? 'GET, HEAD', route };
  const [template, allowed] = ELSEWHERE.find(([path]) => fits(path, rawPath)) ?? [];
  return template && allowed ? { template, allowed } : undefined;
};

/** What of the reader whoever asks may see. Throws 401 and 403, as `principal` does. */
const readerFor = (event: HttpEvent, { open, keyed }: Route, reader: Reader): Reader => {
  if (isAnonymous(event) && !keyed) return withheld(reader);
  if (!open) principal(event, 'read');
  return reader;
};

/** What was asked for is not said back: where there is nothing, it may be anything. */
export const readings =
  (reader: Reader): Work =>
  async (event: HttpEvent) => {
    const { method } = event.requestContext.http;
    const { template, allowed = '', route } = placeAt(event.rawPath) ?? {};
    if (!template) throw notFound(nothingAt(event.rawPath));
    if (!route || !allowed.split(', ').includes(method)) {
      throw problem('method-not-allowed', `${template} takes ${allowed}`, { allowed: allowed.split(', ') }, { allow: allowed });
    }
    return route.read(readerFor(event, route, reader))(event);
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
  ({ rawPath, routeKey, requestContext: { http } }) => {
    const { template } = placeAt(rawPath) ?? {};
    return template ? `${http.method} ${template}` : routeKey;
  },
);
