/** What every HTTP function does around its own work: who asks, answers and problems, one log line. */
import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { CONTRACT_VERSION } from '../../events/values.ts';
import { logger } from '../ports/log.ts';
import { isDamaged, isPassing } from '../ports/passing.ts';
import type { Permission, Principal } from '../stores/access/keys.ts';
import { Problem, problem, problemAnswer } from './problem.ts';
import { limitHeaders, overLimit } from './rate-limit.ts';

export type HttpEvent = APIGatewayProxyEventV2 & {
  requestContext: APIGatewayProxyEventV2['requestContext'] & { authorizer?: { lambda?: Principal } };
};
export type Work = (event: HttpEvent) => Promise<APIGatewayProxyStructuredResultV2>;

const callerOf = (event: HttpEvent): Principal | undefined => event.requestContext.authorizer?.lambda;
const CHALLENGE = { 'www-authenticate': 'Bearer' };

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

/** The key that asks. Throws 401 without a valid one, 403 when it lacks `permission`, which answers call a scope; `admin` has all of
 * them. */
export const principal = (event: HttpEvent, permission: Permission): { keyId: string } => {
  const who = callerOf(event);
  if (who?.refused) throw problem(who.refused, 'the key has expired; an admin can make another', {}, CHALLENGE);
  if (!who?.keyId) throw problem('key-missing-or-unknown', 'send a valid key as "Authorization: Bearer dsk_..."', {}, CHALLENGE);
  const scopes = who.scopes?.split(' ') ?? [];
  if (!scopes.includes(permission) && !scopes.includes('admin')) {
    throw problem('scope-missing', `the key lacks the scope "${permission}"`, { scope: permission });
  }
  return { keyId: who.keyId };
};

const log = (event: HttpEvent, status: number | undefined): void => {
  const { http, requestId } = event.requestContext;
  logger.info('answered', { requestId, method: http.method, path: http.path, status, keyId: callerOf(event)?.keyId });
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
const finished = (event: HttpEvent, answer: APIGatewayProxyStructuredResultV2): APIGatewayProxyStructuredResultV2 => {
  log(event, answer.statusCode);
  return { ...answer, headers: { ...HEADERS, ...limitHeaders(callerOf(event)), ...answer.headers } };
};

export const front = (work: Work) =>
  middy<HttpEvent, APIGatewayProxyStructuredResultV2>()
    .use({
      before: ({ event }) => {
        const tooMuch = overLimit(callerOf(event));
        if (tooMuch) throw tooMuch;
      },
      after: (request) => {
        request.response = finished(request.event, request.response ?? {});
      },
      onError: (request) => {
        const { event, error } = request;
        request.response = finished(event, problemAnswer(toProblem(error), event.requestContext.requestId));
      },
    })
    .handler(work);

export const json = (status: number, body: unknown, headers: Record<string, string> = {}): APIGatewayProxyStructuredResultV2 => ({
  statusCode: status,
  headers: { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers },
  body: JSON.stringify(body),
});
