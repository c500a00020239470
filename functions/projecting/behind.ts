/** What a loss on the way left behind: rows behind their streams, boards behind their rows, subscribers who may not have been told, rates that nobody would find.
 * Only heads and versions are looked at: whoever is rung looks closely. */
import { rollUps } from '../../domain/boards/roll-up.ts';
import { type View, valuationTimelines, views } from '../../domain/views.ts';
import type { Message, Publish } from '../ports/bus.ts';
import { splitStream } from '../ports/names.ts';
import type { BoardStore } from '../stores/boards.ts';
import type { Changes } from '../stores/changes.ts';
import type { DeliveryStore } from '../stores/deliveries.ts';
import type { Wait, WaitingStore } from '../stores/rates/waiting.ts';
import { isStuckHere, type Standing } from '../stores/rows/row.ts';
import type { RowStore } from '../stores/rows/rows.ts';
import type { SweptStore } from '../stores/swept.ts';
import { sinceIn } from '../stores/world/shown.ts';
import { noticesRing, ratesRing, rowRing, streamRing } from './ring.ts';

export type Sweeper = {
  changes: Pick<Changes, 'last' | 'pagesAfter' | 'headsOf' | 'streamsFrom'>;
  rows: Pick<RowStore, 'standingsOf'>;
  boards: Pick<BoardStore, 'head' | 'applied'>;
  deliveries: Pick<DeliveryStore, 'toldOf'>;
  waiting: Pick<WaitingStore, 'missing' | 'currencies'>;
  swept: SweptStore;
  publish: Publish;
  now: () => number;
};

export type Finding = { stream: string; ring: Message };
/** The streams of one category: how far each is in the log, and what the rows of every view that hears them are at, by the view's name. */
type Looked = { category: string; heads: ReadonlyMap<string, number>; rows: ReadonlyMap<string, ReadonlyMap<string, Standing>> };

const hearing = (category: string): View[] => views.filter(({ hears }) => hears === category);

/** Of streams that come up in the slow pass, `slow`, it is looked whether their rows can be read. */
const look = async (
  { rows }: Sweeper,
  category: string,
  heads: ReadonlyMap<string, number>,
  slow: ReadonlySet<string>,
): Promise<Looked> => {
  const isSlow = (id: string): boolean => slow.has(`${category}/${id}`);
  const ids = [...heads.keys()];
  const byView = await Promise.all(
    hearing(category).map(async (view) => {
      const quick = await rows.standingsOf(
        view,
        ids.filter((id) => !isSlow(id)),
        false,
      );
      return [view.name, new Map([...quick, ...(await rows.standingsOf(view, ids.filter(isSlow), true))])] as const;
    }),
  );
  return { category, heads, rows: new Map(byView) };
};

/** Whether a row has not taken in its stream, or was folded by older code. One that is stuck by this very code is not behind: it waits for other code. */
const isBehind = (row: Standing | undefined, head: number, { foldVersion }: View): boolean => {
  if (!row) return head > 0;
  return row.stuck ? !isStuckHere(row, foldVersion) : row.v < head || row.fold !== foldVersion;
};

const rowsBehind = ({ now }: Sweeper, { category, heads, rows }: Looked): Finding[] =>
  [...heads].flatMap(([id, head]) => {
    if (!hearing(category).some((view) => isBehind(rows.get(view.name)?.get(id), head, view))) return [];
    const stream = `${category}/${id}`;
    return [{ stream, ring: streamRing(stream, head, now()) }];
  });

/** Boards that lack a change of what they read. A board takes in the row that rings; several ring together, by a ring that names none: then it looks at every row. */
const boardsBehind = async ({ boards, now }: Sweeper, { category, rows }: Looked): Promise<Finding[]> => {
  const findings: Finding[] = [];
  for (const rollUp of rollUps) {
    const rung = hearing(category).filter(({ name }) => rollUp.rings.includes(name));
    if (rung.length === 0) continue;
    const applied = await boards.applied(rollUp, await boards.head(rollUp));
    const late = rung
      .flatMap((view) => [...(rows.get(view.name) ?? [])].map(([id, row]) => ({ view: view.name, id, v: sinceIn(row, view) })))
      .filter(({ view, id, v }) => (applied[view]?.[id] ?? 0) < v);
    const [first] = late;
    if (!first) continue;
    const isOne = late.every(({ id }) => id === first.id);
    const ring = isOne ? rowRing([first.view], first.id, first.v, now()) : rowRing([first.view], 'all', 0, now());
    findings.push(...late.map(({ id }) => ({ stream: `${category}/${id}`, ring })));
  }
  return findings;
};

/** Organizations of which something may be untold: whoever is rung looks closely, and says how far all is told. */
const untold = async ({ deliveries, now }: Sweeper, { rows }: Looked): Promise<Finding[]> => {
  const timelines = [...(rows.get(valuationTimelines.name) ?? [])].filter(
    ([, row]) => !row.stuck && row.fold === valuationTimelines.foldVersion && row.touched !== 0,
  );
  const told = await deliveries.toldOf(timelines.map(([id]) => id));
  return timelines
    .filter(([id, { v, touched = v }]) => (told.get(id) ?? 0) < touched)
    .map(([id]) => ({ stream: `organization/${id}`, ring: noticesRing(id, now()) }));
};

/** Streams that wait for rates, and stand under none of them: whoever publishes these would not find them. */
const unlisted = async ({ waiting, now }: Sweeper, { category, rows }: Looked): Promise<Finding[]> => {
  const waits = [...rows.values()].flatMap((of) =>
    [...of].flatMap(([id, row]) => row.waits.map((rate): Wait => ({ rate, stream: `${category}/${id}` }))),
  );
  const missing = Map.groupBy(await waiting.missing(waits), ({ stream }) => stream);
  return [...missing].map(([stream, of]) => ({ stream, ring: ratesRing(stream, now(), { awaits: of.map(({ rate }) => rate) }) }));
};

/** What is behind among these streams. A row that is rung rings its boards and notices itself; what is behind it shows next time. */
export const behindAmong = async (
  sweeper: Sweeper,
  streams: string[],
  checked: ReadonlySet<string>,
): Promise<{ findings: Finding[]; stuck: number }> => {
  const findings: Finding[] = [];
  let stuck = 0;
  const heads = await sweeper.changes.headsOf(streams);
  for (const [category, of] of Map.groupBy(heads, ([stream]) => splitStream(stream)[0])) {
    const looked = await look(sweeper, category, new Map(of.map(([stream, head]) => [splitStream(stream)[1], head])), checked);
    stuck += [...looked.rows.values()].flatMap((rows) => [...rows.values()]).filter(({ stuck }) => stuck).length;
    findings.push(
      ...rowsBehind(sweeper, looked),
      ...(await boardsBehind(sweeper, looked)),
      ...(await untold(sweeper, looked)),
      ...(await unlisted(sweeper, looked)),
    );
  }
  return { findings, stuck };
};
