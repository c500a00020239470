/** Credits: what was granted, drawn, revoked and lapsed by a day, in the currency of the grant, and what is left. */
import type { Posted, When } from './claims.ts';
import { before, dayIn, isKnownFact, isTakenBack } from './known.ts';
import { ofSurvivors } from './merged.ts';
import { usd } from './rates.ts';
import { add, byText, firstDay, type Json, lastDay, type Span } from './values.ts';

export type Credit = { id: string; grant: Json; draws: Json[]; revocations: Json[]; expiredOn: string | null };

type Told = Credit & { grants: Json[]; expiry: string | null };

/** Of two grants the one published later holds, then the one recorded later; one without a date sorts by the day on which it was recorded. */
const holding = (grants: Json[], recordedOn: string): Json => {
  let found: Json;
  for (const grant of grants) {
    const publishedOn = (one: Json): string => (one ? firstDay(one.source.publishedOn ?? recordedOn) : '');
    if (publishedOn(grant) >= publishedOn(found)) found = grant;
  }
  return found;
};

const tell = (credit: Told, { type, data }: Json, day: string) => {
  if (type === 'CreditGranted') credit.grants.push(data);
  if (type === 'CreditExpired') credit.expiry = data.on;
  // An Id that is used again, where nobody knew yet that it was taken back, names what it names last.
  if (data.draw) credit.draws = credit.draws.filter(({ draw }) => draw !== data.draw);
  if (data.revocation) credit.revocations = credit.revocations.filter(({ revocation }) => revocation !== data.revocation);
  if (type === 'CreditDrawn' && data.on <= day) credit.draws.push(data);
  if (type === 'CreditRevoked' && data.on <= day) credit.revocations.push(data);
};

/** A credit lapses on the day that is named, or on the day after its last. */
export const creditsAt = (posted: Posted, when: When): Credit[] => {
  const day = dayIn(when, posted);
  const all = new Map<string, Told>();
  for (const event of posted.events as Json[]) {
    const { type, subject, data } = event;
    if (!type.startsWith('Credit')) continue;
    if (type.endsWith('Withdrawn') ? !isTakenBack(data, posted, when) : !isKnownFact(data, posted, when)) continue;
    const credit = all.get(subject) ?? { id: subject, grant: null, grants: [], draws: [], revocations: [], expiredOn: null, expiry: null };
    if (type === 'CreditWithdrawn') all.delete(subject);
    else all.set(subject, credit);
    tell(credit, event, day);
  }
  const credits: Credit[] = [];
  for (const { id, grants, draws, revocations, expiry } of all.values()) {
    const held = holding(grants, posted.recordedOn);
    const grant = held && ofSurvivors(posted, held, 'provider', 'beneficiary');
    if (!grant || firstDay(grant.grantedOn) > day) continue;
    const expiredOn = expiry ?? (grant.expiresOn ? before(lastDay(grant.expiresOn), -1) : null);
    credits.push({ id, grant, draws, revocations, expiredOn });
  }
  return credits.sort((a, b) => byText(a.id, b.id));
};

const cents = (events: Json[]): number => {
  let all = 0;
  for (const { amount } of events) all += Math.round(amount.value * 100);
  return all;
};

/** So many days lie beyond every calendar. */
const CENTURIES = 2_000_000;

/** The day on which cents are used up if they go on as in the last 90 days: today where nothing is left, null when nothing goes, and never after the last day. */
const usedUpOn = (left: number, in90Days: number, day: string, expiredOn: string | null): string | null => {
  if (left <= 0) return day;
  if (left === Number.POSITIVE_INFINITY || in90Days === 0) return null;
  const days = Math.ceil((left * 90) / in90Days);
  const on = days < CENTURIES ? before(day, -days) : null;
  return expiredOn && (on === null || on >= expiredOn) ? before(expiredOn, 1) : on;
};

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
  const hasLapsed = expiredOn !== null && expiredOn <= day;
  const left = (bound: number): number => Math.max(0, bound - drawn - revoked);
  const recent = cents(draws.filter(({ on }) => on > before(day, 90)));
  // Whatever it was: nothing is left of what has lapsed.
  const remaining = hasLapsed ? { low: 0, high: 0 } : face && { low: left(face.low), high: left(face.high) };
  const usedUp = (bound: number): string | null => (hasLapsed ? null : usedUpOn(bound, recent, day, expiredOn));
  return {
    ...{ id, provider: grant.provider, beneficiary: grant.beneficiary, grantedOn: grant.grantedOn, currency: grant.faceValue.currency },
    ...{ granted: grant.faceValue, drawn: drawn / 100, revoked: revoked / 100 },
    expired: !hasLapsed ? 0 : face && face.high !== Number.POSITIVE_INFINITY ? (face.high - drawn - revoked) / 100 : null,
    remaining: remaining && { low: remaining.low / 100, high: remaining.high === Number.POSITIVE_INFINITY ? null : remaining.high / 100 },
    burnPerDay: Math.round(recent / 90) / 100,
    projectedExhaustion: {
      earliest: remaining && usedUp(remaining.low),
      latest: remaining && usedUp(remaining.high),
    },
    expiresOn: grant.expiresOn ?? null,
  };
};

/** What was drawn, in US cents by the rate of the month of each draw; null where nothing was. */
export const drawnUsd = ({ events }: Posted, { draws }: Credit): Span | null => {
  let all: Span | null = null;
  for (const draw of draws) {
    const at = events.findIndex(({ data }) => data === draw);
    all = add(all, usd(events, at, { ...draw.amount, disclosure: 'exact' }, draw.on));
  }
  return all;
};
