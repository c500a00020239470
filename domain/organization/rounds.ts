/** The rounds of one startup: the claims about each, and the one answer that they resolve to. */
import type { EventOf, Recorded } from '../../events/catalogue.ts';
import type { OrganizationEvent } from '../../events/index.ts';
import type { RoundReported } from '../../events/round.ts';
import { type Claim, claimOf, type Evidence, evidenceOf, type Resolved, resolve, standing, withdraw } from '../kernel/claims.ts';
import { own } from '../kernel/json.ts';
import { type Interval, usdOf } from '../kernel/money.ts';
import { firstDay, hasHappened, isKnown, type Viewpoint } from '../kernel/time.ts';
import { unreachable } from '../kernel/unreachable.ts';
import { type Consideration, type Paid, type PricedConsideration, paidIn } from './consideration.ts';

type Reported = EventOf<typeof RoundReported>['data'];
export type RoundSays = Omit<Reported, 'round' | 'source' | 'assurance' | 'alsoIn' | 'note'>;
export type Supersession = {
  by?: string | undefined;
  reason: string;
  knownOn?: string | undefined;
  note?: string | undefined;
  at: number;
  v: number;
};
export type RoundClaims = { claims: Claim<RoundSays>[]; superseded: Supersession[] };
export type Rounds = Record<string, RoundClaims>;

export const evolveRounds = (rounds: Rounds, event: Recorded<OrganizationEvent>): Rounds => {
  switch (event.type) {
    case 'RoundReported': {
      const { claims, superseded } = own(rounds, event.data.round) ?? { claims: [], superseded: [] };
      return { ...rounds, [event.data.round]: { claims: [...claims, claimOf(event, 'round')], superseded } };
    }
    case 'RoundClaimWithdrawn': {
      const { round, source, ...why } = event.data;
      const of = own(rounds, round);
      return of ? { ...rounds, [round]: { ...of, claims: withdraw(of.claims, source, { ...why, at: event.at, v: event.v }) } } : rounds;
    }
    case 'RoundSuperseded': {
      const { round, ...why } = event.data;
      const of = own(rounds, round);
      return of ? { ...rounds, [round]: { ...of, superseded: [...of.superseded, { ...why, at: event.at, v: event.v }] } } : rounds;
    }
    case 'OrganizationRegistered':
    case 'OrganizationAliased':
    case 'OrganizationAffiliated':
    case 'OrganizationExited':
    case 'ValuationReported':
    case 'ValuationClaimWithdrawn':
      return rounds;
    default:
      return unreachable(event);
  }
};

export type ResolvedAmount = Resolved<NonNullable<Reported['amount']>> & { usd: Interval | null };

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

export type ResolvedRound = {
  round: string;
  label: string | null;
  roundType: Resolved<string> | null;
  status: Resolved<NonNullable<Reported['status']>> | null;
  announcedOn: Resolved<string> | null;
  closedOn: Resolved<string> | null;
  amount: ResolvedAmount | null;
  valuation: (Resolved<NonNullable<Reported['valuation']>> & { usd: Interval | null }) | null;
  countsTowardTotal: Resolved<boolean> | null;
  participations: ResolvedParticipation[];
  tranches: Resolved<NonNullable<Reported['tranches']>> | null;
  superseded: Omit<Supersession, 'at' | 'v'> | null;
  counted: boolean;
  conflicts: string[];
};

const COUNTED = new Set(['closed', 'committed', 'tranched']);

/** Whether a round of this status counts. Null and undefined say nothing. */
export const counts = (status: string | undefined, countsTowardTotal: boolean | undefined, superseded: boolean): boolean =>
  COUNTED.has(status ?? '') && !superseded && countsTowardTotal !== false;

const FIELDS = ['roundType', 'status', 'announcedOn', 'closedOn', 'amount', 'valuation', 'countsTowardTotal'] as const;
const OWN_FIELDS = ['lead', 'amount', 'stakePercent', 'consideration'] as const;

/** A sum in dollars, by the rates of the claim that won. */
export const usdBy = (claims: Claim<RoundSays>[], from: string, amount: Reported['amount']): Interval | null =>
  amount ? usdOf(amount, claims.find(({ source }) => source.id === from)?.rates) : null;

