/** The rounds of one startup: the claims about each, and the one answer that they resolve to. */
import type { EventOf, Recorded } from '../events/catalogue.ts';
import type { OrganizationEvent } from '../events/index.ts';
import type { RoundReported } from '../events/organization.ts';
import { type Claim, claimOf, type KnownClaim, known, type Resolved, resolve, standing, withdraw } from './claims.ts';
import { own } from './json.ts';
import { type Interval, usdOf } from './money.ts';
import { firstDay, hasHappened, isKnown, type Viewpoint } from './time.ts';

type Reported = EventOf<typeof RoundReported>['data'];
export type RoundSays = Omit<Reported, 'round' | 'source' | 'assurance' | 'alsoIn' | 'note'>;
export type Supersession = { by?: string | undefined; reason: string; knownOn?: string | undefined; note?: string | undefined; at: number };
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
      return of ? { ...rounds, [round]: { ...of, claims: withdraw(of.claims, source, { ...why, at: event.at }) } } : rounds;
    }
    case 'RoundSuperseded': {
      const { round, ...why } = event.data;
      const of = own(rounds, round);
      return of ? { ...rounds, [round]: { ...of, superseded: [...of.superseded, { ...why, at: event.at }] } } : rounds;
    }
    default:
      return rounds;
  }
};

type Consideration = NonNullable<NonNullable<Reported['participations']>[number]['consideration']>;
export type ResolvedAmount = Resolved<NonNullable<Reported['amount']>> & { usd: Interval | null };

export type ResolvedParticipation = {
  investor: string;
  lead: Resolved<boolean> | null;
  amount: ResolvedAmount | null;
  stakePercent: Resolved<number> | null;
  /** A part of the cheque that is stated as a sum is in dollars, too. */
  consideration: (Omit<Resolved<Consideration>, 'value'> & { value: (Consideration[number] & { usd: Interval | null })[] }) | null;
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
  superseded: Omit<Supersession, 'at'> | null;
  counted: boolean;
  conflicts: string[];
};

const COUNTED = new Set(['closed', 'committed', 'tranched']);
const FIELDS = ['roundType', 'status', 'announcedOn', 'closedOn', 'amount', 'valuation', 'countsTowardTotal'] as const;
const OWN_FIELDS = ['lead', 'amount', 'stakePercent', 'consideration'] as const;

/** A sum in dollars, by the rates of the claim that won. */
const usdBy = (claims: Claim<RoundSays>[], from: string, amount: Reported['amount']): Interval | null =>
  amount ? usdOf(amount, claims.find(({ source }) => source.id === from)?.rates) : null;

const resolveParticipation = (claims: Claim<RoundSays>[], investor: string): ResolvedParticipation => {
  const part = (says: RoundSays) => says.participations?.find((one) => one.investor === investor);
  const amount = resolve(claims, (says) => part(says)?.amount);
  const consideration = resolve(claims, (says) => part(says)?.consideration);
  return {
    investor,
    lead: resolve(claims, (says) => part(says)?.lead),
    amount: amount && { ...amount, usd: usdBy(claims, amount.from, amount.value) },
    stakePercent: resolve(claims, (says) => part(says)?.stakePercent),
    consideration: consideration && {
      ...consideration,
      value: consideration.value.map((one) => ({ ...one, usd: usdBy(claims, consideration.from, one.amount) })),
    },
  };
};

/** One round as it resolves at a viewpoint, field by field from its standing claims; null when none stands. */
export const resolveRound = (round: string, { claims: all, superseded: ends }: RoundClaims, at: Viewpoint = {}): ResolvedRound | null => {
  const claims = standing(all, at);
  if (claims.length === 0) return null;
  const announcedOn = resolve(claims, (says) => says.announcedOn);
  const amount = resolve(claims, (says) => says.amount);
  const valuation = resolve(claims, (says) => says.valuation);
  const status = resolve(claims, (says) => says.status);
  const countsTowardTotal = resolve(claims, (says) => says.countsTowardTotal);
  const end = ends.findLast((one) => isKnown(one.knownOn, one.at, at));
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
    counted: COUNTED.has(status?.value ?? '') && !end && countsTowardTotal?.value !== false,
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

const dateOf = (round: ResolvedRound): string => (round.announcedOn ? firstDay(round.announcedOn.value) : '9999');

/** All rounds that had been announced by `asOf`, by date then Id. A round whose date nobody gives comes last, and only without `asOf`. */
export const resolveRounds = (rounds: Rounds, at: Viewpoint = {}): ResolvedRound[] =>
  Object.entries(rounds)
    .flatMap(([round, claims]) => resolveRound(round, claims, at) ?? [])
    .filter((round) => (round.announcedOn ? hasHappened(round.announcedOn.value, at) : at.asOf === undefined))
    .sort((a, b) => (dateOf(a) === dateOf(b) ? (a.round < b.round ? -1 : 1) : dateOf(a) < dateOf(b) ? -1 : 1));

/** The claims behind a round at a viewpoint, standing and withdrawn, by source. */
export const evidence = ({ claims }: RoundClaims, at: Viewpoint = {}): Omit<KnownClaim<RoundSays>, 'at' | 'v' | 'withdrawn'>[] =>
  known(claims, at)
    .sort((a, b) => (a.source.id < b.source.id ? -1 : 1))
    .map(({ at: _at, v: _v, withdrawn, ...claim }) => (withdrawn ? { ...claim, withdrawn: { ...withdrawn, at: undefined } } : claim));
