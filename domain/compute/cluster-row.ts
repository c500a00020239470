/** A cluster on a day: what is usable, allocated and free, by phase, by tenant and in H100 equivalents. */
import Big from 'big.js';
import { percent, sum } from '../kernel/money.ts';
import { add, combine, daysOf, type GpusByDay, on } from '../kernel/steps.ts';
import { isKnown, type Viewpoint } from '../kernel/time.ts';
import { type Allocation, allocationSteps, oversubscribed } from './allocations.ts';
import { countOf, hasStarted, type ResolvedPhase, resolvePhases, usablePhases, usableSteps } from './capacity.ts';
import type { Chip } from './chip.ts';
import type { Cluster } from './cluster.ts';

/** What lists and boards know of an allocation; `steps` is its size from day to day. */
export type Held = { allocation: string; tenant: string; gpuModel: string | null; terms: string; steps: GpusByDay };
/** A cluster without its claims. */
export type ClusterRow = {
  name: string;
  operator: string;
  owner: string | null;
  country: string | null;
  phases: ResolvedPhase[];
  held: Held[];
};

const recordedBy = ({ recordedAt }: Viewpoint, at: number): boolean => recordedAt === undefined || at <= recordedAt;

/** An allocation as far as it was recorded; undefined when it was not yet. Allocations are facts, not claims: `knownAt` asks when their source was
 * published, or else when they were recorded. */
const allocationAt = (one: Allocation, viewpoint: Viewpoint): Allocation | undefined => {
  if (!isKnown(one.data.source?.publishedOn, one.at, viewpoint)) return undefined;
  const released =
    one.released && recordedBy(viewpoint, one.released.at) && isKnown(undefined, one.released.at, viewpoint) ? one.released : null;
  return { ...one, released, resizes: one.resizes.filter((resize) => isKnown(undefined, resize.at, viewpoint)) };
};

/** Null until registered. */
export const clusterRow = ({ registered, phases, allocations }: Cluster, viewpoint: Viewpoint = {}): ClusterRow | null =>
  registered && {
    name: registered.name,
    operator: registered.operator,
    owner: registered.owner ?? null,
    country: registered.country ?? null,
    phases: resolvePhases(phases, viewpoint),
    held: Object.values(allocations)
      .flatMap((one) => allocationAt(one, viewpoint) ?? [])
      .map((one) => ({
        allocation: one.data.allocation,
        tenant: one.data.tenant,
        gpuModel: one.data.gpuModel ?? null,
        terms: one.data.terms,
        steps: allocationSteps(one),
      }))
      .sort((a, b) => (a.allocation < b.allocation ? -1 : 1)),
  };

/** How many times an H100 each model is, by 16-bit operations: model name → ratio. `version` counts the events behind it. */
export type ChipTable = { version: number; ratios: ReadonlyMap<string, number> };

const REFERENCE = 'NVIDIA H100';

/** A100 with 312 and H100 with 989.4 dense FP16 teraflops: an A100 is 0.3153 of an H100. Models without a published figure have no ratio. */
export const chipTable = (rows: { v: number; plain: Chip }[]): ChipTable => {
  const flops = new Map(rows.flatMap(({ plain }) => (plain?.fp16DenseTflops ? [[plain.model, plain.fp16DenseTflops] as const] : [])));
  const reference = flops.get(REFERENCE);
  const ratios = reference ? [...flops].map(([model, of]) => [model, new Big(of).div(reference).toNumber()] as const) : [];
  return { version: rows.reduce((total, { v }) => total + v, 0), ratios: new Map(ratios) };
};

/** H100 equivalents of a phase: computed from its GPUs where count and figures are known, as reported where only that is; null when neither. */
export const equivalentsOf = (phase: ResolvedPhase, { ratios }: ChipTable): { value: number; basis: 'computed' | 'reported' } | null => {
  const parts = [{ gpuModel: phase.gpuModel?.value, gpus: phase.gpus?.value }, ...(phase.alsoGpus?.value ?? [])];
  const values = parts.map(({ gpuModel, gpus }) => {
    const ratio = ratios.get(gpuModel ?? '');
    return gpus !== undefined && ratio !== undefined ? gpus * ratio : null;
  });
  if (phase.gpus && values.every((value) => value !== null)) return { value: Math.round(sum(values)), basis: 'computed' };
  return !phase.gpus && phase.h100Equivalents ? { value: phase.h100Equivalents.value, basis: 'reported' } : null;
};

const UNBUILT = ['claimed', 'announced', 'contracted', 'under-construction'] as const;
type Unbuilt = (typeof UNBUILT)[number];

const isUnbuilt = ({ state }: ResolvedPhase): boolean => UNBUILT.some((one) => one === state.value);

/** What is not built yet, on a day: a newer plan takes the place of an older one at once, a phase that is built when it begins. */
const planned = (phases: ResolvedPhase[], day: string): ResolvedPhase[] =>
  phases.filter(
    (phase) =>
      isUnbuilt(phase) && !phases.some((other) => other.supersedes?.value === phase.phase && (isUnbuilt(other) || hasStarted(other, day))),
  );

export type ClusterOn = {
  usableGpus: number;
  allocatedGpus: number;
  freeGpus: number;
  /** Percent of usable GPUs that are allocated, 4 decimals; null when none is usable. */
  utilization: number | null;
  h100Equivalents: number;
  /** Usable phases of which neither a count nor equivalents are known. */
  phasesUnknown: number;
  /** GPUs that are only claimed, announced and so on: never counted as usable. */
  unbuilt: Record<Unbuilt, number>;
};

export const clusterOn = ({ phases, held }: ClusterRow, day: string, table: ChipTable): ClusterOn => {
  const [usable, unbuilt] = [usablePhases(phases, day), planned(phases, day)];
  const usableGpus = usable.reduce((total, phase) => total + (countOf(phase) ?? 0), 0);
  const allocatedGpus = held.reduce((total, { steps }) => total + on(steps, day), 0);
  const equivalents = usable.map((phase) => equivalentsOf(phase, table));
  return {
    usableGpus,
    allocatedGpus,
    freeGpus: Math.max(0, usableGpus - allocatedGpus),
    utilization: percent(allocatedGpus, usableGpus),
    h100Equivalents: sum(equivalents.map((one) => one?.value ?? 0)),
    phasesUnknown: usable.filter((phase, n) => countOf(phase) === null && !equivalents[n]).length,
    unbuilt: Object.fromEntries(
      UNBUILT.map((state) => [
        state,
        unbuilt.filter((phase) => phase.state.value === state).reduce((total, phase) => total + (countOf(phase) ?? 0), 0),
      ]),
    ) as ClusterOn['unbuilt'],
  };
};

/** Usable, allocated and free GPUs on every day on which one of them changes, and the periods in which there are too few. */
export const courseOf = ({ phases, held }: ClusterRow) => {
  const [usable, allocated] = [usableSteps(phases), heldSteps(held)];
  const free = combine(usable, allocated, (all, taken) => Math.max(0, all - taken));
  return {
    days: daysOf(usable, allocated).map((day) => ({
      from: day,
      usableGpus: on(usable, day),
      allocatedGpus: on(allocated, day),
      freeGpus: on(free, day),
      utilization: percent(on(allocated, day), on(usable, day)),
    })),
    oversubscribed: oversubscribed(usable, allocated),
  };
};

/** GPUs of all of them together, from day to day. */
export const heldSteps = (held: Held[]): GpusByDay => add(held.map(({ steps }) => steps));
