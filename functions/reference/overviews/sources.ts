/** Answers about sources: who says what. */
import * as z from 'zod';
import { Assurance, Id, IsoDate, PartialDate, SourceKind } from '../../../events/values.ts';
import type { Reference } from '../terms/reference.ts';
import { Count, Instant, listOf, StreamName } from '../terms/values.ts';

const Delay = z
  .strictObject({
    statements: Count.describe(
      'Over how many statements: those of which the day of the event and of the publication are known to the day.',
    ),
    least: z.number().int().describe('The fewest days; below 0 where it told of what lay ahead.'),
    median: z.number().describe('Half of them took so many days or fewer.'),
    most: z.number().int().describe('The most days.'),
  })
  .meta({ id: 'Delay', description: 'Days from an event to its publication.' });

const source = {
  id: Id.describe('The Id of the source.'),
  publisher: z.string().describe('Who published it.'),
  url: z.string().nullable().describe('Where it can be read; null for a private source.'),
  title: z.string().nullable().describe('Its title; null where it has none.'),
  kind: SourceKind.nullable().describe('What it is; null where nobody says.'),
  licence: z.string().nullable().describe('The licence under which it is passed on; null where nobody says.'),
  firstPublishedOn: PartialDate.nullable().describe('The earliest day on which a statement of it was published; null where none says.'),
  lastPublishedOn: PartialDate.nullable().describe('The latest such day.'),
  said: Count.describe('How many statements of it were recorded.'),
  streams: Count.describe('Of how many organizations, clusters, contracts, credits, restrictions and chips it speaks.'),
  holding: Count.describe('Of how many things (rounds, marks, stakes, phases, contracts) a field is what it says.'),
  withdrawn: Count.describe('How many of its statements were withdrawn.'),
  reasons: z.record(z.string(), Count).describe('How many were withdrawn for which reason.'),
  corrected: Count.describe('How many of its claims are about a thing of which it had said something before.'),
  daysToPublication: Delay.nullable().describe('How soon it tells; null where no two days are known.'),
};
const SourceRow = z
  .strictObject(source)
  .meta({ id: 'SourceRow', description: 'A source, described by its statement that was published last.' });

const Statement = z
  .strictObject({
    stream: StreamName.describe('What it is about.'),
    thing: z.string().nullable().describe('What of it: `rounds.moonshot-02`; null where it is about the whole.'),
    assurance: Assurance.nullable().describe('How sure it is; null of what is no claim.'),
    publishedOn: PartialDate.nullable().describe('When it was published; null where it does not say.'),
    eventOn: PartialDate.nullable().describe('The day of what it tells, as that resolves; null where it has none.'),
    knownBy: IsoDate.describe('The day by which the world could know of it.'),
    recordedAt: Instant.describe('When it was recorded.'),
    version: Count.describe('As which version of the stream it was recorded.'),
    withdrawn: z.string().nullable().describe('Why it was withdrawn; null where it stands.'),
    holds: z.array(z.string()).describe('The fields in which it is what holds: `amount`, `participations.alibaba.lead`.'),
  })
  .meta({ id: 'Statement', description: 'What a source said of one thing.' });

export const sourceReference: Reference = {
  'GET /v1/sources': {
    tag: 'Record',
    summary: 'Who says what, how often it was taken back, and how soon it tells',
    description: 'Sources of exchange rates are left out.',
    answer: listOf('sources', SourceRow, { publisher: z.string().optional().describe('As asked for.') }),
    example: { query: { publisher: 'reuters', limit: '2' } },
  },
  'GET /v1/sources/{id}': {
    tag: 'Record',
    summary: 'One source, all that it said, and the answers that rest on it',
    answer: listOf('statements', Statement, {
      ...source,
      answers: z.array(z.string()).describe('Paths of the readings that rest on it.'),
    }),
    example: { path: { id: 'itiger-moonshot-err' } },
  },
};
