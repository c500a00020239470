/** What people see: tables, sums, sparklines. */

type Cell = string | number | null | undefined;

/** Columns a terminal needs: Chinese, Japanese and Korean letters take two. */
const widthOf = (text: string): number =>
  [...text].reduce(
    (total, letter) => total + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/.test(letter) ? 2 : 1),
    0,
  );

/** What a terminal would take for a command is no part of a name. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const plain = (cell: Cell): string => String(cell ?? '').replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ');

/** Numbers to the right, all else to the left; null is empty. */
export const table = (heads: string[], rows: Cell[][]): string[] => {
  const texts = [heads, ...rows].map((row) => row.map(plain));
  const widths = heads.map((_, n) => Math.max(...texts.map((row) => widthOf(row[n] ?? ''))));
  const isNumeric = heads.map(
    (_, n) => rows.length > 0 && rows.every((row) => typeof row[n] === 'number' || row[n] === null || row[n] === undefined),
  );
  return texts.map((row) =>
    row
      .map((text, n) => {
        const space = ' '.repeat(widths[n]! - widthOf(text));
        return isNumeric[n] ? space + text : text + space;
      })
      .join('  ')
      .trimEnd(),
  );
};

const UNITS: [number, string][] = [
  [1e12, 'T'],
  [1e9, 'B'],
  [1e6, 'M'],
  [1e3, 'K'],
];

/** 2,500,000,000 as 2.5B. */
export const short = (value: number): string => {
  const [size, unit] = UNITS.find(([size]) => Math.abs(value) >= size) ?? [1, ''];
  return `${Number((value / size).toPrecision(3))}${unit}`;
};

/** An interval in dollars: `2.5B`, `1B..2B`, `1B..` without an upper bound, `?` where nothing is known. */
export const sum = (interval: { low: number; high: number | null } | null | undefined): string => {
  if (!interval) return '?';
  const { low, high } = interval;
  return low === high ? short(low) : `${short(low)}..${high === null ? '' : short(high)}`;
};

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
