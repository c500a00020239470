/** Projecting by the doorbell protocol: a message says that a stream moved; what it carries is used only if it fits. */
import type { View } from '../../domain/views.ts';
import type { Recorded } from '../../events/catalogue.ts';
import { type OrganizationEvent, read } from '../../events/index.ts';
import type { Committed } from '../relay.ts';
import { type EventStore, eventsOf } from './event-store.ts';
import type { FullRow, RowStore } from './rows.ts';

type Base = { v: number; state: unknown };
type Recording = Recorded<OrganizationEvent>;

const TRIES = 20; // each lost try means that another projector moved the row on

const idOf = (stream: string): string => stream.slice(stream.indexOf('/') + 1);

/** What has to be applied after `v`: what the message carries if it continues the row, else what the log has. */
const eventsAfter = async (store: EventStore, bell: Committed, v: number): Promise<Recording[]> => {
  if (bell.events && bell.from === v + 1) return bell.events.map((stored, n) => read(stored, bell.from + n, bell.at) as Recording);
  const events: Recording[] = [];
  for await (const commit of store.commitsAfter(bell.stream, v)) events.push(...(eventsOf(commit) as Recording[]));
  return events;
};

/** Brings a view's row up to a commit. A row that cannot be folded is marked stuck and left at the version that it had: other streams flow
 * on, and a later fold resumes it from the log. Throws only what a retry may mend. */
export const projector =
  (view: View, store: EventStore, rows: RowStore) =>
  async (bell: Committed): Promise<void> => {
    const id = idOf(bell.stream);
    let row = await rows.get(view.name, id);
    for (let tries = 0; tries < TRIES; tries += 1) {
      if (row && row.fold === view.fold && (bell.to <= row.v || row.stuck?.fold === view.fold)) return;
      const base: Base = row && row.fold === view.fold ? row : { v: 0, state: view.initial };
      const next = await advance(view, id, base, () => eventsAfter(store, bell, base.v));
      const result = await rows.put(view.name, next, row?.v ?? 0);
      if (result.written) return;
      row = result.present;
    }
    throw new Error(`${view.name} row ${id} is written to by too many at once`);
  };

const advance = async (view: View, id: string, base: Base, after: () => Promise<Recording[]>): Promise<FullRow> => {
  try {
    const events = await after();
    const state = events.reduce(view.evolve, base.state);
    return { id, v: base.v + events.length, fold: view.fold, state, plain: view.row(state) };
  } catch (error) {
    if (isPassing(error)) throw error;
    const why = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return { id, ...base, fold: view.fold, plain: view.row(base.state), stuck: { error: why, fold: view.fold } };
  }
};

/** Faults of the service, not of the data: a retry may mend them. AWS names them on the error. */
const isPassing = (error: unknown): boolean => error instanceof Error && ('$metadata' in error || '$fault' in error || 'code' in error);
