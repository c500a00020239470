/** The valuation timeline of a startup, and the months that it took to be worth a billion. */
import { type Posted, sayings, type When } from './claims.ts';
import { newMoney } from './new-money.ts';
import { usd } from './rates.ts';
import { couldCount, type Field, roundsAt } from './rounds.ts';
import { after, before, isSurelyBefore, priceOf, stepTo } from './steps.ts';
import { exitsOf, firstExit, isDerived, marksOf, marksTold, ofTarget, roundsTold, type Told } from './valued.ts';
import {
  add,
  byText,
  firstDay,
  inDollars,
  type Json,
  lastDay,
  monthsBetween,
  once,
  precision,
  resting,
  type Span,
  uncertain,
} from './values.ts';

/** `usd` is null where a value is not disclosed. */
export type Point = { on: string; id: string; usd: Span | null; answer: Json };
/** `current` and `peak` are of known value; `targets` and `ceilings` stand apart. */
export type Timeline = {
  points: Point[];
  targets: Point[];
  ceilings: Point[];
  current: Point | null;
  currentUncertain: boolean;
  peak: Point | null;
  unicornSince: string | null;
  months: Json;
  /** Of the latest round that has one. */
  stepUp: Json;
  warnings: string[];
};

const BILLION = 1e9 * 100;
const MILESTONES: [string, number][] = [
  ['unicorn', BILLION],
  ['decacorn', 10 * BILLION],
  ['hectocorn', 100 * BILLION],
];
/** Marks of these kinds are reckoned by somebody, and paid by nobody. */
const UNPAID = ['index', 'implied'];

/** Whether a startup reached a billion whichever claims are right, and whether it did if the right ones are. */
export const unicorn = (posted: Posted, startup: string, when: When): { surely: boolean; possibly: boolean } => {
  let [surely, possibly] = [false, false];
  const exit = firstExit(posted, startup, when);
  const see = (reaching: boolean[], counts: Set<boolean>) => {
    if (counts.has(true) && reaching.includes(true)) possibly = true;
    if (!counts.has(false) && reaching.length > 0 && !reaching.includes(false)) surely = true;
  };
  for (const round of roundsAt(posted, when)) {
    if (round.startup !== startup || !round.valuation || !round.day || round.day >= exit) continue;
    const reaches = ({ value: { basis, amount }, usd }: Pick<Field, 'value' | 'usd'>): boolean => {
      if (!usd || basis === 'cap' || ofTarget(basis, amount)) return false;
      return usd.low + (isDerived(basis, round) ? newMoney(posted, round, when).low : 0) >= BILLION;
    };
    see([round.valuation, ...round.valuation.others].map(reaches), couldCount(round));
  }
  for (const { claims } of marksOf(posted, startup, when)) {
    const [[asOf], [kind]] = [sayings(claims, (says) => says.asOf), sayings(claims, (says) => says.kind)];
    if (UNPAID.includes(kind!.value) || firstDay(asOf!.value) >= exit) continue;
    const reaching = sayings(claims, (says) => says.valuation).map(({ value: { basis, amount }, claim }) => {
      if (basis === 'cap' || ofTarget(basis, amount)) return false;
      return (usd(posted.events, claim.at, amount, claim.dated)?.low ?? 0) >= BILLION;
    });
    see(reaching, new Set([true]));
  }
  return { surely, possibly };
};

const isBeforeFounding = (foundedOn: string | undefined, since: string | null): boolean =>
  foundedOn !== undefined && since !== null && lastDay(since) < firstDay(foundedOn);

const monthsToUnicorn = (foundedOn: string | undefined, since: string | null): Json => {
  if (!foundedOn || !since || isBeforeFounding(foundedOn, since)) return null;
  const months = (from: string, to: string): number => Math.max(0, monthsBetween(from, to));
  return {
    months: months(firstDay(foundedOn), firstDay(since)),
    range: [months(lastDay(foundedOn), firstDay(since)), months(firstDay(foundedOn), lastDay(since))],
  };
};

/** What is said of a value wherever it stands. */
const answerOf = ({ on, stated, basis, cause, kind, said }: Told, when: When): Json => ({
  ...{ on, precision: precision(on), ...uncertain(on, when), stated, basis, cause: { ...cause, kind }, ...said },
});

/** Points by listed order, each with its step. */
const pointsOf = (posted: Posted, told: Told[], exit: string, when: When): Point[] => {
  const reached = new Set<string>();
  const points: Point[] = [];
  for (const one of told) {
    const price = priceOf(posted, one, when);
    const isOnTop = price !== null && isDerived(one.basis, one.round);
    const usd = price && (isOnTop ? add(price.v, price.m) : price.v);
    const [pre, post] = [price && before(price), price && after(price)];
    const { answer, versus, compared } = stepTo(posted, when, one, told);
    const isPaid = firstDay(one.on) < exit && !(one.round === null && UNPAID.includes(one.kind));
    const milestones = MILESTONES.filter(([name, at]) => isPaid && usd && usd.low >= at && !reached.has(name)).map(([name]) => name);
    for (const name of milestones) reached.add(name);
    points.push({
      ...{ on: one.on, id: one.id, usd },
      answer: {
        ...answerOf(one, when),
        ...(isOnTop && { derived: 'pre-plus-new-money' }),
        ...{ preUsd: inDollars(pre), postUsd: inDollars(post), ...answer, versus: versus && (versus as Told).cause, milestones },
        ...resting(usd, pre, post, ...compared.map((one) => after(priceOf(posted, one, when)!))),
      },
    });
  }
  return points;
};

export const timelineAt = once((posted: Posted, startup: string, foundedOn: string | undefined, when: When): Timeline => {
  const all = [...roundsTold(posted, startup, when), ...marksTold(posted, startup, when)];
  all.sort((a, b) => byText(firstDay(a.on), firstDay(b.on)) || byText(a.id, b.id));
  const isCeiling = ({ basis }: Told) => basis === 'cap';
  const isTarget = (one: Told) => !isCeiling(one) && ofTarget(one.basis, one.stated);
  const apart = (is: (one: Told) => boolean): Point[] =>
    all.filter(is).map((one) => ({ on: one.on, id: one.id, usd: one.value, answer: answerOf(one, when) }));
  const points = pointsOf(
    posted,
    all.filter((one) => !isCeiling(one) && !isTarget(one)),
    firstExit(posted, startup, when),
    when,
  );
  const known = points.filter(({ usd }) => usd);
  const isOver = exitsOf(posted, startup, when).some(
    ({ exit, on }) => exit !== 'ipo' && (when.asOf === undefined || firstDay(on) <= when.asOf),
  );
  const current = isOver ? null : (known.at(-1) ?? null);
  let peak: Point | null = null;
  for (const point of known) if (!peak || point.usd!.low > peak.usd!.low) peak = point;
  const since = points.find(({ answer }) => answer.milestones.includes('unicorn'))?.on ?? null;
  return {
    ...{ points, targets: apart(isTarget), ceilings: apart(isCeiling), current, peak, unicornSince: since },
    currentUncertain: current !== null && known.some((one) => one !== current && !isSurelyBefore(one, current)),
    months: monthsToUnicorn(foundedOn, since),
    stepUp: points.findLast(({ answer }) => answer.cause.round !== undefined && answer.stepUp)?.answer.stepUp ?? null,
    warnings: isBeforeFounding(foundedOn, since) ? ['unicorn-before-founding'] : [],
  };
});