const resolveParticipation = (claims: Claim<RoundSays>[], investor: string): ResolvedParticipation => {
  const part = (says: RoundSays) => says.participations?.find((one) => one.investor === investor);
  const amount = resolve(claims, (says) => part(says)?.amount);
  const usd = amount && usdBy(claims, amount.from, amount.value);
  const consideration = resolve(claims, (says) => part(says)?.consideration);
  const price = (parts: Consideration, from: string) => parts.map((one) => ({ ...one, usd: usdBy(claims, from, one.amount) }));
  return {
    investor,
    lead: resolve(claims, (says) => part(says)?.lead),
    amount: amount && { ...amount, usd },
    stakePercent: resolve(claims, (says) => part(says)?.stakePercent),
    consideration: consideration && { ...consideration, value: price(consideration.value, consideration.from) },
    cashUsd: paidIn('cash', consideration, usd, price),
    computeCreditUsd: paidIn('compute-credit', consideration, usd, price),
  };
};

/** One round as it resolves at a viewpoint, field by field from its standing claims; null when none stands. */
export const resolveRound = (
  round: string,
  { claims: all, superseded: ends }: RoundClaims,
  viewpoint: Viewpoint = {},
): ResolvedRound | null => {
  const claims = standing(all, viewpoint);
  if (claims.length === 0) return null;
  const announcedOn = resolve(claims, (says) => says.announcedOn);
  const amount = resolve(claims, (says) => says.amount);
  const valuation = resolve(claims, (says) => says.valuation);
  const status = resolve(claims, (says) => says.status);
  const countsTowardTotal = resolve(claims, (says) => says.countsTowardTotal);
  const end = ends.findLast((one) => isKnown(one.knownOn, one.at, viewpoint, one.v));
  const investors = [...new Set(claims.flatMap(({ says }) => says.participations ?? []).map(({ investor }) => investor))].sort();
  const resolved = {
    round,
    label: resolve(claims, (says) => says.label)?.value ?? null,
    roundType: resolve(claims, (says) => says.roundType),
    status,
    announcedOn,
    closedOn: resolve(claims, (says) => says.closedOn),
    amount: amount && { ...amount, usd: usdBy(claims, amount.from, amount.value) },
    valuation: valuation && { ...valuation, usd: usdBy(claims, valuation.from, valuation.value.amount) },
    countsTowardTotal,
    participations: investors.map((investor) => resolveParticipation(claims, investor)),
    tranches: resolve(claims, (says) => says.tranches),
    superseded: end ? { by: end.by, reason: end.reason, knownOn: end.knownOn, note: end.note } : null,
    counted: counts(status?.value, countsTowardTotal?.value, end !== undefined),
  };
  return { ...resolved, conflicts: conflictsOf(resolved) };
};

const differs = (field: { alternatives: unknown[] } | null): boolean => (field?.alternatives.length ?? 0) > 0;

const conflictsOf = (round: Omit<ResolvedRound, 'conflicts'>): string[] => [
  ...FIELDS.filter((field) => differs(round[field])),
  ...round.participations.flatMap((one) =>
    OWN_FIELDS.filter((field) => differs(one[field])).map((field) => `participations.${one.investor}.${field}`),
  ),
];

/** Where a round stands among those of its startup: by its first day, one without a date last, then by Id. */
export const roundKey = ({ announcedOn, round }: ResolvedRound): [string, string] => [
  announcedOn ? firstDay(announcedOn.value) : '9999',
  round,
];

/** All rounds that had been announced by `asOf`, by date then Id. A round whose date nobody gives comes last, and only without `asOf`. */
export const resolveRounds = (rounds: Rounds, viewpoint: Viewpoint = {}): ResolvedRound[] =>
  Object.entries(rounds)
    .flatMap(([round, claims]) => resolveRound(round, claims, viewpoint) ?? [])
    .filter((round) => (round.announcedOn ? hasHappened(round.announcedOn.value, viewpoint) : viewpoint.asOf === undefined))
    .sort((a, b) => (roundKey(a).join() < roundKey(b).join() ? -1 : 1));

/** The claims behind a round at a viewpoint, standing and withdrawn, by source. */
export const evidence = ({ claims }: RoundClaims, viewpoint: Viewpoint = {}): Evidence<RoundSays>[] =>
  evidenceOf(claims, viewpoint).sort((a, b) => (a.source.id < b.source.id ? -1 : 1));
