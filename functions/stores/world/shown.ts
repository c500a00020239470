/** How far boards show what rows hold: further than the versions that went into them, where nothing that they read has changed since. */
import type { RollUp } from '../../../domain/boards/roll-up.ts';
import { type View, views } from '../../../domain/views.ts';
import { splitStream } from '../../ports/names.ts';
import type { BoardStore } from '../boards.ts';
import type { Standing } from '../rows/row.ts';
import type { RowStore } from '../rows/rows.ts';

/** The version since which roll-ups find in a row what they find now; its own where other code folded it, which may have found otherwise. */
export const sinceIn = ({ v, fold, unchangedSince }: Standing, { foldVersion }: View): number =>
  fold === foldVersion ? unchangedSince : v;

type Stores = { boards: Pick<BoardStore, 'head' | 'applied'>; rows: Pick<RowStore, 'standingsOf'> };

/** The version up to which the boards of a roll-up show each of these streams, of which `wanted` says which version is asked for: as far as the slowest of its views
 * brought in, 0 where none did. Rows are looked at only where boards have not taken in what is wanted, and as of a moment ago: that nothing changed up to a version stays so. */
export const shownIn = async (
  { boards, rows }: Stores,
  rollUp: Pick<RollUp, 'name' | 'boardsVersion' | 'rings'>,
  wanted: ReadonlyMap<string, number>,
): Promise<Map<string, number>> => {
  const applied = await boards.applied(rollUp, await boards.head(rollUp));
  const shown = new Map<string, number>();
  for (const view of views.filter(({ name }) => rollUp.rings.includes(name))) {
    const heard = [...wanted].flatMap(([stream, version]) => {
      const [category, id] = splitStream(stream);
      return category === view.hears ? [{ stream, id, version, v: applied[view.name]?.[id] ?? 0 }] : [];
    });
    const short = heard.filter(({ v, version }) => v > 0 && v < version).map(({ id }) => id);
    const standings = short.length > 0 ? await rows.standingsOf(view, short, false) : new Map<string, Standing>();
    for (const { stream, id, v } of heard) {
      const row = standings.get(id);
      const upTo = row && v >= sinceIn(row, view) ? Math.max(v, row.v) : v;
      shown.set(stream, Math.min(shown.get(stream) ?? upTo, upTo));
    }
  }
  return shown;
};
