/** The phases of a cluster together: which take the place of which, and how many GPUs of which model can be used from which day on. */

import { type ChipNames, chipKey } from '../kernel/chips.ts';
import type { Claims } from '../kernel/claims.ts';
import { onCycle } from '../kernel/cycles.ts';
import { isWhole, remembered } from '../kernel/remembered.ts';
import { add, type GpusByDay } from '../kernel/steps.ts';
import { firstDay, type Viewpoint } from '../kernel/time.ts';
import { type Period, type PhaseSays, partsOf, type ResolvedPhase, resolvePhase } from './phase.ts';

export type Phases = Record<string, Claims<PhaseSays>>;

const resolvedNow = remembered((claims: Claims<PhaseSays>) => {
  const byName = new Map<string, ResolvedPhase | null>();
  return (phase: string): ResolvedPhase | null => {
    const before = byName.get(phase);
    if (before !== undefined) return before;
    const resolved = resolvePhase(phase, claims);
    byName.set(phase, resolved);
    return resolved;
  };
});

/** All phases, by first day then Id. */
export const resolvePhases = (phases: Phases, viewpoint: Viewpoint = {}): ResolvedPhase[] => {
  const order = ({ period, from, phase }: ResolvedPhase) => `${period?.from ?? (from ? firstDay(from.value) : '')} ${phase}`;
  return Object.entries(phases)
    .flatMap(([phase, claims]) => (isWhole(viewpoint) ? resolvedNow(claims)(phase) : resolvePhase(phase, claims, viewpoint)) ?? [])
    .sort((a, b) => (order(a) < order(b) ? -1 : 1));
};

/** Which phase each takes the place of, those in a circle left out: none of them takes another's. */
export const supersededBy = (phases: ResolvedPhase[]): { phase: ResolvedPhase; supersedes: string }[] => {
  const next = new Map(phases.flatMap(({ phase, supersedes }) => (supersedes ? [[phase, supersedes.value] as const] : [])));
  const circle = onCycle(next);
  return phases.flatMap((phase) => (phase.supersedes && !circle.has(phase.phase) ? [{ phase, supersedes: phase.supersedes.value }] : []));
};

/** By phase, when it can be used: by its own fields, until one that takes its place can be used itself. */
export const usablePeriods = (phases: ResolvedPhase[]): ReadonlyMap<string, Period> => {
  const replaced = new Map<string, string>();
  for (const { phase, supersedes } of supersededBy(phases)) {
    const before = replaced.get(supersedes);
    if (phase.period && (before === undefined || phase.period.from < before)) replaced.set(supersedes, phase.period.from);
  }
  const periods = new Map<string, Period>();
  for (const { phase, period } of phases) {
    if (!period) continue;
    const to = [period.to, replaced.get(phase)].filter((day) => typeof day === 'string').sort()[0] ?? null;
    if (to === null || to > period.from) periods.set(phase, { from: period.from, to });
  }
  return periods;
};

export const isWithin = (period: Period | undefined, day: string): boolean =>
  period !== undefined && period.from <= day && (period.to === null || day < period.to);

/** Phases that can be used on a day. */
export const usablePhases = (phases: ResolvedPhase[], day: string): ResolvedPhase[] => {
  const periods = usablePeriods(phases);
  return phases.filter(({ phase }) => isWithin(periods.get(phase), day));
};

/** Usable GPUs from day to day: in all, of each model by its key, and of those whose model nobody states. A phase without a known count adds none. */
export type Stock = { all: GpusByDay; byModel: ReadonlyMap<string, GpusByDay>; unstated: GpusByDay };

export const during = ({ from, to }: Period, gpus: number): GpusByDay =>
  to === null
    ? [[from, gpus]]
    : [
        [from, gpus],
        [to, 0],
      ];

export const stockOf = (phases: ResolvedPhase[], names: ChipNames): Stock => {
  const periods = usablePeriods(phases);
  const parts = phases.flatMap((phase) => {
    const period = periods.get(phase.phase);
    return period ? (partsOf(phase) ?? []).map(({ gpuModel, gpus }) => ({ gpuModel, steps: during(period, gpus) })) : [];
  });
  const steps = (of: typeof parts) => add(of.map((one) => one.steps));
  const stated = parts.filter(({ gpuModel }) => gpuModel !== undefined);
  const byModel = Map.groupBy(stated, ({ gpuModel = '' }) => chipKey(gpuModel, names));
  return {
    all: steps(parts),
    byModel: new Map([...byModel].map(([model, of]) => [model, steps(of)])),
    unstated: steps(parts.filter(({ gpuModel }) => gpuModel === undefined)),
  };
};

/** How many usable phases have no count, from day to day. */
export const uncountedOf = (phases: ResolvedPhase[]): GpusByDay => {
  const periods = usablePeriods(phases);
  const uncounted = phases.filter((phase) => partsOf(phase) === null).flatMap(({ phase }) => periods.get(phase) ?? []);
  return add(uncounted.map((period) => during(period, 1)));
};

/** The models that phases and allocations name, each by the first of its names, in the order of these. */
export const namesIn = (
  phases: ResolvedPhase[],
  held: { gpuModel?: string | null | undefined }[],
  names: ChipNames,
): ReadonlyMap<string, string> => {
  const called = new Map<string, string>();
  for (const { gpuModel } of [...phases.flatMap((phase) => partsOf(phase) ?? []), ...held]) {
    if (typeof gpuModel !== 'string') continue;
    const key = chipKey(gpuModel, names);
    const before = called.get(key);
    if (before === undefined || gpuModel < before) called.set(key, gpuModel);
  }
  return new Map([...called].sort(([, a], [, b]) => (a < b ? -1 : 1)));
};
