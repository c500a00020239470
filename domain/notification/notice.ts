/** What is told of a valuation timeline that changed: one notice for each version of the stream that changed it, a pure function of the log. So it is the
 * same however late, often or bunched the row was written (but for its organization's latest name and place), and its id finds it again. */
import { CONTRACT_VERSION } from '../../events/values.ts';
import type { Claims } from '../kernel/claims.ts';
import { isEqual } from '../kernel/json.ts';
import { type Interval, type Provisional, provisionally } from '../kernel/money.ts';
import { lifeOf } from '../organization/end.ts';
import type { Organization } from '../organization/organization.ts';
import { namesOf } from '../organization/profile.ts';
import type { Milestone } from '../valuations/milestones.ts';
import { type Bare, pointOf, type Thing } from '../valuations/points.ts';
import type { Direction } from '../valuations/step-up.ts';
import { type Point, type Timeline, timelineOf } from '../valuations/timeline.ts';

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
  /** The step of the current point, in percent: 1.32 to 1.5 are +32 % to +50 %; an end that is open is null. Null without a step, or where an older point is current again. */
  changePercent: Interval | null;
  /** That of the step; flat where the current point and its step stayed as they were. Null without a point now, or where an older one is current again. */
  direction: Direction | null;
  /** Those that the startup reached by this change. */
  milestones: Milestone[];
  cause: Point['cause'];
  stream: string;
  version: number;
  /** The version of the notice before, of either type; 0 when this is the first. A consumer that has seen another one has missed some. */
  previousVersion: number;
  recordedAt: string;
  /** The version of the contract that it follows. */
  contract: typeof CONTRACT_VERSION;
  /** One of the two points rests on a provisional rate, and so does the change. */
} & Provisional;
/** A pair of an older point before and after; null where there was none, or is none any more. */
export type PointChange = { before: Point | null; after: Point | null };
export type ValuationNotice =
  | { type: 'ValuationChanged'; data: Notice }
  | { type: 'ValuationCorrected'; data: Notice & { points: PointChange[] } };

/** What makes a point another one. Not who says it, how sure, what others say instead, nor what follows from the points before it. */
const essence = (point: Bare | null) =>
  point && {
    ...{ on: point.on, usd: point.usd, stated: point.stated, basis: point.basis, derived: point.derived, cause: point.cause },
    ...{ preUsd: point.preUsd, postUsd: point.postUsd },
  };
const isSame = (a: Bare | null, b: Bare | null): boolean => isEqual(essence(a), essence(b));

const nameOf = ({ cause }: Point): string => ('round' in cause ? `round/${cause.round}` : `mark/${cause.mark}`);

/** A stream's timeline before a version, and with it. */
type Turn = { before: Timeline; after: Timeline };
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

/** A step of 1.32 is a change of 32 %. To 2 decimals, as steps have 4. */
const percentOf = ({ low, high }: Interval): Interval => {
  const of = (step: number) => Math.round((step - 1) * 1e4) / 1e2;
  return { low: of(low), high: high === null ? null : of(high) };
};

/** How the value moved: by the step of the point that is current now. Where only what was said before is current again, nothing is told of a move. */
const moveOf = (previous: Point | null, current: Point | null, points: Points): Pick<Notice, 'changePercent' | 'direction'> => {
  const isOldAgain = !isSame(previous, current) && points.before.some((point) => isSame(point, current));
  if (!current || isOldAgain) return { changePercent: null, direction: null };
  const isSameStep = isEqual(previous?.stepUp, current.stepUp) && previous?.direction === current.direction;
  // A rate alone moves nothing: the step in its own currency stays.
  const isSamePlace = previous !== null && nameOf(previous) === nameOf(current) && current.stepUp !== null;
  const isStill = isSameStep && (isSame(previous, current) || isSamePlace);
  if (isStill) return { changePercent: { low: 0, high: 0 }, direction: 'flat' };
  return { changePercent: current.stepUp && percentOf(current.stepUp), direction: current.direction };
};

const reached = (points: Point[]): Milestone[] => points.flatMap(({ milestones }) => milestones);

/** What everybody is told of a change, and whether it left the current point as it was. */
const told = (turn: Turn) => {
  const points = { before: turn.before.points, after: turn.after.points };
  const [previous, current] = [turn.before.current, turn.after.current];
  const changed = differences(points);
  const isOlder = isSame(previous, current);
  const what = isOlder ? changed[0]! : { before: previous, after: current };
  const kind = kindOf(what, points);
  const before = new Set(reached(points.before));
  const more = {
    kind,
    previous,
    current,
    ...moveOf(previous, current, points),
    milestones: reached(points.after).filter((one) => !before.has(one)),
    cause: (kind === 'withdrawn' ? what.before! : what.after!).cause,
    ...provisionally([previous, current]),
  };
  return { isOlder, changed, more };
};

/** A version that touched things, or none but how the organization ended, and when it was recorded. A rate that was fixed touches all that waited for it. */
type Touch = { version: number; at: number; things: Thing[] };

/** What says, or takes back, how an organization ended. */
const ENDINGS: ReadonlySet<string> = new Set(['OrganizationExited', 'OrganizationExitWithdrawn']);

/** Every version at which a claim came, went, was superseded or got its rate, in order. */
const touchesOf = ({ profile, rounds, marks }: Organization): Touch[] => {
  const touches = (thing: Thing, { claims, withdrawals }: Claims<unknown>, turns: { v: number; at: number }[] = []) =>
    [...claims, ...claims.flatMap(({ fixedRates = [] }) => fixedRates), ...withdrawals, ...turns].map(({ v, at }) => ({ v, at, thing }));
  const all = [
    ...Object.entries(rounds).flatMap(([round, of]) => touches({ round }, of, of.turns)),
    ...Object.entries(marks).flatMap(([mark, of]) => touches({ mark }, of)),
    ...profile.flatMap(({ type, v, at }) => (ENDINGS.has(type) ? [{ v, at, thing: null }] : [])),
  ];
  return [...Map.groupBy(all, ({ v }) => v)]
    .map(([version, of]) => ({ version, at: of[0]!.at, things: of.flatMap(({ thing }) => thing ?? []) }))
    .sort((a, b) => a.version - b.version);
};

const timelineAt = ({ profile, rounds, marks }: Organization, version: number): Timeline =>
  timelineOf(rounds, marks, lifeOf(profile, { version }), { version });

/** Whether a point is another one, or, where an ending was said or taken back, there is a current one no more, or again. */
const isChange = (state: Organization, { version, things }: Touch): boolean =>
  things.length > 0
    ? things.some((thing) => !isSame(pointOf(state, thing, { version: version - 1 }), pointOf(state, thing, { version })))
    : !isSame(timelineAt(state, version - 1).current, timelineAt(state, version).current);

const noticeAt = (organization: string, state: Organization, { version, at }: Touch, previousVersion: number): ValuationNotice => {
  const { isOlder, changed, more } = told({ before: timelineAt(state, version - 1), after: timelineAt(state, version) });
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
    contract: CONTRACT_VERSION,
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
