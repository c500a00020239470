/** What each row is of, where an item has parts. */
import { invalidParameter, oneOf } from '../../http/parameters.ts';

export const ROWS = {
  rows: oneOf(['participations'])
    .optional()
    .describe('A row for each investor of each round, where rows are asked for (`format=csv` or `ndjson`).'),
};

/** Throws 400 where there are no rows. */
export const checkRows = (rows: string | undefined, asRows: boolean): void => {
  if (rows !== undefined && !asRows)
    throw invalidParameter('rows', 'JSON has the parts in their items; ask for format=csv or format=ndjson');
};
