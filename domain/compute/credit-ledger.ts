/** A credit as a ledger: granted, drawn, revoked, expired, remaining, how fast it burns and when it would be gone. */

import { type Interval, sum, usdOf } from '../kernel/money.ts';
import { firstDay, isKnown, lastDay, type Viewpoint } from '../kernel/time.ts';
import { type Credit, drawnOf, faceOf, type Grant, revokedOf } from './credit.ts';

/** What lists and boards read of it. Sums in the currency of the face value, `Usd` in dollars of their own months. */
export type CreditRow = {
  provider: string;
  beneficiary: string;
  grantedOn: string;
  expiresOn: string | null;
  isExpired: boolean;
  round: { organization: string; round: string } | null;
  faceUsd: Interval | null;
  drawnUsd: number;
};

const inUsd = (credit: Credit): number =>
  sum(Object.values(credit.draws).map(({ data, rates }) => usdOf({ ...data.amount, disclosure: 'exact' }, rates)!.low));

export const creditRow = (credit: Credit): CreditRow | null => {
  const { granted, expired } = credit;
  if (!granted) return null;
  const { provider, beneficiary, grantedOn, expiresOn, round, faceValue } = granted.data;
  return {
    provider,
    beneficiary,
    grantedOn,
    expiresOn: expiresOn ?? null,
    isExpired: expired !== null,
    round: round ?? null,
    faceUsd: usdOf(faceValue, granted.rates),
    drawnUsd: inUsd(credit),
  };
};

const DAY_MS = 86_400_000;
/** Burn is measured over so many days. */
const WINDOW = 90;

const daysBefore = (day: string, days: number): string => new Date(Date.parse(day) - days * DAY_MS).toISOString().slice(0, 10);
/** Null when that is after the last day that a date can have. */
const daysAfter = (day: string, days: number): string | null =>
  Date.parse(day) + days * DAY_MS > Date.parse('2100-12-31') ? null : daysBefore(day, -days);
const cents = (value: number): number => Math.round(value * 100);

/** The credit as it was on `day`, as far as a viewpoint knows of it; null before it was granted. */
export const creditAt = (credit: Credit, day: string, viewpoint: Viewpoint = {}): Credit | null => {
  const { granted, draws, revocations, expired } = credit;
  if (!granted || firstDay(granted.data.grantedOn) > day || !isKnown(granted.data.source.publishedOn, granted.at, viewpoint)) return null;
  const happened = <K extends { data: { on: string }; at: number }>(all: Record<string, K>): Record<string, K> =>
    Object.fromEntries(Object.entries(all).filter(([, one]) => one.data.on <= day && isKnown(undefined, one.at, viewpoint)));
  return {
    granted,
    draws: happened(draws),
    revocations: happened(revocations),
    expired: expired && expired.on <= day && isKnown(undefined, expired.at, viewpoint) ? expired : null,
  };
};

export type Ledger = {
  currency: string;
  granted: Grant['faceValue'];
  drawn: number;
  revoked: number;
  /** What lapsed; null when it did, and nobody knows how much. */
  expired: number | null;
  remaining: Interval | null;
  /** Drawn a day over the last 90 days up to `day`, to the cent. */
  burnPerDay: number;
  /** The day on which the least and the most that remains would be gone at this rate; null when it is not burning, gone, has no bound, or after 2100. */
  projectedExhaustion: { earliest: string | null; latest: string | null };
  expiresOn: string | null;
};

/** The state of a credit on `day`. Remaining is the face value less what was drawn, revoked and expired, never under 0. 300 drawn of up to 400, of
 * which 90 in the last 90 days: 0 to 100 remain, 1 a day burns, and at the latest 100 days later it is gone. */
export const ledgerOf = (credit: Credit & { granted: NonNullable<Credit['granted']> }, day: string): Ledger => {
  const { granted, draws, expired } = credit;
  const [drawn, revoked, face] = [drawnOf(credit), revokedOf(credit), faceOf(credit)];
  const gone = sum([drawn, revoked]);
  const left = (bound: number) => Math.max(0, sum([bound, -gone]));
  const remaining = expired ? { low: 0, high: 0 } : face && { low: left(face.low), high: face.high === null ? null : left(face.high) };
  const since = daysBefore(day, WINDOW);
  const recent = Object.values(draws).filter(({ data }) => data.on > since && data.on <= day);
  const burnt = sum(recent.map(({ data }) => data.amount.value));
  const burnPerDay = Math.round((burnt / WINDOW) * 100) / 100;
  const exhausted = (rest: number | null | undefined) =>
    rest === null || rest === undefined || rest === 0 || burnPerDay === 0
      ? null
      : daysAfter(day, Math.ceil((cents(rest) * WINDOW) / cents(burnt)));
  return {
    currency: granted.data.faceValue.currency,
    granted: granted.data.faceValue,
    drawn,
    revoked,
    expired: expired ? expired.value : 0,
    remaining,
    burnPerDay,
    projectedExhaustion: { earliest: exhausted(remaining?.low), latest: exhausted(remaining?.high) },
    expiresOn: granted.data.expiresOn ?? null,
  };
};

/** The last day of a credit that has one, when it has passed and nobody has said yet that the rest lapsed. */
export const lapsedOn = ({ expiresOn, isExpired }: CreditRow, today: string): string | null => {
  if (!expiresOn || isExpired) return null;
  const last = lastDay(expiresOn);
  return last < today ? last : null;
};
