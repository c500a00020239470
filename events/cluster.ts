/** What happens to a GPU cluster: the capacity that is said to be there, phase by phase, and who has been allocated how much of it. */
import * as z from 'zod';
import { asItWas, type EventOf, event } from './catalogue.ts';
import { dated, named, none, type Rules } from './rule.ts';
import {
  Assurance,
  Country,
  claim,
  Gpus,
  Id,
  IsoDate,
  Note,
  PartialDate,
  perhapsSourced,
  sourced,
  Text,
  takenBack,
  withdrawal,
} from './values.ts';

export const ClusterRegistered = event(
  'cluster',
  'ClusterRegistered',
  z.strictObject({ name: Text, operator: Id, owner: Id.optional(), country: Country.optional(), ...sourced }),
  [asItWas],
);

/** From what somebody claims to what is gone. Only `installed` and `available` can be used. */
export const PhaseState = z.enum(['claimed', 'announced', 'contracted', 'under-construction', 'installed', 'available', 'retired']);

export const CapacityReported = event(
  'cluster',
  'CapacityReported',
  z
    .strictObject({
      phase: Id,
      state: PhaseState,
      gpus: Gpus.optional(),
      gpuModel: Text.optional(),
      alsoGpus: z
        .array(z.strictObject({ gpuModel: Text, gpus: Gpus }))
        .max(20)
        .optional(),
      h100Equivalents: z.number().positive().max(1e9).optional(),
      powerMw: z.number().positive().max(1e6).optional(),
      from: PartialDate.optional(),
      /** Its last day. */
      until: PartialDate.optional(),
      supersedes: Id.optional(),
      ...claim,
    })
    .refine((data) => data.gpus === undefined || data.h100Equivalents === undefined, {
      path: ['h100Equivalents'],
      message: 'expected only where no count of GPUs is known: it is computed from the count',
    })
    .refine((data) => data.alsoGpus === undefined || data.gpus !== undefined, {
      path: ['gpus'],
      message: 'expected beside alsoGpus',
    })
    .refine((data) => data.supersedes !== data.phase, { path: ['supersedes'], message: 'expected another phase than the one reported' }),
  [asItWas],
);
export const CapacityClaimWithdrawn = event('cluster', 'CapacityClaimWithdrawn', z.strictObject({ phase: Id, ...withdrawal }));

/** `from` and `until` are its first and its last day; without `until` it has no end. */
export const GpusAllocated = event(
  'cluster',
  'GpusAllocated',
  z
    .strictObject({
      allocation: Id,
      tenant: Id,
      gpus: Gpus,
      terms: z.enum(['reserved', 'on-demand', 'spot']),
      from: IsoDate,
      until: IsoDate.optional(),
      gpuModel: Text.optional(),
      ...perhapsSourced,
      assurance: Assurance.optional(),
    })
    .refine((data) => data.until === undefined || data.until >= data.from, { path: ['until'], message: 'expected a day from "from" on' }),
);
/** So many GPUs from a day on. */
export const AllocationResized = event('cluster', 'AllocationResized', z.strictObject({ allocation: Id, gpus: Gpus, from: IsoDate }));
/** Free again from the day `on`. */
export const AllocationReleased = event(
  'cluster',
  'AllocationReleased',
  z.strictObject({ allocation: Id, on: IsoDate, reason: Note.optional() }),
);

/** It is as if it had not been; its Id may be used again. */
export const AllocationWithdrawn = event('cluster', 'AllocationWithdrawn', z.strictObject({ allocation: Id, ...takenBack }));
export const ClusterWithdrawn = event('cluster', 'ClusterWithdrawn', z.strictObject({ source: Id.optional(), ...takenBack }));

export const clusterEvents = [
  ClusterRegistered,
  CapacityReported,
  CapacityClaimWithdrawn,
  GpusAllocated,
  AllocationResized,
  AllocationReleased,
  AllocationWithdrawn,
  ClusterWithdrawn,
] as const;

export type ClusterEvent = EventOf<(typeof clusterEvents)[number]>;

const ofCluster = { subject: 'any', names: none, happened: none, amounts: none, streams: none } as const;

export const clusterRules = {
  ClusterRegistered: { ...ofCluster, names: (data) => named(data, 'operator', 'owner') },
  CapacityReported: ofCluster,
  CapacityClaimWithdrawn: ofCluster,
  GpusAllocated: { ...ofCluster, names: (data) => named(data, 'tenant') },
  AllocationResized: ofCluster,
  AllocationReleased: { ...ofCluster, happened: (data) => dated(data, 'on') },
  AllocationWithdrawn: ofCluster,
  ClusterWithdrawn: ofCluster,
} satisfies Rules<ClusterEvent>;
