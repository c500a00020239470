/** Readings of organizations: profiles, rounds, valuations. */

import * as z from 'zod';
import { fold } from '../../../domain/kernel/suggest.ts';
import { hasHappened, type Viewpoint } from '../../../domain/kernel/time.ts';
import type { Organization } from '../../../domain/organization/organization.ts';
import { aliasesOf } from '../../../domain/organization/profile.ts';
import { evidence, resolveRounds, roundKey } from '../../../domain/organization/rounds.ts';
import { summaryOf } from '../../../domain/organization/summary.ts';
import { timelineOf } from '../../../domain/organization/timeline.ts';
import { profiles as profileView, rounds as roundView, valuationTimelines } from '../../../domain/views.ts';
import { KINDS } from '../../../events/organization.ts';
import { Country } from '../../../events/values.ts';
import { reading } from '../../http/answer.ts';
import { listing } from '../../http/list.ts';
import { Flag, oneOf } from '../../http/parameters.ts';
import { registeredRow } from '../world/registered.ts';
import { onRows } from '../world/rests.ts';
import { type Route, route } from '../world/route.ts';
import { versionOf } from '../world/row.ts';

const PROFILE = ['id', 'name', 'kind', 'country', 'sector', 'group', 'aliases'];
const ROUND = [
  'round',
  'label',
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
];

const LIST = { q: z.string().trim().min(1).max(100).optional(), kind: oneOf(KINDS).optional(), country: Country.optional() };

const list = route(
  '/v1/organizations',
  { rests: onRows(profileView), times: false, paged: true, parameters: LIST },
  async ({ registry }, { event, asked: { q, kind, country }, page }) => {
    const wanted = q && fold(q);
    const found = (await registry.directory()).filter(
      ({ id, profile }) =>
        (kind === undefined || profile.kind === kind) &&
        (country === undefined || profile.country === country) &&
        (!wanted || [id, profile.name, ...profile.aliases].some((name) => fold(name).startsWith(wanted))),
    );
    const profiles = found.map(({ id, profile }) => ({ id, ...profile }));
    return listing(event, { noun: 'organizations', columns: PROFILE, ...page(profiles, ({ id }) => [id]) });
  },
);

const SUMMARY_RULE =
  'A round counts when its status is closed, committed or tranched, nothing supersedes it and no claim that wins takes it out of the total. raisedUsd adds ' +
  'the amounts of counted rounds, in dollars at the average rate of the month; an amount that nobody knows is counted in unknownAmounts, never as 0.';

const roundsOf = (state: Organization, viewpoint: Viewpoint) =>
  resolveRounds(state.rounds, viewpoint).map((round) => ({ ...round, claims: evidence(state.rounds[round.round]!, viewpoint) }));

const one = route(
  '/v1/organizations/{id}',
  { rests: onRows(valuationTimelines), times: true, paged: false, parameters: { explain: Flag.default(false) } },
  async (reader, { event, id, asked: { explain }, viewpoint }) => {
    const { row, profile } = await registeredRow(reader, event, valuationTimelines, id);
    const { aliases: _registered, source, ...registered } = profile.registered;
    return reading(event, {
      id,
      ...registered,
      aliases: aliasesOf(profile),
      group: profile.affiliation,
      exit: profile.exit && hasHappened(profile.exit.on, viewpoint) ? profile.exit : null,
      source: source ?? null,
      summary: summaryOf(row.state, viewpoint),
      ...(explain && { explanation: { rule: SUMMARY_RULE, rounds: roundsOf(row.state, viewpoint) } }),
      ...versionOf(row),
    });
  },
);

const rounds = route(
  '/v1/organizations/{id}/rounds',
  { rests: onRows(roundView), times: true, paged: true, parameters: {} },
  async (reader, { event, id, viewpoint, page }) => {
    const { row } = await registeredRow(reader, event, roundView, id);
    const head = { organization: id, ...versionOf(row) };
    return listing(event, { noun: 'rounds', columns: ROUND, head, ...page(roundsOf(row.state, viewpoint), roundKey) });
  },
);

const valuations = route(
  '/v1/organizations/{id}/valuations',
  { rests: onRows(valuationTimelines), times: true, paged: false, parameters: {} },
  async (reader, { event, id, viewpoint }) => {
    const { row, profile } = await registeredRow(reader, event, valuationTimelines, id);
    const { points, ...timeline } = timelineOf(row.state.rounds, row.state.marks, profile.registered.foundedOn, viewpoint);
    return listing(event, { noun: 'points', columns: POINT, head: { organization: id, ...timeline, ...versionOf(row) }, page: points });
  },
);

export const organizationRoutes: Route[] = [list, one, rounds, valuations];
