/** Who invests most, by six measures, over counted rounds (contract, section 3, "Investor metrics"). */
import type { Deal, Part } from './deals.ts';
import { type Interval, percent, sum, sumIntervals } from './money.ts';
import { firstDay } from './time.ts';

export const METRICS = ['startups', 'rounds', 'leads', 'knownUsd', 'computeCreditUsd', 'unicorns'] as const;
export type Metric = (typeof METRICS)[number];

/** A startup as the roll-up reads it. `v` is the version of its stream. */
export type Startup = { id: string; v: number; country: string | null; sector: string | null; unicornSince: string | null; deals: Deal[] };
/** Every organization by Id: its name and, if it has one, its group. */
export type Directory = ReadonlyMap<string, { name: string; group: string | null }>;

/** Which rounds count: startups of a country or sector, rounds from a day to a day. `groups: false` leaves groups unmerged. */
export type Scope = { country?: string; sector?: string; from?: string; to?: string; groups: boolean };

/** In US dollars; an interval is null when nothing is known. `knownUsd` adds lower bounds of own cheques, never round totals. */
export type Metrics = {
  startups: number;
  rounds: number;
  leads: number;
  knownUsd: number;
  unknownCheques: number;
  computeCreditUsd: Interval | null;
  cashUsd: Interval | null;
  unicorns: number;
};
export type Measured = { id: string; name: string; metrics: Metrics };
export type Entry = { rank: number; id: string; name: string; value: number | null; share: number | null; metrics: Metrics };

/** A group's (or a lone investor's) part in one round: its members' cheques add up, and it takes part once. */
export type Stake = { startup: Startup; deal: Deal; parts: Part[] };

export const inScope = (startup: Startup, { country, sector }: Scope): boolean =>
  (country === undefined || startup.country === country) && (sector === undefined || startup.sector === sector);

const inPeriod = ({ on }: Deal, { from, to }: Scope): boolean =>
  (from === undefined || firstDay(on) >= from) && (to === undefined || firstDay(on) <= to);

/** One level: the group of an investor, or itself. */
export const holderOf = (investor: string, directory: Directory, groups: boolean): string =>
  (groups && directory.get(investor)?.group) || investor;

/** All stakes in a scope by holder. */
export const stakesBy = (startups: Iterable<Startup>, directory: Directory, scope: Scope): Map<string, Stake[]> => {
  const stakes = new Map<string, Stake[]>();
  for (const startup of startups) {
    if (!inScope(startup, scope)) continue;
    for (const deal of startup.deals) {
      if (!inPeriod(deal, scope)) continue;
      for (const [holder, parts] of Map.groupBy(deal.parts, ({ investor }) => holderOf(investor, directory, scope.groups))) {
        const own = stakes.get(holder) ?? [];
        own.push({ startup, deal, parts });
        stakes.set(holder, own);
      }
    }
  }
  return stakes;
};

export const chequeOf = ({ parts }: Stake): Interval | null => sumIntervals(parts.map(({ usd }) => usd));

export const metricsOf = (stakes: Stake[]): Metrics => {
  const startups = new Map(stakes.map(({ startup }) => [startup.id, startup]));
  const cheques = stakes.map(chequeOf);
  const paid = (kind: 'cashUsd' | 'computeCreditUsd') => sumIntervals(stakes.flatMap(({ parts }) => parts.map((part) => part[kind])));
  return {
    startups: startups.size,
    rounds: stakes.length,
    leads: stakes.filter(({ parts }) => parts.some(({ lead }) => lead)).length,
    knownUsd: sum(cheques.map((cheque) => cheque?.low ?? 0)),
    unknownCheques: cheques.filter((cheque) => cheque === null).length,
    computeCreditUsd: paid('computeCreditUsd'),
    cashUsd: paid('cashUsd'),
    unicorns: [...startups.values()].filter(({ unicornSince }) => unicornSince !== null).length,
  };
};

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Every investor of a scope with all its metrics, by Id. */
export const measure = (startups: Iterable<Startup>, directory: Directory, scope: Scope): Measured[] =>
  [...stakesBy(startups, directory, scope)]
    .map(([id, stakes]) => ({ id, name: directory.get(id)?.name ?? id, metrics: metricsOf(stakes) }))
    .sort(byId);

/** The value that ranks: the metric, or the lower bound of an interval; null when nothing is known. */
const rankingValue = (metrics: Metrics, metric: Metric): number | null => {
  const value = metrics[metric];
  return typeof value === 'number' ? value : (value?.low ?? null);
};

/** Entries by falling value; equal values share a rank (1, 1, 3) and are ordered by Id; unknown values come last. */
export const rank = (measured: Measured[], metric: Metric): Entry[] => {
  const total = sum(measured.map(({ metrics }) => rankingValue(metrics, metric) ?? 0));
  const entries = measured
    .map(({ id, name, metrics }) => ({ id, name, value: rankingValue(metrics, metric), metrics }))
    .sort((a, b) => (b.value ?? -1) - (a.value ?? -1) || byId(a, b));
  let rank = 0;
  return entries.map(({ id, name, value, metrics }, n) => {
    if (n === 0 || value !== entries[n - 1]!.value) rank = n + 1;
    return { rank, id, name, value, share: value === null ? null : percent(value, total), metrics };
  });
};
