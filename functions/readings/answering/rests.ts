/** What an answer rests on, as its route declares it: how far rows and boards have come for the streams that they are made of. */
import type { RollUp } from '../../../domain/boards/roll-up.ts';
import { type View, views } from '../../../domain/views.ts';
import { shownIn } from '../../stores/world/shown.ts';
import type { Reader } from '../world/reader.ts';
import type { Rests } from './waiting.ts';

/** On the rows of a view, and so on the streams of the category that it hears. */
export const onRows =
  (view: View) =>
  ({ rows }: Reader): Rests => ({
    [view.hears]: async (id) => (await rows.versionsOf([view], id)).get(view.name),
  });

/** On the rows of several views: of each category as far as the slowest of its views has come. */
export const onRowsOf =
  (...of: View[]) =>
  ({ rows }: Reader): Rests => {
    const slowest = (some: View[]) => async (id: string) => {
      const versions = await rows.versionsOf(some, id);
      return Math.min(...some.map(({ name }) => versions.get(name) ?? 0));
    };
    return Object.fromEntries([...Map.groupBy(of, ({ hears }) => hears)].map(([category, some]) => [category, slowest(some)]));
  };

/** On the boards of a roll-up, and so on the streams of every category that its views hear. */
export const onBoards =
  (rollUp: RollUp) =>
  (reader: Reader): Rests => {
    const heard = new Set(views.filter(({ name }) => rollUp.rings.includes(name)).map(({ hears }) => hears));
    const shown = (category: string) => async (id: string, wanted: number) => {
      const stream = `${category}/${id}`;
      return (await shownIn(reader, rollUp, new Map([[stream, wanted]]))).get(stream);
    };
    return Object.fromEntries([...heard].map((category) => [category, shown(category)]));
  };

/** On the rows of every view. */
export const onEverything = (reader: Reader): Rests => Object.assign({}, ...views.map((view) => onRows(view)(reader)));
