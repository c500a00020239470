/** What a cluster accepts to be told of its phases. */

import type { Warning } from '../../events/catalogue.ts';
import type { ClusterEvent } from '../../events/index.ts';
import { unknownChips } from '../kernel/chips.ts';
import { type Claims, claimOf, report, standing, unclaimed, withdraw } from '../kernel/claims.ts';
import { leadsTo } from '../kernel/cycles.ts';
import { type Accepted, accept, again, type Decision, type Facts, hasOwnId, refuse } from '../kernel/decision.ts';
import { isEqual, own } from '../kernel/json.ts';
import { periodRefusal } from '../kernel/references.ts';
import { isWithdrawnSo, olderThanStands, saysAgain, unknownClaim } from '../kernel/repeats.ts';
import { type Phases, resolvePhases, stockOf } from './capacity.ts';
import { type Cluster, phasesAt } from './cluster.ts';
import { type PhaseSays, partsOf, type ResolvedPhase } from './phase.ts';
import { bookOf, firstShortDay, roomOf } from './room.ts';

type Of<T extends ClusterEvent['type']> = Accepted<Extract<ClusterEvent, { type: T }>>;

/** What is being decided on comes after all that is recorded. */
const next = ({ today }: Facts) => ({ at: Date.parse(today), v: Number.MAX_SAFE_INTEGER });

/** The phases that those with an Id are said to take the place of, by any standing claim. */
const supersededOf = (phases: Phases) => (phase: string) => {
  const claims = own(phases, phase);
  return claims ? standing(claims).flatMap(({ says }) => says.supersedes ?? []) : [];
};

const isUnknown = (supersedes: string) =>
  refuse('thing-unknown', `no phase "${supersedes}" has been reported`, [
    { pointer: '/data/supersedes', message: 'expected an earlier phase of this cluster' },
  ]);
const isCyclic = (phase: string, supersedes: string) =>
  refuse('supersession-cyclic', `phase "${supersedes}" takes the place of "${phase}", over others or itself`, [
    { pointer: '/data/supersedes', message: `expected a phase that does not lead to "${phase}"` },
  ]);

/** What of a phase decides how much can be used. */
const usabilityOf = (phases: ResolvedPhase[], phase: string) => {
  const one = phases.find((each) => each.phase === phase);
  return one?.period ? { period: one.period, parts: partsOf(one), supersedes: one.supersedes?.value } : null;
};

/** Warns of the first day on which less would be left of what is allocated. */
const shrinkingTo = (claims: Claims<PhaseSays>, phase: string, cluster: Cluster, facts: Facts): Warning[] => {
  const { allocations, takings, phasing } = bookOf(cluster);
  if (allocations === 0) return [];
  const names = facts.chips();
  const [before, after] = [phasing().resolved, resolvePhases({ ...phasesAt(cluster), [phase]: claims })];
  if (isEqual(usabilityOf(before, phase), usabilityOf(after, phase))) return [];
  const room = (all: ResolvedPhase[]) => roomOf(stockOf(all, names), takings, names);
  const day = firstShortDay(room(before), room(after));
  if (day === undefined) return [];
  return [{ pointer: '/data/phase', code: 'oversubscribed', message: `from ${day} on more is allocated than can be used` }];
};

export const reportCapacity = (event: Of<'CapacityReported'>, cluster: Cluster, facts: Facts): Decision<ClusterEvent> => {
  const { phase, supersedes, gpuModel, alsoGpus = [] } = event.data;
  const claim = claimOf({ ...event, ...next(facts) }, 'phase');
  const phases = phasesAt(cluster);
  const claims = own(phases, phase) ?? unclaimed;
  const said = saysAgain(claims, claim);
  if (said && !hasOwnId(event)) return said === 'withdrawn' ? { accepted: [], because: 'withdrawn' } : { accepted: [] };
  const refused = periodRefusal(event.data, 'from', 'until');
  if (refused && !said) return refused;
  if (supersedes !== undefined) {
    if (!own(phases, supersedes)) return isUnknown(supersedes);
    if (leadsTo(supersedes, phase, supersededOf(phases))) return isCyclic(phase, supersedes);
  }
  const models = [
    { gpuModel, pointer: '/data/gpuModel' },
    ...alsoGpus.map((one, n) => ({ ...one, pointer: `/data/alsoGpus/${n}/gpuModel` })),
  ];
  return accept(event, [
    ...olderThanStands(claims, claim),
    ...unknownChips(models, facts),
    ...shrinkingTo(report(claims, claim), phase, cluster, facts),
  ]);
};

export const withdrawCapacity = (event: Of<'CapacityClaimWithdrawn'>, cluster: Cluster, facts: Facts): Decision<ClusterEvent> => {
  const { phase, ...why } = event.data;
  const claims = own(phasesAt(cluster), phase);
  const unknown = unknownClaim('phase', phase, why.source, claims);
  if (unknown || !claims) return unknown ?? again(event);
  if (isWithdrawnSo(claims, why)) return again(event);
  return accept(event, shrinkingTo(withdraw(claims, { ...why, ...next(facts) }), phase, cluster, facts));
};
