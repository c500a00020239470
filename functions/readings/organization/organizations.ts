/** Readings of organizations: profiles, rounds, valuations. */

import * as z from 'zod';
import { fold } from '../../../domain/kernel/suggest.ts';
import { hasHappened, type Viewpoint } from '../../../domain/kernel/time.ts';
import type { Organization } from '../../../domain/organization/organization.ts';
import { aliasesOf } from '../../../domain/organization/profile.ts';
import { evidence, resolveRounds, roundKey } from '../../../domain/organization/rounds.ts';
import { summaryOf } from '../../../domain/organization/summary.ts';
import { timelineOf } from '../../../domain/organization/timeline.ts';
import { profiles as profileView, rounds as roundView, type View, valuationTimelines } from '../../../domain/views.ts';
import { KINDS } from '../../../events/organization.ts';
import { Country } from '../../../events/values.ts';
import { reading } from '../../http/answer.ts';
import { pageOf } from '../../http/cursor.ts';
import type { HttpEvent } from '../../http/front.ts';
import { listing } from '../../http/list.ts';
import { after, Flag, oneOf, paging, viewpoint, viewpointOf } from '../../http/parameters.ts';
import { partOf } from '../../http/path.ts';
import { waitFor } from '../../http/waiting.ts';
import { organizationApplied, type Reader, type Reading, type Route, route } from '../world/reader.ts';
import { elsewhere, registeredRow } from '../world/registered.ts';

const PROFILE = ['id', 'name', 'kind', 'country', 'sector', 'group', 'aliases'];
const ROUND = [
  ...['round', 'label', 'announcedOn.value', 'closedOn.value', 'roundType.value', 'status.value', 'counted'],
  ...['amount.value.currency', 'amount.value.disclosure', 'amount.value.value', 'amount.usd.low', 'amount.usd.high'],
  ...['valuation.value.basis', 'valuation.usd.low', 'valuation.usd.high', 'conflicts', 'participations', 'superseded'],
];
const POINT = [
  ...['on', 'precision', 'usd.low', 'usd.high', 'basis', 'derived', 'stepUp', 'direction', 'milestones'],
  ...['cause.round', 'cause.mark', 'cause.kind', 'stated.currency', 'stated.disclosure', 'stated.value', 'from', 'assurance'],
];

const rowOf = async (reader: Reader, event: HttpEvent, view: View<Organization>, afterVersion: string | undefined) => {
  await waitFor(afterVersion, organizationApplied(reader, [view]), reader.clock);
  return registeredRow(reader, view, partOf(event, 3), (known) => elsewhere(event, known));
};

/** A row that could not be folded says so with the answer it still has. */
const warning = (stuck: unknown) => (stuck ? { stale: true } : {});

const LIST = {
  ...{ q: z.string().trim().min(1).max(100).optional(), kind: oneOf(KINDS).optional(), country: Country.optional() },
  ...{ ...paging, ...after },
};
const list: Reading<typeof LIST> =
  (reader) =>
  async (event, { q, kind, country, limit, cursor, after: version }) => {
    await waitFor(version, organizationApplied(reader, [profileView]), reader.clock);
    const wanted = q && fold(q);
    const found = (await reader.registry.directory()).filter(
      ({ id, profile }) =>
        (kind === undefined || profile.kind === kind) &&
        (country === undefined || profile.country === country) &&
        (!wanted || [id, profile.name, ...profile.aliases].some((name) => fold(name).startsWith(wanted))),
    );
    const profiles = found.map(({ id, profile }) => ({ id, ...profile }));
    return listing(event, { noun: 'organizations', columns: PROFILE, ...pageOf(event, profiles, ({ id }) => [id], { limit, cursor }) });
  };

const SUMMARY_RULE =
  'A round counts when its status is closed, committed or tranched, nothing supersedes it and no claim that wins takes it out of the total. raisedUsd adds ' +
  'the amounts of counted rounds, in dollars at the average rate of the month; an amount that nobody knows is counted in unknownAmounts, never as 0.';

const ONE = { explain: Flag.default(false), ...viewpoint, ...after };
const one: Reading<typeof ONE> =
  (reader) =>
  async (event, { after: version, explain, ...times }) => {
    const at = viewpointOf(times);
    const { id, v, state, stuck } = await rowOf(reader, event, valuationTimelines, version);
    const { registered, affiliation, exit } = state.profile!;
    const { aliases: _registered, source, ...profile } = registered;
    return reading(event, {
      id,
      ...profile,
      aliases: aliasesOf(state.profile!),
      group: affiliation,
      exit: exit && hasHappened(exit.on, at) ? exit : null,
      source: source ?? null,
      summary: summaryOf(state, at),
      ...(explain && { explanation: { rule: SUMMARY_RULE, rounds: roundsOf(state, at) } }),
      version: v,
      ...warning(stuck),
    });
  };

const roundsOf = (state: Organization, at: Viewpoint) =>
  resolveRounds(state.rounds, at).map((round) => ({ ...round, claims: evidence(state.rounds[round.round]!, at) }));

const ROUNDS = { ...viewpoint, ...paging, ...after };
const rounds: Reading<typeof ROUNDS> =
  (reader) =>
  async (event, { after: version, limit, cursor, ...times }) => {
    const { id, v, state, stuck } = await rowOf(reader, event, roundView, version);
    const page = pageOf(event, roundsOf(state, viewpointOf(times)), roundKey, { limit, cursor });
    return listing(event, { noun: 'rounds', columns: ROUND, head: { organization: id, version: v, ...warning(stuck) }, ...page });
  };

const VALUATIONS = { ...viewpoint, ...after };
const valuations: Reading<typeof VALUATIONS> =
  (reader) =>
  async (event, { after: version, ...times }) => {
    const { id, v, state, stuck } = await rowOf(reader, event, valuationTimelines, version);
    const { points, ...timeline } = timelineOf(state.rounds, state.marks, state.profile!.registered.foundedOn, viewpointOf(times));
    const head = { organization: id, ...timeline, version: v, ...warning(stuck) };
    return listing(event, { noun: 'points', columns: POINT, head, page: points });
  };

export const organizationRoutes: Route[] = [
  route('/v1/organizations', LIST, list),
  route('/v1/organizations/{id}', ONE, one),
  route('/v1/organizations/{id}/rounds', ROUNDS, rounds),
  route('/v1/organizations/{id}/valuations', VALUATIONS, valuations),
];
