/** How concentrated investors are. Today's answer comes from the board of the rankings: they rest on the same numbers. */
import { type Concentration, concentrationOf, totalIn } from '../../../domain/boards/concentration.ts';
import { moneyIn } from '../../../domain/boards/deals.ts';
import { dealsIn, type InvestorBoard, type InvestorMetric } from '../../../domain/boards/investor-rankings.ts';
import { rankings } from '../../../domain/boards/roll-up.ts';
import type { Scope } from '../../../domain/boards/startup.ts';
import { percent, provisionally, sum } from '../../../domain/kernel/money.ts';
import type { Viewpoint } from '../../../domain/kernel/time.ts';
import { Flag, oneOf } from '../../http/parameters.ts';
import { listed } from '../answering/reply.ts';
import { onBoards } from '../answering/rests.ts';
import { type Route, route } from '../answering/route.ts';
import { checkMarket, checkPeriod, INSTRUMENT, SCOPE, scopeOf } from '../world/scope.ts';
import type { WorldWithClaims } from '../world/world.ts';
import { sourcesOfInvestors } from './behind.ts';
import { roundBehind } from './explain.ts';
import { investorBoard } from './investor-board.ts';
import { entryKey, inOrder, withoutEntries } from './order.ts';

const BASES = ['knownUsd', 'startups', 'rounds'] as const satisfies InvestorMetric[];
type Base = (typeof BASES)[number];

const RULE =
  'HHI is the sum of squared percentage shares. For knownUsd the whole is, over counted rounds, the lower bound of what the round raised, never below its cheques; ' +
  'what no cheque accounts for is atomistic for the low ends and the largest holder’s for the high ones. Labels: US Merger Guidelines 2023.';

const concentrated = ({ measured, totals }: InvestorBoard, base: Base): Concentration => {
  const holders = measured.map(({ id, name, metrics }) => ({ id, name, value: metrics[base] }));
  const hasUnknown = totals.rounds > 0;
  if (base !== 'knownUsd') return concentrationOf(holders, { residual: 0, hasUnknown });
  return concentrationOf(holders, { residual: sum([totals.totalUsd, -totals.knownUsd]), atMost: totals.atMostUsd, hasUnknown });
};

/** How much of the whole is known. */
const coverageOf = ({ totals }: InvestorBoard) => ({ ...totals, knownPercent: percent(totals.knownUsd, totals.totalUsd) });

const explained = (world: WorldWithClaims, scope: Scope, viewpoint: Viewpoint) =>
  dealsIn(world.startups, scope)
    .filter(({ deal }) => deal.counted)
    .map(({ startup, deal }) => ({
      ...roundBehind(world, startup.id, deal, viewpoint),
      totalUsd: totalIn(deal),
      ...provisionally([deal.money.usd, ...deal.parts.map(moneyIn)]),
    }));

const INVESTORS = {
  base: oneOf(BASES).default('knownUsd').describe('Of what the shares are.'),
  groups: Flag.default(true).describe('Whether the members of a group count as one.'),
  explain: Flag.default(false).describe('Adds the rounds that the shares rest on.'),
  instrument: INSTRUMENT,
  ...SCOPE,
};

const investors = route(
  '/v1/concentration/investors',
  { rests: onBoards(rankings), times: true, paged: true, every: withoutEntries, parameters: INVESTORS, check: checkPeriod },
  async (reader, { asked: { base, groups, explain, ...asked }, asRows, times, viewpoint, page }) => {
    const scope = scopeOf(asked, groups);
    const { board, version, world } = await investorBoard(reader, scope, viewpoint, explain || asRows);
    await checkMarket(reader, scope, viewpoint, board.measured.length > 0);
    const { entries, ...figures } = concentrated(board, base);
    const head = {
      base,
      ...scope,
      ...times,
      version,
      relevantMarket: false,
      holders: entries.length,
      ...figures,
      ...(base === 'knownUsd' && provisionally([board.totals])),
      coverage: coverageOf(board),
      ...(explain && world && { explanation: { rule: RULE, rounds: explained(world, scope, viewpoint) } }),
    };
    const columns = ['id', 'name', 'value', 'share.low', 'share.high'];
    const shown = page(entries, entryKey, inOrder('most'));
    const sourcesOf = asRows && world ? sourcesOfInvestors(world, scope, viewpoint) : () => [];
    return listed({ noun: 'entries', columns, head, ...shown, rows: shown.page.map((one) => ({ ...one, sources: sourcesOf(one.id) })) });
  },
);

export const concentrationRoutes: Route[] = [investors];
