/** What a cluster accepts to be told of who has its GPUs: nothing is allocated that is not there. */
import type { ClusterEvent } from '../../events/index.ts';
import { chipKey, unknownChips } from '../kernel/chips.ts';
import { type Accepted, accept, again, type Decision, type Facts, refuse } from '../kernel/decision.ts';
import { isEqual } from '../kernel/json.ts';
import { daysOf, type GpusByDay, on, plus, since } from '../kernel/steps.ts';
import { type Allocated, type Allocation, allocationSteps, endOf } from './allocations.ts';
import { namesIn } from './capacity.ts';
import type { Cluster } from './cluster.ts';
import { lastOf, standingOf, withdrawnAt } from './lives.ts';
import { bookOf, firstTightDay, roomOf } from './room.ts';

type Of<T extends ClusterEvent['type']> = Accepted<Extract<ClusterEvent, { type: T }>>;

/** Refuses what would take more GPUs than can be used on any day. Beside what is free, an allocation has what it has already. */
const tight = (cluster: Cluster, gpuModel: string | undefined, before: GpusByDay, after: GpusByDay, facts: Facts) => {
  const names = facts.chips();
  const { takings, phasing } = bookOf(cluster);
  const { resolved, stockOf } = phasing();
  // What is free before anything changes does not matter.
  const [first = ''] = daysOf(before.slice(0, 1), after.slice(0, 1));
  const stock = stockOf(names);
  const room = roomOf(
    {
      all: since(stock.all, first),
      byModel: new Map([...stock.byModel].map(([model, steps]) => [model, since(steps, first)])),
      unstated: since(stock.unstated, first),
    },
    takings.map((one) => ({ ...one, steps: since(one.steps, first) })),
    names,
  );
  const found = firstTightDay(gpuModel === undefined ? room.free : room.ofModel(gpuModel), before, after);
  if (!found) return null;
  const { day, free: left } = found;
  const free = on(room.free, day);
  const models = [...namesIn(resolved, takings, names).values()];
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

/** An allocation that stands. What was said before its cluster was taken back does not. */
const standing = ({ allocations, withdrawals }: Cluster, allocation: string): Allocation | undefined => {
  const one = standingOf(allocations, allocation);
  return one && one.v > withdrawnAt(withdrawals) ? one : undefined;
};

/** One chip by another of its names is the same chip. */
const isSameAs = (a: Allocated, b: Allocated, facts: Facts): boolean => {
  const keyed = ({ gpuModel, ...rest }: Allocated) => ({
    ...rest,
    ...(gpuModel !== undefined && { gpuModel: chipKey(gpuModel, facts.chips()) }),
  });
  return isEqual(keyed(a), keyed(b));
};

export const allocate = (event: Of<'GpusAllocated'>, cluster: Cluster, facts: Facts): Decision<ClusterEvent> => {
  const { allocation, gpuModel } = event.data;
  const same = standing(cluster, allocation);
  if (same)
    return isSameAs(same.data, event.data, facts)
      ? again(event)
      : conflict(allocation, `allocation "${allocation}" is another one already`);
  const after = allocationSteps({ data: event.data, resizes: [], released: null });
  return tight(cluster, gpuModel, [], after, facts) ?? accept(event, unknownChips([{ gpuModel, pointer: '/data/gpuModel' }], facts));
};

const unknownAllocation = (allocation: string) =>
  refuse('thing-unknown', `there is no allocation "${allocation}"`, [
    { pointer: '/data/allocation', message: 'expected an allocation of this cluster' },
  ]);

export const resize = (event: Of<'AllocationResized'>, cluster: Cluster, facts: Facts): Decision<ClusterEvent> => {
  const { allocation, ...to } = event.data;
  const one = standing(cluster, allocation);
  if (!one) return unknownAllocation(allocation);
  const [before, after] = [allocationSteps(one), allocationSteps({ ...one, resizes: [...one.resizes, { data: to }] })];
  const end = endOf(one);
  if (end !== undefined && to.from >= end && !one.resizes.some(({ data }) => isEqual(data, to))) {
    return refuse('thing-ended', `allocation "${allocation}" is over from ${end} on`, [
      { pointer: '/data/from', message: `expected a day before ${end}` },
    ]);
  }
  if (isEqual(before, after)) return again(event);
  return tight(cluster, one.data.gpuModel, before, after, facts) ?? accept(event);
};

export const release = (event: Of<'AllocationReleased'>, cluster: Cluster): Decision<ClusterEvent> => {
  const { allocation, ...why } = event.data;
  const one = standing(cluster, allocation);
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
