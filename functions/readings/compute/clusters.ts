/** Readings of clusters: `GET /v1/clusters`, `GET /v1/clusters/{id}`. Every phase and allocation names the restrictions that it falls
 * under. */

import { CAPACITY, capacity } from '../../../domain/boards/roll-up.ts';
import { type Directory, holderOf, survivorsIn } from '../../../domain/boards/startup.ts';
import { usablePhases } from '../../../domain/compute/capacity.ts';
import type { ChipTable } from '../../../domain/compute/chip.ts';
import { type Cluster, clusterAt } from '../../../domain/compute/cluster.ts';
import { type ClusterRow, clusterOn, clusterRow, courseOf, freeByModel, withSurvivors } from '../../../domain/compute/cluster-row.ts';
import { equivalentsOf } from '../../../domain/compute/equivalents.ts';
import { type Control, controlsOn, marksOn } from '../../../domain/controls/controls.ts';
import { heldTarget, phaseTargets } from '../../../domain/controls/exposure.ts';
import type { Atlas } from '../../../domain/controls/reach.ts';
import { chipConflicts, withoutSpelling } from '../../../domain/kernel/chips.ts';
import { evidenceOf, unclaimed } from '../../../domain/kernel/claims.ts';
import { own } from '../../../domain/kernel/json.ts';
import { on } from '../../../domain/kernel/steps.ts';
import { dayUncertain, type Viewpoint } from '../../../domain/kernel/time.ts';
import { clusters } from '../../../domain/views.ts';
import { Country } from '../../../events/values.ts';
import { isNow, Named } from '../../http/parameters.ts';
import { sourceIdsIn } from '../answering/cited.ts';
import { listed } from '../answering/reply.ts';
import { onBoards, onRows } from '../answering/rests.ts';
import { type Route, route } from '../answering/route.ts';
import { boardNow } from '../world/boards.ts';
import { atlasOf, chipTableOf, dayIn, directoryIn, restrictionsIn } from '../world/compute.ts';
import type { Reader } from '../world/reader.ts';
import { meantBy } from '../world/registered.ts';
import { rowOr404, versionOf } from '../world/row.ts';
import { checkMarket } from '../world/scope.ts';
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
  'phasesWithoutCount',
  'phasesWithoutEquivalents',
  'phasesUnknown',
  'unbuilt.claimed',
  'unbuilt.announced',
  'unbuilt.contracted',
  'unbuilt.under-construction',
  'unbuiltWithoutCount.claimed',
  'unbuiltWithoutCount.announced',
  'unbuiltWithoutCount.contracted',
  'unbuiltWithoutCount.under-construction',
  'restrictions',
];

/** Of who has how much of one cluster. */
const HELD = ['allocation', 'tenant', 'gpuModel', 'terms', 'gpus', 'restrictions'];

export type Context = { day: string; table: ChipTable; controls: Control[]; directory: Directory; atlas: Atlas };

export const phaseShown = (row: ClusterRow, context: Context) => {
  const { day, table, controls, atlas } = context;
  const usable = new Set(usablePhases(row.phases, day).map(({ phase }) => phase));
  return row.phases.map((phase) => {
    const equivalents = equivalentsOf(phase, table);
    return {
      ...phase,
      conflicts: withoutSpelling(phase.conflicts, phase.gpuModel, table.names),
      usable: usable.has(phase.phase),
      equivalents: equivalents && { ...equivalents, value: Math.round(equivalents.value) },
      restrictions: [...new Set(phaseTargets(row, phase, context).flatMap((target) => marksOn(controls, target, atlas)))],
    };
  });
};

export const heldShown = (row: ClusterRow, context: Context) =>
  row.held.map((held) => {
    const { steps, ...one } = held;
    const restrictions = marksOn(context.controls, heldTarget(row, held, context), context.atlas);
    const conflicts = chipConflicts(one.gpuModel === null ? [] : [one.gpuModel], context.table.names);
    return { ...one, gpus: on(steps, context.day), course: steps.map(([from, gpus]) => ({ from, gpus })), conflicts, restrictions };
  });

export const onDay = (row: ClusterRow, { day, table }: Context) => {
  const { isReported: _reported, implied: _implied, h100Equivalents, ...state } = clusterOn(row, day, table);
  return { ...state, h100Equivalents: h100Equivalents === null ? null : Math.round(h100Equivalents) };
};

export const contextOf = async (reader: Reader, viewpoint: Viewpoint): Promise<Context> => {
  const day = dayIn(viewpoint, reader.clock);
  const [known, directory, table] = await Promise.all([
    restrictionsIn(reader, viewpoint),
    directoryIn(reader, viewpoint),
    chipTableOf(reader, viewpoint),
  ]);
  return { day, table, directory, controls: controlsOn(known, day, table), atlas: atlasOf(table, directory) };
};

