/** Who runs most compute: usable GPUs, H100 equivalents, allocated GPUs and utilization, by the group of a cluster's operator. */
import type { ChipTable } from '../compute/chip.ts';
import { type ClusterRow, clusterOn, heldSteps, knownOf } from '../compute/cluster-row.ts';
import { percent, sum } from '../kernel/money.ts';
import type { SurvivorOf } from '../kernel/references.ts';
import type { GpusByDay } from '../kernel/steps.ts';
import type { Bounds, Contender } from './ranking.ts';
import { type Directory, holderOf } from './startup.ts';

export const PROVIDER_METRICS = ['gpus', 'h100Equivalents', 'allocatedGpus', 'utilization'] as const satisfies (keyof ProviderMetrics)[];
export type ProviderMetric = (typeof PROVIDER_METRICS)[number];
/** What providers are compared by: the metrics that a usable phase may leave unknown. */
export const PROVIDER_BASES = ['gpus', 'h100Equivalents'] as const satisfies ProviderMetric[];
export type ProviderBase = (typeof PROVIDER_BASES)[number];

/** Sums over usable phases of which the figure is known: 0 only where no phase is usable, null where it is known of none. `utilization` is percent of usable GPUs that are
 * allocated, over the clusters where an allocation was ever reported and usable GPUs are counted; null when there are none. `phasesUnknown`: usable phases of which neither figure is known. */
export type ProviderMetrics = {
  clusters: number;
  gpus: number | null;
  h100Equivalents: number | null;
  allocatedGpus: number;
  utilization: number | null;
  phasesWithoutCount: number;
  phasesWithoutEquivalents: number;
  phasesUnknown: number;
};

/** `implied`: what the phases without a figure may come to by their other figure, in whole GPUs and H100s. `isUseOpen`: usable GPUs that are not counted may lie behind its
 * utilization. */
export type MeasuredProvider = {
  id: string;
  name: string;
  metrics: ProviderMetrics;
  implied: Record<ProviderBase, number>;
  isUseOpen: boolean;
};

export type Clusters = { id: string; row: ClusterRow }[];

const measured = (own: Clusters, table: ChipTable, day: string): Omit<MeasuredProvider, 'id' | 'name'> => {
  const states = own.map(({ row }) => clusterOn(row, day, table));
  type State = (typeof states)[number];
  const total = (pick: (state: State) => number, of = states) => sum(of.map(pick));
  const phasesWithoutCount = total((one) => one.phasesWithoutCount);
  const phasesWithoutEquivalents = total((one) => one.phasesWithoutEquivalents);
  const equivalents = knownOf(
    total((one) => one.h100Equivalents ?? 0),
    phasesWithoutEquivalents,
  );
  const reported = states.filter((one) => one.isReported && one.usableGpus !== null);
  const metrics: ProviderMetrics = {
    clusters: own.length,
    gpus: knownOf(
      total((one) => one.usableGpus ?? 0),
      phasesWithoutCount,
    ),
    h100Equivalents: equivalents === null ? null : Math.round(equivalents),
    allocatedGpus: total((one) => one.allocatedGpus),
    utilization: percent(
      total((one) => one.allocatedGpus, reported),
      total((one) => one.usableGpus ?? 0, reported),
    ),
    ...{ phasesWithoutCount, phasesWithoutEquivalents, phasesUnknown: total((one) => one.phasesUnknown) },
  };
  const implied = { gpus: total((one) => one.implied.gpus), h100Equivalents: total((one) => one.implied.h100Equivalents) };
  return {
    metrics,
    implied: { gpus: Math.round(implied.gpus), h100Equivalents: Math.round(implied.h100Equivalents) },
    isUseOpen: reported.some((one) => one.phasesWithoutCount > 0),
  };
};

/** Every operator's group on a day, over the clusters of a country, or all. */
export const measureProviders = (clusters: Clusters, directory: Directory, table: ChipTable, day: string, country?: string) => {
  const inPlace = clusters.filter(({ row }) => country === undefined || row.country === country);
  return [...Map.groupBy(inPlace, ({ row }) => holderOf(row.operator, directory, day))]
    .map(([id, own]): MeasuredProvider => ({ id, name: directory.get(id)?.name ?? id, ...measured(own, table, day) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
};

/** How many usable phases a base says nothing of. */
export const phasesWithout = ({ phasesWithoutCount, phasesWithoutEquivalents }: ProviderMetrics, base: ProviderBase): number =>
  base === 'gpus' ? phasesWithoutCount : phasesWithoutEquivalents;

/** A usable phase of which the figure is unknown could make a provider any larger, and its use any smaller. */
const boundsOf = ({ metrics, isUseOpen }: MeasuredProvider, metric: ProviderMetric): Bounds | null => {
  const value = metrics[metric];
  if (metric === 'utilization') return value === null ? null : { low: isUseOpen ? 0 : value, high: value };
  const isOpen = metric !== 'allocatedGpus' && phasesWithout(metrics, metric) > 0;
  return { low: value ?? 0, high: isOpen ? null : value };
};

export const providerContenders = (providers: MeasuredProvider[], metric: ProviderMetric): Contender<ProviderMetrics>[] =>
  providers.map((one) => ({
    ...{ id: one.id, name: one.name, value: one.metrics[metric], bounds: boundsOf(one, metric) },
    ...{ listed: true, metrics: one.metrics },
  }));

/** GPUs allocated to each tenant from day to day, over all clusters; to the survivor of one that was merged. */
export const heldByTenant = (clusters: Clusters, survivorOf: SurvivorOf): Map<string, GpusByDay> => {
  const held = Map.groupBy(
    clusters.flatMap(({ row }) => row.held),
    ({ tenant }) => survivorOf(tenant),
  );
  return new Map([...held].map(([tenant, of]) => [tenant, heldSteps(of)]));
};
