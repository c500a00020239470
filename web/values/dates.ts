/** Dates as precise as they were said: `19 Feb 2024`, `Feb 2024`, `Q1 2024`, `2024`. */
import { words } from '../words/words.ts';

const styles = {
  day: new Intl.DateTimeFormat(words.dates, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }),
  month: new Intl.DateTimeFormat(words.dates, { month: 'short', year: 'numeric', timeZone: 'UTC' }),
};

const QUARTER = /^(\d{4})-(Q[1-4])$/;

/** `2024-02-19`, `2024-02`, `2024-Q1`, `2024`; null or undefined is not known. What is no date is shown as it is. */
export const date = (text: string | null | undefined): string => {
  if (!text) return words.unknown;
  const [, year, quarter] = QUARTER.exec(text) ?? [];
  if (quarter) return `${quarter} ${year}`;
  const style = text.length === 10 ? styles.day : text.length === 7 ? styles.month : undefined;
  const at = Date.parse(text);
  return style && !Number.isNaN(at) ? style.format(at) : text;
};

const months = new Intl.DateTimeFormat(words.dates, { month: 'short', timeZone: 'UTC' });
/** `Feb`, on an axis that says the year elsewhere. */
export const month = (ms: number): string => months.format(ms);

/** An instant: its day and time, in UTC, which everything here is. */
export const instant = (text: string): string => {
  const at = Date.parse(text);
  if (Number.isNaN(at)) return text;
  const time = new Intl.DateTimeFormat(words.dates, { hour: '2-digit', minute: '2-digit', timeZone: 'UTC', hourCycle: 'h23' });
  return `${styles.day.format(at)}, ${time.format(at)} UTC`;
};

const DAY = 86_400_000;

/** The first and the last moment of a date, in ms: those of its day, month, quarter or year. */
export const span = (text: string): [first: number, last: number] => {
  const [year = '', part, day] = text.split('-');
  if (day) return [Date.parse(text), Date.parse(text) + DAY];
  const quarter = part?.startsWith('Q') ? Number(part.slice(1)) : undefined;
  const from = quarter ? 3 * (quarter - 1) : Number(part ?? 1) - 1;
  const length = quarter ? 3 : part ? 1 : 12;
  return [Date.UTC(Number(year), from, 1), Date.UTC(Number(year), from + length, 1)];
};
/** The middle of it, in ms. */
export const middle = (text: string): number => {
  const [first, last] = span(text);
  return (first + last) / 2;
};
