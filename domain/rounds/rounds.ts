/** The one answer that the claims about a round resolve to. */
import { type Claim, type Evidence, evidenceOf, type Resolved, resolve, resolvedFrom, saidOf, standing } from '../kernel/claims.ts';
import { own } from '../kernel/json.ts';
import { itself, type SurvivorOf } from '../kernel/references.ts';
import { firstDay, hasHappened, lastDay, type Viewpoint } from '../kernel/time.ts';
import { bySurvivor } from './merging.ts';
import {
  byName,
  type Named,
  type ResolvedAmount,
  type ResolvedParticipation,
  type ResolvedTranche,
  resolveAmount,
  resolveParticipation,
  resolveTranche,
} from './parts.ts';
import { type Priced, priceIn } from './pricing.ts';
import { grossOf, openIn } from './raised.ts';
import {
  participationsIn,
  type Reported,
  type RoundClaims,
  type RoundSays,
  type Rounds,
  type Supersession,
  supersededAt,
  tranchesIn,
} from './round-claims.ts';

/** Why a round does not count. */
export type NotCounted = 'status' | 'no-date' | 'no-type' | 'superseded' | 'not-toward-total';

export type ResolvedRound = {
  round: string;
  label: Resolved<string> | null;
  roundType: Resolved<string> | null;
  status: Resolved<NonNullable<Reported['status']>> | null;
  announcedOn: Resolved<string> | null;
  closedOn: Resolved<string> | null;
  /** The day of the round: when it was announced, or when it closed where that is surely earlier. Null where nobody says when it was announced. */
  on: string | null;
  amount: ResolvedAmount | null;
  valuation: (Resolved<NonNullable<Reported['valuation']>> & Priced) | null;
  countsTowardTotal: Resolved<boolean> | null;
  participations: ResolvedParticipation[];
  tranches: ResolvedTranche[];
  superseded: Supersession | null;
  counted: boolean;
  notCountedBecause?: NotCounted[];
  conflicts: string[];
};

const COUNTED = new Set(['closed', 'committed', 'tranched']);

/** Whether a round of this status counts. Null and undefined say nothing. */
export const counts = (status: string | undefined, countsTowardTotal: boolean | undefined, superseded: boolean): boolean =>
  COUNTED.has(status ?? '') && !superseded && countsTowardTotal !== false;

const FIELDS = ['label', 'roundType', 'status', 'announcedOn', 'closedOn', 'amount', 'valuation', 'countsTowardTotal'] as const;
const OWN_FIELDS = ['lead', 'amount', 'stakePercent', 'consideration'] as const;
const TRANCHE_FIELDS = ['on', 'amount', 'status', 'condition'] as const;

type Resolving = Omit<ResolvedRound, 'counted' | 'notCountedBecause' | 'conflicts'>;

const notCounted = ({ status, countsTowardTotal, announcedOn, roundType, superseded }: Resolving): NotCounted[] => [
  ...(COUNTED.has(status?.value ?? '') ? [] : (['status'] as const)),
  ...(announcedOn ? [] : (['no-date'] as const)),
  ...(roundType ? [] : (['no-type'] as const)),
  ...(superseded ? (['superseded'] as const) : []),
  ...(countsTowardTotal?.value === false ? (['not-toward-total'] as const) : []),
];

/** The day of a round, of which the claims stand. */
const dayIn = (claims: Claim<RoundSays>[]): string | null => {
  const announced = resolve(claims, (says) => says.announcedOn)?.value ?? null;
  const closed = resolve(claims, (says) => says.closedOn)?.value;
  return announced && closed && lastDay(closed) < firstDay(announced) ? closed : announced;
};

/** Another round took the place of one in these ways on its own day, not from the beginning. */
const FROM_ITS_DAY = new Set(['upsized', 'merged']);

/** The supersession that holds on the day that is asked for: until the day of the round that took its place, one still stands. */
const supersededIn = (rounds: Rounds, round: RoundClaims, viewpoint: Viewpoint): Supersession | null => {
  const supersession = supersededAt(round, viewpoint);
  if (!supersession?.by || !FROM_ITS_DAY.has(supersession.reason)) return supersession;
  const successor = own(rounds, supersession.by);
  const day = successor && dayIn(standing(successor, viewpoint));
  return day && !hasHappened(day, viewpoint) ? null : supersession;
};

