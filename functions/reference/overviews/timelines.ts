/** Answers of several valuation timelines. */
import * as z from 'zod';
import { Country, Id } from '../../../events/values.ts';
import { timeline } from '../answers/organizations.ts';
import type { Reference } from '../terms/reference.ts';
import { listOf, market, stale, times, Version } from '../terms/values.ts';

const TimelineOfOne = z
  .strictObject({
    organization: Id.describe('Whose timeline it is.'),
    name: z.string().describe('What it is called.'),
    country: Country.nullable().describe('Null where nobody says.'),
    sector: Id.nullable().describe('Null where nobody says.'),
    ...timeline,
    version: Version.optional().describe('Of its stream; absent in an answer about an instant.'),
    ...stale,
  })
  .meta({ id: 'TimelineOfOne', description: 'The valuation timeline of one of several organizations.' });

export const timelineReference: Reference = {
  'GET /v1/valuations': {
    tag: 'Organizations',
    summary: 'What several were worth, each with its timeline',
    csv: true,
    description:
      'Of the organizations that are named, or of all that have a valuation, by country and sector; by Id, so many timelines a page. As a table a row ' +
      'for each point.',
    answer: listOf('timelines', TimelineOfOne, {
      organization: z.array(Id).optional().describe('Those that were asked for, by Id: of one that was merged the survivor.'),
      ...market,
      ...times,
    }),
    example: { query: { organization: 'moonshot,zhipu', limit: '2' } },
  },
};
