/** What the log makes of a stream, folded anew from its first event: the measure of every row. */
import type { View } from '../../domain/views.ts';
import type { Recorded } from '../../events/catalogue.ts';
import type { AnyEvent } from '../../events/index.ts';
import { isPassing } from '../ports/passing.ts';
import type { EventStore } from '../stores/event-store.ts';

export type Folded = { state: unknown; plain: unknown };
/** `head` is the version up to which the log could be folded, and `broken` why it was not folded further. */
export type Replayed = { head: number; folds: Map<string, Folded>; wanted: Map<string, Map<number, unknown>>; broken?: string };

/** Values as they come back from a table: members that are undefined are not there. */
const stored = <T>(value: T): T => JSON.parse(JSON.stringify(value));

/** Folds a stream through `views`. `wantedVersions` are those at which a view's plain part is wanted as well, for boards that were computed from it. Throws
 * only what a retry may mend. */
export const replay = async (
  store: Pick<EventStore, 'recordedAfter'>,
  stream: string,
  views: readonly View[],
  wantedVersions: (view: string) => ReadonlySet<number>,
): Promise<Replayed> => {
  const states = new Map<string, unknown>(views.map(({ name, initial }) => [name, initial]));
  const wanted = new Map(views.map(({ name }) => [name, new Map<number, unknown>()]));
  let head = 0;
  const apply = (event: Recorded<AnyEvent>): void => {
    const next = views.map((view) => [view, view.evolve(states.get(view.name), event)] as const);
    for (const [view, state] of next) {
      states.set(view.name, state);
      if (wantedVersions(view.name).has(event.v)) wanted.get(view.name)?.set(event.v, stored(view.row(state)));
    }
    head = event.v;
  };
  const done = (broken?: string): Replayed => {
    const folds = new Map(views.map(({ name, row }) => [name, stored({ state: states.get(name), plain: row(states.get(name)) })]));
    return { head, folds, wanted, ...(broken && { broken }) };
  };
  try {
    for await (const { events } of store.recordedAfter(stream, 0, 0)) events.forEach(apply);
    return done();
  } catch (error) {
    if (isPassing(error)) throw error;
    return done(`${(error as Error).name}: ${(error as Error).message}`);
  }
};
