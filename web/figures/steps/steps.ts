/** What a chart of valuations is given: values in US dollars on days, who says so, and what stands apart from them. */
import { middle } from '../../values/dates.ts';
import type { Interval } from '../../values/money.ts';

/** What another source says instead. */
export type Said = { usd: Interval; source: string; assurance: string };

/** A value that holds from its day to that of the next one. */
export type Step = {
  key: string;
  on: string;
  /** Null: nobody knows. */
  usd: Interval | null;
  assurance: string;
  /** Converted at a rate of an earlier month. */
  isProvisional: boolean;
  otherwise: readonly Said[];
};

/** A value that was asked for or capped, not paid. */
export type Hope = { key: string; on: string; usd: Interval };

/** A restriction that comes into force. */
export type Rule = { id: string; on: string; title: string };

export type Course = {
  steps: readonly Step[];
  hopes: readonly Hope[];
  rules: readonly Rule[];
  /** The day of the exit, which ends the line. */
  exit: string | null;
};

type Amount = { currency: string; disclosure: string; value?: number | undefined; low?: number | undefined; high?: number | undefined };
type Valued = {
  on: string;
  usd: Interval | null;
  stated: Amount;
  cause: { round: string } | { mark: string };
  assurance: string;
  provisional?: boolean | undefined;
  derived?: string | undefined;
  alternatives: readonly { value: { amount: Amount }; from: string; assurance: string }[];
};

/** At least nothing says nothing. */
export const known = (usd: Interval | null): Interval | null => (usd && (usd.low > 0 || usd.high !== null) ? usd : null);

const cents = (usd: number): number => Math.round(usd * 100) / 100;

/** What an amount leaves open, at so many dollars a unit; null where it states none. A target is what was asked for. */
const intervalOf = ({ disclosure, value, low, high }: Amount, rate: number): Interval | null => {
  if (low !== undefined && high !== undefined) return { low: cents(low * rate), high: cents(high * rate) };
  if (value === undefined) return null;
  const usd = cents(value * rate);
  if (disclosure === 'at-least') return { low: usd, high: null };
  return { low: disclosure === 'up-to' ? 0 : usd, high: usd };
};

/** Dollars a unit of `currency` on the day of this value; null where nothing here says it. */
const rateOf = (currency: string, { usd, stated, derived }: Pick<Valued, 'usd' | 'stated' | 'derived'>): number | null => {
  if (currency === 'USD') return 1;
  const [from, to] = [stated.value ?? stated.low, usd?.low || usd?.high];
  return currency === stated.currency && !derived && from && to ? to / from : null;
};

export const keyOf = (cause: Valued['cause']): string => ('round' in cause ? cause.round : `mark:${cause.mark}`);

const otherwise = (point: Valued): Said[] =>
  point.alternatives.flatMap(({ value: { amount }, from, assurance }) => {
    const rate = rateOf(amount.currency, point);
    const usd = rate === null ? null : intervalOf(amount, rate);
    return usd ? [{ usd, source: from, assurance }] : [];
  });

export const stepOf = (point: Valued): Step => ({
  key: keyOf(point.cause),
  on: point.on,
  usd: known(point.usd),
  assurance: point.assurance,
  isProvisional: point.provisional === true,
  otherwise: otherwise(point),
});

/** Undefined where what was hoped for has no value in dollars. */
export const hopeOf = (hoped: Valued): Hope | undefined => {
  const rate = rateOf(hoped.stated.currency, hoped);
  const usd = rate === null ? known(hoped.usd) : intervalOf(hoped.stated, rate);
  return usd ? { key: keyOf(hoped.cause), on: hoped.on, usd } : undefined;
};

/** The earliest day on which an exit was completed; null where there is none. */
export const exitOf = (exits: readonly { on: string; status: string }[]): string | null =>
  exits
    .filter(({ status }) => status === 'completed')
    .map(({ on }) => on)
    .toSorted((a, b) => middle(a) - middle(b))[0] ?? null;

/** All values that are drawn, in dollars, none of them 0. */
export const valuesOf = ({ steps, hopes }: Pick<Course, 'steps' | 'hopes'>): number[] =>
  [...steps.flatMap(({ usd, otherwise: others }) => [usd, ...others.map((one) => one.usd)]), ...hopes.map(({ usd }) => usd)].flatMap(
    (usd) => (usd ? [usd.low, usd.high ?? 0].filter((value) => value > 0) : []),
  );

/** Beyond so many times the lowest value the lower ones would lie on the ground. */
const WIDE = 20;
export const isWide = (of: Pick<Course, 'steps' | 'hopes'>): boolean => {
  const values = valuesOf(of);
  return values.length > 0 && Math.max(...values) > WIDE * Math.min(...values);
};
