/** Answers that show the record itself. */
import * as z from 'zod';
import { Assurance, Country, Id, Source } from '../../../events/values.ts';
import type { Reference } from '../terms/reference.ts';
import { Count, Instant, listOf, ProvisionalRates, Rates, StreamName, Version, Warning } from '../terms/values.ts';

const recorded = {
  version: Version,
  type: z.string(),
  schema: z.number().int().min(1).describe('The version of the schema that `data` fits: /schemas/{type}/{schema}.json.'),
  data: z.record(z.string(), z.unknown()),
  rates: Rates.optional(),
  provisionalRates: ProvisionalRates.optional(),
  warnings: z.array(Warning).optional(),
  recordedAt: Instant,
  actor: Id.describe('The id of the key that posted it; `system` for what is recorded by the system itself.'),
  posted: z.strictObject({ id: z.string().optional(), source: z.string().optional(), time: z.string().optional() }).optional(),
};
export const RecordedEvent = z.strictObject(recorded).meta({ id: 'RecordedEvent' });
const Change = z.strictObject({ position: z.number().int().min(1), stream: StreamName, ...recorded }).meta({ id: 'Change' });

const Difference = z
  .strictObject({
    stream: StreamName.describe('What it is about.'),
    field: z.string().describe('Its path: `rounds.moonshot-02.valuation`, `profile.country`.'),
    before: z.unknown().describe('Its value at `from`; null where there was none.'),
    after: z.unknown().describe('Its value at `to`; null where there is none.'),
    claim: z.strictObject({ version: Version, source: Source, assurance: Assurance, recordedAt: Instant }).nullable().meta({
      id: 'Saying',
      description:
        'The claim that says what it is now; null of what rests on no single claim. It may be older than the cause: a withdrawal lets an older one hold.',
    }),
    cause: z.strictObject({
      version: Version,
      type: z.string(),
      source: z.union([Source, z.strictObject({ id: Id })]).nullable(),
      reason: z.string().optional(),
      recordedAt: Instant,
      actor: Id,
    }),
  })
  .meta({ id: 'Difference' });

const tag = 'Record';
export const logReference: Reference = {
  'GET /v1/streams/{category}/{id}': {
    tag,
    summary: 'What exactly was recorded of one thing, when, by whose key',
    csv: true,
    answer: listOf('events', RecordedEvent, { stream: StreamName }),
    example: { path: { category: 'organization', id: 'moonshot' }, query: { limit: '2' } },
  },
  'GET /v1/changes': {
    tag,
    summary: 'Every recorded event in one gap-free order',
    csv: true,
    description:
      'For followers: ask again with `after` set to the `position` that came last. Waits for up to `wait` seconds when there is nothing new.',
    answer: z.strictObject({
      changes: z.array(Change),
      position: Count.describe('Of the last one that is given; `after` where there is none.'),
      last: Count.describe('The position of the last event of all.'),
    }),
    example: { query: { after: '1200', limit: '2' } },
  },
  'GET /v1/diff': {
    tag,
    summary: 'What changed in the record between two instants, and why: of everything, newest first, or of one organization, by field',
    csv: true,
    answer: listOf('changes', Difference, {
      organization: Id.optional().describe('As asked for.'),
      country: Country.optional().describe('As asked for.'),
      from: z.string().describe('As asked for.'),
      to: z.string().describe('As asked for.'),
      versions: z
        .strictObject({ from: Version, to: Version })
        .optional()
        .meta({ id: 'Versions', description: 'Of one organization: the versions of its stream at both instants.' }),
    }),
    example: { query: { organization: 'moonshot', from: '2020-01-01T00:00:00Z', to: '2099-01-01T00:00:00Z', limit: '2' } },
  },
  'GET /health': {
    tag: 'Service',
    summary: 'Whether it answers',
    answer: z.strictObject({ status: z.literal('ok') }),
    example: {},
  },
};
