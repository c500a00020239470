/** How an organization ended: it closed, or was acquired. A listing ends nothing. */
import { isKnownFact } from '../kernel/known.ts';
import { type Interval, usdOf } from '../kernel/money.ts';
import { convertedAt } from '../kernel/rates.ts';
import { firstDay, type Viewpoint } from '../kernel/time.ts';
import type { Life } from '../valuations/milestones.ts';
import { exitsAt, foundedOnOf, type Profile } from './profile.ts';

/** `priceUsd` is for all of its equity, in US dollars; null where nobody states it. */
export type End = { exit: 'acquired' | 'closed'; on: string; priceUsd: Interval | null };

/** The first of its completed exits that ended it by a day; null where there is none. */
export const endOf = (profile: Profile, viewpoint: Viewpoint, day: string): End | null => {
  for (const { exit, on, status, price } of exitsAt(profile, viewpoint)) {
    if (exit === 'ipo' || status !== 'completed' || firstDay(on) > day) continue;
    const said = profile.findLast(
      (one) => one.type === 'OrganizationExited' && one.data.exit === exit && one.data.on === on && isKnownFact(one, viewpoint),
    );
    return { exit, on, priceUsd: price ? usdOf(price, said && convertedAt(said, viewpoint)) : null };
  }
  return null;
};

/** When it was founded, and how it left: what a timeline needs of it. */
export const lifeOf = (profile: Profile, viewpoint: Viewpoint = {}): Life => ({
  foundedOn: foundedOnOf(profile, viewpoint),
  exits: exitsAt(profile, viewpoint),
});
