/** The points of a valuation timeline, as answers and notices show them. */
import * as z from 'zod';
import { Basis, RoundType, Valuation } from '../../../events/round.ts';
import { MarkKind } from '../../../events/valuation.ts';
import { Amount, Assurance, Id, PartialDate } from '../../../events/values.ts';
import { Interval, Precision, provisional, statement, uncertain } from '../terms/values.ts';

export const Milestone = z
  .enum(['unicorn', 'decacorn', 'hectocorn'])
  .meta({ id: 'Milestone', description: 'A value that was passed: USD 1e9, 1e10, 1e11.' });
export const Direction = z.enum(['first', 'up', 'down', 'flat', 'unclear']).meta({
  id: 'StepDirection',
  description: 'Of the step: up from +2 %, down from -2 %, flat between; `unclear` where the claims leave that open.',
});
const RoundCause = z
  .strictObject({ round: Id.describe('The round, among those of the startup.'), kind: RoundType })
  .meta({ id: 'RoundCause', description: 'The round that makes a point.' });
const MarkCause = z
  .strictObject({ mark: Id.describe('The mark, among those of the startup.'), kind: MarkKind })
  .meta({ id: 'MarkCause', description: 'The mark that makes a point.' });
export const PointCause = z
  .union([RoundCause, MarkCause])
  .meta({ id: 'PointCause', description: 'The round or the mark that makes the point.' });

const StatedValuation = z
  .strictObject({ value: Valuation.describe('What is said.'), ...statement })
  .meta({ id: 'ValuationSaid', description: 'What one source says of a valuation.' });
const hoped = {
  on: PartialDate.describe('The day of the value.'),
  precision: Precision,
  ...uncertain,
  usd: Interval.nullable().describe('The value in US dollars; null is unknown.'),
  stated: Amount.describe('The value as it was stated.'),
  basis: Basis,
  cause: PointCause,
  from: Id.describe('The source that says so, by its Id.'),
  assurance: Assurance,
  alternatives: z.array(StatedValuation).describe('What other sources say instead.'),
};
export const Hoped = z.strictObject(hoped).meta({ id: 'HopedValuation', description: 'A target or a cap: it prices nothing.' });

const VersusRound = z
  .strictObject({ round: Id.describe('The round, among those of the startup.') })
  .meta({ id: 'VersusRound', description: 'The round that a point is compared with.' });
const VersusMark = z
  .strictObject({ mark: Id.describe('The mark, among those of the startup.') })
  .meta({ id: 'VersusMark', description: 'The mark that a point is compared with.' });
export const Versus = z.union([VersusRound, VersusMark]).meta({ id: 'Versus', description: 'What a point is compared with.' });

export const Point = z
  .strictObject({
    ...hoped,
    derived: z
      .literal('pre-plus-new-money')
      .optional()
      .describe('The value was reckoned: what was stated before the money, and the money.'),
    preUsd: Interval.nullable().describe('What a round priced it at before its money; the value itself for a mark.'),
    postUsd: Interval.nullable().describe('The same after its money.'),
    stepUp: Interval.nullable().describe('`preUsd` over `postUsd` of what it is compared with; an open end is null. Null is unknown.'),
    stepCurrency: z.string().nullable().describe('In which the step is taken: that of both figures, else US dollars.'),
    versus: Versus.nullable().describe('What it is compared with: the round of new money before, of anything else the point before.'),
    assumes: z
      .array(
        z.enum(['at-least-as-stated', 'money-at-most-half']).meta({ id: 'StepAssumption', description: 'What a step takes for granted.' }),
      )
      .optional()
      .describe('What the step takes for granted.'),
    direction: Direction.nullable().describe('Null where the value is unknown.'),
    apparent: z
      .enum(['up', 'down', 'flat'])
      .meta({ id: 'ApparentDirection', description: 'Of the stated figures.' })
      .nullable()
      .describe('What the stated figures alone would say.'),
    milestones: z.array(Milestone).describe('Those that it surely passes.'),
    ...provisional,
  })
  .meta({ id: 'Point', description: 'What a startup was worth at a round or by a mark, and on whose word.' });
