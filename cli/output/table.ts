/** Tables that fit: long texts are cut first, then the least important columns are left out. */
import { legendOf } from './money.ts';
import { cut, plain, widthOf, wrapped } from './width.ts';

export type Cell = string | number | null | undefined;

/** How a column is shown: `weight` 0 is always there, the greatest is left out first; `isText` may be cut, and holds no signs. */
export type Head = { head: string; weight?: number; isText?: boolean };

const GAP = 2;
/** A text that is cut keeps at least so many columns. */
const LEAST = 20;

const total = (widths: number[]): number => widths.reduce((sum, width) => sum + width, 0) + GAP * Math.max(0, widths.length - 1);

/** Widths that fit, the widest text giving way first; undefined where texts would become shorter than they may. */
const fitted = (heads: Head[], natural: number[], width: number, least: number): number[] | undefined => {
  const widths = [...natural];
  while (total(widths) > width) {
    const [widest] = heads
      .map(({ isText }, n) => ({ n, width: widths[n] ?? 0, isText }))
      .filter((one) => one.isText && one.width > least)
      .sort((a, b) => b.width - a.width);
    if (!widest) return undefined;
    widths[widest.n] = widest.width - 1;
  }
  return widths;
};

const FIGURE = /^(~?-?[\d,.]*\d[KMBT]?(\.\.([\d,.]*\d[KMBT]?)?)?|\?|)$/;
const isNumeric = (texts: string[][], n: number): boolean => texts.length > 0 && texts.every((row) => FIGURE.test(row[n] ?? ''));

/** Which columns are shown, and how wide. */
const layout = (heads: Head[], texts: string[][], width: number) => {
  const natural = heads.map(({ head }, n) => Math.max(widthOf(head), ...texts.map((row) => widthOf(row[n] ?? ''))));
  let shown = heads.map((_, n) => n).filter((n) => n === 0 || texts.length === 0 || texts.some((row) => row[n] !== ''));
  for (;;) {
    const isLast = shown.length === 1 || shown.every((n) => (heads[n]?.weight ?? 0) === 0);
    const among = shown.map((n) => heads[n] ?? { head: '' });
    const widths = fitted(
      isLast ? among.map((one) => ({ ...one, isText: true })) : among,
      shown.map((n) => natural[n] ?? 0),
      width,
      isLast ? 3 : LEAST,
    );
    if (widths || isLast) return { shown, widths: widths ?? shown.map(() => Math.max(1, Math.floor(width / shown.length) - GAP)) };
    const heaviest = Math.max(...among.map(({ weight = 0 }) => weight));
    const out = shown.findLast((n) => (heads[n]?.weight ?? 0) === heaviest);
    shown = shown.filter((n) => n !== out);
  }
};

/** Numbers to the right, all else to the left; null is empty. Columns in which no row has anything are not shown. Below it what its signs mean, and what was
 * left out. */
export const table = (heads: Head[], rows: Cell[][], width: number): string[] => {
  const texts = rows.map((row) => heads.map((_, n) => plain(String(row[n] ?? ''))));
  const { shown, widths } = layout(heads, texts, width);
  const lines = [heads.map(({ head }) => head), ...texts].map((row) =>
    shown
      .map((n, k) => {
        const text = cut(row[n] ?? '', widths[k] ?? 0);
        const space = ' '.repeat(Math.max(0, (widths[k] ?? 0) - widthOf(text)));
        return isNumeric(texts, n) && !heads[n]?.isText ? space + text : text + space;
      })
      .join(' '.repeat(GAP))
      .trimEnd(),
  );
  const legend = legendOf(texts.flatMap((row) => shown.filter((n) => !heads[n]?.isText).map((n) => row[n] ?? '')));
  const left = heads.filter(({ head }, n) => head !== '' && !shown.includes(n) && texts.some((row) => row[n] !== ''));
  const notes = [legend, ...(left.length > 0 ? [`left out: ${left.map(({ head }) => head).join(', ')}`] : [])].filter(Boolean);
  return [...lines, ...(notes.length > 0 ? ['', ...notes.flatMap((note) => wrapped(note, width, 2))] : [])];
};
