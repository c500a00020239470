/** Answers about restrictions and whom they touch. */
import * as z from 'zod';
import { RestrictionIssued, Review } from '../../../events/restriction.ts';
import { Country, Id, IsoDate, PartialDate } from '../../../events/values.ts';
import { Draft } from '../../readings/compute/restrictions.ts';
import type { Reference } from '../terms/reference.ts';
import { GpuCount, listOf, times, uncertain, Version } from '../terms/values.ts';

const Link = z
  .strictObject({
    id: Id,
    title: z.string().nullable(),
    policy: z.string().nullable().describe('That it ended with, or has.'),
    effectiveOn: PartialDate.nullable(),
    from: IsoDate.nullable(),
    to: IsoDate.nullable().describe('The first day without it.'),
  })
  .meta({ id: 'RestrictionLink' });
const Restriction = RestrictionIssued.schema
  .extend({
    ...uncertain,
    id: Id,
    licenceRequired: z.boolean().nullable().describe('Null: not a matter of licences. It is no legal advice.'),
    tppAtLeast: z.number().nullable().describe('It reaches chips of this total processing performance and more.'),
    exceptDestinations: z.array(Country).nullable(),
    review: Review.nullable().describe('How applications are judged where a licence is required.'),
    applies: z.literal('entity').nullable().describe('To an entity that it names, whatever else it names.'),
    by: z.enum(['name', 'performance']).nullable().describe('How it reaches the chip that is asked for.'),
    because: z.string().nullable().describe('Why its reach is unknown.'),
    supersededInPart: z.array(Id).describe('Those that take its place where they reach themselves.'),
    revived: z.boolean().describe('What took its place came to an end, or is suspended.'),
    supersededBy: z.array(Link).describe('Also later than the day asked for.'),
    chain: z.array(Link).describe('What it took the place of, the latest first.'),
  })
  .meta({ id: 'Restriction' });
const apart = {
  announced: z.array(Restriction).describe('Only announced: nothing of it applies yet.'),
  reachUnknown: z.array(Restriction).describe('What they state fits the question, and whether they reach it cannot be told.'),
  otherModels: z.array(Restriction).describe('In force there, and they name other models, maybe as examples.'),
};

const sites = {
  clusters: z.array(
    z.strictObject({
      cluster: Id,
      name: z.string(),
      phases: z.array(z.strictObject({ phase: Id, gpuModel: z.string().nullable(), usable: z.boolean() })),
    }),
  ),
  allocations: z.array(z.strictObject({ cluster: Id, allocation: Id, tenant: Id, gpus: GpuCount })),
};
const touched = {
  ...sites,
  startups: z.array(z.strictObject({ startup: Id, name: z.string(), gpus: GpuCount, named: z.boolean(), investors: z.array(Id) })),
  couldTouch: z.strictObject(sites).describe('In its reach as far as can be told: nobody states the chip, or all of the reach.'),
};
const head = { ...times, on: IsoDate, notLegalAdvice: z.literal(true) };
const question = { gpuModel: z.string().optional(), destination: Country.optional(), entity: Id.optional() };

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
    answer: z.strictObject({ restriction: Id, ...head, inForce: z.boolean(), ...touched }).meta({ id: 'Exposure' }),
    example: { path: { id: 'entity-list-zhipu-2025-01' } },
  },
  'POST /v1/restrictions/what-if': {
    tag,
    summary: 'Whom a draft would touch',
    body: Draft,
    problems: [413, 415, 422],
    description: 'It computes and records nothing.',
    answer: z.strictObject({ draft: Draft, ...head, recorded: z.literal(false), ...touched }),
    example: { body: { scope: 'goods', policy: 'denial', effectiveOn: '2027', gpuModels: ['NVIDIA H100'], destinations: ['US'] } },
  },
};
