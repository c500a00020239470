/** Reads what is to be imported: NDJSON as it is, CSV by a mapping. */
import { parse } from 'csv-parse/sync';
import { Usage } from './command.ts';

/** A line of the file with its event, or with why there is none. */
export type Line = { line: number; event: unknown } | { line: number; fault: string };

type Row = Record<string, string>;

const PLACE = /\{([^{}:]+)(?::(number|boolean|list))?\}/;

const converted = (text: string, as: string | undefined): unknown => {
  if (as === 'list')
    return text
      .split(';')
      .map((part) => part.trim())
      .filter(Boolean);
  if (as === 'boolean') {
    if (!/^(true|false)$/i.test(text)) throw new Error(`"${text}" is neither true nor false`);
    return text.toLowerCase() === 'true';
  }
  if (as !== 'number') return text;
  const value = Number(text.replaceAll(',', ''));
  if (Number.isNaN(value)) throw new Error(`"${text}" is no number`);
  return value;
};

const cellOf = (row: Row, column: string): string => {
  const cell = row[column];
  if (cell === undefined) throw new Error(`there is no column "${column}"`);
  return cell.trim();
};

/** A text with columns in it; one that is nothing but a column takes its type. Undefined when a column of it is empty. */
const filled = (text: string, row: Row): unknown => {
  const [whole, column, as] = PLACE.exec(text) ?? [];
  if (whole === text) {
    const cell = cellOf(row, column!);
    return cell === '' ? undefined : converted(cell, as);
  }
  const cells = [...text.matchAll(new RegExp(PLACE, 'g'))].map(([, name]) => cellOf(row, name!));
  if (cells.includes('')) return undefined;
  let n = 0;
  return text.replace(new RegExp(PLACE, 'g'), () => cells[n++]!);
};

/** A mapping with a row in its places. Members without a value are left out; so is an object whose `?` has none. */
const mapped = (mapping: unknown, row: Row): unknown => {
  if (typeof mapping === 'string') return filled(mapping, row);
  if (Array.isArray(mapping)) return mapping.map((one) => mapped(one, row)).filter((one) => one !== undefined);
  if (typeof mapping !== 'object' || mapping === null) return mapping;
  const { '?': condition, ...members } = mapping as Record<string, unknown>;
  if (condition !== undefined && mapped(condition, row) === undefined) return undefined;
  const entries = Object.entries(members).map(([name, value]) => [name, mapped(value, row)] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
};

const attempt = (line: number, make: () => unknown): Line => {
  try {
    return { line, event: make() };
  } catch (error) {
    return { line, fault: (error as Error).message };
  }
};

const csvLines = (text: string, mapping: unknown): Line[] => {
  const rows = parse(text, { bom: true, columns: true, info: true, skip_empty_lines: true, relax_column_count: true }) as unknown as {
    record: Row;
    info: { lines: number };
  }[];
  return rows.map(({ record, info }) => attempt(info.lines, () => mapped(mapping, record)));
};

/** All lines of a file in order. Throws `Usage` when it is CSV without a mapping. */
export const linesOf = (name: string, text: string, mapping: unknown): Line[] => {
  if (/\.csv$/i.test(name)) {
    if (mapping === undefined) throw new Usage(`${name} is CSV: say with --mapping FILE what its columns are`);
    return csvLines(text, mapping);
  }
  return text
    .split('\n')
    .map((one, n) => [one.trim(), n + 1] as const)
    .filter(([one]) => one !== '')
    .map(([one, line]) => attempt(line, () => JSON.parse(one) as unknown));
};
