/** All that an investor holds, added up. */
import { type Interval, percent, provisionally, sum, sumBounds, sumIntervals } from '../kernel/money.ts';
import type { Percent } from './happenings.ts';
import type { Holding } from './holdings.ts';
import { weigh } from './weights.ts';

/** Whether an interval says anything: from 0 to no upper bound is nothing. */
const says = (interval: Interval | Percent | null): boolean => interval !== null && (interval.low > 0 || interval.high !== null);

/** The sum of what is known: from 0 where nothing is of a part, which then has no upper bound either. Null when nothing is of any. */
const added = (parts: (Interval | null)[]): Interval | null =>
  parts.every((part) => part === null)
    ? null
    : { low: sum(parts.map((part) => part?.low ?? 0)), high: sumBounds(parts.map((part) => part?.high ?? null)), ...provisionally(parts) };

/** Everything in it, with what each part weighs. What ended has no NAV, and is no part of its sum. */
export const portfolioOf = (holdings: Holding[]) => {
  const all = holdings.toSorted((a, b) => (a.startup < b.startup ? -1 : 1));
  const valued = all.filter(({ exited }) => !exited);
  const count = (has: (holding: Holding) => boolean) => all.filter(has).length;
  const cheques = sum(all.map(({ rounds }) => rounds.length));
  const unknownCheques = sum(all.map((one) => one.unknownCheques));
  return {
    holdings: weigh(all),
    totals: {
      startups: all.length,
      rounds: cheques,
      knownUsd: sumIntervals(all.map(({ knownUsd }) => knownUsd)),
      unknownCheques,
      cashUsd: sumIntervals(all.map(({ cashUsd }) => cashUsd)),
      computeCreditUsd: sumIntervals(all.map(({ computeCreditUsd }) => computeCreditUsd)),
      convertibleUsd: sumIntervals(all.map(({ convertibleUsd }) => convertibleUsd)),
      navUsd: added(valued.map(({ navUsd }) => navUsd)),
      shareOfPriceUsd: sumIntervals(all.map(({ shareOfPriceUsd }) => shareOfPriceUsd)),
      proceedsUsd: sumIntervals(all.map(({ proceedsUsd }) => proceedsUsd)),
      scenarios: {
        undiluted: sumIntervals(valued.map(({ scenarios }) => scenarios.undiluted.navUsd)),
        'diluted-by-known-rounds': sumIntervals(valued.map(({ scenarios }) => scenarios['diluted-by-known-rounds'].navUsd)),
      },
    },
    coverage: {
      chequesKnownPercent: percent(cheques - unknownCheques, cheques),
      withStake: count(({ stake }) => says(stake)),
      withStatedStake: count(({ statedStakePercent }) => statedStakePercent !== null),
      withValuation: count(({ valuation }) => Boolean(valuation?.usd)),
      withNav: count(({ navUsd }) => says(navUsd)),
      withNavLow: count(({ navUsd }) => (navUsd?.low ?? 0) > 0),
      withNavHigh: count(({ navUsd }) => (navUsd?.high ?? null) !== null),
    },
  };
};
