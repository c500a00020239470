/** The phases of a cluster: the claims about each, what they resolve to, and how many GPUs can be used from which day on. */
import type { EventOf } from '../../events/catalogue.ts';
import type { CapacityReported } from '../../events/cluster.ts';
import { type Claim, type Resolved, resolve, standing } from '../kernel/claims.ts';
import { BEGINNING, type GpusByDay, tidy } from '../kernel/steps.ts';
import { firstDay, type Viewpoint } from '../kernel/time.ts';

type Reported = EventOf<typeof CapacityReported>['data'];
export type PhaseSays = Omit<Reported, 'phase' | 'source' | 'assurance' | 'alsoIn' | 'note'>;
export type Phases = Record<string, Claim<PhaseSays>[]>;

export type ResolvedPhase = {
  phase: string;
  state: Resolved<Reported['state']>;
  gpus: Resolved<number> | null;
  gpuModel: Resolved<string> | null;
  alsoGpus: Resolved<NonNullable<Reported['alsoGpus']>> | null;
  h100Equivalents: Resolved<number> | null;
  powerMw: Resolved<number> | null;
  from: Resolved<string> | null;
  supersedes: Resolved<string> | null;
  conflicts: string[];
};

const FIELDS = ['state', 'gpus', 'gpuModel', 'alsoGpus', 'h100Equivalents', 'powerMw', 'from', 'supersedes'] as const;

/** One phase as its standing claims resolve, field by field; null when none stands. */
export const resolvePhase = (phase: string, all: Claim<PhaseSays>[], viewpoint: Viewpoint = {}): ResolvedPhase | null => {
  const claims = standing(all, viewpoint);
  const state = resolve(claims, (says) => says.state);
  if (!state) return null;
  const resolved = {
    phase,
    state,
    gpus: resolve(claims, (says) => says.gpus),
    gpuModel: resolve(claims, (says) => says.gpuModel),
    alsoGpus: resolve(claims, (says) => says.alsoGpus),
    h100Equivalents: resolve(claims, (says) => says.h100Equivalents),
    powerMw: resolve(claims, (says) => says.powerMw),
    from: resolve(claims, (says) => says.from),
    supersedes: resolve(claims, (says) => says.supersedes),
  };
  return { ...resolved, conflicts: FIELDS.filter((field) => (resolved[field]?.alternatives.length ?? 0) > 0) };
};

/** All phases, by first day then Id. */
export const resolvePhases = (phases: Phases, viewpoint: Viewpoint = {}): ResolvedPhase[] =>
  Object.entries(phases)
    .flatMap(([phase, claims]) => resolvePhase(phase, claims, viewpoint) ?? [])
    .sort((a, b) => (`${startOf(a)} ${a.phase}` < `${startOf(b)} ${b.phase}` ? -1 : 1));

const USABLE = new Set(['installed', 'available']);
const STARTED = new Set([...USABLE, 'retired']);

/** The first day of a phase; one without a date is taken to have been there all along. */
export const startOf = ({ from }: ResolvedPhase): string => (from ? firstDay(from.value) : BEGINNING);

/** The GPUs of a phase, all models together; null when no count is known. */
export const countOf = ({ gpus, alsoGpus }: ResolvedPhase): number | null =>
  gpus && gpus.value + (alsoGpus?.value ?? []).reduce((total, also) => total + also.gpus, 0);

/** The chip models of a phase; one that is not said is undefined. */
export const modelsOf = ({ gpuModel, alsoGpus }: ResolvedPhase): (string | undefined)[] => [
  gpuModel?.value,
  ...(alsoGpus?.value ?? []).map((also) => also.gpuModel),
];

export const hasStarted = (phase: ResolvedPhase, day: string): boolean => STARTED.has(phase.state.value) && startOf(phase) <= day;

/** Phases that can be used on a day: installed or available, begun, and not superseded by one that has itself begun. */
export const usablePhases = (phases: ResolvedPhase[], day: string): ResolvedPhase[] =>
  phases.filter(
    (phase) =>
      USABLE.has(phase.state.value) &&
      startOf(phase) <= day &&
      !phases.some((other) => other.supersedes?.value === phase.phase && hasStarted(other, day)),
  );

/** Usable GPUs from day to day. A phase without a known count adds none. */
export const usableSteps = (phases: ResolvedPhase[]): GpusByDay =>
  tidy(
    [...new Set(phases.map(startOf))]
      .sort()
      .map((day) => [day, usablePhases(phases, day).reduce((total, phase) => total + (countOf(phase) ?? 0), 0)]),
  );
