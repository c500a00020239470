/** What is said of what somebody holds of a startup, apart from its rounds. */

import type { EventOf, Recorded } from '../../events/catalogue.ts';
import type { StakeEvent } from '../../events/index.ts';
import type { StakeReported } from '../../events/stake.ts';
import {
  type Claims,
  claimOf,
  type Resolved,
  report,
  resolve,
  resolvedFrom,
  saidOf,
  standing,
  unclaimed,
  withdraw,
} from '../kernel/claims.ts';
import { unreachable, withKey } from '../kernel/folding.ts';
import { own } from '../kernel/json.ts';
import { type Interval, usdOf } from '../kernel/money.ts';
import { itself, type SurvivorOf } from '../kernel/references.ts';
import { hasHappened, type Viewpoint } from '../kernel/time.ts';

type Reported = EventOf<typeof StakeReported>['data'];
export type StakeSays = Omit<Reported, 'stake' | 'source' | 'assurance' | 'alsoIn' | 'knownOn' | 'note'>;
export type Stakes = Record<string, Claims<StakeSays>>;

export const evolveStakes = (stakes: Stakes, event: Recorded<StakeEvent>): Stakes => {
  switch (event.type) {
    case 'StakeReported':
      return withKey(stakes, event.data.stake, report(own(stakes, event.data.stake) ?? unclaimed, claimOf(event, 'stake')));
    case 'StakeClaimWithdrawn': {
      const { stake, ...why } = event.data;
      const of = own(stakes, stake);
      return of ? withKey(stakes, stake, withdraw(of, { ...why, at: event.at, v: event.v })) : stakes;
    }
    default:
      return unreachable(event);
  }
};

/** Of the startup, 0 to 100; 0: all sold. */
type Range = { low: number; high: number };

/** One of them as it resolves, field by field; what was paid for it in US dollars, null where nobody says. */
export type ResolvedStake = {
  stake: string;
  holder: Resolved<string>;
  asOf: Resolved<string>;
  percent: Resolved<Range>;
  basis: Resolved<NonNullable<StakeSays['basis']>> | null;
  to: Resolved<string> | null;
  proceedsUsd: Interval | null;
};

const rangeOf = (percent: StakeSays['percent']): Range => (typeof percent === 'number' ? { low: percent, high: percent } : percent);

const resolveStake = (stake: string, all: Claims<StakeSays>, viewpoint: Viewpoint, survivorOf: SurvivorOf): ResolvedStake[] => {
  const claims = standing(all, viewpoint);
  const holder = resolve(claims, (says) => survivorOf(says.holder));
  const asOf = resolve(claims, (says) => says.asOf);
  const percent = resolve(claims, (says) => rangeOf(says.percent));
  if (!holder || !asOf || !percent || !hasHappened(asOf.value, viewpoint)) return [];
  const basis = resolve(claims, (says) => says.basis);
  const to = resolve(claims, (says) => says.to && survivorOf(says.to));
  const proceeds = saidOf(claims, (says) => says.proceeds);
  const paid = resolvedFrom(proceeds);
  return [{ stake, holder, asOf, percent, basis, to, proceedsUsd: paid && usdOf(paid.value, proceeds[0]?.claim) }];
};

/** All that had been reported by `asOf`, by Id; holders that were merged by their survivors. */
export const resolveStakes = (stakes: Stakes, viewpoint: Viewpoint = {}, survivorOf: SurvivorOf = itself): ResolvedStake[] =>
  Object.entries(stakes)
    .flatMap(([stake, claims]) => resolveStake(stake, claims, viewpoint, survivorOf))
    .sort((a, b) => (a.stake < b.stake ? -1 : 1));
