/** How concentrated investors are: shares and HHI as intervals, given the known total and for any total, and how much of it is unknown. */
import { moneyIn, moneyOf } from './cheques.ts';
import type { Posted, When } from './claims.ts';
import { inScope, type Scope, stakesIn } from './investors.ts';
import { organizationsIn } from './organizations.ts';
import { roundsAt } from './rounds.ts';
import { byText, dollars, type Json, percent, ratio } from './values.ts';

export const BASES = ['knownUsd', 'startups', 'rounds'] as const;
export type Base = (typeof BASES)[number];

export const label = (hhi: number): string => (hhi < 1000 ? 'unconcentrated' : hhi <= 1800 ? 'moderate' : 'high');

/** What each holder has, the most first. */
type Held = [id: string, value: number][];

const sumOf = (held: Held): number => held.reduce((all, [, value]) => all + value, 0);

/** Of a whole, where so much of it is the largest holder's besides what is known to be. */
const hhiOf = (held: Held, whole: number, besides: number): number => {
  const squares = held.reduce((all, [, value], at) => all + BigInt(at === 0 ? value + besides : value) ** 2n, 0n);
  return ratio(squares, BigInt(whole) ** 2n, 10_000, 2);
};

/** Where it is known of nobody what he has, anything may be. */
export const figuresOfNobody = {
  ...{ hhi: { low: 0, high: 10_000 }, cr1: { low: 0, high: 100 }, cr4: { low: 0, high: 100 } },
  label: { low: 'unconcentrated', high: 'high' },
};

/** What is unknown of the whole is nobody's, or the largest holder's. Where none is known anything may be. */
const figuresOf = (held: Held, whole: number): Json => {
  if (held.length === 0) return figuresOfNobody;
  const rest = whole - sumOf(held);
  const hhi = { low: hhiOf(held, whole, 0), high: hhiOf(held, whole, rest) };
  const top = (count: number): Json => {
    const own = sumOf(held.slice(0, count));
    return { low: percent(own, whole), high: percent(own + rest, whole) };
  };
  return { hhi, cr1: top(1), cr4: top(4), label: { low: label(hhi.low), high: label(hhi.high) } };
};

/** The same if all rounds came to the most that they may. */
const anyTotal = (held: Held, most: number): Json => {
  if (held.length === 0 || most === Number.POSITIVE_INFINITY) return { low: 0, high: 10_000 };
  return { low: hhiOf(held, most, 0), high: hhiOf(held, most, most - sumOf(held)) };
};

export const concentrationAt = (posted: Posted, when: When, scope: Scope, base: Base): Json => {
  const organizations = organizationsIn(posted);
  const [cents, rounds, startups] = [new Map<string, number>(), new Map<string, number>(), new Map<string, Set<string>>()];
  let [counted, withoutAmount, withoutInvestor, cheques, unknownCheques, known, total, most] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (const round of roundsAt(posted, when)) {
    if (!round.counted || !inScope(round, organizations, scope)) continue;
    const money = moneyOf(posted, when, round);
    counted += 1;
    total += money.low;
    most += money.high;
    if (!round.amount?.usd) withoutAmount += 1;
    if (round.parts.length === 0) withoutInvestor += 1;
    cheques += round.parts.length;
    unknownCheques += round.parts.filter((part) => !moneyIn(posted, round, part)).length;
    for (const { holder, money } of stakesIn(posted, when, round, scope.groups)) {
      known += money?.low ?? 0;
      cents.set(holder, (cents.get(holder) ?? 0) + (money?.low ?? 0));
      rounds.set(holder, (rounds.get(holder) ?? 0) + 1);
      startups.set(holder, (startups.get(holder) ?? new Set()).add(round.startup));
    }
  }
  const held: Held = [];
  for (const holder of rounds.keys()) {
    const value = { knownUsd: cents.get(holder)!, rounds: rounds.get(holder)!, startups: startups.get(holder)!.size }[base];
    if (value > 0) held.push([holder, value]);
  }
  held.sort((a, b) => b[1] - a[1] || byText(a[0], b[0]));
  const isMoney = base === 'knownUsd';
  const [whole, unit] = isMoney ? [total, 100] : [sumOf(held), 1];
  const rest = whole - sumOf(held);
  return {
    holders: held.length,
    ...(counted === 0 ? { hhi: null, cr1: null, cr4: null, label: null } : figuresOf(held, whole)),
    ...{ hhiAnyTotal: isMoney && counted > 0 ? anyTotal(held, most) : null, residual: rest / unit, relevantMarket: false },
    coverage: {
      ...{ rounds: counted, roundsWithoutAmount: withoutAmount, roundsWithoutInvestor: withoutInvestor, cheques, unknownCheques },
      ...{ knownUsd: dollars(known), totalUsd: dollars(total), knownPercent: percent(known, total) },
    },
    entries: held.map(([id, value]) => ({
      ...{ id, name: organizations.get(id)!.name, value: value / unit },
      share: { low: percent(value, whole), high: percent(value + rest, whole) },
    })),
  };
};
