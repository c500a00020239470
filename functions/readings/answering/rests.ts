/** What an answer rests on, as its route declares it: how far rows and boards have come for the streams that they are made of. */
import type { RollUp } from '../../../domain/boards/roll-up.ts';
import { type View, views } from '../../../domain/views.ts';
import type { Rests } from '../../http/waiting.ts';
import type { Reader } from '../world/reader.ts';

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
  ({ boards }: Reader): Rests => {
    const hearing = Map.groupBy(
      views.filter((view) => rollUp.rings.includes(view.name)),
      ({ hears }) => hears,
    );
    const lowest = (of: View[]) => async (id: string) => {
      const head = await boards.head(rollUp);
      if (!head) return undefined;
      const applied = await boards.applied(rollUp, head);
      return Math.min(...of.map((view) => applied[view.name]?.[id] ?? 0));
    };
    return Object.fromEntries([...hearing].map(([category, of]) => [category, lowest(of)]));
  };

/** On the rows of every view. */
export const onEverything = (reader: Reader): Rests => Object.assign({}, ...views.map((view) => onRows(view)(reader)));
