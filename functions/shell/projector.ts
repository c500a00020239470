/** Projecting by the doorbell protocol: a message says that a stream moved; what it carries is used only if it fits. */
import type { View } from '../../domain/views.ts';
import type { Recorded } from '../../events/catalogue.ts';
import { type OrganizationEvent, read } from '../../events/index.ts';
import type { Committed } from '../relay.ts';
import { type EventStore, eventsOf } from './event-store.ts';
import type { FullRow, RowStore } from './rows.ts';

type Recording = Recorded<OrganizationEvent>;

const TRIES = 20; // each lost try means that another projector moved the row on

const idOf = (stream: string): string => stream.slice(stream.indexOf('/') + 1);

const logAfter = async (store: EventStore, stream: string, v: number): Promise<Recording[]> => {
  const events: Recording[] = [];
  for await (const commit of store.commitsAfter(stream, v)) events.push(...(eventsOf(commit) as Recording[]));
  return events;
};

/** What has to be applied after `v`: what the message carries if it continues the row, else what the log has. */
const eventsAfter = async (store: EventStore, bell: Committed, v: number): Promise<Recording[]> =>
  bell.events && bell.from === v + 1
    ? bell.events.map((stored, n) => read(stored, bell.from + n, bell.at) as Recording)
    : logAfter(store, bell.stream, v);

/** Brings a view's rows up to a commit, in every generation. The active one goes first: after a crash between the two, whoever is told of its change is told
 * again, under the same id. The other way round a flip would make a row active that had moved on in silence. Throws only what a retry may mend. */
export const projector = (view: View, store: EventStore, rows: RowStore) => {
  return async (bell: Committed): Promise<void> => {
    const { active, building, kept } = await rows.generations.of(view.name);
    await bringUp(view, store, rows.at(active, true))(bell);
    for (const other of [building, kept]) if (other) await bringUp(view, store, rows.at(other, false))(bell);
  };
};

/** A row that cannot be folded is marked stuck and left as it was: other streams flow on, and a later fold resumes it from the log. */
const bringUp =
  (view: View, store: EventStore, rows: RowStore) =>
  async (bell: Committed): Promise<void> => {
    const id = idOf(bell.stream);
    let row = await rows.get(view.name, id);
    for (let tries = 0; tries < TRIES; tries += 1) {
      if (row && isDone(view, row, bell)) return;
      const from = row ?? { id, v: 0, fold: view.fold, state: view.initial, plain: view.row(view.initial) };
      const result = await rows.put(view.name, await advance(view, store, from, bell), from.v);
      if (result.written) return;
      row = result.present;
    }
    throw new Error(`${view.name} row ${id} is written to by too many at once`);
  };

const isDone = (view: View, row: FullRow, bell: Committed): boolean =>
  row.stuck?.fold === view.fold || (row.fold === view.fold && bell.to <= row.v);

/** The row after a commit. A row of another fold is folded anew, all of it from the log: the message may be older than the row. */
const advance = async (view: View, store: EventStore, row: FullRow, bell: Committed): Promise<FullRow> => {
  const isOurs = row.fold === view.fold;
  try {
    const events = isOurs ? await eventsAfter(store, bell, row.v) : await logAfter(store, bell.stream, 0);
    const state = events.reduce(view.evolve, isOurs ? row.state : view.initial);
    return { id: row.id, v: (isOurs ? row.v : 0) + events.length, fold: view.fold, state, plain: view.row(state) };
  } catch (error) {
    if (isPassing(error)) throw error;
    const why = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return { ...row, stuck: { error: why, fold: view.fold } };
  }
};

/** Faults of the service, not of the data: a retry may mend them. AWS names them on the error. */
export const isPassing = (error: unknown): boolean =>
  error instanceof Error && ('$metadata' in error || '$fault' in error || 'code' in error);
