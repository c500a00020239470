/** Where a number of GPUs, credits or restrictions may be 0, and what of the recorded facts makes it known. */
import { heldOn } from '../reckoning/allocations.ts';
import { asH100s, chipsIn, plain } from '../reckoning/chips.ts';
import { type Cluster, clustersAt } from '../reckoning/clusters.ts';
import { isOutdated, isReplaced, isUsable, type Phase } from '../reckoning/phases.ts';
import { clustersOf, type Place, type Zero } from './zeros.ts';
import { noEvents } from './zeros-of-credits.ts';

const usableIn = (clusters: Cluster[], day: string): Phase[] =>
  clusters.flatMap(({ phases }) => phases.filter((phase) => isUsable(phase, phases, day)));
const usableGpus = (clusters: Cluster[], day: string): number => usableIn(clusters, day).reduce((sum, { gpus }) => sum + (gpus ?? 0), 0);
const heldGpus = (clusters: Cluster[], day: string): number =>
  clusters.flatMap(({ allocations }) => allocations).reduce((sum, one) => sum + heldOn(one, day), 0);
const isCountless = ({ gpus }: Phase): boolean => gpus === null;

/** What no phase says is usable: no count, or no equivalents, of any. */
const hasEquivalents = ({ posted }: Zero, { models, reported }: Phase): boolean =>
  reported !== null || (asH100s(chipsIn(posted), models) ?? 0) > 0;

type Of = (zero: Zero) => { clusters: Cluster[]; day: string };
const isNoGpus = (of: Of) => (zero: Zero) => usableGpus(of(zero).clusters, of(zero).day) === 0 && !isCountOpen(of)(zero);
const countless = (of: Of) => (zero: Zero) => usableIn(of(zero).clusters, of(zero).day).filter(isCountless).length;
const isCountOpen = (of: Of) => (zero: Zero) => countless(of)(zero) > 0;
/** All that is counted is allocated; of how many phases nobody knows how many they are, the answer says beside it. */
const isNoneFree = (of: Of) => (zero: Zero) => {
  const { clusters, day } = of(zero);
  const isCounted = usableGpus(clusters, day) > 0 || !isCountOpen(of)(zero);
  return usableGpus(clusters, day) <= heldGpus(clusters, day) && isCounted && zero.beside.phasesWithoutCount === countless(of)(zero);
};
/** Nothing is allocated by any fact; where nobody ever reported an allocation, the answer says beside it that how much is used is unknown. */
const isNoneHeld = (of: Of) => (zero: Zero) => {
  const { clusters, day } = of(zero);
  const isReported = clusters.some(({ allocations }) => allocations.length > 0);
  const { utilization } = zero.beside;
  return heldGpus(clusters, day) === 0 && (isReported || utilization === null);
};
const isNoEquivalents = (of: Of) => (zero: Zero) => usableIn(of(zero).clusters, of(zero).day).length === 0;
const isAllCounted = (of: Of) => (zero: Zero) => countless(of)(zero) === 0;
const isAllConverted = (of: Of) => (zero: Zero) => usableIn(of(zero).clusters, of(zero).day).every((phase) => hasEquivalents(zero, phase));
/** Nothing can be used whose figure on the base is unknown, and known on the other. */
const isNoneImplied = (of: Of) => (zero: Zero) =>
  !usableIn(of(zero).clusters, of(zero).day).some((phase) =>
    zero.asked.get('base') === 'h100Equivalents'
      ? !isCountless(phase) && !hasEquivalents(zero, phase)
      : isCountless(phase) && hasEquivalents(zero, phase),
  );
const isNoneUnknown = (of: Of) => (zero: Zero) =>
  !usableIn(of(zero).clusters, of(zero).day).some((phase) => isCountless(phase) && !hasEquivalents(zero, phase));

const one: Of = ({ posted, when, day, id, beside, trail }) => {
  const name = id || (trail.find((part) => part?.operator)?.id ?? beside.id);
  return { clusters: clustersAt(posted, when).filter((cluster) => cluster.id === name), day };
};
const holder: Of = (zero) => ({ clusters: clustersOf(zero, zero.beside.id), day: zero.day });
const onDay: Of = (zero) => ({ clusters: one(zero).clusters, day: zero.beside.from });
const providers: Of = (zero) => ({ clusters: clustersOf(zero, zero.trail.find((part) => part?.metrics)?.id), day: zero.day });
const everywhere: Of = (zero) => ({ clusters: clustersOf(zero), day: zero.day });

