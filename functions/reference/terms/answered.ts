/** What every answer of a reading says besides what it is about (contract, section 3). */
import * as z from 'zod';
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

/** The schema of an answer with that. `timed`: it can be asked for another time, and then says so; for another instant without what would tell of later
 * ones. */
export const answered = (answer: z.ZodType | null, timed: boolean): z.ZodType | null => {
  if (answer instanceof z.ZodUnion) {
    const ways = answer.options.flatMap((one) => (one instanceof z.ZodType ? (answered(one, timed) ?? []) : []));
    return z.union(ways);
  }
  if (!(answer instanceof z.ZodObject)) return answer;
  const { version } = answer.shape;
  const ofLater = timed && version instanceof z.ZodType ? { version: version.optional() } : {};
  const whole = answer.extend({ ...(timed && times), ...ofLater, ...said });
  const meta = answer.meta();
  return meta ? whole.meta(meta) : whole;
};
