/** Says whose key a request carries, and whether it asks too much. It lets every request through, with nobody's name if need be: the
 * function asked then answers 401, 403 or 429 as a problem, which API Gateway itself cannot. */
import type { APIGatewayRequestAuthorizerEventV2 } from 'aws-lambda';
import { limitsOf } from './http/rate-limit.ts';
import { overHttps, tokenStore } from './http/tokens.ts';
import { dynamo } from './ports/dynamo.ts';
import { logger } from './ports/log.ts';
import { ENV, env } from './ports/names.ts';
import { type BucketStore, bucketStore } from './stores/access/buckets.ts';
import { type KeyStore, keyStore, type Principal } from './stores/access/keys.ts';

type Verifying = Pick<KeyStore, 'verify'>;

/** Keys that cannot be read let nobody in. A bucket that cannot be written lets its key through: a limit protects capacity, not what is
 * kept, and the throttle of the stage still holds. */
export const authorize =
  ({ verify }: Verifying, { take }: BucketStore) =>
  async ({ headers }: Pick<APIGatewayRequestAuthorizerEventV2, 'headers'>): Promise<{ isAuthorized: true; context: Principal }> => {
    const [, token] = /^Bearer (\S+)$/i.exec(headers?.authorization ?? '') ?? [];
    const { limit, ...who } = token ? await verify(token) : {};
    if (!who.keyId || !limit) return { isAuthorized: true, context: who };
    const taken = await take(who.keyId, limit).catch((error: Error) => logger.warn('a limit is not applied', error));
    return { isAuthorized: true, context: { ...who, ...(taken && limitsOf(limit, taken)) } };
  };

/** A token that begins with `dsk_` is a key of this service; any other is checked as one of the identity provider, if there is one. */
export const either = (keys: Verifying, tokens: Verifying | undefined): Verifying => ({
  verify: (token) => (tokens && !token.startsWith('dsk_') ? tokens.verify(token) : keys.verify(token)),
});

const { [ENV.issuer]: issuer, [ENV.audience]: audience } = process.env;
const tokens = issuer && audience ? tokenStore({ issuer, audience }, overHttps, Date.now) : undefined;
const table = env(ENV.keys);
export const handler = authorize(either(keyStore(dynamo(), table, Date.now), tokens), bucketStore(dynamo(2), table, Date.now));
