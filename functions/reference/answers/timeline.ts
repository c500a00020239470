/** The points of a valuation timeline, as answers and notices show them. */
import * as z from 'zod';
import { Basis, Valuation } from '../../../events/round.ts';
import { Amount, Assurance, Id, PartialDate } from '../../../events/values.ts';
import { Interval, Precision, provisional, statement, uncertain } from '../terms/values.ts';

export const Milestone = z.enum(['unicorn', 'decacorn', 'hectocorn']).meta({ id: 'Milestone', description: 'USD 1e9, 1e10, 1e11.' });
export const Direction = z.enum(['first', 'up', 'down', 'flat', 'unclear']).meta({
  id: 'Direction',
  description: 'Of the step: up from +2 %, down from -2 %, flat between; `unclear` where the claims leave that open.',
});
export const PointCause = z
  .union([z.strictObject({ round: Id, kind: z.string() }), z.strictObject({ mark: Id, kind: z.string() })])
  .meta({ id: 'PointCause', description: 'The round or the mark that makes the point.' });

const hoped = {
  on: PartialDate,
  precision: Precision,
  ...uncertain,
  usd: Interval.nullable(),
  stated: Amount,
  basis: Basis,
  cause: PointCause,
  from: Id,
  assurance: Assurance,
  alternatives: z.array(z.strictObject({ value: Valuation, ...statement })),
};
export const Hoped = z.strictObject(hoped).meta({ id: 'HopedValuation', description: 'A target or a cap: it prices nothing.' });

export const Versus = z.union([z.strictObject({ round: Id }), z.strictObject({ mark: Id })]).meta({ id: 'Versus' });

export const Point = z
  .strictObject({
    ...hoped,
    derived: z.literal('pre-plus-new-money').optional(),
    preUsd: Interval.nullable().describe('What a round priced it at before its money; the value itself for a mark.'),
    postUsd: Interval.nullable().describe('The same after its money.'),
    stepUp: Interval.nullable().describe('`preUsd` over `postUsd` of what it is compared with; an open end is null. Null is unknown.'),
    stepCurrency: z.string().nullable().describe('In which the step is taken: that of both figures, else US dollars.'),
    versus: Versus.nullable().describe('What it is compared with: the round of new money before, of anything else the point before.'),
    assumes: z
      .array(z.enum(['at-least-as-stated', 'money-at-most-half']))
      .optional()
      .describe('What the step takes for granted.'),
    direction: Direction.nullable().describe('Null where the value is unknown.'),
    apparent: z.enum(['up', 'down', 'flat']).nullable().describe('What the stated figures alone would say.'),
    milestones: z.array(Milestone),
    ...provisional,
  })
  .meta({ id: 'Point', description: 'What a startup was worth at a round or by a mark, and on whose word.' });
