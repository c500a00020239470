/** What every answer of a reading says besides what it is about (contract, section 3). */
import * as z from 'zod';
import { Id, IsoDate, PartialDate } from '../../../events/values.ts';
import { Instant, times } from './values.ts';

const said = {
  method: z
    .literal('1.1')
    .describe('The rules that it follows: the version of the contract. docs/method.md says how each number comes about.'),
  asOfRecord: Instant.meta({
    id: 'AsOfRecord',
    description:
      'The latest instant for which it is final; as `recordedAt` it gives this answer again. Of many streams, what is shown may hold a little more. Absent while nothing is known to be final.',
  }).optional(),
};

/** The source of a statement, wherever the answer says `from`. */
export const Cited = z
  .strictObject({
    publisher: z.string().describe('Who published it.'),
    url: z.string().nullable().describe('Where it can be read; null for a private source.'),
    title: z.string().nullable().describe('Its title; null where it has none.'),
    publishedOn: PartialDate.nullable().describe('When it was published; null where nobody says.'),
    licence: z
      .string()
      .nullable()
      .describe('The licence under which it is passed on, by its SPDX name or in words; null where nobody says.'),
  })
  .meta({ id: 'Cited', description: 'A source, as its latest statement that is known at the viewpoint describes it.' });

const sources = {
  sources: z
    .record(Id, Cited)
    .optional()
    .describe('By Id, the sources that the answer names by `from` or by Id. Absent where it names none.'),
};

const cited = {
  methodAsked: z
    .string()
    .optional()
    .describe(
      'The method of the answer that was cited, where that is another than this one follows: what it said may have been otherwise.',
    ),
};

const SERIES =
  'With `every`: the answer at the end of each period up to the day asked for, the earliest first; those before the first that says something are left out.';

/** An answer of a series: without how to go on with its list. */
const inSeries = (answer: z.ZodObject, ofLater: z.ZodRawShape): z.ZodObject => {
  const { next: _next, asOf: _asOf, knownAt: _knownAt, recordedAt: _recordedAt, ...shape } = answer.shape;
  return z.strictObject({ ...shape, ...ofLater, asOf: IsoDate.describe('The day of this answer.') }).describe('One answer of a series.');
};

/** The schema of an answer with that. `timed`: it can be asked for another time, and then says so; for another instant without what would tell of later
 * ones. */
export const answered = (answer: z.ZodType | null, timed: boolean, every = false): z.ZodType | null => {
  if (answer instanceof z.ZodUnion) {
    const ways = answer.options.flatMap((one) => (one instanceof z.ZodType ? (answered(one, timed, every) ?? []) : []));
    return z.union(ways).meta(answer.meta() ?? {});
  }
  if (!(answer instanceof z.ZodObject)) return answer;
  const { version } = answer.shape;
  const ofLater = timed && version instanceof z.ZodType ? { version: version.optional() } : {};
  const meta = answer.meta();
  const whole = answer.extend({
    ...(timed && { ...times, ...cited, ...(!('sources' in answer.shape) && sources) }),
    ...ofLater,
    ...(every && { series: z.array(inSeries(answer, ofLater)).optional().describe(SERIES) }),
    ...said,
  });
  return meta ? whole.meta(meta) : whole;
};
