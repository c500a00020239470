/** Who wants to hear of which change. A subscription hears what was recorded since it was made. */

import { type Direction, MILESTONES, type Milestone } from '../rounds/timeline.ts';
import type { ValuationNotice } from './notice.ts';

export const NOTICES = ['ValuationChanged', 'ValuationCorrected'] as const satisfies ValuationNotice['type'][];
export const DIRECTIONS = ['up', 'down', 'flat', 'first'] as const satisfies Direction[];
export const MILESTONE_NAMES = MILESTONES.map(([name]) => name) as [Milestone, ...Milestone[]];

/** Every member narrows; a missing one does not. `minChangePercent` is of the change's size, up or down. */
export type Filter = {
  organizations?: string[] | undefined;
  countries?: string[] | undefined;
  sectors?: string[] | undefined;
  direction?: Direction | undefined;
  minChangePercent?: number | undefined;
  milestones?: Milestone[] | undefined;
};
export type Wish = { events: readonly ValuationNotice['type'][]; filter: Filter; createdAt: string };

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
  (filter.minChangePercent === undefined || (data.changePercent !== null && Math.abs(data.changePercent) >= filter.minChangePercent)) &&
  (filter.milestones === undefined || filter.milestones.some((one) => data.milestones.includes(one)));

/** Why a wish can never be met, by the member of its filter; null when it can. Where only an older point changed, the current one is flat. (Going down and
 * reaching a milestone is rare, but happens where a correction moves a point in time.) */
export const contradiction = ({ events, filter }: Pick<Wish, 'events' | 'filter'>): { member: keyof Filter; message: string } | null => {
  const { direction, minChangePercent } = filter;
  const isOfOlder = !events.includes('ValuationChanged');
  if (isOfOlder && direction !== undefined && direction !== 'flat') {
    return { member: 'direction', message: 'expected none, or "flat", beside ValuationCorrected alone: the current point stays as it is' };
  }
  if (isOfOlder && (minChangePercent ?? 0) > 0) {
    return { member: 'minChangePercent', message: 'expected none beside ValuationCorrected alone: the current point stays as it is' };
  }
  if (direction === 'first' && minChangePercent !== undefined) {
    return { member: 'minChangePercent', message: 'expected none beside direction "first": the first point changes nothing' };
  }
  if (direction === 'flat' && (minChangePercent ?? 0) > 2) {
    return { member: 'minChangePercent', message: 'expected at most 2 beside direction "flat"' };
  }
  return null;
};
