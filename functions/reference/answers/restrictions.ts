/** Answers about restrictions and whom they touch. */
import * as z from 'zod';
import { Policy, RestrictionIssued, Review } from '../../../events/restriction.ts';
import { Country, Id, IsoDate, PartialDate } from '../../../events/values.ts';
import { Draft } from '../../readings/compute/restrictions.ts';
import type { Reference } from '../terms/reference.ts';
import { GpuCount, listOf, times, uncertain, Version } from '../terms/values.ts';

const Link = z
  .strictObject({
    id: Id.describe('Of the restriction.'),
    title: z.string().nullable().describe('What it is called; null: it was never issued.'),
    policy: Policy.nullable().describe('That it ended with, or has; null: it was never issued.'),
    effectiveOn: PartialDate.nullable().describe('Its first day in force, as it was stated; null: nobody says.'),
    from: IsoDate.nullable().describe('Its first day in force; null: it never was.'),
    to: IsoDate.nullable().describe('The first day without it; null: it is in force.'),
  })
  .meta({ id: 'RestrictionLink', description: 'A restriction before or after another.' });
const Restriction = RestrictionIssued.schema
  .extend({
    ...uncertain,
    id: Id.describe('Of the restriction.'),
    licenceRequired: z.boolean().nullable().describe('Null: not a matter of licences. It is no legal advice.'),
    tppAtLeast: z.number().nullable().describe('It reaches chips of this total processing performance and more.'),
    exceptDestinations: z.array(Country).nullable().describe('Countries to which it does not reach; null: nobody says.'),
    review: Review.nullable().describe('How applications are judged where a licence is required.'),
    applies: z.literal('entity').nullable().describe('To an entity that it names, whatever else it names.'),
    by: z
      .enum(['name', 'performance'])
      .meta({ id: 'RestrictionBy', description: 'By the name of a chip, or by its performance.' })
      .nullable()
      .describe('How it reaches the chip that is asked for.'),
    because: z.string().nullable().describe('Why its reach is unknown.'),
    conflicts: z.array(z.string()).describe('Codes of what looks wrong: `chip-unknown` where it names a model that no chip is called.'),
    supersededInPart: z.array(Id).describe('Those that take its place where they reach themselves.'),
    revived: z.boolean().describe('What took its place came to an end, or is suspended.'),
    supersededBy: z.array(Link).describe('Also later than the day asked for.'),
    chain: z.array(Link).describe('What it took the place of, the latest first.'),
  })
  .meta({ id: 'Restriction', description: 'A restriction as it is on the day, and what it took the place of.' });
const apart = {
  announced: z.array(Restriction).describe('Only announced: nothing of it applies yet.'),
  reachUnknown: z.array(Restriction).describe('What they state fits the question, and whether they reach it cannot be told.'),
  otherModels: z.array(Restriction).describe('In force there, and they name other models, maybe as examples.'),
};

const TouchedPhase = z
  .strictObject({
    phase: Id.describe('Of the phase, among those of the cluster.'),
    gpuModel: z.string().nullable().describe('Its chip; null: nobody says.'),
    usable: z.boolean().describe('Whether it can be used on the day.'),
  })
  .meta({ id: 'TouchedPhase', description: 'A phase of a cluster in the reach of a restriction.' });
const TouchedCluster = z
  .strictObject({
    cluster: Id.describe('Of the cluster.'),
    name: z.string().describe('Its name.'),
    phases: z.array(TouchedPhase).describe('Those in its reach.'),
  })
  .meta({ id: 'TouchedCluster', description: 'A cluster with phases in the reach of a restriction.' });
const TouchedAllocation = z
  .strictObject({
    cluster: Id.describe('The cluster.'),
    allocation: Id.describe('Of the allocation, among those of the cluster.'),
    tenant: Id.describe('The organization that may use the GPUs.'),
    gpus: GpuCount,
  })
  .meta({ id: 'TouchedAllocation', description: 'An allocation in the reach of a restriction.' });
const TouchedStartup = z
  .strictObject({
    startup: Id.describe('The startup.'),
    name: z.string().describe('Its name.'),
    gpus: GpuCount.describe('GPUs that it has in its reach.'),
    named: z.boolean().describe('Whether the restriction names it.'),
    investors: z.array(Id).describe('Those who put money into it.'),
  })
  .meta({ id: 'TouchedStartup', description: 'A startup that a restriction touches.' });
const sites = {
  clusters: z.array(TouchedCluster).describe('Clusters with phases in its reach.'),
  allocations: z.array(TouchedAllocation).describe('Allocations in its reach.'),
};
const touched = {
  ...sites,
  startups: z.array(TouchedStartup).describe('Startups that it names, or that have GPUs in its reach.'),
  couldTouch: z
    .strictObject(sites)
    .meta({ id: 'CouldTouch' })
    .describe('In its reach as far as can be told: nobody states the chip, or all of the reach.'),
};
const head = {
  ...times,
  on: IsoDate.describe('The day of the answer.'),
  notLegalAdvice: z.literal(true).describe('What is said of restrictions is no legal advice.'),
};
const question = {
  gpuModel: z.string().optional().describe('As it was asked for.'),
  destination: Country.optional().describe('As it was asked for.'),
  entity: Id.optional().describe('As it was asked for.'),
};

const Exposure = z
  .strictObject({
    restriction: Id.describe('As it was asked for.'),
    ...head,
    inForce: z.boolean().describe('Whether it is in force on the day.'),
    ...touched,
  })
  .meta({ id: 'Exposure', description: 'Whom a restriction touches.' });
const WhatIf = z
  .strictObject({
    draft: Draft.describe('As it was asked for.'),
    ...head,
    recorded: z.literal(false).describe('Nothing is recorded.'),
    ...touched,
  })
  .meta({ id: 'WhatIf', description: 'Whom a draft would touch.' });

const tag = 'Restrictions';
export const restrictionReference: Reference = {
  'GET /v1/restrictions': {
    tag,
    summary: 'What applies on a day, and what it took the place of',
    csv: true,
    answer: listOf('restrictions', Restriction, { ...question, ...head, chipTable: Version, ...apart }),
    example: { query: { gpuModel: 'NVIDIA H20', destination: 'CN', asOf: '2025-05-01' } },
  },
  'GET /v1/restrictions/{id}/exposure': {
    tag,
    summary: 'Clusters, allocations and startups that one touches',
    answer: Exposure,
    example: { path: { id: 'entity-list-zhipu-2025-01' } },
  },
  'POST /v1/restrictions/what-if': {
    tag,
    summary: 'Whom a draft would touch',
    body: Draft,
    problems: [413, 415, 422],
    description: 'It computes and records nothing.',
    answer: WhatIf,
    example: { body: { scope: 'goods', policy: 'denial', effectiveOn: '2027', gpuModels: ['NVIDIA H100'], destinations: ['US'] } },
  },
};
