/** A cluster on a day: what is usable, allocated and free, by phase, by tenant and in H100 equivalents. */
import { chipKey, noChips } from '../kernel/chips.ts';
import { percent } from '../kernel/money.ts';
import type { SurvivorOf } from '../kernel/references.ts';
import { add, daysOf, type GpusByDay, minus, on, plus } from '../kernel/steps.ts';
import type { Viewpoint } from '../kernel/time.ts';
import { allocationSteps } from './allocations.ts';
import { namesIn, resolvePhases, stockOf, supersededBy, uncountedOf, usablePhases } from './capacity.ts';
import type { ChipTable } from './chip.ts';
import { type Cluster, clusterAt } from './cluster.ts';
import { equivalentsOf, impliedCountOf, impliedEquivalentsOf } from './equivalents.ts';
import { countOf, modelsOf, type ResolvedPhase } from './phase.ts';
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

/** Every count and every equivalent is over 0: a sum of 0 beside phases of which it is unknown says nothing, and is null. */
export const knownOf = (total: number, phasesWithout: number): number | null => (total === 0 && phasesWithout > 0 ? null : total);

/** GPUs that are free of those that are counted; null where none of the usable ones is. */
const freeOf = (usable: number | null, allocated: number): number | null =>
  usable === null ? null : Math.max(0, minus(usable, allocated));

/** Percent of counted usable GPUs that are allocated, 4 decimals; null when none is usable or counted, or no allocation was ever reported. */
const utilizationOf = (held: Held[], usable: number | null, allocated: number): number | null =>
  held.length === 0 || usable === null ? null : percent(allocated, usable);

/** Sums are of the usable phases of which the figure is known: 0 only where no phase is usable, null where it is known of none. How many are left out is said beside them. */
export type ClusterOn = {
  usableGpus: number | null;
  allocatedGpus: number;
  freeGpus: number | null;
  /** Percent of usable GPUs that are allocated, 4 decimals; null when none is usable or counted, or no allocation was ever reported. */
  utilization: number | null;
  /** Not rounded where it is added to others; shown in whole H100s. */
  h100Equivalents: number | null;
  phasesWithoutCount: number;
  phasesWithoutEquivalents: number;
  /** Usable phases of which neither a count nor equivalents are known. */
  phasesUnknown: number;
  /** What the phases without a figure may come to by their other figure, not rounded. */
  implied: { gpus: number; h100Equivalents: number };
  /** Whether an allocation was ever reported: without one, what is in use is unknown, and not nothing. */
  isReported: boolean;
  /** GPUs that are only claimed, announced and so on: never counted as usable. */
  unbuilt: Record<Unbuilt, number | null>;
  /** Of how many phases in these states nobody says how many GPUs they will have. */
  unbuiltWithoutCount: Record<Unbuilt, number>;
};

const byState = <T>(inState: (state: Unbuilt) => T): Record<Unbuilt, T> => ({
  claimed: inState('claimed'),
  announced: inState('announced'),
  contracted: inState('contracted'),
  'under-construction': inState('under-construction'),
});

const isCounted = (phase: ResolvedPhase): boolean => countOf(phase) !== null;
const gpusOf = (phases: ResolvedPhase[]): number => totalOf(phases.map((phase) => countOf(phase) ?? 0));
const uncountedIn = (phases: ResolvedPhase[]): number => phases.filter((phase) => !isCounted(phase)).length;

export const clusterOn = ({ phases, held }: ClusterRow, day: string, table: ChipTable): ClusterOn => {
  const [usable, unbuilt] = [usablePhases(phases, day), planned(phases, day)];
  const equivalents = usable.map((phase) => equivalentsOf(phase, table));
  const phasesWithoutCount = uncountedIn(usable);
  const phasesWithoutEquivalents = equivalents.filter((one) => !one).length;
  const usableGpus = knownOf(gpusOf(usable), phasesWithoutCount);
  const allocatedGpus = totalOf(held.map(({ steps }) => on(steps, day)));
  const unbuiltIn = (state: Unbuilt) => unbuilt.filter((one) => one.state.value === state);
  return {
    usableGpus,
    allocatedGpus,
    freeGpus: freeOf(usableGpus, allocatedGpus),
    utilization: utilizationOf(held, usableGpus, allocatedGpus),
    h100Equivalents: knownOf(totalOf(equivalents.map((one) => one?.value ?? 0)), phasesWithoutEquivalents),
    phasesWithoutCount,
    phasesWithoutEquivalents,
    phasesUnknown: usable.filter((phase, n) => !isCounted(phase) && !equivalents[n]).length,
    implied: {
      gpus: totalOf(usable.map((phase) => impliedCountOf(phase, table) ?? 0)),
      h100Equivalents: totalOf(usable.map((phase) => impliedEquivalentsOf(phase, table) ?? 0)),
    },
    isReported: held.length > 0,
    unbuilt: byState((state) => knownOf(gpusOf(unbuiltIn(state)), uncountedIn(unbuiltIn(state)))),
    unbuiltWithoutCount: byState((state) => uncountedIn(unbuiltIn(state))),
  };
};

/** Usable, allocated and free GPUs on every day on which one of them changes, or how many usable phases have no count, and the periods in which there are too few of those
 * that are counted, in all or of a model. */
export const courseOf = ({ phases, held }: ClusterRow, names = noChips) => {
  const [stock, allocated, uncounted] = [stockOf(phases, names), heldSteps(held), uncountedOf(phases)];
  return {
    days: daysOf(stock.all, allocated, uncounted).map((from) => {
      const [allocatedGpus, phasesWithoutCount] = [on(allocated, from), on(uncounted, from)];
      const usableGpus = knownOf(on(stock.all, from), phasesWithoutCount);
      const freeGpus = freeOf(usableGpus, allocatedGpus);
      return { from, usableGpus, allocatedGpus, freeGpus, utilization: utilizationOf(held, usableGpus, allocatedGpus), phasesWithoutCount };
    }),
    oversubscribed: oversubscribed(roomOf(stock, held, names)),
  };
};

/** GPUs of a model that could still be allocated: null where none of those that could be of it is counted, and a usable phase that may hold some has no count. */
export type FreeOfModel = { gpuModel: string; gpus: number | null; phasesWithoutCount: number };

/** How many GPUs of each model could still be allocated on a day, with those whose model nobody states; by the first name that the cluster has for it. */
export const freeByModel = ({ phases, held }: ClusterRow, day: string, names = noChips): FreeOfModel[] => {
  const stock = stockOf(phases, names);
  const room = roomOf(stock, held, names);
  const uncounted = usablePhases(phases, day).filter((phase) => !isCounted(phase));
  return [...namesIn(phases, held, names)].map(([key, gpuModel]) => {
    const mayBe = (model: string | undefined) => model === undefined || chipKey(model, names) === key;
    const phasesWithoutCount = uncounted.filter((phase) => modelsOf(phase).some(mayBe)).length;
    const counted = plus(on(stock.byModel.get(key) ?? [], day), on(stock.unstated, day));
    const gpus = knownOf(counted, phasesWithoutCount) === null ? null : on(room.ofModel(gpuModel), day);
    return { gpuModel, gpus, phasesWithoutCount };
  });
};

/** GPUs of all of them together, from day to day. */
export const heldSteps = (held: Held[]): GpusByDay => add(held.map(({ steps }) => steps));
