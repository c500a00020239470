/** The deal book, newest first. Today's is kept by month; other times are computed from the rows. */
import { byNewest, type DealEntry, type DealFilter, dealBook, dealKey, matchesDeal } from '../../../domain/boards/deal-book.ts';
import { deals as dealBoards } from '../../../domain/boards/roll-up.ts';
import { dayUncertain, type Viewpoint } from '../../../domain/kernel/time.ts';
import { type Column, dated } from '../../http/csv.ts';
import { type Compare, type Key, keyOf } from '../../http/cursor.ts';
import { isNow, Named } from '../../http/parameters.ts';
import { boardsNow } from '../world/boards.ts';
import type { Reader } from '../world/reader.ts';
import { meantBy } from '../world/registered.ts';
import { listed } from '../world/reply.ts';
import { onBoards } from '../world/rests.ts';
import { type Route, route } from '../world/route.ts';
import { checkRows, ROWS } from '../world/rows.ts';
import { checkPeriod, SCOPE, scopeOf } from '../world/scope.ts';
import { worldAt } from '../world/world.ts';
import { organizationsOf, sourcesOfRounds } from './behind.ts';

const COLUMNS: Column[] = [
  ...dated('on'),
  'precision',
  'startup',
  'name',
  'country',
  'sector',
  'round',
  'label',
  'roundType',
  'status',
  'counted',
  'disputed',
  'usd.low',
  'usd.high',
  'valuationUsd.low',
  'valuationUsd.high',
  'conflicts',
  'investors',
  'dayUncertain',
  'usd.provisional',
  'valuationUsd.provisional',
];

const DEAL = COLUMNS.filter((column) => column !== 'investors');
/** Columns of an investor of a deal, beside those of the deal. */
const PARTICIPATION: Column[] = [
  ...DEAL,
  'investor.investor',
  'investor.name',
  'investor.group',
  'investor.lead',
  'investor.leadDisputed',
  'investor.usd.low',
  'investor.usd.high',
  'investor.cashUsd.low',
  'investor.cashUsd.high',
  'investor.computeCreditUsd.low',
  'investor.computeCreditUsd.high',
  'investor.usd.provisional',
];

/** A row for each investor of a deal; a deal of which none is known has one without. */
const participationsIn = ({ investors, ...deal }: DealEntry): object[] =>
  (investors.length > 0 ? investors : [null]).map((investor) => ({ ...deal, investor }));

const textsOf = ([on, startup, round]: Key): [string, string, string] => [String(on), String(startup), String(round)];
const compare: Compare = (a, b) => byNewest(textsOf(a), textsOf(b));

type Found = { entries: DealEntry[]; version: number };

/** Months are read newest first, some at a time, until the page is full: what lies before it costs nothing. */
const MONTHS_AT_ONCE = 12;

/** Today's entries behind a key, at least one more than `limit` if there are so many. */
const kept = async (reader: Reader, filter: DealFilter, limit: number, behind: Key | undefined): Promise<Found> => {
  const boards = await boardsNow(reader, dealBoards);
  const newest = [behind && String(behind[0]).slice(0, 7), filter.to?.slice(0, 7)].filter((month) => month !== undefined).sort()[0];
  const months = boards.keys
    .filter((month) => (!newest || month <= newest) && (!filter.from || month >= filter.from.slice(0, 7)))
    .sort()
    .reverse();
  const found: DealEntry[] = [];
  for (let n = 0; n < months.length && found.length <= limit; n += MONTHS_AT_ONCE) {
    const entries = await boards.get(months.slice(n, n + MONTHS_AT_ONCE));
    found.push(...entries.flat().filter((one) => matchesDeal(one, filter) && (!behind || compare(dealKey(one), behind) > 0)));
  }
  return { entries: found, version: boards.version };
};

const list = route(
  '/v1/deals',
  {
    rests: onBoards(dealBoards),
    times: true,
    paged: true,
    parameters: { investor: Named.optional(), startup: Named.optional(), ...SCOPE, ...ROWS },
    check: checkPeriod,
  },
  async (
    reader,
    { event, asked: { investor: namedInvestor, startup: namedStartup, rows: each, ...asked }, asRows, times, viewpoint, paging, page },
  ) => {
    checkRows(each, asRows);
    const { groups: _merged, ...where } = scopeOf(asked, true);
    const investor = await meantBy(reader, namedInvestor, viewpoint);
    const startup = await meantBy(reader, namedStartup, viewpoint);
    const filter: DealFilter = { ...where, ...(investor && { investor }), ...(startup && { startup }) };
    const { entries, version } = isNow(viewpoint)
      ? await kept(reader, filter, paging.limit, keyOf(event, paging.cursor))
      : await computed(reader, filter, viewpoint);
    const { page: shown, ...next } = page(entries, dealKey, compare);
    const organizations = await organizationsOf(
      reader,
      shown.map((one) => one.startup),
      viewpoint,
    );
    const deals = shown.map((one) => ({ ...one, sources: sourcesOfRounds(organizations.get(one.startup), [one.round], viewpoint) }));
    const [columns, rows] = each === 'participations' ? [PARTICIPATION, deals.flatMap(participationsIn)] : [COLUMNS, deals];
    return listed({ noun: 'deals', columns, head: { ...filter, ...times, version }, page: deals, ...next, rows });
  },
);

/** All entries of another time. */
const computed = async (reader: Reader, filter: DealFilter, viewpoint: Viewpoint): Promise<Found> => {
  const { startups, directory, version } = await worldAt(reader, viewpoint);
  const entries = dealBook(startups, directory).filter((one) => matchesDeal(one, filter));
  return { entries: entries.map((one) => ({ ...one, ...dayUncertain(one.on, viewpoint) })), version };
};

export const dealRoutes: Route[] = [list];
