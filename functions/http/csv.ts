/** Rows as CSV for spreadsheets (RFC 4180). */
import { stringify } from 'csv-stringify/sync';
import { firstDay, lastDay } from '../../domain/kernel/time.ts';

/** A column: the dotted path of a value, which is its heading, or a heading and what it shows of a row. */
export type Column = string | { heading: string; of: (row: unknown) => unknown };

/** The value at a dotted path; undefined where there is none. */
export const valueAt = (row: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((value, name) => (typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined), row);

/** A partial date, and its first and its last day, which tools take for dates whatever its precision. */
export const dated = (path: string): Column[] => {
  const end = (heading: string, day: (date: string) => string): Column => ({
    heading,
    of: (row) => {
      const date = valueAt(row, path);
      return typeof date === 'string' ? day(date) : undefined;
    },
  });
  return [path, end(`${path}.first`, firstDay), end(`${path}.last`, lastDay)];
};

export const headingOf = (column: Column): string => (typeof column === 'string' ? column : column.heading);

/** Unknown is an empty cell, never 0. A list of texts is one cell, what is nested deeper is JSON. */
const cell = (value: unknown): string | number => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return value;
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object')) return value.join('; ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

/** Texts that a spreadsheet would take for a formula are defused by a leading apostrophe; a line break of any kind is quoted, not only the one that ends
 * records. */
export const csvOf = (rows: unknown[], columns: readonly Column[], { bom }: { bom: boolean }): string =>
  stringify(
    rows.map((row) => columns.map((column) => cell(typeof column === 'string' ? valueAt(row, column) : column.of(row)))),
    {
      bom,
      header: true,
      columns: columns.map(headingOf),
      record_delimiter: 'windows',
      quote_record_delimiter: true,
      escape_formulas: true,
    },
  );
