/** Posts to addresses that strangers chose: https, public addresses only, checked again when the connection is made, no redirect followed, little read. */
import { lookup as lookUp } from 'node:dns';
import { type ClientRequest, type IncomingMessage, request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { RequestFilteringHttpsAgent } from 'request-filtering-agent';
import type { Tried } from '../../domain/notification/delivery.ts';

const PORTS = new Set(['', '443', '8443']);
const ANSWER_WITHIN_MS = 10_000; // contract, section 5
const READ_AT_MOST = 64 * 1024;
const SOCKETS = 50; // to one host at a time
/** Where all of IPv6 lies that is given out (IANA, IPv6 Global Unicast Address Assignments). Outside of it is ::10.0.0.1, which `range` takes for unicast. */
const GLOBAL = ipaddr.IPv6.parseCIDR('2000::/3');

/** Names that mean something else in every network (RFC 6761, RFC 6762 with its appendix G, RFC 8375). */
const PRIVATE_NAME = /\.(localhost|localdomain|local|internal|intranet|private|lan|home|home\.arpa|corp)$/;

const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');

const isLoopback = (url: URL): boolean => ['localhost', '127.0.0.1', '::1'].includes(hostOf(url));

const isPublic = (host: string): boolean => {
  const address = ipaddr.parse(host);
  return address.range() === 'unicast' && (address.kind() === 'ipv4' || address.match(GLOBAL));
};

/** Why an address may not be posted to; null when it may. `loopback`: plain http to this machine is allowed, as when the system runs on one. What a name
 * resolves to shows only when it is connected to, and is looked at then. */
export const addressFault = (text: string, loopback: boolean): string | null => {
  if (!URL.canParse(text)) return 'expected an https URL';
  const url = new URL(text);
  if (url.username || url.password) return 'expected a URL without a user or password';
  if (url.hash) return 'expected a URL without a fragment';
  if (loopback && isLoopback(url) && ['http:', 'https:'].includes(url.protocol)) return null;
  if (url.protocol !== 'https:') return 'expected https';
  if (!PORTS.has(url.port)) return 'expected port 443 or 8443';
  const host = hostOf(url);
  if (isIP(host) !== 0) return isPublic(host) ? null : 'expected a public address';
  return host.includes('.') && !PRIVATE_NAME.test(host) ? null : 'expected a public host name';
};

/** What went wrong, in a word: an error's own text may name addresses that are nobody's business. */
const faultOf = (error: Error & { code?: string }): string => {
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return 'timeout';
  if (error.message.includes('is not allowed')) return 'address-forbidden';
  return (
    { ECONNREFUSED: 'refused', ECONNRESET: 'reset', ENOTFOUND: 'name-unknown', EAI_AGAIN: 'name-unknown' }[error.code ?? ''] ?? 'failed'
  );
};

/** Resolves when the body ended, was cut off at the limit, or broke: whatever it is, nobody looks at it. */
const drained = (response: IncomingMessage): Promise<void> =>
  new Promise((resolve) => {
    let bytes = 0;
    response.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > READ_AT_MOST) response.destroy();
    });
    response.once('close', resolve).on('error', () => {});
  });

/** Looks a name up, and refuses it if any of its addresses is outside of what `isPublic` says: the agent alone takes ::10.0.0.1 for public. */
const publicOnly =
  (lookup: LookupFunction): LookupFunction =>
  (host, options, done) =>
    lookup(host, options, (error, found, family) => {
      const addresses = typeof found === 'string' ? [found] : (found ?? []).map(({ address }) => address);
      const wrong = error ? undefined : addresses.find((address) => !isPublic(address));
      done(wrong === undefined ? error : new Error(`${wrong} is not allowed`), found, family);
    });

export type Post = (url: string, headers: Record<string, string>, body: string) => Promise<Tried>;
export type WebhookOptions = { loopback: boolean; lookup?: LookupFunction; withinMs?: number };

/** Gives the status that came within 10 s, or a word for why none did. Never throws. */
export const webhook = ({ loopback, lookup = lookUp, withinMs = ANSWER_WITHIN_MS }: WebhookOptions): Post => {
  const agent = new RequestFilteringHttpsAgent({ keepAlive: true, maxSockets: SOCKETS, lookup: publicOnly(lookup) });
  return async (url, headers, body) => {
    if (addressFault(url, loopback)) return { fault: 'address-forbidden' };
    const isOwn = loopback && isLoopback(new URL(url));
    const options = {
      method: 'POST',
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      signal: AbortSignal.timeout(withinMs),
    };
    try {
      const response = await new Promise<IncomingMessage>((resolve, reject) => {
        const request: ClientRequest =
          new URL(url).protocol === 'http:' ? overHttp(url, options) : overHttps(url, { ...options, ...(!isOwn && { agent }) });
        // When a receiver answers 101, Node closes the connection and emits neither a response nor an error.
        const closed = () => reject(new Error('closed without an answer'));
        request.once('response', resolve).on('error', reject).once('close', closed).end(body);
      });
      await drained(response);
      return { status: response.statusCode! };
    } catch (error) {
      return { fault: faultOf(error as Error) };
    }
  };
};
