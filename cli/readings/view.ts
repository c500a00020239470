/** What of an answer a terminal shows: lines of facts, then tables. */
import type { Api } from '../../client/index.ts';
import { type Cell, table } from '../output/table.ts';
import { plain, wrapped } from '../output/width.ts';
import type { Column, Naming } from './column.ts';
import { namingFor, wanting } from './naming.ts';
import { isMembers, listAt, type Members, textAt, valueAt } from './value.ts';

export type Table = {
  /** Where its rows are in the answer. */
  rows: string;
  columns: Column[];
  /** Said above it. */
  title?: string;
  /** Said where there is no row; nothing is by default, of the first table that there is none. */
  none?: string;
  /** Whether its columns are those of these rows, where an answer has several shapes. */
  when?: (answer: Members) => boolean;
};

export type View = {
  /** Lines above, made of the answer. */
  head?: (answer: Members, naming: Naming) => string[];
  /** `label  value`, for what an answer says of itself; what it does not say is left out. */
  facts?: Column[];
  tables?: Table[];
  /** Lines below. */
  foot?: (answer: Members) => string[];
};

const cellsOf = (row: unknown, columns: Column[], naming: Naming): Cell[] =>
  columns.map(({ at, as }) => as.cell(valueAt(row, at), naming, row));

const factLines = (columns: Column[], cells: Cell[], width: number): string[] => {
  const facts = columns.flatMap(({ head }, n) => {
    const value = plain(String(cells[n] ?? ''));
    return value === '' ? [] : [{ head, value }];
  });
  const indent = Math.max(0, ...facts.map(({ head }) => head.length)) + 2;
  return facts.flatMap(({ head, value }) => wrapped(head.padEnd(indent) + value, width, indent));
};

const headsOf = (columns: Column[]) => columns.map(({ head, weight, as }) => ({ head, weight, ...(as.isText && { isText: true }) }));

const tableLines = ({ rows, columns, title, none }: Table, isFirst: boolean, answer: Members, naming: Naming, width: number): string[] => {
  const found = listAt(answer, rows);
  if (found.length === 0)
    return none !== undefined ? [none].filter(Boolean) : isFirst && valueAt(answer, rows) !== undefined ? ['none'] : [];
  const lines = table(
    headsOf(columns),
    found.map((row) => cellsOf(row, columns, naming)),
    width,
  );
  return [...(title ? [title] : []), ...lines];
};

const linesOf = ({ head, facts = [], tables = [], foot }: View, answer: Members, naming: Naming, width: number): string[] => {
  const shown = tables.filter(({ when }) => when?.(answer) ?? true);
  const blocks = [
    head?.(answer, naming).flatMap((line) => wrapped(plain(line), width, 2)) ?? [],
    factLines(facts, cellsOf(answer, facts, naming), width),
    ...shown.map((one, n) => tableLines(one, n === 0, answer, naming, width)),
    foot?.(answer).flatMap((line) => wrapped(plain(line), width, 2)) ?? [],
  ].filter((lines) => lines.length > 0);
  const days = listAt(answer, 'series').filter(isMembers);
  const series = days.map((day) => [`as of ${textAt(day, 'asOf')}`, ...linesOf({ facts, tables }, day, naming, width)]);
  return [...blocks, ...series].flatMap((lines, n) => (n === 0 ? lines : ['', ...lines]));
};

/** The lines of an answer, none of them wider than `width`. */
export const shownOn = async (api: Api, view: View, answer: Members, width: number): Promise<string[]> => {
  const wanted = wanting();
  linesOf(view, answer, wanted.naming, width);
  return linesOf(view, answer, await namingFor(api, answer, wanted), width);
};
