/** Which changes are shown: all of it stands in the address. */
import type { Query } from '../../address/address.ts';

export const VIEWS = ['known', 'recorded'] as const;
export type View = (typeof VIEWS)[number];

export const viewOf = (query: Query): View => (query.by === 'recorded' ? 'recorded' : 'known');

/** Before anything was recorded. */
const EVER = '2000-01-01';

const lastMoment = (day: string): string => `${day}T23:59:59.999Z`;
const firstMoment = (day: string): string => `${day}T00:00:00.000Z`;

type Where = { organization?: string; country?: string };

const whereOf = ({ organization, country }: Query): Where => (organization ? { organization } : country ? { country } : {});

/** Between two instants of the record: from the first day that the address says to the last, else to `today`, and never beyond what was recorded then. */
export const recordedIn = (query: Query, today: string): Where & { from: string; to: string } => {
  const last = lastMoment(query.to || today);
  const to = query.recordedAt && query.recordedAt < last ? query.recordedAt : last;
  const from = firstMoment(query.from || EVER);
  return { ...whereOf(query), from: from < to ? from : to, to };
};

/** The days on which something became known, the newest first, up to the last one that the address says. */
export const knownIn = (query: Query): Where & { order: 'newest'; knownAt?: string } => {
  const last = [query.to, query.knownAt].filter((day) => day).sort()[0];
  return { ...whereOf(query), order: 'newest', ...(last && { knownAt: last }) };
};
