/** What startups raised and are worth: the summary of an organization, and the rankings of startups. */
import type { Posted, When } from './claims.ts';
import { isOnItsOwn, organizationsIn } from './organizations.ts';
import { raisedBy } from './raised.ts';
import { ranked, rankRange } from './ranks.ts';
import { roundsAt } from './rounds.ts';
import { type Point, type Timeline, timelineAt } from './timeline.ts';
import { inDollars, type Json, type Span } from './values.ts';

/** A point as it is answered, or what stands apart from points. */
export const pointIn = (point: Point | null): Json => point && { ...point.answer, usd: inDollars(point.usd) };

/** Of `/v1/organizations/{id}/valuations`. */
export const timelineIn = ({
  points,
  targets,
  ceilings,
  current,
  currentUncertain,
  peak,
  unicornSince,
  months,
  warnings,
}: Timeline): Json => ({
  ...{ points: points.map(pointIn), targets: targets.map(pointIn), ceilings: ceilings.map(pointIn) },
  ...{ current: pointIn(current), peak: pointIn(peak), unicornSince, monthsToUnicorn: months },
  ...(currentUncertain && { currentUncertain }),
  ...(warnings.length > 0 && { warnings }),
});

export const summaryAt = (posted: Posted, id: string, when: When): Json => {
  const timeline = timelineAt(posted, id, organizationsIn(posted).get(id)!.foundedOn, when);
  const own = roundsAt(posted, when).filter(({ startup }) => startup === id);
  const { answer, raised } = raisedBy(posted, own, when);
  return {
    ...{ roundsCounted: own.filter(({ counted }) => counted).length, ...answer, ...raised },
    ...{ currentValuation: pointIn(timeline.current), unicornSince: timeline.unicornSince, monthsToUnicorn: timeline.months },
  };
};

export const STARTUP_METRICS = ['valuationUsd', 'raisedUsd', 'monthsToUnicorn', 'stepUp'] as const;

const ANYTHING: Span = { low: 0, high: Number.POSITIVE_INFINITY };

export type StartupMetric = (typeof STARTUP_METRICS)[number];

/** The entries of `/v1/rankings/startups`; what was raised is new money, unless another instrument is asked for. */
export const startupsAt = (posted: Posted, when: When, country: string | undefined, metric: StartupMetric, instrument?: string): Json[] => {
  const rows: Json[] = [];
  const rounds = roundsAt(posted, when);
  for (const { id, name, kind, country: home, foundedOn } of organizationsIn(posted).values()) {
    if (kind !== 'startup' || (country && home !== country) || !isOnItsOwn(posted, id)) continue;
    const timeline = timelineAt(posted, id, foundedOn, when);
    const own = rounds.filter(({ startup, day }) => startup === id && day);
    if (own.length === 0 && !timeline.current?.usd) continue;
    const raised = raisedBy(posted, own, when, instrument);
    const metrics = {
      ...{ valuationUsd: inDollars(timeline.current?.usd ?? null), ...raised.answer },
      ...{ monthsToUnicorn: timeline.months, stepUp: timeline.stepUp },
    };
    const value = {
      valuationUsd: metrics.valuationUsd?.low,
      raisedUsd: raised.answer.raisedUsd?.low,
      monthsToUnicorn: metrics.monthsToUnicorn?.months,
      stepUp: metrics.stepUp?.low,
    };
    const spans = { valuationUsd: timeline.current?.usd ?? ANYTHING, raisedUsd: raised.span };
    const span = metric === 'valuationUsd' || metric === 'raisedUsd' ? spans[metric] : null;
    rows.push({ id, name, value: value[metric] ?? null, metrics, span });
  }
  const spans = rows.map(({ span }) => span);
  const rangeOf = (row: Json, at: number) => (row.value === null ? null : rankRange(spans, at));
  const entries = rows.map(({ span, ...row }, at) => ({ ...row, ...(span && { rankRange: rangeOf(row, at) }) }));
  return ranked(entries, metric);
};
