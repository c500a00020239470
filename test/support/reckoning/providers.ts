/** Who runs what is usable, the groups of operators merged; and which startups hold how much of it. */
import { heldOn } from './allocations.ts';
import type { Posted, When } from './claims.ts';
import { clustersAt, figuresOf, used } from './clusters.ts';
import { figuresOfNobody, label } from './concentration.ts';
import { dayIn } from './known.ts';
import { groupOf, isOnItsOwn, organizationsIn } from './organizations.ts';
import { ranked, rankRange } from './ranks.ts';
import { startupsAt } from './startups.ts';
import { byText, type Json, once, percent, ratio, type Span } from './values.ts';

export const PROVIDER_METRICS = ['gpus', 'h100Equivalents', 'allocatedGpus', 'utilization'] as const;

export type ProviderBase = 'gpus' | 'h100Equivalents';
const NONE = { clusters: 0, allocatedGpus: 0, phasesUnknown: 0, phasesWithoutCount: 0, phasesWithoutEquivalents: 0 };

/** How much of it is used is said of the clusters alone of which anybody said who uses them, and whose GPUs are counted. `also` is what phases without a figure come to by
 * the other one; `isOpen`: some of these may be used, too. */
const providersAt = once((posted: Posted, when: When, country: string | undefined): Json[] => {
  const organizations = organizationsIn(posted);
  const day = dayIn(when, posted);
  const providers = new Map<string, Json>();
  for (const cluster of clustersAt(posted, when)) {
    if (country && cluster.profile.country !== country) continue;
    const id = groupOf(posted, when, cluster.profile.operator, day);
    const sums = providers.get(id) ?? {
      ...{ told: { ...NONE }, gpus: 0, exact: 0, byEquivalents: 0, byCount: 0 },
      ...{ usable: 0, taken: 0, isOpen: false },
    };
    const figures = figuresOf(posted, cluster, day);
    for (const name of Object.keys(NONE)) sums.told[name] += name === 'clusters' ? 1 : figures[name];
    sums.gpus += figures.usableGpus ?? 0;
    for (const name of ['exact', 'byEquivalents', 'byCount']) sums[name] += figures[name] ?? 0;
    if (cluster.allocations.length > 0 && figures.usableGpus !== null) {
      sums.usable += figures.usableGpus;
      sums.taken += figures.allocatedGpus;
      sums.isOpen ||= figures.phasesWithoutCount > 0;
    }
    providers.set(id, sums);
  }
  return [...providers].map(([id, { told, gpus, exact, usable, taken, isOpen, byEquivalents, byCount }]) => ({
    ...{ id, name: organizations.get(id)!.name, isOpen },
    also: { gpus: Math.round(byEquivalents), h100Equivalents: Math.round(byCount) },
    metrics: {
      ...told,
      gpus: gpus === 0 && told.phasesWithoutCount > 0 ? null : gpus,
      h100Equivalents: exact === 0 && told.phasesWithoutEquivalents > 0 ? null : Math.round(exact),
      utilization: used(taken, usable),
    },
  }));
});

/** What a metric may be: as much as anything where a phase that is usable may add to it, and as little as nothing where it may be used less. */
const spanOf = ({ metrics, isOpen }: Json, metric: (typeof PROVIDER_METRICS)[number]): Span => {
  const value = metrics[metric];
  // Who has no use that is known ranks below all that have some, in any case.
  if (metric === 'utilization') return value === null ? { low: -1, high: -1 } : { low: isOpen ? 0 : value, high: value };
  const without = { gpus: metrics.phasesWithoutCount, h100Equivalents: metrics.phasesWithoutEquivalents, allocatedGpus: 0 }[metric];
  return { low: value ?? 0, high: without > 0 ? Number.POSITIVE_INFINITY : value };
};

export const providerRanksAt = (
  posted: Posted,
  when: When,
  country: string | undefined,
  metric: (typeof PROVIDER_METRICS)[number],
): Json[] => {
  const all = providersAt(posted, when, country);
  const spans = all.map((one) => spanOf(one, metric));
  return ranked(
    all.map(({ id, name, metrics }, at) => {
      const value = metrics[metric];
      return { id, name, metrics, value, rankRange: value === null ? null : rankRange(spans, at) };
    }),
    metric,
  );
};

