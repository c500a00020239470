/** Who has how many GPUs of a cluster, from day to day. */
import type { EventOf } from '../../events/catalogue.ts';
import type { AllocationReleased, AllocationResized, GpusAllocated } from '../../events/cluster.ts';
import { dayAfter } from '../kernel/decision.ts';
import { isRecorded, type Kept } from '../kernel/known.ts';
import { isWhole, remembered } from '../kernel/remembered.ts';
import { type GpusByDay, tidy } from '../kernel/steps.ts';
import type { Viewpoint } from '../kernel/time.ts';
import { type Life, type Lives, livesAt } from './lives.ts';

export type Allocated = EventOf<typeof GpusAllocated>['data'];
export type Resize = Omit<EventOf<typeof AllocationResized>['data'], 'allocation'>;
export type Release = Omit<EventOf<typeof AllocationReleased>['data'], 'allocation'>;
export type Allocation = Life<Allocated> & { resizes: Kept<Resize>[]; released: Kept<Release> | null };
export type Allocations = Lives<Allocation>;

type Sized = { data: Pick<Allocated, 'from' | 'until' | 'gpus'>; resizes: { data: Resize }[]; released: { data: Release } | null };

/** The first day on which it is over; undefined when it has no end. */
export const endOf = ({ data, released }: Sized): string | undefined =>
  [released?.data.on, data.until && dayAfter(data.until)].filter((day) => typeof day === 'string').sort()[0];

/** GPUs of one allocation from day to day. Of two resizes from the same day, the one recorded later holds. */
export const allocationSteps = (allocation: Sized): GpusByDay => {
  const { data, resizes } = allocation;
  const end = endOf(allocation);
  const sizes = new Map<string, number>([[data.from, data.gpus]]);
  for (const { data: resize } of resizes) sizes.set(resize.from > data.from ? resize.from : data.from, resize.gpus);
  const steps = [...sizes].filter(([day]) => end === undefined || day < end).sort(([a], [b]) => (a < b ? -1 : 1));
  return tidy(end !== undefined && steps.length > 0 ? [...steps, [end, 0]] : steps);
};

/** The allocations that stand at a viewpoint, as far as they had been resized and released by then. They are facts: `knownAt` hides one whose source was
 * published later, and nothing that names no source. */
export const allocationsAt = (allocations: Allocations, viewpoint: Viewpoint = {}, since = 0): Allocation[] =>
  livesAt(allocations, viewpoint, since).map((one) =>
    isWhole(viewpoint)
      ? one
      : {
          ...one,
          released: one.released && isRecorded(one.released, viewpoint) ? one.released : null,
          resizes: one.resizes.filter((resize) => isRecorded(resize, viewpoint)),
        },
  );

/** What stands of a model, or of whatever is left, and its steps. */
export const takingOf = remembered((one: Allocation) => ({ gpuModel: one.data.gpuModel, steps: allocationSteps(one) }));
