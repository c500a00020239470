/** What deals are asked for: all of it stands in the address. */
import type { Query } from '../../address/address.ts';

export const TYPES = [
  'angel',
  'pre-seed',
  'seed',
  'venture',
  'corporate',
  'series-a',
  'series-b',
  'series-c',
  'series-d',
  'series-e',
  'series-f',
  'series-g',
  'series-h',
  'convertible-note',
  'safe',
  'debt',
  'grant',
  'secondary',
  'share-swap',
  'ipo',
  'spac',
  'aggregate-disclosure',
  'other',
] as const;

export const STATUSES = [
  'rumoured',
  'in-talks',
  'letter-of-intent',
  'committed',
  'tranched',
  'closed',
  'disputed',
  'denied',
  'superseded',
  'cancelled',
] as const;

export const SORTS = ['newest', 'amountUsd'] as const;

const FILTERS = ['startup', 'country', 'sector', 'investor', 'roundType', 'status', 'from', 'to', 'minUsd', 'maxUsd', 'sort'] as const;

/** A question as the service takes it, without its times and its page; whatever else the address says is not part of it. */
export const askedOf = (query: Query): Readonly<Record<string, string>> =>
  Object.fromEntries(FILTERS.flatMap((name) => (query[name] ? [[name, query[name]]] : [])));
