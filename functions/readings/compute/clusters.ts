/** Readings of clusters: `GET /v1/clusters`, `GET /v1/clusters/{id}`. Every phase and allocation names the restrictions that it falls
 * under. */

import { CAPACITY, capacity } from '../../../domain/boards/roll-up.ts';
import { type Directory, holderOf } from '../../../domain/boards/startup.ts';
import { usablePhases } from '../../../domain/compute/capacity.ts';
import type { Cluster } from '../../../domain/compute/cluster.ts';
import { type ChipTable, type ClusterRow, clusterOn, clusterRow, courseOf, equivalentsOf } from '../../../domain/compute/cluster-row.ts';
import { type Control, controlsOn, marksOn } from '../../../domain/controls/controls.ts';
import { heldTarget, phaseTargets } from '../../../domain/controls/exposure.ts';
import { evidenceOf } from '../../../domain/kernel/claims.ts';
import { on } from '../../../domain/kernel/steps.ts';
import type { Viewpoint } from '../../../domain/kernel/time.ts';
import { clusters } from '../../../domain/views.ts';
import { Country, Id } from '../../../events/values.ts';
import { reading } from '../../http/answer.ts';
import { listing } from '../../http/list.ts';
import { isNow } from '../../http/parameters.ts';
import { boardNow } from '../world/boards.ts';
import { chipTableOf, dayIn, directoryIn, issuedIn } from '../world/compute.ts';
import type { Reader } from '../world/reader.ts';
import { onBoards, onRows } from '../world/rests.ts';
import { type Route, route } from '../world/route.ts';
import { rowOr404, versionOf } from '../world/row.ts';
import { clusterRowsAt } from '../world/world.ts';

const COLUMNS = [
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
  'unbuilt.claimed',
  'unbuilt.announced',
  'unbuilt.contracted',
  'unbuilt.under-construction',
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

const contextOf = async (reader: Reader, viewpoint: Viewpoint): Promise<Context> => {
  const day = dayIn(viewpoint, reader.clock);
  const [issued, directory, table] = await Promise.all([issuedIn(reader), directoryIn(reader), chipTableOf(reader)]);
  return { day, table, directory, controls: controlsOn(issued, day, {}, viewpoint) };
};

/** Every cluster: today from the board, at another time from the rows. */
export const clustersAt = async (reader: Reader, viewpoint: Viewpoint): Promise<{ id: string; row: ClusterRow }[]> => {
  const { asOf: _day, ...known } = viewpoint;
  if (isNow(known)) return (await boardNow(reader, capacity, CAPACITY)).board?.clusters ?? [];
  return clusterRowsAt(reader, viewpoint);
};

const list = route(
  '/v1/clusters',
  { rests: onBoards(capacity), times: true, paged: true, parameters: { operator: Id.optional(), country: Country.optional() } },
  async (reader, { event, asked: { operator, country }, viewpoint, page }) => {
    const context = await contextOf(reader, viewpoint);
    const found = (await clustersAt(reader, viewpoint))
      .filter(({ row }) => country === undefined || row.country === country)
      .filter(({ row }) => operator === undefined || [row.operator, holderOf(row.operator, context.directory, true)].includes(operator))
      .map(({ id, row }) => {
        const { phases: _phases, held: _held, ...profile } = row;
        const restrictions = [...phaseShown(row, context), ...heldShown(row, context)].flatMap((one) => one.restrictions);
        return { id, ...profile, ...clusterOn(row, context.day, context.table), restrictions: [...new Set(restrictions)].sort() };
      })
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    const head = { on: context.day, chipTable: context.table.version };
    return listing(event, { noun: 'clusters', columns: COLUMNS, head, ...page(found, ({ id }) => [id]) });
  },
);

const one = route(
  '/v1/clusters/{id}',
  { rests: onRows(clusters), times: true, paged: false, parameters: {} },
  async (reader, { event, id, viewpoint }) => {
    const show = (state: Cluster) => clusterRow(state, viewpoint);
    const { row: full, shown: row } = await rowOr404(reader, clusters, id, { noun: 'cluster', show });
    const context = await contextOf(reader, viewpoint);
    const { phases: _phases, held: _held, ...profile } = row;
    return reading(event, {
      id,
      ...profile,
      on: context.day,
      chipTable: context.table.version,
      ...clusterOn(row, context.day, context.table),
      phases: phaseShown(row, context).map((phase) => ({ ...phase, claims: evidenceOf(full.state.phases[phase.phase] ?? [], viewpoint) })),
      allocations: heldShown(row, context),
      ...courseOf(row),
      ...versionOf(full),
    });
  },
);

export const clusterRoutes: Route[] = [list, one];
