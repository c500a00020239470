/** Says whose key a request carries, and whether it asks too much; where anyone may read, from where it comes if it carries none. It lets every request through, with nobody's
 * name if need be: the function asked then answers 401, 403, 429 or 503 as a problem, which API Gateway itself cannot. */
import type { APIGatewayRequestAuthorizerEventV2 } from 'aws-lambda';
import { addressOf } from './http/address.ts';
import { isLetIn } from './http/passage.ts';
import { limitsOf } from './http/rate-limit.ts';
import { dynamo } from './ports/dynamo.ts';
import { logger } from './ports/log.ts';
import { ENV, env, YES } from './ports/names.ts';
import { isPassing } from './ports/passing.ts';
import { type BucketStore, bucketStore, type Limit } from './stores/access/buckets.ts';
import { IssuerUnreachable } from './stores/access/issuer.ts';
import { ADDRESS_LIMIT, type KeyStore, keyStore, type Principal } from './stores/access/keys.ts';
import { tokenStore } from './stores/access/tokens.ts';

type Verifying = Pick<KeyStore, 'verify'>;
type Request = Pick<APIGatewayRequestAuthorizerEventV2, 'headers'> & { requestContext: { http: { sourceIp: string } } };
type Word = { isAuthorized: true; context: Principal };

/** Said where anyone may read. */
type Anyone = { isDistributed: boolean };
/** No key has such an Id. */
const addressBucket = (address: string): string => `address:${address}`;

/** Kept back of the time that the function has, so that its word still comes. */
const RESERVE_MS = 500;

/** Keys that cannot be read let nobody in, and say so. A bucket that cannot be written lets its key through: a limit protects capacity, not what is
 * kept, and the throttle of the stage still holds. */
export const authorize = ({ verify }: Verifying, { take }: BucketStore, anyone?: Anyone) => {
  const within = async (who: Principal, bucket: string, limit: Limit): Promise<Principal> => {
    const taken = await take(bucket, limit).catch((error: Error) => logger.warn('a limit is not applied', error));
    return { ...who, ...(taken && limitsOf(limit, taken, who.address === undefined ? 'key' : 'address')) };
  };

  const callerOf = async ({ headers, requestContext }: Request): Promise<Principal> => {
    const given = headers?.authorization;
    if (given === undefined && anyone) {
      const address = addressOf({ headers, sourceIp: requestContext.http.sourceIp }, anyone.isDistributed);
      return address === null ? {} : within({ address }, addressBucket(address), ADDRESS_LIMIT);
    }
    const [, token] = /^Bearer (\S+)$/i.exec(given ?? '') ?? [];
    const { limit, ...who } = token ? await verify(token).catch(unknown) : {};
    return who.keyId && limit ? within(who, who.keyId, limit) : who;
  };

  return async (request: Request): Promise<Word> => ({ isAuthorized: true, context: await callerOf(request) });
};

/** Of what came by a way that is not open nothing is looked up: the function asked refuses it. */
export const letIn =
  (work: (request: Request) => Promise<Word>, secret: string | undefined) =>
  async (request: Request): Promise<Word> =>
    isLetIn(request.headers, secret) ? work(request) : { isAuthorized: true, context: {} };

/** Who asks cannot be found out now. Throws what will not pass. */
const unknown = (error: Error): Awaited<ReturnType<Verifying['verify']>> => {
  if (!isPassing(error) && !(error instanceof IssuerUnreachable)) throw error;
  logger.error('keys cannot be read', error);
  return { refused: 'unavailable' };
};

/** Gives its word before the time of the function is over: what API Gateway makes of a time-out is a 500. */
export const inTime =
  (work: (request: Request) => Promise<Word>) =>
  async (request: Request, context?: { getRemainingTimeInMillis: () => number }): Promise<Word> => {
    if (!context) return work(request);
    const { promise, resolve } = Promise.withResolvers<Word>();
    const left = Math.max(0, context.getRemainingTimeInMillis() - RESERVE_MS);
    const timer = setTimeout(() => resolve({ isAuthorized: true, context: { refused: 'unavailable' } }), left);
    return Promise.race([work(request), promise]).finally(() => clearTimeout(timer));
  };

/** A token that begins with `dsk_` is a key of this service; any other is checked as one of the identity provider, if there is one. */
export const either = (keys: Verifying, tokens: Verifying | undefined): Verifying => ({
  verify: (token) => (tokens && !token.startsWith('dsk_') ? tokens.verify(token) : keys.verify(token)),
});

const { [ENV.issuer]: issuer, [ENV.audience]: audience, [ENV.publicRead]: publicRead, [ENV.distribution]: secret } = process.env;
const anyone = publicRead === YES ? { isDistributed: Boolean(secret) } : undefined;
const tokens = issuer && audience ? tokenStore({ issuer, audience }, fetch) : undefined;
const table = env(ENV.keys);
const verifying = either(keyStore(dynamo(), table, Date.now), tokens);
export const handler = inTime(letIn(authorize(verifying, bucketStore(dynamo(2), table, Date.now), anyone), secret));
