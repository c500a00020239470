/** A phase of a cluster as what sources say of it resolves, and the days on which it can be used. */
import type { EventOf } from '../../events/catalogue.ts';
import type { CapacityReported } from '../../events/cluster.ts';
import { type Claim, type Claims, type Resolved, resolve, saidOf, standing } from '../kernel/claims.ts';
import { dayAfter } from '../kernel/decision.ts';
import { knownBy } from '../kernel/known.ts';
import { plus } from '../kernel/steps.ts';
import { dayOf, firstDay, lastDay, type Viewpoint } from '../kernel/time.ts';

type Reported = EventOf<typeof CapacityReported>['data'];
export type PhaseSays = Omit<Reported, 'phase' | 'source' | 'assurance' | 'alsoIn' | 'knownOn' | 'note'>;

/** From a day to the day before `to`, or without an end. */
export type Period = { from: string; to: string | null };

export type ResolvedPhase = {
  phase: string;
  state: Resolved<Reported['state']>;
  gpus: Resolved<number> | null;
  gpuModel: Resolved<string> | null;
  alsoGpus: Resolved<NonNullable<Reported['alsoGpus']>> | null;
  h100Equivalents: Resolved<number> | null;
  powerMw: Resolved<number> | null;
  from: Resolved<string> | null;
  until: Resolved<string> | null;
  supersedes: Resolved<string> | null;
  /** Fields in which standing claims differ, and codes of what looks wrong. */
  conflicts: string[];
  /** When it can be used, whatever takes its place; null where it never can. */
  period: Period | null;
  /** Nobody says from when on it can be used: it counts from the day on which the world could first know that it can. */
  fromPublication: boolean;
};

const FIELDS = ['state', 'gpus', 'gpuModel', 'alsoGpus', 'h100Equivalents', 'powerMw', 'from', 'until', 'supersedes'] as const;
const USABLE = new Set(['installed', 'available']);

type PhaseClaim = Claim<PhaseSays>;

const knownFrom = (claim: PhaseClaim): string => knownBy(claim, claim.at) ?? dayOf(claim.at);

/** The day from which a phase is retired: as said, or else when the source whose word holds first said so since it last said otherwise. */
const retiredOn = (claims: PhaseClaim[]): string => {
  const from = resolve(
    claims.filter(({ says }) => says.state === 'retired'),
    (says) => says.from,
  );
  if (from) return firstDay(from.value);
  const holding = saidOf(claims, (says) => says.state)[0]?.claim.source.id;
  const own = claims.filter(({ source }) => source.id === holding);
  const before = own.findIndex(({ says }) => says.state !== 'retired');
  const { source, at } = own[(before === -1 ? own.length : before) - 1]!;
  return source.publishedOn ? firstDay(source.publishedOn) : dayOf(at);
};

/** When a phase can be used, by its own fields. One that is retired could be used until the day before, if anybody ever reported it usable. */
const periodOf = (claims: PhaseClaim[], state: string, until: string | undefined): Pick<ResolvedPhase, 'period' | 'fromPublication'> => {
  const none = { period: null, fromPublication: false };
  const usable = claims.filter(({ says }) => USABLE.has(says.state));
  if (usable.length === 0 || (!USABLE.has(state) && state !== 'retired')) return none;
  // Retired or not, it began when it was said to begin: its past does not move.
  const living = claims.filter(({ says }) => says.state !== 'retired');
  const stated = resolve(state === 'retired' ? living : claims, (says) => says.from);
  const from = stated ? firstDay(stated.value) : usable.map(knownFrom).sort()[0]!;
  const ends = [...(until === undefined ? [] : [dayAfter(lastDay(until))]), ...(state === 'retired' ? [retiredOn(claims)] : [])];
  const to = ends.sort()[0] ?? null;
  return to !== null && to <= from ? none : { period: { from, to }, fromPublication: !stated };
};

/** A count takes the place of the equivalents that the same source said. */
const equivalentsSaid = (claims: PhaseClaim[]): Resolved<number> | null => {
  const counting = new Set(claims.filter(({ says }) => says.gpus !== undefined).map(({ source }) => source.id));
  return resolve(
    claims.filter(({ source }) => !counting.has(source.id)),
    (says) => says.h100Equivalents,
  );
};

/** One phase as its standing claims resolve, field by field; null when none stands. */
export const resolvePhase = (phase: string, all: Claims<PhaseSays>, viewpoint: Viewpoint = {}): ResolvedPhase | null => {
  const claims = standing(all, viewpoint);
  const state = resolve(claims, (says) => says.state);
  if (!state) return null;
  const resolved = {
    phase,
    state,
    gpus: resolve(claims, (says) => says.gpus),
    gpuModel: resolve(claims, (says) => says.gpuModel),
    alsoGpus: resolve(claims, (says) => says.alsoGpus),
    h100Equivalents: equivalentsSaid(claims),
    powerMw: resolve(claims, (says) => says.powerMw),
    from: resolve(claims, (says) => says.from),
    until: resolve(claims, (says) => says.until),
    supersedes: resolve(claims, (says) => says.supersedes),
  };
  const differing = FIELDS.filter((field) => (resolved[field]?.alternatives.length ?? 0) > 0);
  const warned = claims.flatMap(({ warnings = [] }) => warnings.map(({ code }) => code));
  const conflicts = [...new Set<string>([...differing, ...warned])];
  return { ...resolved, conflicts, ...periodOf(claims, state.value, resolved.until?.value) };
};

/** The GPUs of a phase, model by model; one whose model is not said is undefined. Null when no count is known. */
export const partsOf = ({ gpus, gpuModel, alsoGpus }: ResolvedPhase): { gpuModel: string | undefined; gpus: number }[] | null =>
  gpus && [{ gpuModel: gpuModel?.value, gpus: gpus.value }, ...(alsoGpus?.value ?? [])];

/** The GPUs of a phase, all models together; null when no count is known. */
export const countOf = (phase: ResolvedPhase): number | null => partsOf(phase)?.reduce((total, { gpus }) => plus(total, gpus), 0) ?? null;

/** The chip models of a phase; one that is not said is undefined. */
export const modelsOf = ({ gpuModel, alsoGpus }: ResolvedPhase): (string | undefined)[] => [
  gpuModel?.value,
  ...(alsoGpus?.value ?? []).map((also) => also.gpuModel),
];
