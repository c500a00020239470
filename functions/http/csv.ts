/** Lists as CSV for spreadsheets (RFC 4180). */
import { stringify } from 'csv-stringify/sync';
import type { HttpEvent } from './front.ts';

type Wanted = { type: string; bom: boolean };

/** What a client accepts, most wanted first: `text/csv; bom=true` asks for a byte order mark, by which Excel knows UTF-8. */
const accepted = (header: string): Wanted[] =>
  header
    .split(',')
    .map((range) => {
      const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
      const weight = parameters.find((one) => one.startsWith('q='));
      return { type, bom: parameters.includes('bom=true'), q: weight ? Number(weight.slice(2)) : 1 };
    })
    .filter(({ q }) => q > 0)
    .sort((a, b) => b.q - a.q);

/** Whether a client wants CSV rather than JSON, and with a byte order mark. */
export const wantsCsv = (event: HttpEvent): { bom: boolean } | undefined => {
  const [first] = accepted(event.headers.accept ?? '').filter(({ type }) =>
    ['text/csv', 'application/json', 'application/*', '*/*'].includes(type),
  );
  return first?.type === 'text/csv' ? { bom: first.bom } : undefined;
};

/** The value at a dotted path; undefined where there is none. */
const valueAt = (row: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((value, name) => (typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined), row);

/** Unknown is an empty cell, never 0. A list of texts is one cell, what is nested deeper is JSON. */
const cell = (value: unknown): string | number => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return value;
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object')) return value.join('; ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

/** `columns` are dotted paths into a row, and its headings. Texts that a spreadsheet would take for a formula are defused by a leading
 * apostrophe; a line break of any kind is quoted, not only the one that ends records. */
export const csvOf = (rows: unknown[], columns: readonly string[], { bom }: { bom: boolean }): string =>
  stringify(
    rows.map((row) => columns.map((path) => cell(valueAt(row, path)))),
    { bom, header: true, columns: [...columns], record_delimiter: 'windows', quote_record_delimiter: true, escape_formulas: true },
  );
