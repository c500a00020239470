/** Who runs what is usable, the groups of operators merged; and which startups hold how much of it. */
import type { Posted, When } from './claims.ts';
import { clustersAt, figuresOf, heldOn, used } from './clusters.ts';
import { label } from './concentration.ts';
import { dayIn } from './known.ts';
import { groupOf, isOnItsOwn, organizationsIn } from './organizations.ts';
import { ranked } from './ranks.ts';
import { startupsAt } from './startups.ts';
import { byText, type Json, once, percent, ratio } from './values.ts';

export const PROVIDER_METRICS = ['gpus', 'h100Equivalents', 'allocatedGpus', 'utilization'] as const;

/** How much of it is used is said of the clusters alone of which anybody said who uses them. */
const providersAt = once((posted: Posted, when: When, country: string | undefined): Json[] => {
  const organizations = organizationsIn(posted);
  const providers = new Map<string, Json>();
  for (const cluster of clustersAt(posted, when)) {
    if (country && cluster.profile.country !== country) continue;
    const id = groupOf(posted, when, cluster.profile.operator, dayIn(when, posted));
    const sums = providers.get(id) ?? {
      clusters: 0,
      gpus: 0,
      exact: 0,
      allocatedGpus: 0,
      phasesUnknown: 0,
      usable: 0,
      taken: 0,
      told: false,
    };
    const figures = figuresOf(posted, cluster, dayIn(when, posted));
    sums.clusters += 1;
    sums.gpus += figures.usableGpus;
    sums.allocatedGpus += figures.allocatedGpus;
    sums.exact += figures.exact;
    if (cluster.allocations.length > 0) {
      sums.told = true;
      sums.usable += figures.usableGpus;
      sums.taken += figures.allocatedGpus;
    }
    sums.phasesUnknown += figures.phasesUnknown;
    providers.set(id, sums);
  }
  return [...providers].map(([id, { exact, usable, taken, told, ...sums }]) => ({
    ...{ id, name: organizations.get(id)!.name },
    metrics: { ...sums, h100Equivalents: Math.round(exact), utilization: told ? used(taken, usable) : null },
  }));
});

export const providerRanksAt = (
  posted: Posted,
  when: When,
  country: string | undefined,
  metric: (typeof PROVIDER_METRICS)[number],
): Json[] =>
  ranked(
    providersAt(posted, when, country).map((one) => ({ ...one, value: one.metrics[metric] })),
    metric,
  );

/** Nothing is unknown but which models some phases have: low and high are the same. */
export const providerConcentrationAt = (
  posted: Posted,
  when: When,
  country: string | undefined,
  base: 'gpus' | 'h100Equivalents',
): Json => {
  const all = providersAt(posted, when, country);
  const held: { id: string; name: string; value: number }[] = [];
  let [whole, squares, clusters, phasesUnknown] = [0, 0n, 0, 0];
  for (const { id, name, metrics } of all) {
    clusters += metrics.clusters;
    phasesUnknown += metrics.phasesUnknown;
    const value = metrics[base];
    if (value === 0) continue;
    held.push({ id, name, value });
    whole += Math.round(value * 100);
    squares += BigInt(Math.round(value * 100)) ** 2n;
  }
  held.sort((a, b) => b.value - a.value || byText(a.id, b.id));
  const hhi = whole ? ratio(squares, BigInt(whole) ** 2n, 10_000, 2) : 0;
  const both = (part: number): Json => ({ low: percent(part, whole), high: percent(part, whole) });
  const top = (count: number): Json | null => {
    let sum = 0;
    for (const { value } of held.slice(0, count)) sum += Math.round(value * 100);
    return whole ? both(sum) : null;
  };
  return {
    ...{ holders: held.length, hhi: whole ? { low: hhi, high: hhi } : null, cr1: top(1), cr4: top(4) },
    label: whole ? { low: label(hhi), high: label(hhi) } : null,
    ...{ hhiAnyTotal: null, residual: 0, relevantMarket: false },
    coverage: { providers: all.length, clusters, phasesUnknown },
    entries: held.map((one) => ({ ...one, share: both(Math.round(one.value * 100)) })),
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
