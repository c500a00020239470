/** Money as people read it: `$2.5B`, `$2.2–2.5B`, `≥ $20B`, and in full where somebody looks closer. What is not known says so. */
import { labelOf } from '../words/labels.ts';
import { words } from '../words/words.ts';

/** Whole units of a currency. `high` null: nobody knows how much more. */
export type Interval = { low: number; high: number | null };

const LOCALE = words.locale;

const compact = new Map<string, Intl.NumberFormat>();
const compactIn = (currency: string): Intl.NumberFormat => {
  const known = compact.get(currency);
  if (known) return known;
  const made = new Intl.NumberFormat(LOCALE, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    notation: 'compact',
    minimumFractionDigits: 0,
    maximumSignificantDigits: 3,
  });
  compact.set(currency, made);
  return made;
};

/** `$2.5B`. */
export const money = (amount: number, currency = 'USD'): string => compactIn(currency).format(amount);

/** `$2,500,000,000`, or with cents where there are any. */
export const exactMoney = (amount: number, currency = 'USD'): string =>
  new Intl.NumberFormat(LOCALE, { style: 'currency', currency, minimumFractionDigits: 0, maximumFractionDigits: 2 }).format(amount);

/** The unit behind a number: the B of `$2.5B`. */
const unitOf = (text: string): string => /[^\d.,\s]*$/.exec(text)?.[0] ?? '';

const between = (low: string, high: string): string => {
  const unit = unitOf(low);
  const [bare, prefix] = [unit && unit === unitOf(high) ? low.slice(0, -unit.length) : low, /^[^\d]*/.exec(high)?.[0] ?? ''];
  return `${bare}–${high.slice(prefix.length)}`;
};

const shown = ({ low, high }: Interval, one: (amount: number) => string): string => {
  if (high === null) return low === 0 ? words.unknown : `≥ ${one(low)}`;
  if (high === low) return one(low);
  const [from, to] = [one(low), one(high)];
  return from === to ? `≈ ${from}` : between(low === 0 ? one(0).replace(/[^\d]*$/, '') : from, to);
};

/** Null is not known; so is what is at least nothing. */
export const interval = (of: Interval | null | undefined, currency = 'USD'): string =>
  of ? shown(of, (amount) => money(amount, currency)) : words.unknown;
export const exactInterval = (of: Interval | null | undefined, currency = 'USD'): string =>
  of ? shown(of, (amount) => exactMoney(amount, currency)) : words.unknown;

/** `12.5 %`, from 0 to 100. */
export const percent = (of: number): string => `${new Intl.NumberFormat(LOCALE, { maximumSignificantDigits: 3 }).format(of)} %`;
export const percents = (of: Interval | null | undefined): string =>
  of
    ? of.high === null
      ? `≥ ${percent(of.low)}`
      : of.low === of.high
        ? percent(of.low)
        : `${percent(of.low).slice(0, -2)}–${percent(of.high)}`
    : words.unknown;

export const count = (of: number): string => new Intl.NumberFormat(LOCALE).format(of);
/** `3.75×`. */
export const times = (of: Interval | null | undefined): string => {
  if (!of) return words.unknown;
  const one = (factor: number) => `${new Intl.NumberFormat(LOCALE, { maximumSignificantDigits: 3 }).format(factor)}×`;
  return shown(of, one);
};

type Stated = { currency: string; disclosure: string; value?: number | undefined; low?: number | undefined; high?: number | undefined };

export const isStated = (value: object): value is Stated =>
  'currency' in value && typeof value.currency === 'string' && 'disclosure' in value && typeof value.disclosure === 'string';

/** An amount as a source states it, in its own currency and on its own terms: `about ¥5.9B`, `at least $20B`, `undisclosed`. */
export const stated = ({ currency, disclosure, value, low, high }: Stated): string => {
  if (low !== undefined && high !== undefined) return interval({ low, high }, currency);
  const amount = value ?? low ?? high;
  if (amount === undefined) return words.undisclosed;
  const said = labelOf<(amount: string) => string>(words.disclosures, disclosure);
  return said ? said(money(amount, currency)) : money(amount, currency);
};
