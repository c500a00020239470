/** Answers of rankings and concentration of providers. */
import * as z from 'zod';
import type { ProviderMetrics } from '../../../domain/boards/provider-rankings.ts';
import { Country, Id, PartialDate } from '../../../events/values.ts';
import { asked, entry, figures, Range, type Shown } from '../terms/entries.ts';
import type { Reference } from '../terms/reference.ts';
import { Count, GpuCount, listOf, times, Version } from '../terms/values.ts';

export const Provider = z
  .strictObject({
    clusters: Count.describe('How many clusters it runs.'),
    gpus: GpuCount.nullable().describe('Of usable phases with a count; 0 only where no phase is usable, null where none has a count.'),
    h100Equivalents: Count.nullable().describe('Of usable phases where they are known, likewise.'),
    allocatedGpus: GpuCount.describe('What was reported as allocated.'),
    utilization: z
      .number()
      .nullable()
      .describe(
        'Percent of usable GPUs that are allocated, over clusters where an allocation was ever reported and usable GPUs are counted; null where there are none.',
      ),
    phasesWithoutCount: Count.describe('Usable phases of which nobody says how many GPUs they have.'),
    phasesWithoutEquivalents: Count.describe('Usable phases whose H100 equivalents are neither stated nor can be computed.'),
    phasesUnknown: Count.describe('Usable phases of which neither is known.'),
  } satisfies Shown<ProviderMetrics>)
  .meta({ id: 'ProviderMetrics', description: 'What providers are ranked by.' });
const ProviderEntry = z.strictObject(entry(Provider)).meta({ id: 'ProviderEntry', description: 'A provider in a ranking.' });

const ProviderHolder = z
  .strictObject({
    id: Id.describe('Of the organization.'),
    name: z.string().describe('Its name.'),
    value: z.number().nullable().describe('What is known on the base; null where phases are usable and none is known on it.'),
    converted: Count.describe('What its phases come to that only the other base knows, as so many H100s.'),
    share: Range.describe('Percent of the whole, with such phases and without them.'),
  })
  .meta({ id: 'ProviderHolder', description: 'A provider that has a part of the whole.' });
const Converted = z
  .strictObject({
    phases: Count.describe('How many phases.'),
    value: Count.describe('What they come to, as so many H100s, or GPUs of their chip where it is known.'),
    percent: z.number().nullable().describe('Of the whole with them; null where there is nothing.'),
  })
  .meta({ id: 'ConvertedPhases', description: 'Usable phases that are unknown on the base and known on the other.' });
const onDay = {
  country: Country.optional().describe('As it was asked for: where the clusters stand.'),
  ...times,
  on: PartialDate.describe('The day of the figures.'),
  chipTable: Version.describe('The version of the table of chips that equivalents are reckoned by.'),
};
const Coverage = z
  .strictObject({
    providers: Count.describe('How many run clusters.'),
    clusters: Count.describe('How many clusters there are.'),
    converted: Converted,
    phasesUnknown: Count.describe('Usable phases of which neither base knows anything: they are in no figure.'),
  })
  .meta({ id: 'ComputeCoverage', description: 'Of how much of the compute the figures know.' });

export const providerReference: Reference = {
  'GET /v1/rankings/providers': {
    tag: 'Rankings',
    summary: 'Who runs most compute',
    csv: true,
    answer: listOf('entries', ProviderEntry, { metric: asked.metric, ...onDay }),
    example: { query: { metric: 'h100Equivalents', limit: '3' } },
  },
  'GET /v1/concentration/providers': {
    tag: 'Concentration',
    summary: 'How concentrated compute is',
    csv: true,
    description:
      'Each figure is an interval: with the usable phases that only the other base knows, counted as so many H100s for their own operator, and without them. ' +
      'Where nothing is known without them it is the figure with them. What neither base knows is named in `coverage.phasesUnknown`.',
    answer: listOf('entries', ProviderHolder, {
      base: asked.base,
      ...onDay,
      ...figures,
      coverage: Coverage,
    }),
    example: { query: { base: 'gpus', limit: '3' } },
  },
};
