/** Answers about how far everything is. */
import * as z from 'zod';
import type { Reference } from '../terms/reference.ts';
import { Count, Instant, StreamName } from '../terms/values.ts';

const lateness = {
  lagSeconds: z
    .number()
    .min(0)
    .nullable()
    .describe('For how long it has lacked what it lacks longest; 0 where nothing is lacking, null where what is lacking is damaged.'),
  streamsBehind: Count.describe('Streams of which it lacks something.'),
  behindSince: Instant.nullable().describe('When the first of what it lacks was recorded; null where nothing is lacking.'),
  finalUpTo: Instant.nullable().describe(
    'Up to when everything was seen to be in it, when that was last looked at; null before the first look.',
  ),
};
const ViewStatus = z
  .strictObject({
    view: z.string().describe('Its name: rows of one kind.'),
    ...lateness,
    stuck: Count.describe('Rows among what is behind that could not be folded further.'),
  })
  .meta({ id: 'ViewStatus', description: 'How far the rows of a view are behind what was recorded.' });
const BoardStatus = z
  .strictObject({ board: z.string().describe('Its name: what is computed from rows.'), ...lateness })
  .meta({ id: 'BoardStatus', description: 'How far the boards of a roll-up are behind what was recorded.' });
const StuckRow = z
  .strictObject({
    view: z.string().describe('Of which view.'),
    stream: StreamName.describe('Of which stream.'),
    version: Count.describe('Up to which version it is folded: what it still answers, with `stale: true`.'),
    since: Instant.nullable().describe('When what it could not take in was recorded; null where that is damaged.'),
    error: z.string().describe('Why.'),
    fold: Count.describe('The version of the fold that met it; 0 where the row cannot be read.'),
    code: z.string().describe('The version of the code that met it.'),
  })
  .meta({ id: 'StuckRow', description: 'A row that waits for other code, or for what damaged it to be mended.' });

export const statusReference: Reference = {
  'GET /v1/status': {
    tag: 'Service',
    summary: 'How far everything is behind what was recorded, and what is stuck',
    description:
      'Of each view and each roll-up. What it costs grows with what is behind, not with what there is: rows that are damaged though nothing of them is behind, ' +
      'and streams with a gap, are found by `npm run stuck`, which reads all rows.',
    answer: z
      .strictObject({
        now: Instant.describe('When this was looked at.'),
        position: Count.describe('The last position in the order of changes.'),
        views: z.array(ViewStatus).describe('Each view.'),
        boards: z.array(BoardStatus).describe('Each roll-up.'),
        stuck: z.array(StuckRow).describe('What is stuck, by view.'),
      })
      .meta({ id: 'Status', description: 'How far everything is.' }),
    example: {},
  },
};
