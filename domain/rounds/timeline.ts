/** The valuation timeline of one startup: a point for every counted round with a valuation, and for every mark. */
import Big from 'big.js';
import type { Amount, Assurance } from '../../events/values.ts';
import { type Claims, type Resolved, resolve, resolvedFrom, saidOf, standing } from '../kernel/claims.ts';
import { own } from '../kernel/json.ts';
import { type Interval, type Provisional, provisionally, usdOf } from '../kernel/money.ts';
import { dayUncertain, firstDay, hasHappened, lastDay, type Precision, precisionOf, type Viewpoint, wholeMonths } from '../kernel/time.ts';
import type { MarkSays, Marks } from './marks.ts';
import type { Rounds } from './round-claims.ts';
import { type ResolvedRound, resolveRounds } from './rounds.ts';
import { worthOf } from './valuation.ts';

type Stated = NonNullable<MarkSays['valuation']>;

export const UNICORN = 1e9;

/** Milestones in US dollars. */
export const MILESTONES = [
  ['unicorn', UNICORN],
  ['decacorn', 1e10],
  ['hectocorn', 1e11],
] as const;
export type Milestone = (typeof MILESTONES)[number][0];
export type Direction = 'first' | 'up' | 'down' | 'flat';

export type Point = {
  on: string;
  precision: Precision;
  dayUncertain?: true;
  usd: Interval | null;
  stated: Amount;
  basis: string;
  derived?: 'pre-plus-new-money';
  cause: { round: string; kind: string } | { mark: string; kind: string };
  stepUp: number | null;
  direction: Direction;
  milestones: Milestone[];
  from: string;
  assurance: Assurance;
  alternatives: Resolved<Stated>['alternatives'];
  /** Its value or its step rests on a provisional rate. */
} & Provisional;
export type Months = { months: number; range: [number, number] } & Provisional;
export type Timeline = {
  points: Point[];
  current: Point | null;
  peak: Point | null;
  unicornSince: string | null;
  monthsToUnicorn: Months | null;
};

/** A point by itself, without what it is after others. */
export type Bare = Omit<Point, 'stepUp' | 'direction' | 'milestones' | 'provisional'>;

const pointOfRound = (round: ResolvedRound, viewpoint: Viewpoint): Bare[] => {
  const { valuation, announcedOn } = round;
  if (!round.counted || !valuation || !announcedOn || ['target', 'cap'].includes(valuation.value.basis)) return [];
  const { usd, derived } = worthOf(valuation.value, valuation.usd, round.amount);
  return [
    {
      on: announcedOn.value,
      precision: precisionOf(announcedOn.value),
      ...dayUncertain(announcedOn.value, viewpoint),
      usd,
      stated: valuation.value.amount,
      basis: valuation.value.basis,
      ...(derived && { derived: 'pre-plus-new-money' as const }),
      cause: { round: round.round, kind: round.roundType?.value ?? 'other' },
      from: valuation.from,
      assurance: valuation.assurance,
      alternatives: valuation.alternatives,
    },
  ];
};

const pointOfMark = (mark: string, all: Claims<MarkSays>, viewpoint: Viewpoint): Bare[] => {
  const claims = standing(all, viewpoint);
  const said = saidOf(claims, (says) => says.valuation);
  const valuation = resolvedFrom(said);
  const on = resolve(claims, (says) => says.asOf)?.value;
  const kind = resolve(claims, (says) => says.kind)?.value;
  if (!valuation || !on || !kind || !hasHappened(on, viewpoint)) return [];
  return [
    {
      on,
      precision: precisionOf(on),
      ...dayUncertain(on, viewpoint),
      usd: usdOf(valuation.value.amount, said[0]?.claim),
      stated: valuation.value.amount,
      basis: valuation.value.basis,
      cause: { mark, kind },
      from: valuation.from,
      assurance: valuation.assurance,
      alternatives: valuation.alternatives,
    },
  ];
};

