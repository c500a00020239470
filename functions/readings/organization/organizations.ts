/** Readings of organizations: profiles, rounds, valuations. */

import * as z from 'zod';
import { fold } from '../../../domain/kernel/suggest.ts';
import { dayOf, dayUncertain, type Viewpoint } from '../../../domain/kernel/time.ts';
import { groupOn, membershipOn } from '../../../domain/organization/affiliations.ts';
import type { Organization } from '../../../domain/organization/organization.ts';
import { exitsAt, type Names, profileRow, warningsOf } from '../../../domain/organization/profile.ts';
import { summaryOf } from '../../../domain/organization/summary.ts';
import { investorsIn } from '../../../domain/rounds/round-claims.ts';
import { evidence, resolveRounds, roundKey } from '../../../domain/rounds/rounds.ts';
import { timelineOf } from '../../../domain/rounds/timeline.ts';
import { profiles as profileView, rounds as roundView, valuationTimelines } from '../../../domain/views.ts';
import { KINDS } from '../../../events/organization.ts';
import { Country } from '../../../events/values.ts';
import { reading } from '../../http/answer.ts';
import { listing } from '../../http/list.ts';
import { Flag, isNow, oneOf } from '../../http/parameters.ts';
import type { Reader } from '../world/reader.ts';
import { registeredRow } from '../world/registered.ts';
import { onRows } from '../world/rests.ts';
import { type Route, route } from '../world/route.ts';
import { versionOf } from '../world/row.ts';
import { type Surroundings, surroundingsOf, survivorsAmong } from '../world/who.ts';

const PROFILE = ['id', 'name', 'kind', 'country', 'sector', 'group', 'aliases', 'formerNames'];
const ROUND = [
  'round',
  'label.value',
  'announcedOn.value',
  'closedOn.value',
  'roundType.value',
  'status.value',
  'counted',
  'amount.value.currency',
  'amount.value.disclosure',
  'amount.value.value',
  'amount.usd.low',
  'amount.usd.high',
  'valuation.value.basis',
  'valuation.usd.low',
  'valuation.usd.high',
  'conflicts',
  'participations',
  'superseded',
  'dayUncertain',
  'amount.usd.provisional',
  'valuation.usd.provisional',
];
const POINT = [
  'on',
  'precision',
  'usd.low',
  'usd.high',
  'basis',
  'derived',
  'stepUp',
  'direction',
  'milestones',
  'cause.round',
  'cause.mark',
  'cause.kind',
  'stated.currency',
  'stated.disclosure',
  'stated.value',
  'from',
  'assurance',
  'dayUncertain',
  'provisional',
];

const LIST = { q: z.string().trim().min(1).max(100).optional(), kind: oneOf(KINDS).optional(), country: Country.optional() };

/** Everybody who was registered at a viewpoint, by Id. */
const everybody = async ({ registry, rows }: Reader, viewpoint: Viewpoint) => {
  if (isNow(viewpoint)) return registry.directory();
  const all = await rows.allFull(profileView);
  return all.flatMap(({ id, state }) => {
    const profile = profileRow(state, viewpoint);
    return profile ? [{ id, profile }] : [];
  });
};

const list = route(
  '/v1/organizations',
  { rests: onRows(profileView), times: true, paged: true, parameters: LIST },
  async (reader, { event, asked: { q, kind, country }, viewpoint, page }) => {
    const wanted = q && fold(q);
    const day = viewpoint.asOf ?? dayOf(reader.clock.now());
    const found = (await everybody(reader, viewpoint)).filter(
      ({ id, profile }) =>
        (kind === undefined || profile.kind === kind) &&
        (country === undefined || profile.country === country) &&
        (!wanted || [id, profile.name, ...profile.formerNames, ...profile.aliases].some((name) => fold(name).startsWith(wanted))),
    );
    const profiles = found.map(({ id, profile: { affiliations, merger: _merger, withdrawn: _withdrawn, ...profile } }) => ({
      id,
      ...profile,
      group: groupOn(affiliations, day),
    }));
    return listing(event, { noun: 'organizations', columns: PROFILE, ...page(profiles, ({ id }) => [id]) });
  },
);

