/** What is posted to `/v1/events`, and what is answered. */
import * as z from 'zod';
import { catalogue } from '../../../events/index.ts';
import { DOCUMENTS, Envelope, LINES, POSTING } from '../../recording/posted.ts';
import { Problem } from '../terms/problem.ts';
import type { Reference } from '../terms/reference.ts';
import { Count, StreamName, Version, Warning } from '../terms/values.ts';
import { ValuationChanged, ValuationCorrected } from './notices.ts';

/** One posted event of each type: the envelope that is taken, around the schema of its type. */
export const postedEvents = [...catalogue.values()]
  .filter(({ category }) => category !== null)
  .map(({ type, schema }) => Envelope.extend({ type: z.literal(type), data: schema }).meta({ id: type }));
type Posted = (typeof postedEvents)[number];
export const PostedEvent = z.discriminatedUnion('type', postedEvents as [Posted, ...Posted[]]).meta({ id: 'PostedEvent' });

const RECORDED = {
  status: z.enum(['appended', 'unchanged']),
  stream: StreamName,
  version: Version.describe('Of an event that is known by its id: at which it was recorded.'),
  warnings: z.array(Warning).optional(),
  because: z.literal('withdrawn').optional().describe('It was recorded, and was taken back since; to report it anew, give it a new id.'),
};
const Outcome = z
  .strictObject(RECORDED)
  .meta({ id: 'Outcome', description: '`unchanged`: the ledger knew this already, and recorded nothing.' });

/** What a dry run says besides: what would change, and who would be told what. */
const WOULD = {
  effects: z.array(z.strictObject({ thing: z.string(), field: z.string(), before: z.unknown(), after: z.unknown() })),
  notices: z.array(
    z.union([
      z.strictObject({ type: z.literal('ValuationChanged'), data: ValuationChanged }),
      z.strictObject({ type: z.literal('ValuationCorrected'), data: ValuationCorrected }),
    ]),
  ),
};
const REHEARSED = { ...RECORDED, status: z.enum(['would-append', 'unchanged']) };
const Rehearsed = z
  .strictObject({ ...REHEARSED, ...WOULD })
  .meta({ id: 'Rehearsed', description: 'What a post would be answered. Nothing is recorded.' });

const batchOf = <R extends z.ZodRawShape, M extends z.ZodRawShape>(recorded: R, more: M) =>
  z.strictObject({
    appended: Count,
    unchanged: Count,
    refused: Count,
    results: z.array(
      z.union([
        z.strictObject({ index: Count, ...recorded }),
        z.strictObject({ index: Count, status: z.literal('refused'), problem: Problem }),
      ]),
    ),
    ...more,
  });
const RehearsedBatch = batchOf(REHEARSED, WOULD).meta({
  id: 'RehearsedBatch',
  description: '`appended`: how many would be. Nothing is recorded.',
});

const BatchOutcome = batchOf(RECORDED, {}).meta({ id: 'BatchOutcome', description: 'In the order posted, and as if posted one by one.' });

export const postingReference: Reference = {
  'POST /v1/events': {
    tag: 'Posting',
    summary: 'Post what a source says, or what happened',
    description:
      'One event, or an array or NDJSON of at most 1,000 events and 1 MiB (as it is sent; of gzip at most 8 MiB unpacked). A member that is null is as if left out. Idempotent: an event is known by its `source` and `id`, without an `id` by its content, ' +
      'and what is known is answered `unchanged`, so trying again is always safe. With `If-Match: "7"` the stream has to be at version 7 (or at one of a list), ' +
      'with `If-Match: *` it has to be there, with `If-None-Match: *` not. With `dryRun=true` nothing is recorded: the answer says what would be, what would change, and ' +
      'what subscribers would be told.',
    body: z.union([PostedEvent, z.array(PostedEvent).max(1000)]),
    bodyTypes: DOCUMENTS,
    lineTypes: LINES,
    headers: {
      'if-match': z
        .string()
        .regex(/^(\*|"\d{1,9}"(, ?"\d{1,9}")*)$/)
        .optional(),
      'if-none-match': z.literal('*').optional(),
      'content-encoding': z.literal('gzip').optional().describe('Of at most 1 MiB as it is sent, and 8 MiB unpacked.'),
    },
    parameters: POSTING,
    answer: z.union([Outcome, BatchOutcome, Rehearsed, RehearsedBatch]),
    also: { 201: Outcome },
    problems: [409, 412, 413, 415, 422],
    example: {},
  },
};
