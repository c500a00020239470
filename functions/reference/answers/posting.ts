/** What is posted to `/v1/events`, and what is answered. */
import * as z from 'zod';
import { catalogue, schemaVersion } from '../../../events/index.ts';
import { Envelope, LINES, POSTING } from '../../recording/posted.ts';
import { Problem } from '../terms/problem.ts';
import type { Reference } from '../terms/reference.ts';
import { Count, StreamName, Version, Warning } from '../terms/values.ts';
import { ValuationChanged, ValuationCorrected } from './notices.ts';

/** One posted event of each type: the envelope that is taken, around the schema of its type. */
export const postedEvents = [...catalogue.values()]
  .filter(({ category }) => category !== null)
  .map(({ type, schema }) =>
    Envelope.extend({
      type: z.literal(type).describe('What happened or is said: the type of the event.'),
      data: schema.describe(`What an event of this type says: /schemas/${type}/${schemaVersion(type)}.json.`),
    }).meta({ id: type }),
  );
type Posted = (typeof postedEvents)[number];
export const PostedEvent = z.discriminatedUnion('type', postedEvents as [Posted, ...Posted[]]).meta({ id: 'PostedEvent' });

const RECORDED = {
  status: z
    .enum(['appended', 'unchanged'])
    .meta({ id: 'OutcomeStatus', description: '`unchanged`: the ledger knew this already, and recorded nothing.' }),
  stream: StreamName.describe('Where it is recorded.'),
  version: Version.describe('Of an event that is known by its id: at which it was recorded.'),
  warnings: z
    .array(Warning)
    .max(100)
    .optional()
    .describe('What was accepted and looks wrong: the first 100 of an event, fewer of many events at once.'),
  warningCount: Count.optional().describe('How many warnings there are in all, where not all of them are listed.'),
  because: z.literal('withdrawn').optional().describe('It was recorded, and was taken back since; to report it anew, give it a new id.'),
};
const Outcome = z
  .strictObject(RECORDED)
  .meta({ id: 'Outcome', description: '`unchanged`: the ledger knew this already, and recorded nothing.' });

const Effect = z
  .strictObject({
    thing: z.string().describe('What would change: a stream, or a part of one.'),
    field: z.string().describe('Which figure of it.'),
    before: z.unknown().describe('What it is.'),
    after: z.unknown().describe('What it would be.'),
  })
  .meta({ id: 'Effect', description: 'A figure that would change.' });
const told = { type: 'The name of the notice.', data: 'The notice.' };
const changedNotice = z
  .strictObject({ type: z.literal('ValuationChanged').describe(told.type), data: ValuationChanged.describe(told.data) })
  .meta({ id: 'ChangeToTell', description: 'That a valuation changed.' });
const correctedNotice = z
  .strictObject({ type: z.literal('ValuationCorrected').describe(told.type), data: ValuationCorrected.describe(told.data) })
  .meta({ id: 'CorrectionToTell', description: 'That the past of a valuation changed.' });

const ToTell = z.union([changedNotice, correctedNotice]).meta({ id: 'NoticeToTell', description: 'What a subscriber would be told.' });

/** What a dry run says besides: what would change, and who would be told what. */
const WOULD = {
  effects: z.array(Effect).describe('What would change in answers.'),
  notices: z.array(ToTell).describe('What subscribers would be told.'),
};
const REHEARSED = {
  ...RECORDED,
  status: z.enum(['would-append', 'unchanged']).meta({ id: 'RehearsedStatus', description: 'What would be answered.' }),
};
const Rehearsed = z
  .strictObject({ ...REHEARSED, ...WOULD })
  .meta({ id: 'Rehearsed', description: 'What a post would be answered. Nothing is recorded.' });

const index = Count.describe('Its place among the posted events, from 0.');
const RefusedResult = z
  .strictObject({ index, status: z.literal('refused').describe('It was not recorded.'), problem: Problem })
  .meta({ id: 'RefusedResult', description: 'A posted event that is refused: why.' });
const batchOf = <R extends z.ZodRawShape, M extends z.ZodRawShape>(id: string, recorded: R, more: M) => {
  const Taken = z.strictObject({ index, ...recorded }).meta({ id, description: 'A posted event that is taken.' });
  return z.strictObject({
    appended: Count.describe('How many are recorded now.'),
    unchanged: Count.describe('How many the ledger knew already.'),
    refused: Count.describe('How many are not recorded.'),
    results: z
      .array(z.union([Taken, RefusedResult]).meta({ id: `${id}OrRefused`, description: 'A posted event: taken, or refused.' }))
      .describe('One for each posted event, in order.'),
    ...more,
  });
};
const RehearsedBatch = batchOf('RehearsedResult', REHEARSED, WOULD).meta({
  id: 'RehearsedBatch',
  description: '`appended`: how many would be. Nothing is recorded.',
});

const BatchOutcome = batchOf('RecordedResult', RECORDED, {}).meta({
  id: 'BatchOutcome',
  description: 'In the order posted, and as if posted one by one.',
});

const PostedBatch = z.array(PostedEvent).max(1000).meta({ id: 'PostedBatch', description: 'Several events.' });
/** By JSON an array is taken as well: of a schema for both, some generators of clients make what does not compile. */
const BODIES: Record<string, z.ZodType> = {
  'application/json': PostedEvent,
  'application/cloudevents+json': PostedEvent,
  'application/cloudevents-batch+json': PostedBatch,
};

export const postingReference: Reference = {
  'POST /v1/events': {
    tag: 'Posting',
    summary: 'Post what a source says, or what happened',
    description:
      'One event, or an array or NDJSON of at most 1,000 events and 1 MiB (as it is sent; of gzip at most 8 MiB unpacked); a stream takes 16 MiB of events in all, a cluster 32 (413 `stream-too-large`, with what is `left`). A member that is null is as if left out. Idempotent: an event is known by its `source` and `id`, without an `id` by its content, ' +
      'and what is known is answered `unchanged`, so trying again is always safe. With `If-Match: "7"` the stream has to be at version 7 (or at one of a list), ' +
      'with `If-Match: *` it has to be there, with `If-None-Match: *` not. With `dryRun=true` nothing is recorded: the answer says what would be, what would change, and ' +
      'what subscribers would be told.',
    body: PostedEvent,
    bodyTypes: BODIES,
    lineTypes: LINES,
    headers: {
      'if-match': z
        .string()
        .regex(/^(\*|"\d{1,9}"(, ?"\d{1,9}")*)$/)
        .optional()
        .describe('The version, or one of the versions, that the stream has to be at: "7". `*`: it has to be there.'),
      'if-none-match': z.literal('*').optional().describe('The stream must not be there yet.'),
      'content-encoding': z.literal('gzip').optional().describe('Of at most 1 MiB as it is sent, and 8 MiB unpacked.'),
    },
    parameters: POSTING,
    answer: z.union([Outcome, BatchOutcome, Rehearsed, RehearsedBatch]).meta({
      id: 'PostingAnswer',
      description: 'Of one event or of several, and with `dryRun=true` of what would be.',
    }),
    also: { 201: Outcome },
    problems: [409, 412, 413, 415, 422],
    example: {},
  },
};
