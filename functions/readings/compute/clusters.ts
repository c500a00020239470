/** Readings of clusters: `GET /v1/clusters`, `GET /v1/clusters/{id}`. Every phase and allocation names the restrictions that it falls under. */

import { CAPACITY, capacity } from '../../../domain/boards/roll-up.ts';
import { type Directory, holderOf } from '../../../domain/boards/startup.ts';
import { usablePhases } from '../../../domain/compute/capacity.ts';
import { type ChipTable, type ClusterRow, clusterOn, clusterRow, courseOf, equivalentsOf } from '../../../domain/compute/cluster-row.ts';
import { type Control, controlsOn, marksOn } from '../../../domain/controls/controls.ts';
import { heldTarget, phaseTargets } from '../../../domain/controls/exposure.ts';
import { evidenceOf } from '../../../domain/kernel/claims.ts';
import { on } from '../../../domain/kernel/steps.ts';
import type { Viewpoint } from '../../../domain/kernel/time.ts';
import { clusters } from '../../../domain/views.ts';
import { Country, Id } from '../../../events/values.ts';
import { reading } from '../../http/answer.ts';
import { pageOf } from '../../http/cursor.ts';
import { listing } from '../../http/list.ts';
import { after, isNow, paging, viewpoint, viewpointOf } from '../../http/parameters.ts';
import { isId, partOf } from '../../http/path.ts';
import { notFound } from '../../http/problem.ts';
import { waitFor } from '../../http/waiting.ts';
import { boardNow } from '../world/boards.ts';
import { chipTableOf, dayIn, directoryIn, issuedIn } from '../world/compute.ts';
import { applied, type Reader, type Reading, type Route, route } from '../world/reader.ts';
import { boardApplied, clusterRowsAt } from '../world/world.ts';

const COLUMNS = [
  ...[
    'id',
    'name',
    'operator',
    'owner',
    'country',
    'usableGpus',
    'allocatedGpus',
    'freeGpus',
    'utilization',
    'h100Equivalents',
    'phasesUnknown',
  ],
  ...['claimed', 'announced', 'contracted', 'under-construction'].map((state) => `unbuilt.${state}`),
  'restrictions',
];

type Context = { day: string; table: ChipTable; controls: Control[]; directory: Directory };

const phaseShown = (row: ClusterRow, { day, table, controls, directory }: Context) => {
  const usable = new Set(usablePhases(row.phases, day).map(({ phase }) => phase));
  return row.phases.map((phase) => ({
    ...phase,
    usable: usable.has(phase.phase),
    equivalents: equivalentsOf(phase, table),
    restrictions: [...new Set(phaseTargets(row, phase, directory).flatMap((target) => marksOn(controls, target)))],
  }));
};

const heldShown = (row: ClusterRow, { day, controls, directory }: Context) =>
  row.held.map((held) => {
    const { steps, ...one } = held;
    const restrictions = marksOn(controls, heldTarget(row, held, directory));
    return { ...one, gpus: on(steps, day), course: steps.map(([from, gpus]) => ({ from, gpus })), restrictions };
  });

const contextOf = async (reader: Reader, at: Viewpoint): Promise<Context> => {
  const day = dayIn(at, reader.clock);
  const [issued, directory, table] = await Promise.all([issuedIn(reader), directoryIn(reader), chipTableOf(reader)]);
  return { day, table, directory, controls: controlsOn(issued, day, {}, at) };
};

/** Every cluster: today from the board, at another time from the rows. */
export const clustersAt = async (reader: Reader, at: Viewpoint): Promise<{ id: string; row: ClusterRow }[]> => {
  const known = { ...(at.knownAt && { knownAt: at.knownAt }), ...(at.recordedAt !== undefined && { recordedAt: at.recordedAt }) };
  if (isNow(known)) return (await boardNow(reader, capacity, CAPACITY)).board?.clusters ?? [];
  return clusterRowsAt(reader, at);
};

const LIST = { operator: Id.optional(), country: Country.optional(), ...viewpoint, ...paging, ...after };
const list: Reading<typeof LIST> = (reader) => async (event, asked) => {
  const { operator, country, limit, cursor, after: version, ...times } = asked;
  await waitFor(version, boardApplied(reader, capacity), reader.clock);
  const at = viewpointOf(times);
  const context = await contextOf(reader, at);
  const found = (await clustersAt(reader, at))
    .filter(({ row }) => (country ?? row.country) === row.country)
    .filter(({ row }) => operator === undefined || [row.operator, holderOf(row.operator, context.directory, true)].includes(operator))
    .map(({ id, row }) => {
      const { phases: _phases, held: _held, ...profile } = row;
      const restrictions = [...phaseShown(row, context), ...heldShown(row, context)].flatMap((one) => one.restrictions);
      return { id, ...profile, ...clusterOn(row, context.day, context.table), restrictions: [...new Set(restrictions)].sort() };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const head = { on: context.day, chipTable: context.table.version };
  return listing(event, { noun: 'clusters', columns: COLUMNS, head, ...pageOf(event, found, ({ id }) => [id], { limit, cursor }) });
};

const ONE = { ...viewpoint, ...after };
const one: Reading<typeof ONE> =
  (reader) =>
  async (event, { after: version, ...times }) => {
    const id = partOf(event, 3);
    await waitFor(version, applied(reader, clusters), reader.clock);
    const at = viewpointOf(times);
    const full = isId(id) ? await reader.rows.get(clusters, id) : undefined;
    const state = full?.state;
    const row = state && clusterRow(state, at);
    if (!full || !state || !row) throw notFound(`there is no cluster "${id}"`);
    const context = await contextOf(reader, at);
    const { phases: _phases, held: _held, ...profile } = row;
    return reading(event, {
      id,
      ...profile,
      ...{ on: context.day, chipTable: context.table.version, ...clusterOn(row, context.day, context.table) },
      phases: phaseShown(row, context).map((phase) => ({
        ...phase,
        claims: evidenceOf(state.phases[phase.phase]!, at),
      })),
      allocations: heldShown(row, context),
      ...courseOf(row),
      version: full.v,
      ...(full.stuck && { stale: true }),
    });
  };

export const clusterRoutes: Route[] = [route('/v1/clusters', LIST, list), route('/v1/clusters/{id}', ONE, one)];
