/** Answers about clusters. */
import * as z from 'zod';
import { CapacityReported, PhaseState } from '../../../events/cluster.ts';
import { Country, Id, IsoDate, PartialDate } from '../../../events/values.ts';
import type { Reference } from '../terms/reference.ts';
import { Count, GpuCount, listOf, Restrictions, resolved, stale, times, uncertain, Version } from '../terms/values.ts';
import { claimOf } from './rounds.ts';

const profile = { id: Id, name: z.string(), operator: Id, owner: Id.nullable(), country: Country.nullable() };
export const onDay = {
  usableGpus: GpuCount,
  allocatedGpus: GpuCount,
  freeGpus: GpuCount,
  utilization: z
    .number()
    .nullable()
    .describe('Percent of usable GPUs that are allocated; null when none is usable, or no allocation was ever reported.'),
  h100Equivalents: Count.describe('Of what can be converted, rounded after adding.'),
  phasesUnknown: Count.describe('Usable phases of which neither a count nor equivalents are known.'),
  unbuilt: z.strictObject({ claimed: GpuCount, announced: GpuCount, contracted: GpuCount, 'under-construction': GpuCount }),
};
const Cluster = z.strictObject({ ...profile, ...onDay, restrictions: Restrictions }).meta({ id: 'Cluster' });

const Also = z.array(z.strictObject({ gpuModel: z.string(), gpus: GpuCount }));
const PhaseClaim = claimOf(
  z
    .strictObject(CapacityReported.schema.shape)
    .omit({ phase: true, source: true, assurance: true, alsoIn: true, knownOn: true, note: true }),
).meta({ id: 'CapacityClaim' });
const Phase = z
  .strictObject({
    phase: Id,
    state: resolved(PhaseState),
    gpus: resolved(GpuCount),
    gpuModel: resolved(z.string()),
    alsoGpus: resolved(Also),
    h100Equivalents: resolved(z.number()),
    powerMw: resolved(z.number()),
    from: resolved(PartialDate),
    until: resolved(PartialDate),
    ...uncertain,
    supersedes: resolved(Id),
    conflicts: z.array(z.string()).describe('Fields in which standing claims differ, and codes of what looks wrong.'),
    period: z
      .strictObject({ from: IsoDate, to: IsoDate.nullable().describe('The first day without it.') })
      .nullable()
      .describe('When it can be used, whatever takes its place; null where it never can.'),
    fromPublication: z
      .boolean()
      .describe('Nobody says from when on: it counts from the day on which the world could first know it as usable.'),
    usable: z.boolean(),
    equivalents: z.strictObject({ value: z.number(), basis: z.enum(['computed', 'reported']) }).nullable(),
    restrictions: Restrictions,
    claims: z.array(PhaseClaim),
  })
  .meta({ id: 'Phase' });

const Allocation = z
  .strictObject({
    allocation: Id,
    tenant: Id,
    gpuModel: z.string().nullable(),
    terms: z.string(),
    gpus: GpuCount,
    course: z.array(z.strictObject({ from: IsoDate, gpus: GpuCount })),
    restrictions: Restrictions,
  })
  .meta({ id: 'Allocation' });

const ClusterInFull = z
  .strictObject({
    ...profile,
    ...times,
    on: IsoDate,
    chipTable: Version,
    ...onDay,
    freeByModel: z
      .array(z.strictObject({ gpuModel: z.string(), gpus: GpuCount }))
      .describe('What could still be allocated of each model, with GPUs whose model nobody states.'),
    phases: z.array(Phase),
    allocations: z.array(Allocation),
    days: z.array(
      z.strictObject({
        from: IsoDate,
        usableGpus: GpuCount,
        allocatedGpus: GpuCount,
        freeGpus: GpuCount,
        utilization: z.number().nullable(),
      }),
    ),
    oversubscribed: z.array(z.strictObject({ from: IsoDate, to: IsoDate.nullable(), gpus: GpuCount })),
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
    answer: listOf('clusters', Cluster, {
      ...{ operator: Id.optional(), tenant: Id.optional(), country: Country.optional() },
      ...times,
      on: IsoDate,
      chipTable: Version,
    }),
    example: { query: { country: 'US', limit: '3' } },
  },
  'GET /v1/clusters/{id}': {
    tag,
    summary: 'One cluster: its phases with claims, who has how much, from which day on',
    answer: ClusterInFull,
    example: { path: { id: 'msft-gpt4' } },
  },
};
