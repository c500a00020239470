/** One row that a path names. */
import type { View } from '../../../domain/views.ts';
import { isId } from '../../http/path.ts';
import { notFound } from '../../http/problem.ts';
import type { FullRow } from '../../stores/rows/row.ts';
import type { Reader } from './reader.ts';

/** The row of `id`, and `shown`: what a reading makes of its state. Throws 404 when there is no row, or nothing to show of it at the
 * viewpoint. */
export const rowOr404 = async <State, Plain, Shown extends object>(
  { rows }: Reader,
  view: View<State, Plain>,
  id: string,
  { noun, show }: { noun: string; show: (state: State) => Shown | null },
): Promise<{ row: FullRow<State, Plain>; shown: Shown }> => {
  const row = isId(id) ? await rows.get(view, id) : undefined;
  const shown = row && show(row.state);
  if (!shown) throw notFound(`there is no ${noun} "${id}"`);
  return { row, shown };
};

/** The version of a row as an answer says it; a row that could not be folded further says so with the answer that it still has. */
export const versionOf = ({ v, stuck }: Pick<FullRow, 'v' | 'stuck'>) => ({ version: v, ...(stuck && { stale: true }) });
