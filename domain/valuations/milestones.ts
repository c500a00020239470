/** What a startup reached, and how long that took (contract, section 3, "Valuation timeline"): until it left, and by what somebody paid. */
import type { Provisional } from '../kernel/money.ts';
import { firstDay, lastDay, wholeMonths } from '../kernel/time.ts';
import type { Bare } from './points.ts';

export const UNICORN = 1e9;

/** Milestones in US dollars. */
export const MILESTONES = [
  ['unicorn', UNICORN],
  ['decacorn', 1e10],
  ['hectocorn', 1e11],
] as const;
export type Milestone = (typeof MILESTONES)[number][0];
/** Whole months, and the fewest and the most that the precision of dates leaves. */
export type Months = { months: number; range: [number, number] } & Provisional;
/** When a startup was founded, and how it ended or was listed: what its timeline needs of its profile. */
export type Life = {
  foundedOn?: string | undefined;
  exits: readonly { exit: 'ipo' | 'acquired' | 'closed'; on: string; status: 'completed' | 'announced' }[];
};

/** Marks that price nothing that anybody paid. */
const PAID_BY_NOBODY = new Set(['index', 'implied']);

export const completed = ({ exits }: Life) => exits.filter(({ status }) => status === 'completed');

/** Whether a point can reach a milestone: until the startup left, by a listing, too. */
export const reachingIn = (life: Life) => {
  const exit = completed(life)
    .map(({ on }) => firstDay(on))
    .sort()[0];
  return ({ cause, on }: Pick<Bare, 'cause' | 'on'>): boolean =>
    !('mark' in cause && PAID_BY_NOBODY.has(cause.kind)) && (exit === undefined || firstDay(on) < exit);
};

type Reaching = Pick<Bare, 'cause' | 'on' | 'usd'>;

/** The milestones that points reach first, by their places. */
export const reachedFirst = (points: readonly Reaching[], life: Life): Map<number, Milestone[]> => {
  const canReach = reachingIn(life);
  const [first, found] = [new Map<number, Milestone[]>(), new Set<Milestone>()];
  for (const [place, point] of points.entries()) {
    const { usd } = point;
    const milestones = MILESTONES.filter(([name, bound]) => usd && usd.low >= bound && !found.has(name) && canReach(point)).map(
      ([name]) => name,
    );
    if (milestones.length === 0) continue;
    first.set(place, milestones);
    for (const name of milestones) found.add(name);
    if (found.size === MILESTONES.length) break;
  }
  return first;
};

/** Points with the milestones that each reaches first. */
export const withMilestones = <P extends Reaching>(points: readonly P[], life: Life): (P & { milestones: Milestone[] })[] => {
  const first = reachedFirst(points, life);
  return points.map((point, place) => ({ ...point, milestones: first.get(place) ?? [] }));
};

export const isBeforeFounding = (foundedOn: string | undefined, reachedOn: string | null): boolean =>
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
