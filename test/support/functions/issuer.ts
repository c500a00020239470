/** An issuer of tokens, with its keys and what it signs. Its clock is that of the system: whoever uses it turns that. */
import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { vi } from 'vitest';
import type { Fetch } from '../../../functions/stores/access/issuer.ts';
import { LIMIT } from '../../../functions/stores/access/keys.ts';
import { tokenStore } from '../../../functions/stores/access/tokens.ts';
import { AT } from './samples.ts';

export const PROVIDER = { issuer: 'https://login.example', audience: 'dealstream' };
export const DESCRIBED = `${PROVIDER.issuer}/.well-known/openid-configuration`;
export const KEYS = 'https://login.example/keys';
export const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
export const short = generateKeyPairSync('rsa', { modulusLength: 1024 });
export const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
export const other = generateKeyPairSync('ec', { namedCurve: 'P-256' });
export const wide = generateKeyPairSync('ec', { namedCurve: 'P-384' });
export const jwk = (kid: string, key: KeyObject, more: object = {}) => ({ ...key.export({ format: 'jwk' }), kid, ...more });
export const published = [
  jwk('rsa', rsa.publicKey),
  jwk('ec', ec.publicKey, { use: 'sig' }),
  jwk('short', short.publicKey),
  jwk('wide', wide.publicKey),
  jwk('sealing', ec.publicKey, { use: 'enc' }),
  { kid: 'broken', kty: 'RSA', n: '', e: '' },
];

/** An issuer that says what it is told to say, a store that asks it, and what it was asked. */
export const store = ({ keys = published as object[], ...more }: { keys?: object[]; described?: object } = {}) => {
  const says: Record<string, unknown> = { [DESCRIBED]: { issuer: PROVIDER.issuer, jwks_uri: KEYS, ...more.described }, [KEYS]: { keys } };
  const asked: string[] = [];
  const fetch: Fetch = async (url) => {
    asked.push(url);
    const said = says[url];
    if (said instanceof Error) throw said;
    return said instanceof Response ? said.clone() : Response.json(said);
  };
  return { ...tokenStore(PROVIDER, fetch), asked, says };
};
export const pass = (ms: number) => vi.setSystemTime(Date.now() + ms);

export const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
export const claims = (more: object = {}) => ({
  iss: PROVIDER.issuer,
  aud: 'dealstream',
  sub: 'ada',
  exp: AT / 1000 + 300,
  scope: 'openid read',
  ...more,
});
export const signed = (more: object = {}, { kid = 'ec', alg = 'ES256', key = ec.privateKey, head = {} } = {}): string => {
  const text = `${part({ alg, kid, ...head })}.${part(claims(more))}`;
  return `${text}.${sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
};
export const ada = { keyId: 'oidc:ada', scopes: 'read', limit: LIMIT };
