/** Whom a restriction touches: clusters by their phases, allocations, tenants, and who invested in them. */

import type { Clusters } from '../boards/provider-rankings.ts';
import { type Directory, holderOf, type Startup } from '../boards/startup.ts';
import { modelsOf, type ResolvedPhase, usablePhases } from '../compute/capacity.ts';
import type { ClusterRow, Held } from '../compute/cluster-row.ts';
import { on } from '../kernel/steps.ts';
import { marksOn, type Target } from './controls.ts';
import type { Issue } from './restriction.ts';

export type Exposure = {
  clusters: { cluster: string; name: string; phases: { phase: string; gpuModel: string | null; usable: boolean }[] }[];
  allocations: { cluster: string; allocation: string; tenant: string; gpus: number }[];
  startups: { startup: string; name: string; gpus: number; named: boolean; investors: string[] }[];
};

/** Whom a restriction of entities may name: the organization, and the group that it belongs to. */
const entitiesOf = (directory: Directory, ...ids: (string | null)[]): string[] =>
  ids.flatMap((id) => (id ? [id, holderOf(id, directory, true)] : []));

type Site = Pick<ClusterRow, 'country' | 'operator' | 'owner'>;
type Marked = Target & { entities: string[] };

/** What restrictions can be about a phase: each of its chip models, where the cluster stands, by whose hand. */
export const phaseTargets = ({ country, operator, owner }: Site, phase: ResolvedPhase, directory: Directory): Marked[] =>
  modelsOf(phase).map((gpuModel) => ({ gpuModel, destination: country ?? undefined, entities: entitiesOf(directory, operator, owner) }));

/** And about an allocation: its chip model, where the cluster stands, and who has it. */
export const heldTarget = ({ country }: Site, { gpuModel, tenant }: Held, directory: Directory): Marked => ({
  gpuModel: gpuModel ?? undefined,
  destination: country ?? undefined,
  entities: entitiesOf(directory, tenant),
});

/** What one restriction touches on a day. A tenant is exposed by an allocation that is touched, or by being named itself; a restriction of investment names
 * every startup of its destinations. */
export const exposureOf = (
  issue: Issue,
  clusters: Clusters,
  { startups, directory }: { startups: Startup[]; directory: Directory },
  day: string,
): Exposure => {
  const control = { id: '', issue, supersededBy: [], chain: [] };
  const isMarked = (target: Marked): boolean => marksOn([control], target).length > 0;
  const touchedPhases = clusters.map(({ id, row }) => {
    const usable = new Set(usablePhases(row.phases, day).map(({ phase }) => phase));
    const phases = row.phases
      .filter((phase) => phaseTargets(row, phase, directory).some(isMarked))
      .map((phase) => ({ phase: phase.phase, gpuModel: phase.gpuModel?.value ?? null, usable: usable.has(phase.phase) }));
    return { cluster: id, name: row.name, phases };
  });
  const allocations = clusters.flatMap(({ id, row }) =>
    row.held
      .filter((held) => isMarked(heldTarget(row, held, directory)))
      .map(({ allocation, tenant, steps }) => ({ cluster: id, allocation, tenant, gpus: on(steps, day) }))
      .filter(({ gpus }) => gpus > 0),
  );
  const reached = issue.scope === 'investment' ? startups.filter(({ country }) => country && issue.destinations?.includes(country)) : [];
  const named = new Set([
    ...reached.map(({ id }) => id),
    ...startups.map(({ id }) => id).filter((id) => isMarked({ entities: entitiesOf(directory, id) })),
  ]);
  const tenants = new Set([...allocations.map(({ tenant }) => tenant), ...named]);
  return {
    clusters: touchedPhases.filter(({ phases }) => phases.length > 0),
    allocations,
    startups: [...tenants].sort().map((startup) => ({
      startup,
      name: directory.get(startup)?.name ?? startup,
      gpus: allocations.filter(({ tenant }) => tenant === startup).reduce((total, { gpus }) => total + gpus, 0),
      named: named.has(startup),
      investors: investorsOf(startup, startups, directory),
    })),
  };
};

/** The groups in counted rounds of a startup, by Id. */
const investorsOf = (startup: string, startups: Startup[], directory: Directory): string[] => {
  const deals = startups.find(({ id }) => id === startup)?.deals.filter(({ counted }) => counted) ?? [];
  return [...new Set(deals.flatMap(({ parts }) => parts.map(({ investor }) => holderOf(investor, directory, true))))].sort();
};