type Held = { id: string; value: number }[];
/** Shares of a whole, and how concentrated they are: of every holder that has something. */
const sharing = (all: Held) => {
  const held = all.filter(({ value }) => value > 0).map(({ id, value }) => ({ id, part: Math.round(value * 1e6) }));
  held.sort((a, b) => b.part - a.part);
  let [whole, squares] = [0n, 0n];
  for (const { part } of held) [whole, squares] = [whole + BigInt(part), squares + BigInt(part) ** 2n];
  const shareOf = (parts: typeof held): number =>
    percent(
      parts.reduce((sum, { part }) => sum + BigInt(part), 0n),
      whole,
    ) ?? 0;
  return {
    ...{ count: held.length, whole, hhi: whole ? ratio(squares, whole ** 2n, 10_000, 2) : 0 },
    ...{ cr1: shareOf(held.slice(0, 1)), cr4: shareOf(held.slice(0, 4)) },
    of: (id: string): number => shareOf(held.filter((one) => one.id === id)),
  };
};

/** With phases that the base says nothing of and the other does, and without them: each figure lies between both. */
export const providerConcentrationAt = (posted: Posted, when: When, country: string | undefined, base: ProviderBase): Json => {
  const all = providersAt(posted, when, country);
  let [clusters, phasesUnknown, phases, value] = [0, 0, 0, 0];
  for (const { metrics, also } of all) {
    clusters += metrics.clusters;
    phasesUnknown += metrics.phasesUnknown;
    phases += (base === 'gpus' ? metrics.phasesWithoutCount : metrics.phasesWithoutEquivalents) - metrics.phasesUnknown;
    value += also[base];
  }
  const more = sharing(all.map(({ id, metrics, also }) => ({ id, value: (metrics[base] ?? 0) + also[base] })));
  const known = sharing(all.map(({ id, metrics }) => ({ id, value: metrics[base] ?? 0 })));
  const less = known.count > 0 ? known : more;
  const between = (a: number, b: number) => ({ low: Math.min(a, b), high: Math.max(a, b) });
  const [hhi, cr1, cr4] = [between(less.hhi, more.hhi), between(less.cr1, more.cr1), between(less.cr4, more.cr4)];
  const nothing = phasesUnknown > 0 ? figuresOfNobody : { hhi: null, cr1: null, cr4: null, label: null };
  const entries = all
    .filter(({ metrics, also }) => (metrics[base] ?? 0) + also[base] > 0)
    .map(({ id, name, metrics, also }) => ({
      id,
      name,
      value: metrics[base],
      converted: also[base],
      share: between(less.of(id), more.of(id)),
    }))
    .sort((a, b) => (b.value ?? -1) - (a.value ?? -1) || byText(a.id, b.id));
  return {
    ...(more.count === 0 ? nothing : { hhi, cr1, cr4, label: { low: label(hhi.low), high: label(hhi.high) } }),
    ...{ holders: more.count, hhiAnyTotal: null, residual: 0, relevantMarket: false, entries },
    coverage: {
      ...{ providers: all.length, clusters, phasesUnknown },
      converted: { phases, value, percent: percent(BigInt(Math.round(value * 1e6)), more.whole) },
    },
  };
};

/** The entries of `/v1/rankings/startups?metric=gpus`: startups with a round or a valuation, and whoever holds GPUs on the day. Unknown where none were ever allocated. */
export const gpusOfStartupsAt = (posted: Posted, when: When, country: string | undefined): Json[] => {
  const day = dayIn(when, posted);
  const held = new Map<string, number>();
  for (const { allocations } of clustersAt(posted, when)) {
    for (const one of allocations) held.set(one.tenant, (held.get(one.tenant) ?? 0) + heldOn(one, day));
  }
  const told = new Set<string>();
  for (const { id } of startupsAt(posted, when, country, 'raisedUsd')) told.add(id);
  const entries: { id: string; name: string; value: number | null; metrics: Json }[] = [];
  for (const { id, name, country: home } of organizationsIn(posted).values()) {
    if (!isOnItsOwn(posted, id) || (country && home !== country)) continue;
    const gpus = held.get(id) ?? null;
    if (told.has(id) || gpus) entries.push({ id, name, value: gpus, metrics: { gpus } });
  }
  return ranked(entries, 'gpus');
};