/** What is only planned in a state, the phases that others took the place of left out. */
const planned = (zero: Zero): Phase[] =>
  one(zero).clusters.flatMap(({ phases }) =>
    phases.filter((phase) => phase.state === zero.key && !isReplaced(phase, phases, zero.day) && !isOutdated(phase, phases)),
  );

const ofModel = (zero: Zero) => {
  const { posted, beside, day } = zero;
  const { clusters } = one(zero);
  const is = (model: string | null | undefined) =>
    typeof model === 'string' && plain(chipsIn(posted), model) === plain(chipsIn(posted), beside.gpuModel);
  const usable = usableIn(clusters, day).filter(
    ({ models, fields }) => models.some((part) => is(part.gpuModel)) || is(fields.gpuModel?.value),
  );
  const held = clusters.flatMap(({ allocations }) => allocations).filter(({ gpuModel }) => gpuModel === null || is(gpuModel));
  return {
    countless: usableIn(clusters, day).filter(
      (phase) => isCountless(phase) && (is(phase.fields.gpuModel?.value) || phase.fields.gpuModel === null),
    ).length,
    gpus: usable
      .flatMap(({ models }) => models)
      .filter((part) => is(part.gpuModel))
      .reduce((sum, part) => sum + part.gpus, 0),
    held: held.reduce((sum, allocation) => sum + heldOn(allocation, day), 0),
  };
};

/** What was allocated to a startup on the day, in any cluster. */
const heldBy = ({ posted, when, day, beside }: Zero): number =>
  clustersAt(posted, when)
    .flatMap(({ allocations }) => allocations)
    .filter(({ tenant }) => tenant === (beside.startup ?? beside.id))
    .reduce((sum, allocation) => sum + heldOn(allocation, day), 0);

const CLUSTER = '^GET /v1/clusters(/\\{id\\})? (/clusters/\\*)?';
const PROVIDER = '^GET /v1/rankings/providers /entries/\\*';
const at = (start: string, end: string): RegExp => new RegExp(`${start}${end}$`);
const counts = (start: string, name: string, of: Of): Place => ({
  ...{ at: at(start, name), why: 'no fact says that a GPU can be used there then', check: isNoGpus(of) },
});
const byMetric = (of: (metric: string) => ((zero: Zero) => boolean) | undefined) => (zero: Zero) =>
  of(zero.asked.get('metric') ?? 'gpus')?.(zero) ?? false;
const METRICS: Record<string, (zero: Zero) => boolean> = {
  gpus: isNoGpus(providers),
  h100Equivalents: isNoEquivalents(providers),
  allocatedGpus: (zero) => isNoneHeld(providers)({ ...zero, beside: zero.trail.find((part) => part?.metrics).metrics }),
  utilization: (zero) =>
    heldGpus(providers(zero).clusters, zero.day) === 0 && providers(zero).clusters.some((cluster) => cluster.allocations.length > 0),
};

