/** Where a number of GPUs, credits or restrictions may be 0, and what of the recorded facts makes it known. */
import { asH100s, chipsIn, plain } from '../reckoning/chips.ts';
import { type Cluster, clustersAt, heldOn } from '../reckoning/clusters.ts';
import { isOutdated, isReplaced, isUsable, type Phase } from '../reckoning/phases.ts';
import { clustersOf, type Place, type Zero } from './zeros.ts';

const NOT_YET = '3, concentration of providers, phases whose count is unknown on the base';
const OF_CLUSTERS = '3, clusters, a usable phase of which only H100 equivalents are stated';

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
const isCountOpen = (of: Of) => (zero: Zero) => usableIn(of(zero).clusters, of(zero).day).some(isCountless);
/** Those that have a count have none, or none that is free; of others nobody knows how many they are. */
const isGpusOpen = (of: Of) => (zero: Zero) => usableGpus(of(zero).clusters, of(zero).day) === 0 && isCountOpen(of)(zero);
const isFreeOpen = (of: Of) => (zero: Zero) => {
  const { clusters, day } = of(zero);
  return usableGpus(clusters, day) <= heldGpus(clusters, day) && isCountOpen(of)(zero);
};
const isNoneFree = (of: Of) => (zero: Zero) => {
  const { clusters, day } = of(zero);
  return usableGpus(clusters, day) <= heldGpus(clusters, day) && !isCountOpen(of)(zero);
};
/** Nothing is allocated by any fact; where nobody ever reported an allocation, the answer says beside it that how much is used is unknown. */
const isNoneHeld = (of: Of) => (zero: Zero) => {
  const { clusters, day } = of(zero);
  const isReported = clusters.some(({ allocations }) => allocations.length > 0);
  const { utilization } = zero.beside;
  return heldGpus(clusters, day) === 0 && (isReported || utilization === null);
};
const isNoEquivalents = (of: Of) => (zero: Zero) => usableIn(of(zero).clusters, of(zero).day).length === 0;
const isEquivalentsOpen = (of: Of) => (zero: Zero) => {
  const usable = usableIn(of(zero).clusters, of(zero).day);
  return usable.length > 0 && !usable.some((phase) => hasEquivalents(zero, phase));
};
const isNoneUnknown = (of: Of) => (zero: Zero) =>
  !usableIn(of(zero).clusters, of(zero).day).some((phase) => isCountless(phase) && !hasEquivalents(zero, phase));

const one: Of = ({ posted, when, day, id, beside, trail }) => {
  const name = id || (trail.find((part) => part?.operator)?.id ?? beside.id);
  return { clusters: clustersAt(posted, when).filter((cluster) => cluster.id === name), day };
};
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
    usable,
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

const noEvents = (zero: Zero, type: RegExp, subject?: string): boolean =>
  !zero.posted.events.some((event) => type.test(event.type) && (subject === undefined || event.subject === subject));
const creditOf = ({ id, beside }: Zero): string => id || (beside.credit ?? beside.id);

