/** What an investor holds: per startup what it put in, what part that makes, and what that is worth. Indicative: from public claims only. */

import { type Interval, percent, provisionally, sum, sumBounds, sumIntervals } from '../kernel/money.ts';
import { itself, type SurvivorOf } from '../kernel/references.ts';
import type { Viewpoint } from '../kernel/time.ts';
import type { Organization } from '../organization/organization.ts';
import { namesOf } from '../organization/profile.ts';
import type { Paid } from '../rounds/consideration.ts';
import { type ResolvedRound, resolveRounds } from '../rounds/rounds.ts';
import { type Point, timelineOf } from '../rounds/timeline.ts';
import { type Percent, type Stake, shownStake, stakeOf } from './stake.ts';
import { weigh } from './weights.ts';

/** One counted round that the investor took part in, with its members' own claims. */
export type HeldRound = {
  round: string;
  on: string | null;
  lead: boolean;
  chequeUsd: Interval | null;
  statedStakePercent: number | null;
  cashUsd: Paid[];
  computeCreditUsd: Paid[];
};

/** `knownUsd` adds the cheques that are known, null when none is. `navUsd` is stake times valuation. Null is unknown. */
export type Holding = {
  startup: string;
  name: string;
  country: string | null;
  sector: string | null;
  rounds: HeldRound[];
  knownUsd: Interval | null;
  unknownCheques: number;
  cashUsd: Interval | null;
  computeCreditUsd: Interval | null;
  statedStakePercent: number | null;
  stake: Stake | null;
  valuation: Pick<Point, 'on' | 'precision' | 'dayUncertain' | 'usd' | 'basis' | 'cause' | 'from' | 'assurance'> | null;
  navUsd: Percent | null;
};

const heldRound = (round: ResolvedRound, members: ReadonlySet<string>): HeldRound => {
  const own = round.participations.filter(({ investor }) => members.has(investor));
  const stated = own.flatMap(({ stakePercent }) => stakePercent?.value ?? []);
  return {
    round: round.round,
    on: round.announcedOn?.value ?? null,
    lead: own.some(({ lead }) => lead?.value),
    chequeUsd: sumIntervals(own.map(({ amount }) => amount?.usd ?? null)),
    statedStakePercent: stated.length > 0 ? sum(stated) : null,
    cashUsd: own.flatMap(({ cashUsd }) => cashUsd ?? []),
    computeCreditUsd: own.flatMap(({ computeCreditUsd }) => computeCreditUsd ?? []),
  };
};

/** Percent of a value: 36 % of 2.5 billion are 900 million. Null where either side is. */
const partOf = (stake: number | null, usd: number | null | undefined): number | null =>
  stake === null || usd === null || usd === undefined ? null : Math.round(stake * usd) / 100;

const navOf = (stake: Stake | null, usd: Interval | null | undefined): Percent | null => {
  const nav = stake && usd ? { low: partOf(stake.low, usd.low), high: partOf(stake.high, usd.high) } : null;
  return nav && (nav.low !== null || nav.high !== null) ? { ...nav, ...provisionally([stake, usd]) } : null;
};

const valuationOf = (current: Point | null): Holding['valuation'] => {
  if (!current) return null;
  const { on, precision, dayUncertain, usd, basis, cause, from, assurance } = current;
  return { on, precision, ...(dayUncertain && { dayUncertain }), usd, basis, cause, from, assurance };
};

/** The holding in one startup at a viewpoint; null when no counted round names a member. A round whose date nobody gives is no deal yet. */
export const holdingOf = (
  startup: string,
  { profile, rounds, marks }: Organization,
  members: ReadonlySet<string>,
  viewpoint: Viewpoint = {},
  survivorOf: SurvivorOf = itself,
): Holding | null => {
  const counted = resolveRounds(rounds, viewpoint, survivorOf).filter((round) => round.counted && round.announcedOn);
  const held = counted
    .filter(({ participations }) => participations.some(({ investor }) => members.has(investor)))
    .map((round) => heldRound(round, members));
  if (held.length === 0) return null;
  const { name = startup, country = null, sector = null, foundedOn } = namesOf(profile, viewpoint) ?? {};
  const valuation = valuationOf(timelineOf(rounds, marks, foundedOn ?? undefined, viewpoint).current);
  const stake = stakeOf(counted, members);
  const cheques = held.map(({ chequeUsd }) => chequeUsd);
  const paid = (kind: 'cashUsd' | 'computeCreditUsd') => sumIntervals(held.flatMap((round) => round[kind].map(({ usd }) => usd)));
  return {
    startup,
    name,
    country,
    sector,
    rounds: held,
    knownUsd: sumIntervals(cheques),
    unknownCheques: cheques.filter((cheque) => cheque === null).length,
    cashUsd: paid('cashUsd'),
    computeCreditUsd: paid('computeCreditUsd'),
    statedStakePercent: held.findLast((round) => round.statedStakePercent !== null)?.statedStakePercent ?? null,
    stake: stake && shownStake(stake),
    valuation,
    navUsd: navOf(stake, valuation?.usd),
  };
};

/** Whether an interval says anything: from 0 to no upper bound is nothing. */
const says = (interval: Percent | null): boolean => interval !== null && ((interval.low ?? 0) > 0 || interval.high !== null);

/** Everything in it, with what each part weighs. `navUsd.low` adds what is known, `high` is null when a part has no upper bound. */
export const portfolioOf = (holdings: Holding[]) => {
  const all = holdings.toSorted((a, b) => (a.startup < b.startup ? -1 : 1));
  const navs = all.map(({ navUsd }) => navUsd);
  const highs = navs.map((nav) => nav?.high ?? null);
  const lows = navs.flatMap((nav) => nav?.low ?? []);
  const count = (has: (holding: Holding) => boolean) => all.filter(has).length;
  const cheques = sum(all.map(({ rounds }) => rounds.length));
  const unknownCheques = sum(all.map((one) => one.unknownCheques));
  return {
    holdings: weigh(all),
    totals: {
      startups: all.length,
      rounds: cheques,
      knownUsd: sumIntervals(all.map(({ knownUsd }) => knownUsd)),
      unknownCheques,
      cashUsd: sumIntervals(all.map(({ cashUsd }) => cashUsd)),
      computeCreditUsd: sumIntervals(all.map(({ computeCreditUsd }) => computeCreditUsd)),
      navUsd: navs.every((nav) => nav === null)
        ? null
        : { low: lows.length > 0 ? sum(lows) : null, high: sumBounds(highs), ...provisionally(navs) },
    },
    coverage: {
      chequesKnownPercent: percent(cheques - unknownCheques, cheques),
      withStake: count(({ stake }) => says(stake)),
      withStatedStake: count(({ statedStakePercent }) => statedStakePercent !== null),
      withValuation: count(({ valuation }) => Boolean(valuation?.usd)),
      withNav: count(({ navUsd }) => says(navUsd)),
      withNavLow: count(({ navUsd }) => (navUsd?.low ?? 0) > 0),
      withNavHigh: count(({ navUsd }) => (navUsd?.high ?? null) !== null),
    },
  };
};
