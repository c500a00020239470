/** What is true of boards in a completion: what investors paid in compute credits, how concentrated they are, flows, and ranks of startups. */
import type { Chance } from '../../system/chance.ts';
import type { Answers } from './answers.ts';
import { type Checked, PART } from './checking.ts';
import { type Completion, type TrueRound, within } from './completing.ts';
import { checkRank, inChoice } from './investors.ts';
import { add, counts, groupOf, instrumentIn, OPEN, type PlainWorld } from './plain.ts';
import { headlineOf } from './stakes.ts';
import { monthsIn, NEW_MONEY, raised } from './startups.ts';

type Board = Answers['boards'][number];
type Completions = ReadonlyMap<string, Completion>;

const countedIn = (completions: Completions, choice: string): TrueRound[] =>
  [...completions.values()].flatMap(({ rounds }) => rounds.filter(({ of }) => counts(of) && inChoice(choice, of)));

/** What each is known to have been paid in: what a consideration names. */
export const checkPaid = (
  { holds }: Checked,
  world: PlainWorld,
  { instrument, groups, measured }: Board,
  completions: Completions,
): void => {
  const counted = countedIn(completions, instrument);
  for (const { id, metrics } of measured) {
    const own = counted.flatMap(({ of, parts }) =>
      parts.filter(({ of: { investor } }) => (groups ? groupOf(world, investor, of.on) : investor) === id),
    );
    const inKind = (kind: string) => add(own.flatMap(({ of, paid }) => paid.filter((_, n) => of.paid[n]!.kind === kind)));
    holds('investor cashUsd', metrics.cashUsd, inKind('cash'));
    holds('investor computeCreditUsd', metrics.computeCreditUsd, inKind('compute-credit'));
  }
};

const hhiOf = (values: number[], whole: number): number => add(values.map((value) => ((100 * value) / whole) ** 2));
const first = (values: number[], n: number, whole: number): number => (100 * add(values.toSorted((a, b) => b - a).slice(0, n))) / whole;

/** A rest, shared out in any way: to one holder, to several, to others, to nobody in particular. */
const sharedOut = (by: Chance, values: number[], rest: number): number[] => {
  const all = [...values, 0, 0];
  let left = rest;
  for (let n = by.whole(0, 4); n > 0 && left > 0; n -= 1) {
    const own = left * by.pick([1, by.next(), 0.5]);
    all[by.whole(0, all.length - 1)]! += own;
    left -= own;
  }
  return all;
};

export const checkConcentration = (
  { holds }: Checked,
  by: Chance,
  world: PlainWorld,
  { instrument, groups, concentration, measured, totals }: Board,
  completions: Completions,
): void => {
  const { hhi, cr1, cr4, hhiAnyTotal } = concentration;
  const whole = totals.totalUsd;
  if (whole > 0) {
    const all = sharedOut(
      by,
      measured.map(({ metrics }) => metrics.knownUsd),
      concentration.residual,
    );
    holds('hhi', hhi, hhiOf(all, whole), 0.02);
    holds('cr1', cr1, first(all, 1, whole), PART);
    holds('cr4', cr4, first(all, 4, whole), PART);
  }
  const counted = countedIn(completions, instrument).filter(({ of }) => instrumentIn(of) !== 'swap');
  const parts = counted.flatMap(({ of, parts: own }) =>
    own.map(({ of: { investor }, net }) => ({ holder: groups ? groupOf(world, investor, of.on) : investor, net })),
  );
  const held = [...Map.groupBy(parts, ({ holder }) => holder).values()].map((own) => add(own.map(({ net }) => net)));
  const total = add(counted.map(({ net }) => net));
  if (total >= 1) holds('hhiAnyTotal', hhiAnyTotal, hhiOf(sharedOut(by, held, total - add(held)), total), 0.02);
};

