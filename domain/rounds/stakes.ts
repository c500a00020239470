/** What is said of what somebody holds of a startup, apart from its rounds. */
import type { EventOf, Recorded } from '../../events/catalogue.ts';
import type { StakeEvent } from '../../events/index.ts';
import type { StakeReported } from '../../events/stake.ts';
import { type Claims, claimOf, report, unclaimed, withdraw } from '../kernel/claims.ts';
import { own } from '../kernel/json.ts';
import { unreachable } from '../kernel/unreachable.ts';

type Reported = EventOf<typeof StakeReported>['data'];
export type StakeSays = Omit<Reported, 'stake' | 'source' | 'assurance' | 'alsoIn' | 'knownOn' | 'note'>;
export type Stakes = Record<string, Claims<StakeSays>>;

export const evolveStakes = (stakes: Stakes, event: Recorded<StakeEvent>): Stakes => {
  switch (event.type) {
    case 'StakeReported':
      return { ...stakes, [event.data.stake]: report(own(stakes, event.data.stake) ?? unclaimed, claimOf(event, 'stake')) };
    case 'StakeClaimWithdrawn': {
      const { stake, ...why } = event.data;
      const of = own(stakes, stake);
      return of ? { ...stakes, [stake]: withdraw(of, { ...why, at: event.at, v: event.v }) } : stakes;
    }
    default:
      return unreachable(event);
  }
};
