/** Rankings. Today's are served from the boards; other times and periods are computed from the rows by the same functions. */
import { contenders, METRICS, type Metric } from '../../../domain/boards/investor-rankings.ts';
import { type Entry, type Order, rank } from '../../../domain/boards/ranking.ts';
import { rankings, startupsKey } from '../../../domain/boards/roll-up.ts';
import {
  measureStartups,
  orderOf,
  METRICS as STARTUP_METRICS,
  type Metric as StartupMetric,
  startupContenders,
} from '../../../domain/boards/startup-rankings.ts';
import { Id } from '../../../events/values.ts';
import { type Compare, pageOf } from '../../http/cursor.ts';
import { listing } from '../../http/list.ts';
import { after, Flag, isNow, oneOf, paging, viewpoint } from '../../http/parameters.ts';
import { waitFor } from '../../http/waiting.ts';
import { boardNow } from '../world/boards.ts';
import { dayIn } from '../world/compute.ts';
import { type Reading, type Route, route } from '../world/reader.ts';
import { registeredOr404 } from '../world/registered.ts';
import { place, scoped, scopeOf } from '../world/scope.ts';
import { boardApplied, worldAt } from '../world/world.ts';
import { roundBehind, stakesBehind } from './explain.ts';
import { investorBoard } from './investor-board.ts';

/** By value, unknown last, then by Id: the order of `rank`. */
export const inOrder =
  (order: Order): Compare =>
  ([a, x], [b, y]) => {
    const score = (value: unknown) => (value === null ? -Infinity : order === 'most' ? (value as number) : -(value as number));
    return score(b) - score(a) || (String(x) < String(y) ? -1 : x === y ? 0 : 1);
  };
export const keyOf = ({ value, id }: Entry<unknown>) => [value, id];

const RANKED = ['rank', 'rankRange.0', 'rankRange.1', 'id', 'name', 'value', 'share'];
const INVESTOR_COLUMNS = [
  ...RANKED,
  ...['startups', 'rounds', 'leads', 'knownUsd', 'unknownCheques', 'unicorns'].map((metric) => `metrics.${metric}`),
  ...['computeCreditUsd', 'cashUsd'].flatMap((metric) => [`metrics.${metric}.low`, `metrics.${metric}.high`]),
];
const STARTUP_COLUMNS = [
  ...RANKED,
  ...['valuationUsd', 'raisedUsd'].flatMap((metric) => [`metrics.${metric}.low`, `metrics.${metric}.high`]),
  ...['unknownAmounts', 'monthsToUnicorn.months', 'stepUp', 'gpus'].map((metric) => `metrics.${metric}`),
];

const RULES: Record<Metric, string> = {
  startups: 'distinct startups with a counted round that any standing claim names the investor in',
  rounds: 'counted rounds that any standing claim names the investor in; a group takes part once',
  leads: 'counted rounds in which the claim that wins says that the investor led',
  knownUsd:
    'the sum of the lower bounds of own cheques in counted rounds, in dollars of the month; the total of a round is nobody’s cheque',
  computeCreditUsd: 'stated sums of compute credit, or its share of the own cheque; the lower bound ranks',
  unicorns: 'startups with a counted round of the investor that reached a valuation of USD 1 billion',
};

const INVESTORS = {
  ...{ metric: oneOf(METRICS).default('startups'), groups: Flag.default(true), explain: Id.optional() },
  ...{ ...scoped, ...paging, ...after },
};
const investors: Reading<typeof INVESTORS> = (reader) => async (event, parameters) => {
  const { metric, groups, explain, limit, cursor, after: version, ...asked } = parameters;
  const { scope, at, times } = scopeOf(asked, groups);
  await waitFor(version, boardApplied(reader, rankings), reader.clock);
  if (explain) await registeredOr404(reader, event, explain, 'explain');
  const { board, version: counted, world } = await investorBoard(reader, scope, at, explain !== undefined);
  const { page, next } = pageOf(event, rank(contenders(board, metric)), keyOf, { limit, cursor }, inOrder('most'));
  const entries = page.map((entry) =>
    world && entry.id === explain
      ? { ...entry, explanation: { rule: RULES[metric], rounds: stakesBehind(world, scope, entry.id, at) } }
      : entry,
  );
  const head = { metric, ...scope, ...times, version: counted };
  return listing(event, { noun: 'entries', columns: INVESTOR_COLUMNS, head, page: entries, ...(next && { next }) });
};

const STARTUP_RULES: Record<StartupMetric, string> = {
  valuationUsd: 'the lower bound of the current point of the valuation timeline',
  raisedUsd: 'the sum of the lower bounds of the amounts of counted rounds; unknown amounts are counted apart',
  monthsToUnicorn:
    'whole months from the first day of founding to the first day of the first point of at least USD 1 billion; fewest first',
  stepUp: 'the lower bound of the current point over that of the point before it',
  gpus: 'GPUs allocated to the startup on the day that is asked for, over all clusters',
};

const STARTUPS = {
  ...{ metric: oneOf(STARTUP_METRICS).default('valuationUsd'), explain: Id.optional() },
  ...{ ...place, ...viewpoint, ...paging, ...after },
};
const startups: Reading<typeof STARTUPS> =
  (reader) =>
  async (event, { metric, explain, limit, cursor, after: version, ...asked }) => {
    const { scope, at, times } = scopeOf(asked, true);
    const { groups: _merged, ...where } = scope;
    await waitFor(version, boardApplied(reader, rankings), reader.clock);
    if (explain) await registeredOr404(reader, event, explain, 'explain');
    const isKept = isNow(at) && !explain;
    const world = isKept ? undefined : await worldAt(reader, at);
    const kept = isKept ? await boardNow(reader, rankings, startupsKey(scope)) : undefined;
    const measured = world ? measureStartups(world, scope) : (kept?.board ?? []);
    const order = orderOf(metric);
    const day = dayIn(at, reader.clock);
    const { page, next } = pageOf(event, rank(startupContenders(measured, metric, day), order), keyOf, { limit, cursor }, inOrder(order));
    const explained = world?.startups.find(({ id }) => id === explain);
    const behind =
      world && explained?.deals.filter((deal) => deal.counted || deal.disputed).map((deal) => roundBehind(world, explained.id, deal, at));
    const entries = page.map((entry) =>
      entry.id === explained?.id ? { ...entry, explanation: { rule: STARTUP_RULES[metric], rounds: behind } } : entry,
    );
    const head = { metric, ...where, ...times, version: world?.version ?? kept!.version };
    return listing(event, { noun: 'entries', columns: STARTUP_COLUMNS, head, page: entries, ...(next && { next }) });
  };

export const rankingRoutes: Route[] = [
  route('/v1/rankings/investors', INVESTORS, investors),
  route('/v1/rankings/startups', STARTUPS, startups),
];
