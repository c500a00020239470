/** A table as in print: numbers line up, and on a phone each row is a list of what its columns say. Of a long one only the rows that are looked at are there. */
import type { ComponentChildren, Ref } from 'preact';
import { LongBody } from './long.tsx';

export type Column<Row> = {
  name: string;
  /** What stands at its head, where that is more than its name. */
  head?: ComponentChildren;
  cell: (row: Row) => ComponentChildren;
  /** Lines up at the right, as figures do. */
  isNumber?: boolean;
  /** Names its row. */
  isHead?: boolean;
  /** Beneath or above which it is sorted. */
  sorted?: 'ascending' | 'descending';
};

export type TableProps<Row> = {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** What a heading says above the first of several rows that follow each other: their month. */
  groupOf?: ((row: Row) => string) | undefined;
  /** Of all rows where these are the first of more. */
  total?: number | undefined;
  captionIsShown?: boolean;
};

/** So many rows are drawn as they are. */
const DRAWN = 60;

/** A row, or the heading above the first row of a group. `index` counts rows alone. */
export type Line<R> = { key: string } & ({ heading: string } | { row: R; index: number });

/** What stands beneath each other: rows, and a heading wherever another group begins. */
export const linesOf = <R,>({ rows, keyOf, groupOf }: Pick<TableProps<R>, 'rows' | 'keyOf' | 'groupOf'>): Line<R>[] => {
  let group: string | undefined;
  return rows.flatMap((row, index): Line<R>[] => {
    const key = keyOf(row);
    const before = group;
    group = groupOf?.(row);
    const line = { key, row, index };
    return group === undefined || group === before ? [line] : [{ key: `above ${key}`, heading: group }, line];
  });
};

/** `place`: which line of all it is; whoever measures it finds that in `data-index`. */
type LineProps<R> = { line: Line<R>; columns: readonly Column<R>[]; place?: number; measured?: Ref<HTMLTableRowElement> };

export const LineRow = <R,>({ line, columns, place, measured = null }: LineProps<R>) =>
  'heading' in line ? (
    <tr class="group" data-index={place} ref={measured}>
      <th scope="rowgroup" colSpan={columns.length}>
        {line.heading}
      </th>
    </tr>
  ) : (
    <tr aria-rowindex={line.index + 2} data-index={place} ref={measured}>
      {columns.map(({ name, cell, isNumber, isHead }) =>
        isHead ? (
          <th scope="row" key={name} data-label={name} class={isNumber ? 'number' : undefined}>
            {cell(line.row)}
          </th>
        ) : (
          <td key={name} data-label={name} class={isNumber ? 'number' : undefined}>
            {cell(line.row)}
          </td>
        ),
      )}
    </tr>
  );

export const Table = <R,>(props: TableProps<R>) => {
  const { caption, columns, rows, total, captionIsShown } = props;
  const lines = linesOf(props);
  return (
    <table aria-rowcount={(total ?? rows.length) + 1}>
      <caption class={captionIsShown ? undefined : 'unseen'}>{caption}</caption>
      <thead>
        <tr aria-rowindex={1}>
          {columns.map(({ name, head = name, isNumber, sorted }) => (
            <th scope="col" key={name} class={isNumber ? 'number' : undefined} aria-sort={sorted}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      {lines.length <= DRAWN ? (
        <tbody>
          {lines.map((line) => (
            <LineRow key={line.key} line={line} columns={columns} />
          ))}
        </tbody>
      ) : (
        <LongBody lines={lines} columns={columns} name={caption} />
      )}
    </table>
  );
};
