/** Who invests most, by six measures, over counted rounds (contract, section 3, "Investor metrics"). */

import { type Interval, type Provisional, provisionally, saying, sum, sumBounds, sumIntervals } from '../kernel/money.ts';
import { firstDay } from '../kernel/time.ts';
import { chosen } from '../rounds/instrument.ts';
import { type Totals, totalsOf } from './concentration.ts';
import { type CreditElse, creditRange, type Deal, moneyIn, moneyRange, type Part } from './deals.ts';
import type { Bounds, Contender } from './ranking.ts';
import { type Directory, holderOf, inScope, type Scope, type Startup } from './startup.ts';

export const INVESTOR_METRICS = [
  'startups',
  'rounds',
  'leads',
  'knownUsd',
  'computeCreditUsd',
  'unicorns',
] as const satisfies (keyof InvestorMetrics)[];
export type InvestorMetric = (typeof INVESTOR_METRICS)[number];

export type CreditAlternative = CreditElse & { startup: string; round: string; investor: string };

/** In US dollars; an interval is null when nothing is known. `knownUsd` adds lower bounds of own cheques, without conversions and shares, never round totals. */
export type InvestorMetrics = {
  startups: number;
  rounds: number;
  leads: number;
  knownUsd: number;
  unknownCheques: number;
  /** With what claims that lost say of any of the rounds. */
  computeCreditUsd: (Interval & { alternatives?: CreditAlternative[] | undefined }) | null;
  cashUsd: Interval | null;
  unicorns: number;
};
/** Bounds are kept where they leave something open; without, a value is what it is. */
export type MeasuredInvestor = {
  id: string;
  name: string;
  metrics: InvestorMetrics;
  bounds: Partial<Record<InvestorMetric, Bounds>>;
} & Provisional;
export type InvestorBoard = { measured: MeasuredInvestor[]; totals: Totals };

/** A group's (or a lone investor's) part in one round: its members' cheques add up, and it takes part once. */
export type Participation = { startup: Startup; deal: Deal; parts: Part[] };

const inPeriod = ({ on }: Deal, { from, to }: Scope): boolean =>
  (from === undefined || firstDay(on) >= from) && (to === undefined || firstDay(on) <= to);

/** The deals of a scope that count, or would if claims that lost had won. */
export const dealsIn = (startups: Iterable<Startup>, scope: Scope): { startup: Startup; deal: Deal }[] => {
  const instruments = new Set(chosen(scope.instrument ?? 'new-money'));
  return [...startups]
    .filter((startup) => inScope(startup, scope))
    .flatMap((startup) => startup.deals.map((deal) => ({ startup, deal })))
    .filter(({ deal }) => (deal.counted || deal.disputed) && instruments.has(deal.money.instrument) && inPeriod(deal, scope));
};

/** The participations of a scope by holder, counted or disputed. */
export const participationsBy = (startups: Iterable<Startup>, directory: Directory, scope: Scope): Map<string, Participation[]> => {
  const participations = new Map<string, Participation[]>();
  for (const { startup, deal } of dealsIn(startups, scope)) {
    for (const [holder, parts] of Map.groupBy(deal.parts, ({ investor }) =>
      scope.groups ? holderOf(investor, directory, firstDay(deal.on)) : investor,
    )) {
      const own = participations.get(holder) ?? [];
      own.push({ startup, deal, parts });
      participations.set(holder, own);
    }
  }
  return participations;
};

export const chequeOf = ({ parts }: Pick<Participation, 'parts'>): Interval | null => sumIntervals(parts.map(moneyIn));

/** Whether cheques, or what they were paid in, or that a startup is a unicorn, rests on a provisional rate. */
const resting = (participations: Participation[]): Provisional =>
  provisionally(
    participations.flatMap(({ startup, parts }) => [
      ...parts.flatMap(({ usd, cashUsd, computeCreditUsd }) => [usd, cashUsd, computeCreditUsd]),
      startup.unicornSince === null ? null : startup,
    ]),
  );

const startupsIn = (participations: Participation[]): Startup[] => [
  ...new Map(participations.map(({ startup }) => [startup.id, startup])).values(),
];

const creditsElseIn = ({ startup, deal, parts }: Participation): CreditAlternative[] =>
  parts.flatMap(({ investor, creditsElse = [] }) =>
    creditsElse.map((one) => ({ startup: startup.id, round: deal.round, investor, ...one })),
  );
const byPlace = (a: CreditAlternative, b: CreditAlternative): number => {
  const [x, y] = [a, b].map(({ startup, round, investor, from }) => [startup, round, investor, from].join(' '));
  return (x ?? '') < (y ?? '') ? -1 : 1;
};

