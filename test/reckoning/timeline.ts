/** The valuation timeline of a startup, and the months that it took to be worth a billion. */
import { claimed, type Posted, standing, type When } from './claims.ts';
import { ratesIn, usd } from './rates.ts';
import { type Round, roundsAt } from './rounds.ts';
import { byText, firstDay, type Json, lastDay, monthsBetween, once, precision, ratio, type Span, same } from './values.ts';

export type Point = { on: string; id: string; usd: Span; answer: Json };
export type Timeline = { points: Point[]; current: Point | null; peak: Point | null; unicornSince: string | null; months: Json };

const BILLION = 1e9 * 100;
const MILESTONES: [string, number][] = [
  ['unicorn', BILLION],
  ['decacorn', 10 * BILLION],
  ['hectocorn', 100 * BILLION],
];

/** With basis `pre`, an exact or approximate amount of new money comes on top. */
const worth = (round: Round): { usd: Span; derived: boolean } | null => {
  const { valuation, amount } = round;
  if (!valuation?.usd || valuation.value.basis === 'target') return null;
  if (valuation.value.basis !== 'pre' || !amount?.usd || !['exact', 'approx'].includes(amount.value.disclosure)) {
    return { usd: valuation.usd, derived: false };
  }
  return { usd: { low: valuation.usd.low + amount.usd.low, high: valuation.usd.high + amount.usd.high }, derived: true };
};

const roundPoint = (round: Round): Point | null => {
  const value = worth(round);
  if (!round.counted || !value) return null;
  const { valuation, announcedOn, roundType } = round as Json;
  const answer = {
    stated: valuation.value.amount,
    basis: valuation.value.basis,
    cause: { round: round.id, kind: roundType.value },
    from: valuation.from,
    assurance: valuation.assurance,
    alternatives: valuation.others.map((other: Json) => ({ value: other.value, from: other.from, assurance: other.assurance })),
    ...(value.derived && { derived: 'pre-plus-new-money' }),
  };
  return { on: announcedOn.value, id: round.id, usd: value.usd, answer };
};

const markPoints = (posted: Posted, startup: string, when: When): Point[] => {
  const points: Point[] = [];
  for (const thing of claimed(posted, when, 'mark')) {
    const [winner, ...others] = standing(thing);
    if (thing.startup !== startup || !winner) continue;
    const { asOf, valuation, kind } = winner.says;
    const value = usd(ratesIn(posted.events), valuation.amount, asOf);
    if (!value || valuation.basis === 'target' || (when.asOf !== undefined && firstDay(asOf) > when.asOf)) continue;
    const alternatives = others
      .filter(({ says }) => !same(says.valuation, valuation))
      .map(({ says, id, assurance }) => ({ value: says.valuation, from: id, assurance }));
    const told = { from: winner.id, assurance: winner.assurance, alternatives };
    const answer = { stated: valuation.amount, basis: valuation.basis, cause: { mark: thing.thing, kind }, ...told };
    points.push({ on: asOf, id: thing.thing, usd: value, answer });
  }
  return points;
};

const monthsToUnicorn = (foundedOn: string | undefined, since: string | null): Json => {
  if (!foundedOn || !since) return null;
  const least = monthsBetween(lastDay(foundedOn), firstDay(since));
  return {
    months: monthsBetween(firstDay(foundedOn), firstDay(since)),
    range: [least, monthsBetween(firstDay(foundedOn), lastDay(since))],
  };
};

export const timelineAt = once((posted: Posted, startup: string, foundedOn: string | undefined, when: When): Timeline => {
  const points: Point[] = markPoints(posted, startup, when);
  for (const round of roundsAt(posted, when)) {
    const point = round.startup === startup ? roundPoint(round) : null;
    if (point) points.push(point);
  }
  points.sort((a, b) => byText(firstDay(a.on), firstDay(b.on)) || byText(a.id, b.id));
  let [previous, peak, since]: [Point | null, Point | null, string | null] = [null, null, null];
  const reached = new Set<string>();
  for (const point of points) {
    const [low, before] = [point.usd.low, previous?.usd.low ?? null];
    const milestones = MILESTONES.filter(([name, at]) => low >= at && !reached.has(name)).map(([name]) => name);
    for (const name of milestones) reached.add(name);
    if (milestones.includes('unicorn')) since = point.on;
    const direction = before === null ? 'first' : low * 100 > before * 102 ? 'up' : low * 100 < before * 98 ? 'down' : 'flat';
    const stepUp = before ? ratio(low, before, 1, 4) : null;
    point.answer = { ...point.answer, on: point.on, precision: precision(point.on), milestones, direction, stepUp };
    previous = point;
    if (!peak || low > peak.usd.low) peak = point;
  }
  return { points, current: previous, peak, unicornSince: since, months: monthsToUnicorn(foundedOn, since) };
});
