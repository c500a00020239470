/** The versions of a stream that changed its valuation timeline: one pass, in which each version makes anew what it touched and leaves the other points as they are. */
import { isEqual } from '../kernel/json.ts';
import { lifeOf } from '../organization/end.ts';
import type { Organization } from '../organization/organization.ts';
import { type Bare, entryOf, pointOf, type Thing } from '../valuations/points.ts';
import { currentIn, nameIn, nameOfThing, placeIn, replaced, type Standing, standingOf } from '../valuations/standing.ts';
import { type Touch, touchesOf } from './touches.ts';

/** What makes a point another one. Not who says it, how sure, what others say instead, nor what follows from the points before it. */
const essence = (point: Bare | null) =>
  point && {
    ...{ on: point.on, usd: point.usd, stated: point.stated, basis: point.basis, derived: point.derived, cause: point.cause },
    ...{ preUsd: point.preUsd, postUsd: point.postUsd },
  };
export const isSame = (a: Bare | null, b: Bare | null): boolean => isEqual(essence(a), essence(b));

/** A stream's timeline before a version, and with it. */
export type Turn = { before: Standing; after: Standing };
/** A point that is another one, by the name of what it is of. */
export type Difference = { name: string; before: Bare | null; after: Bare | null };

export const bareIn = (standing: Standing, name: string): Bare | null => standing.entries[placeIn(standing, name)]?.point ?? null;

/** Which of the points that were touched differ: those of before first, in the order of their timelines. */
const differences = ({ before, after }: Turn, touched: ReadonlySet<string>): Difference[] => {
  const inOrder = (standing: Standing) => standing.entries.map(nameIn).filter((name) => touched.has(name));
  return [...new Set([...inOrder(before), ...inOrder(after)])]
    .map((name) => ({ name, before: bareIn(before, name), after: bareIn(after, name) }))
    .filter((one) => !isSame(one.before, one.after));
};

/** What a version changed. */
export type Change = { touch: Touch; previous: number; turn: Turn; changed: Difference[] };

/** The points that a version changed; undefined where each is as it was, and where an ending was said or taken back, the current one, too. */
const changedBy = (turn: Turn, things: Thing[]): Difference[] | undefined => {
  const changed = differences(turn, new Set(things.map(nameOfThing)));
  const current = (one: Standing) => one.entries[currentIn(one)]?.point ?? null;
  const isChange = things.length > 0 ? changed.length > 0 : !isSame(current(turn.before), current(turn.after));
  return isChange ? changed : undefined;
};

const standingAt = ({ profile, rounds, marks }: Organization, version: number): Standing => {
  const things = [...Object.keys(rounds).map((round) => ({ round })), ...Object.keys(marks).map((mark) => ({ mark }))];
  return standingOf(
    things.flatMap((thing) => entryOf({ rounds, marks }, thing, { version }) ?? []),
    lifeOf(profile, { version }),
  );
};

/** The timeline with what a version touched. */
const after = (state: Organization, before: Standing, { version, things }: Touch): Standing => {
  if (things.length === 0) return { ...before, life: lifeOf(state.profile, { version }) };
  const entries = things.flatMap((thing) => entryOf(state, thing, { version }) ?? []);
  return replaced(before, new Set(things.map(nameOfThing)), entries);
};

/** Whether a version changed anything, by itself. */
const isChange = (state: Organization, { version, things }: Touch): boolean => {
  const current = (at: number) => {
    const standing = standingAt(state, at);
    return standing.entries[currentIn(standing)]?.point ?? null;
  };
  return things.length > 0
    ? things.some((thing) => !isSame(pointOf(state, thing, { version: version - 1 }), pointOf(state, thing, { version })))
    : !isSame(current(version - 1), current(version));
};

/** Every version after `from`, up to `to`, that changed the timeline, in order, with the version of the change before (0: none). */
export function* changesOf(state: Organization, from: number, to: number): Generator<Change> {
  const touches = touchesOf(state);
  const asked = touches.filter(({ version }) => version > from && version <= to);
  if (asked.length === 0) return;
  let previous = touches.findLast((touch) => touch.version <= from && isChange(state, touch))?.version ?? 0;
  let before = standingAt(state, from);
  for (const touch of asked) {
    const turn = { before, after: after(state, before, touch) };
    before = turn.after;
    const changed = changedBy(turn, touch.things);
    if (!changed) continue;
    yield { touch, previous, turn, changed };
    previous = touch.version;
  }
}
