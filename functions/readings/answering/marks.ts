/** How far what answers rest on has followed the log: the rows of a view, or the boards of a roll-up. Everything up to a mark is known to be applied; what
 * came behind it is looked up, and the mark is moved on. */
import type { RollUp } from '../../../domain/boards/roll-up.ts';
import { type View, views } from '../../../domain/views.ts';
import { splitStream } from '../../ports/names.ts';
import type { BoardStore } from '../../stores/boards.ts';
import type { Changes } from '../../stores/changes.ts';
import type { EventStore } from '../../stores/event-store.ts';
import type { FinalityStore, Mark } from '../../stores/finality.ts';
import type { Place, RowStore } from '../../stores/rows/rows.ts';
import { shownIn } from '../../stores/world/shown.ts';

export type Followed = {
  store: Pick<EventStore, 'instantsAt'>;
  changes: Pick<Changes, 'pagesAfter'>;
  rows: Pick<RowStore, 'placesOf' | 'standingsOf' | 'generations'>;
  boards: Pick<BoardStore, 'head' | 'applied'>;
  finality: Pick<FinalityStore, 'mark' | 'putMark'>;
};

/** What an answer rests on. `placesOf`: how far it has applied streams that it hears, which moved up to these versions; one that it has not seen is left out. `isLarge`: that takes much. */
export type Basis = {
  name: string;
  hears: ReadonlySet<string>;
  isLarge?: true;
  placesOf: (moved: ReadonlyMap<string, number>) => Promise<Map<string, Place>>;
};

export const rowsBasis = async ({ rows }: Pick<Followed, 'rows'>, view: View): Promise<Basis> => {
  const { active } = await rows.generations.of(view.name);
  const placesOf = async (moved: ReadonlyMap<string, number>) => {
    const ids = [...moved.keys()].map((stream) => splitStream(stream)[1]);
    const places = await rows.placesOf(view, ids);
    return new Map([...places].map(([id, place]) => [`${view.hears}/${id}`, place]));
  };
  return { name: `${view.name}@${active}`, hears: new Set([view.hears]), placesOf };
};

/** The boards have applied of a stream what the slowest of their views brought in. */
export const boardsBasis = (followed: Pick<Followed, 'boards' | 'rows'>, rollUp: RollUp): Basis => {
  const hearing = views.filter(({ name }) => rollUp.rings.includes(name));
  const placesOf = async (moved: ReadonlyMap<string, number>) =>
    new Map([...(await shownIn(followed, rollUp, moved))].map(([stream, v]) => [stream, { v, at: 0 }]));
  return {
    name: `boards/${rollUp.name}@${rollUp.boardsVersion}`,
    isLarge: true,
    hears: new Set(hearing.map(({ hears }) => hears)),
    placesOf,
  };
};

/** Positions that are looked at before the mark is moved on. */
const WINDOW = 20_000;
/** A mark is moved on by who reads when so much lies behind it; the sweeper moves it on each time. */
const WORTH_WRITING = 500;

/** Streams that moved behind a mark, with their versions; and where this ends. */
const movedBehind = async ({ changes }: Followed, { hears }: Basis, { position, behind }: Mark) => {
  const moved = new Map(behind);
  let end = position;
  for await (const { first, commits } of changes.pagesAfter(position)) {
    if (end - position > WINDOW) return { moved, end, isAll: false };
    end = first - 1;
    for (const { stream, from, n } of commits) {
      end += n;
      if (hears.has(splitStream(stream)[0])) moved.set(stream, Math.max(moved.get(stream) ?? 0, from + n - 1));
    }
  }
  return { moved, end, isAll: true };
};

/** The instant before the first commit that is not applied; `upTo` where there is none. A commit that is gone may have been right behind what is applied. */
const instantBefore = async ({ store }: Followed, behind: Mark['behind'], places: Map<string, Place>, upTo: number): Promise<number> => {
  const firsts = behind.map(([stream]) => ({ stream, version: (places.get(stream)?.v ?? 0) + 1 }));
  const instants = await store.instantsAt(firsts);
  const last = ({ stream }: { stream: string }) => Math.max(instants.get(stream) ?? 0, places.get(stream)?.at ?? 0) - 1;
  return Math.min(upTo, ...firsts.map(last));
};

/** A stream of which not all is applied that has a place in the order of changes: `version` is applied, and the next was recorded at `since`, in ms; null where
 * that commit is gone. */
export type Late = { stream: string; version: number; since: number | null };

/** How far a basis is behind the order of changes, without moving its mark on. `upTo`: the instant up to which everything is known to be applied, in ms; 0 before
 * the first look. */
export const latenessOf = async (followed: Followed, basis: Basis): Promise<{ upTo: number; late: Late[] }> => {
  for (let mark = await followed.finality.mark(basis.name); ; ) {
    const { moved, end, isAll } = await movedBehind(followed, basis, mark);
    const places = await basis.placesOf(moved);
    const behind = [...moved].filter(([stream, version]) => (places.get(stream)?.v ?? 0) < version);
    if (!isAll) {
      mark = { position: end, at: mark.at, behind };
      continue;
    }
    const nexts = behind.map(([stream]) => ({ stream, version: (places.get(stream)?.v ?? 0) + 1 }));
    const instants = await followed.store.instantsAt(nexts);
    const late = nexts.map(({ stream, version }) => ({ stream, version: version - 1, since: instants.get(stream) ?? null }));
    return { upTo: mark.at, late };
  }
};

/** The instant up to which everything is applied. `sequenced`: up to which everything has its place in the order of changes, read before this. */
export const followedUpTo = async (followed: Followed, basis: Basis, sequenced: number, moveOn = false): Promise<number> => {
  for (let mark = await followed.finality.mark(basis.name); ; ) {
    const { moved, end, isAll } = await movedBehind(followed, basis, mark);
    const places = await basis.placesOf(moved);
    const behind = [...moved].filter(([stream, version]) => (places.get(stream)?.v ?? 0) < version);
    // Until all was looked at, nothing is known of what lies further on.
    const at = await instantBefore(followed, behind, places, isAll ? sequenced : mark.at);
    const next: Mark = { position: end, at: Math.max(at, mark.at), behind };
    if (moveOn || !isAll || end - mark.position >= WORTH_WRITING) await followed.finality.putMark(basis.name, next);
    if (isAll) return next.at;
    mark = next;
  }
};
