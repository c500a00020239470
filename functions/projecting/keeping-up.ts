/** Computes the boards of a roll-up again and again, as a function does that stays warm: from all rows, of which it reads those that rang. So what a commit costs to read does not grow
 * with what is there. */
import type { RollUp } from '../../domain/boards/roll-up.ts';
import { isEqual } from '../../domain/kernel/json.ts';
import type { BoardStore } from '../stores/boards.ts';
import type { RowStore } from '../stores/rows/rows.ts';
import { rolledRows } from '../stores/world/rolled.ts';
import { isTooMany, TRIES, versionsOf } from './compute.ts';
import { KeptRows, type Reads, type Rung } from './kept-rows.ts';

export const keepingUp = (rollUp: RollUp, rows: Reads & Pick<RowStore, 'getMany'>, boards: BoardStore, now: () => number = Date.now) => {
  const kept = new KeptRows(rollUp, rows, now);
  /** What had been seen to change when boards were written last. */
  let written = -1;

  /** Rows are read after the head, and strongly, as far as they are read; those that went into the boards of the head are known at least as far. */
  const keepUp = async (rung: readonly Rung[]): Promise<void> => {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const head = await boards.head(rollUp);
      const applied = await boards.applied(rollUp, head);
      await kept.refresh(rung, applied);
      const read = await rolledRows(rollUp, { allNamed: async (view) => kept.of(view), getMany: rows.getMany });
      const versions = versionsOf(rollUp, read);
      if (written === kept.seen && isEqual(versions, applied)) return;
      if (await boards.write(rollUp, head, { ...rollUp.compute(read), applied: versions })) {
        written = kept.seen;
        return;
      }
    }
    throw isTooMany(rollUp);
  };

  /** One after the other: what rang while boards were computed mostly went into them. */
  let last: Promise<unknown> = Promise.resolve();
  return (rung: readonly Rung[]): Promise<void> => {
    const mine = last.then(() => keepUp(rung));
    last = mine.catch(() => {});
    return mine;
  };
};
