/** Readings of restrictions: what applies on a day, and whom it touches. A draft can be asked about without recording it. */
import * as z from 'zod';
import { isListed } from '../../../domain/boards/startup.ts';
import { type Control, controlsOn, type Issued } from '../../../domain/controls/controls.ts';
import { type Exposure, exposureOf } from '../../../domain/controls/exposure.ts';
import { type Issue, inForce, type Restriction } from '../../../domain/controls/restriction.ts';
import type { Viewpoint } from '../../../domain/kernel/time.ts';
import { restrictions } from '../../../domain/views.ts';
import { issued } from '../../../events/restriction.ts';
import { Country, Text } from '../../../events/values.ts';
import { reading } from '../../http/answer.ts';
import { faultsOf, jsonOf } from '../../http/body.ts';
import { pageOf } from '../../http/cursor.ts';
import { json } from '../../http/front.ts';
import { listing } from '../../http/list.ts';
import { after, paging, viewpoint, viewpointOf } from '../../http/parameters.ts';
import { isId, partOf } from '../../http/path.ts';
import { notFound, problem } from '../../http/problem.ts';
import { waitFor } from '../../http/waiting.ts';
import { dayIn, issuedIn } from '../world/compute.ts';
import { applied, type Reader, type Reading, type Route, route } from '../world/reader.ts';
import { worldAt } from '../world/world.ts';
import { clustersAt } from './clusters.ts';

const COLUMNS = [
  ...['id', 'authority', 'instrument', 'title', 'scope', 'policy', 'effectiveOn', 'gpuModels', 'destinations', 'entities'],
  ...['supersedes', 'supersededBy', 'chain', 'source.id', 'source.url'],
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

const LIST = { gpuModel: Text.optional(), destination: Country.optional(), ...viewpoint, ...paging, ...after };
const list: Reading<typeof LIST> = (reader) => async (event, asked) => {
  const { gpuModel, destination, limit, cursor, after: version, ...times } = asked;
  await waitFor(version, applied(reader, restrictions), reader.clock);
  const at = viewpointOf(times);
  const day = dayIn(at, reader.clock);
  const all = await issuedIn(reader);
  const byId = new Map(all.map(({ id, restriction }) => [id, restriction]));
  const found = controlsOn(all, day, { gpuModel, destination }, at).map((control) => shown(control, byId));
  const head = { ...(gpuModel && { gpuModel }), ...(destination && { destination }), ...times, on: day };
  return listing(event, { noun: 'restrictions', columns: COLUMNS, head, ...pageOf(event, found, ({ id }) => [id], { limit, cursor }) });
};

/** Clusters, allocations, tenants and their investors that one restriction touches on a day, whether it has taken effect or not. */
const touched = async (reader: Reader, issue: Issue, day: string, at: Viewpoint): Promise<Exposure> => {
  const [clusters, { all, organizations, directory }] = await Promise.all([clustersAt(reader, at), worldAt(reader, at)]);
  const startups = all.filter((one) => isListed(one) || organizations.get(one.id)?.profile?.registered.kind === 'startup');
  return exposureOf(issue, clusters, { startups, directory }, day);
};

const EXPOSURE = { ...viewpoint, ...after };
const exposure: Reading<typeof EXPOSURE> =
  (reader) =>
  async (event, { after: version, ...times }) => {
    const id = partOf(event, 3);
    await waitFor(version, applied(reader, restrictions), reader.clock);
    const at = viewpointOf(times);
    const day = dayIn(at, reader.clock);
    const found: Issued | undefined = isId(id) ? (await issuedIn(reader)).find((one) => one.id === id) : undefined;
    if (!found?.restriction.issued) throw notFound(`there is no restriction "${id}"`);
    const issue = inForce(found.restriction, day, at);
    const body = await touched(reader, issue ?? found.restriction.issued.data, day, at);
    return reading(event, { restriction: id, ...times, on: day, inForce: issue !== null, ...body });
  };

/** A draft says what a restriction would say; it needs no source. */
export const Draft = z.strictObject({ ...issued, authority: Text.optional(), instrument: Text.optional(), title: Text.optional() });

const whatIf: Reading<typeof viewpoint> = (reader) => async (event, times) => {
  const parsed = Draft.safeParse(jsonOf(event));
  if (!parsed.success) {
    const errors = faultsOf(parsed.error, '');
    throw problem('invalid-draft', `${errors[0]?.pointer || 'the draft'}: ${errors[0]?.message}`, { errors });
  }
  const at = viewpointOf(times);
  const day = dayIn(at, reader.clock);
  const body = await touched(reader, parsed.data as Issue, day, at);
  return json(200, { draft: parsed.data, ...times, on: day, recorded: false, ...body });
};

export const restrictionRoutes: Route[] = [
  route('/v1/restrictions', LIST, list),
  route('/v1/restrictions/what-if', viewpoint, whatIf, 'POST'),
  route('/v1/restrictions/{id}/exposure', EXPOSURE, exposure),
];
