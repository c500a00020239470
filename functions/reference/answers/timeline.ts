/** The points of a valuation timeline, as answers and notices show them. */
import * as z from 'zod';
import { Basis, Valuation } from '../../../events/round.ts';
import { Amount, Assurance, Id, PartialDate } from '../../../events/values.ts';
import { Interval, Precision, provisional, statement, uncertain } from '../terms/values.ts';

export const Milestone = z.enum(['unicorn', 'decacorn', 'hectocorn']).meta({ id: 'Milestone', description: 'USD 1e9, 1e10, 1e11.' });
export const Direction = z
  .enum(['first', 'up', 'down', 'flat'])
  .meta({ id: 'Direction', description: 'Up over +2 %, down under -2 %, against the point before.' });
export const PointCause = z
  .union([z.strictObject({ round: Id, kind: z.string() }), z.strictObject({ mark: Id, kind: z.string() })])
  .meta({ id: 'PointCause', description: 'The round or the mark that makes the point.' });

export const Point = z
  .strictObject({
    on: PartialDate,
    precision: Precision,
    ...uncertain,
    usd: Interval.nullable(),
    stated: Amount,
    basis: Basis,
    derived: z.literal('pre-plus-new-money').optional(),
    cause: PointCause,
    stepUp: z.number().nullable(),
    direction: Direction,
    milestones: z.array(Milestone),
    from: Id,
    assurance: Assurance,
    alternatives: z.array(z.strictObject({ value: Valuation, ...statement })),
    ...provisional,
  })
  .meta({ id: 'Point', description: 'What a startup was worth at a round or by a mark, and on whose word.' });
