/** Who wants to hear of which change. A subscription hears what was recorded since it was made. */

import type { Interval } from '../kernel/money.ts';
import { MILESTONES, type Milestone } from '../valuations/milestones.ts';
import type { Direction } from '../valuations/step-up.ts';
import type { ValuationNotice } from './notice.ts';

export const NOTICES = ['ValuationChanged', 'ValuationCorrected'] as const satisfies ValuationNotice['type'][];
export const DIRECTIONS = ['up', 'down', 'flat', 'first', 'unclear'] as const satisfies Direction[];
export const MILESTONE_NAMES = MILESTONES.map(([name]) => name) as [Milestone, ...Milestone[]];

/** Every member narrows; a missing one does not. `minChangePercent`: all of the change lies at or beyond it, up or down. */
export type Filter = {
  organizations?: string[] | undefined;
  countries?: string[] | undefined;
  sectors?: string[] | undefined;
  direction?: Direction | undefined;
  minChangePercent?: number | undefined;
  milestones?: Milestone[] | undefined;
};
export type Wish = { events: readonly ValuationNotice['type'][]; filter: Filter; createdAt: string };

/** Whether a change is so large whatever is true: all of it up by so much or more, or all of it down. */
export const isAtLeast = (change: Interval | null, percent: number): boolean =>
  change !== null && (change.low >= percent || (change.high !== null && change.high <= -percent));

const isIn = (wanted: readonly string[] | undefined, value: string | null): boolean =>
  wanted === undefined || (value !== null && wanted.includes(value));

/** Whether a subscription wants a notice. What is unknown fits no filter: a change of unknown size is not at least 10 %. `merged`: the Ids that were merged into the
 * organization, and so mean it. */
export const wants = ({ events, filter, createdAt }: Wish, { type, data }: ValuationNotice, merged: readonly string[] = []): boolean =>
  events.includes(type) &&
  data.recordedAt >= createdAt &&
  [data.organization, ...merged].some((id) => isIn(filter.organizations, id)) &&
  isIn(filter.countries, data.country) &&
  isIn(filter.sectors, data.sector) &&
  (filter.direction === undefined || data.direction === filter.direction) &&
  (filter.minChangePercent === undefined || isAtLeast(data.changePercent, filter.minChangePercent)) &&
  (filter.milestones === undefined || filter.milestones.some((one) => data.milestones.includes(one)));

/** Since version 1.1 of the contract, changes are of like with like: what a wish made before may no longer match. None where it was made, or filtered anew, since. */
export const mayNoLongerMatch = ({ filter, contract }: Pick<Wish, 'filter'> & { contract?: string | undefined }): (keyof Filter)[] =>
  contract === undefined ? (['direction', 'minChangePercent'] as const).filter((member) => filter[member] !== undefined) : [];

/** Why a wish can never be met, by the member of its filter; null when it can. (Where only an older point changed, the step of the current one may be another all the
 * same; going down and reaching a milestone is rare, but happens where a correction moves a point in time.) */
export const contradiction = ({ filter }: Pick<Wish, 'events' | 'filter'>): { member: keyof Filter; message: string } | null => {
  const { direction, minChangePercent } = filter;
  if (direction === 'first' && minChangePercent !== undefined) {
    return { member: 'minChangePercent', message: 'expected none beside direction "first": the first point changes nothing' };
  }
  if (direction === 'flat' && (minChangePercent ?? 0) > 2) {
    return { member: 'minChangePercent', message: 'expected at most 2 beside direction "flat"' };
  }
  return null;
};

/** What becomes of a subscription whose key holds no more. `now` in ms, for what ended nobody knows when. */
export const endWith = ({ why, at }: { why: 'revoked' | 'expired'; at?: string | undefined }, now: number) => ({
  status: 'disabled' as const,
  disabled: { reason: why === 'expired' ? 'its key has expired' : 'its key was revoked', at: at ?? new Date(now).toISOString() },
});
