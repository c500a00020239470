/** The valuation timeline of one startup: a point for every counted round with a valuation, and for every mark (contract, section 3, "Valuation timeline"). */
import { type Provisional, provisionally } from '../kernel/money.ts';
import type { Viewpoint } from '../kernel/time.ts';
import type { Rounds } from '../rounds/round-claims.ts';
import { resolveRounds } from '../rounds/rounds.ts';
import type { Marks } from './marks.ts';
import { completed, isBeforeFounding, type Life, type Milestone, type Months, monthsTo, withMilestones } from './milestones.ts';
import { isSurelyBefore, placeOf, spanOf } from './order.ts';
import { type Bare, type Entry, entryOfMark, entryOfRound, type Hoped, hoped, idOf, type Versus, versusOf } from './points.ts';
import { type Step, stepsOf } from './step-up.ts';
import { isPrice } from './valuation.ts';

/** `stepUp` is what it was priced at before its money, over what it is compared with (`versus`) after its own; null where nothing is known of that. `direction` is null
 * where the value is unknown, `apparent` what the stated figures alone would say. `provisional`: its value or its step rests on a provisional rate. */
export type Point = Bare &
  Omit<Step, 'versus' | 'direction'> & {
    versus: Versus | null;
    direction: Step['direction'] | null;
    milestones: Milestone[];
  } & Provisional;
/** `current` is the latest point whose value is known: none after the organization closed or was acquired. */
export type Timeline = {
  points: Point[];
  current: Point | null;
  /** Another point may be the latest: partial dates leave it open. */
  currentUncertain?: true;
  peak: Point | null;
  targets: Hoped[];
  ceilings: Hoped[];
  unicornSince: string | null;
  monthsToUnicorn: Months | null;
  warnings?: 'unicorn-before-founding'[];
};

/** By which points are sorted; of one day and one Id the round comes first. */
export const pointKey = (point: Pick<Bare, 'on' | 'cause'>): string =>
  `${placeOf(point.on, idOf(point))} ${'round' in point.cause ? 0 : 1}`;

/** The order of a timeline. */
export const byDate = (a: Entry, b: Entry): number => {
  const [x, y] = [pointKey(a.point), pointKey(b.point)];
  return x < y ? -1 : x > y ? 1 : 0;
};

/** Whether it closed or was acquired. */
export const isOver = (life: Life): boolean => completed(life).some(({ exit }) => exit !== 'ipo');

const NO_STEP = { stepUp: null, stepCurrency: null, versus: null, direction: null, apparent: null };

/** A point with its step, over what it is compared with. */
export const withStep = ({ point }: Entry, step: Step | undefined, versus: Entry | undefined): Omit<Point, 'milestones'> => {
  if (!step) return { ...point, ...NO_STEP };
  const { usd, preUsd, postUsd } = point;
  return { ...point, ...step, versus: versus ? versusOf(versus.point) : null, ...provisionally([usd, preUsd, postUsd, step]) };
};

/** What each point is after the others. One whose value is unknown takes no part in steps. */
const withSteps = (entries: Entry[]): Omit<Point, 'milestones'>[] => {
  const known = entries.flatMap((entry) => (entry.priced ? [{ entry, priced: entry.priced }] : []));
  const steps = stepsOf(known.map(({ priced }) => priced));
  const stepOf = new Map(known.map(({ entry }, n) => [entry, steps[n]]));
  return entries.map((entry) => {
    const step = stepOf.get(entry);
    return withStep(entry, step, step && step.versus !== null ? known[step.versus]?.entry : undefined);
  });
};

const isKnown = ({ usd }: Point): boolean => usd !== null;

/** Whether a point that is not the latest of those known in the list may be it all the same. */
const mayBeLater = (points: Point[], current: Point): boolean => {
  const span = (point: Point) => spanOf(point.on, idOf(point));
  return points.some((point) => point !== current && isKnown(point) && !isSurelyBefore(span(point), span(current)));
};

/** The timeline at a viewpoint. `peak` is the point with the highest lower bound (the earliest of equals). */
export const timelineOf = (rounds: Rounds, marks: Marks, life: Life, viewpoint: Viewpoint = {}): Timeline => {
  const entries = [
    ...resolveRounds(rounds, viewpoint).flatMap((round) => entryOfRound(round, viewpoint)),
    ...Object.entries(marks).flatMap(([mark, claims]) => entryOfMark(mark, claims, viewpoint)),
  ].sort(byDate);
  const points = withMilestones(withSteps(entries.filter(({ valuation }) => isPrice(valuation))), life);
  const current = isOver(life) ? null : (points.findLast(isKnown) ?? null);
  const unicorn = points.find(({ milestones }) => milestones.includes('unicorn'));
  const months = monthsTo(life.foundedOn, unicorn?.on ?? null);
  return {
    points,
    current,
    ...(current && mayBeLater(points, current) && { currentUncertain: true as const }),
    peak: points.reduce<Point | null>((peak, point) => ((point.usd?.low ?? -1) > (peak?.usd?.low ?? -1) ? point : peak), null),
    targets: entries.filter(({ valuation }) => !isPrice(valuation) && valuation.basis !== 'cap').map(hoped),
    ceilings: entries.filter(({ valuation }) => valuation.basis === 'cap').map(hoped),
    unicornSince: unicorn?.on ?? null,
    monthsToUnicorn: months && { ...months, ...provisionally([unicorn?.usd]) },
    ...(isBeforeFounding(life.foundedOn, unicorn?.on ?? null) && { warnings: ['unicorn-before-founding' as const] }),
  };
};
