/** What an organization's page says of it in a few numbers. */
import type { Interval } from '../kernel/money.ts';
import { itself, type SurvivorOf } from '../kernel/references.ts';
import type { Viewpoint } from '../kernel/time.ts';
import { moneyOf, NEW_MONEY, type RaisedBy, raisedBy, raisedIn, unknownIn } from '../rounds/raised.ts';
import { resolveRounds } from '../rounds/rounds.ts';
import type { Months } from '../valuations/milestones.ts';
import { type Point, timelineOf } from '../valuations/timeline.ts';
import { lifeOf } from './end.ts';
import type { Organization } from './organization.ts';

/** `raisedUsd` is what counted rounds of new money raised (equity, public and convertible), `raisedCashUsd` that without what was paid in compute credits, IP and
 * services, `fundedUsd` how much of it has been paid in; each null where nothing is known, without an upper bound where an amount is unknown, and `unknownAmounts` counts
 * those. `raised` has every kind of money, side by side. */
export type Summary = {
  roundsCounted: number;
  raisedUsd: Interval | null;
  raisedCashUsd: Interval | null;
  fundedUsd: Interval | null;
  unknownAmounts: number;
  raised: RaisedBy;
  currentValuation: Point | null;
  unicornSince: string | null;
  monthsToUnicorn: Months | null;
};

/** `survivorOf`: investors that were merged are one, and what different sources say of them are claims on one cheque. */
export const summaryOf = (
  { profile, rounds, marks }: Organization,
  viewpoint: Viewpoint = {},
  survivorOf: SurvivorOf = itself,
): Summary => {
  const counted = resolveRounds(rounds, viewpoint, survivorOf).filter((round) => round.counted);
  const money = counted.map((round) => moneyOf(round, viewpoint));
  const { current, unicornSince, monthsToUnicorn } = timelineOf(rounds, marks, lifeOf(profile, viewpoint), viewpoint);
  return {
    roundsCounted: counted.length,
    raisedUsd: raisedIn(money, NEW_MONEY),
    raisedCashUsd: raisedIn(money, NEW_MONEY, 'cashUsd'),
    fundedUsd: raisedIn(money, NEW_MONEY, 'fundedUsd'),
    unknownAmounts: unknownIn(money, NEW_MONEY),
    raised: raisedBy(money),
    currentValuation: current,
    unicornSince,
    monthsToUnicorn,
  };
};
