/** Rows of any view, as they are put. */
import type { FullRow } from '../../../functions/stores/rows/row.ts';

export const row = (id: string, v: number, more: Partial<FullRow> = {}): FullRow => ({
  id,
  v,
  at: 0,
  fold: 1,
  state: { v },
  plain: { id },
  ...more,
});
