/** Whom a restriction touches: clusters by their phases, allocations, tenants, and who invested in them. */
import { usablePhases } from './capacity.ts';
import { marksOn, type Target } from './controls.ts';
import type { Clusters } from './provider-rankings.ts';
import type { Issue } from './restriction.ts';
import { type Directory, holderOf, type Startup } from './startup.ts';
import { on } from './steps.ts';

export type Exposure = {
  clusters: { cluster: string; name: string; phases: { phase: string; gpuModel: string | null; usable: boolean }[] }[];
  allocations: { cluster: string; allocation: string; tenant: string; gpus: number }[];
  startups: { startup: string; name: string; gpus: number; named: boolean; investors: string[] }[];
};

/** What one restriction touches on a day. A tenant is exposed by an allocation that is touched, or by being named itself; a restriction of investment names
 * every startup of its destinations. */
export const exposureOf = (
  issue: Issue,
  clusters: Clusters,
  { startups, directory }: { startups: Startup[]; directory: Directory },
  day: string,
): Exposure => {
  const control = { id: '', issue, supersededBy: [], chain: [] };
  const isMarked = (target: Target & { entities: string[] }): boolean => marksOn([control], target).length > 0;
  const entities = (...ids: (string | null)[]) => ids.flatMap((id) => (id ? [id, holderOf(id, directory, true)] : []));
  const touchedPhases = clusters.map(({ id, row }) => {
    const usable = new Set(usablePhases(row.phases, day).map(({ phase }) => phase));
    const destination = row.country ?? undefined;
    const phases = row.phases
      .map((phase) => ({ phase, models: [phase.gpuModel?.value, ...(phase.alsoGpus?.value ?? []).map(({ gpuModel }) => gpuModel)] }))
      .filter(({ models }) => models.some((gpuModel) => isMarked({ gpuModel, destination, entities: entities(row.operator, row.owner) })))
      .map(({ phase }) => ({ phase: phase.phase, gpuModel: phase.gpuModel?.value ?? null, usable: usable.has(phase.phase) }));
    return { cluster: id, name: row.name, phases };
  });
  const allocations = clusters.flatMap(({ id, row }) =>
    row.held
      .filter(({ gpuModel, tenant }) =>
        isMarked({ gpuModel: gpuModel ?? undefined, destination: row.country ?? undefined, entities: entities(tenant) }),
      )
      .map(({ allocation, tenant, steps }) => ({ cluster: id, allocation, tenant, gpus: on(steps, day) }))
      .filter(({ gpus }) => gpus > 0),
  );
  const reached = issue.scope === 'investment' ? startups.filter(({ country }) => country && issue.destinations?.includes(country)) : [];
  const named = new Set([
    ...reached.map(({ id }) => id),
    ...startups.map(({ id }) => id).filter((id) => isMarked({ entities: entities(id) })),
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
