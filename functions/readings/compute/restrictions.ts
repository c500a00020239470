/** Readings of restrictions: what applies on a day, and whom it touches. A draft can be asked about without recording it. */
import * as z from 'zod';
import { isListed } from '../../../domain/boards/startup.ts';
import { controlsOn } from '../../../domain/controls/controls.ts';
import { type Exposure, entitiesOf, exposureOf } from '../../../domain/controls/exposure.ts';
import { type Listed, listFor } from '../../../domain/controls/listed.ts';
import { ruleOf } from '../../../domain/controls/reach.ts';
import { type Issue, inForceOf, periodsOf, type Restriction, saidOn } from '../../../domain/controls/restriction.ts';
import type { Fault } from '../../../domain/kernel/decision.ts';
import { dayUncertain, type Viewpoint } from '../../../domain/kernel/time.ts';
import { namesOf } from '../../../domain/organization/profile.ts';
import { restrictions } from '../../../domain/views.ts';
import { issued } from '../../../events/restriction.ts';
import { Country, Text } from '../../../events/values.ts';
import { jsonOf, parsedBy } from '../../http/body.ts';
import { type Column, dated } from '../../http/csv.ts';
import { Named } from '../../http/parameters.ts';
import { problem } from '../../http/problem.ts';
import { listed, told } from '../answering/reply.ts';
import { onRows } from '../answering/rests.ts';
import { type Route, route } from '../answering/route.ts';
import { atlasOf, chipTableOf, dayIn, directoryIn, restrictionsIn } from '../world/compute.ts';
import { knownModel, unnamedModels } from '../world/models.ts';
import type { Reader } from '../world/reader.ts';
import { meantBy } from '../world/registered.ts';
import { rowOr404 } from '../world/row.ts';
import { worldAt } from '../world/world.ts';
import { clustersAt } from './clusters.ts';

const COLUMNS: Column[] = [
  'id',
  'authority',
  'instrument',
  'title',
  'scope',
  'policy',
  'licenceRequired',
  'review',
  ...dated('effectiveOn'),
  'gpuModels',
  'tppAtLeast',
  'destinations',
  'exceptDestinations',
  'entities',
  'applies',
  'by',
  'supersedes',
  'supersededInPart',
  'supersededBy',
  'revived',
  'chain',
  'dayUncertain',
];

const list = route(
  '/v1/restrictions',
  {
    rests: onRows(restrictions),
    times: true,
    paged: true,
    parameters: {
      gpuModel: Text.optional().describe('By any of its names; one that nothing names is an error that names close ones.'),
      destination: Country.optional().describe('Only what applies to goods that go there.'),
      entity: Named.optional().describe('Those that name it, or its group.'),
    },
  },
  async (reader, { asked: { gpuModel, destination, ...named }, times, viewpoint, page }) => {
    const day = dayIn(viewpoint, reader.clock);
    const [known, table, directory] = await Promise.all([
      restrictionsIn(reader, viewpoint),
      chipTableOf(reader, viewpoint),
      directoryIn(reader, viewpoint),
    ]);
    if (gpuModel) await knownModel(reader, gpuModel, table);
    const entity = await meantBy(reader, named.entity, viewpoint);
    const entities = entity === undefined ? undefined : entitiesOf(directory, day, entity);
    const question = { gpuModel, destination, entities };
    const found = listFor(known, controlsOn(known, day, table), question, day, atlasOf(table, directory));
    const dated = (rows: Listed[]) => rows.map((row) => ({ ...row, ...dayUncertain(row.effectiveOn, viewpoint) }));
    const [announced, reachUnknown, otherModels] = [found.announced, found.reachUnknown, found.otherModels].map(dated);
    const asked = { ...(gpuModel && { gpuModel }), ...(destination && { destination }), ...(entity && { entity }) };
    const head = { ...asked, ...times, on: day, chipTable: table.version, notLegalAdvice: true };
    const tail = { announced, reachUnknown, otherModels };
    return listed({ noun: 'restrictions', columns: COLUMNS, head, ...page(dated(found.restrictions), ({ id }) => [id]), tail });
  },
);

/** Clusters, allocations, tenants and their investors that one restriction touches on a day, whether it has taken effect or not. */
const touched = async (reader: Reader, issue: Issue, day: string, viewpoint: Viewpoint): Promise<Exposure> => {
  const [clusters, { all, organizations, directory }, table] = await Promise.all([
    clustersAt(reader, viewpoint),
    worldAt(reader, viewpoint),
    chipTableOf(reader, viewpoint),
  ]);
  const startups = all.filter((one) => isListed(one) || namesOf(organizations.get(one.id)?.profile ?? [], viewpoint)?.kind === 'startup');
  return exposureOf(ruleOf('', issue, table), clusters, { startups, directory }, day, atlasOf(table, directory));
};

const exposure = route(
  '/v1/restrictions/{id}/exposure',
  { rests: onRows(restrictions), times: true, paged: false, parameters: {} },
  async (reader, { id, times, viewpoint }) => {
    const day = dayIn(viewpoint, reader.clock);
    const show = (state: Restriction) => {
      const periods = periodsOf(state, viewpoint);
      const said = saidOn(periods, day);
      return said && { said, issue: inForceOf(periods, day) };
    };
    const { shown } = await rowOr404(reader, restrictions, id, { noun: 'restriction', show });
    const { issue } = shown;
    const body = await touched(reader, issue ?? shown.said, day, viewpoint);
    return told({ restriction: id, ...times, on: day, inForce: issue !== null, notLegalAdvice: true, ...body });
  },
);

/** A draft says what a restriction would say; it needs no source. */
export const Draft = z
  .strictObject({ ...issued, authority: Text.optional(), instrument: Text.optional(), title: Text.optional() })
  .meta({ id: 'RestrictionDraft', description: 'What a restriction would say; it needs no source.' });

const invalidDraft = (errors: Fault[]) =>
  problem('invalid-draft', `${errors[0]?.pointer || 'the draft'}: ${errors[0]?.message}`, { errors });

/** Nobody can ask it to wait: it rests on the rows of many streams, and on none that a draft would name. */
const whatIf = route(
  '/v1/restrictions/what-if',
  { method: 'POST', rests: 'nothing', times: true, paged: false, parameters: {} },
  async (reader, { event, times, viewpoint }) => {
    const parsed = parsedBy(Draft, jsonOf(event), '');
    if ('faults' in parsed) throw invalidDraft(parsed.faults);
    const unnamed = await unnamedModels(reader, parsed.data.gpuModels ?? [], await chipTableOf(reader, viewpoint));
    if (unnamed.length > 0) throw invalidDraft(unnamed);
    const day = dayIn(viewpoint, reader.clock);
    const body = await touched(reader, parsed.data as Issue, day, viewpoint);
    return told({ draft: parsed.data, ...times, on: day, recorded: false, notLegalAdvice: true, ...body });
  },
);

export const restrictionRoutes: Route[] = [list, whatIf, exposure];
