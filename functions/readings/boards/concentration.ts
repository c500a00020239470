/** How concentrated investors are. Today's answer comes from the board of the rankings: they rest on the same numbers. */
import { type Concentration, concentrationOf, totalIn } from '../../../domain/boards/concentration.ts';
import { dealsIn, type InvestorBoard, type Metric } from '../../../domain/boards/investor-rankings.ts';
import { rankings } from '../../../domain/boards/roll-up.ts';
import type { Scope } from '../../../domain/boards/startup.ts';
import { percent, sum } from '../../../domain/kernel/money.ts';
import type { Viewpoint } from '../../../domain/kernel/time.ts';
import { pageOf } from '../../http/cursor.ts';
import { listing } from '../../http/list.ts';
import { after, Flag, oneOf, paging } from '../../http/parameters.ts';
import { waitFor } from '../../http/waiting.ts';
import { type Reading, type Route, route } from '../world/reader.ts';
import { scoped, scopeOf } from '../world/scope.ts';
import { boardApplied, type Evidence } from '../world/world.ts';
import { roundBehind } from './explain.ts';
import { investorBoard } from './investor-board.ts';
import { inOrder } from './rankings.ts';

const BASES = ['knownUsd', 'startups', 'rounds'] as const satisfies Metric[];
type Base = (typeof BASES)[number];

const RULE =
  'HHI is the sum of squared percentage shares. For knownUsd the whole is, over counted rounds, the larger of the lower bound of the round and the sum of ' +
  'the lower bounds of its cheques; what no cheque accounts for is atomistic for the low HHI and one holder for the high. Labels: US Merger Guidelines 2023.';

const concentrated = ({ measured, totals }: InvestorBoard, base: Base): Concentration => {
  const holders = measured.map(({ id, name, metrics }) => ({ id, name, value: metrics[base] }));
  return concentrationOf(holders, base === 'knownUsd' ? sum([totals.totalUsd, -totals.knownUsd]) : 0);
};

/** How much of the whole is known. */
const coverageOf = ({ totals }: InvestorBoard) => ({ ...totals, knownPercent: percent(totals.knownUsd, totals.totalUsd) });

const explained = (world: Evidence, scope: Scope, at: Viewpoint) =>
  dealsIn(world.startups, scope)
    .filter(({ deal }) => deal.counted)
    .map(({ startup, deal }) => ({ ...roundBehind(world, startup.id, deal, at), totalUsd: totalIn(deal) }));

const INVESTORS = {
  ...{ base: oneOf(BASES).default('knownUsd'), groups: Flag.default(true), explain: Flag.default(false) },
  ...{ ...scoped, ...paging, ...after },
};
const investors: Reading<typeof INVESTORS> = (reader) => async (event, parameters) => {
  const { base, groups, explain, limit, cursor, after: version, ...asked } = parameters;
  const { scope, at, times } = scopeOf(asked, groups);
  await waitFor(version, boardApplied(reader, rankings), reader.clock);
  const { board, version: counted, world } = await investorBoard(reader, scope, at, explain);
  const { entries, ...figures } = concentrated(board, base);
  const { page, next } = pageOf(event, entries, ({ value, id }) => [value, id], { limit, cursor }, inOrder('most'));
  const head = {
    ...{ base, ...scope, ...times, version: counted },
    ...{ holders: entries.length, ...figures, coverage: coverageOf(board) },
    ...(explain && world && { explanation: { rule: RULE, rounds: explained(world, scope, at) } }),
  };
  return listing(event, { noun: 'entries', columns: ['id', 'name', 'value', 'share'], head, page, ...(next && { next }) });
};

export const concentrationRoutes: Route[] = [route('/v1/concentration/investors', INVESTORS, investors)];