/** One of several rounds as it resolves at a viewpoint, field by field from its standing claims; null when none stands. Investors that were merged are one. */
export const resolveRound = (
  round: string,
  rounds: Rounds,
  viewpoint: Viewpoint = {},
  survivorOf: SurvivorOf = itself,
): ResolvedRound | null => {
  const all = own(rounds, round);
  const claims = all ? standing(all, viewpoint) : [];
  if (!all || claims.length === 0) return null;
  const price = priceIn(all);
  const valuation = saidOf(claims, (says) => says.valuation);
  const [won, resolvedValuation] = [valuation[0], resolvedFrom(valuation)];
  const sums = {
    amount: resolveAmount(claims, (says) => says.amount, price),
    tranches: byName(tranchesIn(claims)).map(([tranche, own]) => resolveTranche(tranche, own, price)),
    participations: byName(bySurvivor(participationsIn(claims), survivorOf)).map(
      ([investor, own]): Named => ({ investor, claims: own, amount: resolveAmount(own, (says) => says.amount, price) }),
    ),
  };
  const open = openIn(grossOf(sums, viewpoint), sums.participations);
  const resolved: Resolving = {
    round,
    label: resolve(claims, (says) => says.label),
    roundType: resolve(claims, (says) => says.roundType),
    status: resolve(claims, (says) => says.status),
    announcedOn: resolve(claims, (says) => says.announcedOn),
    closedOn: resolve(claims, (says) => says.closedOn),
    on: dayIn(claims),
    amount: sums.amount,
    valuation: won && resolvedValuation ? { ...resolvedValuation, ...price(won.value.amount, won.claim) } : null,
    countsTowardTotal: resolve(claims, (says) => says.countsTowardTotal),
    participations: sums.participations.map((one) => resolveParticipation(one, open, price)),
    tranches: sums.tranches,
    superseded: supersededIn(rounds, all, viewpoint),
  };
  const because = notCounted(resolved);
  return {
    ...resolved,
    counted: because.length === 0,
    ...(because.length > 0 && { notCountedBecause: because }),
    conflicts: [...conflictsOf(resolved), ...warningsIn(claims)],
  };
};

const differs = (field: { alternatives: unknown[] } | null): boolean => (field?.alternatives.length ?? 0) > 0;

const conflictsOf = (round: Resolving): string[] => [
  ...FIELDS.filter((field) => differs(round[field])),
  ...round.participations.flatMap((one) =>
    OWN_FIELDS.filter((field) => differs(one[field])).map((field) => `participations.${one.investor}.${field}`),
  ),
  ...round.tranches.flatMap((one) =>
    TRANCHE_FIELDS.filter((field) => differs(one[field])).map((field) => `tranches.${one.tranche}.${field}`),
  ),
];

const warningsIn = (claims: Claim<unknown>[]): string[] => [
  ...new Set(claims.flatMap(({ warnings = [] }) => warnings.map(({ code }) => code))),
];

/** Where a round stands among those of its startup: by its first day, one without a date last, then by Id. */
export const roundKey = ({ on, round }: ResolvedRound): [string, string] => [on === null ? '9999' : firstDay(on), round];

/** All rounds whose day had come by `asOf`, by date then Id. A round whose date nobody gives comes last, and only without `asOf`. */
export const resolveRounds = (rounds: Rounds, viewpoint: Viewpoint = {}, survivorOf: SurvivorOf = itself): ResolvedRound[] =>
  Object.keys(rounds)
    .flatMap((round) => resolveRound(round, rounds, viewpoint, survivorOf) ?? [])
    .filter(({ on }) => (on === null ? viewpoint.asOf === undefined : hasHappened(on, viewpoint)))
    .sort((a, b) => (roundKey(a).join() < roundKey(b).join() ? -1 : 1));

/** The claims behind a round at a viewpoint, standing and withdrawn, by source. */
export const evidence = (all: RoundClaims, viewpoint: Viewpoint = {}): Evidence<RoundSays>[] =>
  evidenceOf(all, viewpoint).sort((a, b) => (a.source.id < b.source.id ? -1 : 1));
