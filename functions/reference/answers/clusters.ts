/** Answers about clusters. */
import * as z from 'zod';
import { AllocationTerms, CapacityReported, PhaseState } from '../../../events/cluster.ts';
import { Country, Id, IsoDate, PartialDate } from '../../../events/values.ts';
import type { Reference } from '../terms/reference.ts';
import { Count, GpuCount, listOf, Restrictions, resolved, stale, times, uncertain, Version } from '../terms/values.ts';
import { claimOf } from './rounds.ts';

const profile = {
  id: Id.describe('Of the cluster.'),
  name: z.string().describe('What people call it.'),
  operator: Id.describe('The organization that runs it.'),
  owner: Id.nullable().describe('The organization that it belongs to; null: nobody says.'),
  country: Country.nullable().describe('Where it stands; null: nobody says.'),
};
/** A sum of GPUs that may be of nothing. */
const Counted = GpuCount.nullable();
const ofUnbuilt = <T extends z.ZodType>(value: T) =>
  z.strictObject({
    claimed: value.describe('Of phases that somebody claims.'),
    announced: value.describe('Of phases that are announced.'),
    contracted: value.describe('Of phases that are contracted.'),
    'under-construction': value.describe('Of phases that are being built.'),
  });
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
  unbuilt: ofUnbuilt(Counted)
    .meta({ id: 'UnbuiltGpus' })
    .describe('GPUs by state, of phases with a count; null where phases are in it and none has one.'),
  unbuiltWithoutCount: ofUnbuilt(Count).meta({ id: 'UnbuiltPhases' }).describe('How many phases in the state have no count.'),
};
const Cluster = z
  .strictObject({ ...profile, ...onDay, restrictions: Restrictions })
  .meta({ id: 'Cluster', description: 'A cluster on a day, in a list.' });

const GpusByModel = z
  .strictObject({ gpuModel: z.string().describe('The chip.'), gpus: GpuCount })
  .meta({ id: 'GpusByModel', description: 'GPUs of one model.' });
const Also = z.array(GpusByModel).meta({ id: 'MixedGpus', description: 'GPUs of several models.' });
const PhaseClaim = claimOf(
  z
    .strictObject(CapacityReported.schema.shape)
    .omit({ phase: true, source: true, assurance: true, alsoIn: true, knownOn: true, note: true })
    .meta({ id: 'CapacitySaid', description: 'What a source says of a phase; what it leaves out it says nothing of.' }),
).meta({ id: 'CapacityClaim', description: 'What one source says of a phase, and what became of that.' });
const Phase = z
  .strictObject({
    phase: Id.describe('Of the phase, among those of the cluster.'),
    state: resolved(PhaseState).describe('How far it has come; null: nobody says.'),
    gpus: resolved(GpuCount).describe('How many there are of its model; null: nobody says.'),
    gpuModel: resolved(z.string()).describe('Its chip; null: nobody says.'),
    alsoGpus: resolved(Also).describe('Other models in it; null: nobody says.'),
    h100Equivalents: resolved(z.number()).describe('Its computing power in H100s, as it was stated; null: nobody says.'),
    powerMw: resolved(z.number()).describe('Its electric power in megawatts; null: nobody says.'),
    from: resolved(PartialDate).describe('Its first day in this state; null: nobody says.'),
    until: resolved(PartialDate).describe('Its last day; null: nobody says.'),
    ...uncertain,
    supersedes: resolved(Id).describe('The phase that it takes the place of; null: of none.'),
    conflicts: z.array(z.string()).describe('Fields in which standing claims differ, and codes of what looks wrong.'),
    period: z
      .strictObject({
        from: IsoDate.describe('Its first day.'),
        to: IsoDate.nullable().describe('The first day without it; null: it has no end.'),
      })
      .meta({ id: 'PhasePeriod' })
      .nullable()
      .describe('When it can be used, whatever takes its place; null where it never can.'),
    fromPublication: z
      .boolean()
      .describe('Nobody says from when on: it counts from the day on which the world could first know it as usable.'),
    usable: z.boolean().describe('Whether it can be used on the day.'),
    equivalents: z
      .strictObject({
        value: z.number().describe('H100s that compute as much.'),
        basis: z
          .enum(['computed', 'reported'])
          .meta({ id: 'EquivalentsBasis', description: 'From its count and the table of chips, or as it was stated.' }),
      })
      .meta({ id: 'H100Equivalents', description: 'Computing power in H100s.' })
      .nullable()
      .describe('Its computing power in H100s; null is unknown.'),
    restrictions: Restrictions,
    claims: z.array(PhaseClaim).describe('Everything that was said of it, also what no longer stands.'),
  })
  .meta({ id: 'Phase', description: 'A part of a cluster, resolved field by field from its standing claims.' });

