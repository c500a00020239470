/** What is told of a valuation timeline that changed: one notice for each version of the stream that changed it, a pure function of the log. So it is the
 * same however late, often or bunched the row was written (but for its organization's latest name and place), and its id finds it again. */
import Big from 'big.js';
import type { Claims } from '../kernel/claims.ts';
import { isEqual } from '../kernel/json.ts';
import { type Provisional, provisionally } from '../kernel/money.ts';
import type { Organization } from '../organization/organization.ts';
import { namesOf } from '../organization/profile.ts';
import { type Bare, type Direction, directionOf, type Milestone, type Point, pointOf, type Thing, timelineOf } from '../rounds/timeline.ts';

/** `new`: a later point than before; `corrected`: the same point, or another that was known before, says otherwise; `withdrawn`: the point is gone. */
export type NoticeKind = 'new' | 'corrected' | 'withdrawn';

export type Notice = {
  /** `valuation-changed/<organization>/<version>` or `valuation-corrected/…`. */
  id: string;
  organization: string;
  /** Name, country and sector are those of the latest profile known when the notice was made. */
  name: string;
  country: string | null;
  sector: string | null;
  kind: NoticeKind;
  previous: Point | null;
  current: Point | null;
  /** Of the lower bound, in percent with 4 decimals; null where either is unknown or the one before is 0. */
  changePercent: number | null;
  /** Up over +2 %, down under -2 %, else flat; `first` without a point before; null without a point now, or where either is unknown. */
  direction: Direction | null;
  /** Those that the startup reached by this change. */
  milestones: Milestone[];
  cause: Point['cause'];
  stream: string;
  version: number;
  /** The version of the notice before, of either type; 0 when this is the first. A consumer that has seen another one has missed some. */
  previousVersion: number;
  recordedAt: string;
  /** One of the two points rests on a provisional rate, and so does the change. */
} & Provisional;
/** A pair of an older point before and after; null where there was none, or is none any more. */
export type PointChange = { before: Point | null; after: Point | null };
export type ValuationNotice =
  | { type: 'ValuationChanged'; data: Notice }
  | { type: 'ValuationCorrected'; data: Notice & { points: PointChange[] } };

/** What makes a point another one. Not who says it, how sure, what others say instead, nor what follows from the points before it. */
const essence = (point: Bare | null) =>
  point && { on: point.on, usd: point.usd, stated: point.stated, basis: point.basis, derived: point.derived, cause: point.cause };
const isSame = (a: Bare | null, b: Bare | null): boolean => isEqual(essence(a), essence(b));

const nameOf = ({ cause }: Point): string => ('round' in cause ? `round/${cause.round}` : `mark/${cause.mark}`);

/** A stream's timeline before a version, and with it. */
type Points = { before: Point[]; after: Point[] };

/** The points that differ, by what they are of. */
const differences = ({ before, after }: Points): PointChange[] => {
  const byName = (points: Point[]) => new Map(points.map((point) => [nameOf(point), point]));
  const [old, now] = [byName(before), byName(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((name) => ({ before: old.get(name) ?? null, after: now.get(name) ?? null }))
    .filter((change) => !isSame(change.before, change.after));
};

const kindOf = ({ before, after }: PointChange, points: Points): NoticeKind => {
  const isIn = (all: Point[], point: Point) => all.some((one) => nameOf(one) === nameOf(point));
  if (after === null || (before && !isIn(points.after, before))) return 'withdrawn';
  return isIn(points.before, after) ? 'corrected' : 'new';
};

/** From 2.5 to 3.3 billion dollars is 32 %. */
const percentOf = (before: Point | null, after: Point | null): number | null => {
  const [from, to] = [before?.usd?.low, after?.usd?.low];
  return from && to !== undefined ? new Big(to).minus(from).div(from).times(100).round(4, Big.roundHalfUp).toNumber() : null;
};

/** What is not known has no direction. */
const turnOf = (previous: Point | null, current: Point | null): Direction | null => {
  if (!current || !previous) return current && 'first';
  const [before, after] = [previous.usd?.low, current.usd?.low];
  return before === undefined || after === undefined ? null : directionOf(after, before).direction;
};

const reached = (points: Point[]): Milestone[] => points.flatMap(({ milestones }) => milestones);

/** What everybody is told of a change, and whether it left the current point as it was. */
const told = (points: Points) => {
  const [previous, current] = [points.before.at(-1) ?? null, points.after.at(-1) ?? null];
  const changed = differences(points);
  const isOlder = isSame(previous, current);
  const what = isOlder ? changed[0]! : { before: previous, after: current };
  const kind = kindOf(what, points);
  const before = new Set(reached(points.before));
  const more = {
    kind,
    previous,
    current,
    changePercent: percentOf(previous, current),
    direction: turnOf(previous, current),
    milestones: reached(points.after).filter((one) => !before.has(one)),
    cause: (kind === 'withdrawn' ? what.before! : what.after!).cause,
    ...provisionally([previous?.usd, current?.usd]),
  };
  return { isOlder, changed, more };
};

/** A version that touched things, and when it was recorded. A rate that was fixed touches all that waited for it. */
type Touch = { version: number; at: number; things: Thing[] };

/** Every version at which a claim came, went, was superseded or got its rate, in order. */
const touchesOf = ({ rounds, marks }: Organization): Touch[] => {
  const touches = (thing: Thing, { claims, withdrawals }: Claims<unknown>, turns: { v: number; at: number }[] = []) =>
    [...claims, ...claims.flatMap(({ fixedRates = [] }) => fixedRates), ...withdrawals, ...turns].map(({ v, at }) => ({ v, at, thing }));
  const all = [
    ...Object.entries(rounds).flatMap(([round, of]) => touches({ round }, of, of.turns)),
    ...Object.entries(marks).flatMap(([mark, of]) => touches({ mark }, of)),
  ];
  return [...Map.groupBy(all, ({ v }) => v)]
    .map(([version, of]) => ({ version, at: of[0]!.at, things: of.map(({ thing }) => thing) }))
    .sort((a, b) => a.version - b.version);
};

const isChange = (state: Organization, { version, things }: Touch): boolean =>
  things.some((thing) => !isSame(pointOf(state, thing, { version: version - 1 }), pointOf(state, thing, { version })));

const noticeAt = (organization: string, state: Organization, { version, at }: Touch, previousVersion: number): ValuationNotice => {
  const pointsAt = (upTo: number) => timelineOf(state.rounds, state.marks, undefined, { version: upTo }).points;
  const { isOlder, changed, more } = told({ before: pointsAt(version - 1), after: pointsAt(version) });
  const { name = organization, country = null, sector = null } = namesOf(state.profile) ?? {};
  const data: Notice = {
    id: `valuation-${isOlder ? 'corrected' : 'changed'}/${organization}/${version}`,
    organization,
    name,
    country,
    sector,
    ...more,
    stream: `organization/${organization}`,
    version,
    previousVersion,
    recordedAt: new Date(at).toISOString(),
  };
  return isOlder ? { type: 'ValuationCorrected', data: { ...data, points: changed } } : { type: 'ValuationChanged', data };
};

/** The notices of versions after `from`, up to `to`, in order. */
export const noticesOf = (organization: string, state: Organization, from: number, to: number): ValuationNotice[] => {
  const touches = touchesOf(state);
  let previous = touches.findLast((touch) => touch.version <= from && isChange(state, touch))?.version ?? 0;
  return touches
    .filter((touch) => touch.version > from && touch.version <= to && isChange(state, touch))
    .map((touch) => {
      const notice = noticeAt(organization, state, touch, previous);
      previous = touch.version;
      return notice;
    });
};
