/** What investors took part in, by every metric, and what their rank could be if what is unknown or disputed were otherwise. */
import type { Posted, When } from './claims.ts';
import { groupOf, type Organization, organizationsIn } from './organizations.ts';
import { couldCount, type Part, paidIn, type Round, roundsAt, values } from './rounds.ts';
import { timelineAt, unicorn } from './timeline.ts';
import { add, byText, dollars, inDollars, type Json, percent, type Span } from './values.ts';

export type Scope = { country?: string; from?: string; to?: string; groups: boolean };
export const METRICS = ['startups', 'rounds', 'leads', 'knownUsd', 'computeCreditUsd', 'unicorns'] as const;
export type Metric = (typeof METRICS)[number];

/** An investor in a round: its own cheques added up, null when none is known. */
export type Stake = { holder: string; parts: Part[]; cheque: Span | null };

export const inScope = (round: Round, organizations: Map<string, Organization>, { country, from, to }: Omit<Scope, 'groups'>): boolean =>
  (!country || organizations.get(round.startup)?.country === country) &&
  (!from || (round.day !== '' && round.day >= from)) &&
  (!to || (round.day !== '' && round.day <= to));

/** By the groups of the day of the round, or of another day. */
export const stakesIn = (posted: Posted, when: When, round: Round, groups: boolean, day = round.day): Stake[] => {
  const stakes = new Map<string, Stake>();
  for (const part of round.parts) {
    const holder = groups ? groupOf(posted, when, part.investor, day) : part.investor;
    const stake = stakes.get(holder) ?? { holder, parts: [], cheque: null };
    stake.parts.push(part);
    stake.cheque = add(stake.cheque, part.amount?.usd ?? null);
    stakes.set(holder, stake);
  }
  return [...stakes.values()];
};

/** What the round leaves for each cheque that nobody knows. */
const leftOver = (round: Round): number => {
  if (!round.amount?.usd) return Number.POSITIVE_INFINITY;
  let left = round.amount.usd.high;
  for (const { amount } of round.parts) left -= amount?.usd?.low ?? 0;
  return Math.max(0, left);
};

type Tally = {
  startups: Set<string>;
  rounds: number;
  leads: number;
  knownUsd: number;
  unknownCheques: number;
  credit: Span | null;
  cash: Span | null;
  /** What the known cheques and those unknown could come to. */
  utmostUsd: number;
  surely: { startups: Set<string>; rounds: number; leads: number };
  possibly: { startups: Set<string>; rounds: number; leads: number };
};
const nothing = (): Tally => ({
  ...{ startups: new Set(), rounds: 0, leads: 0, knownUsd: 0, unknownCheques: 0, credit: null, cash: null, utmostUsd: 0 },
  surely: { startups: new Set(), rounds: 0, leads: 0 },
  possibly: { startups: new Set(), rounds: 0, leads: 0 },
});

const take = (tally: { startups: Set<string>; rounds: number; leads: number }, startup: string, lead: boolean) => {
  tally.startups.add(startup);
  tally.rounds += 1;
  if (lead) tally.leads += 1;
};

const talliesAt = (posted: Posted, when: When, scope: Scope): Map<string, Tally> => {
  const organizations = organizationsIn(posted);
  const tallies = new Map<string, Tally>();
  for (const round of roundsAt(posted, when)) {
    if (!inScope(round, organizations, scope)) continue;
    const could = couldCount(round);
    for (const { holder, parts, cheque } of stakesIn(posted, when, round, scope.groups)) {
      const tally = tallies.get(holder) ?? nothing();
      tallies.set(holder, tally);
      const leads = parts.some(({ lead }) => lead?.value === true);
      if (could.has(true))
        take(
          tally.possibly,
          round.startup,
          parts.some(({ lead }) => values(lead).includes(true)),
        );
      if (!could.has(false))
        take(
          tally.surely,
          round.startup,
          parts.some(({ lead }) => lead?.value === true && lead.others.length === 0),
        );
      if (!round.counted) continue;
      take(tally, round.startup, leads);
      tally.knownUsd += cheque?.low ?? 0;
      tally.unknownCheques += cheque ? 0 : 1;
      // A group may have a known cheque in a round, and one besides that nobody knows.
      tally.utmostUsd += (cheque?.low ?? 0) + (parts.some(({ amount }) => !amount?.usd) ? leftOver(round) : 0);
      for (const part of parts) {
        tally.credit = add(tally.credit, paidIn(posted.events, part, 'compute-credit')[0]?.usd ?? null);
        tally.cash = add(tally.cash, paidIn(posted.events, part, 'cash')[0]?.usd ?? null);
      }
    }
  }
  return tallies;
};

