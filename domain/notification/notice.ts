/** What is told of a valuation timeline that changed: one notice for each version of the stream that changed it, a pure function of the log. So it is the
 * same however late, often or bunched the row was written (but for its organization's latest name and place), and its id finds it again. */
import { CONTRACT_VERSION } from '../../events/values.ts';
import { isEqual } from '../kernel/json.ts';
import { type Interval, type Provisional, provisionally } from '../kernel/money.ts';
import type { Organization } from '../organization/organization.ts';
import { namesOf } from '../organization/profile.ts';
import type { Milestone } from '../valuations/milestones.ts';
import type { Bare } from '../valuations/points.ts';
import { currentIn, nameOf, placeIn, pointAt, reachedIn, type Standing } from '../valuations/standing.ts';
import type { Direction } from '../valuations/step-up.ts';
import type { Point } from '../valuations/timeline.ts';
import { bareIn, type Change, changesOf, type Difference, isSame, type Turn } from './turns.ts';

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
  | { type: 'ValuationCorrected'; data: Notice & { points: PointChange[]; pointsLeftOut?: number } };

/** Older points that one notice tells of, the latest: a rate that is fixed may change thousands, and the bus carries 256 KB. */
const MOST_POINTS = 50;

const kindOf = (what: { before: Bare | null; after: Bare | null }, { before, after }: Turn): NoticeKind => {
  const isIn = (standing: Standing, point: Bare) => placeIn(standing, nameOf({ point })) !== -1;
  if (what.after === null || (what.before && !isIn(after, what.before))) return 'withdrawn';
  return isIn(before, what.after) ? 'corrected' : 'new';
};

/** A step of 1.32 is a change of 32 %. To 2 decimals, as steps have 4. */
const percentOf = ({ low, high }: Interval): Interval => {
  const of = (step: number) => Math.round((step - 1) * 1e4) / 1e2;
  return { low: of(low), high: high === null ? null : of(high) };
};

/** How the value moved: by the step of the point that is current now. Where only what was said before is current again, nothing is told of a move. */
const moveOf = (previous: Point | null, current: Point | null, before: Standing): Pick<Notice, 'changePercent' | 'direction'> => {
  if (!current) return { changePercent: null, direction: null };
  const name = nameOf({ point: current });
  if (!isSame(previous, current) && isSame(bareIn(before, name), current)) return { changePercent: null, direction: null };
  const isSameStep = isEqual(previous?.stepUp, current.stepUp) && previous?.direction === current.direction;
  // A rate alone moves nothing: the step in its own currency stays.
  const isSamePlace = previous !== null && nameOf({ point: previous }) === name && current.stepUp !== null;
  const isStill = isSameStep && (isSame(previous, current) || isSamePlace);
  if (isStill) return { changePercent: { low: 0, high: 0 }, direction: 'flat' };
  return { changePercent: current.stepUp && percentOf(current.stepUp), direction: current.direction };
};

/** What everybody is told of a change, and the older points that are others, where the current one stayed as it was. */
const told = (turn: Turn, changed: Difference[]) => {
  const [previous, current] = [pointAt(turn.before, currentIn(turn.before)), pointAt(turn.after, currentIn(turn.after))];
  const points = isSame(previous, current)
    ? changed.slice(-MOST_POINTS).map(({ name }) => ({
        before: pointAt(turn.before, placeIn(turn.before, name)),
        after: pointAt(turn.after, placeIn(turn.after, name)),
      }))
    : undefined;
  const what = points?.[0] ?? { before: previous, after: current };
  const kind = kindOf(what, turn);
  const before = new Set(reachedIn(turn.before));
  const more = {
    kind,
    previous,
    current,
    ...moveOf(previous, current, turn.before),
    milestones: reachedIn(turn.after).filter((one) => !before.has(one)),
    cause: (kind === 'withdrawn' ? what.before! : what.after!).cause,
    ...provisionally([previous, current]),
  };
  return { points, more };
};

const noticeAt = (
  organization: string,
  { profile }: Organization,
  { touch: { version, at }, previous, turn, changed }: Change,
): ValuationNotice => {
  const { points, more } = told(turn, changed);
  const { name = organization, country = null, sector = null } = namesOf(profile) ?? {};
  const data: Notice = {
    id: `valuation-${points ? 'corrected' : 'changed'}/${organization}/${version}`,
    organization,
    name,
    country,
    sector,
    ...more,
    stream: `organization/${organization}`,
    version,
    previousVersion: previous,
    recordedAt: new Date(at).toISOString(),
    contract: CONTRACT_VERSION,
  };
  if (!points) return { type: 'ValuationChanged', data };
  const left = changed.length - points.length;
  return { type: 'ValuationCorrected', data: { ...data, points, ...(left > 0 && { pointsLeftOut: left }) } };
};

/** The notices of versions after `from`, up to `to`, in order. Each is made when it is asked for: whoever has no time for more stops there. */
export function* eachNotice(organization: string, state: Organization, from: number, to: number): Generator<ValuationNotice> {
  for (const change of changesOf(state, from, to)) yield noticeAt(organization, state, change);
}

/** All of them. */
export const noticesOf = (organization: string, state: Organization, from: number, to: number): ValuationNotice[] => [
  ...eachNotice(organization, state, from, to),
];
