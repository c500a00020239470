import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { verifyWebhook } from '../../client/webhook.ts';

const SECRET = `whsec_${Buffer.from('a secret of 32 bytes, or so it is').toString('base64')}`;
const OTHER = `whsec_${Buffer.from('another secret, which it is not').toString('base64')}`;
const NOW = Date.parse('2026-01-01T00:00:00Z');
const BODY = JSON.stringify({ type: 'ValuationChanged', timestamp: '2026-01-01T00:00:00.000Z', data: { name: '月之暗面' } });

const signed = (secret: string, at = NOW, id = 'msg_1', body = BODY) => new Webhook(secret).sign(id, new Date(at), body);
const headers = (more: Record<string, string> = {}) => ({
  'webhook-id': 'msg_1',
  'webhook-timestamp': String(NOW / 1000),
  'webhook-signature': signed(SECRET),
  ...more,
});

describe('a webhook', () => {
  it('that was signed by the secret is given as it was sent, whichever way its headers come', async () => {
    expect(await verifyWebhook(SECRET, BODY, headers(), NOW)).toEqual(JSON.parse(BODY));
    expect(await verifyWebhook(SECRET, BODY, new Headers(headers()), NOW)).toEqual(JSON.parse(BODY));
  });

  it('may carry several signatures, of an old and a new secret or of another kind', async () => {
    const several = `v1a,AAAA v2,BBBB ${signed(OTHER)} ${signed(SECRET)}`;
    expect(await verifyWebhook(SECRET, BODY, headers({ 'webhook-signature': several }), NOW)).toEqual(JSON.parse(BODY));
    expect(await verifyWebhook(OTHER, BODY, headers({ 'webhook-signature': several }), NOW)).toEqual(JSON.parse(BODY));
  });

  it.each<[string, string, Record<string, string>, number?, string?]>([
    ['signed by another secret', BODY, { 'webhook-signature': signed(OTHER) }],
    ['with another body', `${BODY} `, {}],
    ['with another id', BODY, { 'webhook-id': 'msg_2' }],
    ['with another time', BODY, { 'webhook-timestamp': String(NOW / 1000 + 1) }],
    ['older than five minutes', BODY, {}, NOW + 301_000],
    ['more than five minutes ahead', BODY, {}, NOW - 301_000],
    ['with a time that is none', BODY, { 'webhook-timestamp': 'now' }],
    ['without a signature', BODY, { 'webhook-signature': '' }],
    ['with a signature of another kind only', BODY, { 'webhook-signature': signed(SECRET).replace('v1,', 'v2,') }],
    ['with a signature that is no base64', BODY, { 'webhook-signature': 'v1,%%%' }],
    ['under a secret that is none', BODY, {}, NOW, 'whsec_'],
  ])('is refused: %s', async (_, body, more, now = NOW, secret = SECRET) => {
    await expect(verifyWebhook(secret, body, headers(more), now)).rejects.toMatchObject({ name: 'WebhookRefused' });
  });

  it('is taken just within five minutes', async () => {
    expect(await verifyWebhook(SECRET, BODY, headers(), NOW + 299_000)).toEqual(JSON.parse(BODY));
  });
});
