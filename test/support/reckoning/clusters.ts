/** Clusters: which phases are usable on a day, what is allocated, and what is left, day by day. */
import { asH100s, type Chips, chipsIn, plain } from './chips.ts';
import type { Posted, When } from './claims.ts';
import { before, dayIn, isKnownFact, isTakenBack } from './known.ts';
import { ofSurvivors, survivorOf } from './merged.ts';
import { isOutdated, isReplaced, isUsable, type Phase, phasesOf } from './phases.ts';
import { byText, type Json, once, ratio } from './values.ts';

type Named = { allocation: string; tenant: string; gpuModel: string | null; terms: string };
/** Its size from each day on, and the first days without it. */
export type Allocation = Named & { sizes: Map<string, number>; ends: string[] };
export type Cluster = { id: string; profile: Json; phases: Phase[]; allocations: Allocation[] };

/** GPUs have up to six decimals, and are added as whole millionths. */
const MILLION = 1e6;
const micro = (gpus: number): number => Math.round(gpus * MILLION);
/** Allocated over usable, in percent. */
export const used = (allocated: number, usable: number): number | null =>
  usable === 0 ? null : ratio(micro(allocated), micro(usable), 100, 4);

const allocationsOf = (posted: Posted, when: When, cluster: string): Allocation[] => {
  const all = new Map<string, Allocation>();
  for (const { type, subject, data } of posted.events as Json[]) {
    if (subject !== cluster) continue;
    if (type === 'ClusterWithdrawn') all.clear();
    if (type === 'AllocationWithdrawn' && isTakenBack(data, posted, when)) all.delete(data.allocation);
    if (!isKnownFact(data, posted, when)) continue;
    if (type === 'GpusAllocated') {
      const tenant = survivorOf(posted, data.tenant);
      const { allocation, terms, gpuModel = null, from, until, gpus } = data;
      const ends = until ? [before(until, -1)] : [];
      all.set(allocation, { allocation, tenant, gpuModel, terms, sizes: new Map([[from, gpus]]), ends });
    }
    if (type === 'AllocationResized') {
      // Nobody holds anything before the first day: a resize of before counts from that on.
      const sizes = all.get(data.allocation)?.sizes;
      const [first = ''] = sizes?.keys() ?? [];
      sizes?.set(data.from > first ? data.from : first, data.gpus);
    }
    if (type === 'AllocationReleased') all.get(data.allocation)?.ends.push(data.on);
  }
  return [...all.values()].sort((a, b) => byText(a.allocation, b.allocation));
};

/** Profiles are amended, and filtered by no day. */
export const clustersAt = once((posted: Posted, when: When): Cluster[] => {
  const profiles = new Map<string, Json>();
  for (const { type, subject, data } of posted.events as Json[]) {
    if (type === 'ClusterRegistered') profiles.set(subject, { ...profiles.get(subject), ...data });
    if (type === 'ClusterWithdrawn') profiles.delete(subject);
  }
  const clusters: Cluster[] = [];
  for (const [id, profile] of profiles) {
    const own = ofSurvivors(posted, profile, 'operator', 'owner');
    clusters.push({ id, profile: own, phases: phasesOf(posted, when, id), allocations: allocationsOf(posted, when, id) });
  }
  return clusters.sort((a, b) => byText(a.id, b.id));
});

export const heldOn = ({ sizes, ends }: Allocation, day: string): number => {
  let [last, gpus] = ['', 0];
  for (const [from, own] of sizes) if (from <= day && from >= last) [last, gpus] = [from, own];
  return ends.some((end) => end <= day) ? 0 : gpus;
};

export const courseOf = (allocation: Allocation): Json[] => {
  const course: Json[] = [];
  for (const from of [...new Set([...allocation.sizes.keys(), ...allocation.ends])].sort()) {
    const gpus = heldOn(allocation, from);
    if (gpus !== (course.at(-1)?.gpus ?? 0)) course.push({ from, gpus });
  }
  return course;
};

const stateOn = ({ phases, allocations }: Cluster, day: string) => {
  let [usable, allocated] = [0, 0];
  for (const phase of phases) if (isUsable(phase, phases, day)) usable += micro(phase.gpus ?? 0);
  for (const allocation of allocations) allocated += micro(heldOn(allocation, day));
  return {
    usableGpus: usable / MILLION,
    allocatedGpus: allocated / MILLION,
    freeGpus: Math.max(0, usable - allocated) / MILLION,
    utilization: allocations.length === 0 || usable === 0 ? null : ratio(allocated, usable, 100, 4),
  };
};

type Models = { usable: Map<string, number>; taken: Map<string, number>; unstated: number };

const modelsOn = (chips: Chips, { phases, allocations }: Cluster, day: string): Models => {
  const models: Models = { usable: new Map(), taken: new Map(), unstated: 0 };
  const nameOf = (name: string) => plain(chips, name);
  const put = (to: Map<string, number>, name: string, gpus: number) => to.set(name, (to.get(name) ?? 0) + gpus);
  for (const phase of phases) {
    for (const { gpuModel, gpus } of phase.models) {
      const own = isUsable(phase, phases, day) ? micro(gpus) : 0;
      if (gpuModel === null) models.unstated += own;
      else put(models.usable, nameOf(gpuModel), own);
    }
  }
  for (const one of allocations) if (one.gpuModel) put(models.taken, nameOf(one.gpuModel), micro(heldOn(one, day)));
  return models;
};

