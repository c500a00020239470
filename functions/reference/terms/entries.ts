/** What the entries of every ranking, and the figures of every concentration, have in common. */
import * as z from 'zod';
import { Id } from '../../../events/values.ts';
import { Count, provisional } from './values.ts';

export const entry = <M extends z.ZodType>(metrics: M) => ({
  rank: z.number().int().min(1).nullable().describe('Null without a value.'),
  rankRange: z
    .tuple([z.number().int(), z.number().int()])
    .nullable()
    .describe('The best and the worst rank that the bounds of claims allow; null without a value.'),
  id: Id.describe('Of the organization.'),
  name: z.string().describe('Its name.'),
  value: z.number().nullable().describe('The metric asked for; of an interval the lower bound; null is unknown.'),
  shareOfKnown: z.number().nullable().describe('Percent of the sum of all values; null where that is 0, or a sum means nothing.'),
  metrics,
  ...provisional,
});
/** Metrics as an answer shows them: each that is measured, and no other. */
export type Shown<Metrics> = { [Metric in keyof Metrics]: z.ZodType<Metrics[Metric]> };

export const asked = {
  metric: z.string().describe('As it was asked for: what is ranked by.'),
  base: z.string().describe('As it was asked for: what the shares are of.'),
  groups: z.boolean().describe('As it was asked for: whether the members of a group count as one.'),
};

export const Range = z
  .strictObject({ low: z.number().describe('At least so much.'), high: z.number().describe('At most so much.') })
  .meta({ id: 'Bounds', description: 'From low to high.' });
const Label = z.enum(['unconcentrated', 'moderate', 'high']).meta({ id: 'ConcentrationLabel', description: 'How concentrated.' });
export const figures = {
  relevantMarket: z.literal(false).describe('Shares of money or GPUs describe, they do not define a market.'),
  holders: Count.describe('How many have a part of it.'),
  hhi: Range.nullable().describe('0 to 10,000, given the known total.'),
  cr1: Range.nullable().describe('The share of the largest holder, in percent.'),
  cr4: Range.nullable().describe('That of the four largest.'),
  label: z
    .strictObject({ low: Label.describe('At the least.'), high: Label.describe('At the most.') })
    .meta({ id: 'LabelRange', description: 'How concentrated, at the least and at the most.' })
    .nullable()
    .describe('US Merger Guidelines of 2023: to 1,000, to 1,800, over it.'),
  hhiAnyTotal: Range.nullable().describe('For every total that the claims allow; null where the total is what it is.'),
  residual: z.number().describe('What no holder is known to have.'),
  ...provisional,
};