export const checkFlows = (
  checked: Checked,
  by: Chance,
  world: PlainWorld,
  { choice, flows }: Answers['flows'][number],
  completions: Completions,
) => {
  for (const { group, startup, moneyInUsd, commitmentsBackUsd, ratio } of flows) {
    const isOf = (investor: string, on: string) => groupOf(world, investor, on) === group;
    const counted = countedIn(completions, choice).filter((one) => completions.get(startup)!.rounds.includes(one));
    const own = counted.flatMap(({ of, parts }) =>
      instrumentIn(of) === 'swap' ? [] : parts.filter((part) => isOf(part.of.investor, of.on)).map(({ net }) => net),
    );
    const contracts = world.contracts.filter((one) => one.startup === startup && isOf(one.provider, one.on));
    const drawn = world.credits.filter((one) => one.startup === startup && isOf(one.provider, one.on)).map(({ drawnUsd }) => drawnUsd);
    const back = add([...contracts.map(({ usd }) => within(by, usd ?? { low: 0, high: OPEN })), ...drawn]);
    const money = add(own);
    checked.holds('moneyInUsd', moneyInUsd, money);
    checked.holds('commitmentsBackUsd', commitmentsBackUsd, back);
    if (money >= 1) checked.holds('ratio', ratio, back / money, PART + (back / money) * 1e-6);
  }
};

/** `worth` is what each startup is worth, `steps` its steps by round. */
export const checkStartupRanks = (
  checked: Checked,
  { ranked, startups }: Answers,
  completions: Completions,
  { worth, steps }: { worth: ReadonlyMap<string, number>; steps: ReadonlyMap<string, ReadonlyMap<string, number>> },
): void => {
  const ids = [...completions.keys()];
  const ranks = (metric: 'valuationUsd' | 'raisedUsd' | 'monthsToUnicorn' | 'stepUp', found: Map<string, number>, rounding: number) => {
    for (const { id, rankRange } of ranked.get(metric)!) {
      const others = ids.filter((other) => other !== id).flatMap((other) => found.get(other) ?? []);
      if (found.has(id)) checkRank(checked, `rank by ${metric}`, rankRange, found.get(id)!, others, rounding);
    }
  };
  const money = ids.map((id) => {
    const counted = completions.get(id)!.rounds.filter(({ of }) => counts(of));
    return [id, raised(counted, NEW_MONEY)] as const;
  });
  ranks('valuationUsd', new Map(worth), 0.2);
  ranks('raisedUsd', new Map(money), 0.2);
  const months = new Map(ids.map((id) => [id, monthsIn(startups.get(id)!, completions.get(id)!)]));
  for (const id of ids) {
    const range = startups.get(id)!.timeline.monthsToUnicorn?.range;
    const own = months.get(id) ?? null;
    if (range && own !== null) checked.holds('monthsToUnicorn', { low: range[0], high: range[1] }, own, 0);
  }
  ranks('monthsToUnicorn', new Map([...months].flatMap(([id, own]) => (own === null ? [] : [[id, -own] as const]))), 0);
  const latest = ids.map((id) => {
    const { assumed } = completions.get(id)!;
    const point = startups.get(id)!.timeline.points.findLast(({ cause, stepUp }) => 'round' in cause && stepUp);
    const own = point && 'round' in point.cause ? steps.get(id)!.get(point.cause.round) : undefined;
    return { id, own, isSaid: point !== undefined, isSo: point === undefined || (own !== undefined && assumed.half && assumed.stated) };
  });
  if (latest.every(({ isSo }) => isSo))
    ranks('stepUp', new Map(latest.flatMap(({ id, own }) => (own === undefined ? [] : [[id, own]]))), PART);
};

/** What each startup is worth by the point that is its present one; anything where there is none. */
export const worthIn = (by: Chance, { startups }: Answers, completions: Completions): Map<string, number> =>
  new Map(
    [...completions].map(([id, completion]) => {
      const current = startups.get(id)!.timeline.current;
      return [id, headlineOf(completion, current?.cause ?? null, 10 ** (12 * by.next()))];
    }),
  );
