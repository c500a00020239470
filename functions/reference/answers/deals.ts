/** Answers about deals. */
import * as z from 'zod';
import { ROUND_TYPES, RoundStatus } from '../../../events/round.ts';
import { Country, Id, PartialDate } from '../../../events/values.ts';
import type { Reference } from '../terms/reference.ts';
import { Count, Fx, Interval, listOf, market, Precision, period, times, uncertain, Version } from '../terms/values.ts';

const Deal = z
  .strictObject({
    round: Id,
    label: z.string().nullable(),
    on: PartialDate,
    precision: Precision,
    ...uncertain,
    roundType: z.string().nullable(),
    status: z.string().nullable(),
    usd: Interval.nullable(),
    valuationUsd: Interval.nullable(),
    fx: Fx.optional().describe('Behind `usd`; there where the amount was converted.'),
    valuationFx: Fx.optional().describe('Behind `valuationUsd`.'),
    counted: z.boolean(),
    disputed: z.boolean(),
    conflicts: z.array(z.string()),
    startup: Id,
    name: z.string(),
    sources: z.array(Id).describe('Those whose claims of the round stand; `sources` of the answer describes them.'),
    country: Country.nullable(),
    sector: Id.nullable(),
    investors: z.array(
      z.strictObject({
        investor: Id,
        name: z.string(),
        group: Id,
        lead: z.boolean().nullable().describe('Null where nobody says.'),
        leadDisputed: z.boolean(),
        usd: Interval.nullable(),
        cashUsd: Interval.nullable(),
        computeCreditUsd: Interval.nullable(),
        fx: Fx.optional(),
        paidFx: z.array(Fx).optional().describe('Behind stated sums of what was paid in.'),
      }),
    ),
  })
  .meta({ id: 'Deal' });

export const dealReference: Reference = {
  'GET /v1/deals': {
    tag: 'Deals',
    summary: 'Rounds of all startups, newest first or by amount',
    csv: true,
    description:
      '`minUsd` and `maxUsd` take in the rounds whose amount surely lies within them: one whose interval lies on both sides of a bound is counted in ' +
      '`unclearAmounts`, one of unknown amount in `unknownAmounts`.',
    answer: listOf('deals', Deal, {
      ...market,
      ...period,
      investor: Id.optional(),
      startup: Id.optional(),
      roundType: z.enum(ROUND_TYPES).optional(),
      status: RoundStatus.optional(),
      minUsd: z.number().optional().describe('US dollars.'),
      maxUsd: z.number().optional().describe('US dollars.'),
      sort: z.enum(['newest', 'amountUsd']).describe('`amountUsd`: the largest lower bound first, unknown amounts last.'),
      unknownAmounts: Count.optional().describe('Left out by `minUsd` or `maxUsd`: nobody states the amount.'),
      unclearAmounts: Count.optional().describe('Left out by `minUsd` or `maxUsd`: the amount may lie within them, or not.'),
      ...times,
      version: Version,
    }),
    example: { query: { investor: 'alibaba', from: '2023-01-01', limit: '2' } },
  },
};