const CLUSTER = '^GET /v1/clusters(/\\{id\\})? (/clusters/\\*)?';
const PROVIDER = '^GET /v1/rankings/providers /entries/\\*';
const at = (start: string, end: string): RegExp => new RegExp(`${start}${end}$`);
const counts = (start: string, name: string, of: Of): Place => ({
  ...{ at: at(start, name), why: 'no fact says that a GPU can be used there then', check: isNoGpus(of) },
  open: { clause: start === CLUSTER ? OF_CLUSTERS : NOT_YET, is: isGpusOpen(of) },
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
const OPEN: Record<string, (zero: Zero) => boolean> = { gpus: isGpusOpen(providers), h100Equivalents: isEquivalentsOpen(providers) };

export const ofCompute: Place[] = [
  { at: /\/chipTable$/, why: 'the version of a table of which nothing was published yet', check: (zero) => noEvents(zero, /^ChipSpec/) },
  counts(CLUSTER, '/usableGpus', one),
  {
    ...{ at: at(CLUSTER, '/freeGpus'), why: 'as many are allocated as can be used', check: isNoneFree(one) },
    open: { clause: OF_CLUSTERS, is: isFreeOpen(one) },
  },
  { at: at(CLUSTER, '/days/\\*/freeGpus'), why: 'as many are allocated as can be used', check: isNoneFree(onDay) },
  {
    at: at(CLUSTER, '(/days/\\*)?/allocatedGpus'),
    why: 'no fact allocates any then',
    check: (zero) => isNoneHeld(zero.beside.from ? onDay : one)(zero),
  },
  {
    ...{ at: at(CLUSTER, '/h100Equivalents'), why: 'no phase can be used then', check: isNoEquivalents(one) },
    open: { clause: OF_CLUSTERS, is: isEquivalentsOpen(one) },
  },
  { at: at(CLUSTER, '/phasesUnknown'), why: 'every usable phase has a count or equivalents', check: isNoneUnknown(one) },
  {
    ...{ at: at(CLUSTER, '/unbuilt/[a-z-]+'), why: 'no phase is in that state', check: (zero) => planned(zero).length === 0 },
    open: { clause: OF_CLUSTERS, is: (zero) => planned(zero).length > 0 && planned(zero).every(isCountless) },
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
    ...{ at: at(CLUSTER, '/freeByModel/\\*/gpus'), why: 'none of the model can be used then, or all are allocated' },
    check: (zero) => ofModel(zero).gpus <= ofModel(zero).held && !ofModel(zero).usable.some(isCountless),
    open: { clause: OF_CLUSTERS, is: (zero) => ofModel(zero).gpus <= ofModel(zero).held && ofModel(zero).usable.some(isCountless) },
  },
  counts(PROVIDER, '/metrics/gpus', providers),
  { at: at(PROVIDER, '/metrics/allocatedGpus'), why: 'no fact allocates any then', check: isNoneHeld(providers) },
  {
    ...{ at: at(PROVIDER, '/metrics/h100Equivalents'), why: 'no phase can be used then', check: isNoEquivalents(providers) },
    open: { clause: NOT_YET, is: isEquivalentsOpen(providers) },
  },
  { at: at(PROVIDER, '/metrics/phasesUnknown'), why: 'every usable phase has a count or equivalents', check: isNoneUnknown(providers) },
  {
    ...{
      at: at(PROVIDER, '/(value|shareOfKnown)'),
      why: 'the metric that is asked for is 0',
      check: byMetric((metric) => METRICS[metric]),
    },
    open: { clause: NOT_YET, is: byMetric((metric) => OPEN[metric]) },
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
    ...{ at: /^GET \/v1\/concentration\/providers \/holders$/, why: 'nothing can be used then', check: isNoEquivalents(everywhere) },
    open: { clause: NOT_YET, is: (zero) => usableIn(clustersOf(zero), zero.day).every(isCountless) },
  },
  {
    ...{ at: /^GET \/v1\/concentration\/providers \/residual$/, why: 'all that can be used is counted, for its own operator' },
    check: (zero) =>
      !usableIn(clustersOf(zero), zero.day).some((phase) =>
        zero.asked.get('base') === 'gpus' ? isCountless(phase) : !hasEquivalents(zero, phase),
      ),
    open: { clause: NOT_YET, is: isCountOpen(everywhere) },
  },
  {
    ...{ at: /^GET \/v1\/credits(\/\{id\})? (\/credits\/\*)?\/(drawn|burnPerDay)$/, why: 'no fact draws on it' },
    check: (zero) => noEvents(zero, /^CreditDrawn$/, creditOf(zero)) && !noEvents(zero, /^CreditGranted$/, creditOf(zero)),
  },
  {
    ...{ at: /^GET \/v1\/credits(\/\{id\})? (\/credits\/\*)?\/(expired|revoked)$/, why: 'no fact lets any of it lapse' },
    check: (zero) => noEvents(zero, /^Credit(Expired|Revoked)$/, creditOf(zero)) && !noEvents(zero, /^CreditGranted$/, creditOf(zero)),
  },
  {
    at: /\/exposure \/startups\/\*\/gpus$|what-if \/startups\/\*\/gpus$/,
    why: 'nothing is allocated to it then',
    check: (zero) => heldBy(zero) === 0,
  },
];
