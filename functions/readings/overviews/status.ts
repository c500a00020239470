/** How far everything is behind what was recorded, and what is stuck: `GET /v1/status`. */
import { rollUps } from '../../../domain/boards/roll-up.ts';
import { type View, views } from '../../../domain/views.ts';
import { splitStream } from '../../ports/names.ts';
import { boardsBasis, type Late, latenessOf, rowsBasis } from '../answering/marks.ts';
import { told } from '../answering/reply.ts';
import { type Route, route } from '../answering/route.ts';
import type { Reader } from '../world/reader.ts';

const instant = (at: number | null): string | null => (at === null || at === 0 ? null : new Date(at).toISOString());

/** How late something is: since when it lacks what it lacks longest. Nothing is late where nothing is lacking. */
const lateness = (late: Late[], upTo: number, now: number) => {
  const since = late.flatMap((one) => one.since ?? []).sort((a, b) => a - b)[0] ?? null;
  return {
    lagSeconds: since === null ? (late.length > 0 ? null : 0) : Math.max(0, now - since) / 1000,
    streamsBehind: late.length,
    behindSince: instant(since),
    finalUpTo: instant(upTo),
  };
};

/** Rows that this or other code could not fold further, or cannot read: those among what is behind. */
const stuckIn = async ({ rows }: Reader, view: View, late: Late[]) => {
  const since = new Map(late.map((one) => [splitStream(one.stream)[1], one.since]));
  const found = await rows.findMany(view, [...since.keys()]);
  return found.flatMap(({ id, v, stuck }) => {
    if (!stuck) return [];
    const { error, fold, code } = stuck;
    return [{ view: view.name, stream: `${view.hears}/${id}`, version: v, since: instant(since.get(id) ?? null), error, fold, code }];
  });
};

const status = route('/v1/status', { rests: 'nothing', times: false, paged: false, parameters: {} }, async (reader) => {
  const ofViews = await Promise.all(
    views.map(async (view) => {
      const { upTo, late } = await latenessOf(reader, await rowsBasis(reader, view));
      return { view, upTo, late, stuck: await stuckIn(reader, view, late) };
    }),
  );
  const ofBoards = await Promise.all(
    rollUps.map(async (rollUp) => ({ board: rollUp.name, ...(await latenessOf(reader, boardsBasis(reader, rollUp))) })),
  );
  const position = await reader.changes.last();
  const now = reader.clock.now();
  return told({
    now: instant(now),
    position,
    views: ofViews.map(({ view, upTo, late, stuck }) => ({ view: view.name, ...lateness(late, upTo, now), stuck: stuck.length })),
    boards: ofBoards.map(({ board, upTo, late }) => ({ board, ...lateness(late, upTo, now) })),
    stuck: ofViews.flatMap((one) => one.stuck),
  });
});

export const statusRoutes: Route[] = [status];
