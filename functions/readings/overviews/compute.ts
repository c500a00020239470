/** What compute an organization has and uses: `GET /v1/organizations/{id}/compute`. */

import { type Clusters, measureProviders } from '../../../domain/boards/provider-rankings.ts';
import { survivorsIn } from '../../../domain/boards/startup.ts';
import { withSurvivors } from '../../../domain/compute/cluster-row.ts';
import { resolveContract } from '../../../domain/compute/contract.ts';
import { withoutSpelling } from '../../../domain/kernel/chips.ts';
import { plus } from '../../../domain/kernel/steps.ts';
import { dayUncertain, type Viewpoint } from '../../../domain/kernel/time.ts';
import {
  type Circle,
  circleOf,
  isMember,
  isParty,
  operatedBy,
  reachingAny,
  roleIn,
  totalsByCluster,
  withParties,
} from '../../../domain/overviews/using.ts';
import { chips, clusters, contracts, credits, profiles, restrictions } from '../../../domain/views.ts';
import { isNow } from '../../http/parameters.ts';
import { told } from '../answering/reply.ts';
import { onRowsOf } from '../answering/rests.ts';
import { type Route, route } from '../answering/route.ts';
import { type Context, contextOf, heldShown, onDay, phaseShown } from '../compute/clusters.ts';
import { shown as creditShown } from '../compute/credits.ts';
import type { Reader } from '../world/reader.ts';
import { registeredId } from '../world/registered.ts';
import { clusterRowsAt } from '../world/world.ts';

/** Every cluster, from the rows: with the survivors of those whom they name. */
const clustersIn = async (reader: Reader, viewpoint: Viewpoint, { directory }: Context): Promise<Clusters> => {
  const { asOf: _day, ...known } = viewpoint;
  const all = isNow(known)
    ? (await reader.rows.all(clusters)).flatMap(({ id, plain }) => (plain ? [{ id, row: plain }] : []))
    : await clusterRowsAt(reader, viewpoint);
  return all.map(({ id, row }) => ({ id, row: withSurvivors(row, survivorsIn(directory)) }));
};

const operatedShown = (circle: Circle, all: Clusters, context: Context) =>
  operatedBy(circle, all).map(({ id: cluster, row }) => {
    const { name, operator, country } = row;
    const marked = phaseShown(row, context).flatMap((one) => one.restrictions);
    return { cluster, name, operator, country, ...onDay(row, context), restrictions: [...new Set(marked)].sort() };
  });

const allocationsShown = (circle: Circle, all: Clusters, context: Context) =>
  all.flatMap(({ id: cluster, row }) => {
    const { name: clusterName, operator, country } = row;
    return heldShown(row, context)
      .filter(({ tenant }) => isMember(circle, tenant))
      .map((held) => ({ cluster, clusterName, operator, country, ...held }));
  });

const creditsShown = async (reader: Reader, circle: Circle, viewpoint: Viewpoint) => {
  const survivorOf = survivorsIn(circle.directory);
  const all = (await reader.rows.allFull(credits)).flatMap(
    ({ id, state }) => creditShown(id, state, circle.day, viewpoint, survivorOf)?.credit ?? [],
  );
  return {
    granted: all.filter(({ provider, grantedOn }) => isParty(circle, provider, grantedOn)),
    received: all.filter(({ beneficiary, grantedOn }) => isParty(circle, beneficiary, grantedOn)),
  };
};

const contractsShown = async (reader: Reader, circle: Circle, { table: { names } }: Context, viewpoint: Viewpoint) =>
  (await reader.rows.all(contracts)).flatMap(({ id, plain }) => {
    const resolved = resolveContract(id, plain, viewpoint);
    const role = resolved && roleIn(circle, resolved);
    if (!role) return [];
    const conflicts = withoutSpelling(resolved.conflicts, resolved.gpuModel, names);
    return [
      { role, ...withParties(resolved, survivorsIn(circle.directory)), conflicts, ...dayUncertain(resolved.announcedOn?.value, viewpoint) },
    ];
  });

const compute = route(
  '/v1/organizations/{id}/compute',
  {
    rests: onRowsOf(profiles, clusters, credits, contracts, restrictions, chips),
    times: true,
    paged: false,
    parameters: {},
  },
  async (reader, { event, id: asked, times, viewpoint }) => {
    const id = await registeredId(reader, event, asked, viewpoint);
    const context = await contextOf(reader, viewpoint);
    const { day, directory, table, controls } = context;
    const circle = circleOf(id, directory, day);
    const all = await clustersIn(reader, viewpoint, context);
    const operated = operatedShown(circle, all, context);
    const allocations = allocationsShown(circle, all, context);
    const [capacity] = measureProviders(operatedBy(circle, all), directory, table, day);
    return told({
      organization: id,
      group: circle.holder,
      members: [...circle.members].sort(),
      ...times,
      on: day,
      chipTable: table.version,
      capacity: capacity?.metrics ?? null,
      clusters: operated,
      heldGpus: allocations.length > 0 ? allocations.reduce((total, { gpus }) => plus(total, gpus), 0) : null,
      byCluster: totalsByCluster(allocations),
      allocations,
      credits: await creditsShown(reader, circle, viewpoint),
      contracts: await contractsShown(reader, circle, context, viewpoint),
      restrictions: reachingAny(controls, circle, operated, allocations),
      notLegalAdvice: true,
    });
  },
);

export const computeRoutes: Route[] = [compute];
