/** A credit as a ledger: granted, drawn, revoked, expired, remaining, how fast it burns and when it would be gone. */
import Big from 'big.js';
import type { Converted } from '../../events/catalogue.ts';
import { decimalsOf } from '../../events/terms/codes.ts';
import { type Interval, type Provisional, provisionally, sum, sumIntervals, usdOf } from '../kernel/money.ts';
import { firstDay, type Viewpoint } from '../kernel/time.ts';
import { type Credit, type CreditNow, creditNow, drawnOf, faceOf, type Grant, revokedOf } from './credit.ts';

/** What boards read of it. `drawnUsd` is in dollars of the months of the draws. */
export type CreditRow = {
  provider: string;
  beneficiary: string;
  grantedOn: string;
  round: { organization: string; round: string } | null;
  drawnUsd: number;
} & Provisional;

const usd = (currency: string, value: number, converted: Converted): Interval =>
  usdOf({ currency, value, disclosure: 'exact' }, converted) ?? { low: 0, high: 0 };

export const rowOf = ({ granted, draws }: CreditNow): CreditRow => {
  const { provider, beneficiary, grantedOn, round } = granted.data;
  const drawn = sumIntervals(draws.map(({ data: { amount }, ...converted }) => usd(amount.currency, amount.value, converted)));
  return { provider, beneficiary, grantedOn, round: round ?? null, drawnUsd: drawn?.low ?? 0, ...provisionally([drawn]) };
};

export const creditRow = (credit: Credit, viewpoint: Viewpoint = {}): CreditRow | null => {
  const now = creditNow(credit, viewpoint);
  return now && rowOf(now);
};

const DAY_MS = 86_400_000;
/** Burn is measured over so many days. */
const WINDOW = 90;

const daysBefore = (day: string, days: number): string => new Date(Date.parse(day) - days * DAY_MS).toISOString().slice(0, 10);
/** Null when that is after the last day that a date can have. */
const daysAfter = (day: string, days: number): string | null =>
  Date.parse(day) + days * DAY_MS > Date.parse('2100-12-31') ? null : daysBefore(day, -days);
/** To the cent, or as fine as the currency is: a thousandth of a dinar does not vanish. */
const rounded = (value: Big, currency: string): number => value.round(Math.max(2, decimalsOf(currency)), Big.roundHalfUp).toNumber();

/** The credit as it was on `day`, as far as a viewpoint knows of it; null before it was granted. */
export const creditAt = (credit: Credit, day: string, viewpoint: Viewpoint = {}): CreditNow | null => {
  const now = creditNow(credit, viewpoint);
  if (!now || firstDay(now.granted.data.grantedOn) > day) return null;
  const happened = <K extends { data: { on: string } }>(all: K[]): K[] => all.filter(({ data }) => data.on <= day);
  return { ...now, draws: happened(now.draws), revocations: happened(now.revocations) };
};

export type Ledger = {
  currency: string;
  granted: Grant['faceValue'];
  drawn: number;
  revoked: number;
  /** What lapsed; null when it did, and nobody knows how much. */
  expired: number | null;
  remaining: Interval | null;
  /** Drawn a day over the last 90 days up to `day`, to the cent or finer. */
  burnPerDay: number;
  /** The day on which the least and the most that remains would be gone at this rate, its last day at the latest; null when it is not burning, gone, has no
   * bound, or after 2100. */
  projectedExhaustion: { earliest: string | null; latest: string | null };
  /** What would lapse at this rate when it expires; null when it does not, or has. */
  lapsesUsd: Interval | null;
  expiresOn: string | null;
};

type Burning = { day: string; burnt: number; endsOn: string | null };

/** When so much would be gone. What is gone already is gone today. */
const exhaustedOn = (rest: number | null | undefined, { day, burnt, endsOn }: Burning): string | null => {
  if (rest === null || rest === undefined) return null;
  if (rest === 0) return day;
  const last = endsOn && daysBefore(endsOn, 1);
  const gone = burnt === 0 ? null : daysAfter(day, new Big(rest).times(WINDOW).div(burnt).round(0, Big.roundUp).toNumber());
  return burnt === 0 || !last || (gone !== null && gone < last) ? gone : last;
};

/** What would be left of a rest on its last day. */
const lapsing = (rest: number, currency: string, { day, burnt, endsOn }: Burning & { endsOn: string }): number => {
  const days = Date.parse(endsOn) / DAY_MS - Date.parse(day) / DAY_MS - 1;
  const left = new Big(rest).minus(new Big(burnt).times(days).div(WINDOW));
  return left.lt(0) ? 0 : rounded(left, currency);
};

/** The state of a credit on `day`. Remaining is the face value less what was drawn, revoked and expired, never under 0. 300 drawn of up to 400, of
 * which 90 in the last 90 days: 0 to 100 remain, 1 a day burns, and at the latest 100 days later it is gone. */
export const ledgerOf = (credit: CreditNow, day: string): Ledger => {
  const { granted, draws, endsOn } = credit;
  const { faceValue, expiresOn } = granted.data;
  const [drawn, revoked, face] = [drawnOf(credit), revokedOf(credit), faceOf(credit)];
  const gone = sum([drawn, revoked]);
  const left = (bound: number) => Math.max(0, sum([bound, -gone]));
  const rest = face && { low: left(face.low), high: face.high === null ? null : left(face.high) };
  const isExpired = endsOn !== null && endsOn <= day;
  const since = daysBefore(day, WINDOW);
  const burnt = sum(draws.filter(({ data }) => data.on > since && data.on <= day).map(({ data }) => data.amount.value));
  const burning = { day, burnt, endsOn };
  const isOver = isExpired || rest?.high === 0;
  const lapse = (bound: number, end: string) =>
    usd(faceValue.currency, lapsing(bound, faceValue.currency, { ...burning, endsOn: end }), granted).low;
  return {
    currency: faceValue.currency,
    granted: faceValue,
    drawn,
    revoked,
    expired: isExpired ? (rest?.high ?? null) : 0,
    remaining: isExpired ? { low: 0, high: 0 } : rest,
    burnPerDay: rounded(new Big(burnt).div(WINDOW), faceValue.currency),
    projectedExhaustion: isOver
      ? { earliest: null, latest: null }
      : { earliest: exhaustedOn(rest?.low, burning), latest: exhaustedOn(rest?.high, burning) },
    lapsesUsd:
      isExpired || !rest || endsOn === null
        ? null
        : {
            low: lapse(rest.low, endsOn),
            high: rest.high === null ? null : lapse(rest.high, endsOn),
            ...provisionally([usd(faceValue.currency, 0, granted)]),
          },
    expiresOn: expiresOn ?? null,
  };
};
