/** Readings of restrictions: what applies on a day, and whom it touches. A draft can be asked about without recording it. */
import * as z from 'zod';
import { isListed } from '../../../domain/boards/startup.ts';
import { type Control, controlsOn } from '../../../domain/controls/controls.ts';
import { type Exposure, exposureOf } from '../../../domain/controls/exposure.ts';
import { type Issue, inForce, type Restriction } from '../../../domain/controls/restriction.ts';
import type { Viewpoint } from '../../../domain/kernel/time.ts';
import { restrictions } from '../../../domain/views.ts';
import { issued } from '../../../events/restriction.ts';
import { Country, Text } from '../../../events/values.ts';
import { reading } from '../../http/answer.ts';
import { faultsOf, jsonOf } from '../../http/body.ts';
import { json } from '../../http/front.ts';
import { listing } from '../../http/list.ts';
import { problem } from '../../http/problem.ts';
import { dayIn, issuedIn } from '../world/compute.ts';
import type { Reader } from '../world/reader.ts';
import { onRows } from '../world/rests.ts';
import { type Route, route } from '../world/route.ts';
import { rowOr404 } from '../world/row.ts';
import { worldAt } from '../world/world.ts';
import { clustersAt } from './clusters.ts';

const COLUMNS = [
  'id',
  'authority',
  'instrument',
  'title',
  'scope',
  'policy',
  'effectiveOn',
  'gpuModels',
  'destinations',
  'entities',
  'supersedes',
  'supersededBy',
  'chain',
  'source.id',
  'source.url',
];

const shown = ({ id, issue, supersededBy, chain }: Control, all: ReadonlyMap<string, Restriction>) => ({
  id,
  ...issue,
  supersededBy: supersededBy.map((newer) => newer.id),
  chain: chain.map((one) => {
    const before = all.get(one)?.issued?.data;
    return { id: one, title: before?.title ?? null, policy: before?.policy ?? null, effectiveOn: before?.effectiveOn ?? null };
  }),
});

const list = route(
  '/v1/restrictions',
  { rests: onRows(restrictions), times: true, paged: true, parameters: { gpuModel: Text.optional(), destination: Country.optional() } },
  async (reader, { event, asked: { gpuModel, destination }, times, viewpoint, page }) => {
    const day = dayIn(viewpoint, reader.clock);
    const all = await issuedIn(reader);
    const byId = new Map(all.map(({ id, restriction }) => [id, restriction]));
    const found = controlsOn(all, day, { gpuModel, destination }, viewpoint).map((control) => shown(control, byId));
    const head = { ...(gpuModel && { gpuModel }), ...(destination && { destination }), ...times, on: day };
    return listing(event, { noun: 'restrictions', columns: COLUMNS, head, ...page(found, ({ id }) => [id]) });
  },
);

/** Clusters, allocations, tenants and their investors that one restriction touches on a day, whether it has taken effect or not. */
const touched = async (reader: Reader, issue: Issue, day: string, viewpoint: Viewpoint): Promise<Exposure> => {
  const [clusters, { all, organizations, directory }] = await Promise.all([clustersAt(reader, viewpoint), worldAt(reader, viewpoint)]);
  const startups = all.filter((one) => isListed(one) || namesOf(organizations.get(one.id)?.profile ?? [], viewpoint)?.kind === 'startup');
  return exposureOf(issue, clusters, { startups, directory }, day);
};

const exposure = route(
  '/v1/restrictions/{id}/exposure',
  { rests: onRows(restrictions), times: true, paged: false, parameters: {} },
  async (reader, { event, id, times, viewpoint }) => {
    const day = dayIn(viewpoint, reader.clock);
    const { row, shown: first } = await rowOr404(reader, restrictions, id, { noun: 'restriction', show: (state) => state.issued });
    const issue = inForce(row.state, day, viewpoint);
    const body = await touched(reader, issue ?? first.data, day, viewpoint);
    return reading(event, { restriction: id, ...times, on: day, inForce: issue !== null, ...body });
  },
);

/** A draft says what a restriction would say; it needs no source. */
export const Draft = z.strictObject({ ...issued, authority: Text.optional(), instrument: Text.optional(), title: Text.optional() });

/** Nobody can ask it to wait: it rests on the rows of many streams, and on none that a draft would name. */
const whatIf = route(
  '/v1/restrictions/what-if',
  { method: 'POST', rests: 'nothing', times: true, paged: false, parameters: {} },
  async (reader, { event, times, viewpoint }) => {
    const parsed = Draft.safeParse(jsonOf(event));
    if (!parsed.success) {
      const errors = faultsOf(parsed.error, '');
      throw problem('invalid-draft', `${errors[0]?.pointer || 'the draft'}: ${errors[0]?.message}`, { errors });
    }
    const day = dayIn(viewpoint, reader.clock);
    const body = await touched(reader, parsed.data as Issue, day, viewpoint);
    return json(200, { draft: parsed.data, ...times, on: day, recorded: false, ...body });
  },
);

export const restrictionRoutes: Route[] = [list, whatIf, exposure];
