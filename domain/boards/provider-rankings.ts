/** Who runs most compute: usable GPUs, H100 equivalents, allocated GPUs and utilization, by the group of a cluster's operator. */
import type { ChipTable } from '../compute/chip.ts';
import { type ClusterRow, clusterOn, heldSteps } from '../compute/cluster-row.ts';
import { percent, sum } from '../kernel/money.ts';
import type { SurvivorOf } from '../kernel/references.ts';
import type { GpusByDay } from '../kernel/steps.ts';
import type { Contender } from './ranking.ts';
import { type Directory, holderOf } from './startup.ts';

export const PROVIDER_METRICS = ['gpus', 'h100Equivalents', 'allocatedGpus', 'utilization'] as const satisfies (keyof ProviderMetrics)[];
export type ProviderMetric = (typeof PROVIDER_METRICS)[number];

/** `utilization` is percent of usable GPUs that are allocated, over the clusters where an allocation was ever reported; null when none is usable there. `phasesUnknown`: usable phases of unknown size. */
export type ProviderMetrics = {
  clusters: number;
  gpus: number;
  h100Equivalents: number;
  allocatedGpus: number;
  utilization: number | null;
  phasesUnknown: number;
};

export type Clusters = { id: string; row: ClusterRow }[];

/** Every operator's group on a day, over the clusters of a country, or all. */
export const measureProviders = (clusters: Clusters, directory: Directory, table: ChipTable, day: string, country?: string) => {
  const inPlace = clusters.filter(({ row }) => country === undefined || row.country === country);
  return [...Map.groupBy(inPlace, ({ row }) => holderOf(row.operator, directory, day))]
    .map(([id, own]) => {
      const states = own.map(({ row }) => clusterOn(row, day, table));
      const total = (pick: (state: (typeof states)[number]) => number) => sum(states.map(pick));
      const [gpus, allocatedGpus] = [total((one) => one.usableGpus), total((one) => one.allocatedGpus)];
      const usableWhereReported = total((one) => (one.isReported ? one.usableGpus : 0));
      const metrics: ProviderMetrics = {
        clusters: own.length,
        gpus,
        h100Equivalents: Math.round(total((one) => one.h100Equivalents)),
        allocatedGpus,
        utilization: states.some((one) => one.isReported) ? percent(allocatedGpus, usableWhereReported) : null,
        phasesUnknown: total((one) => one.phasesUnknown),
      };
      return { id, name: directory.get(id)?.name ?? id, metrics };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
};

/** A usable phase of unknown size could make a provider any larger. */
export const providerContenders = (measured: ReturnType<typeof measureProviders>, metric: ProviderMetric): Contender<ProviderMetrics>[] =>
  measured.map(({ id, name, metrics }) => {
    const value = metrics[metric];
    const isOpen = metrics.phasesUnknown > 0 && (metric === 'gpus' || metric === 'h100Equivalents');
    return { id, name, value, bounds: value === null ? null : { low: value, high: isOpen ? null : value }, listed: true, metrics };
  });

/** GPUs allocated to each tenant from day to day, over all clusters; to the survivor of one that was merged. */
export const heldByTenant = (clusters: Clusters, survivorOf: SurvivorOf): Map<string, GpusByDay> => {
  const held = Map.groupBy(
    clusters.flatMap(({ row }) => row.held),
    ({ tenant }) => survivorOf(tenant),
  );
  return new Map([...held].map(([tenant, of]) => [tenant, heldSteps(of)]));
};
