/** Projecting by the doorbell protocol: a message says that a stream moved; what it carries is used only if it fits. */
import { inOneRun } from '../../domain/kernel/folding.ts';
import type { View } from '../../domain/views.ts';
import type { Recorded } from '../../events/catalogue.ts';
import { type AnyEvent, read } from '../../events/index.ts';
import { CODE } from '../ports/code.ts';
import { logger } from '../ports/log.ts';
import { splitStream } from '../ports/names.ts';
import { isPassing } from '../ports/passing.ts';
import type { EventStore } from '../stores/event-store.ts';
import { type FoundRow, type FullRow, type InPieces, isReadable, isStuckHere } from '../stores/rows/row.ts';
import type { RowStore } from '../stores/rows/rows.ts';
import type { Committed } from './ring.ts';

const TRIES = 20; // each lost try means that another projector moved the row on

/** How far a row is: its version, and the latest instant up to there. */
type Place = { v: number; at: number };
/** What is to be applied, and the latest instant after it. */
type Next = { events: Recorded<AnyEvent>[]; at: number };

const logAfter = async (store: EventStore, stream: string, { v, at }: Place): Promise<Next> => {
  const next: Next = { events: [], at };
  for await (const one of store.recordedAfter(stream, v, at)) {
    next.events.push(...one.events);
    next.at = one.at;
  }
  return next;
};

/** What has to be applied after a place: what the message carries if it continues the row, else what the log has. A row in pieces is brought up to all of the log,
 * so that a burst of commits on something large reads and writes it once. */
const eventsAfter = async (store: EventStore, bell: Committed, place: Place & { inPieces?: InPieces }): Promise<Next> => {
  if (!bell.events || bell.from !== place.v + 1 || place.inPieces) return logAfter(store, bell.stream, place);
  const at = Math.max(place.at, bell.at);
  return { events: bell.events.map((stored, n) => read(stored, bell.from + n, at)), at };
};

/** Brings a view's rows up to a commit, in every generation. The active one goes first: after a crash between the two, whoever is told of its change is told
 * again, under the same id. The other way round a flip would make a row active that had moved on in silence. Throws only what a retry may mend. */
export const projector = <State, Plain>(view: View<State, Plain>, store: EventStore, rows: RowStore, code = CODE) => {
  return async (bell: Committed): Promise<void> => {
    const { active, building, kept } = await rows.generations.of(view.name);
    await bringUp(view, store, rows.at(active, true), code)(bell);
    for (const other of [building, kept]) if (other) await bringUp(view, store, rows.at(other, false), code)(bell);
  };
};

/** A row that cannot be folded is marked stuck and left as it was: other streams flow on, and other code, a later fold or a ring that says `again` resumes
 * it from the log. One that cannot be read is folded anew. */
const bringUp =
  <State, Plain>(view: View<State, Plain>, store: EventStore, rows: RowStore, code: string) =>
  async (bell: Committed): Promise<void> => {
    const [, id] = splitStream(bell.stream);
    const found = await rows.findBehind(view, id, bell.to);
    if (found === 'done') return;
    let row = found;
    for (let tries = 0; tries < TRIES; tries += 1) {
      if (row && isDone(view, row, bell, code)) return;
      const from = startOf(view, id, row);
      const next = await advance(view, store, rows, from, bell).catch((error: unknown) => stuckAt(view, from, error, code));
      const result = await rows.put(view, next, from.v);
      if (result.written) return;
      row = result.present;
    }
    throw new Error(`${view.name} row ${id} is written to by too many at once`);
  };

/** The row to fold on from: the one that is there, or an empty one. In place of a damaged row it has fold version 0, which no view has, so that `advance` folds
 * it anew from the log. */
const startOf = <State, Plain>(view: View<State, Plain>, id: string, row: FoundRow<State, Plain> | undefined): FullRow<State, Plain> => {
  if (row && isReadable(row)) return row;
  return {
    id,
    v: row?.v ?? 0,
    at: 0,
    fold: row ? 0 : view.foldVersion,
    state: view.initial,
    plain: view.row(view.initial),
    ...(row?.inPieces && { inPieces: row.inPieces }),
  };
};

const isDone = (view: Pick<View, 'foldVersion'>, row: FoundRow, bell: Committed, code: string): boolean =>
  row.damaged || row.stuck ? isStuckHere(row, view.foldVersion, code) && !bell.again : row.fold === view.foldVersion && bell.to <= row.v;

const BEGINNING: Place = { v: 0, at: 0 };

/** The row after a commit. A row of another fold is folded anew, all of it from the log: the message may be older than the row. */
const advance = async <State, Plain>(
  view: View<State, Plain>,
  store: EventStore,
  rows: RowStore,
  row: FullRow<State, Plain>,
  bell: Committed,
): Promise<FullRow<State, Plain>> => {
  const isOurs = row.fold === view.foldVersion;
  const { events, at } = isOurs ? await eventsAfter(store, bell, row) : await logAfter(store, bell.stream, BEGINNING);
  const mentions = view.mentions ? events.flatMap(view.mentions) : [];
  // Before the row is: whoever reads one finds what it mentions.
  if (mentions.length > 0) await rows.mention(bell.stream, mentions);
  const state = inOneRun(() => events.reduce(view.evolve, isOurs ? row.state : view.initial));
  const plain = view.row(state);
  return {
    id: row.id,
    v: (isOurs ? row.v : 0) + events.length,
    at,
    fold: view.foldVersion,
    state,
    plain,
    ...(isOurs && isSame(view, row, { state, plain }) && { unchangedSince: row.unchangedSince ?? row.v }),
    ...(row.inPieces && { inPieces: row.inPieces }),
  };
};

/** Whether roll-ups find in a later state what they found in a row. */
const isSame = <State, Plain>(
  view: View<State, Plain>,
  row: FullRow<State, Plain>,
  later: Pick<FullRow<State, Plain>, 'state' | 'plain'>,
) => row.v > 0 && (view.readBesides?.(later.state) ?? 0) <= row.v && JSON.stringify(later.plain) === JSON.stringify(row.plain);

const ERROR_LENGTH = 1_000; // characters of an error that a row keeps

/** The row as it was, with why it got no further. Throws what a retry may mend. */
const stuckAt = <State, Plain>(
  view: View<State, Plain>,
  row: FullRow<State, Plain>,
  error: unknown,
  code: string,
): FullRow<State, Plain> => {
  if (isPassing(error)) throw error;
  const why = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  logger.error('row is stuck', { view: view.name, id: row.id, version: row.v, error: why });
  return { ...row, stuck: { error: why.slice(0, ERROR_LENGTH), fold: view.foldVersion, code } };
};
