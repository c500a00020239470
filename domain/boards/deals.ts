/** Deals: the rounds of startups as lists and roll-ups see them, with what each investor put in. */

import type { Assurance } from '../../events/values.ts';
import { hull, type Interval, isSameInterval, sumIntervals } from '../kernel/money.ts';
import type { Fx } from '../kernel/rates.ts';
import { itself, type SurvivorOf } from '../kernel/references.ts';
import type { Viewpoint } from '../kernel/time.ts';
import { isCountingDisputed, isLeadDisputed } from '../organization/disputes.ts';
import { type Open, type ResolvedParticipation, statedIn } from '../rounds/parts.ts';
import { grossOf, moneyOf, netOf, openIn, type RoundMoney } from '../rounds/raised.ts';
import type { Rounds } from '../rounds/round-claims.ts';
import { type ResolvedRound, resolveRounds } from '../rounds/rounds.ts';

/** One investor in a deal, in US dollars. `usd` is its own cheque, null where unknown, `fx` the rate behind it; `paidFx` the rates behind stated sums of what it
 * paid in. Not there where nothing was converted. `lead` is null where nobody says. */
export type DealParticipation = {
  investor: string;
  lead: boolean | null;
  leadDisputed: boolean;
  usd: Interval | null;
  cashUsd: Interval | null;
  computeCreditUsd: Interval | null;
  fx?: Fx;
  paidFx?: Fx[];
};

/** What boards reckon with besides. `net` is the cheque without what was paid in conversions and shares, `open` what it may be where nobody states it, `range` and
 * `creditRange` what it, net, and the compute credits in it may be by any standing claim. Each is there where the one before, or `usd` and `computeCreditUsd`, do not say so.
 * `creditsElse`: by claims that lost. */
export type Measured = { net?: Interval; open?: Interval; range?: Interval; creditRange?: Interval; creditsElse?: CreditElse[] };
/** What a claim that lost says was paid in compute credits, in US dollars. */
export type CreditElse = { usd: Interval | null; from: string; assurance: Assurance };
export type Part = DealParticipation & Measured;

/** The money of a part; null where nobody states its cheque. */
export const moneyIn = ({ net, usd }: Part): Interval | null => net ?? usd;
const ANYTHING: Interval = { low: 0, high: null };
const NOTHING: Interval = { low: 0, high: 0 };
/** What several parts of one round could come to; what nobody states is no more than what the round leaves over, however many share it. */
const together = (parts: readonly Part[], statedIn: (part: Part) => Interval | null, boundOf: (part: Part) => Interval): Interval => {
  const [stated, open] = [parts.filter((part) => moneyIn(part) !== null), parts.find((part) => moneyIn(part) === null)];
  return sumIntervals([...stated.map(statedIn), open ? boundOf(open) : null]) ?? NOTHING;
};
/** By what the claims say that win. */
export const moneyTogether = (parts: readonly Part[]): Interval => together(parts, moneyIn, ({ open }) => open ?? ANYTHING);
/** By any of the standing claims. */
export const moneyRange = (parts: readonly Part[]): Interval =>
  together(
    parts,
    (part) => part.range ?? moneyIn(part),
    ({ range, open }) => range ?? open ?? ANYTHING,
  );
export const creditRange = (part: Part): Interval => part.creditRange ?? part.computeCreditUsd ?? ANYTHING;

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
  parts: Part[];
  /** What it raised: without conversions and shares, never below its cheques, by its tranches. */
  money: RoundMoney;
};

/** Without what an interval says already. */
const unless = (said: Interval, one: Interval): Interval | null => (isSameInterval(said, one) ? null : one);

/** `open` is what a cheque may be that nobody states: by what the others put in as it resolves, and by any claim. */
const measured = (part: ResolvedParticipation, [open, byAny]: Open, isSwap: boolean): Measured => {
  const { amount, computeCreditUsd } = part;
  const stated = statedIn(part);
  const credit = computeCreditUsd?.range ?? computeCreditUsd?.usd ?? { low: 0, high: (hull(stated) ?? byAny).high };
  const creditRange = unless(computeCreditUsd?.usd ?? ANYTHING, credit);
  const creditsElse = computeCreditUsd?.alternatives ?? [];
  const credits = { ...(creditRange && { creditRange }), ...(creditsElse.length > 0 && { creditsElse }) };
  if (isSwap) return { net: NOTHING, ...credits };
  const range = hull(stated.map((cheque) => netOf(part, cheque)));
  if (!amount?.usd || !range) {
    const [asResolved, wider] = [unless(ANYTHING, open), unless(open, byAny)];
    return { ...(asResolved && { open: asResolved }), ...(wider && { range: wider }), ...credits };
  }
  const net = netOf(part, amount.usd);
  const [other, wider] = [unless(amount.usd, net), unless(net, range)];
  return { ...(other && { net: other }), ...(wider && { range: wider }), ...credits };
};

const partOf = (part: ResolvedParticipation): DealParticipation => {
  const { investor, lead, amount, consideration, cashUsd, computeCreditUsd } = part;
  const paidFx = (consideration?.value ?? []).flatMap(({ fx }) => fx ?? []);
  return {
    investor,
    lead: lead?.value ?? null,
    leadDisputed: isLeadDisputed(lead),
    usd: amount?.usd ?? null,
    cashUsd: cashUsd?.usd ?? null,
    computeCreditUsd: computeCreditUsd?.usd ?? null,
    ...(amount?.fx && { fx: amount.fx }),
    ...(paidFx.length > 0 && { paidFx }),
  };
};

const partsOf = (round: ResolvedRound, { instrument }: RoundMoney, viewpoint: Viewpoint): Part[] => {
  const open = openIn(grossOf(round, viewpoint), round.participations);
  return round.participations.map((part) => ({ ...partOf(part), ...measured(part, open, instrument === 'swap') }));
};

export const dealOf = (round: ResolvedRound & { on: string }, viewpoint: Viewpoint = {}): Deal => {
  const money = moneyOf(round, viewpoint);
  return {
    round: round.round,
    label: round.label?.value ?? null,
    on: round.on,
    roundType: round.roundType?.value ?? null,
    status: round.status?.value ?? null,
    usd: round.amount?.usd ?? null,
    valuationUsd: round.valuation?.usd ?? null,
    counted: round.counted,
    disputed: isCountingDisputed(round),
    ...(round.amount?.fx && { fx: round.amount.fx }),
    ...(round.valuation?.fx && { valuationFx: round.valuation.fx }),
    conflicts: round.conflicts,
    parts: partsOf(round, money, viewpoint),
    money,
  };
};

const isDated = (round: ResolvedRound): round is Parameters<typeof dealOf>[0] => round.on !== null;

/** The rounds of a startup at a viewpoint, counted or not. A round whose date nobody gives is no deal yet. */
export const dealsOf = (rounds: Rounds, viewpoint: Viewpoint = {}, survivorOf: SurvivorOf = itself): Deal[] =>
  resolveRounds(rounds, viewpoint, survivorOf)
    .filter(isDated)
    .map((round) => dealOf(round, viewpoint));
