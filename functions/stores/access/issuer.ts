/** The keys that an issuer of tokens publishes (OpenID Connect Discovery, RFC 7517). Whatever tokens come, it is asked at most once in 30 s, and the keys
 * that it gave last are used for as long as it gives none. */
import { createLocalJWKSet, createRemoteJWKSet, customFetch, errors, type JWTVerifyGetKey } from 'jose';
import * as z from 'zod';

/** As `fetch` does it. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** There are no keys, and none can be had now. */
export class IssuerUnreachable extends Error {
  override name = 'IssuerUnreachable';
}

/** How long keys are used without asking again, and how soon a key that is not among them may make us ask. */
const KEEP_MS = 3_600_000;
const LOOK_AGAIN_MS = 30_000;
/** Both documents together; the authorizer has 5 s. */
const WITHIN_MS = 3_000;

/** What an issuer says of itself, as far as it is asked. Both are checked: whoever could answer for it could sign for it. */
const configuration = (issuer: string) =>
  z.object({ issuer: z.literal(issuer), jwks_uri: z.url({ protocol: /^https$/, error: 'expected an https URL' }) });

/** Where the keys of an issuer are, as it says itself: asked once an hour. */
const addressOf = (issuer: string, fetch: Fetch) => {
  const described = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  let known: { at: number; address: string } | undefined;
  const ask = async (init: RequestInit): Promise<string> => {
    if (known && Date.now() - known.at < KEEP_MS) return known.address;
    const response = await fetch(described, init);
    if (!response.ok) throw new Error(`${described} answers ${response.status}`);
    const { jwks_uri: address } = configuration(issuer).parse(await response.json());
    known = { at: Date.now(), address };
    return address;
  };
  return { described: new URL(described), ask };
};

/** Finds the key that a token names, by its kind and its Id. Throws what jose throws where there is none, or several, and `IssuerUnreachable`. */
export const issuerKeys = (issuer: string, fetch: Fetch): JWTVerifyGetKey => {
  const { described, ask } = addressOf(issuer, fetch);
  let askedAt = Number.NEGATIVE_INFINITY;
  const published = createRemoteJWKSet(described, {
    cacheMaxAge: KEEP_MS,
    cooldownDuration: LOOK_AGAIN_MS,
    timeoutDuration: WITHIN_MS,
    // jose waits after an answer, and not after a failure.
    [customFetch]: async (_described, init) => {
      if (Math.abs(Date.now() - askedAt) < LOOK_AGAIN_MS) throw new Error(`${issuer} was asked a moment ago`);
      askedAt = Date.now();
      return fetch(await ask(init), init);
    },
  });
  return async (head, token) => {
    try {
      return await published(head, token);
    } catch (error) {
      // There are keys, and none of them is the one, or several are.
      if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys) throw error;
      const last = published.jwks();
      if (!last) throw new IssuerUnreachable(`there are no keys of ${issuer}`, { cause: error });
      return createLocalJWKSet(last)(head, token);
    }
  };
};
