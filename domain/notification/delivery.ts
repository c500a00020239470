/** The course of one delivery: when it is tried again, when it is given up, and what that says of its subscription. */

/** Seconds between the tries, as the contract has them: the ninth is the last. */
export const PAUSES_S = [5, 30, 120, 600, 3600, 10_800, 21_600, 43_200] as const;
/** A subscription that failed for so long without a success in between is disabled. */
export const FAILING_FOR_MS = 5 * 86_400_000;

/** How a try ended: the status that came back, or why none did. */
export type Tried = { status: number } | { fault: string };

export const hasArrived = (tried: Tried): boolean => 'status' in tried && tried.status >= 200 && tried.status < 300;

export type Verdict = {
  /** `waiting` has a pause, in seconds, before it is tried again. */
  delivery: { status: 'delivered' } | { status: 'waiting'; pause: number } | { status: 'parked'; reason: string };
  subscription: 'healthy' | 'failing' | { disabled: string };
};

/** What follows from try number `tries` (from 1). `failingSince`: when its subscription began to fail, ms; null when it does not. A subscription that is
 * gone (410) is disabled at once. */
export const verdictOn = (tried: Tried, tries: number, failingSince: number | null, now: number): Verdict => {
  if (hasArrived(tried)) return { delivery: { status: 'delivered' }, subscription: 'healthy' };
  if ('status' in tried && tried.status === 410) {
    return { delivery: { status: 'parked', reason: 'gone' }, subscription: { disabled: 'the endpoint answered 410 Gone' } };
  }
  if (failingSince !== null && now - failingSince >= FAILING_FOR_MS) {
    return { delivery: { status: 'parked', reason: 'failing' }, subscription: { disabled: 'nothing but failures for five days' } };
  }
  const pause = PAUSES_S[tries - 1];
  return {
    delivery: pause === undefined ? { status: 'parked', reason: 'tried-out' } : { status: 'waiting', pause },
    subscription: 'failing',
  };
};