export const ofCompute: Place[] = [
  { at: /\/chipTable$/, why: 'the version of a table of which nothing was published yet', check: (zero) => noEvents(zero, /^ChipSpec/) },
  counts(CLUSTER, '/usableGpus', one),
  { at: at(CLUSTER, '/freeGpus'), why: 'as many are allocated as can be used', check: isNoneFree(one) },
  { at: at(CLUSTER, '/days/\\*/freeGpus'), why: 'as many are allocated as can be used', check: isNoneFree(onDay) },
  {
    at: at(CLUSTER, '(/days/\\*)?/allocatedGpus'),
    why: 'no fact allocates any then',
    check: (zero) => isNoneHeld(zero.beside.from ? onDay : one)(zero),
  },
  { at: at(CLUSTER, '/h100Equivalents'), why: 'no phase can be used then', check: isNoEquivalents(one) },
  { at: at(CLUSTER, '/phasesWithoutCount'), why: 'every usable phase has a count', check: isAllCounted(one) },
  { at: at(CLUSTER, '/days/\\*/phasesWithoutCount'), why: 'every phase that is usable then has a count', check: isAllCounted(onDay) },
  { at: at(CLUSTER, '/phasesWithoutEquivalents'), why: 'of every usable phase they are known', check: isAllConverted(one) },
  { at: at(CLUSTER, '/phasesUnknown'), why: 'every usable phase has a count or equivalents', check: isNoneUnknown(one) },
  { at: at(CLUSTER, '/unbuilt/[a-z-]+'), why: 'no phase is in that state', check: (zero) => planned(zero).length === 0 },
  {
    at: at(CLUSTER, '/unbuiltWithoutCount/[a-z-]+'),
    why: 'every phase in that state has a count',
    check: (zero) => !planned(zero).some(isCountless),
  },
  {
    at: at(CLUSTER, '/allocations/\\*/gpus'),
    why: 'it has not begun then, or was released',
    check: (zero) =>
      one(zero).clusters.some(({ allocations }) =>
        allocations.some((own) => own.allocation === zero.beside.allocation && heldOn(own, zero.day) === 0),
      ),
  },
  {
    at: at(CLUSTER, '/freeByModel/\\*/gpus'),
    why: 'none of the model can be used then, or all are allocated; of how many phases nobody knows, it says beside it',
    check: (zero) => {
      const { gpus, held, countless: without } = ofModel(zero);
      return gpus <= held && (gpus > 0 || without === 0) && zero.beside.phasesWithoutCount === without;
    },
  },
  {
    at: at(CLUSTER, '/freeByModel/\\*/phasesWithoutCount'),
    why: 'every usable phase that may be of the model has a count',
    check: (zero) => ofModel(zero).countless === 0,
  },
  counts(PROVIDER, '/metrics/gpus', providers),
  { at: at(PROVIDER, '/metrics/allocatedGpus'), why: 'no fact allocates any then', check: isNoneHeld(providers) },
  { at: at(PROVIDER, '/metrics/h100Equivalents'), why: 'no phase can be used then', check: isNoEquivalents(providers) },
  { at: at(PROVIDER, '/metrics/phasesWithoutCount'), why: 'every usable phase has a count', check: isAllCounted(providers) },
  { at: at(PROVIDER, '/metrics/phasesWithoutEquivalents'), why: 'of every usable phase they are known', check: isAllConverted(providers) },
  { at: at(PROVIDER, '/metrics/phasesUnknown'), why: 'every usable phase has a count or equivalents', check: isNoneUnknown(providers) },
  {
    at: at(PROVIDER, '/(value|shareOfKnown)'),
    why: 'the metric that is asked for is 0',
    check: byMetric((metric) => METRICS[metric]),
  },
  {
    ...{ at: /^GET \/v1\/concentration\/providers \/coverage\/(clusters|providers)$/, why: 'there is no cluster' },
    check: (zero) => clustersOf(zero).length === 0,
  },
  {
    at: /^GET \/v1\/concentration\/providers \/coverage\/phasesUnknown$/,
    ...{ why: 'every usable phase has a count or equivalents', check: isNoneUnknown(everywhere) },
  },
  {
    at: /^GET \/v1\/concentration\/providers \/coverage\/converted\/(phases|value|percent)$/,
    ...{ why: 'no usable phase is known by the other base alone', check: isNoneImplied(everywhere) },
  },
  {
    at: /^GET \/v1\/concentration\/providers \/entries\/\*\/converted$/,
    ...{ why: 'none of its usable phases is known by the other base alone', check: isNoneImplied(holder) },
  },
  {
    ...{ at: /^GET \/v1\/concentration\/providers \/holders$/, why: 'of nothing that can be used then anything is known' },
    check: (zero) => usableIn(clustersOf(zero), zero.day).every((phase) => isCountless(phase) && !hasEquivalents(zero, phase)),
  },
  {
    ...{
      at: /^GET \/v1\/concentration\/providers \/residual$/,
      why: 'all that can be used is its own operator’s, and what is unknown is named',
    },
    check: (zero) => {
      const unknown = usableIn(clustersOf(zero), zero.day).filter((phase) => isCountless(phase) && !hasEquivalents(zero, phase));
      return zero.beside.coverage.phasesUnknown === unknown.length;
    },
  },
  {
    at: /\/exposure \/startups\/\*\/gpus$|what-if \/startups\/\*\/gpus$/,
    why: 'nothing is allocated to it then',
    check: (zero) => heldBy(zero) === 0,
  },
];
