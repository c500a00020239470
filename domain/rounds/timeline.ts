/** The valuation timeline of one startup: a point for every counted round with a valuation, and for every mark (contract, section 3, "Valuation timeline"). */
import type { Amount, Assurance } from '../../events/values.ts';
import { type Claims, type Resolved, resolve, resolvedFrom, saidOf, standing } from '../kernel/claims.ts';
import { own } from '../kernel/json.ts';
import { type Interval, intervalOf, type Provisional, provisionally, usdOf } from '../kernel/money.ts';
import { isSurelyBefore, placeOf, spanOf } from '../kernel/order.ts';
import { dayUncertain, firstDay, hasHappened, lastDay, type Precision, precisionOf, type Viewpoint, wholeMonths } from '../kernel/time.ts';
import { instrumentOf, isNewMoney } from './instrument.ts';
import type { MarkSays, Marks } from './marks.ts';
import type { Rounds } from './round-claims.ts';
import { type ResolvedRound, resolveRound, resolveRounds } from './rounds.ts';
import { type Priced, type Step, stepsOf } from './step-up.ts';
import { isPrice, newMoneyAsStated, newMoneyOf, pricesOf, type Valuation, worthOf } from './valuation.ts';

export const UNICORN = 1e9;

/** Milestones in US dollars. */
export const MILESTONES = [
  ['unicorn', UNICORN],
  ['decacorn', 1e10],
  ['hectocorn', 1e11],
] as const;
export type Milestone = (typeof MILESTONES)[number][0];
export type Versus = { round: string } | { mark: string };

/** A point by itself, without what it is after others; in US dollars. `preUsd` and `postUsd` are before and after the money of a round, both the value itself elsewhere. */
export type Bare = {
  on: string;
  precision: Precision;
  dayUncertain?: true;
  usd: Interval | null;
  stated: Amount;
  basis: Valuation['basis'];
  derived?: 'pre-plus-new-money';
  cause: { round: string; kind: string } | { mark: string; kind: string };
  preUsd: Interval | null;
  postUsd: Interval | null;
  from: string;
  assurance: Assurance;
  alternatives: Resolved<Valuation>['alternatives'];
};

/** `stepUp` is what it was priced at before its money, over what it is compared with (`versus`) after its own; null where nothing is known of that. `direction` is null
 * where the value is unknown, `apparent` what the stated figures alone would say. `provisional`: its value or its step rests on a provisional rate. */
export type Point = Bare &
  Omit<Step, 'versus' | 'direction'> & {
    versus: Versus | null;
    direction: Step['direction'] | null;
    milestones: Milestone[];
  } & Provisional;
/** What somebody hopes for, or sets as a limit: no point. */
export type Hoped = Omit<Bare, 'preUsd' | 'postUsd' | 'derived'>;
export type Months = { months: number; range: [number, number] } & Provisional;
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

/** When a startup was founded, and how it ended or was listed: what its timeline needs of its profile. */
export type Life = {
  foundedOn?: string | undefined;
  exits: readonly { exit: 'ipo' | 'acquired' | 'closed'; on: string; status: 'completed' | 'announced' }[];
};

/** A valuation as it stands in a timeline, and what it is compared by; null where its value is unknown. */
type Entry = { point: Bare; valuation: Valuation; priced: Priced | null };

const idOf = ({ cause }: Pick<Bare, 'cause'>): string => ('round' in cause ? cause.round : cause.mark);

type Said = { on: string; valuation: Resolved<Valuation>; cause: Bare['cause'] };

const told = ({ on, valuation, cause }: Said, viewpoint: Viewpoint) => ({
  ...{ on, precision: precisionOf(on), ...dayUncertain(on, viewpoint) },
  ...{ stated: valuation.value.amount, basis: valuation.value.basis, cause },
  ...{ from: valuation.from, assurance: valuation.assurance, alternatives: valuation.alternatives },
});

const NOTHING: Interval = { low: 0, high: 0 };

const entryOfRound = (round: ResolvedRound, viewpoint: Viewpoint): Entry[] => {
  const { valuation, on } = round;
  if (!round.counted || !valuation || on === null) return [];
  const { amount, basis } = valuation.value;
  const kind = round.roundType?.value ?? 'other';
  const { usd, derived } = worthOf(round, valuation.value, valuation.usd, viewpoint);
  const inUsd = valuation.usd && { value: valuation.usd, money: newMoneyOf(round, viewpoint) };
  const [asStated, prices] = [intervalOf(amount), inUsd && pricesOf(basis, inUsd.value, inUsd.money)];
  return [
    {
      valuation: valuation.value,
      point: {
        ...told({ on, valuation, cause: { round: round.round, kind } }, viewpoint),
        ...{ usd, preUsd: prices?.pre ?? null, postUsd: prices?.post ?? null },
        ...(derived && { derived: 'pre-plus-new-money' as const }),
      },
      priced: inUsd &&
        asStated && {
          ...{ id: round.round, on, basis, isRound: true, isNewMoney: isNewMoney(instrumentOf(round.roundType?.value)) },
          ...{ currency: amount.currency, inUsd, asStated: { value: asStated, money: newMoneyAsStated(round, viewpoint) } },
          isProvisional: prices?.post.provisional ?? false,
        },
    },
  ];
};

