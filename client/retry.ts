/** Tries again what may succeed later: too many requests, not available, and no connection. Posting events is idempotent by content, so they may; what makes
 * a key or a subscription is not tried again when nobody knows whether it arrived. */

export type Retries = {
  /** How often at most, the first time not counted. */
  tries: number;
  /** ms: the first pause is up to this, each later one up to twice as long, none longer than `longest`. A service that asks for longer is not asked again. */
  first: number;
  longest: number;
  /** Whether a connection that failed is tried again, too. */
  unreached: boolean;
  /** A number from 0 to 1. */
  random: () => number;
  now: () => number;
  pause: (ms: number, signal?: AbortSignal) => Promise<void>;
};

const pause = (ms: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });

export const RETRIES: Retries = { tries: 5, first: 250, longest: 20_000, unreached: true, random: Math.random, now: Date.now, pause };

/** It did not begin. */
const NOT_NOW = new Set([429, 503]);
/** Nobody knows whether it did. */
const UNSURE = new Set([502, 504]);

const isRepeatable = ({ method, url }: Request): boolean => method !== 'POST' || new URL(url).pathname === '/v1/events';

/** What `Retry-After` asks for, in ms: seconds, or a date. Undefined when it says nothing. */
const askedFor = (response: Response, now: number): number | undefined => {
  const header = response.headers.get('retry-after');
  if (header === null) return undefined;
  const ms = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
};

/** Full jitter: anything from 0 to the longest pause of this try. What the service asks for is kept to, with jitter on top. */
const pauseFor = (tried: number, asked: number | undefined, { first, longest, random }: Retries): number => {
  const jitter = random() * Math.min(longest, first * 2 ** tried);
  return asked === undefined ? jitter : asked + Math.min(jitter, first);
};

/** `fetch` that tries again. Gives the last answer, or throws the last failure, when all tries are used up. An aborted request is not tried again. */
export const retrying =
  (fetch: (request: Request) => Promise<Response>, retries: Retries) =>
  async (request: Request): Promise<Response> => {
    for (let tried = 0; ; tried += 1) {
      const isLast = tried >= retries.tries;
      const outcome = await fetch(isLast ? request : request.clone()).catch((error: unknown) => ({ error }));
      if (!('status' in outcome)) {
        if (isLast || !retries.unreached || request.signal.aborted || !isRepeatable(request)) throw outcome.error;
        await retries.pause(pauseFor(tried, undefined, retries), request.signal);
        continue;
      }
      const asked = askedFor(outcome, retries.now());
      const isLater = NOT_NOW.has(outcome.status) || (UNSURE.has(outcome.status) && isRepeatable(request));
      if (isLast || !isLater || (asked ?? 0) > retries.longest) return outcome;
      await outcome.body?.cancel();
      await retries.pause(pauseFor(tried, asked, retries), request.signal);
    }
  };