const idOf = (point: Bare): string => ('round' in point.cause ? point.cause.round : point.cause.mark);
const byDate = (a: Bare, b: Bare): number => {
  const [x, y] = [`${firstDay(a.on)} ${idOf(a)}`, `${firstDay(b.on)} ${idOf(b)}`];
  return x < y ? -1 : x > y ? 1 : 0;
};

/** Up over +2 %, down under -2 %. A worked example: 2.5 billion after 0.3 billion is a step up of 8.3333. */
export const directionOf = (low: number | undefined, before: number | undefined): Pick<Point, 'stepUp' | 'direction'> => {
  if (before === undefined) return { stepUp: null, direction: 'first' };
  if (low === undefined || before === 0) return { stepUp: null, direction: 'flat' };
  const stepUp = new Big(low).div(before);
  const direction = stepUp.gt(1.02) ? 'up' : stepUp.lt(0.98) ? 'down' : 'flat';
  return { stepUp: stepUp.round(4, Big.roundHalfUp).toNumber(), direction };
};

/** Whole months from founding to the first point at or over 1e9; the range takes each date from its last to its first day. */
export const monthsTo = (foundedOn: string | undefined, reachedOn: string | null): Months | null =>
  foundedOn && reachedOn
    ? {
        months: wholeMonths(firstDay(foundedOn), firstDay(reachedOn)),
        range: [wholeMonths(lastDay(foundedOn), firstDay(reachedOn)), wholeMonths(firstDay(foundedOn), lastDay(reachedOn))],
      }
    : null;

/** Orders bare points and says of each what it changed. A point whose amount is undisclosed has `usd: null` and takes no part in steps. */
const inSequence = (bare: Bare[]): Point[] => {
  const reached = new Set<Milestone>();
  let before: Interval | undefined;
  return bare.sort(byDate).map((point) => {
    const low = point.usd?.low;
    const milestones = MILESTONES.filter(([name, usd]) => low !== undefined && low >= usd && !reached.has(name)).map(([name]) => name);
    for (const name of milestones) reached.add(name);
    const full = { ...point, ...directionOf(low, before?.low), milestones, ...provisionally([point.usd, before]) };
    if (point.usd) before = point.usd;
    return full;
  });
};

/** What a point is of. */
export type Thing = { round: string } | { mark: string };

const ofMark = (claims: Claims<MarkSays> | undefined, mark: string, viewpoint: Viewpoint): Bare | null =>
  claims ? (pointOfMark(mark, claims, viewpoint)[0] ?? null) : null;

/** The point that a round or a mark makes at a viewpoint; null when it makes none. */
export const pointOf = ({ rounds, marks }: { rounds: Rounds; marks: Marks }, thing: Thing, viewpoint: Viewpoint): Bare | null => {
  if ('mark' in thing) return ofMark(own(marks, thing.mark), thing.mark, viewpoint);
  const claims = own(rounds, thing.round);
  return claims
    ? (resolveRounds({ [thing.round]: claims }, viewpoint).flatMap((round) => pointOfRound(round, viewpoint))[0] ?? null)
    : null;
};

/** The timeline at a viewpoint. `current` is the latest point, `peak` the highest lower bound (the earliest of equals). */
export const timelineOf = (rounds: Rounds, marks: Marks, foundedOn: string | undefined, viewpoint: Viewpoint = {}): Timeline => {
  const points = inSequence([
    ...resolveRounds(rounds, viewpoint).flatMap((round) => pointOfRound(round, viewpoint)),
    ...Object.entries(marks).flatMap(([mark, claims]) => pointOfMark(mark, claims, viewpoint)),
  ]);
  const unicorn = points.find(({ milestones }) => milestones.includes('unicorn'));
  const months = monthsTo(foundedOn, unicorn?.on ?? null);
  return {
    points,
    current: points.at(-1) ?? null,
    peak: points.reduce<Point | null>((peak, point) => ((point.usd?.low ?? -1) > (peak?.usd?.low ?? -1) ? point : peak), null),
    unicornSince: unicorn?.on ?? null,
    monthsToUnicorn: months && { ...months, ...provisionally([unicorn?.usd]) },
  };
};
