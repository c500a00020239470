/** Readings of organizations: profiles, rounds, valuations. */

import * as z from 'zod';
import { dayUncertain, hasHappened, type Viewpoint } from '../../../domain/kernel/time.ts';
import { groupOn, membershipOn } from '../../../domain/organization/affiliations.ts';
import { lifeOf } from '../../../domain/organization/end.ts';
import type { Organization } from '../../../domain/organization/organization.ts';
import { exitsAt, type Names, namesOf, warningsOf } from '../../../domain/organization/profile.ts';
import { isOnlyLike } from '../../../domain/organization/search.ts';
import { summaryOf } from '../../../domain/organization/summary.ts';
import { calledWith, type Registered } from '../../../domain/organization/together.ts';
import { investorsIn } from '../../../domain/rounds/round-claims.ts';
import { evidence, resolveRounds, roundKey } from '../../../domain/rounds/rounds.ts';
import { pointKey, timelineOf } from '../../../domain/valuations/timeline.ts';
import { profiles as profileView, rounds as roundView, valuationTimelines } from '../../../domain/views.ts';
import { identifierAsked, identifierKey } from '../../../events/identifiers.ts';
import { KINDS } from '../../../events/organization.ts';
import { Country } from '../../../events/values.ts';
import { keyOf } from '../../http/cursor.ts';
import type { HttpEvent } from '../../http/front.ts';
import { Flag, isNow, oneOf } from '../../http/parameters.ts';
import { listed, told } from '../answering/reply.ts';
import { onRows } from '../answering/rests.ts';
import { type Route, route } from '../answering/route.ts';
import { checkRows, ROWS } from '../answering/rows.ts';
import { dayIn } from '../world/compute.ts';
import type { Reader } from '../world/reader.ts';
import { registeredRow } from '../world/registered.ts';
import { versionOf } from '../world/row.ts';
import { checkMarket } from '../world/scope.ts';
import { type Surroundings, surroundingsOf, survivorsAmong } from '../world/who.ts';
import { PARTICIPATION, POINT, PROFILE, ROUND } from './columns.ts';
import { everybody, findByLooking } from './search.ts';

const IdentifierAsked = z.string().transform((text, context) => {
  const asked = identifierAsked(text);
  if ('key' in asked) return asked.key;
  context.addIssue({ code: 'custom', message: asked.fault });
  return z.NEVER;
});
const LIST = {
  q: z.string().trim().min(1).max(100).optional().describe('Words of a name, an alias, an Id or an identifier, by their beginning.'),
  kind: oneOf(KINDS).optional().describe('Only organizations of this kind.'),
  country: Country.optional().describe('Only organizations with their seat there.'),
  identifier: IdentifierAsked.optional().describe('One that it has, as `scheme:value`.'),
};

/** Whoever goes on with a list goes on with what it was of when it began: of what fits, or of what is only like it. */
const begun = (event: HttpEvent, cursor: string | undefined) => {
  const behind = keyOf(event, cursor);
  return behind && (isOnlyLike(Number(behind[0])) ? 'like' : 'fitting');
};

const list = route(
  '/v1/organizations',
  { rests: onRows(profileView), times: true, paged: true, parameters: LIST },
  async (reader, { event, asked: { q, kind, country, identifier }, asRows, viewpoint, paging, page }) => {
    const day = dayIn(viewpoint, reader.clock);
    const where = ({ profile }: Registered): boolean =>
      (kind === undefined || profile.kind === kind) &&
      (country === undefined || profile.country === country) &&
      (identifier === undefined || profile.identifiers.some((one) => identifierKey(one) === identifier));
    const found = q
      ? await findByLooking(reader, viewpoint, { words: q, where, only: begun(event, paging.cursor) })
      : (await everybody(reader, viewpoint)).filter(where).map((one) => ({ ...one, rank: 0 }));
    await checkMarket(reader, { country }, viewpoint, found.length > 0);
    const { page: shown, ...next } = page(found, ({ rank, id }) => (q ? [rank, id] : [id]));
    const organizations = shown.map(({ id, profile: { affiliations, merger: _merger, withdrawn: _withdrawn, ...profile } }) => ({
      id,
      ...profile,
      group: groupOn(affiliations, day),
    }));
    const states = new Map((asRows ? await statesOf(reader, organizations, viewpoint) : []).map(({ id, state }) => [id, state]));
    const rows = organizations.map((one) => ({ ...one, source: namesOf(states.get(one.id) ?? [], viewpoint)?.source ?? null }));
    return listed({ noun: 'organizations', columns: PROFILE, page: organizations, ...next, rows });
  },
);

