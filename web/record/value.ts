/** What a field of the record says, in words. */
import { date } from '../values/dates.ts';
import { count, interval, percent, stated } from '../values/money.ts';
import { words } from '../words/words.ts';
import type { Names } from './names.ts';
import { memberOf } from './thing.ts';

type Plain = Record<string, unknown>;
const isObject = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Members that are Ids of organizations. */
const WHO = /^(provider|beneficiary|customer|operator|tenant|investor|group|organization|mergedInto|entities)$/;

const intervalIn = (value: Plain, member: string): string => {
  const one = (n: number) => (member === 'share' ? percent(100 * n) : count(n));
  if (value.low === undefined && typeof value.high === 'number')
    return `≤ ${/usd$/i.test(member) ? interval({ low: value.high, high: value.high }) : one(value.high)}`;
  const [low, high] = [typeof value.low === 'number' ? value.low : 0, typeof value.high === 'number' ? value.high : null];
  if (/usd$/i.test(member)) return interval({ low, high });
  return high === null ? `≥ ${one(low)}` : low === high ? one(low) : `${one(low)}–${one(high)}`;
};

const numberIn = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

const monthsOf = (months: number, [least, most]: unknown[]): string =>
  least === most ? count(months) : `${count(months)} (${least}–${most})`;

const objectOf = (value: Plain, member: string, names: Names): string => {
  const { currency, disclosure } = value;
  if (typeof currency === 'string' && typeof disclosure === 'string')
    return stated({ currency, disclosure, value: numberIn(value.value), low: numberIn(value.low), high: numberIn(value.high) });
  if (isObject(value.amount) && typeof value.basis === 'string') {
    const amount = textOf(value.amount, 'amount', names);
    const basis = words.changes.bases[value.basis];
    return basis === undefined || value.amount.disclosure === value.basis ? amount : `${amount}, ${basis}`;
  }
  if (typeof value.months === 'number' && Array.isArray(value.range)) return monthsOf(value.months, value.range);
  const keys = Object.keys(value);
  if (keys.length > 0 && keys.every((key) => key === 'low' || key === 'high')) return intervalIn(value, member);
  return Object.entries(value)
    .filter(([, one]) => one !== null && !(Array.isArray(one) && one.length === 0))
    .map(([key, one]) =>
      key === 'kind' ? textOf(one, key, names) : `${key.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()} ${textOf(one, key, names)}`,
    )
    .join(', ');
};

const wordOf = (text: string, member: string, names: Names): string => {
  if (/^\d{4}(-\d\d){0,2}$/.test(text)) return date(text);
  // A field of a round that is in conflict is called by its path.
  if (member === 'conflicts') return memberOf(`rounds.one.${text}`, names);
  if (WHO.test(member)) return names.organization(text);
  // Ids and words of a list are written with hyphens, whatever people write has other letters, too.
  return /^[a-z]+(-[a-z]+)+$/.test(text) ? text.replaceAll('-', ' ') : text;
};

/** `member`: the last part of the field's path. Null and undefined say nothing. */
export const textOf = (value: unknown, member: string, names: Names): string => {
  if (value === null || value === undefined) return words.unknown;
  if (typeof value === 'boolean') return value ? words.changes.yes : words.changes.no;
  if (typeof value === 'number')
    return /percent$/i.test(member) ? percent(value) : /usd$/i.test(member) ? interval({ low: value, high: value }) : count(value);
  if (typeof value === 'string') return wordOf(value, member, names);
  if (Array.isArray(value)) return value.map((one) => textOf(one, member, names)).join('; ');
  return isObject(value) ? objectOf(value, member, names) : String(value);
};