const entryOfMark = (mark: string, all: Claims<MarkSays>, viewpoint: Viewpoint): Entry[] => {
  const claims = standing(all, viewpoint);
  const said = saidOf(claims, (says) => says.valuation);
  const valuation = resolvedFrom(said);
  const on = resolve(claims, (says) => says.asOf)?.value;
  const kind = resolve(claims, (says) => says.kind)?.value;
  if (!valuation || !on || !kind || !hasHappened(on, viewpoint)) return [];
  const { amount } = valuation.value;
  const [usd, asStated] = [usdOf(amount, said[0]?.claim), intervalOf(amount)];
  return [
    {
      valuation: valuation.value,
      point: { ...told({ on, valuation, cause: { mark, kind } }, viewpoint), usd, preUsd: usd, postUsd: usd },
      priced: usd &&
        asStated && {
          ...{ id: mark, on, basis: 'transaction', isRound: false, isNewMoney: false, currency: amount.currency },
          ...{ inUsd: { value: usd, money: NOTHING }, asStated: { value: asStated, money: NOTHING } },
          isProvisional: usd.provisional ?? false,
        },
    },
  ];
};

const byDate = (a: Entry, b: Entry): number => {
  const [x, y] = [placeOf(a.point.on, idOf(a.point)), placeOf(b.point.on, idOf(b.point))];
  return x < y ? -1 : x > y ? 1 : 0;
};

const NO_STEP = { stepUp: null, stepCurrency: null, versus: null, direction: null, apparent: null };

const versusOf = ({ cause }: Bare): Versus => ('round' in cause ? { round: cause.round } : { mark: cause.mark });

/** What each point is after the others. One whose value is unknown takes no part in steps. */
const withSteps = (entries: Entry[]): Omit<Point, 'milestones'>[] => {
  const known = entries.filter(({ priced }) => priced !== null);
  const steps = stepsOf(known.map(({ priced }) => priced!));
  const stepOf = new Map(known.map((entry, n) => [entry, steps[n]!]));
  return entries.map((entry) => {
    const step = stepOf.get(entry);
    if (!step) return { ...entry.point, ...NO_STEP };
    const versus = step.versus === null ? null : known[step.versus]!.point;
    const { usd, preUsd, postUsd } = entry.point;
    return { ...entry.point, ...step, versus: versus && versusOf(versus), ...provisionally([usd, preUsd, postUsd, step]) };
  });
};

/** Marks that price nothing that anybody paid. */
const PAID_BY_NOBODY = new Set(['index', 'implied']);

const completed = ({ exits }: Life) => exits.filter(({ status }) => status === 'completed');

/** Whether a point can reach a milestone: until the startup left, by a listing, too. */
export const reachingIn = (life: Life) => {
  const exit = completed(life)
    .map(({ on }) => firstDay(on))
    .sort()[0];
  return ({ cause, on }: Pick<Bare, 'cause' | 'on'>): boolean =>
    !('mark' in cause && PAID_BY_NOBODY.has(cause.kind)) && (exit === undefined || firstDay(on) < exit);
};

/** The milestones that each point reaches first. */
const withMilestones = (points: Omit<Point, 'milestones'>[], life: Life): Point[] => {
  const canReach = reachingIn(life);
  const reached = new Set<Milestone>();
  return points.map((point) => {
    const { usd } = point;
    const milestones = MILESTONES.filter(([name, bound]) => usd && usd.low >= bound && canReach(point) && !reached.has(name)).map(
      ([name]) => name,
    );
    for (const name of milestones) reached.add(name);
    return { ...point, milestones };
  });
};

const isBeforeFounding = (foundedOn: string | undefined, reachedOn: string | null): boolean =>
  foundedOn !== undefined && reachedOn !== null && lastDay(reachedOn) < firstDay(foundedOn);

/** Whole months from founding to the first point at or over 1e9; the range takes each date from its last to its first day, and is never below 0. Null where that is
 * before founding. */
export const monthsTo = (foundedOn: string | undefined, reachedOn: string | null): Months | null => {
  if (!foundedOn || !reachedOn || isBeforeFounding(foundedOn, reachedOn)) return null;
  const between = (from: string, to: string) => Math.max(0, wholeMonths(from, to));
  return {
    months: between(firstDay(foundedOn), firstDay(reachedOn)),
    range: [between(lastDay(foundedOn), firstDay(reachedOn)), between(firstDay(foundedOn), lastDay(reachedOn))],
  };
};

/** What a point is of. */
export type Thing = Versus;

const entryOf = ({ rounds, marks }: { rounds: Rounds; marks: Marks }, thing: Thing, viewpoint: Viewpoint): Entry | undefined => {
  if ('mark' in thing) {
    const claims = own(marks, thing.mark);
    return claims && entryOfMark(thing.mark, claims, viewpoint)[0];
  }
  const round = resolveRound(thing.round, rounds, viewpoint);
  return round ? entryOfRound(round, viewpoint)[0] : undefined;
};

/** The point that a round or a mark makes at a viewpoint; null when it makes none. */
export const pointOf = (of: { rounds: Rounds; marks: Marks }, thing: Thing, viewpoint: Viewpoint): Bare | null => {
  const entry = entryOf(of, thing, viewpoint);
  return entry && isPrice(entry.valuation) ? entry.point : null;
};

const hoped = ({ point: { preUsd: _pre, postUsd: _post, derived: _derived, ...point } }: Entry): Hoped => point;

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
  const isOver = completed(life).some(({ exit }) => exit !== 'ipo');
  const current = isOver ? null : (points.findLast(isKnown) ?? null);
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
