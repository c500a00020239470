/** What a cluster accepts to be told of who has its GPUs: nothing is allocated that is not there. */
import type { ClusterEvent } from '../../events/index.ts';
import { chipKey, unknownChips } from '../kernel/chips.ts';
import { type Accepted, accept, again, type Decision, type Facts, refuse } from '../kernel/decision.ts';
import { isEqual } from '../kernel/json.ts';
import { type GpusByDay, on, plus } from '../kernel/steps.ts';
import { type Allocated, type Allocation, allocationSteps, endOf, takingOf } from './allocations.ts';
import { namesIn, resolvePhases, stockOf } from './capacity.ts';
import type { Cluster, ClusterNow } from './cluster.ts';
import { lastOf } from './lives.ts';
import { firstTightDay, roomOf } from './room.ts';

type Of<T extends ClusterEvent['type']> = Accepted<Extract<ClusterEvent, { type: T }>>;

/** Refuses what would take more GPUs than can be used on any day. Beside what is free, an allocation has what it has already. */
const tight = ({ phases, allocations }: ClusterNow, gpuModel: string | undefined, before: GpusByDay, after: GpusByDay, facts: Facts) => {
  const names = facts.chips();
  const resolved = resolvePhases(phases);
  const taken = allocations.map(takingOf);
  const room = roomOf(stockOf(resolved, names), taken, names);
  const found = firstTightDay(gpuModel === undefined ? room.free : room.ofModel(gpuModel), before, after);
  if (!found) return null;
  const { day, free: left } = found;
  const free = on(room.free, day);
  const models = [...namesIn(resolved, taken, names).values()];
  const freeByModel = models.map((model) => ({ gpuModel: model, free: on(room.ofModel(model), day) }));
  const what = gpuModel === undefined ? 'GPUs' : `GPUs that can be ${gpuModel}`;
  return refuse(
    'capacity-exceeded',
    `only ${left} ${what} are free on ${day}`,
    [{ pointer: '/data/gpus', message: `expected at most ${plus(on(before, day), left)}` }],
    { free, freeByModel, day },
  );
};

const conflict = (allocation: string, detail: string) =>
  refuse('allocation-conflict', detail, [{ pointer: '/data/allocation', message: 'expected a new Id, or what was said of this one' }], {
    allocation,
  });

const standing = ({ allocations }: ClusterNow, allocation: string): Allocation | undefined =>
  allocations.find(({ data }) => data.allocation === allocation);

/** One chip by another of its names is the same chip. */
const isSameAs = (a: Allocated, b: Allocated, facts: Facts): boolean => {
  const keyed = ({ gpuModel, ...rest }: Allocated) => ({
    ...rest,
    ...(gpuModel !== undefined && { gpuModel: chipKey(gpuModel, facts.chips()) }),
  });
  return isEqual(keyed(a), keyed(b));
};

export const allocate = (event: Of<'GpusAllocated'>, now: ClusterNow, facts: Facts): Decision<ClusterEvent> => {
  const { allocation, gpuModel } = event.data;
  const same = standing(now, allocation);
  if (same)
    return isSameAs(same.data, event.data, facts)
      ? again(event)
      : conflict(allocation, `allocation "${allocation}" is another one already`);
  const after = allocationSteps({ data: event.data, resizes: [], released: null });
  return tight(now, gpuModel, [], after, facts) ?? accept(event, unknownChips([{ gpuModel, pointer: '/data/gpuModel' }], facts));
};

const unknownAllocation = (allocation: string) =>
  refuse('thing-unknown', `there is no allocation "${allocation}"`, [
    { pointer: '/data/allocation', message: 'expected an allocation of this cluster' },
  ]);

export const resize = (event: Of<'AllocationResized'>, now: ClusterNow, facts: Facts): Decision<ClusterEvent> => {
  const { allocation, ...to } = event.data;
  const one = standing(now, allocation);
  if (!one) return unknownAllocation(allocation);
  const [before, after] = [allocationSteps(one), allocationSteps({ ...one, resizes: [...one.resizes, { data: to }] })];
  const end = endOf(one);
  if (end !== undefined && to.from >= end && !one.resizes.some(({ data }) => isEqual(data, to))) {
    return refuse('thing-ended', `allocation "${allocation}" is over from ${end} on`, [
      { pointer: '/data/from', message: `expected a day before ${end}` },
    ]);
  }
  if (isEqual(before, after)) return again(event);
  return tight(now, one.data.gpuModel, before, after, facts) ?? accept(event);
};

export const release = (event: Of<'AllocationReleased'>, now: ClusterNow): Decision<ClusterEvent> => {
  const { allocation, ...why } = event.data;
  const one = standing(now, allocation);
  if (!one) return unknownAllocation(allocation);
  if (!one.released) return accept(event);
  const { data } = one.released;
  return isEqual(data, why) ? again(event) : conflict(allocation, `allocation "${allocation}" has been released on ${data.on}`);
};

export const withdrawAllocation = (event: Of<'AllocationWithdrawn'>, { allocations }: Cluster): Decision<ClusterEvent> => {
  const { allocation, ...why } = event.data;
  const one = lastOf(allocations, allocation);
  if (one && !one.withdrawn) return accept(event);
  return one && isEqual(one.withdrawn?.data, why) ? again(event) : unknownAllocation(allocation);
};
