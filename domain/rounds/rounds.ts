/** The one answer that the claims about a round resolve to. */
import { type Claim, type Evidence, evidenceOf, type Resolved, resolve, resolvedFrom, saidOf, standing } from '../kernel/claims.ts';
import { rateKey } from '../kernel/rates.ts';
import { itself, type SurvivorOf } from '../kernel/references.ts';
import { firstDay, hasHappened, monthOf, type Viewpoint } from '../kernel/time.ts';
import { type Consideration, type Paid, type PricedConsideration, paidIn } from './consideration.ts';
import { bySurvivor } from './merging.ts';
import { type Price, type Priced, priceIn } from './pricing.ts';
import {
  type Participation,
  participationsIn,
  type Reported,
  type RoundClaims,
  type RoundSays,
  type Rounds,
  type Supersession,
  supersededAt,
  type Tranche,
  tranchesIn,
} from './round-claims.ts';

/** In US dollars, with the rate behind that. */
export type ResolvedAmount = Resolved<NonNullable<Reported['amount']>> & Priced;

export type ResolvedParticipation = {
  investor: string;
  lead: Resolved<boolean> | null;
  amount: ResolvedAmount | null;
  stakePercent: Resolved<number> | null;
  /** A part of the cheque that is stated as a sum is in dollars, too. */
  consideration: (Omit<Resolved<Consideration>, 'value'> & { value: PricedConsideration }) | null;
  cashUsd: Paid | null;
  computeCreditUsd: Paid | null;
};

export type ResolvedTranche = {
  tranche: string;
  on: Resolved<string> | null;
  amount: ResolvedAmount | null;
  status: Resolved<NonNullable<Tranche['status']>> | null;
  condition: Resolved<string> | null;
};

/** Why a round does not count. */
export type NotCounted = 'status' | 'no-date' | 'no-type' | 'superseded' | 'not-toward-total';

