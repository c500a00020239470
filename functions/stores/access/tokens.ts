/** Tokens of an identity provider (OpenID Connect): JWTs of one issuer for one audience, signed by a key that the issuer publishes (RFC
 * 7519, 9068). Two algorithms, both with public keys: no token can choose a weaker one. */
import {
  errors,
  type JWTClaimVerificationOptions,
  type JWTHeaderParameters,
  type JWTPayload,
  type JWTVerifyGetKey,
  jwtVerify,
  UnsecuredJWT,
} from 'jose';
import { type Fetch, IssuerUnreachable, issuerKeys } from './issuer.ts';
import { LIMIT, PERMISSIONS, type Principal, providerId } from './keys.ts';

export type Provider = { issuer: string; audience: string };

const ALGORITHMS = ['RS256', 'ES256'];
/** What may be said of a token's type, where anything is (RFC 7515, 4.1.9). Others are for something else: an ID of a session, a proof. */
const TYPES = ['jwt', 'at+jwt'];
/** Of whom it is, as logs and answers may show it. */
const NAME = /^[\x21-\x7e]{1,200}$/;
/** How far the clocks of the issuer and of this service may differ. */
const LEEWAY_S = 60;

const isTyped = ({ typ }: JWTHeaderParameters): boolean =>
  typ === undefined ||
  TYPES.includes(
    String(typ)
      .toLowerCase()
      .replace(/^application\//, ''),
  );

/** Claims in the form of a token that nobody has signed, for a look at them alone. */
const unsigned = (payload: string): string => `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`;

export const tokenStore = ({ issuer, audience }: Provider, fetch: Fetch) => {
  const keys = issuerKeys(issuer, fetch);
  const claims: JWTClaimVerificationOptions = { issuer, audience, clockTolerance: LEEWAY_S, requiredClaims: ['exp', 'sub'] };
  const options = { ...claims, algorithms: ALGORITHMS };

  const keyOf: JWTVerifyGetKey = async (head, jws) => {
    if (typeof head.kid !== 'string' || !isTyped(head)) throw new errors.JWTInvalid('it names no key, or is of another type');
    // Before anybody is asked for keys: the token of a stranger costs nothing.
    const { payload } = UnsecuredJWT.decode(unsigned(String(jws.payload)), claims);
    if (typeof payload.sub !== 'string' || !NAME.test(payload.sub)) throw new errors.JWTInvalid('it names nobody');
    return keys(head, jws);
  };

  /** The claims of a token. Throws when it is not good, and `IssuerUnreachable` when that cannot be known. */
  const claimsOf = async (token: string): Promise<JWTPayload> => {
    try {
      return (await jwtVerify(token, keyOf, options)).payload;
    } catch (error) {
      if (!(error instanceof errors.JWKSMultipleMatchingKeys)) throw error;
      // Several keys of one Id: it is good if one of them has signed it.
      for await (const key of error) {
        const verified = await jwtVerify(token, key, options).catch(() => undefined);
        if (verified) return verified.payload;
      }
      throw error;
    }
  };

  /** Who a token names, with those of its scopes that are ours; nobody when it is not good. Throws `IssuerUnreachable` when the issuer's keys cannot be had. */
  const verify = async (token: string): Promise<Principal & { limit?: typeof LIMIT }> => {
    const { sub, scope } = await claimsOf(token).catch((error: unknown): JWTPayload => {
      if (error instanceof IssuerUnreachable) throw error;
      return {};
    });
    if (!sub) return {};
    const asked = String(scope ?? '').split(' ');
    return { keyId: providerId(sub), scopes: PERMISSIONS.filter((one) => asked.includes(one)).join(' '), limit: LIMIT };
  };
  return { verify };
};
