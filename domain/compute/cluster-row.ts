/** A cluster on a day: what is usable, allocated and free, by phase, by tenant and in H100 equivalents. */
import Big from 'big.js';
import { noChips } from '../kernel/chips.ts';
import { percent } from '../kernel/money.ts';
import type { SurvivorOf } from '../kernel/references.ts';
import { add, combine, daysOf, type GpusByDay, minus, on, plus } from '../kernel/steps.ts';
import type { Viewpoint } from '../kernel/time.ts';
import { allocationSteps } from './allocations.ts';
import { namesIn, resolvePhases, stockOf, supersededBy, usablePhases } from './capacity.ts';
import { type ChipTable, ratioOf } from './chip.ts';
import { type Cluster, clusterAt } from './cluster.ts';
import { countOf, partsOf, type ResolvedPhase } from './phase.ts';
import { oversubscribed, roomOf } from './room.ts';

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

/** Null until registered. */
export const clusterRow = (state: Cluster, viewpoint: Viewpoint = {}): ClusterRow | null => {
  const { registered, phases, allocations } = clusterAt(state, viewpoint);
  if (!registered) return null;
  return {
    name: registered.name,
    operator: registered.operator,
    owner: registered.owner ?? null,
    country: registered.country ?? null,
    phases: resolvePhases(phases, viewpoint),
    held: allocations
      .map((one) => ({
        allocation: one.data.allocation,
        tenant: one.data.tenant,
        gpuModel: one.data.gpuModel ?? null,
        terms: one.data.terms,
        steps: allocationSteps(one),
      }))
      .sort((a, b) => (a.allocation < b.allocation ? -1 : 1)),
  };
};

/** The row with the survivors of those whom it names. */
export const withSurvivors = (row: ClusterRow, survivorOf: SurvivorOf): ClusterRow => ({
  ...row,
  operator: survivorOf(row.operator),
  owner: row.owner === null ? null : survivorOf(row.owner),
  held: row.held.map((held) => ({ ...held, tenant: survivorOf(held.tenant) })),
});

export type Equivalents = { value: number; basis: 'computed' | 'reported' };

/** H100 equivalents of a phase, not rounded: computed from its GPUs where counts and figures are known, as reported where they are not; null when neither. */
export const equivalentsOf = (phase: ResolvedPhase, table: ChipTable): Equivalents | null => {
  const values = partsOf(phase)?.map(({ gpuModel, gpus }) => {
    const ratio = gpuModel === undefined ? undefined : ratioOf(gpuModel, table);
    return ratio === undefined ? null : new Big(gpus).times(ratio);
  });
  const known = values?.filter((value) => value !== null) ?? [];
  if (values && known.length === values.length)
    return { value: known.reduce((total, value) => total.plus(value), new Big(0)).toNumber(), basis: 'computed' };
  return phase.h100Equivalents ? { value: phase.h100Equivalents.value, basis: 'reported' } : null;
};

const UNBUILT = ['claimed', 'announced', 'contracted', 'under-construction'] as const;
type Unbuilt = (typeof UNBUILT)[number];

const isUnbuilt = ({ state }: ResolvedPhase): boolean => UNBUILT.some((one) => one === state.value);

/** What is not built yet, on a day: a newer plan takes the place of an older one at once, a phase that is built when it can be used. */
const planned = (phases: ResolvedPhase[], day: string): ResolvedPhase[] => {
  const replacing = supersededBy(phases).filter(({ phase }) => isUnbuilt(phase) || (phase.period && phase.period.from <= day));
  const replaced = new Set(replacing.map(({ supersedes }) => supersedes));
  return phases.filter((phase) => isUnbuilt(phase) && !replaced.has(phase.phase));
};

const totalOf = (values: number[]): number => values.reduce(plus, 0);

export type ClusterOn = {
  usableGpus: number;
  allocatedGpus: number;
  freeGpus: number;
  /** Percent of usable GPUs that are allocated, 4 decimals; null when none is usable, or no allocation was ever reported. */
  utilization: number | null;
  /** Not rounded where it is added to others; shown in whole H100s. */
  h100Equivalents: number;
  /** Usable phases of which neither a count nor equivalents are known. */
  phasesUnknown: number;
  /** Whether an allocation was ever reported: without one, what is in use is unknown, and not nothing. */
  isReported: boolean;
  /** GPUs that are only claimed, announced and so on: never counted as usable. */
  unbuilt: Record<Unbuilt, number>;
};

export const clusterOn = ({ phases, held }: ClusterRow, day: string, table: ChipTable): ClusterOn => {
  const [usable, unbuilt] = [usablePhases(phases, day), planned(phases, day)];
  const usableGpus = totalOf(usable.map((phase) => countOf(phase) ?? 0));
  const allocatedGpus = totalOf(held.map(({ steps }) => on(steps, day)));
  const equivalents = usable.map((phase) => equivalentsOf(phase, table));
  const unbuiltIn = (state: Unbuilt) => totalOf(unbuilt.filter((one) => one.state.value === state).map((one) => countOf(one) ?? 0));
  return {
    usableGpus,
    allocatedGpus,
    freeGpus: Math.max(0, minus(usableGpus, allocatedGpus)),
    utilization: held.length === 0 ? null : percent(allocatedGpus, usableGpus),
    h100Equivalents: totalOf(equivalents.map((one) => one?.value ?? 0)),
    phasesUnknown: usable.filter((phase, n) => countOf(phase) === null && !equivalents[n]).length,
    isReported: held.length > 0,
    unbuilt: {
      claimed: unbuiltIn('claimed'),
      announced: unbuiltIn('announced'),
      contracted: unbuiltIn('contracted'),
      'under-construction': unbuiltIn('under-construction'),
    },
  };
};

/** Usable, allocated and free GPUs on every day on which one of them changes, and the periods in which there are too few, in all or of a model. */
export const courseOf = ({ phases, held }: ClusterRow, names = noChips) => {
  const [stock, allocated] = [stockOf(phases, names), heldSteps(held)];
  const free = combine(stock.all, allocated, (all, taken) => Math.max(0, minus(all, taken)));
  return {
    days: daysOf(stock.all, allocated).map((day) => ({
      from: day,
      usableGpus: on(stock.all, day),
      allocatedGpus: on(allocated, day),
      freeGpus: on(free, day),
      utilization: held.length === 0 ? null : percent(on(allocated, day), on(stock.all, day)),
    })),
    oversubscribed: oversubscribed(roomOf(stock, held, names)),
  };
};

/** How many GPUs of each model could still be allocated on a day, with those whose model nobody states; by the first name that the cluster has for it. */
export const freeByModel = ({ phases, held }: ClusterRow, day: string, names = noChips): { gpuModel: string; gpus: number }[] => {
  const room = roomOf(stockOf(phases, names), held, names);
  return [...namesIn(phases, held, names).values()].map((gpuModel) => ({ gpuModel, gpus: on(room.ofModel(gpuModel), day) }));
};

/** GPUs of all of them together, from day to day. */
export const heldSteps = (held: Held[]): GpusByDay => add(held.map(({ steps }) => steps));
