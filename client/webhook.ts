/** Whether a webhook is what the service sent (Standard Webhooks, HMAC-SHA256 under a secret `whsec_…`). */

export class WebhookRefused extends Error {
  override name = 'WebhookRefused';
}

type Headers = Record<string, string | undefined> | { get: (name: string) => string | null };

/** Of clocks that differ, and of old deliveries that are played again. */
const TOLERANCE_S = 5 * 60;

const headerOf = (headers: Headers, name: string): string => {
  const value = typeof headers.get === 'function' ? headers.get(name) : (headers as Record<string, string | undefined>)[name];
  if (!value) throw new WebhookRefused(`header ${name} is missing`);
  return value;
};

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> | undefined => {
  try {
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
};

/** The body of a webhook, parsed. `body` is the text as it came; `now` in ms. Throws `WebhookRefused` when no signature fits or its time is not near. */
export const verifyWebhook = async (secret: string, body: string, headers: Headers, now = Date.now()): Promise<unknown> => {
  const [id, timestamp] = [headerOf(headers, 'webhook-id'), headerOf(headers, 'webhook-timestamp')];
  const signatures = headerOf(headers, 'webhook-signature').split(' ');
  if (!/^\d+$/.test(timestamp) || Math.abs(now / 1000 - Number(timestamp)) > TOLERANCE_S) throw new WebhookRefused('its time is not near');
  const bytes = bytesOf(secret.replace(/^whsec_/, ''));
  if (!bytes || bytes.length === 0) throw new WebhookRefused('the secret is none');
  const key = await crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['verify']);
  const signed = new TextEncoder().encode(`${id}.${timestamp}.${body}`);
  for (const signature of signatures) {
    const claimed = signature.startsWith('v1,') ? bytesOf(signature.slice(3)) : undefined;
    // WebCrypto compares in constant time.
    if (claimed && (await crypto.subtle.verify('HMAC', key, claimed, signed))) return JSON.parse(body);
  }
  throw new WebhookRefused('no signature fits');
};