/** Startups that reached a billion: as it is answered, whichever claims are right, and if some are. */
type Unicorns = { now: Set<string>; surely: Set<string>; possibly: Set<string> };

const unicornsAt = (posted: Posted, when: When): Unicorns => {
  const unicorns: Unicorns = { now: new Set(), surely: new Set(), possibly: new Set() };
  for (const { id, foundedOn } of organizationsIn(posted).values()) {
    const { surely, possibly } = unicorn(posted, id, when);
    if (timelineAt(posted, id, foundedOn, when).unicornSince) unicorns.now.add(id);
    if (surely) unicorns.surely.add(id);
    if (possibly) unicorns.possibly.add(id);
  }
  return unicorns;
};

const common = (startups: Set<string>, unicorns: Set<string>): number => [...startups].filter((id) => unicorns.has(id)).length;

/** Per metric, a span in which the value surely lies. */
const possible = (tally: Tally, unicorns: Unicorns, metric: Metric): Span => {
  const { surely, possibly } = tally;
  switch (metric) {
    case 'knownUsd':
      return { low: tally.knownUsd, high: tally.utmostUsd };
    case 'computeCreditUsd':
      return tally.credit ?? { low: 0, high: Number.POSITIVE_INFINITY };
    case 'startups':
      return { low: surely.startups.size, high: possibly.startups.size };
    case 'unicorns':
      return { low: common(surely.startups, unicorns.surely), high: common(possibly.startups, unicorns.possibly) };
    default:
      return { low: surely[metric], high: possibly[metric] };
  }
};

/** Values have at most four decimals, those of step-ups. */
const whole = (value: number | null): bigint => BigInt((value ?? 0).toFixed(4).replace('.', ''));

/** The highest first; nothing known comes last, and shares a rank. */
export const ranked = <Entry extends { id: string; value: number | null }>(entries: Entry[], first: 'highest' | 'lowest' = 'highest') => {
  const before = (a: number | null, b: number | null) => a !== b && a !== null && (b === null || (first === 'highest' ? a > b : a < b));
  let sum = 0n;
  for (const { value } of entries) sum += whole(value);
  return entries
    .map((entry) => ({
      ...entry,
      rank: 1 + entries.filter((other) => before(other.value, entry.value)).length,
      share: entry.value === null ? null : percent(whole(entry.value), sum),
    }))
    .sort((a, b) => a.rank - b.rank || byText(a.id, b.id));
};

/** Per span, best: below those that are above in any case; worst: below all that could be above. */
export const rankRange = (spans: Span[], own: number): [number, number] => {
  let [best, worst] = [1, 1];
  for (const [at, { low, high }] of spans.entries()) {
    if (at !== own && low > spans[own]!.high) best += 1;
    if (at !== own && high > spans[own]!.low) worst += 1;
  }
  return [best, worst];
};

/** The entries of `/v1/rankings/investors` by every metric. */
export const investorsAt = (posted: Posted, when: When, scope: Scope): Map<Metric, Json[]> => {
  const [organizations, unicorns] = [organizationsIn(posted), unicornsAt(posted, when)];
  const all = talliesAt(posted, when, scope);
  const boards = new Map<Metric, Json[]>();
  for (const metric of METRICS) {
    const spans: Span[] = [];
    const rows: Json[] = [];
    for (const [id, tally] of all) {
      if (tally.possibly.rounds === 0) continue;
      spans.push(possible(tally, unicorns, metric));
      if (tally.rounds === 0) continue;
      const metrics = {
        ...{ startups: tally.startups.size, rounds: tally.rounds, leads: tally.leads, knownUsd: dollars(tally.knownUsd)! },
        ...{ unknownCheques: tally.unknownCheques, computeCreditUsd: inDollars(tally.credit), cashUsd: inDollars(tally.cash) },
        unicorns: common(tally.startups, unicorns.now),
      };
      const value = metric === 'computeCreditUsd' ? (metrics.computeCreditUsd?.low ?? null) : metrics[metric];
      rows.push({ id, name: organizations.get(id)!.name, value, metrics, at: spans.length - 1 });
    }
    boards.set(metric, ranked(rows.map(({ at, ...row }) => ({ ...row, rankRange: rankRange(spans, at) }))) as Json[]);
  }
  return boards;
};
