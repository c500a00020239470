/** From where a request comes, as limits know it. */
import ipaddr from 'ipaddr.js';

/** Set by CloudFront and by nobody else on what came through it: the address and the port of whom it serves. */
const VIEWER = 'cloudfront-viewer-address';
/** Who has one address of IPv6 has the 2^64 that share its first half. */
const OWN_BYTES = 8;

export type Came = { headers?: Record<string, string | undefined> | undefined; sourceIp: string };

/** `198.51.100.7`, or the network of an address of IPv6: `2001:db8:1:2::/64`. `isDistributed`: nothing comes but through CloudFront, whose word is taken. Null where no
 * address is given. */
export const addressOf = ({ headers, sourceIp }: Came, isDistributed: boolean): string | null => {
  const viewer = isDistributed ? headers?.[VIEWER]?.replace(/:\d+$/, '').replace(/^\[|\]$/g, '') : undefined;
  const text = viewer ?? sourceIp;
  if (!ipaddr.isValid(text)) return null;
  // An address of IPv4 that is written as one of IPv6 is the former.
  const address = ipaddr.process(text);
  if (address.kind() === 'ipv4') return address.toString();
  const own = address.toByteArray().map((byte, n) => (n < OWN_BYTES ? byte : 0));
  return `${ipaddr.fromByteArray(own).toString()}/64`;
};
