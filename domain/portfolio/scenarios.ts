/** What a holding would be under an assumption, so that there is an answer where the interval has none (contract, section 3, "Stakes"). */
import Big from 'big.js';
import { type Interval, provisionally, sum } from '../kernel/money.ts';
import { capped, type Happening, isAnything, type Percent } from './happenings.ts';
import { lastStated } from './stake.ts';

export const ASSUMPTIONS = {
  undiluted:
    'Each member holds what was last stated of it and what it bought after that, or all that it bought; no later round diluted it.',
  'diluted-by-known-rounds':
    'Each member holds what was last stated of it and what it bought after that, or all that it bought, diluted by later equity rounds whose new money and post-money value are known, and by no other.',
} as const;
export type ScenarioName = keyof typeof ASSUMPTIONS;

/** What went in: by round or statement what was stated, bought and left (of 1), in the order of first days, and the rounds that could not be taken into account. */
export type ScenarioInput = { holder: string; id: string; on: string; did: 'stated' | 'bought'; percent: Percent };
export type Scenario = {
  assumption: string;
  stake: Percent | null;
  inputs: ScenarioInput[];
  diluting: { round: string; on: string; leaves: Percent }[];
  without: string[];
};

type Diluting = { round: string; on: string; leaves: Percent; n: number };
/** What a round leaves where it says by how much it diluted: its new money and its post-money value are known, with upper bounds. */
const dilutingIn = ({ id, on, leaves, newMoneyUsd, postMoneyUsd }: Happening, n: number): Diluting[] =>
  leaves && typeof newMoneyUsd?.high === 'number' && typeof postMoneyUsd?.high === 'number' ? [{ round: id, on, leaves, n }] : [];

const times = (a: number, b: number): number => new Big(a).times(b).toNumber();
const left = (percent: Percent, { leaves }: Pick<Diluting, 'leaves'>): Percent => ({
  low: times(percent.low, leaves.low),
  high: times(percent.high, leaves.high),
  ...provisionally([percent, leaves]),
});

/** What a member stated last or bought since, each with the number of its happening. */
const inputsOf = (holder: string, all: Happening[]): (ScenarioInput & { n: number })[] => {
  const from = lastStated(holder, all);
  return all.flatMap(({ id, on, own }, n) => {
    const { states, buys } = own.get(holder) ?? {};
    const percent = n === from ? states : n > from ? buys : undefined;
    return percent ? [{ holder, id, on, did: states ? ('stated' as const) : ('bought' as const), percent, n }] : [];
  });
};

/** Each by all rounds after it: from the last to the first, so that every round is taken once. */
const dilutedBy = (inputs: (ScenarioInput & { n: number })[], diluting: Diluting[]): Percent[] => {
  const later = diluting.toReversed();
  const byNumber = inputs.map((input, place) => ({ ...input, place })).sort((a, b) => b.n - a.n);
  let [taken, all]: [number, Percent | null] = [0, null];
  const parts = byNumber.map(({ n, percent, place }) => {
    for (let next = later[taken]; next && next.n > n; next = later[taken]) {
      all = all ? left(all, next) : next.leaves;
      taken += 1;
    }
    return { place, part: all ? left(percent, { leaves: all }) : percent };
  });
  return parts.sort((a, b) => a.place - b.place).map(({ part }) => part);
};

/** Null stake where nothing stated or bought is known. What may be anything is left out, and named under `without`. */
const scenarioOf = (name: ScenarioName, all: Happening[], members: ReadonlySet<string>): Scenario => {
  const inputs = [...members].sort().flatMap((holder) => inputsOf(holder, all));
  const known = inputs.filter(({ percent }) => !isAnything(percent));
  const first = Math.min(...known.map(({ n }) => n));
  const diluting = name === 'undiluted' ? [] : all.flatMap(dilutingIn).filter(({ n }) => n > first);
  const parts = dilutedBy(known, diluting);
  const total = (end: 'low' | 'high') => capped(sum(parts.map((part) => part[end])));
  return {
    assumption: ASSUMPTIONS[name],
    stake: parts.length > 0 ? { low: total('low'), high: total('high'), ...provisionally(parts) } : null,
    inputs: known.map(({ n: _n, ...input }) => input),
    diluting: diluting.map(({ n: _n, ...round }) => round),
    without: [...new Set(inputs.filter(({ percent }) => isAnything(percent)).map(({ id }) => id))],
  };
};

/** Percent of a value: 36 % of 2.5 billion are 900 million. Null where the stake is, or nothing is known of the value, or what comes of it may be anything. */
export const worthOf = (stake: Percent | null, usd: Interval | null | undefined): Interval | null => {
  if (stake?.high === 0) return { low: 0, high: 0 };
  if (!stake || !usd) return null;
  const part = (percent: number, of: number) => Math.round(percent * of) / 100;
  const worth = {
    low: part(stake.low, usd.low),
    high: usd.high === null ? null : part(stake.high, usd.high),
    ...provisionally([stake, usd]),
  };
  return worth.low === 0 && worth.high === null ? null : worth;
};

export type Scenarios = Record<ScenarioName, Scenario & { navUsd: Interval | null }>;

/** Both, at a value; at none after the startup ended. */
export const scenariosOf = (all: Happening[], members: ReadonlySet<string>, usd: Interval | null): Scenarios => {
  const valued = (name: ScenarioName) => {
    const scenario = scenarioOf(name, all, members);
    return { ...scenario, navUsd: usd ? worthOf(scenario.stake, usd) : null };
  };
  return { undiluted: valued('undiluted'), 'diluted-by-known-rounds': valued('diluted-by-known-rounds') };
};
