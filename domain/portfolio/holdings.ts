/** What an investor holds in one startup: what it put in, what part that makes, and what that is worth. Indicative: from public claims only. */
import { type Interval, sum, sumIntervals } from '../kernel/money.ts';
import { itself, type SurvivorOf } from '../kernel/references.ts';
import { daysBetween, firstDay, type Viewpoint } from '../kernel/time.ts';
import { type End, endOf, lifeOf } from '../organization/end.ts';
import type { Organization } from '../organization/organization.ts';
import { namesOf } from '../organization/profile.ts';
import type { Paid } from '../rounds/consideration.ts';
import { type Instrument, instrumentOf } from '../rounds/instrument.ts';
import { type ResolvedRound, resolveRounds } from '../rounds/rounds.ts';
import { type ResolvedStake, resolveStakes } from '../rounds/stakes.ts';
import { type Point, timelineOf } from '../valuations/timeline.ts';
import { happeningsOf, type Percent, shownPercent } from './happenings.ts';
import { type Scenarios, scenariosOf, worthOf } from './scenarios.ts';
import { convertibleOf, type MemberStake, type Step, stakeOf } from './stake.ts';

/** One counted round that the investor took part in, with its members' own claims. */
export type HeldRound = {
  round: string;
  on: string | null;
  instrument: Instrument;
  lead: boolean | null;
  chequeUsd: Interval | null;
  statedStakePercent: number | null;
  cashUsd: Paid[];
  computeCreditUsd: Paid[];
};

/** `knownUsd` adds the cheques that are known, null when none is. `stake` is in percent, to 4 decimals, and null where it may be anything from 0 to 100;
 * `stakes` are those of the members. `navUsd` is stake times valuation, as of `pricedOn`; none after the startup ended. Null is unknown. */
export type Holding = {
  startup: string;
  name: string;
  country: string | null;
  sector: string | null;
  rounds: HeldRound[];
  reported: ResolvedStake[];
  knownUsd: Interval | null;
  unknownCheques: number;
  cashUsd: Interval | null;
  computeCreditUsd: Interval | null;
  convertibleUsd: Interval | null;
  statedStakePercent: Percent | null;
  stake: (Percent & { basis: 'stated' | 'cheques'; steps: Step[]; unknownCheques: string[] }) | null;
  stakes: MemberStake[];
  statedOn: string | null;
  soldOn: string | null;
  valuation: Pick<Point, 'on' | 'precision' | 'dayUncertain' | 'usd' | 'basis' | 'cause' | 'from' | 'assurance'> | null;
  method: 'headline';
  pricedOn: string | null;
  daysSince: number | null;
  navUsd: Interval | null;
  exited: Pick<End, 'exit' | 'on'> | null;
  shareOfPriceUsd: Interval | null;
  proceedsUsd: Interval | null;
  scenarios: Scenarios;
};

/** Who holds, at which viewpoint, and the day that is asked about: that of the viewpoint, or today. `survivorOf`: of investors that were merged. */
export type Asked = { members: ReadonlySet<string>; viewpoint?: Viewpoint; day: string; survivorOf?: SurvivorOf };

/** Of several members: one that led is enough, and of a lead that nobody states none is known. */
const ledBy = (leads: (boolean | null)[]): boolean | null => {
  if (leads.includes(true)) return true;
  return leads.includes(null) ? null : false;
};

const heldRound = (round: ResolvedRound, members: ReadonlySet<string>): HeldRound => {
  const own = round.participations.filter(({ investor }) => members.has(investor));
  const stated = own.flatMap(({ stakePercent }) => stakePercent?.value ?? []);
  return {
    round: round.round,
    on: round.on,
    instrument: instrumentOf(round.roundType?.value),
    lead: ledBy(own.map(({ lead }) => lead?.value ?? null)),
    chequeUsd: sumIntervals(own.map(({ amount }) => amount?.usd ?? null)),
    statedStakePercent: stated.length > 0 ? sum(stated) : null,
    cashUsd: own.flatMap(({ cashUsd }) => cashUsd ?? []),
    computeCreditUsd: own.flatMap(({ computeCreditUsd }) => computeCreditUsd ?? []),
  };
};

/** As it is shown, to 4 decimals. Its worth is reckoned before: 50 billion at 852 billion are 5.8685 %, and 50 billion still. */
const shown = <P extends Percent | null>(one: P): P => (one && { ...one, low: shownPercent(one.low), high: shownPercent(one.high) }) as P;

const shownScenario = <S extends Scenarios[keyof Scenarios]>(one: S): S => ({
  ...one,
  stake: shown(one.stake),
  inputs: one.inputs.map((input) => ({ ...input, percent: shown(input.percent) })),
  diluting: one.diluting.map((round) => ({ ...round, leaves: shown(round.leaves) })),
});
const shownScenarios = (of: Scenarios): Scenarios => ({
  undiluted: shownScenario(of.undiluted),
  'diluted-by-known-rounds': shownScenario(of['diluted-by-known-rounds']),
});