/** By how much more is allocated than there is: in all, or of models that are named, beyond those whose model nobody states. */
const overOn = (posted: Posted, cluster: Cluster, day: string): number => {
  const { usableGpus, allocatedGpus } = stateOn(cluster, day);
  const { usable, taken, unstated } = modelsOn(chipsIn(posted), cluster, day);
  let named = -unstated;
  for (const [model, gpus] of taken) named += Math.max(0, gpus - (usable.get(model) ?? 0));
  return Math.max(0, named, micro(allocatedGpus) - micro(usableGpus)) / MILLION;
};

/** What each day of change changed, and the spans of days on which more is allocated than there is. */
const changesOf = (posted: Posted, cluster: Cluster): Json => {
  const candidates = new Set<string>();
  for (const { period } of cluster.phases) for (const day of [period?.from, period?.to]) if (day) candidates.add(day);
  for (const { sizes, ends } of cluster.allocations) for (const day of [...sizes.keys(), ...ends]) candidates.add(day);
  const [days, oversubscribed]: [Json[], Json[]] = [[], []];
  let last = { usableGpus: 0, allocatedGpus: 0 };
  for (const from of [...candidates].sort()) {
    const state = stateOn(cluster, from);
    const [open, over] = [oversubscribed.at(-1), overOn(posted, cluster, from)];
    if (open?.to === null && open.gpus !== over) open.to = from;
    if (over > 0 && !(open?.to === null)) oversubscribed.push({ from, to: null, gpus: over });
    if (state.usableGpus === last.usableGpus && state.allocatedGpus === last.allocatedGpus) continue;
    days.push({ from, ...state });
    last = state;
  }
  return { days, oversubscribed };
};

/** Of each model, by its plain name, what is left of its own and of those whose model nobody states, and never more than is left in all. */
const freeByModel = (posted: Posted, cluster: Cluster, day: string): Json[] => {
  const { usable, taken, unstated } = modelsOn(chipsIn(posted), cluster, day);
  const free = micro(stateOn(cluster, day).freeGpus);
  const all = [...new Set([...usable.keys(), ...taken.keys()])].sort((a, b) => byText(a, b));
  const left = (name: string): number => (usable.get(name) ?? 0) - (taken.get(name) ?? 0);
  return all.map((gpuModel) => {
    let open = unstated;
    for (const other of all) if (other !== gpuModel) open += Math.min(0, left(other));
    return { gpuModel, gpus: Math.max(0, Math.min(free, left(gpuModel) + Math.max(0, open))) / MILLION };
  });
};

/** Not rounded yet: phases are added first. */
export const equivalentsOf = (posted: Posted, { models, reported }: Phase): { value: number; basis: string } | null => {
  const computed = asH100s(chipsIn(posted), models);
  if (computed !== null) return { value: computed, basis: 'computed' };
  return reported === null ? null : { value: reported, basis: 'reported' };
};

/** The figures of a cluster on a day: what is not built yet stands apart. `exact` are its equivalents before rounding. */
export const figuresOf = (posted: Posted, cluster: Cluster, day: string): Json => {
  let [exact, phasesUnknown] = [0, 0];
  const unbuilt: Json = { claimed: 0, announced: 0, contracted: 0, 'under-construction': 0 };
  const { phases } = cluster;
  for (const phase of phases) {
    if (phase.state in unbuilt && !isReplaced(phase, phases, day) && !isOutdated(phase, phases)) unbuilt[phase.state] += phase.gpus ?? 0;
    if (!isUsable(phase, phases, day)) continue;
    const equivalents = equivalentsOf(posted, phase);
    exact += equivalents?.value ?? 0;
    if (!equivalents && phase.gpus === null) phasesUnknown += 1;
  }
  return { ...stateOn(cluster, day), exact, phasesUnknown, unbuilt };
};

const headOf = ({ id, profile: { name, operator, owner = null, country = null } }: Cluster) => ({ id, name, operator, owner, country });

/** A row of `/v1/clusters`. */
export const rowOf = (posted: Posted, when: When, cluster: Cluster): Json => {
  const { exact, ...figures } = figuresOf(posted, cluster, dayIn(when, posted));
  return { ...headOf(cluster), ...figures, h100Equivalents: Math.round(exact) };
};

/** `/v1/clusters/{id}`, its phases and allocations ordered by Id. */
export const clusterOf = (posted: Posted, when: When, cluster: Cluster): Json => {
  const day = dayIn(when, posted);
  const { phases, allocations } = cluster;
  return {
    ...{ ...rowOf(posted, when, cluster), on: day, chipTable: chipsIn(posted).version, ...changesOf(posted, cluster) },
    freeByModel: freeByModel(posted, cluster, day),
    phases: phases.map((phase) => {
      const equivalents = equivalentsOf(posted, phase);
      return {
        ...{ phase: phase.phase, ...phase.fields, usable: isUsable(phase, phases, day) },
        ...{ period: phase.period, fromPublication: phase.fromPublication },
        equivalents: equivalents && { ...equivalents, value: Math.round(equivalents.value) },
      };
    }),
    allocations: allocations.map((one) => ({
      ...{ allocation: one.allocation, tenant: one.tenant, gpuModel: one.gpuModel, terms: one.terms },
      ...{ gpus: heldOn(one, day), course: courseOf(one) },
    })),
  };
};
