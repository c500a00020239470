/** Answers about clusters. */
import * as z from 'zod';
import { CapacityReported, PhaseState } from '../../../events/cluster.ts';
import { Country, Id, IsoDate, PartialDate } from '../../../events/values.ts';
import type { Reference } from '../terms/reference.ts';
import { Count, listOf, Restrictions, resolved, stale, Version } from '../terms/values.ts';
import { claimOf } from './rounds.ts';

const profile = { id: Id, name: z.string(), operator: Id, owner: Id.nullable(), country: Country.nullable() };
const onDay = {
  usableGpus: Count,
  allocatedGpus: Count,
  freeGpus: Count,
  utilization: z.number().nullable().describe('Percent of usable GPUs that are allocated; null when none is usable.'),
  h100Equivalents: z.number(),
  phasesUnknown: Count.describe('Usable phases of which neither a count nor equivalents are known.'),
  unbuilt: z.strictObject({ claimed: Count, announced: Count, contracted: Count, 'under-construction': Count }),
};
const Cluster = z.strictObject({ ...profile, ...onDay, restrictions: Restrictions }).meta({ id: 'Cluster' });

const Also = z.array(z.strictObject({ gpuModel: z.string(), gpus: Count }));
const PhaseClaim = claimOf(
  z.strictObject(CapacityReported.schema.shape).omit({ phase: true, source: true, assurance: true, alsoIn: true, note: true }),
).meta({ id: 'CapacityClaim' });
const Phase = z
  .strictObject({
    phase: Id,
    state: resolved(PhaseState),
    gpus: resolved(Count),
    gpuModel: resolved(z.string()),
    alsoGpus: resolved(Also),
    h100Equivalents: resolved(z.number()),
    powerMw: resolved(z.number()),
    from: resolved(PartialDate),
    supersedes: resolved(Id),
    conflicts: z.array(z.string()),
    usable: z.boolean(),
    equivalents: z.strictObject({ value: z.number(), basis: z.enum(['computed', 'reported']) }).nullable(),
    restrictions: Restrictions,
    claims: z.array(PhaseClaim),
  })
  .meta({ id: 'Phase' });

const From = z.string().describe('A day; 0000-01-01 for what was there all along.');
const Allocation = z
  .strictObject({
    allocation: Id,
    tenant: Id,
    gpuModel: z.string().nullable(),
    terms: z.string(),
    gpus: Count,
    course: z.array(z.strictObject({ from: IsoDate, gpus: Count })),
    restrictions: Restrictions,
  })
  .meta({ id: 'Allocation' });

const ClusterInFull = z
  .strictObject({
    ...profile,
    on: IsoDate,
    chipTable: Version,
    ...onDay,
    phases: z.array(Phase),
    allocations: z.array(Allocation),
    days: z.array(
      z.strictObject({
        from: From,
        usableGpus: Count,
        allocatedGpus: Count,
        freeGpus: Count,
        utilization: z.number().nullable(),
      }),
    ),
    oversubscribed: z.array(z.strictObject({ from: From, to: IsoDate.nullable(), gpus: Count })),
    version: Version,
    ...stale,
  })
  .meta({ id: 'ClusterInFull' });

const tag = 'Compute';
export const clusterReference: Reference = {
  'GET /v1/clusters': {
    tag,
    summary: 'Clusters: usable, allocated and free GPUs on a day',
    csv: true,
    answer: listOf('clusters', Cluster, { on: IsoDate, chipTable: Version }),
    example: { query: { country: 'US', limit: '3' } },
  },
  'GET /v1/clusters/{id}': {
    tag,
    summary: 'One cluster: its phases with claims, who has how much, from which day on',
    answer: ClusterInFull,
    example: { path: { id: 'msft-gpt4' } },
  },
};
