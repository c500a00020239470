/** A restriction, such as an export control: what was issued, amended, suspended and rescinded of it, and what that makes of it from day to day. */

import type { EventOf, Recorded } from '../../events/catalogue.ts';
import type { RestrictionEvent } from '../../events/index.ts';
import type { RestrictionAmended, RestrictionIssued, RestrictionRescinded, RestrictionSuspended } from '../../events/restriction.ts';
import { type TakenBack, takenBackUpTo } from '../compute/lives.ts';
import { dayAfter } from '../kernel/decision.ts';
import { added, unreachable } from '../kernel/folding.ts';
import { canonical } from '../kernel/json.ts';
import { isKnownFact, type Kept, type Told } from '../kernel/known.ts';
import { dayBefore, dayOf, firstDay, lastDay, type Viewpoint } from '../kernel/time.ts';

export type Issue = EventOf<typeof RestrictionIssued>['data'];
export type Amendment = EventOf<typeof RestrictionAmended>['data'];
export type Rescission = EventOf<typeof RestrictionRescinded>['data'];
export type Suspension = EventOf<typeof RestrictionSuspended>['data'];
export type Restriction = {
  issues: Kept<Issue>[];
  amendments: Kept<Amendment>[];
  suspensions: Kept<Suspension>[];
  rescissions: Kept<Rescission>[];
  withdrawals: Kept<TakenBack>[];
};

/** The version of this fold, of its row, too: raise it when a result changes, so that what is kept of it is made anew. */
export const foldVersion = 2;

export const initial: Restriction = { issues: [], amendments: [], suspensions: [], rescissions: [], withdrawals: [] };

export const evolve = (state: Restriction, event: Recorded<RestrictionEvent>): Restriction => {
  const { at, v } = event;
  switch (event.type) {
    case 'RestrictionIssued':
      return { ...state, issues: added(state.issues, { data: event.data, at, v }) };
    case 'RestrictionAmended':
      return { ...state, amendments: added(state.amendments, { data: event.data, at, v }) };
    case 'RestrictionSuspended':
      return { ...state, suspensions: added(state.suspensions, { data: event.data, at, v }) };
    case 'RestrictionRescinded':
      return { ...state, rescissions: added(state.rescissions, { data: event.data, at, v }) };
    case 'RestrictionWithdrawn':
      return { ...state, withdrawals: added(state.withdrawals, { data: event.data, at, v }) };
    default:
      return unreachable(event);
  }
};

type Published = Kept<Told & { source: { publishedOn?: string | undefined } }>;
const publishedOn = ({ data: { source }, at }: Published): string => (source.publishedOn ? firstDay(source.publishedOn) : dayOf(at));
/** What was published later comes later, and of one day what was recorded later. */
const bySaying = (a: Published, b: Published): number => {
  const [x, y] = [publishedOn(a), publishedOn(b)];
  return x === y ? a.v - b.v : x < y ? -1 : 1;
};

/** In force from a day to the day before `to`: until it was rescinded, or issued again from another day. What is said again of one day takes the place of what
 * was said of it before. */
export type Period = {
  from: string;
  to: string | null;
  issue: Issue;
  /** In the order in which they take effect. */
  amendments: Amendment[];
  /** From a first day to the day before `to`, or until further notice. */
  suspensions: { from: string; to: string | null }[];
  rescinded: Rescission | null;
};

type Parts = Pick<Restriction, 'issues' | 'amendments' | 'suspensions' | 'rescissions'>;

/** What is known, in the order in which it was said; nothing of what was recorded before all of it was taken back. */
const knownParts = (restriction: Restriction, viewpoint: Viewpoint): Parts => {
  const since = takenBackUpTo(restriction.withdrawals, viewpoint);
  const known = <K extends Published>(all: K[]): K[] => all.filter((one) => one.v > since && isKnownFact(one, viewpoint)).sort(bySaying);
  const { issues, amendments, suspensions, rescissions } = restriction;
  return { issues: known(issues), amendments: known(amendments), suspensions: known(suspensions), rescissions: known(rescissions) };
};

