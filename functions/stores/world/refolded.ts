/** Rows as this code folds them. After an upgrade a row may still hold what older code made of its stream: then it is folded anew from the log for whoever
 * reads it, until it is written anew itself. So an upgrade answers right at once. */
import type { Row } from '../../../domain/boards/world.ts';
import { inOneRun } from '../../../domain/kernel/folding.ts';
import { type View, views } from '../../../domain/views.ts';
import type { Recorded } from '../../../events/catalogue.ts';
import type { AnyEvent } from '../../../events/index.ts';
import { inParallel } from '../../ports/parallel.ts';
import type { EventStore } from '../event-store.ts';
import type { FullRow } from '../rows/row.ts';
import type { FoldedRow, RowStore } from '../rows/rows.ts';

type Log = Pick<EventStore, 'recordedAfter'>;

/** The state of a stream at a version, from its first event. */
export const foldOf = async <State, Plain>(log: Log, view: View<State, Plain>, { id, v }: { id: string; v: number }): Promise<State> => {
  const all: Recorded<AnyEvent>[] = [];
  for await (const { events } of log.recordedAfter(`${view.hears}/${id}`, 0, 0)) {
    for (const event of events) if (event.v <= v) all.push(event);
  }
  return inOneRun(() => all.reduce(view.evolve, view.initial));
};

const full = async <State, Plain>(log: Log, view: View<State, Plain>, row: FullRow<State, Plain>): Promise<FullRow<State, Plain>> => {
  if (row.fold === view.foldVersion) return row;
  const state = await foldOf(log, view, row);
  return { ...row, fold: view.foldVersion, state, plain: view.row(state) };
};

const plain = async <State, Plain>(log: Log, view: View<State, Plain>, { fold, ...row }: FoldedRow<Plain>): Promise<Row<Plain>> =>
  fold === view.foldVersion ? row : { ...row, plain: view.row(await foldOf(log, view, row)) };

const each = async <A, B>(all: A[], work: (one: A) => Promise<B>): Promise<B[]> => {
  const done: B[] = [];
  await inParallel([...all.entries()], async ([n, one]) => {
    done[n] = await work(one);
  });
  return done;
};

/** The same rows, of this code's folds whoever wrote them. */
export const refolded = (rows: RowStore, log: Log): RowStore => ({
  ...rows,
  get: async (view, id) => {
    const row = await rows.get(view, id);
    return row && full(log, view, row);
  },
  getMany: async (view, ids) => each(await rows.getMany(view, ids), (row) => full(log, view, row)),
  all: async (view) => each(await rows.allFolded(view), (row) => plain(log, view, row)),
  allFull: async (view) => each(await rows.allFull(view), (row) => full(log, view, row)),
  manyNamed: async (name, ids) => {
    const view = views.find((one) => one.name === name);
    const found = await rows.manyNamed(name, ids);
    return view ? each(found, async (row) => ({ ...(await plain<unknown, unknown>(log, view, row)), fold: view.foldVersion })) : found;
  },
  allNamed: async (name) => {
    const view = views.find((one) => one.name === name);
    return view ? each(await rows.allFolded(view), (row) => plain(log, view, row)) : rows.allNamed(name);
  },
});
