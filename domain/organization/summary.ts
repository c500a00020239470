/** What an organization's page says of it in a few numbers. */
import { type Interval, sumIntervals } from '../kernel/money.ts';
import type { Viewpoint } from '../kernel/time.ts';
import { resolveRounds } from '../rounds/rounds.ts';
import { type Months, type Point, timelineOf } from '../rounds/timeline.ts';
import type { Organization } from './organization.ts';
import { foundedOnOf } from './profile.ts';

/** `raisedUsd` adds the amounts of counted rounds that are known, null when none is; `unknownAmounts` counts the others. */
export type Summary = {
  roundsCounted: number;
  raisedUsd: Interval | null;
  unknownAmounts: number;
  currentValuation: Point | null;
  unicornSince: string | null;
  monthsToUnicorn: Months | null;
};

export const summaryOf = ({ profile, rounds, marks }: Organization, viewpoint: Viewpoint = {}): Summary => {
  const counted = resolveRounds(rounds, viewpoint).filter((round) => round.counted);
  const amounts = counted.map(({ amount }) => amount?.usd ?? null);
  const { current, unicornSince, monthsToUnicorn } = timelineOf(rounds, marks, foundedOnOf(profile, viewpoint), viewpoint);
  return {
    roundsCounted: counted.length,
    raisedUsd: sumIntervals(amounts),
    unknownAmounts: amounts.filter((amount) => amount === null).length,
    currentValuation: current,
    unicornSince,
    monthsToUnicorn,
  };
};
