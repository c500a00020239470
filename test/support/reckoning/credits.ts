/** Credits: what was granted, drawn, revoked and lapsed by a day, in the currency of the grant, and what is left. */
import type { Posted, When } from './claims.ts';
import { before, dayIn, isKnownFact } from './known.ts';
import { ratesIn, usd } from './rates.ts';
import { byText, firstDay, type Json, lastDay, type Span } from './values.ts';

export type Credit = { id: string; grant: Json; draws: Json[]; revocations: Json[]; expiredOn: string | null };

export const creditsAt = (posted: Posted, when: When): Credit[] => {
  const day = dayIn(when, posted);
  const all = new Map<string, Credit>();
  for (const { type, subject, data } of posted.events as Json[]) {
    if (!type.startsWith('Credit') || !isKnownFact(data, posted, when)) continue;
    if (firstDay(data.grantedOn ?? data.on) > day) continue;
    if (type === 'CreditGranted') all.set(subject, { id: subject, grant: data, draws: [], revocations: [], expiredOn: null });
    const credit = all.get(subject);
    if (type === 'CreditDrawn') credit?.draws.push(data);
    if (type === 'CreditRevoked') credit?.revocations.push(data);
    if (type === 'CreditExpired' && credit) credit.expiredOn = data.on;
  }
  for (const credit of all.values()) {
    const { expiresOn } = credit.grant;
    const end = expiresOn && before(lastDay(expiresOn), -1);
    if (!credit.expiredOn && end && end <= day) credit.expiredOn = end;
  }
  return [...all.values()].sort((a, b) => byText(a.id, b.id));
};

const cents = (events: Json[]): number => {
  let all = 0;
  for (const { amount } of events) all += Math.round(amount.value * 100);
  return all;
};

/** The day on which cents are used up if they go on as in the last 90 days; null when nothing is left, or nothing goes. */
const usedUpOn = (left: number, in90Days: number, day: string): string | null =>
  left === Number.POSITIVE_INFINITY || in90Days === 0 ? null : before(day, -Math.ceil((left * 90) / in90Days));

const boundsOf = ({ disclosure, value, low, high }: Json): Span | null => {
  if (disclosure === 'undisclosed') return null;
  if (disclosure === 'range') return { low: low * 100, high: high * 100 };
  const none = Number.POSITIVE_INFINITY;
  return {
    low: disclosure === 'up-to' || disclosure === 'target' ? 0 : value * 100,
    high: ['at-least', 'target'].includes(disclosure) ? none : value * 100,
  };
};

export const creditOf = (posted: Posted, when: When, { id, grant, draws, revocations, expiredOn }: Credit): Json => {
  const day = dayIn(when, posted);
  const [drawn, revoked] = [cents(draws), cents(revocations)];
  const face = boundsOf(grant.faceValue);
  const left = (bound: number): number => (expiredOn ? 0 : Math.max(0, bound - drawn - revoked));
  const recent = cents(draws.filter(({ on }) => on > before(day, 90)));
  const exhausted = (rest: number | undefined): string | null => {
    if (rest === undefined || expiredOn || left(face!.high) === 0) return null;
    const gone = rest === 0 ? day : usedUpOn(rest, recent, day);
    const last = grant.expiresOn ? lastDay(grant.expiresOn) : null;
    return recent > 0 && last && (gone === null || gone > last) ? last : gone;
  };
  const remaining = face && { low: left(face.low), high: left(face.high) };
  return {
    ...{ id, provider: grant.provider, beneficiary: grant.beneficiary, grantedOn: grant.grantedOn, currency: grant.faceValue.currency },
    ...{ granted: grant.faceValue, drawn: drawn / 100, revoked: revoked / 100 },
    expired: expiredOn && face ? (face.high - drawn - revoked) / 100 : 0,
    remaining: remaining && { low: remaining.low / 100, high: remaining.high === Number.POSITIVE_INFINITY ? null : remaining.high / 100 },
    burnPerDay: Math.round(recent / 90) / 100,
    projectedExhaustion: {
      earliest: exhausted(remaining?.low),
      latest: exhausted(remaining?.high),
    },
    expiresOn: grant.expiresOn ?? null,
  };
};

/** What was drawn, in US cents by the rate of the month of each draw. */
export const drawnUsd = (posted: Posted, { draws }: Credit): number => {
  let all = 0;
  for (const { amount, on } of draws) all += usd(ratesIn(posted.events), { ...amount, disclosure: 'exact' }, on)!.low;
  return all;
};
