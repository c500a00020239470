/** Rankings. Today's are served from the boards; other times and periods are computed from the rows by the same functions. */
import { contenders, INVESTOR_METRICS, type InvestorMetric, type InvestorMetrics } from '../../../domain/boards/investor-rankings.ts';
import { rank } from '../../../domain/boards/ranking.ts';
import { rankings, startupsKey } from '../../../domain/boards/roll-up.ts';
import type { Scope, Startup } from '../../../domain/boards/startup.ts';
import {
  addsUp,
  measureStartups,
  orderOf,
  STARTUP_METRICS,
  type StartupMetric,
  type StartupMetrics,
  startupContenders,
} from '../../../domain/boards/startup-rankings.ts';
import { chosen } from '../../../domain/rounds/instrument.ts';
import { Flag, isNow, Named, oneOf } from '../../http/parameters.ts';
import { listed } from '../answering/reply.ts';
import { onBoards } from '../answering/rests.ts';
import { type Route, route } from '../answering/route.ts';
import { boardNow } from '../world/boards.ts';
import { dayIn } from '../world/compute.ts';
import type { Reader } from '../world/reader.ts';
import { meantBy } from '../world/registered.ts';
import { checkMarket, checkPeriod, INSTRUMENT, MARKET, SCOPE, scopeOf } from '../world/scope.ts';
import { worldAt } from '../world/world.ts';
import { sourcesOfInvestors, sourcesOfStartup } from './behind.ts';
import { rankingColumns } from './columns.ts';
import { roundsBehind, stakesBehind } from './explain.ts';
import { investorBoard } from './investor-board.ts';
import { entryKey, inOrder, withoutEntries } from './order.ts';

const INVESTOR_COLUMNS = rankingColumns<InvestorMetrics>({
  startups: 'number',
  rounds: 'number',
  leads: 'number',
  knownUsd: 'number',
  unknownCheques: 'number',
  unicorns: 'number',
  computeCreditUsd: 'interval',
  cashUsd: 'interval',
});
const STARTUP_COLUMNS = rankingColumns<StartupMetrics>({
  valuationUsd: 'interval',
  raisedUsd: 'interval',
  unknownAmounts: 'number',
  monthsToUnicorn: 'months',
  stepUp: 'interval',
  gpus: 'number',
});

const INVESTOR_RULES: Record<InvestorMetric, string> = {
  startups: 'distinct startups with a counted round that any standing claim names the investor in',
  rounds: 'counted rounds that any standing claim names the investor in; a group takes part once',
  leads: 'counted rounds in which the claim that wins says that the investor led',
  knownUsd:
    'the sum of the lower bounds of own cheques in counted rounds, without conversions and shares, in dollars of the month; the total of a round is nobody’s cheque',
  computeCreditUsd: 'stated sums of compute credit, or its share of the own cheque; the lower bound ranks',
  unicorns: 'startups with a counted round of the investor that reached a valuation of USD 1 billion',
};

const INVESTORS = {
  metric: oneOf(INVESTOR_METRICS).default('startups').describe('By which investors are ranked.'),
  groups: Flag.default(true).describe('Whether the members of a group count as one.'),
  explain: Named.optional(),
  instrument: INSTRUMENT,
  ...SCOPE,
};

const investors = route(
  '/v1/rankings/investors',
  { rests: onBoards(rankings), times: true, paged: true, every: withoutEntries, parameters: INVESTORS, check: checkPeriod },
  async (reader, { asked: { metric, groups, explain: named, ...asked }, asRows, times, viewpoint, page }) => {
    const scope = scopeOf(asked, groups);
    const explain = await meantBy(reader, named, viewpoint);
    const { board, version, world } = await investorBoard(reader, scope, viewpoint, explain !== undefined || asRows);
    await checkMarket(reader, scope, viewpoint, board.measured.length > 0);
    const ranked = page(rank(contenders(board, metric)), entryKey, inOrder('most'));
    const entries = ranked.page.map((entry) =>
      world && entry.id === explain
        ? { ...entry, explanation: { rule: INVESTOR_RULES[metric], rounds: stakesBehind(world, scope, entry.id, viewpoint) } }
        : entry,
    );
    const head = { metric, ...scope, ...times, version };
    const sourcesOf = asRows && world ? sourcesOfInvestors(world, scope, viewpoint) : () => [];
    const rows = entries.map((entry) => ({ ...entry, sources: sourcesOf(entry.id) }));
    return listed({ noun: 'entries', columns: [...INVESTOR_COLUMNS, 'provisional'], head, ...ranked, page: entries, rows });
  },
);

const STARTUP_RULES: Record<StartupMetric, string> = {
  valuationUsd: 'the lower bound of the current point of the valuation timeline',
  raisedUsd:
    'the lower bound of what counted rounds of the instruments asked for raised, without conversions and shares; unknown amounts are counted apart',
  monthsToUnicorn:
    'whole months from the first day of founding to the first day of the first point of at least USD 1 billion; fewest first',
  stepUp:
    'of the latest round that has one: what it was priced at before its money, over the round of new money before after its own; the lower bound ranks',
  gpus: 'GPUs allocated to the startup on the day that is asked for, over all clusters',
};

const STARTUPS = {
  metric: oneOf(STARTUP_METRICS).default('valuationUsd').describe('By which startups are ranked.'),
  explain: Named.optional(),
  instrument: INSTRUMENT,
  ...MARKET,
};

const startups = route(
  '/v1/rankings/startups',
  { rests: onBoards(rankings), times: true, paged: true, every: withoutEntries, parameters: STARTUPS },
  async (reader, { asked: { metric, explain: named, instrument, ...market }, asRows, times, viewpoint, page }) => {
    const { groups: _merged, ...scope } = scopeOf(market, true);
    const explain = await meantBy(reader, named, viewpoint);
    const isKept = isNow(viewpoint) && !explain && !asRows && instrument === 'new-money';
    const world = isKept ? undefined : await worldAt(reader, viewpoint);
    const { measured, version } = world
      ? { measured: measureStartups(world, scope, chosen(instrument)), version: world.version }
      : await keptStartups(reader, scope);
    await checkMarket(reader, scope, viewpoint, measured.length > 0);
    const order = orderOf(metric);
    const day = dayIn(viewpoint, reader.clock);
    const ranked = page(rank(startupContenders(measured, metric, day), { order, addsUp: addsUp(metric) }), entryKey, inOrder(order));
    const explained = world?.startups.find(({ id }) => id === explain);
    const behind = world && explained && roundsBehind(world, explained, chosen(instrument), viewpoint);
    const entries = ranked.page.map((entry) =>
      entry.id === explained?.id ? { ...entry, explanation: { rule: STARTUP_RULES[metric], rounds: behind } } : entry,
    );
    const head = { metric, ...scope, instrument, ...times, version };
    const startupOf = new Map(asRows && world ? world.startups.map((one) => [one.id, one] as const) : []);
    const sourcesOf = (one: Startup | undefined) => (one && world ? sourcesOfStartup(one, world.organizations, viewpoint) : []);
    const rows = entries.map((entry) => ({ ...entry, sources: sourcesOf(startupOf.get(entry.id)) }));
    return listed({ noun: 'entries', columns: [...STARTUP_COLUMNS, 'provisional'], head, ...ranked, page: entries, rows });
  },
);

/** The startups of the board that is kept. */
const keptStartups = async (reader: Reader, scope: Omit<Scope, 'groups'>) => {
  const { board, version } = await boardNow(reader, rankings, startupsKey(scope));
  return { measured: board ?? [], version };
};

export const rankingRoutes: Route[] = [investors, startups];
