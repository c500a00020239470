/** Who has how many GPUs of a cluster, from day to day, and where there are not enough. */
import type { EventOf } from '../../events/catalogue.ts';
import type { GpusAllocated } from '../../events/cluster.ts';
import { dayAfter } from '../kernel/decision.ts';
import { add, combine, daysOf, type GpusByDay, on, tidy } from '../kernel/steps.ts';

type Allocated = EventOf<typeof GpusAllocated>['data'];
export type Resize = { gpus: number; from: string; at: number };
export type Release = { on: string; reason?: string | undefined; at: number };
/** `at` is when each was recorded, in ms. */
export type Allocation = { data: Allocated; resizes: Resize[]; released: Release | null; at: number };
export type Allocations = Record<string, Allocation>;

/** The first day on which it is over; undefined when it has no end. */
export const endOf = ({ data, released }: Allocation): string | undefined =>
  [released?.on, data.until && dayAfter(data.until)].filter((day) => day !== undefined).sort()[0];

/** GPUs of one allocation from day to day. Of two resizes from the same day, the one recorded later holds. */
export const allocationSteps = (allocation: Allocation): GpusByDay => {
  const { data, resizes } = allocation;
  const end = endOf(allocation);
  const sizes = new Map<string, number>([[data.from, data.gpus]]);
  for (const { gpus, from } of resizes) sizes.set(from > data.from ? from : data.from, gpus);
  const steps = [...sizes].filter(([day]) => end === undefined || day < end).sort(([a], [b]) => (a < b ? -1 : 1));
  return tidy(end !== undefined && steps.length > 0 ? [...steps, [end, 0]] : steps);
};

export const allocatedSteps = (allocations: Iterable<Allocation>): GpusByDay => add([...allocations].map(allocationSteps));

/** The first day on which a change would take more than there is, and how many are free on it without the change. Only days on which the
 * change takes more than before are looked at: what was too much already is not its fault, and may always be made less. */
export const firstTightDay = (
  usable: GpusByDay,
  allocated: GpusByDay,
  before: GpusByDay,
  after: GpusByDay,
): { day: string; free: number } | null => {
  const free = combine(usable, allocated, (all, taken) => all - taken);
  const more = combine(after, before, (next, now) => next - now);
  const day = daysOf(free, more).find((one) => on(more, one) > 0 && on(more, one) > on(free, one));
  return day === undefined ? null : { day, free: Math.max(0, on(free, day)) };
};

/** Periods in which more is allocated than can be used: from a day to the last day before `to`, which is null when there is no end. */
export const oversubscribed = (usable: GpusByDay, allocated: GpusByDay): { from: string; to: string | null; gpus: number }[] => {
  const over = combine(allocated, usable, (taken, all) => Math.max(0, taken - all));
  return over.flatMap(([from, gpus], n) => (gpus > 0 ? [{ from, to: over[n + 1]?.[0] ?? null, gpus }] : []));
};