const CourseStep = z
  .strictObject({ from: IsoDate.describe('The first day with so many.'), gpus: GpuCount })
  .meta({ id: 'CourseStep', description: 'How many GPUs an allocation has from a day on.' });
const Allocation = z
  .strictObject({
    allocation: Id.describe('Of the allocation, among those of the cluster.'),
    tenant: Id.describe('The organization that may use the GPUs.'),
    gpuModel: z.string().nullable().describe('Only of this chip; null: of any.'),
    terms: AllocationTerms,
    gpus: GpuCount.describe('GPUs that it has on the day.'),
    course: z.array(CourseStep).describe('How many it had and will have, from which day on.'),
    conflicts: z.array(z.string()).describe('Codes of what looks wrong: `chip-unknown` where no chip is called so.'),
    restrictions: Restrictions,
  })
  .meta({ id: 'Allocation', description: 'GPUs that a tenant may use.' });

const FreeOfModel = z
  .strictObject({
    gpuModel: z.string().describe('The chip.'),
    gpus: Counted.describe('Null where no usable GPU that could be of the model is counted, and a phase that may hold some has no count.'),
    phasesWithoutCount: Count.describe('Usable phases of the model, or of no stated one, without a count.'),
  })
  .meta({ id: 'FreeOfModel', description: 'GPUs of one model that could still be allocated.' });
const { usableGpus, allocatedGpus, freeGpus, utilization, phasesWithoutCount } = onDay;
const ClusterDay = z
  .strictObject({
    from: IsoDate.describe('The first day with these figures.'),
    usableGpus,
    allocatedGpus,
    freeGpus,
    utilization,
    phasesWithoutCount,
  })
  .meta({ id: 'ClusterDay', description: 'A cluster from a day on.' });
const Oversubscribed = z
  .strictObject({
    from: IsoDate.describe('The first day.'),
    to: IsoDate.nullable().describe('The first day without; null: without end.'),
    gpus: GpuCount.describe('By how many GPUs.'),
  })
  .meta({ id: 'Oversubscription', description: 'A time in which more is allocated than can be used.' });
const ClusterInFull = z
  .strictObject({
    ...profile,
    ...times,
    on: IsoDate.describe('The day of the figures.'),
    chipTable: Version.describe('The version of the table of chips that equivalents are reckoned by.'),
    ...onDay,
    freeByModel: z.array(FreeOfModel).describe('What could still be allocated of each model, with GPUs whose model nobody states.'),
    phases: z.array(Phase).describe('Its parts, with what is claimed of each.'),
    allocations: z.array(Allocation).describe('Who has how much; with `limit`, those of this page.'),
    days: z.array(ClusterDay).describe('Every day on which one of the figures became another.'),
    oversubscribed: z.array(Oversubscribed).describe('Periods in which more is allocated than is counted as usable, in all or of a model.'),
    version: Version,
    ...stale,
    next: z.string().optional().describe('The cursor of the next page of allocations; absent on the last one.'),
  })
  .meta({ id: 'ClusterInFull', description: 'One cluster in full.' });

const tag = 'Compute';
export const clusterReference: Reference = {
  'GET /v1/clusters': {
    tag,
    summary: 'Clusters: usable, allocated and free GPUs on a day',
    csv: true,
    answer: listOf('clusters', Cluster, {
      ...{
        operator: Id.optional().describe('As it was asked for.'),
        tenant: Id.optional().describe('As it was asked for.'),
        country: Country.optional().describe('As it was asked for.'),
      },
      ...times,
      on: IsoDate.describe('The day of the figures.'),
      chipTable: Version.describe('The version of the table of chips that equivalents are reckoned by.'),
    }),
    example: { query: { country: 'US', limit: '3' } },
  },
  'GET /v1/clusters/{id}': {
    tag,
    summary: 'One cluster: its phases with claims, who has how much, from which day on',
    csv: true,
    answer: ClusterInFull,
    example: { path: { id: 'msft-gpt4' } },
  },
};