const SUMMARY_RULE =
  'A round counts when its status is closed, committed or tranched, nothing supersedes it and no claim that wins takes it out of the total. raisedUsd adds ' +
  'the amounts of counted rounds, in dollars at the average rate of the month; an amount that nobody knows is counted in unknownAmounts, never as 0.';

const roundsOf = async (reader: Reader, state: Organization, viewpoint: Viewpoint) => {
  const { survivorOf } = await survivorsAmong(reader, investorsIn(state.rounds), viewpoint);
  return resolveRounds(state.rounds, viewpoint, survivorOf).map((round) => ({
    ...round,
    ...dayUncertain(round.announcedOn?.value, viewpoint),
    claims: evidence(state.rounds[round.round]!, viewpoint),
  }));
};

const unique = <T>(all: T[]): T[] => [...new Set(all)];

/** A profile as answers show it, with the names and identifiers of those that were merged into it. */
const shown = ({ source, ...names }: Names, merged: Surroundings['merged']) => ({
  ...names,
  aliases: unique([...names.aliases, ...merged.flatMap((one) => [one.id, one.names.name, ...one.names.aliases])]).filter(
    (alias) => alias !== names.name,
  ),
  formerNames: unique([...names.formerNames, ...merged.flatMap((one) => one.names.formerNames)]),
  identifiers: [...names.identifiers, ...merged.flatMap((one) => one.names.identifiers)],
  source,
  merged: merged.map(({ id }) => id),
});

const one = route(
  '/v1/organizations/{id}',
  { rests: onRows(valuationTimelines), times: true, paged: false, parameters: { explain: Flag.default(false) } },
  async (reader, { event, id, asked: { explain }, viewpoint }) => {
    const { row, names } = await registeredRow(reader, event, valuationTimelines, id, viewpoint);
    const { profile } = row.state;
    const { affiliations, merged, conflicts } = await surroundingsOf(reader, id, profile, viewpoint);
    return reading(event, {
      id,
      ...shown(names, merged),
      group: membershipOn(affiliations, viewpoint.asOf ?? dayOf(reader.clock.now())),
      affiliations: affiliations.map(({ at: _at, ...affiliation }) => affiliation),
      exits: exitsAt(profile, viewpoint).map((exit) => ({ ...exit, ...dayUncertain(exit.on, viewpoint) })),
      conflicts: unique([...warningsOf(profile, viewpoint), ...conflicts]),
      summary: summaryOf(row.state, viewpoint),
      ...(explain && { explanation: { rule: SUMMARY_RULE, rounds: await roundsOf(reader, row.state, viewpoint) } }),
      ...versionOf(row),
    });
  },
);

const rounds = route(
  '/v1/organizations/{id}/rounds',
  { rests: onRows(roundView), times: true, paged: true, parameters: {} },
  async (reader, { event, id, viewpoint, page }) => {
    const { row } = await registeredRow(reader, event, roundView, id, viewpoint);
    const head = { organization: id, ...versionOf(row) };
    return listing(event, { noun: 'rounds', columns: ROUND, head, ...page(await roundsOf(reader, row.state, viewpoint), roundKey) });
  },
);

const valuations = route(
  '/v1/organizations/{id}/valuations',
  { rests: onRows(valuationTimelines), times: true, paged: false, parameters: {} },
  async (reader, { event, id, viewpoint }) => {
    const { row, names } = await registeredRow(reader, event, valuationTimelines, id, viewpoint);
    const { points, ...timeline } = timelineOf(row.state.rounds, row.state.marks, names.foundedOn ?? undefined, viewpoint);
    return listing(event, {
      noun: 'points',
      columns: POINT,
      head: { organization: id, ...timeline, ...versionOf(row) },
      page: points,
    });
  },
);

export const organizationRoutes: Route[] = [list, one, rounds, valuations];
