/** What a chip can do, by its maker's word. */
import * as z from 'zod';
import { type EventOf, event } from './catalogue.ts';
import { none, type Rules } from './rule.ts';
import { PartialDate, Source, Text } from './values.ts';

/** `fp16DenseTflops`: trillions of 16-bit floating-point operations a second, without sparsity. */
export const ChipSpecPublished = event(
  'chip',
  'ChipSpecPublished',
  z.strictObject({
    model: Text,
    vendor: Text,
    fp16DenseTflops: z.number().positive().max(1e6).optional(),
    int8Tops: z.number().positive().max(1e6).optional(),
    releasedOn: PartialDate.optional(),
    source: Source,
  }),
);

export const chipEvents = [ChipSpecPublished] as const;

export type ChipEvent = EventOf<(typeof chipEvents)[number]>;

export const chipRules = {
  ChipSpecPublished: { subject: 'any', names: none, happened: none, amounts: none, streams: none },
} satisfies Rules<ChipEvent>;
