/** Clusters: which phases are usable on a day, what is allocated, and what is left, day by day. */
import { asH100s, chipsIn } from './chips.ts';
import { type Claim, knownBy, type Posted, type When } from './claims.ts';
import { dayIn, before as daysBefore, isKnownFact, said, thingsAt } from './known.ts';
import { missingOn } from './missing.ts';
import { byText, firstDay, type Json, lastDay, once, percent } from './values.ts';

export type Phase = {
  phase: string;
  state: string;
  gpus: number | null;
  models: { gpuModel: string | null; gpus: number }[];
  reported: number | null;
  /** Its first day and the first day without it, by its own word; never usable where both are the same. */
  from: string;
  to: string;
  supersedes: string | null;
  fields: Json;
};
export type Allocation = { allocation: string; tenant: string; gpuModel: string | null; terms: string; steps: Map<string, number> };
export type Cluster = { id: string; profile: Json; phases: Phase[]; allocations: Allocation[] };

const FIELDS = ['state', 'gpus', 'gpuModel', 'alsoGpus', 'h100Equivalents', 'powerMw', 'from', 'until', 'supersedes'];
const NEVER = '9999';

const isBuiltState = (state: string): boolean => state === 'installed' || state === 'available';

/** When a phase is usable: since its day, or since the world could know of it; until its last day, or until it is retired. */
const periodOf = (claims: Claim[], { state, from, until }: Json, recordedOn: string): { from: string; to: string } => {
  const built = claims.filter(({ says }) => isBuiltState(says.state));
  const none = { from: NEVER, to: NEVER };
  if (built.length === 0 || !(isBuiltState(state) || state === 'retired')) return none;
  const day = state === 'retired' ? said(built, 'from')?.value : from;
  const known = built.map(({ source, says }) => knownBy({ ...says, source }, recordedOn) ?? recordedOn).sort()[0]!;
  let to = until ? daysBefore(lastDay(until), -1) : NEVER;
  if (state === 'retired') {
    const retired = claims.filter(({ says }) => says.state === 'retired');
    const end = said(retired, 'from')?.value ?? said(claims, 'state')!.claim.said;
    if (firstDay(end) < to) to = firstDay(end);
  }
  const start = day ? firstDay(day) : known;
  return to <= start ? none : { from: start, to };
};

const phasesOf = (posted: Posted, when: When, cluster: string): Phase[] => {
  const phases: Phase[] = [];
  for (const { subject, thing, claims } of thingsAt(posted, when, 'CapacityReported', 'CapacityClaimWithdrawn', 'phase')) {
    if (subject !== cluster || claims.length === 0) continue;
    const fields: Json = {};
    const value: Json = {};
    for (const name of FIELDS) {
      const counted = claims.filter(({ says }) => says.gpus !== undefined).map(({ id }) => id);
      const speaking = name === 'h100Equivalents' ? claims.filter(({ id }) => !counted.includes(id)) : claims;
      const found = said(speaking, name);
      value[name] = found?.value ?? null;
      fields[name] = found && { value: found.value, from: found.claim.id, assurance: found.claim.assurance };
    }
    const { state, gpus, gpuModel, alsoGpus, h100Equivalents: reported, supersedes } = value;
    const models = gpus === null ? [] : [{ gpuModel, gpus }, ...(alsoGpus ?? [])];
    let total = gpus;
    for (const also of alsoGpus ?? []) total += also.gpus;
    phases.push({ phase: thing, state, gpus: total, models, reported, ...periodOf(claims, value, posted.recordedOn), supersedes, fields });
  }
  return phases;
};

const allocationsOf = (posted: Posted, when: When, cluster: string): Allocation[] => {
  const all = new Map<string, Allocation>();
  for (const { type, subject, data } of posted.events as Json[]) {
    if (subject !== cluster || !isKnownFact(data, posted, when)) continue;
    if (type === 'GpusAllocated') {
      const { allocation, tenant, terms, gpuModel = null, from, until, gpus } = data;
      const steps = new Map([[from, gpus]]);
      if (until) steps.set(daysBefore(until, -1), 0);
      all.set(allocation, { allocation, tenant, gpuModel, terms, steps });
    }
    if (type === 'AllocationResized') all.get(data.allocation)?.steps.set(data.from, data.gpus);
    if (type === 'AllocationReleased') all.get(data.allocation)?.steps.set(data.on, 0);
  }
  return [...all.values()].sort((a, b) => byText(a.allocation, b.allocation));
};

export const clustersAt = once((posted: Posted, when: When): Cluster[] => {
  const profiles = new Map<string, Json>();
  for (const { type, subject, data } of posted.events) if (type === 'ClusterRegistered') profiles.set(subject, data);
  const clusters: Cluster[] = [];
  for (const [id, profile] of profiles) {
    clusters.push({ id, profile, phases: phasesOf(posted, when, id), allocations: allocationsOf(posted, when, id) });
  }
  return clusters.sort((a, b) => byText(a.id, b.id));
});