export type ResolvedRound = {
  round: string;
  label: Resolved<string> | null;
  roundType: Resolved<string> | null;
  status: Resolved<NonNullable<Reported['status']>> | null;
  announcedOn: Resolved<string> | null;
  closedOn: Resolved<string> | null;
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

/** Resolves a sum, in dollars by the rates of the statement that wins. `keyOf` says which of them. */
const resolveAmount = <S>(
  claims: Claim<S>[],
  pick: (says: S) => Reported['amount'],
  price: Price,
  keyOf: (claim: Claim<S>) => string | undefined = () => undefined,
): ResolvedAmount | null => {
  const said = saidOf(claims, pick);
  const [won, resolved] = [said[0], resolvedFrom(said)];
  return won && resolved ? { ...resolved, ...price(won.value, won.claim, keyOf(won.claim)) } : null;
};

const resolveParticipation = (investor: string, claims: Claim<Participation>[], price: Price): ResolvedParticipation => {
  const amount = resolveAmount(claims, (says) => says.amount, price);
  const consideration = saidOf(claims, (says) => says.consideration);
  const [won, resolved] = [consideration[0] ?? null, resolvedFrom(consideration)];
  const pricedBy = (parts: Consideration, claim: Claim<unknown>) =>
    parts.map((one) => ({ ...one, ...(one.amount ? price(one.amount, claim) : { usd: null }) }));
  return {
    investor,
    lead: resolve(claims, (says) => says.lead),
    amount,
    stakePercent: resolve(claims, (says) => says.stakePercent),
    consideration: won && resolved && { ...resolved, value: pricedBy(resolved.value, won.claim) },
    cashUsd: paidIn('cash', consideration, amount?.usd ?? null, pricedBy),
    computeCreditUsd: paidIn('compute-credit', consideration, amount?.usd ?? null, pricedBy),
  };
};

/** A tranche of another month than its round has the rate of that month, where it was stored. */
const resolveTranche = (tranche: string, claims: Claim<Tranche>[], price: Price): ResolvedTranche => {
  const keyOf = ({ rates, says: { on, amount } }: Claim<Tranche>): string | undefined => {
    const own = amount && on && rateKey(amount.currency, monthOf(on));
    return own && rates?.[own] !== undefined ? own : undefined;
  };
  return {
    tranche,
    on: resolve(claims, (says) => says.on),
    amount: resolveAmount(claims, (says) => says.amount, price, keyOf),
    status: resolve(claims, (says) => says.status),
    condition: resolve(claims, (says) => says.condition),
  };
};

const byName = <T>(parts: Map<string, T>): [string, T][] => [...parts].sort(([a], [b]) => (a < b ? -1 : 1));

type Resolving = Omit<ResolvedRound, 'counted' | 'notCountedBecause' | 'conflicts'>;

const notCounted = ({ status, countsTowardTotal, announcedOn, roundType, superseded }: Resolving): NotCounted[] => [
  ...(COUNTED.has(status?.value ?? '') ? [] : (['status'] as const)),
  ...(announcedOn ? [] : (['no-date'] as const)),
  ...(roundType ? [] : (['no-type'] as const)),
  ...(superseded ? (['superseded'] as const) : []),
  ...(countsTowardTotal?.value === false ? (['not-toward-total'] as const) : []),
];

/** One round as it resolves at a viewpoint, field by field from its standing claims; null when none stands. Investors that were merged are one. */
export const resolveRound = (
  round: string,
  all: RoundClaims,
  viewpoint: Viewpoint = {},
  survivorOf: SurvivorOf = itself,
): ResolvedRound | null => {
  const claims = standing(all, viewpoint);
  if (claims.length === 0) return null;
  const price = priceIn(all);
  const valuation = saidOf(claims, (says) => says.valuation);
  const [won, resolvedValuation] = [valuation[0], resolvedFrom(valuation)];
  const resolved: Resolving = {
    round,
    label: resolve(claims, (says) => says.label),
    roundType: resolve(claims, (says) => says.roundType),
    status: resolve(claims, (says) => says.status),
    announcedOn: resolve(claims, (says) => says.announcedOn),
    closedOn: resolve(claims, (says) => says.closedOn),
    amount: resolveAmount(claims, (says) => says.amount, price),
    valuation: won && resolvedValuation ? { ...resolvedValuation, ...price(won.value.amount, won.claim) } : null,
    countsTowardTotal: resolve(claims, (says) => says.countsTowardTotal),
    participations: byName(bySurvivor(participationsIn(claims), survivorOf)).map(([investor, own]) =>
      resolveParticipation(investor, own, price),
    ),
    tranches: byName(tranchesIn(claims)).map(([tranche, own]) => resolveTranche(tranche, own, price)),
    superseded: supersededAt(all, viewpoint),
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
export const roundKey = ({ announcedOn, round }: ResolvedRound): [string, string] => [
  announcedOn ? firstDay(announcedOn.value) : '9999',
  round,
];

/** All rounds that had been announced by `asOf`, by date then Id. A round whose date nobody gives comes last, and only without `asOf`. */
export const resolveRounds = (rounds: Rounds, viewpoint: Viewpoint = {}, survivorOf: SurvivorOf = itself): ResolvedRound[] =>
  Object.entries(rounds)
    .flatMap(([round, claims]) => resolveRound(round, claims, viewpoint, survivorOf) ?? [])
    .filter((round) => (round.announcedOn ? hasHappened(round.announcedOn.value, viewpoint) : viewpoint.asOf === undefined))
    .sort((a, b) => (roundKey(a).join() < roundKey(b).join() ? -1 : 1));

/** The claims behind a round at a viewpoint, standing and withdrawn, by source. */
export const evidence = (all: RoundClaims, viewpoint: Viewpoint = {}): Evidence<RoundSays>[] =>
  evidenceOf(all, viewpoint).sort((a, b) => (a.source.id < b.source.id ? -1 : 1));
