/** How concentrated a market is: shares, the Herfindahl-Hirschman index (the sum of squared percentage shares, 0 to 10,000), and how much of
 * it is known. Labels by the Merger Guidelines of the US Department of Justice and the Federal Trade Commission of 2023, section 2.1. */
import Big from 'big.js';
import { type Provisional, percent, provisionally, sum } from '../kernel/money.ts';
import type { Deal } from './deals.ts';

/** Sums over the counted rounds of a scope, in US dollars. `totalUsd` adds, for each round, the larger of its lower bound and the sum of the
 * lower bounds of its cheques; `knownUsd` adds those cheques. */
export type Totals = {
  rounds: number;
  roundsWithoutAmount: number;
  cheques: number;
  unknownCheques: number;
  knownUsd: number;
  totalUsd: number;
} & Provisional;

const knownIn = ({ parts }: Deal): number => sum(parts.map(({ usd }) => usd?.low ?? 0));

/** What one round adds to the total. */
export const totalIn = (deal: Deal): number => Math.max(deal.usd?.low ?? 0, knownIn(deal));

export const totalsOf = (deals: Deal[]): Totals => {
  const counted = deals.filter((deal) => deal.counted);
  const parts = counted.flatMap((deal) => deal.parts);
  return {
    rounds: counted.length,
    roundsWithoutAmount: counted.filter(({ usd }) => usd === null).length,
    cheques: parts.length,
    unknownCheques: parts.filter(({ usd }) => usd === null).length,
    knownUsd: sum(counted.map(knownIn)),
    totalUsd: sum(counted.map(totalIn)),
    ...provisionally(counted.flatMap((deal) => [deal.usd, ...deal.parts.map(({ usd }) => usd)])),
  };
};

export type Label = 'unconcentrated' | 'moderate' | 'high';
export type Holder = { id: string; name: string; value: number; share: number };
export type Concentration = {
  hhi: { low: number; high: number } | null;
  cr1: number | null;
  cr4: number | null;
  label: { low: Label; high: Label } | null;
  /** What no holder is known to have. */
  residual: number;
  entries: Holder[];
};

/** Under 1,000 unconcentrated, to 1,800 moderate, over it high. */
export const labelOf = (hhi: number): Label => (hhi < 1_000 ? 'unconcentrated' : hhi <= 1_800 ? 'moderate' : 'high');

const byValue = (a: Holder, b: Holder): number => b.value - a.value || (a.id < b.id ? -1 : 1);

/** `residual` is the part of the whole that belongs to holders nobody knows. For `hhi.low` it counts as atomistic (nothing), for `hhi.high` as
 * one holder. Shares, CR1 and CR4 (the known shares of the first and the first four holders) are percent of the whole, residual and all.
 * Three holders of 50, 30 and 10 and a residual of 10 have an HHI of 3,500 to 3,600. All is null when the whole is 0. */
export const concentrationOf = (holders: { id: string; name: string; value: number }[], residual: number): Concentration => {
  const whole = sum([...holders.map(({ value }) => value), residual]);
  const entries = holders
    .filter(({ value }) => value > 0)
    .map((holder) => ({ ...holder, share: percent(holder.value, whole)! }))
    .sort(byValue);
  if (whole === 0) return { hhi: null, cr1: null, cr4: null, label: null, residual, entries };
  const squared = (value: number) => new Big(value).times(100).div(whole).pow(2);
  const known = entries.reduce((total, { value }) => total.plus(squared(value)), new Big(0));
  const rounded = (hhi: Big) => hhi.round(2, Big.roundHalfUp).toNumber();
  const hhi = { low: rounded(known), high: rounded(known.plus(squared(residual))) };
  const first = (n: number) => percent(sum(entries.slice(0, n).map(({ value }) => value)), whole);
  return { hhi, cr1: first(1), cr4: first(4), label: { low: labelOf(hhi.low), high: labelOf(hhi.high) }, residual, entries };
};
