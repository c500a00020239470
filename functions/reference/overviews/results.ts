/** Answers of searches over everything. */
import * as z from 'zod';
import { FOUND_KINDS } from '../../../domain/overviews/finding.ts';
import { Id } from '../../../events/values.ts';
import type { Reference } from '../terms/reference.ts';
import { listOf, times } from '../terms/values.ts';

const Kind = z.enum(FOUND_KINDS).meta({ id: 'ResultKind', description: 'What was found.' });
const Result = z
  .strictObject({
    rank: z.number().int().min(1).describe('1 fits best; what fits equally well shares a rank.'),
    kind: Kind,
    id: Id.describe('Of the thing; of a round within its startup.'),
    organization: Id.nullable().describe('Whose round it is; null of all others.'),
    name: z.string().describe('What it is called: a name, a title, a model, a publisher.'),
    path: z.string().describe('Where it lives: what to ask next.'),
    matched: z
      .strictObject({ field: z.string().describe('What of it fits.'), text: z.string().describe('As it is written there.') })
      .describe('By what it was found.'),
  })
  .meta({ id: 'Result', description: 'A thing that the words may mean.' });

export const resultReference: Reference = {
  'GET /v1/search': {
    tag: 'Record',
    summary: 'What a few words may mean: organizations, rounds, clusters, restrictions, sources, chips',
    csv: true,
    description:
      'By the beginning of any word of what a thing is called, whatever its case, accents and letters that are written in several ways, Chinese names by any ' +
      'part and by pinyin; where nothing fits, with one or two letters wrong. What fits best comes first, equal ones by kind and Id. Sources are found by Id, ' +
      'publisher and title, rounds by label, Id, and with the name of their startup before it.',
    answer: listOf('results', Result, {
      q: z.string().describe('What was looked for.'),
      kind: Kind.optional(),
      ...times,
    }),
    example: { query: { q: 'moonshot', limit: '3' } },
  },
};
