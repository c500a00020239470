/** Tokens of an identity provider (OpenID Connect): JWTs of one issuer for one audience, signed by a key that the issuer publishes (RFC
 * 7519, 7517, 7518). Two algorithms, both with public keys: no token can choose a weaker one. */
import { createPublicKey, verify as isSignedBy, type JsonWebKey, type KeyObject } from 'node:crypto';
import * as z from 'zod';
import { LIMIT, PERMISSIONS, type Principal } from '../stores/access/keys.ts';

export type Provider = { issuer: string; audience: string };
/** JSON at an address. Throws when it cannot be had. */
export type Get = (url: string) => Promise<unknown>;

type Claims = { iss?: unknown; aud?: unknown; sub?: unknown; exp?: unknown; nbf?: unknown; scope?: unknown };
type Published = JsonWebKey & { kid?: string; use?: string };

/** Which kind of key each algorithm takes. */
const ALGORITHMS = new Map<unknown, (key: Published) => boolean>([
  ['RS256', ({ kty }) => kty === 'RSA'],
  ['ES256', ({ kty, crv }) => kty === 'EC' && crv === 'P-256'],
]);
/** The least that RFC 7518 asks of RS256. */
const RSA_BITS = 2048;
/** How far the clocks of the issuer and of this service may differ. */
const LEEWAY_S = 60;
/** How long keys are kept, and how soon an unknown one may make us look again. */
const KEEP_MS = 3_600_000;
const LOOK_AGAIN_MS = 60_000;
const WITHIN_MS = 2_000;

export const overHttps: Get = async (url) => {
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(WITHIN_MS) });
  if (!response.ok) throw new Error(`${url} answers ${response.status}`);
  return response.json();
};

/** What an issuer says of itself (OpenID Connect Discovery), as far as it is asked. */
const Configuration = z.object({ jwks_uri: z.string() });

export const tokenStore = ({ issuer, audience }: Provider, get: Get, now: () => number) => {
  let known: { at: number; keys: Published[] } | undefined;

  const look = async (): Promise<Published[]> => {
    const { jwks_uri } = Configuration.parse(await get(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`));
    const { keys } = (await get(jwks_uri)) as { keys: Published[] };
    known = { at: now(), keys };
    return keys;
  };

  const published = async (kid: string): Promise<Published | undefined> => {
    const age = known ? now() - known.at : Number.POSITIVE_INFINITY;
    const named = (keys: Published[]) => keys.find((key) => key.kid === kid && (key.use ?? 'sig') === 'sig');
    const found = known && age < KEEP_MS ? named(known.keys) : undefined;
    return found ?? (age < LOOK_AGAIN_MS ? undefined : named(await look()));
  };

  const isValid = ({ iss, aud, sub, exp, nbf }: Claims): boolean => {
    const at = now() / 1000;
    return (
      iss === issuer &&
      [aud].flat().includes(audience) &&
      typeof sub === 'string' &&
      /^[\x21-\x7e]{1,200}$/.test(sub) &&
      typeof exp === 'number' &&
      exp + LEEWAY_S > at &&
      (nbf === undefined || (typeof nbf === 'number' && nbf - LEEWAY_S <= at))
    );
  };

  /** Who a token names, with those of its scopes that are ours; nobody when it is not good. Throws when the issuer's keys cannot be had. */
  const verify = async (token: string): Promise<Principal & { limit?: typeof LIMIT }> => {
    const [head = '', body = '', signature = '', ...rest] = token.split('.');
    const { alg, kid, crit } = segmentOf(head);
    const isOf = ALGORITHMS.get(alg);
    // `crit` names what must be understood, and nothing of it is.
    if (rest.length > 0 || !isOf || typeof kid !== 'string' || crit !== undefined) return {};
    const claims: Claims = segmentOf(body);
    // Before anybody is asked for keys: a stranger's token costs nothing.
    if (!isValid(claims)) return {};
    const jwk = await published(kid);
    if (!jwk || !isOf(jwk) || !isSigned(jwk, `${head}.${body}`, signature)) return {};
    const scopes = PERMISSIONS.filter((permission) =>
      String(claims.scope ?? '')
        .split(' ')
        .includes(permission),
    );
    return { keyId: `oidc:${claims.sub}`, scopes: scopes.join(' '), limit: LIMIT };
  };
  return { verify };
};

const Members = z.record(z.string(), z.unknown());

/** The members of a segment of a token, none where it is no JSON object. */
const segmentOf = (text: string): Record<string, unknown> => {
  try {
    return Members.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))).data ?? {};
  } catch {
    return {};
  }
};

const isSigned = (jwk: Published, text: string, signature: string): boolean => {
  let key: KeyObject;
  try {
    key = createPublicKey({ key: jwk, format: 'jwk' });
  } catch {
    return false;
  }
  if ((key.asymmetricKeyDetails?.modulusLength ?? RSA_BITS) < RSA_BITS) return false;
  return isSignedBy('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64url'));
};