const isReplaced = ({ phase }: Phase, { phases }: Cluster, day: string): boolean =>
  phases.some((other) => other.supersedes === phase && other.from <= day);
const isOutdated = ({ phase }: Phase, { phases }: Cluster): boolean =>
  phases.some((other) => other.supersedes === phase && !isBuiltState(other.state) && other.state !== 'retired');

export const isUsable = (phase: Phase, cluster: Cluster, day: string): boolean =>
  phase.from <= day && day < phase.to && !isReplaced(phase, cluster, day);

/** The last step on or before a day. */
export const heldOn = ({ steps }: Allocation, day: string): number => {
  let [last, gpus] = ['', 0];
  for (const [from, own] of steps) if (from <= day && from >= last) [last, gpus] = [from, own];
  return gpus;
};

const stateOn = (cluster: Cluster, day: string) => {
  let [usable, allocated] = [0, 0];
  for (const phase of cluster.phases) if (isUsable(phase, cluster, day)) usable += phase.gpus ?? 0;
  for (const allocation of cluster.allocations) allocated += heldOn(allocation, day);
  return {
    usableGpus: usable,
    allocatedGpus: allocated,
    freeGpus: Math.max(0, usable - allocated),
    utilization: cluster.allocations.length > 0 ? percent(allocated, usable) : null,
  };
};

/** What each day of change changed, and the spans of days on which more is allocated than there is. */
const courseOf = (cluster: Cluster): Json => {
  const candidates = new Set<string>();
  for (const { from, to } of cluster.phases) for (const day of [from, to]) if (day !== NEVER) candidates.add(day);
  for (const { steps } of cluster.allocations) for (const from of steps.keys()) candidates.add(from);
  const [days, oversubscribed]: [Json[], Json[]] = [[], []];
  let [last, missing] = [{ usableGpus: 0, allocatedGpus: 0 }, 0];
  for (const from of [...candidates].sort()) {
    const [state, over] = [stateOn(cluster, from), missingOn(cluster, from)];
    if (over !== missing) {
      const open = oversubscribed.at(-1);
      if (missing > 0) open.to = from;
      if (over > 0) oversubscribed.push({ from, to: null, gpus: over });
      missing = over;
    }
    if (state.usableGpus === last.usableGpus && state.allocatedGpus === last.allocatedGpus) continue;
    days.push({ from, ...state });
    last = state;
  }
  return { days, oversubscribed };
};

export const equivalentsOf = (posted: Posted, { models, reported }: Phase): Json => {
  const computed = asH100s(chipsIn(posted), models);
  if (computed !== null) return { value: computed, basis: 'computed' };
  return reported === null ? null : { value: reported, basis: 'reported' };
};

const rounded = (equivalents: Json): Json => equivalents && { ...equivalents, value: Math.round(equivalents.value) };

/** The figures of a cluster on a day: what is not built yet stands apart. */
export const figuresOf = (posted: Posted, cluster: Cluster, day: string): Json => {
  let [h100Equivalents, phasesUnknown] = [0, 0];
  const unbuilt: Json = { claimed: 0, announced: 0, contracted: 0, 'under-construction': 0 };
  for (const phase of cluster.phases) {
    if (phase.state in unbuilt && !isReplaced(phase, cluster, day) && !isOutdated(phase, cluster)) unbuilt[phase.state] += phase.gpus ?? 0;
    if (!isUsable(phase, cluster, day)) continue;
    const equivalents = equivalentsOf(posted, phase);
    h100Equivalents += equivalents?.value ?? 0;
    if (!equivalents && phase.gpus === null) phasesUnknown += 1;
  }
  return { ...stateOn(cluster, day), h100Equivalents: Math.round(h100Equivalents), phasesUnknown, unbuilt };
};

const headOf = ({ id, profile: { name, operator, owner = null, country = null } }: Cluster) => ({ id, name, operator, owner, country });

/** A row of `/v1/clusters`. */
export const rowOf = (posted: Posted, when: When, cluster: Cluster): Json => ({
  ...headOf(cluster),
  ...figuresOf(posted, cluster, dayIn(when, posted)),
});

/** `/v1/clusters/{id}`, its phases and allocations ordered by Id. */
export const clusterOf = (posted: Posted, when: When, cluster: Cluster): Json => {
  const day = dayIn(when, posted);
  return {
    ...{ ...rowOf(posted, when, cluster), on: day, chipTable: chipsIn(posted).version, ...courseOf(cluster) },
    phases: cluster.phases.map((phase) => ({
      ...{ phase: phase.phase, ...phase.fields, usable: isUsable(phase, cluster, day), equivalents: rounded(equivalentsOf(posted, phase)) },
    })),
    allocations: cluster.allocations.map((one) => ({
      ...{ allocation: one.allocation, tenant: one.tenant, gpuModel: one.gpuModel, terms: one.terms, gpus: heldOn(one, day) },
      course: [...one.steps].sort(([a], [b]) => byText(a, b)).map(([from, gpus]) => ({ from, gpus })),
    })),
  };
};
