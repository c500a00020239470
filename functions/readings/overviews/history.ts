/** How knowledge of many came about: `GET /v1/history`, the stops of a time machine for a list. */
import { type Stop, stopsOf } from '../../../domain/organization/history.ts';
import { isThere, namesOf } from '../../../domain/organization/profile.ts';
import { rounds as roundView } from '../../../domain/views.ts';
import { KINDS } from '../../../events/organization.ts';
import { Named, oneOf } from '../../http/parameters.ts';
import { DAYS, daysIn } from '../answering/days.ts';
import { listed } from '../answering/reply.ts';
import { onRows } from '../answering/rests.ts';
import { type Route, route } from '../answering/route.ts';
import { organizationMeant } from '../world/registered.ts';
import { checkMarket, MARKET } from '../world/scope.ts';

const COLUMNS = ['knownOn', 'things', 'fields', 'organizations'];

/** `rounds.moonshot-02.amount` is of the round moonshot-02. */
const thingOf = (id: string, field: string): string => `${id} ${field.split('.').slice(0, 2).join('.')}`;

/** One day of all of them. */
const together = (knownOn: string, of: { id: string; stop: Stop }[]) => ({
  knownOn,
  things: new Set(of.flatMap(({ id, stop }) => stop.changes.map(({ field }) => thingOf(id, field)))).size,
  fields: of.reduce((total, { stop }) => total + stop.changes.length, 0),
  organizations: [...new Set(of.map(({ id }) => id))].sort(),
  sources: [...new Map(of.flatMap(({ stop }) => stop.sources.map((source) => [source.id, source] as const))).values()].sort((a, b) =>
    a.id < b.id ? -1 : 1,
  ),
});

const list = route(
  '/v1/history',
  {
    rests: onRows(roundView),
    ...{ times: true, paged: true },
    parameters: {
      organization: Named.optional().describe('Of this one alone.'),
      kind: oneOf(KINDS).optional().describe('Of organizations of this kind.'),
      ...MARKET,
      ...DAYS,
    },
  },
  async (reader, { asked: { organization: named, kind, country, sector, order }, viewpoint, page }) => {
    const organization = named === undefined ? undefined : await organizationMeant(reader, named, viewpoint);
    const rows = organization === undefined ? await reader.rows.allFull(roundView) : await reader.rows.getMany(roundView, [organization]);
    const those = rows.filter(({ state: { profile } }) => {
      const names = isThere(profile, viewpoint) ? namesOf(profile, viewpoint) : null;
      return (
        names &&
        (kind === undefined || names.kind === kind) &&
        (country === undefined || names.country === country) &&
        (sector === undefined || names.sector === sector)
      );
    });
    await checkMarket(reader, { country, sector }, viewpoint, those.length > 0);
    const stops = those.flatMap(({ id, state }) => stopsOf(state, viewpoint).map((stop) => ({ id, stop })));
    const days = [...Map.groupBy(stops, ({ stop }) => stop.knownOn)]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([knownOn, of]) => together(knownOn, of));
    const { ordered, key, compare } = daysIn(order, days);
    const head = { ...(organization && { organization }), ...(kind && { kind }), ...(country && { country }), ...(sector && { sector }) };
    return listed({ noun: 'changes', columns: COLUMNS, head, ...page(ordered, key, compare) });
  },
);

export const historiesRoutes: Route[] = [list];
