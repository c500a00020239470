/** Dates with precision, and the three times that an answer can be asked for. */

/** What an answer may know; a missing member is no bound.
 * `asOf`: a day, things dated on or before it. `knownAt`: a day, what the world could know by its end.
 * `recordedAt`: ms, what this service had recorded by then. `version`: of the stream itself, what was recorded up to it. */
export type Viewpoint = { asOf?: string; knownAt?: string; recordedAt?: number; version?: number };

export type Precision = 'year' | 'quarter' | 'month' | 'day';

export const precisionOf = (date: string): Precision =>
  date.length === 4 ? 'year' : date.length === 10 ? 'day' : date[5] === 'Q' ? 'quarter' : 'month';

/** The first and the last month of a partial date: 2024-Q2 is 2024-04 to 2024-06. */
const monthsIn = (date: string): [first: string, last: string] => {
  const [year, part] = [date.slice(0, 4), date.slice(5, 7)];
  if (part === '') return [`${year}-01`, `${year}-12`];
  if (!part.startsWith('Q')) return [`${year}-${part}`, `${year}-${part}`];
  const last = 3 * Number(part[1]);
  return [`${year}-${String(last - 2).padStart(2, '0')}`, `${year}-${String(last).padStart(2, '0')}`];
};

/** The first day of a partial date: by it, dates sort and filter. */
export const firstDay = (date: string): string => (date.length === 10 ? date : `${monthsIn(date)[0]}-01`);

/** The last day that a partial date may mean. */
export const lastDay = (date: string): string => {
  if (date.length === 10) return date;
  const [, last] = monthsIn(date);
  const [year = 0, month = 0] = last.split('-').map(Number);
  return `${last}-${new Date(Date.UTC(year, month, 0)).getUTCDate()}`;
};

export const monthOf = (date: string): string => firstDay(date).slice(0, 7);

/** The month before `2026-01` is `2025-12`. */
export const monthBefore = (month: string): string => dayBefore(`${month}-01`).slice(0, 7);

/** The UTC day of an instant in ms. */
export const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

const DAY_MS = 86_400_000;
/** The calendar day so many days after `day`. */
export const daysAfter = (day: string, days: number): string => dayOf(Date.parse(day) + days * DAY_MS);
export const dayBefore = (day: string): string => daysAfter(day, -1);

/** Days from one to another, negative when `to` comes first. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

/** Whole months between two days, negative when `to` comes first: 2023-03-31 to 2023-11-05 is 7. */
export const wholeMonths = (from: string, to: string): number => {
  if (to < from) return -wholeMonths(to, from) || 0;
  const [y1 = 0, m1 = 0, d1 = 0] = from.split('-').map(Number);
  const [y2 = 0, m2 = 0, d2 = 0] = to.split('-').map(Number);
  return (y2 - y1) * 12 + (m2 - m1) - (d2 < d1 ? 1 : 0);
};

/** Said beside a date of which nobody knows whether the day asked for comes before or after it: 2024-Q1 as of 2024-02-01. On its last day it has happened. */
export const dayUncertain = (date: string | null | undefined, { asOf }: Viewpoint): { dayUncertain?: true } =>
  date && asOf !== undefined && firstDay(date) <= asOf && asOf < lastDay(date) ? { dayUncertain: true } : {};

export const hasHappened = (date: string, { asOf }: Viewpoint): boolean => asOf === undefined || firstDay(date) <= asOf;
