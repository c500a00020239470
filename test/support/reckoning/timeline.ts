/** The valuation timeline of a startup, and the months that it took to be worth a billion. */
import { type Claim, claimed, type Posted, sayings, standing, type When } from './claims.ts';
import { usd } from './rates.ts';
import { couldCount, type Round, roundsAt } from './rounds.ts';
import {
  add,
  byText,
  firstDay,
  type Json,
  lastDay,
  monthsBetween,
  once,
  precision,
  ratio,
  resting,
  type Span,
  same,
  uncertain,
} from './values.ts';

export type Point = { on: string; id: string; usd: Span; answer: Json };
export type Timeline = { points: Point[]; current: Point | null; peak: Point | null; unicornSince: string | null; months: Json };

const BILLION = 1e9 * 100;
const MILESTONES: [string, number][] = [
  ['unicorn', BILLION],
  ['decacorn', 10 * BILLION],
  ['hectocorn', 100 * BILLION],
];

/** What one claim makes a round's startup worth. With basis `pre`, an exact or approximate amount of new money comes on top. */
const worth = ({ amount }: Round, said: { value: Json; usd: Span | null }): { usd: Span; derived: boolean } | null => {
  if (!said.usd || said.value.basis === 'target') return null;
  if (said.value.basis !== 'pre' || !amount?.usd || !['exact', 'approx'].includes(amount.value.disclosure)) {
    return { usd: said.usd, derived: false };
  }
  return { usd: add(said.usd, amount.usd)!, derived: true };
};

const roundPoint = (round: Round): Point | null => {
  const value = round.valuation && worth(round, round.valuation);
  if (!round.counted || !value) return null;
  const { valuation, announcedOn, roundType } = round as Json;
  const answer = {
    stated: valuation.value.amount,
    basis: valuation.value.basis,
    cause: { round: round.id, kind: roundType.value },
    from: valuation.from,
    assurance: valuation.assurance,
    alternatives: valuation.others.map(({ value: own, from, assurance, publishedOn }: Json) => ({
      value: own,
      from,
      assurance,
      publishedOn,
    })),
    ...(value.derived && { derived: 'pre-plus-new-money' }),
  };
  return { on: announcedOn.value, id: round.id, usd: value.usd, answer };
};

/** The marks of a startup by a time, each with its claims, the strongest first. */
const marksOf = (posted: Posted, startup: string, when: When): { thing: string; claims: Claim[] }[] => {
  const marks = [];
  for (const thing of claimed(posted, when, 'mark')) {
    const claims = standing(thing);
    if (thing.startup !== startup || claims.length === 0) continue;
    if (when.asOf === undefined || firstDay(sayings(claims, (says) => says.asOf)[0]!.value) <= when.asOf)
      marks.push({ thing: thing.thing, claims });
  }
  return marks;
};

const markPoints = (posted: Posted, startup: string, when: When): Point[] => {
  const points: Point[] = [];
  for (const { thing, claims } of marksOf(posted, startup, when)) {
    const field = (name: string) => sayings(claims, (says) => says[name]);
    const [[winner, ...others], [asOf], [kind]] = [field('valuation'), field('asOf'), field('kind')];
    const valuation = winner!.value;
    const value = usd(posted.events, winner!.claim.at, valuation.amount, winner!.claim.dated);
    if (!value) continue;
    const alternatives = others
      .filter((other) => !same(other.value, valuation))
      .map(({ value: own, claim }) => ({
        ...{ value: own, from: claim.id, assurance: claim.assurance, publishedOn: claim.source.publishedOn ?? null },
      }));
    const told = { from: winner!.claim.id, assurance: winner!.claim.assurance, alternatives };
    const answer = { stated: valuation.amount, basis: valuation.basis, cause: { mark: thing, kind: kind!.value }, ...told };
    points.push({ on: asOf!.value, id: thing, usd: value, answer });
  }
  return points;
};

/** Whether a startup reached a billion whichever claims are right, and whether it did if the right ones are. */
export const unicorn = (posted: Posted, startup: string, when: When): { surely: boolean; possibly: boolean } => {
  let [surely, possibly] = [false, false];
  const see = (reaching: boolean[], counts: Set<boolean>) => {
    if (counts.has(true) && reaching.includes(true)) possibly = true;
    if (!counts.has(false) && reaching.length > 0 && !reaching.includes(false)) surely = true;
  };
  for (const round of roundsAt(posted, when)) {
    if (round.startup !== startup || !round.valuation || !round.day) continue;
    const said = [round.valuation, ...round.valuation.others];
    see(
      said.map((one) => (worth(round, one)?.usd.low ?? 0) >= BILLION),
      couldCount(round),
    );
  }
  for (const { claims } of marksOf(posted, startup, when)) {
    const said = sayings(claims, (says) => says.valuation);
    const amounts = said.map(({ value, claim }) => usd(posted.events, claim.at, value.amount, claim.dated));
    see(
      amounts.map((amount) => (amount?.low ?? 0) >= BILLION),
      new Set([true]),
    );
  }
  return { surely, possibly };
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
    const dated = { on: point.on, precision: precision(point.on), ...uncertain(point.on, when) };
    point.answer = { ...point.answer, ...dated, milestones, direction, stepUp, ...resting(point.usd, previous?.usd ?? null) };
    previous = point;
    if (!peak || low > peak.usd.low) peak = point;
  }
  return { points, current: previous, peak, unicornSince: since, months: monthsToUnicorn(foundedOn, since) };
});