export const metricsOf = (participations: Participation[]): InvestorMetrics => {
  const startups = startupsIn(participations);
  const cheques = participations.map(chequeOf);
  const paid = (kind: 'cashUsd' | 'computeCreditUsd') =>
    saying(sumIntervals(participations.flatMap(({ parts }) => parts.map((part) => part[kind]))));
  const credits = paid('computeCreditUsd');
  const alternatives = participations.flatMap(creditsElseIn).sort(byPlace);
  return {
    startups: startups.length,
    rounds: participations.length,
    leads: participations.filter(({ parts }) => parts.some(({ lead }) => lead === true)).length,
    knownUsd: sum(cheques.map((cheque) => cheque?.low ?? 0)),
    unknownCheques: cheques.filter((cheque) => cheque === null).length,
    computeCreditUsd: credits && { ...credits, ...(alternatives.length > 0 && { alternatives }) },
    cashUsd: paid('cashUsd'),
    unicorns: startups.filter(({ unicornSince }) => unicornSince !== null).length,
  };
};

/** What parts could add up to: at least those of rounds that surely count, at most those of all. */
const boundsBy = (participations: Participation[], rangesOf: (parts: Part[]) => Interval[]): Bounds => {
  const rangesIn = (of: Participation[]) => of.flatMap(({ parts }) => rangesOf(parts));
  return {
    low: sum(rangesIn(participations.filter(({ deal }) => !deal.disputed)).map(({ low }) => low)),
    high: sumBounds(rangesIn(participations).map(({ high }) => high)),
  };
};

/** What the counts could be if each disputed claim went the other way, and a lead that nobody states either way. */
const countBounds = (participations: Participation[]): Record<'startups' | 'rounds' | 'leads' | 'unicorns', Bounds> => {
  const sure = participations.filter(({ deal }) => !deal.disputed);
  const led = (of: Participation[], isLead: (part: Part) => boolean) => of.filter(({ parts }) => parts.some(isLead)).length;
  return {
    startups: { low: startupsIn(sure).length, high: startupsIn(participations).length },
    rounds: { low: sure.length, high: participations.length },
    leads: {
      low: led(sure, (part) => part.lead === true && !part.leadDisputed),
      high: led(participations, (part) => part.lead !== false || part.leadDisputed),
    },
    unicorns: {
      low: startupsIn(sure).filter((one) => one.unicornSince !== null && !one.unicornDisputed).length,
      high: startupsIn(participations).filter((one) => one.unicornSince !== null || one.unicornDisputed).length,
    },
  };
};

const boundsOf = (participations: Participation[], metrics: InvestorMetrics): MeasuredInvestor['bounds'] => {
  const all = {
    ...countBounds(participations),
    knownUsd: boundsBy(participations, (parts) => [moneyRange(parts)]),
    computeCreditUsd: boundsBy(participations, (parts) => parts.map(creditRange)),
  };
  const open = INVESTOR_METRICS.filter((metric) => metrics[metric] !== all[metric].low || all[metric].low !== all[metric].high);
  return Object.fromEntries(open.map((metric) => [metric, all[metric]]));
};

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Every investor of a scope with all its metrics, by Id, and the totals of the scope. */
export const measure = (startups: Startup[], directory: Directory, scope: Scope): InvestorBoard => ({
  measured: [...participationsBy(startups, directory, scope)]
    .map(([id, participations]) => {
      const counted = participations.filter(({ deal }) => deal.counted);
      const metrics = metricsOf(counted);
      const bounds = boundsOf(participations, metrics);
      return { id, name: directory.get(id)?.name ?? id, metrics, bounds, ...resting(counted) };
    })
    .sort(byId),
  totals: totalsOf(dealsIn(startups, scope).map(({ deal }) => deal)),
});

/** The value that ranks: the metric, or the lower bound of an interval; null when nothing is known. */
export const rankedValue = (metrics: InvestorMetrics, metric: InvestorMetric): number | null => {
  const value = metrics[metric];
  return typeof value === 'number' ? value : (value?.low ?? null);
};

/** Investors by one metric. One that is in disputed rounds only is not listed. */
export const contenders = ({ measured }: Pick<InvestorBoard, 'measured'>, metric: InvestorMetric): Contender<InvestorMetrics>[] =>
  measured.map(({ id, name, metrics, bounds, ...more }) => {
    const value = rankedValue(metrics, metric);
    const fixed = { low: value ?? 0, high: value };
    return { id, name, value, bounds: bounds[metric] ?? fixed, listed: metrics.rounds > 0, metrics, ...provisionally([more]) };
  });
