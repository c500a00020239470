import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ada, claims, jwk, other, part, rsa, short, signed, store, wide } from '../../support/functions/issuer.ts';
import { AT } from '../../support/functions/samples.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: AT });
});
afterEach(() => {
  vi.useRealTimers();
});

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
    ['of a number', { sub: 7 }],
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

  it.each(['JWT', 'jwt', 'at+jwt', 'application/at+jwt', 'AT+JWT'])('of the type %s is taken', async (typ) => {
    expect(await store().verify(signed({}, { head: { typ } }))).toEqual(ada);
  });

  it.each<[unknown]>([['dpop+jwt'], ['id+jwt'], ['logout+jwt'], [''], [null], [7]])(
    'of the type %j is nobody’s, and nobody is asked',
    async (typ) => {
      const { verify, asked } = store();
      expect([await verify(signed({}, { head: { typ } })), asked]).toEqual([{}, []]);
    },
  );

  it.each<[string, object]>([
    ['for another algorithm', { alg: 'PS256' }],
    ['to sign with', { key_ops: ['sign'] }],
    ['to seal with', { use: 'enc' }],
  ])('by a key that is published %s is nobody’s', async (_, more) => {
    const keys = [jwk('rsa', rsa.publicKey, more)];
    expect(await store({ keys }).verify(signed({}, { kid: 'rsa', alg: 'RS256', key: rsa.privateKey }))).toEqual({});
  });

  it('that names no key is nobody’s', async () => {
    expect(await store().verify(signed({}, { head: { kid: undefined } }))).toEqual({});
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