/** The profiles of some organizations with all that was said of them. */
const statesOf = ({ rows }: Reader, organizations: { id: string }[], viewpoint: Viewpoint) =>
  isNow(viewpoint)
    ? rows.getMany(
        profileView,
        organizations.map(({ id }) => id),
      )
    : rows.allFull(profileView);

const SUMMARY_RULE =
  'A round counts when its status is closed, committed or tranched, nothing supersedes it and no claim that wins takes it out of the total. raisedUsd adds ' +
  'the amounts of those of new money (equity, public and convertible), without conversions and shares, in dollars at the average rate of the month; where nobody knows an ' +
  'amount the sum has no upper bound, and unknownAmounts counts it.';

const roundsOf = async (reader: Reader, state: Organization, viewpoint: Viewpoint) => {
  const { survivorOf } = await survivorsAmong(reader, investorsIn(state.rounds), viewpoint);
  return resolveRounds(state.rounds, viewpoint, survivorOf).map((round) => ({
    ...round,
    ...dayUncertain(round.on, viewpoint),
    claims: evidence(state.rounds[round.round]!, viewpoint),
  }));
};

/** A profile as answers show it. */
const shown = ({ source, ...names }: Names, merged: Surroundings['merged']) => ({
  ...calledWith(names, merged),
  source,
  merged: merged.map(({ id }) => id),
});

/** Whether nothing is known yet of its rounds and its value. */
const isBlank = ({ summary }: Record<string, unknown>): boolean => {
  if (typeof summary !== 'object' || summary === null) return true;
  return Reflect.get(summary, 'roundsCounted') === 0 && Reflect.get(summary, 'currentValuation') === null;
};

const one = route(
  '/v1/organizations/{id}',
  {
    rests: onRows(valuationTimelines),
    times: true,
    paged: false,
    every: isBlank,
    parameters: { explain: Flag.default(false).describe('Adds the rounds behind the numbers.') },
  },
  async (reader, { event, id, asked: { explain }, viewpoint }) => {
    const { row, names } = await registeredRow(reader, event, valuationTimelines, id, viewpoint);
    const { profile } = row.state;
    const { affiliations, merged, conflicts } = await surroundingsOf(reader, id, profile, viewpoint);
    const { survivorOf } = await survivorsAmong(reader, investorsIn(row.state.rounds), viewpoint);
    return told({
      id,
      ...shown(names, merged),
      group: membershipOn(affiliations, dayIn(viewpoint, reader.clock)),
      affiliations: affiliations
        .filter(({ from }) => from === null || hasHappened(from, viewpoint))
        .map(({ at: _at, ...affiliation }) => affiliation),
      exits: exitsAt(profile, viewpoint).map((exit) => ({ ...exit, ...dayUncertain(exit.on, viewpoint) })),
      conflicts: [...new Set([...warningsOf(profile, viewpoint), ...conflicts])],
      summary: summaryOf(row.state, viewpoint, survivorOf),
      ...(explain && { explanation: { rule: SUMMARY_RULE, rounds: await roundsOf(reader, row.state, viewpoint) } }),
      ...versionOf(row),
    });
  },
);

const rounds = route(
  '/v1/organizations/{id}/rounds',
  { rests: onRows(roundView), times: true, paged: true, parameters: ROWS },
  async (reader, { event, id, asked: { rows: each }, asRows, viewpoint, page }) => {
    checkRows(each, asRows);
    const { row } = await registeredRow(reader, event, roundView, id, viewpoint);
    const head = { organization: id, ...versionOf(row) };
    const shown = page(await roundsOf(reader, row.state, viewpoint), roundKey);
    if (each !== 'participations') return listed({ noun: 'rounds', columns: ROUND, head, ...shown });
    return listed({ noun: 'rounds', columns: PARTICIPATION, head, ...shown, rows: shown.page.flatMap(participationsIn) });
  },
);

/** A row for each investor of a round; a round of which none is known has one without. */
const participationsIn = ({ participations, ...round }: Awaited<ReturnType<typeof roundsOf>>[number]): object[] =>
  (participations.length > 0 ? participations : [null]).map((participation) => ({ ...round, participation }));

const valuations = route(
  '/v1/organizations/{id}/valuations',
  { rests: onRows(valuationTimelines), times: true, paged: 'whole', parameters: {} },
  async (reader, { event, id, viewpoint, page }) => {
    const { row } = await registeredRow(reader, event, valuationTimelines, id, viewpoint);
    const { points, ...timeline } = timelineOf(row.state.rounds, row.state.marks, lifeOf(row.state.profile, viewpoint), viewpoint);
    return listed({
      noun: 'points',
      columns: POINT,
      head: { organization: id, ...timeline, ...versionOf(row) },
      ...page(points, (point) => [pointKey(point)]),
    });
  },
);

export const organizationRoutes: Route[] = [list, one, rounds, valuations];
