/** What an investor, its group merged, holds: `GET /v1/organizations/{id}/holdings`. */

import { investorsKey, rankings } from '../../../domain/boards/roll-up.ts';
import { type Directory, holderOf, survivorsIn } from '../../../domain/boards/startup.ts';
import type { Viewpoint } from '../../../domain/kernel/time.ts';
import type { Organization } from '../../../domain/organization/organization.ts';
import { holdingOf, portfolioOf } from '../../../domain/portfolio/holdings.ts';
import { overlapOf } from '../../../domain/portfolio/weights.ts';
import { rounds } from '../../../domain/views.ts';
import { listing } from '../../http/list.ts';
import { isNow, Named } from '../../http/parameters.ts';
import type { FullRow } from '../../stores/row.ts';
import { boardNow } from '../world/boards.ts';
import { dayIn, directoryIn } from '../world/compute.ts';
import type { Reader } from '../world/reader.ts';
import { meantBy, registeredId } from '../world/registered.ts';
import { onBoards } from '../world/rests.ts';
import { type Route, route } from '../world/route.ts';
import { MARKET } from '../world/scope.ts';

const COLUMNS = [
  'startup',
  'name',
  'country',
  'sector',
  'knownUsd.low',
  'knownUsd.high',
  'unknownCheques',
  'cashUsd.low',
  'cashUsd.high',
  'computeCreditUsd.low',
  'computeCreditUsd.high',
  'statedStakePercent',
  'stake.low',
  'stake.high',
  'stake.basis',
  'valuation.on',
  'valuation.usd.low',
  'valuation.usd.high',
  'navUsd.low',
  'navUsd.high',
  'weights.nav.low',
  'weights.nav.high',
  'weights.cost',
  'weights.equal',
  'knownUsd.provisional',
  'stake.provisional',
  'navUsd.provisional',
];

const NOTE =
  'Indicative, from public claims only. A stake is the latest that a claim states, or own cheques over the post-money value of their rounds, diluted by later ' +
  'counted rounds: the high end as far as their new money and post-money are known, the low end not at all known where one lacks either. Own cheques that nobody ' +
  'knows come on top (unknownCheques). NAV is stake times the current valuation. Null is unknown, never 0.';

type Market = { country?: string | undefined; sector?: string | undefined };

/** The startups that a holder may be in: today those of the board, at another time any. What is needed to tell is read once, whoever
 * asks. */
const candidatesAt = async (reader: Reader, viewpoint: Viewpoint): Promise<(holder: string) => Promise<FullRow<Organization>[]>> => {
  if (!isNow(viewpoint)) {
    const all = await reader.rows.allFull(rounds);
    return async () => all;
  }
  const { board } = await boardNow(reader, rankings, investorsKey({ groups: true }));
  return (holder) => reader.rows.getMany(rounds, board?.measured.find(({ id }) => id === holder)?.in ?? []);
};

type Asked = {
  directory: Directory;
  candidates: (holder: string) => Promise<FullRow<Organization>[]>;
  where: Market;
  viewpoint: Viewpoint;
  day: string;
};

/** A holding belongs to the group that its holder belongs to on the day. */
const portfolio = async (id: string, { directory, candidates, where, viewpoint, day }: Asked) => {
  const holder = holderOf(id, directory, day);
  const members = new Set([holder, ...[...directory.keys()].filter((one) => holderOf(one, directory, day) === holder)]);
  const holdings = (await candidates(holder))
    .map((row) => holdingOf(row.id, row.state, members, viewpoint, survivorsIn(directory)))
    .filter((one) => one !== null)
    .filter(({ country }) => where.country === undefined || country === where.country)
    .filter(({ sector }) => where.sector === undefined || sector === where.sector);
  return { holder, members: [...members].sort(), ...portfolioOf(holdings) };
};

const holdings = route(
  '/v1/organizations/{id}/holdings',
  { rests: onBoards(rankings), times: true, paged: true, parameters: { compare: Named.optional(), ...MARKET } },
  async (reader, { event, id: asked, asked: { country, sector, ...named }, times, viewpoint, page }) => {
    const id = await registeredId(reader, event, asked, viewpoint);
    const compare = await meantBy(reader, named.compare, viewpoint);
    const where = { country, sector };
    const [directory, candidates] = await Promise.all([directoryIn(reader, viewpoint), candidatesAt(reader, viewpoint)]);
    const within = { directory, candidates, where, viewpoint, day: dayIn(viewpoint, reader.clock) };
    const { holdings: all, ...totals } = await portfolio(id, within);
    const other = compare ? await portfolio(compare, within) : undefined;
    const head = {
      organization: id,
      ...totals,
      ...where,
      ...times,
      indicative: true,
      note: NOTE,
      ...(other && { overlap: { with: other.holder, startupsOfOther: other.totals.startups, ...overlapOf(all, other.holdings) } }),
    };
    return listing(event, { noun: 'holdings', columns: COLUMNS, head, ...page(all, ({ startup }) => [startup]) });
  },
);

export const holdingRoutes: Route[] = [holdings];
