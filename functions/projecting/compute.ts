/** Computes the boards of a roll-up from the rows. */
import type { RollUp } from '../../domain/boards/roll-up.ts';
import type { Rows } from '../../domain/boards/world.ts';
import type { BoardStore, Versions } from '../stores/boards.ts';
import type { RowStore } from '../stores/rows/rows.ts';
import { rolledRows } from '../stores/world/rolled.ts';

export const TRIES = 10; // a lost try means that another computation was written meanwhile

export const versionsOf = ({ rings }: RollUp, rows: Rows): Versions =>
  Object.fromEntries(rings.map((view) => [view, Object.fromEntries((rows[view] ?? []).map(({ id, v }) => [id, v]))]));

export const isTooMany = ({ name }: RollUp): Error => new Error(`${name} is computed by too many at once`);

/** From all rows. The head is read before the rows, and the rows strongly: so a head that is still the same when the boards are written has seen no row
 * later than these. Boards in doubt are written also where they should be there already. */
export const compute = async (
  rollUp: RollUp,
  rows: Pick<RowStore, 'allNamed' | 'getMany'>,
  boards: Pick<BoardStore, 'head' | 'write'>,
  areInDoubt = false,
): Promise<void> => {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const head = await boards.head(rollUp);
    const read = await rolledRows(rollUp, rows);
    if (await boards.write(rollUp, head, { ...rollUp.compute(read), applied: versionsOf(rollUp, read) }, areInDoubt)) return;
  }
  throw isTooMany(rollUp);
};
