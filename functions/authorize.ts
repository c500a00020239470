/** Says whose key a request carries. It lets every request through, with nobody's name if need be: the function asked then answers 401 or
 * 403 as a problem, which API Gateway itself cannot. */
import type { APIGatewayRequestAuthorizerEventV2 } from 'aws-lambda';
import { dynamo } from './shell/dynamo.ts';
import { type KeyStore, keyStore, type Principal } from './shell/keys.ts';
import { ENV, env } from './shell/names.ts';

export const authorize =
  ({ verify }: Pick<KeyStore, 'verify'>) =>
  async ({ headers }: Pick<APIGatewayRequestAuthorizerEventV2, 'headers'>): Promise<{ isAuthorized: true; context: Principal }> => {
    const [, token] = /^Bearer (\S+)$/i.exec(headers?.authorization ?? '') ?? [];
    return { isAuthorized: true, context: token ? await verify(token) : {} };
  };

export const handler = authorize(keyStore(dynamo(), env(ENV.keys)));
