/** What every HTTP function does around its own work: who asks, answers and problems, one log line. */
import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { CONTRACT_VERSION } from '../../events/values.ts';
import { logger } from '../ports/log.ts';
import { isDamaged, isPassing } from '../ports/passing.ts';
import type { Permission, Principal } from '../stores/access/keys.ts';
import { isLetIn } from './passage.ts';
import { Problem, problem, problemAnswer } from './problem.ts';
import { limitHeaders, overLimit } from './rate-limit.ts';

export type HttpEvent = APIGatewayProxyEventV2 & {
  requestContext: APIGatewayProxyEventV2['requestContext'] & { authorizer?: { lambda?: Principal } };
};
export type Work = (event: HttpEvent) => Promise<APIGatewayProxyStructuredResultV2>;

const callerOf = (event: HttpEvent): Principal | undefined => event.requestContext.authorizer?.lambda;
const CHALLENGE = { 'www-authenticate': 'Bearer' };
/** So soon the issuer of tokens is asked again; keys of ours may be there before. */
const LATER = { 'retry-after': '30' };

/** On every answer that does not say otherwise: the version of the contract that it follows. It is data, and no page: a browser that
 * shows it shall run, guess, keep and tell nothing. */
const HEADERS = {
  'dealstream-contract': CONTRACT_VERSION,
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
};

/** 401: what is asked is not for whoever has no key. */
export const keyNeeded = (detail: string): Problem => problem('key-missing-or-unknown', detail, {}, CHALLENGE);

/** Whether somebody asks without a key where anyone may read. */
export const isAnonymous = (event: HttpEvent): boolean => callerOf(event)?.address !== undefined;

/** The key that asks. Throws 401 without a valid one, 403 when it lacks `permission`, which answers call a scope, 503 when that cannot be known;
 * `admin` has all of them. */
export const principal = (event: HttpEvent, permission: Permission): { keyId: string } => {
  const who = callerOf(event);
  if (who?.refused === 'unavailable') throw problem('unavailable', 'keys cannot be looked up now; trying again is safe', {}, LATER);
  if (who?.refused) throw problem(who.refused, 'the key has expired; an admin can make another', {}, CHALLENGE);
  if (!who?.keyId) throw keyNeeded('send a valid key as "Authorization: Bearer dsk_..."');
  const scopes = who.scopes?.split(' ') ?? [];
  if (!scopes.includes(permission) && !scopes.includes('admin')) {
    throw problem('scope-missing', `the key lacks the scope "${permission}"`, { scope: permission });
  }
  return { keyId: who.keyId };
};

export const isAdmin = (event: HttpEvent): boolean => callerOf(event)?.scopes?.split(' ').includes('admin') ?? false;

/** The route that a request takes, as the API declares it: `GET /v1/keys/{id}`. */
export type RouteOf = (event: HttpEvent) => string;
const declared: RouteOf = ({ routeKey }) => routeKey;

/** Says the route and not the path: somebody who revokes a key may have put the key there. */
const log = (event: HttpEvent, route: string, status: number | undefined): void => {
  const { http, requestId } = event.requestContext;
  logger.info('answered', { requestId, method: http.method, route, status, keyId: callerOf(event)?.keyId });
};

const toProblem = (error: unknown): Problem => {
  if (error instanceof Problem) return error;
  logger.error('failed', error as Error);
  if (isPassing(error)) return problem('unavailable', 'the ledger cannot answer now; trying again is safe', {}, { 'retry-after': '1' });
  if (isDamaged(error)) {
    return problem('damaged-data', 'what is stored here cannot be read, and trying again does not help; the instance names it in our log');
  }
  return problem('internal-error', 'something went wrong here; the instance names it in our log');
};

/** With the headers of every answer, unless the work has one of its own. */
const finished = (event: HttpEvent, route: string, answer: APIGatewayProxyStructuredResultV2): APIGatewayProxyStructuredResultV2 => {
  log(event, route, answer.statusCode);
  return { ...answer, headers: { ...HEADERS, ...limitHeaders(callerOf(event)), ...answer.headers } };
};

/** Kept back of the time that a function has, so that it still answers: what API Gateway makes of a time-out is no problem of ours. What it was at
 * goes on behind the answer or not at all; a post decides nothing that late (`TooLate`). */
const RESERVE_MS = 1_000;
const IN_TIME = {
  timeoutEarlyInMillis: RESERVE_MS,
  timeoutEarlyResponse: () => {
    logger.warn('out of time');
    throw problem(
      'unavailable',
      'it took longer than an answer may; ask for less at once, or again: that is safe',
      {},
      { 'retry-after': '5' },
    );
  },
};

/** `routeOf` is for a function that answers more than one route of the API, or all that are left. */
export const front = (work: Work, routeOf = declared) =>
  middy<HttpEvent, APIGatewayProxyStructuredResultV2>(IN_TIME)
    .use({
      before: ({ event }) => {
        if (!isLetIn(event.headers))
          throw problem('other-address', 'this service is asked at the address of its dashboard, and at no other');
        const tooMuch = overLimit(callerOf(event));
        if (tooMuch) throw tooMuch;
      },
      after: (request) => {
        request.response = finished(request.event, routeOf(request.event), request.response ?? {});
      },
      onError: (request) => {
        const { event, error } = request;
        request.response = finished(event, routeOf(event), problemAnswer(toProblem(error), event.requestContext.requestId));
      },
    })
    .handler(work);

export const json = (status: number, body: unknown, headers: Record<string, string> = {}): APIGatewayProxyStructuredResultV2 => ({
  statusCode: status,
  headers: { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers },
  body: JSON.stringify(body),
});
