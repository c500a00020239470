/** Answers about deals. */
import * as z from 'zod';
import { RoundStatus, RoundType } from '../../../events/round.ts';
import { Country, Id, PartialDate } from '../../../events/values.ts';
import type { Reference } from '../terms/reference.ts';
import { Count, Fx, Interval, listOf, market, Precision, period, times, uncertain, Version } from '../terms/values.ts';

const Deal = z
  .strictObject({
    round: Id.describe('Of the round, among those of the startup.'),
    label: z.string().nullable().describe('What people call it; null: nobody says.'),
    on: PartialDate.describe('The day of the round.'),
    precision: Precision,
    ...uncertain,
    roundType: RoundType.nullable().describe('What kind of round it is; null: nobody says.'),
    status: RoundStatus.nullable().describe('How far it has come; null: nobody says.'),
    usd: Interval.nullable().describe('What it raises in all, in US dollars; null is unknown.'),
    valuationUsd: Interval.nullable().describe('What the startup is worth by it, in US dollars; null is unknown.'),
    fx: Fx.optional().describe('Behind `usd`; there where the amount was converted.'),
    valuationFx: Fx.optional().describe('Behind `valuationUsd`.'),
    counted: z.boolean().describe('Whether it is part of sums and rankings.'),
    disputed: z.boolean().describe('Whether standing claims on it differ.'),
    conflicts: z.array(z.string()).describe('Fields in which standing claims differ, and codes of warnings.'),
    startup: Id.describe('The startup that raised it.'),
    name: z.string().describe('The name of the startup.'),
    sources: z.array(Id).describe('Those whose claims of the round stand; `sources` of the answer describes them.'),
    country: Country.nullable().describe('Where the startup has its seat; null: nobody says.'),
    sector: Id.nullable().describe('What the startup works on; null: nobody says.'),
    investors: z
      .array(
        z
          .strictObject({
            investor: Id.describe('The organization that invests.'),
            name: z.string().describe('Its name.'),
            group: Id.describe('The organization that heads its group on the day; itself where it belongs to none.'),
            lead: z.boolean().nullable().describe('Null where nobody says.'),
            leadDisputed: z.boolean().describe('Whether claims on that differ.'),
            usd: Interval.nullable().describe('Its cheque in US dollars; null is unknown.'),
            cashUsd: Interval.nullable().describe('What of it is paid in cash, in US dollars; null is unknown.'),
            computeCreditUsd: Interval.nullable().describe('What of it is paid in compute credits, in US dollars; null is unknown.'),
            fx: Fx.optional().describe('Behind `usd`; there where the cheque was converted.'),
            paidFx: z.array(Fx).optional().describe('Behind stated sums of what was paid in.'),
          })
          .meta({ id: 'DealInvestor', description: 'Who takes part in a round, and with how much.' }),
      )
      .describe('Who takes part.'),
  })
  .meta({ id: 'Deal', description: 'A round of a startup, in a list of all.' });

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
      investor: Id.optional().describe('As it was asked for.'),
      startup: Id.optional().describe('As it was asked for.'),
      roundType: RoundType.optional(),
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