/** Every cluster: today from the board, at another time from the rows. */
export const clustersAt = async (reader: Reader, viewpoint: Viewpoint): Promise<{ id: string; row: ClusterRow }[]> => {
  const { asOf: _day, ...known } = viewpoint;
  if (isNow(known)) return (await boardNow(reader, capacity, CAPACITY)).board?.clusters ?? [];
  return clusterRowsAt(reader, viewpoint);
};

/** Boards keep no claims: who describes sources reads them. */
export const readClaims = async ({ rows }: Reader, { asOf: _day, ...known }: Viewpoint): Promise<void> => {
  if (isNow(known)) await rows.allFull(clusters);
};

/** Whether an organization, or a group that it belongs to on the day, is the one asked for. */
const isOrBelongs = (id: string, asked: string, { directory, day }: Context): boolean => [id, holderOf(id, directory, day)].includes(asked);

const list = route(
  '/v1/clusters',
  {
    rests: onBoards(capacity),
    times: true,
    paged: true,
    parameters: {
      operator: Named.optional().describe('Operated by it, or by its group.'),
      tenant: Named.optional().describe('It, or its group, has GPUs there on the day.'),
      country: Country.optional().describe('Only clusters that stand there.'),
    },
  },
  async (reader, { asked: { country, ...named }, asRows, times, viewpoint, page }) => {
    const operator = await meantBy(reader, named.operator, viewpoint);
    const tenant = await meantBy(reader, named.tenant, viewpoint);
    const context = await contextOf(reader, viewpoint);
    const survivorOf = survivorsIn(context.directory);
    const all = await clustersAt(reader, viewpoint);
    const found = all
      .map(({ id, row }) => ({ id, row: withSurvivors(row, survivorOf) }))
      .filter(({ row }) => country === undefined || row.country === country)
      .filter(({ row }) => operator === undefined || isOrBelongs(row.operator, operator, context))
      .filter(
        ({ row }) =>
          tenant === undefined || row.held.some((held) => on(held.steps, context.day) > 0 && isOrBelongs(held.tenant, tenant, context)),
      )
      .map(({ id, row }) => {
        const { phases: _phases, held: _held, ...profile } = row;
        const restrictions = [...phaseShown(row, context), ...heldShown(row, context)].flatMap((one) => one.restrictions);
        return { id, ...profile, ...onDay(row, context), restrictions: [...new Set(restrictions)].sort() };
      })
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    await checkMarket(reader, { country }, viewpoint, found.length > 0);
    const asked = { ...(operator && { operator }), ...(tenant && { tenant }), ...(country && { country }) };
    const head = { ...asked, ...times, on: context.day, chipTable: context.table.version };
    const shown = page(found, ({ id }) => [id]);
    const rowOf = new Map(all.map(({ id, row }) => [id, row]));
    if (asRows) await readClaims(reader, viewpoint);
    const rows = shown.page.map((one) => ({ ...one, sources: sourceIdsIn(rowOf.get(one.id)?.phases) }));
    return listed({ noun: 'clusters', columns: COLUMNS, head, ...shown, rows });
  },
);

const one = route(
  '/v1/clusters/{id}',
  { rests: onRows(clusters), times: true, paged: 'whole', parameters: {} },
  async (reader, { id, times, viewpoint, page }) => {
    const show = (state: Cluster) => clusterRow(state, viewpoint);
    const { row: full, shown: registered } = await rowOr404(reader, clusters, id, { noun: 'cluster', show });
    const context = await contextOf(reader, viewpoint);
    const row = withSurvivors(registered, survivorsIn(context.directory));
    const { phases: _phases, held: _held, ...profile } = row;
    const { phases } = clusterAt(full.state, viewpoint);
    const claims = (phase: string) => evidenceOf(own(phases, phase) ?? unclaimed, viewpoint);
    const head = {
      id,
      ...profile,
      ...times,
      on: context.day,
      chipTable: context.table.version,
      ...onDay(row, context),
      freeByModel: freeByModel(row, context.day, context.table.names),
      phases: phaseShown(row, context).map((phase) => ({
        ...phase,
        ...dayUncertain(phase.from?.value, viewpoint),
        ...dayUncertain(phase.until?.value, viewpoint),
        claims: claims(phase.phase),
      })),
    };
    const tail = { ...courseOf(row, context.table.names), ...versionOf(full) };
    const shown = page(heldShown(row, context), ({ allocation }) => [allocation]);
    return listed({ noun: 'allocations', columns: HELD, head, tail, ...shown });
  },
);

export const clusterRoutes: Route[] = [list, one];
