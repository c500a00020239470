/** Compares every row with what the log makes of its stream. What differs is looked at again before it is told: a row may be moving. */
import { mismatch } from '../../domain/kernel/json.ts';
import type { View } from '../../domain/views.ts';
import { splitStream } from '../ports/names.ts';
import { inParallel } from '../ports/parallel.ts';
import type { Changes } from '../stores/changes.ts';
import type { EventStore } from '../stores/event-store.ts';
import { type FoundRow, isReadable } from '../stores/rows/row.ts';
import type { RowStore } from '../stores/rows/rows.ts';
import { type Replayed, replay } from './replay.ts';

/** `stream` is a roll-up's name where a board differs; `field` a view or board and a JSON Pointer into it. */
export type Difference = { stream: string; version: number; field: string; why: string };
export const lineOf = ({ stream, version, field, why }: Difference): string => `${stream}@${version} ${field}: ${why}`;

/** The stores that are compared with each other. */
export type Compared = {
  store: Pick<EventStore, 'recordedAfter'>;
  changes: Pick<Changes, 'headsOf' | 'everyStream'>;
  rows: Pick<RowStore, 'findMany' | 'versions'>;
  /** Between two looks at what differs. */
  pause: () => Promise<void>;
};
/** What to verify, and who is told of it: `seen` gets every replay, `wantedVersions` says which versions of a row it wants in it. */
export type Plan = {
  views: readonly View[];
  /** Whether streams that none of the views hears are replayed too. */
  isWhole: boolean;
  wantedVersions: (view: string, id: string) => ReadonlySet<number>;
  seen: (stream: string, replayed: Replayed) => void;
  progress: (streams: number) => void;
};

/** Looks at a stream before anything is told of it, and before it is left alone because it moves all the time. */
const LOOKS = { least: 3, most: 10 };
/** Streams whose rows are held in memory at a time. */
const AT_ONCE = 50;
const LONGEST = 120;

const shown = (value: unknown): string => {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
};
/** What differs first between what the log gives and what is there. */
export const differs = (expected: unknown, found: unknown): { pointer: string; why: string } | undefined => {
  const first = mismatch(expected, found);
  return first && { pointer: first.pointer, why: `the log gives ${shown(first.expected)}, and there is ${shown(first.found)}` };
};

type Row = FoundRow | undefined;

/** The rows of a view for some streams, those that cannot be read among them. */
const rowsOf = async ({ rows }: Compared, view: View, ids: string[]): Promise<(id: string) => Row> => {
  const found = new Map((await rows.findMany(view, ids)).map((row) => [row.id, row]));
  return (id) => found.get(id);
};

/** How a row differs from the log, or nothing. A row that is stuck is told as such: nothing else can be said of it. */
const rowDiffers = (view: View, row: Row, replayed: Replayed): Omit<Difference, 'stream'> | undefined => {
  if (!row) return replayed.head === 0 ? undefined : { version: replayed.head, field: view.name, why: 'there is no row' };
  if (!isReadable(row)) return { version: replayed.head, field: view.name, why: `the row cannot be read: ${row.stuck.error}` };
  const at = { version: row.v, field: view.name };
  if (row.stuck) return { ...at, field: `${view.name}/stuck`, why: row.stuck.error };
  if (replayed.head === 0) return { ...at, why: 'there is no such stream' };
  if (row.v !== replayed.head) return { ...at, field: `${view.name}/v`, why: `the log is at version ${replayed.head}` };
  if (row.fold !== view.foldVersion)
    return { ...at, field: `${view.name}/fold`, why: `folded by version ${row.fold}, and the code has ${view.foldVersion}` };
  const { plain, state } = row;
  const first = differs(replayed.folds.get(view.name), { state, plain });
  return first && { ...at, field: `${view.name}${first.pointer}`, why: first.why };
};

/** All that differs of some streams. Their rows are read before the log, so that the log is never older than a row. */
const look = async (compared: Compared, streams: readonly string[], plan: Plan): Promise<Difference[]> => {
  const found: Difference[] = [];
  for (const [category, of] of Map.groupBy(streams, (stream) => splitStream(stream)[0])) {
    const hearing = plan.views.filter(({ hears }) => hears === category);
    const ids = of.map((stream) => splitStream(stream)[1]);
    const rows = await Promise.all(hearing.map(async (view) => [view, await rowsOf(compared, view, ids)] as const));
    const heads = await compared.changes.headsOf(of);
    await inParallel(of, async (stream) => {
      const [, id] = splitStream(stream);
      const replayed = await replay(compared.store, stream, hearing, (view) => plan.wantedVersions(view, id));
      plan.seen(stream, replayed);
      const { head, broken } = replayed;
      const placed = heads.get(stream) ?? 0;
      if (broken) found.push({ stream, version: head, field: 'log', why: broken });
      else if (placed !== head)
        found.push({ stream, version: head, field: 'position', why: `positions are given up to version ${placed}` });
      for (const [view, rowOf] of rows) {
        const difference = rowDiffers(view, rowOf(id), replayed);
        if (difference) found.push({ stream, ...difference });
      }
    });
  }
  return found;
};

/** Looks at streams, in portions, and gives those of which something differs, with what. */
const lookAt = async (compared: Compared, streams: readonly string[], plan: Plan): Promise<Difference[]> => {
  const found: Difference[] = [];
  for (let from = 0; from < streams.length; from += AT_ONCE)
    found.push(...(await look(compared, streams.slice(from, from + AT_ONCE), plan)));
  return found;
};

/** Compares all rows of the views of `plan` with the log, and gives what differs for good. Throws what a retry may mend. */
export const verifyRows = async (compared: Compared, plan: Plan): Promise<Difference[]> => {
  const known = new Set<string>();
  const suspects: Difference[] = [];
  for await (const streams of compared.changes.everyStream()) {
    const heard = streams.filter((stream) => plan.isWhole || plan.views.some(({ hears }) => hears === splitStream(stream)[0]));
    for (const stream of heard) known.add(stream);
    suspects.push(...(await lookAt(compared, heard, plan)));
    plan.progress(known.size);
  }
  // Streams that were not in the order of changes yet when it was read, or that there are not.
  for (const view of plan.views) {
    const unknown = [...(await compared.rows.versions(view)).keys()].map((id) => `${view.hears}/${id}`).filter((one) => !known.has(one));
    suspects.push(...(await lookAt(compared, unknown, plan)));
  }
  return settle(compared, suspects, plan);
};

/** What stays in look after look. A row that is late is let go for as long as it moves. */
const settle = async (compared: Compared, first: Difference[], plan: Plan): Promise<Difference[]> => {
  const nameOf = ({ stream, version, field }: Difference) => `${stream} ${field} ${/\/v$|^position$/.test(field) ? version : ''}`;
  const told = new Map<string, Difference>();
  let before = first;
  for (let looks = 2; before.length > 0 && looks <= LOOKS.most; looks += 1) {
    await compared.pause();
    const now = await lookAt(compared, [...new Set(before.map(({ stream }) => stream))], plan);
    const names = new Set(before.map(nameOf));
    for (const one of now) if (looks >= LOOKS.least && names.has(nameOf(one))) told.set(nameOf(one), one);
    before = now.filter((one) => !told.has(nameOf(one)));
  }
  return [...told.values()];
};