/** What was said twice is as if it had been said the last time alone. */
const onceEach = <D>(said: D[]): D[] => [...new Map(said.toReversed().map((one) => [canonical(one), one])).values()].reverse();

/** The periods of a restriction, in order; none where it was not issued. What happens before the first begins, or between two, belongs to the one before, or
 * else to the first. */
export const periodsOf = (restriction: Restriction, viewpoint: Viewpoint = {}): Period[] => {
  const { issues, amendments, suspensions, rescissions } = knownParts(restriction, viewpoint);
  const byDay = new Map(issues.map(({ data }) => [firstDay(data.effectiveOn), data]));
  const starts = [...byDay].sort(([a], [b]) => (a < b ? -1 : 1));
  return starts.map(([from, issue], n) => {
    const next = starts[n + 1]?.[0];
    const isWithin = (day: string) => (n === 0 || day >= from) && (next === undefined || day < next);
    const rescinded = rescissions.findLast(({ data }) => isWithin(lastDay(data.on)))?.data ?? null;
    const end = rescinded && lastDay(rescinded.on);
    const to = end !== null && (next === undefined || end < next) ? end : (next ?? null);
    const suspended = new Map(
      suspensions.flatMap(({ data }) => (isWithin(firstDay(data.from)) ? [[firstDay(data.from), data] as const] : [])),
    );
    return {
      ...{ from, to, issue, rescinded },
      amendments: onceEach(amendments.filter(({ data }) => isWithin(firstDay(data.effectiveOn))).map(({ data }) => data)).sort(
        (a, b) => Date.parse(firstDay(a.effectiveOn)) - Date.parse(firstDay(b.effectiveOn)),
      ),
      suspensions: [...suspended].map(([first, { until }]) => ({ from: first, to: until === undefined ? null : dayAfter(lastDay(until)) })),
    };
  });
};

/** The period that a day lies in, or the last before it, or else the first. */
export const periodAt = (periods: Period[], day: string): Period | undefined => periods.findLast(({ from }) => from <= day) ?? periods[0];

const covers = ({ from, to }: { from: string; to: string | null }, day: string): boolean => from <= day && (to === null || day < to);

/** What a period says on a day: as it was issued, amended as far as amendments had taken effect. */
export const amendedBy = ({ issue, amendments }: Period, day: string): Issue => {
  const changes = amendments.filter(({ effectiveOn }) => firstDay(effectiveOn) <= day);
  return Object.assign(
    {},
    issue,
    ...changes.map(({ source: _source, alsoIn: _alsoIn, knownOn: _knownOn, effectiveOn: _on, ...changed }) => changed),
  );
};

/** A restriction as it stands on a day: null when it was not known, had not taken effect, was suspended or had been rescinded. Whether another superseded it is
 * not its own to say. */
export const inForceOf = (periods: Period[], day: string): Issue | null => {
  const period = periods.findLast((one) => one.from <= day);
  if (!period || !covers(period, day) || period.suspensions.some((one) => covers(one, day))) return null;
  return amendedBy(period, day);
};
export const inForce = (restriction: Restriction, day: string, viewpoint: Viewpoint = {}): Issue | null =>
  inForceOf(periodsOf(restriction, viewpoint), day);

/** What it said last by a day: on the day, or on its last day before that, or else when it was issued. */
export const lastSaid = (periods: Period[], day: string): Issue | null => {
  const period = periodAt(periods, day);
  if (!period) return null;
  return amendedBy(period, period.to !== null && period.to <= day ? dayBefore(period.to) : day);
};

/** What it says on a day, in force or not. */
export const saidOn = (periods: Period[], day: string): Issue | null => {
  const period = periodAt(periods, day);
  return period ? amendedBy(period, day) : null;
};

/** The restrictions that it was ever said to take the place of. */
export const supersedesOf = (restriction: Restriction): string[] => [
  ...new Set(knownParts(restriction, {}).issues.flatMap(({ data }) => data.supersedes ?? [])),
];
