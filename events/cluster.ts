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
  z.strictObject({
    name: Text.describe('What people call it.'),
    operator: Id.describe('The organization that runs it.'),
    owner: Id.optional().describe('The organization that it belongs to, where that is another one.'),
    country: Country.optional().describe('Where it stands.'),
    ...sourced,
  }),
  [asItWas],
);

export const PhaseState = z
  .enum(['claimed', 'announced', 'contracted', 'under-construction', 'installed', 'available', 'retired'])
  .meta({ id: 'PhaseState', description: 'From what somebody claims to what is gone; only `installed` and `available` can be used.' });

/** GPUs of one model. */
export const OfModel = z
  .strictObject({ gpuModel: Text.describe('Which chip, by its name or an alias.'), gpus: Gpus })
  .meta({ id: 'GpusOfModel', description: 'GPUs of one model.' });

export const CapacityReported = event(
  'cluster',
  'CapacityReported',
  z
    .strictObject({
      phase: Id.describe('A part of the cluster that comes and goes as one.'),
      state: PhaseState,
      gpus: Gpus.optional().describe('How many there are of `gpuModel`.'),
      gpuModel: Text.optional().describe('Which chip, by its name or an alias.'),
      alsoGpus: z.array(OfModel).max(20).optional().describe('Other models in the same phase.'),
      h100Equivalents: z
        .number()
        .positive()
        .max(1e9)
        .optional()
        .describe('Its computing power in H100s, where no count is known: from a count it is computed.'),
      powerMw: z.number().positive().max(1e6).optional().describe('Its electric power, in megawatts.'),
      from: PartialDate.optional().describe('Its first day in this state.'),
      until: PartialDate.optional().describe('Its last day.'),
      supersedes: Id.optional().describe('The phase of this cluster that it takes the place of.'),
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
export const CapacityClaimWithdrawn = event(
  'cluster',
  'CapacityClaimWithdrawn',
  z.strictObject({ phase: Id.describe('The phase that was claimed.'), ...withdrawal }),
);

export const AllocationTerms = z
  .enum(['reserved', 'on-demand', 'spot'])
  .meta({ id: 'AllocationTerms', description: 'On what terms a tenant has GPUs: `spot` can be taken away again at any time.' });
export const GpusAllocated = event(
  'cluster',
  'GpusAllocated',
  z
    .strictObject({
      allocation: Id.describe('Of the allocation, among those of the cluster.'),
      tenant: Id.describe('The organization that may use them.'),
      gpus: Gpus,
      terms: AllocationTerms,
      from: IsoDate.describe('Its first day.'),
      until: IsoDate.optional().describe('Its last day; without it, it has no end.'),
      gpuModel: Text.optional().describe('Only of this chip; without it, of any.'),
      ...perhapsSourced,
      assurance: Assurance.optional(),
    })
    .refine((data) => data.until === undefined || data.until >= data.from, { path: ['until'], message: 'expected a day from "from" on' }),
);
/** So many GPUs from a day on. */
export const AllocationResized = event(
  'cluster',
  'AllocationResized',
  z.strictObject({
    allocation: Id.describe('The allocation that is resized.'),
    gpus: Gpus.describe('So many it has from that day on.'),
    from: IsoDate.describe('The first day with so many.'),
  }),
);
/** Free again from the day `on`. */
export const AllocationReleased = event(
  'cluster',
  'AllocationReleased',
  z.strictObject({
    allocation: Id.describe('The allocation that ends.'),
    on: IsoDate.describe('The first day without it.'),
    reason: Note.optional().describe('Why it ends.'),
  }),
);

/** It is as if it had not been; its Id may be used again. */
export const AllocationWithdrawn = event(
  'cluster',
  'AllocationWithdrawn',
  z.strictObject({ allocation: Id.describe('The allocation that is taken back.'), ...takenBack }),
);
export const ClusterWithdrawn = event(
  'cluster',
  'ClusterWithdrawn',
  z.strictObject({ source: Id.optional().describe('The source whose registration it was; the latest without it.'), ...takenBack }),
);

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
