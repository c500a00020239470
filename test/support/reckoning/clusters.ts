/** Clusters: which phases are usable on a day, what is allocated, and what is left, day by day. */
import { type Allocation, allocationsOf, courseOf, heldOn } from './allocations.ts';
import { type Chips, chipsIn, plain } from './chips.ts';
import type { Posted, When } from './claims.ts';
import { countByEquivalents, equivalentsByCount, equivalentsOf } from './equivalents.ts';
import { dayIn } from './known.ts';
import { ofSurvivors } from './merged.ts';
import { isOutdated, isReplaced, isUsable, type Phase, phasesOf } from './phases.ts';
import { byText, type Json, once, ratio } from './values.ts';

export type Cluster = { id: string; profile: Json; phases: Phase[]; allocations: Allocation[] };

/** GPUs have up to six decimals, and are added as whole millionths. */
const MILLION = 1e6;
const micro = (gpus: number): number => Math.round(gpus * MILLION);
/** Allocated over usable, in percent. */
export const used = (allocated: number, usable: number): number | null =>
  usable === 0 ? null : ratio(micro(allocated), micro(usable), 100, 4);

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

/** GPUs are added over phases with a count: where there are others and none with one, how many there are is unknown. */
const stateOn = ({ phases, allocations }: Cluster, day: string) => {
  let [usable, allocated, without] = [0, 0, 0];
  for (const phase of phases) {
    if (!isUsable(phase, phases, day)) continue;
    if (phase.gpus === null) without += 1;
    else usable += micro(phase.gpus);
  }
  for (const allocation of allocations) allocated += micro(heldOn(allocation, day));
  const isUnknown = without > 0 && usable === 0;
  return {
    usableGpus: isUnknown ? null : usable / MILLION,
    allocatedGpus: allocated / MILLION,
    freeGpus: isUnknown ? null : Math.max(0, usable - allocated) / MILLION,
    utilization: allocations.length === 0 || usable === 0 ? null : ratio(allocated, usable, 100, 4),
    phasesWithoutCount: without,
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
  return Math.max(0, named, micro(allocatedGpus) - micro(usableGpus ?? 0)) / MILLION;
};

/** What each day of change changed, and the spans of days on which more is allocated than there is. */
const changesOf = (posted: Posted, cluster: Cluster): Json => {
  const candidates = new Set<string>();
  for (const { period } of cluster.phases) for (const day of [period?.from, period?.to]) if (day) candidates.add(day);
  for (const { sizes, ends } of cluster.allocations) for (const day of [...sizes.keys(), ...ends]) candidates.add(day);
  const [days, oversubscribed]: [Json[], Json[]] = [[], []];
  let last = { usableGpus: 0 as number | null, allocatedGpus: 0, phasesWithoutCount: 0 };
  for (const from of [...candidates].sort()) {
    const state = stateOn(cluster, from);
    const [open, over] = [oversubscribed.at(-1), overOn(posted, cluster, from)];
    if (open?.to === null && open.gpus !== over) open.to = from;
    if (over > 0 && !(open?.to === null)) oversubscribed.push({ from, to: null, gpus: over });
    const isAsBefore = (['usableGpus', 'allocatedGpus', 'phasesWithoutCount'] as const).every((name) => state[name] === last[name]);
    if (isAsBefore) continue;
    days.push({ from, ...state });
    last = state;
  }
  return { days, oversubscribed };
};

/** How many usable phases have no count, and may be of a model. */
const uncountedOf = (posted: Posted, { phases }: Cluster, day: string, model: string): number => {
  let count = 0;
  for (const phase of phases) {
    if (phase.gpus !== null || !isUsable(phase, phases, day)) continue;
    const models: (string | null)[] = [phase.fields.gpuModel?.value ?? null];
    for (const also of phase.fields.alsoGpus?.value ?? []) models.push(also.gpuModel);
    if (models.some((one) => one === null || plain(chipsIn(posted), one) === model)) count += 1;
  }
  return count;
};

/** Of each model, by its plain name, what is left of its own and of those whose model nobody states, and never more than is left in all. */
const freeByModel = (posted: Posted, cluster: Cluster, day: string): Json[] => {
  const { usable, taken, unstated } = modelsOn(chipsIn(posted), cluster, day);
  const free = micro(stateOn(cluster, day).freeGpus ?? 0);
  const all = [...new Set([...usable.keys(), ...taken.keys()])].sort((a, b) => byText(a, b));
  const left = (name: string): number => (usable.get(name) ?? 0) - (taken.get(name) ?? 0);
  return all.map((gpuModel) => {
    let open = unstated;
    for (const other of all) if (other !== gpuModel) open += Math.min(0, left(other));
    const gpus = Math.max(0, Math.min(free, left(gpuModel) + Math.max(0, open))) / MILLION;
    const without = uncountedOf(posted, cluster, day, gpuModel);
    return { gpuModel, gpus: without > 0 && !usable.get(gpuModel) && unstated === 0 ? null : gpus, phasesWithoutCount: without };
  });
};

const UNBUILT = ['claimed', 'announced', 'contracted', 'under-construction'];

/** GPUs that are not built yet, by state, and how many phases say none: null where nothing but these is in a state. */
const unbuiltOn = ({ phases }: Cluster, day: string): Json => {
  const [unbuilt, unbuiltWithoutCount]: [Json, Json] = [{}, {}];
  for (const name of UNBUILT) {
    const own = phases.filter((phase) => phase.state === name && !isReplaced(phase, phases, day) && !isOutdated(phase, phases));
    let sum = 0;
    for (const { gpus } of own) sum += micro(gpus ?? 0);
    unbuiltWithoutCount[name] = own.filter(({ gpus }) => gpus === null).length;
    unbuilt[name] = own.length > 0 && own.every(({ gpus }) => gpus === null) ? null : sum / MILLION;
  }
  return { unbuilt, unbuiltWithoutCount };
};

/** The figures of a cluster on a day: what is not built yet stands apart. `exact` are its equivalents before rounding, null where they are known of no phase that can be
 * used; `byEquivalents` and `byCount` what phases come to by the base that is known of them. */
export const figuresOf = (posted: Posted, cluster: Cluster, day: string): Json => {
  let [exact, phasesUnknown, phasesWithoutEquivalents, byEquivalents, byCount] = [0, 0, 0, 0, 0];
  const { phases } = cluster;
  for (const phase of phases) {
    if (!isUsable(phase, phases, day)) continue;
    const equivalents = equivalentsOf(posted, phase);
    exact += equivalents?.value ?? 0;
    if (!equivalents) phasesWithoutEquivalents += 1;
    if (!equivalents && phase.gpus === null) phasesUnknown += 1;
    byEquivalents += countByEquivalents(posted, phase);
    byCount += equivalentsByCount(posted, phase);
  }
  return {
    ...{ ...stateOn(cluster, day), ...unbuiltOn(cluster, day), phasesUnknown, phasesWithoutEquivalents, byEquivalents, byCount },
    exact: exact === 0 && phasesWithoutEquivalents > 0 ? null : exact,
  };
};

const headOf = ({ id, profile: { name, operator, owner = null, country = null } }: Cluster) => ({ id, name, operator, owner, country });

/** A row of `/v1/clusters`. */
export const rowOf = (posted: Posted, when: When, cluster: Cluster): Json => {
  const { exact, byEquivalents: _gpus, byCount: _h100s, ...figures } = figuresOf(posted, cluster, dayIn(when, posted));
  return { ...headOf(cluster), ...figures, h100Equivalents: exact === null ? null : Math.round(exact) };
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
