/** Columns of tables: where a value is in a row, and how people read it. Names stand in for Ids, publishers for sources. */
import { between, exact, type Interval, short, sum } from '../output/money.ts';
import type { Cell } from '../output/table.ts';
import { intervalAt, isMembers, listAt, textAt, valueAt } from './value.ts';

/** Who is meant by an Id; the Id where nobody knows. */
export type Naming = { organization: (id: string) => string; source: (id: string) => string };

/** Knows nobody. */
export const nobody: Naming = { organization: (id) => id, source: (id) => id };

export type Format = {
  /** `beside` is the row that the value is of. */
  cell: (value: unknown, naming: Naming, beside: unknown) => Cell;
  /** It may be cut. */
  isText?: boolean;
};

export type Column = { head: string; at: string; as: Format; weight: number };

/** `weight` 0 is always shown; the greatest is the first to be left out where a terminal is narrow. */
export const column = (head: string, at: string, as: Format = text, weight = 1): Column => ({ head, at, as, weight });

const said = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(said).filter(Boolean).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

export const text: Format = { cell: said, isText: true };
/** Words that are never cut: Ids, dates, enumerations. */
export const word: Format = { cell: said };
export const number: Format = { cell: (value) => (typeof value === 'number' ? value : null) };
/** A number of which null says that nobody knows. */
export const known: Format = { cell: (value) => (typeof value === 'number' ? value : '?') };
/** GPUs and the like, with commas. */
export const count: Format = { cell: (value) => (typeof value === 'number' ? exact(value) : '?') };
export const flag: Format = { cell: (value) => (value === null || value === undefined ? '?' : value === true ? 'yes' : 'no') };
/** Said only where it is so. */
export const only = (says: string): Format => ({ cell: (value) => (value === true ? says : '') });

const tilde = (value: unknown, beside: unknown): string =>
  (isMembers(value) && value.provisional === true) || (isMembers(beside) && beside.provisional === true) ? '~' : '';

/** US dollars: a number or an interval. */
export const money: Format = { cell: (value, _, beside) => `${tilde(value, beside)}${sum(intervalAt(value, ''))}` };
/** Where nothing is said nothing is shown, rather than that it is unknown. */
export const moneyIfAny: Format = { cell: (value, ...more) => (value === null || value === undefined ? '' : money.cell(value, ...more)) };
export const interval: Format = { cell: (value) => between(intervalAt(value, ''), (one) => String(one)) };

/** What ranks could be, as `1..15`. */
export const range: Format = {
  cell: (value) => {
    const [low, high] = listAt(value, '');
    return low === undefined ? '' : low === high ? String(low) : `${low}..${high}`;
  },
};

const OPEN: Record<string, (value: number) => Interval> = {
  'at-least': (low) => ({ low, high: null }),
  'up-to': (high) => ({ low: 0, high }),
  target: () => ({ low: null, high: null }),
};

/** A stated amount, in its currency: `CNY 5.9B`, `USD 0..400M`. */
export const amount: Format = {
  cell: (value) => {
    const { currency, disclosure, value: stated, low, high } = isMembers(value) ? value : {};
    const ends =
      typeof stated === 'number' ? (OPEN[String(disclosure)]?.(stated) ?? { low: stated, high: stated }) : intervalAt({ low, high }, '');
    const figure = between(ends, short);
    return figure === '?' ? figure : `${currency} ${figure}`;
  },
};

/** A date as it is, with `~` where the day asked for lies within it. */
export const date: Format = { cell: (value, _, beside) => `${said(value)}${isMembers(beside) && beside.dayUncertain === true ? '~' : ''}` };
/** An instant to the second. */
export const instant: Format = { cell: (value) => said(value).replace(/\.\d+Z$/, 'Z') };

export const organization: Format = {
  cell: (value, naming) => (typeof value === 'string' ? naming.organization(value) : ''),
  isText: true,
};
export const organizations: Format = {
  cell: (value, naming) =>
    listAt(value, '')
      .flatMap((id) => (typeof id === 'string' ? [naming.organization(id)] : []))
      .join(', '),
  isText: true,
};

const publisherOf = (value: unknown, naming: Naming): string => {
  if (typeof value === 'string') return naming.source(value);
  const id = textAt(value, 'id');
  return textAt(value, 'publisher') ?? (id === undefined ? '' : naming.source(id));
};

/** Who published it: of a source, of the Id of one, or of several, each once. */
export const publisher: Format = {
  cell: (value, naming) =>
    [...new Set((Array.isArray(value) ? value : [value]).map((one) => publisherOf(one, naming)).filter(Boolean))].join(', '),
  isText: true,
};

/** The value of a field that resolves from claims. */
export const resolved = (as: Format): Format => ({
  ...as,
  cell: (value, naming, beside) => as.cell(valueAt(value, 'value'), naming, beside),
});

/** Something that is made of a row. */
export const made = (cell: (row: unknown, naming: Naming) => Cell, isText = false): Format => ({
  cell: (_, naming, beside) => cell(beside, naming),
  isText,
});
