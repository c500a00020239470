/** Answers about clusters. */
import * as z from 'zod';
import { CapacityReported, PhaseState } from '../../../events/cluster.ts';
import { Country, Id, IsoDate, PartialDate } from '../../../events/values.ts';
import type { Reference } from '../terms/reference.ts';
import { Count, GpuCount, listOf, Restrictions, resolved, stale, times, uncertain, Version } from '../terms/values.ts';
import { claimOf } from './rounds.ts';

const profile = { id: Id, name: z.string(), operator: Id, owner: Id.nullable(), country: Country.nullable() };
/** A sum of GPUs that may be of nothing. */
const Counted = GpuCount.nullable();
const ofUnbuilt = <T extends z.ZodType>(value: T) =>
  z.strictObject({ claimed: value, announced: value, contracted: value, 'under-construction': value });
const WITHOUT_COUNT = 'Usable phases of which nobody says how many GPUs they have.';
export const onDay = {
  usableGpus: Counted.describe(
    'Of usable phases with a count; 0 only where no phase is usable, null where none has a count. `phasesWithoutCount` are left out.',
  ),
  allocatedGpus: GpuCount.describe('What was reported as allocated; 0 beside `utilization` null: nobody reported any, in use or not.'),
  freeGpus: Counted.describe('`usableGpus` less `allocatedGpus`, never below 0; null where `usableGpus` is.'),
  utilization: z
    .number()
    .nullable()
    .describe('Percent of `usableGpus` that are allocated; null when none is usable or counted, or no allocation was ever reported.'),
  h100Equivalents: Count.nullable().describe(
    'Of usable phases that can be converted or of which they are stated, rounded after adding; 0 only where no phase is usable, null where they are known of none.',
  ),
  phasesWithoutCount: Count.describe(WITHOUT_COUNT),
  phasesWithoutEquivalents: Count.describe('Usable phases whose H100 equivalents are neither stated nor can be computed.'),
  phasesUnknown: Count.describe('Usable phases of which neither a count nor equivalents are known; in both of the others, too.'),
  unbuilt: ofUnbuilt(Counted).describe('GPUs by state, of phases with a count; null where phases are in it and none has one.'),
  unbuiltWithoutCount: ofUnbuilt(Count).describe('How many phases in the state have no count.'),
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
      .array(
        z.strictObject({
          gpuModel: z.string(),
          gpus: Counted.describe(
            'Null where no usable GPU that could be of the model is counted, and a phase that may hold some has no count.',
          ),
          phasesWithoutCount: Count.describe('Usable phases of the model, or of no stated one, without a count.'),
        }),
      )
      .describe('What could still be allocated of each model, with GPUs whose model nobody states.'),
    phases: z.array(Phase),
    allocations: z.array(Allocation),
    days: z.array(
      z.strictObject({
        from: IsoDate,
        usableGpus: Counted,
        allocatedGpus: GpuCount,
        freeGpus: Counted,
        utilization: z.number().nullable(),
        phasesWithoutCount: Count.describe(WITHOUT_COUNT),
      }),
    ),
    oversubscribed: z
      .array(z.strictObject({ from: IsoDate, to: IsoDate.nullable(), gpus: GpuCount }))
      .describe('Periods in which more is allocated than is counted as usable, in all or of a model; `to` is the first day after.'),
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
