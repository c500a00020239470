/** Allocations of clusters: who has how many GPUs from which day on. */
import type { Posted, When } from './claims.ts';
import { before, isKnownFact, isTakenBack } from './known.ts';
import { survivorOf } from './merged.ts';
import { byText, type Json } from './values.ts';

type Named = { allocation: string; tenant: string; gpuModel: string | null; terms: string };
/** Its size from each day on, and the first days without it. */
export type Allocation = Named & { sizes: Map<string, number>; ends: string[] };

export const allocationsOf = (posted: Posted, when: When, cluster: string): Allocation[] => {
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
