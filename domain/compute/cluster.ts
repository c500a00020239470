/** A GPU cluster: what it knows of itself, and what it accepts to be told. Nothing is ever oversubscribed by an allocation. */
import type { EventOf, Recorded } from '../../events/catalogue.ts';
import type { ClusterRegistered } from '../../events/cluster.ts';
import type { ClusterEvent } from '../../events/index.ts';
import { claimOf, isWithdrawnSo, saysAgain, unknownClaim, withdraw } from '../kernel/claims.ts';
import { accept, type Decision, type Facts, nothingNew, refuse } from '../kernel/decision.ts';
import { isEqual, own } from '../kernel/json.ts';
import { dateRefusal, registrationRefusal } from '../kernel/references.ts';
import { type GpusByDay, on } from '../kernel/steps.ts';
import { unreachable } from '../kernel/unreachable.ts';
import { type Allocation, type Allocations, allocatedSteps, allocationSteps, firstTightDay } from './allocations.ts';
import { type Phases, resolvePhases, usableSteps } from './capacity.ts';

export type Cluster = { registered: EventOf<typeof ClusterRegistered>['data'] | null; phases: Phases; allocations: Allocations };

/** The version of this fold, of its row, too: raise it when a result changes, so that what is kept of it is made anew. */
export const foldVersion = 2;

export const initial: Cluster = { registered: null, phases: {}, allocations: {} };

export const evolve = (state: Cluster, event: Recorded<ClusterEvent>): Cluster => {
  const { phases, allocations } = state;
  const changed = (id: string, change: (one: Allocation) => Allocation): Cluster => {
    const one = own(allocations, id);
    return one ? { ...state, allocations: { ...allocations, [id]: change(one) } } : state;
  };
  const { at } = event;
  switch (event.type) {
    case 'ClusterRegistered':
      return { ...state, registered: event.data };
    case 'CapacityReported': {
      const { phase } = event.data;
      return { ...state, phases: { ...phases, [phase]: [...(own(phases, phase) ?? []), claimOf(event, 'phase')] } };
    }
    case 'CapacityClaimWithdrawn': {
      const { phase, source, ...why } = event.data;
      const claims = own(phases, phase);
      return claims ? { ...state, phases: { ...phases, [phase]: withdraw(claims, source, { ...why, at, v: event.v }) } } : state;
    }
    case 'GpusAllocated': {
      const { allocation } = event.data;
      return { ...state, allocations: { ...allocations, [allocation]: { data: event.data, resizes: [], released: null, at } } };
    }
    case 'AllocationResized': {
      const { allocation, ...resize } = event.data;
      return changed(allocation, (one) => ({ ...one, resizes: [...one.resizes, { ...resize, at }] }));
    }
    case 'AllocationReleased': {
      const { allocation, ...release } = event.data;
      return changed(allocation, (one) => ({ ...one, released: { ...release, at } }));
    }
    default:
      return unreachable(event);
  }
};

/** Decides one posted event about cluster `id`. Content that is already recorded is accepted as nothing new. Throws nothing. */
export const decide = (id: string, event: ClusterEvent, state: Cluster, facts: Facts): Decision<ClusterEvent> => {
  const refused = dateRefusal(event, facts) ?? registrationRefusal(id, event, facts);
  if (refused) return refused;
  if (!state.registered && event.type !== 'ClusterRegistered') {
    return refuse('thing-unknown', `cluster "${id}" is not registered`, [
      { pointer: '/subject', message: 'expected a registered cluster' },
    ]);
  }
  switch (event.type) {
    case 'ClusterRegistered':
      return isEqual(state.registered, event.data) ? nothingNew : accept(event);
    case 'CapacityReported':
      return report(event, state);
    case 'CapacityClaimWithdrawn': {
      const claims = own(state.phases, event.data.phase);
      const unknown = unknownClaim('phase', event.data.phase, event.data.source, claims);
      return unknown ?? (isWithdrawnSo(claims ?? [], event.data) ? nothingNew : accept(event));
    }
    case 'GpusAllocated':
      return allocate(event, state);
    case 'AllocationResized':
      return resize(event, state);
    case 'AllocationReleased':
      return release(event, state);
    default:
      return unreachable(event);
  }
};

type Of<T extends ClusterEvent['type']> = Extract<ClusterEvent, { type: T }>;

const report = (event: Of<'CapacityReported'>, { phases }: Cluster): Decision<ClusterEvent> => {
  const { phase, supersedes } = event.data;
  if (supersedes !== undefined && !own(phases, supersedes)) {
    return refuse('thing-unknown', `no phase "${supersedes}" has been reported`, [
      { pointer: '/data/supersedes', message: 'expected an earlier phase of this cluster' },
    ]);
  }
  return saysAgain(own(phases, phase) ?? [], claimOf({ ...event, at: 0, v: 0 }, 'phase')) ? nothingNew : accept(event);
};

/** Refuses what would take more GPUs than can be used on any day. Beside what is free, an allocation has what it has already. */
const tight = ({ phases, allocations }: Cluster, before: GpusByDay, after: GpusByDay) => {
  const found = firstTightDay(usableSteps(resolvePhases(phases)), allocatedSteps(Object.values(allocations)), before, after);
  if (!found) return null;
  const { day, free } = found;
  return refuse(
    'capacity-exceeded',
    `only ${free} GPUs are free on ${day}`,
    [{ pointer: '/data/gpus', message: `expected at most ${on(before, day) + free}` }],
    {
      free,
      day,
    },
  );
};

const conflict = (allocation: string, detail: string) =>
  refuse('allocation-conflict', detail, [{ pointer: '/data/allocation', message: 'expected a new Id, or what was said of this one' }], {
    allocation,
  });

const allocate = (event: Of<'GpusAllocated'>, state: Cluster): Decision<ClusterEvent> => {
  const { allocation } = event.data;
  const same = own(state.allocations, allocation);
  if (same) return isEqual(same.data, event.data) ? nothingNew : conflict(allocation, `allocation "${allocation}" is another one already`);
  const after = allocationSteps({ data: event.data, resizes: [], released: null, at: 0 });
  return tight(state, [], after) ?? accept(event);
};

const unknownAllocation = (allocation: string, why = 'there is no') =>
  refuse('thing-unknown', `${why} allocation "${allocation}"`, [
    { pointer: '/data/allocation', message: 'expected an allocation of this cluster that has not been released' },
  ]);

const resize = (event: Of<'AllocationResized'>, state: Cluster): Decision<ClusterEvent> => {
  const { allocation, ...to } = event.data;
  const one = own(state.allocations, allocation);
  if (!one) return unknownAllocation(allocation);
  const [before, after] = [allocationSteps(one), allocationSteps({ ...one, resizes: [...one.resizes, { ...to, at: 0 }] })];
  if (isEqual(before, after)) return nothingNew;
  if (one.released) return unknownAllocation(allocation, 'released already:');
  return tight(state, before, after) ?? accept(event);
};

const release = (event: Of<'AllocationReleased'>, { allocations }: Cluster): Decision<ClusterEvent> => {
  const { allocation, ...why } = event.data;
  const one = own(allocations, allocation);
  if (!one) return unknownAllocation(allocation);
  if (!one.released) return accept(event);
  const { at: _at, ...released } = one.released;
  return isEqual(released, why) ? nothingNew : conflict(allocation, `allocation "${allocation}" has been released on ${released.on}`);
};
