/** The deal book, newest first. Today's is kept by month; other times are computed from the rows. */
import { byNewest, type DealEntry, type DealFilter, dealBook, dealKey, matchesDeal } from '../../../domain/boards/deal-book.ts';
import { deals as dealBoards } from '../../../domain/boards/roll-up.ts';
import { Id } from '../../../events/values.ts';
import { type Compare, keyOf, type Page, pageOf } from '../../http/cursor.ts';
import type { HttpEvent } from '../../http/front.ts';
import { listing } from '../../http/list.ts';
import { after, isNow, paging } from '../../http/parameters.ts';
import { waitFor } from '../../http/waiting.ts';
import { boardsNow } from '../world/boards.ts';
import { type Reader, type Reading, type Route, route } from '../world/reader.ts';
import { registeredOr404 } from '../world/registered.ts';
import { scoped, scopeOf } from '../world/scope.ts';
import { boardApplied, worldAt } from '../world/world.ts';

const COLUMNS = [
  ...['on', 'precision', 'startup', 'name', 'country', 'sector', 'round', 'label', 'roundType', 'status', 'counted', 'disputed'],
  ...['usd.low', 'usd.high', 'valuationUsd.low', 'valuationUsd.high', 'conflicts', 'investors'],
];

const compare = byNewest as Compare;

/** Months are read newest first, some at a time, until the page is full: what lies before it costs nothing. */
const MONTHS_AT_ONCE = 12;

const keptPage = async (reader: Reader, event: HttpEvent, filter: DealFilter, paged: { limit: number; cursor?: string | undefined }) => {
  const kept = await boardsNow(reader, dealBoards);
  const behind = keyOf(event, paged.cursor);
  const newest = [behind && String(behind[0]).slice(0, 7), filter.to?.slice(0, 7)].filter((month) => month !== undefined).sort()[0];
  const months = kept.keys
    .filter((month) => (!newest || month <= newest) && (!filter.from || month >= filter.from.slice(0, 7)))
    .sort()
    .reverse();
  const found: DealEntry[] = [];
  for (let n = 0; n < months.length && found.length <= paged.limit; n += MONTHS_AT_ONCE) {
    const entries = await kept.get(months.slice(n, n + MONTHS_AT_ONCE));
    found.push(...entries.flat().filter((one) => matchesDeal(one, filter) && (!behind || compare(dealKey(one), behind) > 0)));
  }
  return { ...pageOf(event, found, dealKey, paged, compare), version: kept.version };
};

const computedPage = async (
  reader: Reader,
  event: HttpEvent,
  filter: DealFilter,
  { at, ...paged }: { at: Parameters<typeof worldAt>[1]; limit: number; cursor?: string | undefined },
): Promise<Page<DealEntry> & { version: number }> => {
  const { startups, directory, version } = await worldAt(reader, at);
  const found = dealBook(startups, directory).filter((one) => matchesDeal(one, filter));
  return { ...pageOf(event, found, dealKey, paged, compare), version };
};

const LIST = { investor: Id.optional(), startup: Id.optional(), ...scoped, ...paging, ...after };
const list: Reading<typeof LIST> = (reader) => async (event, parameters) => {
  const { investor, startup, limit, cursor, after: version, ...asked } = parameters;
  const { scope, at, times } = scopeOf(asked, true);
  const { groups: _merged, ...where } = scope;
  await waitFor(version, boardApplied(reader, dealBoards), reader.clock);
  if (investor) await registeredOr404(reader, event, investor, 'investor');
  if (startup) await registeredOr404(reader, event, startup, 'startup');
  const filter: DealFilter = { ...where, ...(investor && { investor }), ...(startup && { startup }) };
  const { version: boardVersion, ...page } = isNow(at)
    ? await keptPage(reader, event, filter, { limit, cursor })
    : await computedPage(reader, event, filter, { at, limit, cursor });
  return listing(event, { noun: 'deals', columns: COLUMNS, head: { ...filter, ...times, version: boardVersion }, ...page });
};

export const dealRoutes: Route[] = [route('/v1/deals', LIST, list)];
