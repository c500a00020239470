/** Answers about restrictions and whom they touch. */
import * as z from 'zod';
import { RestrictionIssued } from '../../../events/restriction.ts';
import { Country, Id, IsoDate, PartialDate } from '../../../events/values.ts';
import { Draft } from '../../readings/compute/restrictions.ts';
import type { Reference } from '../terms/reference.ts';
import { Count, listOf, times } from '../terms/values.ts';

const Restriction = RestrictionIssued.schema
  .extend({
    id: Id,
    supersededBy: z.array(Id),
    chain: z
      .array(
        z.strictObject({
          id: Id,
          title: z.string().nullable(),
          policy: z.string().nullable(),
          effectiveOn: PartialDate.nullable(),
        }),
      )
      .describe('What it took the place of, the latest first.'),
  })
  .meta({ id: 'Restriction' });

const touched = {
  clusters: z.array(
    z.strictObject({
      cluster: Id,
      name: z.string(),
      phases: z.array(z.strictObject({ phase: Id, gpuModel: z.string().nullable(), usable: z.boolean() })),
    }),
  ),
  allocations: z.array(z.strictObject({ cluster: Id, allocation: Id, tenant: Id, gpus: Count })),
  startups: z.array(z.strictObject({ startup: Id, name: z.string(), gpus: Count, named: z.boolean(), investors: z.array(Id) })),
};
const head = { ...times, on: IsoDate };

const tag = 'Restrictions';
export const restrictionReference: Reference = {
  'GET /v1/restrictions': {
    tag,
    summary: 'What applies on a day, and what it took the place of',
    csv: true,
    answer: listOf('restrictions', Restriction, { gpuModel: z.string().optional(), destination: Country.optional(), ...head }),
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
