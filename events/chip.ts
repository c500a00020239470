/** What a chip can do, by its maker's word. */
import * as z from 'zod';
import { asItWas, type EventOf, event } from './catalogue.ts';
import { none, type Rules } from './rule.ts';
import { Id, PartialDate, sourced, Text, takenBack } from './values.ts';

/** `fp16DenseTflops`: trillions of 16-bit floating-point operations a second, without sparsity. */
export const ChipSpecPublished = event(
  'chip',
  'ChipSpecPublished',
  z.strictObject({
    model: Text.describe('The name of the chip, with its maker’s: NVIDIA H100.'),
    vendor: Text.describe('Who makes it.'),
    aliases: z.array(Text).max(100).optional().describe('Other names of it.'),
    fp16DenseTflops: z
      .number()
      .positive()
      .max(1e6)
      .optional()
      .describe('Trillions of 16-bit floating-point operations a second, without sparsity.'),
    int8Tops: z.number().positive().max(1e6).optional().describe('Trillions of 8-bit integer operations a second, without sparsity.'),
    releasedOn: PartialDate.optional().describe('When it could first be had.'),
    ...sourced,
  }),
  [asItWas],
);
export const ChipSpecWithdrawn = event(
  'chip',
  'ChipSpecWithdrawn',
  z.strictObject({ source: Id.optional().describe('The source whose figures they were; the latest without it.'), ...takenBack }),
);

export const chipEvents = [ChipSpecPublished, ChipSpecWithdrawn] as const;

export type ChipEvent = EventOf<(typeof chipEvents)[number]>;

export const chipRules = {
  ChipSpecPublished: { subject: 'any', names: none, happened: none, amounts: none, streams: none },
  ChipSpecWithdrawn: { subject: 'any', names: none, happened: none, amounts: none, streams: none },
} satisfies Rules<ChipEvent>;
