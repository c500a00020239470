/** Computes the boards of a roll-up from all rows. */
import type { RollUp } from '../../domain/boards/roll-up.ts';
import type { Rows } from '../../domain/boards/world.ts';
import type { BoardStore, Head, Versions } from '../stores/boards.ts';
import type { BoardOwner } from '../stores/layout.ts';
import type { RowStore } from '../stores/rows/rows.ts';
import { rolledRows } from '../stores/world/rolled.ts';

const TRIES = 10; // a lost try means that another computation was written meanwhile

const versionsOf = ({ rings }: RollUp, rows: Rows): Versions =>
  Object.fromEntries(rings.map((view) => [view, Object.fromEntries((rows[view] ?? []).map(({ id, v }) => [id, v]))]));

/** Boards that vouch for none of their pages: what is computed over them is written, also where it should be there already. */
export const doubted = (boards: BoardStore): BoardStore => {
  const doubt = <P extends object>(page: P) => ({ ...page, hash: '' });
  const head = async (rollUp: BoardOwner): Promise<Head | undefined> => {
    const present = await boards.head(rollUp);
    if (!present) return undefined;
    const pages = Object.entries(present.boards).map(([name, page]) => [name, doubt(page)]);
    return { ...present, boards: Object.fromEntries(pages), applied: doubt(present.applied) };
  };
  return { ...boards, head };
};

/** The head is read before the rows, and the rows strongly: so a head that is still the same when the boards are written has seen no row
 * later than these. */
export const compute = async (
  rollUp: RollUp,
  rows: Pick<RowStore, 'allNamed' | 'getMany'>,
  boards: BoardStore,
  run: () => string,
): Promise<void> => {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const head = await boards.head(rollUp);
    const read = await rolledRows(rollUp, rows);
    if (await boards.write(rollUp, head, { ...rollUp.compute(read), applied: versionsOf(rollUp, read) }, run())) return;
  }
  throw new Error(`${rollUp.name} is computed by too many at once`);
};
