/** The units of the reckoning: US cents as whole numbers, spans of them, and dates by their first and last day. Shares nothing with the
 * code that it checks. */

// biome-ignore lint/suspicious/noExplicitAny: posted events and answers are looked into, not typed
export type Json = any;

/** Whole US cents, exact up to 9e15. `high: Infinity` is no upper bound; a null span is nothing known. `provisional`: a rate stands in for another. */
export type Span = { low: number; high: number; provisional?: boolean };

/** `{ provisional: true }` where one of them is. */
export const resting = (...on: (Span | null)[]): { provisional?: boolean } =>
  on.some((one) => one?.provisional) ? { provisional: true } : {};

export const add = (a: Span | null, b: Span | null): Span | null =>
  a && b ? { low: a.low + b.low, high: a.high + b.high, ...resting(a, b) } : (a ?? b);

/** Null where it may be anything. */
export const known = (span: Span | null): Span | null => (span && span.low === 0 && span.high === Number.POSITIVE_INFINITY ? null : span);

/** A part of a cheque need not be whole cents until it is shown. */
export const dollars = (cents: number): number | null => (cents === Number.POSITIVE_INFINITY ? null : Math.round(cents) / 100);
/** As it is answered, where what is not provisional says so by not saying it (see `agree`). */
export const inDollars = (span: Span | null) =>
  span && { low: dollars(span.low), high: dollars(span.high), provisional: span.provisional ?? false };

/** `part` ÷ `whole` × `times`, to `decimals` half up; both are whole and not negative. */
export const ratio = (part: number | bigint, whole: number | bigint, times: number, decimals: number): number => {
  const scaled = BigInt(part) * BigInt(times) * 10n ** BigInt(decimals);
  return Number((2n * scaled + BigInt(whole)) / (2n * BigInt(whole))) / 10 ** decimals;
};
export const percent = (part: number | bigint, whole: number | bigint): number | null =>
  BigInt(whole) === 0n ? null : ratio(part, whole, 100, 4);

const QUARTERS: Record<string, [first: string, last: string]> = {
  Q1: ['01-01', '03-31'],
  Q2: ['04-01', '06-30'],
  Q3: ['07-01', '09-30'],
  Q4: ['10-01', '12-31'],
};
const quarter = (date: string) => QUARTERS[date.slice(5)];

export const firstDay = (date: string): string =>
  quarter(date) ? `${date.slice(0, 4)}-${quarter(date)![0]}` : `${date}-01-01`.slice(0, 10).replace(/^(\d{4}-\d\d)-01-.*$/, '$1-01');
export const lastDay = (date: string): string => {
  if (quarter(date)) return `${date.slice(0, 4)}-${quarter(date)![1]}`;
  const [year, month, day] = date.split('-').map(Number);
  if (day) return date;
  return new Date(Date.UTC(year!, month ?? 12, 0)).toISOString().slice(0, 10);
};
export const precision = (date: string) => (quarter(date) ? 'quarter' : { 4: 'year', 7: 'month', 10: 'day' }[date.length]);

/** Whether nobody knows if a date comes before or after the day asked for. */
export const uncertain = (date: string, { asOf }: { asOf?: string }): Json =>
  asOf && firstDay(date) <= asOf && lastDay(date) > asOf ? { dayUncertain: true } : {};

/** Whole months from one day to another. */
export const monthsBetween = (from: string, to: string): number => {
  const [y1, m1, d1] = from.split('-').map(Number) as [number, number, number];
  const [y2, m2, d2] = to.split('-').map(Number) as [number, number, number];
  return (y2 - y1) * 12 + (m2 - m1) - (d2 < d1 ? 1 : 0);
};

export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Whether two posted values are the same, whatever the order of their keys. */
export const same = (a: Json, b: Json): boolean => sorted(a) === sorted(b);
const sorted = (value: Json): string =>
  JSON.stringify(value, (_, one) =>
    one && typeof one === 'object' && !Array.isArray(one) ? Object.fromEntries(Object.entries(one).sort()) : one,
  );

/** The same question of the same posted events is worked out once: boards, summaries and holdings all rest on the same rounds. */
export const once = <Of extends object, Rest extends Json[], Answer>(work: (of: Of, ...rest: Rest) => Answer) => {
  const all = new WeakMap<Of, Map<string, Answer>>();
  return (of: Of, ...rest: Rest): Answer => {
    const known = all.get(of) ?? new Map<string, Answer>();
    all.set(of, known);
    const key = JSON.stringify(rest);
    if (!known.has(key)) known.set(key, work(of, ...rest));
    return known.get(key)!;
  };
};
