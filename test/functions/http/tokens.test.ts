import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { tokenStore } from '../../../functions/http/tokens.ts';
import { LIMIT } from '../../../functions/stores/access/keys.ts';
import { AT } from '../../support/functions/samples.ts';

const PROVIDER = { issuer: 'https://login.example', audience: 'dealstream' };
const KEYS = 'https://login.example/keys';
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const short = generateKeyPairSync('rsa', { modulusLength: 1024 });
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const other = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const wide = generateKeyPairSync('ec', { namedCurve: 'P-384' });
const jwk = (kid: string, key: KeyObject, more: object = {}) => ({ ...key.export({ format: 'jwk' }), kid, ...more });
const published = [
  jwk('rsa', rsa.publicKey),
  jwk('ec', ec.publicKey, { use: 'sig' }),
  jwk('short', short.publicKey),
  jwk('wide', wide.publicKey),
  jwk('sealing', ec.publicKey, { use: 'enc' }),
  { kid: 'broken', kty: 'RSA', n: '', e: '' },
];

/** What the provider is asked for, and a store that asks it. */
const store = ({ keys = published, now = () => AT }: { keys?: object[]; now?: () => number } = {}) => {
  const asked: string[] = [];
  const get = async (url: string) => {
    asked.push(url);
    return url === KEYS ? { keys: [...keys] } : { jwks_uri: KEYS };
  };
  return { ...tokenStore(PROVIDER, get, now), asked };
};

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const claims = (more: object = {}) => ({
  iss: PROVIDER.issuer,
  aud: 'dealstream',
  sub: 'ada',
  exp: AT / 1000 + 300,
  scope: 'openid read',
  ...more,
});
const signed = (more: object = {}, { kid = 'ec', alg = 'ES256', key = ec.privateKey, head = {} } = {}): string => {
  const text = `${part({ alg, kid, ...head })}.${part(claims(more))}`;
  return `${text}.${sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
};
const ada = { keyId: 'oidc:ada', scopes: 'read', limit: LIMIT };

describe('a token', () => {
  it('tells whom the issuer vouches for, by either algorithm, with those of its scopes that are ours', async () => {
    expect(await store().verify(signed())).toEqual(ada);
    expect(await store().verify(signed({}, { kid: 'rsa', alg: 'RS256', key: rsa.privateKey }))).toEqual(ada);
    expect(await store().verify(signed({ scope: 'admin events:write email' }))).toMatchObject({ scopes: 'events:write admin' });
    expect(await store().verify(signed({ aud: ['others', 'dealstream'] }))).toEqual(ada);
    expect(await store().verify(signed({ scope: undefined }))).toMatchObject({ scopes: '' });
  });

  it.each<[string, object]>([
    ['of another issuer', { iss: 'https://login.example.evil.example' }],
    ['of none', { iss: undefined }],
    ['for others', { aud: 'others' }],
    ['for nobody', { aud: undefined }],
    ['of nobody', { sub: undefined }],
    ['of a name that would break a log', { sub: 'ada\n' }],
    ['of a very long name', { sub: 'a'.repeat(201) }],
    ['that has expired', { exp: AT / 1000 - 61 }],
    ['that never expires', { exp: undefined }],
    ['that expires in words', { exp: 'tomorrow' }],
    ['that is not valid yet', { nbf: AT / 1000 + 61 }],
  ])('%s is nobody’s, and nobody is asked about it', async (_, more) => {
    const { verify, asked } = store();
    expect(await verify(signed(more))).toEqual({});
    expect(asked).toEqual([]);
  });

  it.each<[string, string]>([
    ['by another key', signed({}, { key: other.privateKey })],
    ['by a key that is not published', signed({}, { kid: 'unheard' })],
    ['by a key for something else', signed({}, { kid: 'sealing' })],
    ['by a key that is too short', signed({}, { kid: 'short', alg: 'RS256', key: short.privateKey })],
    ['by a key of another curve', signed({}, { kid: 'wide', key: wide.privateKey })],
    ['by a key of the other algorithm', signed({}, { kid: 'rsa', key: rsa.privateKey })],
    ['by a key that cannot be read', signed({}, { kid: 'broken', alg: 'RS256', key: rsa.privateKey })],
    ['with an algorithm that is none', `${part({ alg: 'none', kid: 'ec' })}.${part(claims())}.`],
    ['with what every object has', signed({}, { alg: 'constructor' })],
    ['with what it says must be understood', signed({}, { head: { crit: ['b64'], b64: false } })],
    ['and changed afterwards', signed().replace(/\.[^.]+\./, `.${part(claims({ scope: 'admin' }))}.`)],
    ['and lengthened', `${signed()}.x`],
    ['by nobody', signed().replace(/[^.]+$/, '')],
  ])('signed %s is nobody’s', async (_, token) => {
    expect(await store().verify(token)).toEqual({});
  });

  it('whose public key is taken for a shared secret is nobody’s', async () => {
    const secret = rsa.publicKey.export({ type: 'spki', format: 'pem' });
    const text = `${part({ alg: 'HS256', kid: 'rsa' })}.${part(claims({ scope: 'admin' }))}`;
    expect(await store().verify(`${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`)).toEqual({});
  });

  it.each(['', '.', '..', 'a.b.c', `${part(null)}.${part(claims())}.x`, `${part({ alg: 'ES256', kid: 'ec' })}.${part(null)}.x`])(
    'that is none is nobody’s: %j',
    async (token) => {
      expect(await store().verify(token)).toEqual({});
    },
  );
});

describe('the keys of an issuer', () => {
  it('are asked for once an hour, and for an unknown one at most once a minute', async () => {
    let at = AT;
    const keys: object[] = [];
    const { verify, asked } = store({ keys, now: () => at });
    const unknown = signed({ exp: AT / 1000 + 100_000 });
    for (let n = 0; n < 5; n += 1) expect(await verify(unknown)).toEqual({});
    expect(asked).toEqual([`${PROVIDER.issuer}/.well-known/openid-configuration`, KEYS]);
    keys.push(...published);
    at += 60_000;
    for (let n = 0; n < 5; n += 1) expect(await verify(unknown)).toEqual(ada);
    expect(asked).toHaveLength(4);
    // A key that was taken back is good for an hour more at most.
    keys.splice(0);
    at += 3_600_000;
    expect(await verify(unknown)).toEqual({});
  });

  it('that cannot be had let nobody in', async () => {
    const get = () => Promise.reject(new Error('no answer'));
    await expect(tokenStore(PROVIDER, get, () => AT).verify(signed())).rejects.toThrow('no answer');
  });
});
