/** Numbers as people read them: short money, intervals, lines of bars. */

const UNITS: [number, string][] = [
  [1e12, 'T'],
  [1e9, 'B'],
  [1e6, 'M'],
  [1e3, 'K'],
];

/** 2,500,000,000 as 2.5B: three digits. */
export const short = (value: number): string => {
  const rounded = Number(value.toPrecision(3));
  const [size, unit] = UNITS.find(([size]) => Math.abs(rounded) >= size) ?? [1, ''];
  return `${Number((rounded / size).toPrecision(3))}${unit}`;
};

/** 2,500,000,000 with its commas: all of its digits. */
export const exact = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 6 });

export type Interval = { low: number | null; high: number | null };

/** A sum without the errors of floats, in cents. */
export const added = (values: number[]): number =>
  Number(values.reduce((total, value) => total + BigInt(Math.round(value * 100)), 0n)) / 100;

/** Without an upper bound where one of them has none. */
export const addedUp = (intervals: Interval[]): Interval => {
  const highs = intervals.map(({ high }) => high);
  const bounded = highs.filter((high) => high !== null);
  return { low: added(intervals.map(({ low }) => low ?? 0)), high: bounded.length === highs.length ? added(bounded) : null };
};

/** `2.5B`, `1B..2B`, `1B..` without an upper bound, `?` where nothing is known. */
export const between = (interval: Interval | null | undefined, as: (value: number) => string): string => {
  if (!interval || (interval.low === null && interval.high === null)) return '?';
  const { low, high } = interval;
  if (low === high && low !== null) return as(low);
  return `${low === null ? '' : as(low)}..${high === null ? '' : as(high)}`;
};

export const sum = (interval: Interval | null | undefined): string => between(interval, short);

/** What signs mean that stand in a table. Only those that do are explained. */
const SIGNS: [string, RegExp][] = [
  ['1..2 between', /^~?[^ ]*\d[KMBT]?\.\.\d/],
  ['1.. no upper bound', /\d[KMBT]?\.\.$/],
  ['..2 no lower bound', /^~?\.\.\d/],
  ['? unknown', /^\?$/],
  ['~1 at an earlier month’s rate', /^~./],
  ['1~ maybe later', /.~$/],
];

/** One line that explains the signs in these cells; empty where there are none. */
export const legendOf = (cells: string[]): string =>
  SIGNS.filter(([, sign]) => cells.some((cell) => sign.test(cell)))
    .map(([says]) => says)
    .join(' · ');

const BARS = '▁▂▃▄▅▆▇█';

/** A line of bars on a scale of powers: valuations grow by factors. Null is a gap. */
export const sparkline = (values: (number | null)[]): string => {
  const logs = values.map((value) => (value === null || value <= 0 ? null : Math.log(value)));
  const known = logs.filter((one) => one !== null);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  return logs
    .map((one) => (one === null ? ' ' : BARS[high === low ? 3 : Math.round(((one - low) / (high - low)) * (BARS.length - 1))]))
    .join('');
};
