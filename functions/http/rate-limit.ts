/** The headers that tell a caller how much it may ask (draft-ietf-httpapi-ratelimit-headers), and what is answered to one that asked too
 * much. */
import type { Limit, Taken } from '../stores/access/buckets.ts';
import type { Principal } from '../stores/access/keys.ts';
import { type Problem, problem } from './problem.ts';

const seconds = (ms: number): number => Math.ceil(ms / 1000);

/** What the authorizer passes on of a bucket. The policy is that of a full bucket: `q` requests, which take `w` seconds to grow again. */
export const limitsOf = (
  { ratePerSecond, burst }: Limit,
  { allowed, remaining, fullInMs, retryInMs }: Taken,
  of: 'key' | 'address' = 'key',
): Partial<Principal> => ({
  ratePolicy: `"${of}";q=${burst};w=${Math.ceil(burst / ratePerSecond)}`,
  rateLimit: `"${of}";r=${remaining};t=${seconds(fullInMs)}`,
  ...(!allowed && { retryAfter: String(Math.max(1, seconds(retryInMs))) }),
});

/** None for a caller who has no bucket: without a key, where nobody may ask so. */
export const limitHeaders = ({ ratePolicy, rateLimit }: Principal = {}): Record<string, string> =>
  ratePolicy && rateLimit ? { 'ratelimit-policy': ratePolicy, ratelimit: rateLimit } : {};

export const overLimit = ({ retryAfter, address }: Principal = {}): Problem | undefined => {
  if (retryAfter === undefined) return undefined;
  const [who, more] = address === undefined ? ['the key', ''] : ['your address', ', or with a key'];
  return problem('rate-limited', `${who} asks too much; try again in ${retryAfter} s${more}`, {}, { 'retry-after': retryAfter });
};
