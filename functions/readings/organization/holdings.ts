/** What an investor, its group merged, holds: `GET /v1/organizations/{id}/holdings`. */

import { investorsKey, rankings } from '../../../domain/boards/roll-up.ts';
import type { Viewpoint } from '../../../domain/kernel/time.ts';
import type { Organization } from '../../../domain/organization/organization.ts';
import type { ProfileRow } from '../../../domain/organization/profile.ts';
import { holdingOf, portfolioOf } from '../../../domain/portfolio/holdings.ts';
import { overlapOf } from '../../../domain/portfolio/weights.ts';
import { rounds } from '../../../domain/views.ts';
import { Id } from '../../../events/values.ts';
import { pageOf } from '../../http/cursor.ts';
import { listing } from '../../http/list.ts';
import { after, isNow, paging, viewpoint, viewpointOf } from '../../http/parameters.ts';
import { partOf } from '../../http/path.ts';
import { waitFor } from '../../http/waiting.ts';
import type { FullRow } from '../../stores/row.ts';
import { boardNow } from '../world/boards.ts';
import { type Reader, type Reading, type Route, route } from '../world/reader.ts';
import { registeredOr404 } from '../world/registered.ts';
import { place } from '../world/scope.ts';
import { boardApplied } from '../world/world.ts';

const COLUMNS = [
  ...['startup', 'name', 'country', 'sector', 'knownUsd.low', 'knownUsd.high', 'unknownCheques'],
  ...['cashUsd', 'computeCreditUsd'].flatMap((paid) => [`${paid}.low`, `${paid}.high`]),
  ...['statedStakePercent', 'stake.low', 'stake.high', 'stake.basis', 'valuation.on', 'valuation.usd.low', 'valuation.usd.high'],
  ...['navUsd.low', 'navUsd.high', 'weights.nav.low', 'weights.nav.high', 'weights.cost', 'weights.equal'],
];

const NOTE =
  'Indicative, from public claims only. A stake is the latest that a claim states, or own cheques over the post-money value of their rounds, diluted by later ' +
  'counted rounds: the high end as far as their new money and post-money are known, the low end not at all known where one lacks either. Own cheques that nobody ' +
  'knows come on top (unknownCheques). NAV is stake times the current valuation. Null is unknown, never 0.';

type Directory = { id: string; profile: ProfileRow }[];
type Where = { country?: string | undefined; sector?: string | undefined };

/** The startups that a holder may be in: today those of the board, at another time any. What is needed to tell is read once, whoever asks. */
const candidatesAt = async (reader: Reader, at: Viewpoint): Promise<(holder: string) => Promise<FullRow<Organization>[]>> => {
  if (!isNow(at)) {
    const all = await reader.rows.allFull(rounds);
    return async () => all;
  }
  const { board } = await boardNow(reader, rankings, investorsKey({ groups: true }));
  return (holder) => reader.rows.getMany(rounds, board?.measured.find(({ id }) => id === holder)?.in ?? []);
};

type Asked = { directory: Directory; candidates: (holder: string) => Promise<FullRow<Organization>[]>; where: Where; at: Viewpoint };

const portfolio = async (id: string, { directory, candidates, where, at }: Asked) => {
  const holder = directory.find((one) => one.id === id)?.profile.group ?? id;
  const members = new Set([holder, ...directory.filter(({ profile }) => profile.group === holder).map((one) => one.id)]);
  const holdings = (await candidates(holder))
    .map((row) => holdingOf(row.id, row.state, members, at))
    .filter((one) => one !== null)
    .filter(({ country, sector }) => (where.country ?? country) === country && (where.sector ?? sector) === sector);
  return { holder, members: [...members].sort(), ...portfolioOf(holdings) };
};

const HOLDINGS = { compare: Id.optional(), ...place, ...viewpoint, ...paging, ...after };
const holdings: Reading<typeof HOLDINGS> = (reader) => async (event, asked) => {
  const { country, sector, compare, limit, cursor, after: version, ...times } = asked;
  await waitFor(version, boardApplied(reader, rankings), reader.clock);
  const id = await registeredOr404(reader, event, partOf(event, 3));
  if (compare) await registeredOr404(reader, event, compare, 'compare');
  const at = viewpointOf(times);
  const where = { country, sector };
  const [directory, candidates] = await Promise.all([reader.registry.directory(), candidatesAt(reader, at)]);
  const within = { directory, candidates, where, at };
  const { holdings: all, ...own } = await portfolio(id, within);
  const other = compare ? await portfolio(compare, within) : undefined;
  const { page, next } = pageOf(event, all, ({ startup }) => [startup], { limit, cursor });
  const head = {
    ...{ organization: id, ...own, ...where, ...times, indicative: true, note: NOTE },
    ...(other && { overlap: { with: other.holder, startupsOfOther: other.totals.startups, ...overlapOf(all, other.holdings) } }),
  };
  return listing(event, { noun: 'holdings', columns: COLUMNS, head, page, ...(next && { next }) });
};

export const holdingRoutes: Route[] = [route('/v1/organizations/{id}/holdings', HOLDINGS, holdings)];
