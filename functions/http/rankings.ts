/** Rankings of investors. Today's are served from the boards; other times and periods are computed from the rows by the same functions. */
import { dealsOf } from '../../domain/deals.ts';
import {
  chequeOf,
  type Directory,
  METRICS,
  type Measured,
  measure,
  rank,
  type Scope,
  type Startup,
  stakesBy,
} from '../../domain/investor-rankings.ts';
import type { Organization } from '../../domain/organization.ts';
import type { Row } from '../../domain/roll-up.ts';
import { boardKey, directoryOf, investorRankings, versionOf } from '../../domain/roll-up.ts';
import { resolveRound } from '../../domain/rounds.ts';
import type { Viewpoint } from '../../domain/time.ts';
import { timelineOf } from '../../domain/timeline.ts';
import type { ProfileRow } from '../../domain/views.ts';
import { Country, Id, IsoDate } from '../../events/values.ts';
import { pageOf, reading } from './answer.ts';
import { after, Flag, invalidParameter, isNow, oneOf, paging, parameters, viewpoint, viewpointOf } from './parameters.ts';
import type { Reader, Route } from './reader.ts';
import { waitFor } from './waiting.ts';

type World = { startups: Startup[]; organizations: Map<string, Organization>; directory: Directory; version: number };

/** Every startup's deals at a viewpoint, from the rows with their claims. */
const worldAt = async ({ rows }: Reader, at: Viewpoint): Promise<World> => {
  const [timelines, profiles] = await Promise.all([rows.allFull('valuation-timelines'), rows.all('profiles')]);
  const organizations = new Map(timelines.map(({ id, state }) => [id, state as Organization]));
  const startups = timelines.map(({ id, v, state }): Startup => {
    const { profile, rounds, marks } = state as Organization;
    return {
      id,
      v,
      country: profile?.registered.country ?? null,
      sector: profile?.registered.sector ?? null,
      unicornSince: timelineOf(rounds, marks, profile?.registered.foundedOn, at).unicornSince,
      deals: dealsOf(rounds, at),
    };
  });
  return { startups, organizations, directory: directoryOf(profiles as Row<ProfileRow | null>[]), version: versionOf(profiles) };
};

/** A kept board: the head, and one page of it. */
const boardOf = async ({ boards }: Reader, scope: Scope): Promise<{ measured: Measured[]; version: number }> => {
  const head = await boards.head(investorRankings.name);
  const page = head?.boards[boardKey(scope)];
  return { measured: page ? ((await boards.page(investorRankings.name, page)) as Measured[]) : [], version: head?.version ?? 0 };
};

/** The lowest version of an organization that went into the boards. */
const boardApplied =
  ({ boards }: Reader) =>
  async (_category: string, id: string) => {
    const head = await boards.head(investorRankings.name);
    const applied = head && ((await boards.page(investorRankings.name, head.applied)) as Record<string, Record<string, number>>);
    return applied && Math.min(...investorRankings.rings.map((view) => applied[view]?.[id] ?? 0));
  };

/** Every round behind an investor's numbers, with the claims that they rest on. */
const explanation = ({ startups, organizations, directory }: World, scope: Scope, id: string, at: Viewpoint) =>
  (stakesBy(startups, directory, scope).get(id) ?? []).map((stake) => {
    const round = resolveRound(stake.deal.round, organizations.get(stake.startup.id)!.rounds[stake.deal.round]!, at)!;
    const members = stake.parts.map(({ investor }) => investor);
    const { claims } = organizations.get(stake.startup.id)!.rounds[stake.deal.round]!;
    return {
      startup: stake.startup.id,
      round: stake.deal.round,
      on: stake.deal.on,
      knownUsd: chequeOf(stake)?.low ?? null,
      participations: round.participations.filter(({ investor }) => members.includes(investor)),
      sources: claims
        .filter(({ says }) => says.participations?.some(({ investor }) => members.includes(investor)))
        .map(({ source }) => source),
    };
  });

const investors: Route['read'] = (reader) => async (event) => {
  const {
    metric,
    limit,
    cursor,
    after: version,
    explain,
    groups,
    country,
    sector,
    from,
    to,
    ...times
  } = parameters(event, {
    metric: oneOf(METRICS).default('startups'),
    country: Country.optional(),
    sector: Id.optional(),
    from: IsoDate.optional(),
    to: IsoDate.optional(),
    groups: Flag.default(true),
    explain: Id.optional(),
    ...viewpoint,
    ...paging,
    ...after,
  });
  if (from && to && from > to) throw invalidParameter('from', `${from} lies after to=${to}`);
  if (from && times.asOf && from > times.asOf) throw invalidParameter('from', `${from} lies after asOf=${times.asOf}`);
  await waitFor(version, boardApplied(reader), reader.clock);
  const at = viewpointOf(times);
  const scope: Scope = { ...(country && { country }), ...(sector && { sector }), ...(from && { from }), ...(to && { to }), groups };
  const kept = isNow(at) && !from && !to && !explain;
  const world = kept ? undefined : await worldAt(reader, at);
  const board = world
    ? { measured: measure(world.startups, world.directory, scope), version: world.version }
    : await boardOf(reader, scope);
  const ranked = rank(board.measured, metric).map((entry, n) => ({ n, entry }));
  const { page, next } = pageOf(event, ranked, ({ n }) => n, { limit, cursor });
  return reading(event, {
    metric,
    ...scope,
    ...times,
    version: board.version,
    entries: page.map(({ entry }) =>
      world && entry.id === explain ? { ...entry, explanation: explanation(world, scope, entry.id, at) } : entry,
    ),
    ...(next && { next }),
  });
};

export const rankingRoutes: Route[] = [{ path: '/v1/rankings/investors', read: investors }];
