/** The deal book, newest first or by amount. Today's is kept by month; other times are computed from the rows. */
import * as z from 'zod';
import {
  amountKey,
  byAmount,
  byNewest,
  type DealEntry,
  type DealFilter,
  dealBook,
  dealKey,
  matchesDeal,
  withinAmounts,
} from '../../../domain/boards/deal-book.ts';
import { deals as dealBoards } from '../../../domain/boards/roll-up.ts';
import { dayUncertain, type Viewpoint } from '../../../domain/kernel/time.ts';
import { ROUND_TYPES, RoundStatus } from '../../../events/round.ts';
import { type Column, dated } from '../../http/csv.ts';
import { type Compare, type Key, keyOf } from '../../http/cursor.ts';
import { invalidParameter, isNow, Named, oneOf } from '../../http/parameters.ts';
import { listed } from '../answering/reply.ts';
import { onBoards } from '../answering/rests.ts';
import { type Route, route } from '../answering/route.ts';
import { checkRows, ROWS } from '../answering/rows.ts';
import { boardsNow } from '../world/boards.ts';
import type { Reader } from '../world/reader.ts';
import { meantBy } from '../world/registered.ts';
import { checkMarket, checkPeriod, SCOPE, scopeOf } from '../world/scope.ts';
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

const textsOf = (parts: Key): [string, string, string] => [String(parts[0]), String(parts[1]), String(parts[2])];
const newest: Compare = (a, b) => byNewest(textsOf(a), textsOf(b));
const amountIn = (part: Key[number] | undefined): number | null => (typeof part === 'number' ? part : null);
const largest: Compare = ([a, ...x], [b, ...y]) => byAmount([amountIn(a), ...textsOf(x)], [amountIn(b), ...textsOf(y)]);
const ORDERS = { newest: { key: dealKey, compare: newest }, amountUsd: { key: amountKey, compare: largest } };

type Found = { entries: DealEntry[]; version: number };

/** Months are read newest first, some at a time, until the page is full: what lies before it costs nothing. */
const MONTHS_AT_ONCE = 12;

/** Today's entries behind a key, at least one more than `limit` if there are so many. */
const kept = async (reader: Reader, filter: DealFilter, limit: number, behind: Key | undefined): Promise<Found> => {
  const boards = await boardsNow(reader, dealBoards);
  const newestMonth = [behind && String(behind[0]).slice(0, 7), filter.to?.slice(0, 7)].filter((month) => month !== undefined).sort()[0];
  const months = boards.keys
    .filter((month) => (!newestMonth || month <= newestMonth) && (!filter.from || month >= filter.from.slice(0, 7)))
    .sort()
    .reverse();
  const found: DealEntry[] = [];
  for (let n = 0; n < months.length && found.length <= limit; n += MONTHS_AT_ONCE) {
    const entries = await boards.get(months.slice(n, n + MONTHS_AT_ONCE));
    found.push(...entries.flat().filter((one) => matchesDeal(one, filter) && (!behind || newest(dealKey(one), behind) > 0)));
  }
  return { entries: found, version: boards.version };
};

const Usd = z
  .string()
  .regex(/^\d{1,14}(\.\d{1,2})?$|^\d(\.\d{1,8})?e\d{1,2}$/, 'expected US dollars: 50000000, or 5e7')
  .transform(Number)
  .meta({
    override: ({ jsonSchema }) => {
      delete jsonSchema.pattern;
      Object.assign(jsonSchema, { type: 'number', minimum: 0 });
    },
  });

const expected = (values: readonly string[]) => ({ error: `expected one of ${values.join(', ')}` });

const DEALS = {
  investor: Named.optional(),
  startup: Named.optional(),
  ...SCOPE,
  ...ROWS,
  roundType: z.enum(ROUND_TYPES, expected(ROUND_TYPES)).optional().describe('Only rounds of this type.'),
  status: z.enum(RoundStatus.options, expected(RoundStatus.options)).optional().describe('Only rounds that have come so far.'),
  minUsd: Usd.optional().describe('Those whose amount is surely so much or more, in US dollars.'),
  maxUsd: Usd.optional().describe('Those whose amount is surely so much or less, in US dollars.'),
  sort: oneOf(['newest', 'amountUsd']).default('newest').describe('By `amountUsd`: the largest lower bound first, unknown amounts last.'),
};

type Asked = Parameters<typeof checkPeriod>[0] & { minUsd?: number | undefined; maxUsd?: number | undefined };
const check = (asked: Asked): void => {
  checkPeriod(asked);
  const { minUsd, maxUsd } = asked;
  if (minUsd !== undefined && maxUsd !== undefined && minUsd > maxUsd)
    throw invalidParameter('minUsd', `${minUsd} is more than maxUsd=${maxUsd}`);
};

const list = route(
  '/v1/deals',
  { rests: onBoards(dealBoards), times: true, paged: true, parameters: DEALS, check },
  async (reader, { event, asked, asRows, times, viewpoint, paging, page }) => {
    checkRows(asked.rows, asRows);
    const { groups: _merged, ...where } = scopeOf(asked, true);
    const { sort, roundType, status, minUsd, maxUsd } = asked;
    const investor = await meantBy(reader, asked.investor, viewpoint);
    const startup = await meantBy(reader, asked.startup, viewpoint);
    const filter: DealFilter = { ...where, investor, startup, roundType, status, minUsd, maxUsd };
    // What is counted, or sorted by amount, has to be read whole.
    const isWhole = sort !== 'newest' || minUsd !== undefined || maxUsd !== undefined;
    const [limit, behind] = isWhole ? [Number.POSITIVE_INFINITY, undefined] : [paging.limit, keyOf(event, paging.cursor)];
    const { entries, version } = isNow(viewpoint) ? await kept(reader, filter, limit, behind) : await computed(reader, filter, viewpoint);
    await checkMarket(reader, where, viewpoint, entries.length > 0);
    const { deals: within, ...leftOut } = withinAmounts(entries, filter);
    const { key, compare } = ORDERS[sort];
    const ordered = sort === 'newest' ? within : within.toSorted((a, b) => byAmount(amountKey(a), amountKey(b)));
    const { page: shown, ...next } = page<DealEntry>(ordered, key, compare);
    const organizations = await organizationsOf(
      reader,
      shown.map((one) => one.startup),
      viewpoint,
    );
    const deals = shown.map((one) => ({ ...one, sources: sourcesOfRounds(organizations.get(one.startup), [one.round], viewpoint) }));
    const [columns, rows] = asked.rows === 'participations' ? [PARTICIPATION, deals.flatMap(participationsIn)] : [COLUMNS, deals];
    const head = { ...filter, sort, ...leftOut, ...times, version };
    return listed({ noun: 'deals', columns, head, page: deals, ...next, rows });
  },
);

/** All entries of another time. */
const computed = async (reader: Reader, filter: DealFilter, viewpoint: Viewpoint): Promise<Found> => {
  const { startups, directory, version } = await worldAt(reader, viewpoint);
  const entries = dealBook(startups, directory).filter((one) => matchesDeal(one, filter));
  return { entries: entries.map((one) => ({ ...one, ...dayUncertain(one.on, viewpoint) })), version };
};

export const dealRoutes: Route[] = [list];
