/** Which group an organization belonged to on which day. */
import type { Source } from '../../events/values.ts';
import { dayBefore, firstDay, lastDay } from '../kernel/time.ts';

/** `group` null: to none. `from` and `until` are its first and last day; null is no bound. `at` is the instant in ms at which it was recorded. */
export type Affiliation = { group: string | null; from: string | null; until: string | null; source: Source | null; at: number };

type Stated = {
  at: number;
  data: { group: string | null; from?: string | undefined; until?: string | undefined; source?: Source | undefined };
};

const begin = ({ from }: Pick<Affiliation, 'from'>): string => (from === null ? '' : firstDay(from));
const end = ({ until }: Pick<Affiliation, 'until'>): string => (until === null ? '9999' : lastDay(until));
const shorter = (until: string | null, last: string): string => (until !== null && lastDay(until) <= last ? until : last);

/** As they were said, by first day: one from the same day takes the place of the one before. */
const stated = (said: Stated[]): Affiliation[] => {
  const byFrom = new Map<string, Affiliation>();
  for (const { data, at } of said) {
    const { group, from = null, until = null, source = null } = data;
    byFrom.set(begin({ from }), { group, from, until, source, at });
  }
  return [...byFrom.values()].sort((a, b) => (begin(a) < begin(b) ? -1 : 1));
};

/** One after the other, whatever the order in which they were said: each ends at the latest on the day before the next begins. */
export const affiliationsOf = (said: Stated[]): Affiliation[] =>
  stated(said).map((one, n, all) => {
    const next = all[n + 1];
    return next ? { ...one, until: shorter(one.until, dayBefore(begin(next))) } : one;
  });

/** What holds on a day; undefined when nothing does. */
const holding = (affiliations: readonly Affiliation[], day: string): Affiliation | undefined =>
  affiliations.findLast((one) => begin(one) <= day && day <= end(one));

/** The group on a day; null when it belonged to none. */
export const groupOn = (affiliations: readonly Affiliation[], day: string): string | null => holding(affiliations, day)?.group ?? null;

/** The group on a day, since when and until when, as far as that is said; null when it belonged to none. */
export const membershipOn = (affiliations: readonly Affiliation[], day: string) => {
  const { group = null, from = null, until = null } = holding(affiliations, day) ?? {};
  return group === null ? null : { group, ...(from !== null && { from }), ...(until !== null && { until }) };
};

/** Whether two have a day in common. */
export const overlap = (a: Pick<Affiliation, 'from' | 'until'>, b: Pick<Affiliation, 'from' | 'until'>): boolean =>
  begin(a) <= end(b) && begin(b) <= end(a);

/** The one that a new one would overlap: an earlier one that is said to last longer, or a later one that begins before its end. Null when there is none. */
export const overlapping = (said: Stated[], next: Pick<Affiliation, 'from' | 'until'>): Affiliation | null => {
  const others = stated(said).filter((one) => begin(one) !== begin(next));
  const earlier = others.findLast((one) => begin(one) < begin(next));
  const later = others.find((one) => begin(one) > begin(next));
  if (earlier?.until && end(earlier) >= begin(next)) return earlier;
  return later && next.until !== null && end(next) >= begin(later) ? later : null;
};
