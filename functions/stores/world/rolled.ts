/** The rows that the boards of a roll-up are computed from. */
import type { RollUp } from '../../../domain/boards/roll-up.ts';
import { CLAIMS, type Row, type Rows } from '../../../domain/boards/world.ts';
import { rounds } from '../../../domain/views.ts';
import type { RowStore } from '../rows/rows.ts';

/** Plain rows of every view that it rings for, and the claims of those startups that it needs them of: these may have moved on since, and are taken as they are then. */
export const rolledRows = async ({ rings, claims }: RollUp, rows: Pick<RowStore, 'allNamed' | 'getMany'>): Promise<Rows> => {
  const read: Rows = Object.fromEntries(await Promise.all(rings.map(async (view) => [view, await rows.allNamed(view)] as const)));
  const ids = claims?.(read) ?? [];
  if (ids.length === 0) return read;
  const full = new Map((await rows.getMany(rounds, ids)).map((row) => [row.id, row]));
  const present = (row: Row): Row => {
    const { id, v, plain } = full.get(row.id) ?? row;
    return { id, v, plain };
  };
  return {
    ...read,
    [rounds.name]: (read[rounds.name] ?? []).map(present),
    [CLAIMS]: [...full.values()].map(({ id, v, state }) => ({ id, v, plain: state })),
  };
};
