/** A GPU cluster: what it knows of itself, and what it accepts to be told. Nothing is ever oversubscribed by an allocation. */

import type { EventOf, Recorded } from '../../events/catalogue.ts';
import type { ClusterRegistered } from '../../events/cluster.ts';
import type { ClusterEvent } from '../../events/index.ts';
import { type Claims, claimOf, report, unclaimed, withdraw } from '../kernel/claims.ts';
import { type Accepted, accept, again, type Decision, type Facts, refuse } from '../kernel/decision.ts';
import { added, unreachable, withKey } from '../kernel/folding.ts';
import { isEqual, own } from '../kernel/json.ts';
import type { Kept } from '../kernel/known.ts';
import { dateRefusal, registrationRefusal } from '../kernel/references.ts';
import type { Viewpoint } from '../kernel/time.ts';
import { allocate, release, resize, withdrawAllocation } from './allocating.ts';
import { type Allocation, type Allocations, allocationsAt } from './allocations.ts';
import type { Phases } from './capacity.ts';
import { begun, changed, isRegisteredSo, type Registrations, registeredAt, registrationOf, takenBack, withdrawnAt } from './lives.ts';
import type { PhaseSays } from './phase.ts';
import { reportCapacity, withdrawCapacity } from './reporting.ts';
import { bookOf, withBook } from './room.ts';

export type Cluster = Registrations<EventOf<typeof ClusterRegistered>['data']> & { phases: Phases; allocations: Allocations };

/** The version of this fold, of its row, too: raise it when a result changes, so that what is kept of it is made anew. */
export const foldVersion = 5;

export const initial: Cluster = { registrations: [], withdrawals: [], phases: {}, allocations: {} };

export const evolve = (state: Cluster, event: Recorded<ClusterEvent>): Cluster => withBook(state, event, () => evolved(state, event));

const evolved = (state: Cluster, event: Recorded<ClusterEvent>): Cluster => {
  const { at, v } = event;
  const kept = <D>(data: D): Kept<D> => ({ data, at, v });
  const ofPhase = (phase: string, change: (claims: Claims<PhaseSays>) => Claims<PhaseSays>): Cluster => ({
    ...state,
    phases: withKey(state.phases, phase, change(own(state.phases, phase) ?? unclaimed)),
  });
  const ofAllocation = (id: string, change: (one: Allocation) => Allocation): Cluster => ({
    ...state,
    allocations: changed(state.allocations, id, change),
  });
  switch (event.type) {
    case 'ClusterRegistered':
      return { ...state, registrations: added(state.registrations, registrationOf(event)) };
    case 'ClusterWithdrawn':
      return { ...state, withdrawals: added(state.withdrawals, kept(event.data)) };
    case 'CapacityReported':
      return ofPhase(event.data.phase, (claims) => report(claims, claimOf(event, 'phase')));
    case 'CapacityClaimWithdrawn': {
      const { phase, ...why } = event.data;
      return ofPhase(phase, (claims) => withdraw(claims, { ...why, at, v }));
    }
    case 'GpusAllocated': {
      const allocation: Allocation = { ...kept(event.data), resizes: [], released: null, withdrawn: null };
      return { ...state, allocations: begun(state.allocations, event.data.allocation, allocation) };
    }
    case 'AllocationResized': {
      const { allocation, ...to } = event.data;
      return ofAllocation(allocation, (one) => ({ ...one, resizes: added(one.resizes, kept(to)) }));
    }
    case 'AllocationReleased': {
      const { allocation, ...release } = event.data;
      return ofAllocation(allocation, (one) => ({ ...one, released: one.released ?? kept(release) }));
    }
    case 'AllocationWithdrawn': {
      const { allocation, ...why } = event.data;
      return { ...state, allocations: takenBack(state.allocations, allocation, kept(why)) };
    }
    default:
      return unreachable(event);
  }
};

const phasesAfter = (phases: Phases, since: number) => {
  const after = <T extends { v: number }>(all: T[]): T[] => all.filter(({ v }) => v > since);
  return Object.entries(phases).flatMap(([phase, { claims, withdrawals }]) => {
    const left = after(claims);
    return left.length > 0 ? [[phase, { claims: left, withdrawals: after(withdrawals) }] as const] : [];
  });
};

/** What was said of phases since all of it was taken back, by a viewpoint. */
export const phasesAt = ({ phases, withdrawals }: Cluster, viewpoint: Viewpoint = {}): Phases => {
  const since = withdrawnAt(withdrawals, viewpoint);
  return since === 0 ? phases : Object.fromEntries(phasesAfter(phases, since));
};

/** What stands of a cluster at a viewpoint: nothing that was recorded before all of it was taken back. */
export const clusterAt = (state: Cluster, viewpoint: Viewpoint = {}) => ({
  registered: registeredAt(state, viewpoint),
  phases: phasesAt(state, viewpoint),
  allocations: allocationsAt(state.allocations, viewpoint, withdrawnAt(state.withdrawals, viewpoint)),
});

/** Decides one posted event about cluster `id`. Content that is already recorded is accepted as nothing new. Throws nothing. */
export const decide = (id: string, event: Accepted<ClusterEvent>, state: Cluster, facts: Facts): Decision<ClusterEvent> => {
  const refused = dateRefusal(event, facts) ?? registrationRefusal(id, event, facts);
  if (refused) return refused;
  if (event.type === 'ClusterRegistered') return isRegisteredSo(state, event.data) ? again(event) : accept(event);
  if (!registeredAt(state)) {
    if (event.type === 'ClusterWithdrawn' && isEqual(state.withdrawals.at(-1)?.data, event.data)) return again(event);
    return refuse('thing-unknown', `cluster "${id}" is not registered`, [
      { pointer: '/subject', message: 'expected a registered cluster' },
    ]);
  }
  switch (event.type) {
    case 'CapacityReported':
      return reportCapacity(event, state, facts);
    case 'CapacityClaimWithdrawn':
      return withdrawCapacity(event, state, facts);
    case 'GpusAllocated':
      return allocate(event, state, facts);
    case 'AllocationResized':
      return resize(event, state, facts);
    case 'AllocationReleased':
      return release(event, state);
    case 'AllocationWithdrawn':
      return withdrawAllocation(event, state);
    case 'ClusterWithdrawn':
      return withdrawCluster(event, state);
    default:
      return unreachable(event);
  }
};

const withdrawCluster = (event: Accepted<Extract<ClusterEvent, { type: 'ClusterWithdrawn' }>>, state: Cluster): Decision<ClusterEvent> => {
  const { allocations } = bookOf(state);
  if (allocations === 0) return accept(event);
  const [first] = clusterAt(state).allocations;
  return refuse('is-referred-to', `${allocations} of its allocations stand, the first is "${first?.data.allocation}"`, [
    { pointer: '/subject', message: 'expected its allocations to be withdrawn first' },
  ]);
};
