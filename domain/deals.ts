/** Deals: counted rounds as roll-ups see them, with what each investor put in. */
import { type Interval, shareOf, sumIntervals } from './money.ts';
import { type ResolvedParticipation, type ResolvedRound, type Rounds, resolveRounds } from './rounds.ts';
import type { Viewpoint } from './time.ts';

/** One investor in a deal, in US dollars. `usd` is its own cheque; null is unknown. */
export type Part = { investor: string; lead: boolean; usd: Interval | null; cashUsd: Interval | null; computeCreditUsd: Interval | null };
export type Deal = { round: string; on: string; parts: Part[] };

/** What was paid in one kind: stated sums, or a share of the cheque. Null when nothing is said, or the cheque is unknown.
 * At most half of 800 million in credits is 0 to 400 million. */
const paidIn = (kind: 'cash' | 'compute-credit', { consideration, amount }: ResolvedParticipation): Interval | null =>
  sumIntervals(
    (consideration?.value ?? [])
      .filter((part) => part.kind === kind)
      .map((part) => part.usd ?? (part.share && amount?.usd ? shareOf(amount.usd, part.share) : null)),
  );

const partOf = (one: ResolvedParticipation): Part => ({
  investor: one.investor,
  lead: one.lead?.value ?? false,
  usd: one.amount?.usd ?? null,
  cashUsd: paidIn('cash', one),
  computeCreditUsd: paidIn('compute-credit', one),
});

export const dealOf = (round: ResolvedRound): Deal => ({
  round: round.round,
  on: round.announcedOn!.value,
  parts: round.participations.map(partOf),
});

/** The counted rounds of a startup at a viewpoint. */
export const dealsOf = (rounds: Rounds, at: Viewpoint = {}): Deal[] =>
  resolveRounds(rounds, at)
    .filter((round) => round.counted && round.announcedOn)
    .map(dealOf);
