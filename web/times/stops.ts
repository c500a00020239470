/** The days on which something became known about what is on the page: the stops of the time machine. */
import type { Address } from '../address/address.ts';
import { HOME_COUNTRY, pageAt } from '../pages.ts';
import { type Answer, ask, type Question } from '../reading/api.ts';

/** As many stops as there are at most: of more the newest. */
const MOST = 500;

export type Stop = { day: string; fields: number };

/** What the history of the page is asked for: that of its organization where it has one, else that of all. */
const historyOf = ({ path, query }: Address): Question<'/v1/history'>['query'] => {
  const parts = pageAt(path)?.parts ?? {};
  const organization = /^\/(startups|investors|organizations)\//.test(path) ? parts.id : query.organization;
  const country = path === '/' ? HOME_COUNTRY : query.country;
  return {
    limit: MOST,
    order: 'newest',
    ...(organization && { organization }),
    ...(!organization && country && { country }),
    ...(query.recordedAt && { recordedAt: query.recordedAt }),
    ...(query.method && { method: query.method }),
  };
};

/** A day, and what became known on it. */
export type Learned = Answer<'/v1/history'>['changes'][number];

/** All days, or the newest of them, the earliest first. */
export const latestOf = async (at: Address): Promise<readonly Learned[]> =>
  (await ask('/v1/history', { query: historyOf(at) })).changes.toReversed();

export const stopsOf = async (at: Address): Promise<Stop[]> =>
  (await latestOf(at)).map(({ knownOn, fields }) => ({ day: knownOn, fields }));

/** The name of the question: pages of one thing have the same stops. */
export const historyName = (at: Address): string => JSON.stringify(historyOf(at));
