/** How concentrated a market is: shares, the Herfindahl-Hirschman index (the sum of squared percentage shares, 0 to 10,000), and how much of
 * it is known. Labels by the Merger Guidelines of the US Department of Justice and the Federal Trade Commission of 2023, section 2.1. */
import Big from 'big.js';
import { type Provisional, percent, provisionally, sum, sumBounds } from '../kernel/money.ts';
import { type Deal, moneyIn } from './deals.ts';

/** Sums over the counted rounds of a scope, in US dollars. `totalUsd` adds the lower bounds of what rounds raised, which are never below their cheques, `atMostUsd` the upper
 * bounds, null where one has none; `knownUsd` adds the lower bounds of cheques. */
export type Totals = {
  rounds: number;
  roundsWithoutAmount: number;
  roundsWithoutInvestor: number;
  cheques: number;
  unknownCheques: number;
  knownUsd: number;
  totalUsd: number;
  atMostUsd: number | null;
} & Provisional;

const knownIn = ({ parts }: Deal): number => sum(parts.map((part) => moneyIn(part)?.low ?? 0));

/** What one round adds to the total. */
export const totalIn = (deal: Deal): number => Math.max(deal.money.usd.low, knownIn(deal));

export const totalsOf = (deals: Deal[]): Totals => {
  const counted = deals.filter((deal) => deal.counted);
  const parts = counted.flatMap((deal) => deal.parts);
  return {
    rounds: counted.length,
    roundsWithoutAmount: counted.filter(({ money }) => money.isUnknown).length,
    roundsWithoutInvestor: counted.filter((deal) => deal.parts.length === 0).length,
    cheques: parts.length,
    unknownCheques: parts.filter((part) => moneyIn(part) === null).length,
    knownUsd: sum(counted.map(knownIn)),
    totalUsd: sum(counted.map(totalIn)),
    atMostUsd: sumBounds(counted.map(({ money }) => money.usd.high)),
    ...provisionally(counted.flatMap((deal) => [deal.money.usd, ...deal.parts.map(moneyIn)])),
  };
};

export type Label = 'unconcentrated' | 'moderate' | 'high';
type Range = { low: number; high: number };
export type Holder = { id: string; name: string; value: number; share: Range };
/** All but `residual` is null where there is nothing to share. */
export type Concentration = {
  hhi: Range | null;
  cr1: Range | null;
  cr4: Range | null;
  label: { low: Label; high: Label } | null;
  /** For every total that the claims allow; null where the total is what it is. */
  hhiAnyTotal: Range | null;
  /** What no holder is known to have. */
  residual: number;
  entries: Holder[];
};
/** What is not in the hands of those who are known. `residual` is part of the known whole, `atMost` the most that the whole may be, null without a bound and not there where
 * the whole is what it is; `hasUnknown`: there are holders of whom nobody knows what they hold. */
export type Unknown = { residual: number; atMost?: number | null; hasUnknown: boolean };

/** Under 1,000 unconcentrated, to 1,800 moderate, over it high. */
export const labelOf = (hhi: number): Label => (hhi < 1_000 ? 'unconcentrated' : hhi <= 1_800 ? 'moderate' : 'high');

const byValue = (a: Holder, b: Holder): number => b.value - a.value || (a.id < b.id ? -1 : 1);

/** Anything, where no holder is known. */
const ANYTHING: Pick<Concentration, 'hhi' | 'cr1' | 'cr4' | 'label'> = {
  hhi: { low: 0, high: 10_000 },
  ...{ cr1: { low: 0, high: 100 }, cr4: { low: 0, high: 100 } },
  label: { low: 'unconcentrated', high: 'high' },
};
const NONE: Pick<Concentration, 'hhi' | 'cr1' | 'cr4' | 'label'> = { hhi: null, cr1: null, cr4: null, label: null };

/** The HHI of known values, largest first, in a whole of which the rest counts as atomistic, which is nothing, or is the largest holder's. */
const hhiOf = (values: readonly number[], whole: number, rest: number): Range => {
  const squared = (value: number) => new Big(value).times(100).div(whole).pow(2);
  const [first = 0, ...others] = values;
  const beside = others.reduce((total, value) => total.plus(squared(value)), new Big(0));
  const rounded = (hhi: Big) => hhi.round(2, Big.roundHalfUp).toNumber();
  return { low: rounded(beside.plus(squared(first))), high: rounded(beside.plus(squared(sum([first, rest])))) };
};

/** Whatever the whole is, between what is known and the most that it may be. */
const anyTotal = (values: readonly number[], known: number, atMost: number | null | undefined): Range | null => {
  if (atMost === undefined) return null;
  if (atMost === null || atMost === 0 || values.length === 0) return { low: 0, high: 10_000 };
  return hhiOf(values, atMost, Math.max(0, sum([atMost, -known])));
};

/** Shares, CR1 and CR4 (those of the first and of the first four holders) are percent of the whole. What no holder is known to have (`residual`) counts as atomistic for the
 * low ends, and is the largest holder's for the high ones, of a share its own. Three holders of 50, 30 and 10 and a residual of 10 have an HHI of 3,500 to 4,600. Where no
 * holder is known it may be anything; all is null where there is nothing. */
export const concentrationOf = (
  holders: { id: string; name: string; value: number }[],
  { residual, atMost, hasUnknown }: Unknown = { residual: 0, hasUnknown: false },
): Concentration => {
  const known = sum(holders.map(({ value }) => value));
  const whole = sum([known, residual]);
  const shareOf = (value: number): Range => ({ low: percent(value, whole) ?? 0, high: percent(sum([value, residual]), whole) ?? 100 });
  const entries = holders
    .filter(({ value }) => value > 0)
    .map((holder) => ({ ...holder, share: shareOf(holder.value) }))
    .sort(byValue);
  const values = entries.map(({ value }) => value);
  if (entries.length === 0) {
    const isThere = residual > 0 || hasUnknown;
    return { ...(isThere ? ANYTHING : NONE), hhiAnyTotal: isThere ? anyTotal(values, known, atMost) : null, residual, entries };
  }
  const hhi = hhiOf(values, whole, residual);
  const first = (n: number) => shareOf(sum(values.slice(0, n)));
  return {
    ...{ hhi, cr1: first(1), cr4: first(4), label: { low: labelOf(hhi.low), high: labelOf(hhi.high) } },
    ...{ hhiAnyTotal: anyTotal(values, known, atMost), residual, entries },
  };
};
