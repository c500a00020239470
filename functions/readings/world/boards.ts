/** The boards of a roll-up as they are now: those that are kept, or, where none of this version of the code are kept yet, computed from
 * the rows. */
import type { Boards, RollUpOf } from '../../../domain/boards/roll-up.ts';
import { APPLIED } from '../../stores/layout.ts';
import { rolledRows } from '../../stores/world/rolled.ts';
import type { Reader } from './reader.ts';

/** `version`: the number of events behind them. `keys`: of every board. `get` gives boards in the order asked for; a key that there is
 * none of is left out. */
export type BoardsNow<B extends Boards> = {
  version: number;
  keys: string[];
  get: <K extends keyof B & string>(keys: K[]) => Promise<B[K][]>;
};

/** After an upgrade the boards of older code are not read: until those of this code are kept, each answer is computed by the same
 * function. */
export const boardsNow = async <B extends Boards>({ boards, rows }: Reader, rollUp: RollUpOf<B>): Promise<BoardsNow<B>> => {
  const head = await boards.head(rollUp);
  if (head)
    return {
      version: head.version,
      keys: Object.keys(head.boards).filter((key) => key !== APPLIED),
      get: (keys) => boards.boardsOf(rollUp, head, keys),
    };
  const computed = rollUp.compute(await rolledRows(rollUp, rows));
  return {
    version: computed.version,
    keys: [...computed.boards.keys()],
    get: async <K extends keyof B & string>(keys: K[]) =>
      keys.flatMap((key) => (computed.boards.has(key) ? [computed.boards.get(key) as B[K]] : [])),
  };
};

/** One board as it is now; undefined where there is none. */
export const boardNow = async <B extends Boards, K extends keyof B & string>(
  reader: Reader,
  rollUp: RollUpOf<B>,
  key: K,
): Promise<{ board: B[K] | undefined; version: number }> => {
  const { version, get } = await boardsNow(reader, rollUp);
  const [board] = await get([key]);
  return { board, version };
};
