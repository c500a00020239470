/** What an issuer is asked for, and what is made of its answers. */
import { generateKeyPairSync } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { IssuerUnreachable } from '../../../functions/stores/access/issuer.ts';
import { ada, DESCRIBED, ec, jwk, KEYS, other, pass, published, rsa, signed, store } from '../../support/functions/issuer.ts';
import { AT } from '../../support/functions/samples.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: AT });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the keys of an issuer', () => {
  const lasting = (more: object = {}) => signed({ exp: AT / 1000 + 1e6 }, more);

  it('are asked for once an hour, and for an unknown one at most once in 30 s', async () => {
    const keys: object[] = [];
    const { verify, asked, says } = store({ keys });
    const unknown = lasting();
    for (let n = 0; n < 5; n += 1) expect(await verify(unknown)).toEqual({});
    expect(asked).toEqual([DESCRIBED, KEYS]);
    says[KEYS] = { keys: published };
    pass(30_000);
    for (let n = 0; n < 5; n += 1) expect(await verify(unknown)).toEqual(ada);
    expect(asked).toEqual([DESCRIBED, KEYS, KEYS]);
    // A key that was taken back is good for an hour more at most.
    says[KEYS] = { keys: [] };
    pass(3_600_000);
    expect(await verify(unknown)).toEqual({});
    expect(asked).toEqual([DESCRIBED, KEYS, KEYS, DESCRIBED, KEYS]);
  });

  it.each<[string, object | Error]>([
    ['answers', { keys: published }],
    ['breaks off', new Error('connect ECONNREFUSED')],
    ['is broken', new Response('no', { status: 500 })],
  ])('are asked for by one request in 30 s however many forged tokens come at once, while the issuer %s', async (_, answered) => {
    const { verify, asked, says } = store();
    await verify(signed());
    says[KEYS] = answered;
    for (let n = 1; n <= 3; n += 1) {
      pass(30_000);
      const forged = Array.from({ length: 200 }, (__, i) => verify(lasting({ kid: `forged-${n}-${i}` })));
      expect(new Set((await Promise.all(forged)).map((who) => JSON.stringify(who)))).toEqual(new Set(['{}']));
      expect(asked).toEqual([DESCRIBED, KEYS, ...Array.from({ length: n }, () => KEYS)]);
    }
    expect(await verify(lasting())).toEqual(ada);
  });

  it('are asked for once where nobody has any and all ask at once', async () => {
    const { verify, asked } = store();
    const all = await Promise.all(Array.from({ length: 50 }, () => verify(signed())));
    expect([all, asked]).toEqual([all.map(() => ada), [DESCRIBED, KEYS]]);
  });

  it('are used on while the issuer does not answer, however long that is', async () => {
    const { verify, asked, says } = store();
    await verify(signed());
    for (const url of [DESCRIBED, KEYS]) says[url] = new Error('no answer');
    pass(3 * 3_600_000);
    for (let n = 0; n < 5; n += 1) expect(await verify(lasting())).toEqual(ada);
    expect(await verify(lasting({ key: other.privateKey }))).toEqual({});
    expect(asked).toEqual([DESCRIBED, KEYS, DESCRIBED]);
  });

  it.each<[string, unknown]>([
    ['no set', {}],
    ['null', null],
    ['a set of none', { keys: undefined }],
    ['a set of texts', { keys: ['ec'] }],
    ['a page', new Response('<html>')],
    ['an error', new Response('{"keys":[]}', { status: 503 })],
    ['another address', new Response(null, { status: 302, headers: { location: 'https://elsewhere.example' } })],
  ])('are never forgotten for an answer that is none: %s', async (_, broken) => {
    const { verify, says } = store();
    expect(await verify(lasting())).toEqual(ada);
    const good = says[KEYS];
    says[KEYS] = broken;
    pass(3_600_000);
    expect(await verify(lasting())).toEqual(ada);
    const fresh = store();
    fresh.says[KEYS] = broken;
    await expect(fresh.verify(lasting())).rejects.toThrow(IssuerUnreachable);
    // Mended, it is believed as soon as it may be asked again.
    fresh.says[KEYS] = good;
    await expect(fresh.verify(lasting())).rejects.toThrow(IssuerUnreachable);
    pass(30_000);
    expect(await fresh.verify(lasting())).toEqual(ada);
  });

  it.each<[string, object]>([
    ['for another issuer', { issuer: 'https://elsewhere.example' }],
    ['for nobody', { issuer: undefined }],
    ['at an address without TLS', { jwks_uri: 'http://login.example/keys' }],
    ['in a file', { jwks_uri: 'file:///etc/keys' }],
    ['nowhere', { jwks_uri: undefined }],
  ])('are not taken where the issuer publishes them %s, and are not asked for', async (_, described) => {
    const { verify, asked } = store({ described });
    await expect(verify(signed())).rejects.toThrow(IssuerUnreachable);
    expect(asked).toEqual([DESCRIBED]);
  });

  it('that cannot be had let nobody in', async () => {
    const { verify, says } = store();
    says[DESCRIBED] = new Error('no answer');
    await expect(verify(signed())).rejects.toThrow(IssuerUnreachable);
  });

  it('may be several of one Id: whichever has signed is good', async () => {
    const twins = [jwk('twin', ec.publicKey), jwk('twin', rsa.publicKey), jwk('twin', other.publicKey)];
    for (const keys of [twins, twins.toReversed()]) {
      const { verify } = store({ keys });
      expect(await verify(signed({}, { kid: 'twin' }))).toEqual(ada);
      expect(await verify(signed({}, { kid: 'twin', key: other.privateKey }))).toEqual(ada);
      expect(await verify(signed({}, { kid: 'twin', alg: 'RS256', key: rsa.privateKey }))).toEqual(ada);
      const third = generateKeyPairSync('ec', { namedCurve: 'P-256' });
      expect(await verify(signed({}, { kid: 'twin', key: third.privateKey }))).toEqual({});
    }
  });
});
