/** Answers that show the record itself. */
import * as z from 'zod';
import { Assurance, Country, Id, Source } from '../../../events/values.ts';
import type { Reference } from '../terms/reference.ts';
import { Count, Instant, listOf, ProvisionalRates, Rates, StreamName, Version, Warning } from '../terms/values.ts';

const Attributes = z
  .strictObject({
    id: z.string().optional().describe('The id that it was posted with.'),
    source: z.string().optional().describe('Who sent it.'),
    time: z.string().optional().describe('When it happened, by the sender’s word.'),
  })
  .meta({ id: 'PostedAttributes', description: 'What was posted beside the event itself.' });
const recorded = {
  version: Version,
  type: z.string().describe('What happened or is said.'),
  schema: z.number().int().min(1).describe('The version of the schema that `data` fits: /schemas/{type}/{schema}.json.'),
  data: z.record(z.string(), z.unknown()).describe('The event itself, as the schema of its type has it.'),
  rates: Rates.optional(),
  provisionalRates: ProvisionalRates.optional(),
  warnings: z.array(Warning).optional().describe('What was accepted and looked wrong.'),
  recordedAt: Instant.describe('When it was recorded.'),
  actor: Id.describe('The id of the key that posted it; `system` for what is recorded by the system itself.'),
  posted: Attributes.optional(),
};
export const RecordedEvent = z.strictObject(recorded).meta({ id: 'RecordedEvent', description: 'An event as it was recorded.' });
/** Of whoever asks without a key, where anyone may read. */
const perhapsActor = Id.optional().describe(
  'The id of the key that posted it; `system` for what is recorded by the system itself. Only for whoever asks with a key.',
);
const Change = z
  .strictObject({
    position: z.number().int().min(1).describe('Its place in the one order of everything that was recorded.'),
    stream: StreamName.describe('Where it was recorded.'),
    ...recorded,
    actor: perhapsActor,
  })
  .meta({ id: 'Change', description: 'A recorded event, with its place in the one order of all.' });

const SourceId = z
  .strictObject({ id: Id.describe('Of the source.') })
  .meta({ id: 'SourceId', description: 'A source of which the event says no more than its Id.' });
const Cause = z
  .strictObject({
    version: Version.describe('Of the event, in the stream of the organization.'),
    type: z.string().describe('Of the event.'),
    source: z.union([Source, SourceId]).nullable().describe('Who said so; null: the event names nobody.'),
    reason: z.string().optional().describe('Why something was taken back.'),
    recordedAt: Instant.describe('When it was recorded.'),
    actor: perhapsActor,
  })
  .meta({ id: 'DifferenceCause', description: 'The event that changed it.' });
const Saying = z
  .strictObject({
    version: Version.describe('Of the event that says so, in its stream.'),
    source: Source.describe('Who says so.'),
    assurance: Assurance,
    recordedAt: Instant.describe('When it was recorded.'),
  })
  .meta({ id: 'Saying', description: 'The claim that says what something is.' });
const Difference = z
  .strictObject({
    stream: StreamName.describe('What it is about.'),
    field: z.string().describe('Its path: `rounds.moonshot-02.valuation`, `profile.country`.'),
    before: z.unknown().describe('Its value at `from`; null where there was none.'),
    after: z.unknown().describe('Its value at `to`; null where there is none.'),
    claim: Saying.nullable().describe(
      'The claim that says what it is now; null of what rests on no single claim. It may be older than the cause: a withdrawal lets an older one hold.',
    ),
    cause: Cause,
  })
  .meta({ id: 'Difference', description: 'A figure that is another one than before, and the event that changed it.' });

const Versions = z
  .strictObject({ from: Version.describe('At the first instant.'), to: Version.describe('At the second one.') })
  .meta({ id: 'VersionsCompared', description: 'Of one organization: the versions of its stream at both instants.' });

const tag = 'Record';
export const logReference: Reference = {
  'GET /v1/streams/{category}/{id}': {
    tag,
    summary: 'What exactly was recorded of one thing, when, by whose key',
    description: 'Takes a key in every deployment.',
    csv: true,
    answer: listOf('events', RecordedEvent, { stream: StreamName.describe('As it was asked for.') }),
    example: { path: { category: 'organization', id: 'moonshot' }, query: { limit: '2' } },
  },
  'GET /v1/changes': {
    tag,
    summary: 'Every recorded event in one gap-free order',
    csv: true,
    description:
      'For followers: ask again with `after` set to the `position` that came last. Waits for up to `wait` seconds when there is nothing new. An answer ends at 4 MB, wherever that is: `position` says where. Without a key, where anyone may read, it is answered at once, and `wait` is 0.',
    answer: z.strictObject({
      changes: z.array(Change).describe('In order, without gaps.'),
      position: Count.describe('Of the last of them, or as it was asked for: what to ask for next with `after`.'),
      last: Count.describe('The position of the last event of all.'),
    }),
    example: { query: { after: '1200', limit: '2' } },
  },
  'GET /v1/diff': {
    tag,
    summary: 'What changed in the record between two instants, and why: of everything, newest first, or of one organization, by field',
    csv: true,
    answer: listOf('changes', Difference, {
      organization: Id.optional().describe('As it was asked for.'),
      country: Country.optional().describe('As it was asked for.'),
      from: z.iso.datetime().describe('As it was asked for.'),
      to: z.iso.datetime().describe('As it was asked for.'),
      versions: Versions.optional(),
    }),
    example: { query: { organization: 'moonshot', from: '2020-01-01T00:00:00Z', to: '2099-01-01T00:00:00Z', limit: '2' } },
  },
  'GET /health': {
    tag: 'Service',
    summary: 'Whether it answers',
    answer: z.strictObject({ status: z.literal('ok').describe('It answers.') }),
    example: {},
  },
};