const valuationOf = (current: Point | null): Holding['valuation'] => {
  if (!current) return null;
  const { on, precision, dayUncertain, usd, basis, cause, from, assurance } = current;
  return { on, precision, ...(dayUncertain && { dayUncertain }), usd, basis, cause, from, assurance };
};

/** What was put in, and in what. */
const paidInto = (held: HeldRound[]) => {
  const paid = (kind: 'cashUsd' | 'computeCreditUsd') => sumIntervals(held.flatMap((round) => round[kind].map(({ usd }) => usd)));
  return {
    rounds: held,
    knownUsd: sumIntervals(held.map(({ chequeUsd }) => chequeUsd)),
    unknownCheques: held.filter(({ chequeUsd }) => chequeUsd === null).length,
    cashUsd: paid('cashUsd'),
    computeCreditUsd: paid('computeCreditUsd'),
  };
};

type Happenings = ReturnType<typeof happeningsOf>;

/** What was stated last of each member, added up; null where nothing was of any. */
const statedOf = (all: Happenings, stakes: MemberStake[]): Percent | null => {
  const last = stakes.flatMap(({ holder }) => all.findLast(({ own }) => own.get(holder)?.states)?.own.get(holder)?.states ?? []);
  const total = (end: 'low' | 'high') => Math.min(100, sum(last.map((one) => one[end])));
  return last.length > 0 ? { low: total('low'), high: total('high') } : null;
};

/** What it is a part of, and what it is worth. */
const worthIn = (all: Happenings, members: ReadonlySet<string>, current: Point | null, ended: End | null, day: string) => {
  const stake = stakeOf(all, members);
  const stakes = stake?.members ?? [];
  const valuation = ended ? null : valuationOf(current);
  const statedOn = stakes.flatMap((one) => one.statedOn ?? []).sort();
  const isSold = stakes.length > 0 && stakes.every(({ soldOn }) => soldOn !== null);
  const basis = statedOn.length > 0 ? ('stated' as const) : ('cheques' as const);
  return {
    convertibleUsd: convertibleOf(all, members),
    statedStakePercent: shown(statedOf(all, stakes)),
    stake: stake?.percent
      ? {
          ...shown(stake.percent),
          ...{ basis, unknownCheques: stake.unknownCheques },
          steps: stake.steps.map((step) => ({ ...step, stake: shown(step.stake) })),
        }
      : null,
    stakes: stakes.map((one) => ({ ...one, percent: shown(one.percent) })),
    statedOn: statedOn[0] ?? null,
    soldOn: isSold ? (statedOn.at(-1) ?? null) : null,
    valuation,
    method: 'headline' as const,
    pricedOn: valuation?.on ?? null,
    daysSince: valuation ? Math.max(0, daysBetween(firstDay(valuation.on), day)) : null,
    navUsd: ended ? null : worthOf(stake?.percent ?? null, valuation?.usd),
    exited: ended && { exit: ended.exit, on: ended.on },
    shareOfPriceUsd: ended?.priceUsd ? worthOf(stake?.percent ?? null, ended.priceUsd) : null,
    scenarios: shownScenarios(scenariosOf(all, members, valuation?.usd ?? null)),
  };
};

/** The holding in one startup; null when no counted round names a member, and no statement of a stake does. A round whose date nobody gives is no deal yet. */
export const holdingOf = (
  startup: string,
  organization: Organization,
  { members, viewpoint = {}, day, survivorOf = itself }: Asked,
): Holding | null => {
  const { profile, rounds, marks, stakes } = organization;
  const counted = resolveRounds(rounds, viewpoint, survivorOf).filter((round) => round.counted);
  const held = counted
    .filter(({ participations }) => participations.some(({ investor }) => members.has(investor)))
    .map((round) => heldRound(round, members));
  const reports = resolveStakes(stakes, viewpoint, survivorOf).filter(({ holder }) => members.has(holder.value));
  if (held.length + reports.length === 0) return null;
  const { name = startup, country = null, sector = null } = namesOf(profile, viewpoint) ?? {};
  const { current } = timelineOf(rounds, marks, lifeOf(profile, viewpoint), viewpoint);
  return {
    ...{ startup, name, country, sector },
    ...paidInto(held),
    ...worthIn(happeningsOf(counted, reports, viewpoint), members, current, endOf(profile, viewpoint, day), day),
    reported: reports,
    proceedsUsd: sumIntervals(reports.map(({ proceedsUsd }) => proceedsUsd)),
  };
};
