/** Answers about how knowledge of many came about. */
import * as z from 'zod';
import { KINDS } from '../../../events/organization.ts';
import { Id, IsoDate, Source } from '../../../events/values.ts';
import type { Reference } from '../terms/reference.ts';
import { Count, listOf, market, times } from '../terms/values.ts';

const StopOfMany = z
  .strictObject({
    knownOn: IsoDate.describe('The day on which what the world could know changed.'),
    things: Count.describe('How many rounds and valuations changed.'),
    fields: Count.describe('How many of their fields changed.'),
    organizations: z.array(Id).describe('Whose they are.'),
    sources: z.array(Source).describe('Who said so; a withdrawal or a supersession has no source.'),
  })
  .meta({ id: 'StopOfMany', description: 'A stop of a time machine for a list.' });

export const historyReference: Reference = {
  'GET /v1/history': {
    tag: 'Organizations',
    summary: 'How knowledge of many came about: the days on which it changed, and on whose word',
    answer: listOf('changes', StopOfMany, {
      organization: Id.optional().describe('As asked for.'),
      kind: z.enum(KINDS).optional().describe('As asked for.'),
      ...market,
      ...times,
    }),
    example: { query: { country: 'CN', knownAt: '2024-03-01', limit: '2' } },
  },
};
