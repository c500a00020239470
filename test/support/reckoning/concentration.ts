/** How concentrated investors are: shares, HHI as an interval, and how much of it is unknown. */
import type { Posted, When } from './claims.ts';
import { inScope, type Scope, stakesIn } from './investors.ts';
import { organizationsIn } from './organizations.ts';
import { roundsAt } from './rounds.ts';
import { byText, dollars, type Json, percent, ratio } from './values.ts';

export const BASES = ['knownUsd', 'startups', 'rounds'] as const;
export type Base = (typeof BASES)[number];

export const label = (hhi: number): string => (hhi < 1000 ? 'unconcentrated' : hhi <= 1800 ? 'moderate' : 'high');

export const concentrationAt = (posted: Posted, when: When, scope: Scope, base: Base): Json => {
  const organizations = organizationsIn(posted);
  const [cents, rounds, startups] = [new Map<string, number>(), new Map<string, number>(), new Map<string, Set<string>>()];
  let [counted, withoutAmount, cheques, unknownCheques, known, total] = [0, 0, 0, 0, 0, 0];
  for (const round of roundsAt(posted, when)) {
    if (!round.counted || !inScope(round, organizations, scope)) continue;
    counted += 1;
    if (!round.amount?.usd) withoutAmount += 1;
    let own = 0;
    cheques += round.parts.length;
    unknownCheques += round.parts.filter(({ amount }) => !amount?.usd).length;
    for (const { holder, cheque } of stakesIn(posted, when, round, scope.groups)) {
      own += cheque?.low ?? 0;
      cents.set(holder, (cents.get(holder) ?? 0) + (cheque?.low ?? 0));
      rounds.set(holder, (rounds.get(holder) ?? 0) + 1);
      startups.set(holder, (startups.get(holder) ?? new Set()).add(round.startup));
    }
    known += own;
    total += Math.max(round.amount?.usd?.low ?? 0, own);
  }
  const held: [string, number][] = [];
  for (const holder of rounds.keys()) {
    const value = { knownUsd: cents.get(holder)!, rounds: rounds.get(holder)!, startups: startups.get(holder)!.size }[base];
    if (value > 0) held.push([holder, value]);
  }
  held.sort((a, b) => b[1] - a[1] || byText(a[0], b[0]));
  let [sum, squares] = [0, 0n];
  for (const [, value] of held) {
    sum += value;
    squares += BigInt(value) ** 2n;
  }
  const whole = base === 'knownUsd' ? total : sum;
  const residual = whole - sum;
  const hhi = (of: bigint) => ratio(of, BigInt(whole) ** 2n, 10_000, 2);
  const [low, high] = whole ? [hhi(squares), hhi(squares + BigInt(residual) ** 2n)] : [0, 0];
  const top = (count: number): number | null =>
    percent(
      held.slice(0, count).reduce((all, [, value]) => all + value, 0),
      whole,
    );
  const unit = base === 'knownUsd' ? 100 : 1;
  return {
    ...{ holders: held.length, hhi: whole ? { low, high } : null, cr1: top(1), cr4: top(4) },
    ...{ label: whole ? { low: label(low), high: label(high) } : null, residual: residual / unit },
    coverage: {
      ...{ rounds: counted, roundsWithoutAmount: withoutAmount, cheques, unknownCheques },
      ...{ knownUsd: dollars(known), totalUsd: dollars(total), knownPercent: percent(known, total) },
    },
    entries: held.map(([id, value]) => ({ id, name: organizations.get(id)!.name, value: value / unit, share: percent(value, whole) })),
  };
};
