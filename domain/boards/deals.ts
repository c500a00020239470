/** Deals: the rounds of startups as lists and roll-ups see them, with what each investor put in. */

import type { Interval } from '../kernel/money.ts';
import type { Fx } from '../kernel/rates.ts';
import { itself, type SurvivorOf } from '../kernel/references.ts';
import type { Viewpoint } from '../kernel/time.ts';
import { isCountingDisputed, isLeadDisputed } from '../organization/disputes.ts';
import { moneyOf, type RoundMoney } from '../rounds/raised.ts';
import type { Rounds } from '../rounds/round-claims.ts';
import { type ResolvedParticipation, type ResolvedRound, resolveRounds } from '../rounds/rounds.ts';

/** One investor in a deal, in US dollars. `usd` is its own cheque, null where unknown, `fx` the rate behind it; `paidFx` the rates behind stated sums of what it
 * paid in. Not there where nothing was converted. */
export type DealParticipation = {
  investor: string;
  lead: boolean;
  leadDisputed: boolean;
  usd: Interval | null;
  cashUsd: Interval | null;
  computeCreditUsd: Interval | null;
  fx?: Fx;
  paidFx?: Fx[];
};

/** A round. `usd` is its amount, null when unknown, `fx` the rate behind it and `valuationFx` that behind its valuation; `disputed` when a claim that lost would make the difference to `counted`. */
export type Deal = {
  round: string;
  label: string | null;
  on: string;
  roundType: string | null;
  status: string | null;
  usd: Interval | null;
  valuationUsd: Interval | null;
  counted: boolean;
  disputed: boolean;
  fx?: Fx;
  valuationFx?: Fx;
  conflicts: string[];
  parts: DealParticipation[];
  /** What it raised: without conversions and shares, never below its cheques, by its tranches. */
  money: RoundMoney;
};

const partOf = ({ investor, lead, amount, consideration, cashUsd, computeCreditUsd }: ResolvedParticipation): DealParticipation => {
  const paidFx = (consideration?.value ?? []).flatMap(({ fx }) => fx ?? []);
  return {
    investor,
    lead: lead?.value ?? false,
    leadDisputed: isLeadDisputed(lead),
    usd: amount?.usd ?? null,
    cashUsd: cashUsd?.usd ?? null,
    computeCreditUsd: computeCreditUsd?.usd ?? null,
    ...(amount?.fx && { fx: amount.fx }),
    ...(paidFx.length > 0 && { paidFx }),
  };
};

export const dealOf = (
  round: ResolvedRound & { announcedOn: NonNullable<ResolvedRound['announcedOn']> },
  viewpoint: Viewpoint = {},
): Deal => ({
  round: round.round,
  label: round.label?.value ?? null,
  on: round.announcedOn.value,
  roundType: round.roundType?.value ?? null,
  status: round.status?.value ?? null,
  usd: round.amount?.usd ?? null,
  valuationUsd: round.valuation?.usd ?? null,
  counted: round.counted,
  disputed: isCountingDisputed(round),
  ...(round.amount?.fx && { fx: round.amount.fx }),
  ...(round.valuation?.fx && { valuationFx: round.valuation.fx }),
  conflicts: round.conflicts,
  parts: round.participations.map(partOf),
  money: moneyOf(round, viewpoint),
});

const isDated = (round: ResolvedRound): round is Parameters<typeof dealOf>[0] => round.announcedOn !== null;

/** The rounds of a startup at a viewpoint, counted or not. A round whose date nobody gives is no deal yet. */
export const dealsOf = (rounds: Rounds, viewpoint: Viewpoint = {}, survivorOf: SurvivorOf = itself): Deal[] =>
  resolveRounds(rounds, viewpoint, survivorOf)
    .filter(isDated)
    .map((round) => dealOf(round, viewpoint));
