/** What an investor, its group merged, holds: `GET /v1/organizations/{id}/holdings`. */

import { HOLDERS, rankings } from '../../../domain/boards/roll-up.ts';
import { holderOf, survivorsIn } from '../../../domain/boards/startup.ts';
import { own } from '../../../domain/kernel/json.ts';
import type { SurvivorOf } from '../../../domain/kernel/references.ts';
import type { Viewpoint } from '../../../domain/kernel/time.ts';
import type { Organization } from '../../../domain/organization/organization.ts';
import { type HeldRound, type Holding, holdingOf } from '../../../domain/portfolio/holdings.ts';
import { portfolioOf } from '../../../domain/portfolio/portfolio.ts';
import { overlapOf } from '../../../domain/portfolio/weights.ts';
import { rounds } from '../../../domain/views.ts';
import { type Column, dated } from '../../http/csv.ts';
import { isNow, Named } from '../../http/parameters.ts';
import type { FullRow } from '../../stores/rows/row.ts';
import { listed } from '../answering/reply.ts';
import { onBoards } from '../answering/rests.ts';
import { type Route, route } from '../answering/route.ts';
import { type Organizations, organizationsOf, sourcesOfRounds } from '../boards/behind.ts';
import { boardNow } from '../world/boards.ts';
import { dayIn, directoryIn } from '../world/compute.ts';
import type { Reader } from '../world/reader.ts';
import { meantBy, registeredId } from '../world/registered.ts';
import { checkMarket, MARKET } from '../world/scope.ts';

const COLUMNS: Column[] = [
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
  'convertibleUsd.low',
  'convertibleUsd.high',
  'statedStakePercent.low',
  'statedStakePercent.high',
  'stake.low',
  'stake.high',
  'stake.basis',
  ...dated('statedOn'),
  ...dated('soldOn'),
  ...dated('valuation.on'),
  'valuation.usd.low',
  'valuation.usd.high',
  'navUsd.low',
  'navUsd.high',
  ...dated('pricedOn'),
  'daysSince',
  'exited.exit',
  ...dated('exited.on'),
  'shareOfPriceUsd.low',
  'shareOfPriceUsd.high',
  'proceedsUsd.low',
  'proceedsUsd.high',
  'scenarios.undiluted.navUsd.low',
  'scenarios.undiluted.navUsd.high',
  'scenarios.diluted-by-known-rounds.navUsd.low',
  'scenarios.diluted-by-known-rounds.navUsd.high',
  'weights.nav.low',
  'weights.nav.high',
  'weights.cost',
  'weights.equal',
  'knownUsd.provisional',
  'stake.provisional',
  'navUsd.provisional',
];

const NOTE =
  "Indicative, from public claims only. Each member's stake is the latest that a claim states, or own cheques over the post-money value of their rounds, diluted by " +
  'later counted equity rounds, from 0 to all of it where a round does not say by how much; a cheque that nobody states buys from 0 to what its round leaves over. ' +
  'NAV is stake times the current headline valuation, as if all shares were equal: no fair value, and none after the startup closed or was acquired. Null is ' +
  'unknown, never 0.';

type Market = { country?: string | undefined; sector?: string | undefined };

/** The startups that these investors may hold a part of: today those of the board, at another time any. What is needed to tell is read once, whoever asks. */
const candidatesAt = async (
  reader: Reader,
  viewpoint: Viewpoint,
): Promise<(members: ReadonlySet<string>) => Promise<FullRow<Organization>[]>> => {
  if (!isNow(viewpoint)) {
    const all = await reader.rows.allFull(rounds);
    return async () => all;
  }
  const { board = {} } = await boardNow(reader, rankings, HOLDERS);
  return (members) => reader.rows.getMany(rounds, [...new Set([...members].flatMap((member) => own(board, member) ?? []))]);
};

type Group = { holder: string; members: ReadonlySet<string>; survivorOf: SurvivorOf };
/** The group that an organization belongs to on the day that is asked for, and all of its members. */
const groupsOn = async (reader: Reader, viewpoint: Viewpoint, day: string): Promise<(id: string) => Group> => {
  const directory = await directoryIn(reader, viewpoint);
  const survivorOf = survivorsIn(directory);
  return (id) => {
    const holder = holderOf(id, directory, day);
    const members = new Set([holder, ...[...directory.keys()].filter((one) => holderOf(one, directory, day) === holder)]);
    return { holder, members, survivorOf };
  };
};

type Asked = {
  groupOf: (id: string) => Group;
  candidates: (members: ReadonlySet<string>) => Promise<FullRow<Organization>[]>;
  where: Market;
  viewpoint: Viewpoint;
  day: string;
};

/** A holding belongs to the group that its holder belongs to on the day. */
const portfolio = async (id: string, { groupOf, candidates, where, viewpoint, day }: Asked) => {
  const { holder, members, survivorOf } = groupOf(id);
  const holdings = (await candidates(members))
    .map((row) => holdingOf(row.id, row.state, { members, viewpoint, day, survivorOf }))
    .filter((one) => one !== null)
    .filter(({ country }) => where.country === undefined || country === where.country)
    .filter(({ sector }) => where.sector === undefined || sector === where.sector);
  return { holder, members: [...members].sort(), ...portfolioOf(holdings) };
};

const NOBODY: Organizations = new Map();
const startupOf = ({ startup }: Holding): string => startup;
const roundOf = ({ round }: HeldRound): string => round;

const holdings = route(
  '/v1/organizations/{id}/holdings',
  { rests: onBoards(rankings), times: true, paged: true, parameters: { compare: Named.optional(), ...MARKET } },
  async (reader, { event, id: asked, asked: { country, sector, ...named }, asRows, times, viewpoint, page }) => {
    const id = await registeredId(reader, event, asked, viewpoint);
    const compare = await meantBy(reader, named.compare, viewpoint);
    const where = { country, sector };
    const day = dayIn(viewpoint, reader.clock);
    const [groupOf, candidates] = await Promise.all([groupsOn(reader, viewpoint, day), candidatesAt(reader, viewpoint)]);
    const within = { groupOf, candidates, where, viewpoint, day };
    const { holdings: all, ...totals } = await portfolio(id, within);
    await checkMarket(reader, where, viewpoint, all.length > 0);
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
    const shown = page(all, ({ startup }) => [startup]);
    const organizations = asRows ? await organizationsOf(reader, shown.page.map(startupOf), viewpoint) : NOBODY;
    const rows = shown.page.map((one) => ({
      ...one,
      sources: sourcesOfRounds(organizations.get(one.startup), one.rounds.map(roundOf), viewpoint),
    }));
    return listed({ noun: 'holdings', columns: COLUMNS, head, ...shown, rows });
  },
);

export const holdingRoutes: Route[] = [holdings];
